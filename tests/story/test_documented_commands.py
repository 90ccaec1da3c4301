"""Every command that a document tells people to type is typed here, and answered.

In chat, on the command line, and for make: what is written as a command is one, with its options.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest_asyncio
import typer

from bot.console.cli import app
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
OPTION = re.compile(r"(?<!\S)--[a-z-]+")


def found_in_documents(pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Wherever a document has it."""
    for document in DOCUMENTS:
        yield from pattern.finditer(document.read_text("utf-8"))


def typed_in_chat() -> list[str]:
    """What documents have people type, each once."""
    return sorted({one[1] or one[2] for one in found_in_documents(IN_CHAT)})


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


def test_whatever_is_to_be_typed_on_a_command_line_is_there_with_its_options() -> None:
    root = typer.main.get_command(app)
    found = list(found_in_documents(ON_A_LINE))
    assert len(found) > 20
    for one in found:
        command: Any = root
        for word in one[1].split():
            within = getattr(command, "commands", {})
            assert not within or word in within, f"mentor {one[1]}"
            command = within.get(word, command)
        known = {name for parameter in command.params for name in parameter.opts}
        assert set(OPTION.findall(one[2])) <= known | {"--help"}, f"mentor {one[1]}{one[2]}"


def test_whatever_is_to_be_made_can_be_made() -> None:
    targets = sorted({one[1] for one in found_in_documents(FOR_MAKE)})
    assert {"demo", "test", "proofs"} <= set(targets)
    done = subprocess.run(
        ["make", "--dry-run", "--question", *targets],
        check=False,
        cwd=PROJECT,
        capture_output=True,
        text=True,
    )
    assert "No rule" not in done.stderr, done.stderr
