"""Every command line that a document tells people to type is run here, as it stands.

What it leaves open is filled in: a file, a workspace, an app. What plays for half a year, and the
page that would run on, wait for the whole form; `serve` also runs in test_cli.py, as replicas.
"""

from __future__ import annotations

import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.console import cli
from tests.bot.console.test_cli import (  # noqa: F401  (the fixtures)
    ROOT,
    SOME,
    _an_own_place,
    database,
    programme,
    serves,
    written,
)
from tests.bot.console.test_init import SLACK
from tests.story.test_documented_commands import documented_lines

FILLED = {
    "FILE": "people.csv",
    "DATEI": "people.csv",
    "ID": "T1",
    "NAME": "your.server",
    "12345678-…": "12345678-0000-0000-0000-000000000000",
}
"""What somebody would type instead."""
LEFT_OUT = {
    "match": "FILE --out pairs.csv",
    "people import": "FILE",
    "workspace delete": "ID",
    "manifest teams": "--app-id 12345678-… --host NAME",
}
"""What a sentence that only names a command does not say."""
APP = FILLED["12345678-…"]
RUNS_ON = {"serve", "demo"}
ENDS = {"doctor": 2, "workspace delete": 1}
"""Without a platform there is nothing to look at; nothing is deleted without a yes."""


def completed(line: str) -> list[str]:
    """The words of a line with all that it needs."""
    for command, rest in LEFT_OUT.items():
        if line.startswith(command) and not line.removeprefix(command).strip(" -json"):
            line = f"{line} {rest}"
    ids = FILLED | ({"ID": APP} if line.startswith("manifest") else {})
    return [ids.get(word, word) for word in shlex.split(line)]


def plays(line: str) -> bool:
    """Whether a company lives for half a year in it."""
    return "--autoplay" in line


def run(words: list[str]) -> Result:
    """In German or English; whoever is asked says what an installation in Slack needs, or no."""
    answers = "\n".join(SLACK) if words[0] == "init" else "n"
    return CliRunner().invoke(cli.app, words, input=f"{answers}\n", catch_exceptions=False)


@pytest.mark.usefixtures("programme")
def test_whatever_is_to_be_typed_on_a_command_line_does_what_it_says() -> None:
    lines = [one for one in documented_lines() if one not in RUNS_ON and not plays(one)]
    assert len(lines) > 10
    for line in lines:
        does_what_it_says(line)


@pytest.mark.whole_only
@pytest.mark.timeout(300)
@pytest.mark.usefixtures("programme")
def test_a_programme_that_is_to_play_by_itself_plays_to_its_end() -> None:
    lines = [one for one in documented_lines() if plays(one)]
    assert lines
    for line in lines:
        does_what_it_says(line)


def does_what_it_says(line: str) -> None:
    """With a file of people at hand; what was written is gone afterwards."""
    before = set(Path().iterdir())
    written(*SOME)
    words = completed(line)
    done = run(words)
    ends = [code for command, code in ENDS.items() if line.startswith(command)]
    assert done.exit_code == (ends or [0])[0], (words, done.output)
    assert done.output, words
    for file in set(Path().iterdir()) - before:
        file.unlink()


@pytest.mark.whole_only
def test_what_runs_on_begins_and_is_stopped() -> None:
    assert set(documented_lines()) >= RUNS_ON
    page = subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", "--port", "0"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    for one, said in ((page, "http://127.0.0.1:"), (serves(), "The bot is running at")):
        assert one.stdout is not None
        assert said in one.stdout.readline()
        one.send_signal(signal.SIGTERM)
        _, errors = one.communicate(timeout=60)
        assert "Traceback" not in errors
