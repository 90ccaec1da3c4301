"""Every command that a document tells people to type is typed here, and answered.

In chat and for make; what is typed on a command line, tests/bot/console runs.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced

PROJECT = Path(__file__).parents[2]
DOCUMENTS = sorted(
    one
    for one in [*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")]
    if one.name != "CHANGELOG.md"
)
"""What is true now; the changelog tells of earlier days."""
IN_CHAT = re.compile(r"`(?:/mentor ([^`…]+)|((?:session|treffen) [^`…]+))`")
ON_A_LINE = re.compile(r"(?:^|`)mentor ((?:[a-z]+ ?)+)([^`\n|]*)", re.MULTILINE)
FOR_MAKE = re.compile(r"(?:^|`)make ([a-z-]+)[^`\n]*?(?:`|$)", re.MULTILINE)


def found_in_documents(pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Wherever a document has it."""
    for document in DOCUMENTS:
        yield from pattern.finditer(document.read_text("utf-8"))


def typed_in_chat() -> list[str]:
    """What documents have people type, each once."""
    return sorted({one[1] or one[2] for one in found_in_documents(IN_CHAT)})


def documented_lines() -> list[str]:
    """What documents have people type behind `mentor`, each once; tests/bot/console runs them."""
    return sorted({f"{one[1]}{one[2]}".strip() for one in found_in_documents(ON_A_LINE)})


# ---------------------------------------------------------------------------- in chat


@dataclass(frozen=True)
class Cast:
    """Carla coordinates; Klaus learns from Lena; Otto is there to be named."""

    company: Company
    carla: Person
    klaus: Person
    named: tuple[Person, ...]


@pytest_asyncio.fixture
async def cast(sqlite_url: str) -> AsyncIterator[Cast]:
    """People of a programme that runs, and a channel."""
    async with Company.founded(sqlite_url) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        otto = await company.person("Otto Orth")
        await introduced(company, lena, klaus)
        company.chat.channels["canteen"] = (otto.id,)
        yield Cast(company, carla, klaus, (otto, lena, klaus))


async def test_whatever_is_to_be_typed_in_chat_is_understood(cast: Cast) -> None:
    say = cast.company.bot.catalogue.speaker("en")
    unknown = str(say("problem-unknown-word", word="\0", count=1)).partition("\0")[0]
    apology = str(say("problem-apology", reference="\0")).partition("\0")[0]
    phrases = typed_in_chat()
    assert len(phrases) > 60
    for phrase in phrases:
        for person in (cast.carla, cast.klaus):
            await _says(cast, person, phrase)
            assert not person.sees.startswith((unknown, apology)), phrase
            if "Only coordinators can do that" not in person.sees:
                break
        else:
            raise AssertionError(f"nobody may type {phrase}")


async def _says(cast: Cast, person: Person, phrase: str) -> None:
    """With the people and the channel whom it names."""
    words = [word for word in phrase.split() if word[0] not in "@#"]
    mentions = [word for word in phrase.split() if word[0] == "@"]
    several = cast.named[1:] if len(mentions) > 1 else cast.named[:1]
    channel = "canteen" if "#" in phrase else ""
    await person.says(" ".join(words), *several[: len(mentions)], channel=channel)


# ---------------------------------------------------------------------------- elsewhere


RUN = {
    "docs": "",
    "house": "",
    "read": "FILES=lived.jsonl",
    "commands": "",
    "company": "N=5 DATABASE=sqlite:///made.db",
}
"""Targets that a test can afford, the quickest first, with what they are given."""
LOOKED_UP = {
    **dict.fromkeys(("clients", "lint", "test"), "run with each change, by .ci/run"),
    "demo": "a page that runs on: tests/bot/console/test_documented_lines.py starts and stops it",
    **dict.fromkeys(("check", "both", "proofs", "chaos"), "tests themselves, for minutes"),
    **dict.fromkeys(("bench", "bench-matching"), "minutes on a quiet machine"),
    "pictures": "minutes; it fails by itself if one of them is not drawn",
    "lock": "asks a registry for the newest versions",
}
"""Targets of which only each step is looked up, and why."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One target; in the whole form all that a test can afford."""
    if "target" in metafunc.fixturenames:
        whole = metafunc.config.getoption("--whole", default=False)
        metafunc.parametrize("target", list(RUN) if whole else list(RUN)[:1])


def make(*words: str, folder: Path = PROJECT) -> subprocess.CompletedProcess[str]:
    """With this Python in place of an environment that make would install."""
    return subprocess.run(
        ["make", "--old-file=.venv/.ready", f"BIN={Path(sys.executable).parent}", *words],
        check=False,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
    )


def test_whatever_is_to_be_made_can_be_made() -> None:
    targets = {one[1] for one in found_in_documents(FOR_MAKE)}
    assert targets == RUN.keys() | LOOKED_UP.keys()
    done = make("--dry-run", *sorted(targets))
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_to_be_made_is_made(target: str, tmp_path: Path) -> None:
    """In a copy, since some write what they are about."""
    copy = tmp_path / "project"
    shutil.copytree(
        PROJECT, copy, ignore=shutil.ignore_patterns(".*", "node_modules", "__pycache__")
    )
    (copy / "lived.jsonl").touch()
    done = make(target, *RUN[target].split(), folder=copy)
    assert done.returncode == 0, done.stdout + done.stderr
