"""Where a new thing goes (docs/architecture.md), proven by doing it on a copy of the project.

What is added stands in `new_things/`, as files; what is changed, here. Each change touches exactly
what the architecture's table says, and the tests that it brings pass.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sizes import Size

PROJECT = Path(__file__).parents[2]
ADDED = Path(__file__).parent / "new_things"
COPIED = ("bot", "handlers", "storage", "scripts", "tests", "docs", "teams")
LEFT = shutil.ignore_patterns("node_modules", "__pycache__", ".*", "new_things", "*.png", "*.gif")
GUARDS = (
    "tests/handlers/conversation/test_catalogue.py",
    "tests/handlers/conversation/test_router.py",
    "tests/handlers/home",
    "tests/storage/test_free_text.py",
    "tests/bot/platforms/teams/test_package.py",
    "tests/test_documents.py",
)
"""What would say that something else had to be touched too."""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project, but for what only its installation needs."""
    for folder in COPIED:
        shutil.copytree(PROJECT / folder, tmp_path / folder, ignore=LEFT)
    for path in (*PROJECT.glob("*.md"), *PROJECT.glob("*.toml"), *PROJECT.glob("*.yml")):
        shutil.copy(path, tmp_path)
    return tmp_path


def contents(root: Path) -> dict[str, bytes]:
    """Every file, by its path in the project."""
    files = (path for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {str(path.relative_to(root)): path.read_bytes() for path in files}


def touched(root: Path, change: Callable[[], None]) -> set[str]:
    """The files that a change makes or alters."""
    before = contents(root)
    change()
    after = contents(root)
    assert before.keys() <= after.keys()
    return {path for path, content in after.items() if before.get(path) != content}


def add(root: Path, what: str) -> None:
    """Put the files of a new thing into the copy."""
    shutil.copytree(ADDED / what, root, dirs_exist_ok=True)


def insert(path: Path, before: str, line: str) -> None:
    """Put a line before the one that begins so."""
    text = path.read_text("utf-8")
    assert text.count(f"\n{before}") == 1, f"{path} has not one line {before!r}"
    path.write_text(text.replace(f"\n{before}", f"\n{line}\n{before}"), "utf-8")


def run(root: Path, *command: str) -> None:
    """Python in the copy; what it says is shown if it fails."""
    environment = {**os.environ, "PYTHONPATH": str(root)}
    done = subprocess.run(
        [sys.executable, *command],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        timeout=840,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]


def passes(root: Path, *tests: str) -> None:
    """These tests pass in the copy, on SQLite."""
    chosen = [one for one in tests if (root / one).exists()]
    run(root, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "not postgres", *chosen)


def a_command(copy: Path) -> None:
    """With a button and a prompt: it touches module, list, words and test."""

    def change() -> None:
        add(copy, "command")
        insert(copy / "handlers/modules.py", '    "people.questions",', '    "pairing.coffee",')

    assert touched(copy, change) == {
        "handlers/pairing/coffee.py",
        "handlers/modules.py",
        *(f"handlers/wording/{one}/coffee.ftl" for one in ("en", "de", "de-formal")),
        "tests/handlers/pairing/test_coffee.py",
    }
    run(copy, "-m", "scripts.command_lists")
    assert "| `coffee` | `kaffee` | have a coffee" in (copy / "README.md").read_text("utf-8")


def a_question(copy: Path) -> None:
    """Of a reflection: it is one line and its words."""
    words = copy / "handlers/wording"

    def change() -> None:
        line = '    ReflectionQuestion("surprise", roles=(Role.MENTEE,)),'
        insert(copy / "handlers/reflection/asked.py", '    ReflectionQuestion("to_try"),', line)
        for language, asked, yours, shared in (
            ("en", "One surprise", "What surprised you", "**What surprised { $name }**"),
            ("de", "Eine Überraschung", "Was dich überrascht hat", "**Überrascht: { $name }**"),
            ("de-formal", "", "Was Sie überrascht hat", ""),
        ):
            entry = [f"reflection-surprise = {asked}".rstrip(), f"    .yours = {yours}"]
            entry += [f"    .shared = {shared}"] if shared else []
            file = words / language / "reflections.ftl"
            insert(file, "reflection-to-try =", "\n".join(entry))

    assert touched(copy, change) == {
        "handlers/reflection/asked.py",
        *(f"handlers/wording/{one}/reflections.ftl" for one in ("en", "de", "de-formal")),
    }
    add(copy, "question")


def a_language(copy: Path) -> None:
    """Of five keys: it is one folder."""
    french = "handlers/wording/fr/language.ftl"

    def change() -> None:
        (copy / french).parent.mkdir()
        shutil.copy(ADDED / "language" / french, copy / french)

    assert touched(copy, change) == {french}
    add(copy, "language")


@pytest.mark.timeout(900)
def test_each_new_thing_touches_what_the_table_says_and_its_tests_pass(
    copy: Path, size: Size
) -> None:
    """Side by side in one copy, so that what they bring is run at once."""
    for new_thing in (a_command, a_question, a_language):
        new_thing(copy)
    passes(
        copy,
        "tests/handlers/pairing/test_coffee.py",
        "tests/handlers/reflection/test_surprise.py",
        "tests/handlers/conversation/test_french.py",
        *GUARDS[: size(0, len(GUARDS))],
    )
