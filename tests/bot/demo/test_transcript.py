"""Everything that people read in a played programme can be read, one line each."""

from __future__ import annotations

import asyncio
import json
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.console.cli import app
from bot.demo import company
from bot.demo.autoplay import play
from bot.demo.company import the_people
from bot.demo.staging import MOODS, Mood, Staging
from bot.settings import Settings
from handlers.conversation.router import routes

FIELDS = ["at", "to", "in", "kind", "asked", "language", "text", "buttons"]


SOME = (
    *("miriam", "henrike", "joern", "sabine", "klaus", "regula", "vikram", "grace", "lena"),
    *("jonas", "nele", "luca", "priya", "rohan", "aylin"),
)
"""Of the company: who coordinates, leaders and mentors of most moods, and two who are invited."""


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """Two weeks of a weekly programme of 30 minutes, all in formal German."""
    said = StringIO()
    staging = Staging(language="de", formal=True, sessions=4, minutes=30)
    header, *rows = company.FILE.read_text("utf-8").splitlines()
    some = tmp_path_factory.mktemp("some") / "company.csv"
    here = [row for row in rows if row.partition(",")[0] in SOME]
    some.write_text("\n".join([header, *here]) + "\n", "utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(company, "FILE", some)
        asyncio.run(play(Settings(_env_file=None), 2, staging, said))
    return [json.loads(line) for line in said.getvalue().splitlines()]


def test_every_line_says_who_read_what_when_and_why(lines: list[dict[str, Any]]) -> None:
    people = {one.id: one for one in the_people()}
    for line in lines:
        assert list(line) == FIELDS
        reader = people[line["to"]["id"]]
        assert line["to"]["role"] == (reader.part or "invited")
        at = datetime.fromisoformat(line["at"])
        assert at.utcoffset() is not None
        assert line["language"] == "de"
        assert line["text"].strip()
    moments = [datetime.fromisoformat(line["at"]) for line in lines]
    assert moments == sorted(moments)
    pune = [line["at"] for line in lines if line["to"]["id"] == "vikram"]
    assert pune
    assert all(at.endswith("+05:30") for at in pune)


def test_what_was_asked_for_is_told_from_what_came(lines: list[dict[str, Any]]) -> None:
    unasked = {line["kind"] for line in lines if not line["asked"]}
    assert unasked <= routes.prompts.keys()
    assert {"proposal", "introduction", "check_in"} <= unasked
    asked = {line["kind"] for line in lines if line["asked"]}
    assert "match" in asked
    assert not asked & routes.prompts.keys() - {"reflection", "contract", "thanks"}


def test_a_shared_message_is_a_line_for_each_of_the_two(lines: list[dict[str, Any]]) -> None:
    shared = [line for line in lines if line["in"] == "shared"]
    assert shared
    for line in shared:
        both = {one["to"]["id"] for one in shared if one["text"] == line["text"]}
        assert len(both) == 2


def test_the_words_are_those_of_the_staging(lines: list[dict[str, Any]]) -> None:
    proposals = [line for line in lines if line["kind"] == "proposal"]
    assert any(" Sie " in line["text"] or "Ihnen" in line["text"] for line in proposals)
    assert all(line["buttons"] for line in proposals)


def test_everybody_is_somebody_and_all_moods_are_played() -> None:
    assert MOODS.keys() <= {one.id for one in the_people() if one.part}
    assert set(MOODS.values()) | {Mood.DILIGENT} == set(Mood)


@pytest.mark.parametrize(
    ("option", "given", "choices"),
    [("--language", "fr", "en, de"), ("--sessions", "5", "4, 6, 12"), ("--minutes", "7", "90")],
)
def test_what_cannot_be_played_is_refused(option: str, given: str, choices: str) -> None:
    done = CliRunner().invoke(app, ["demo", "--autoplay", option, given])
    assert done.exit_code == 2
    assert choices in done.output


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    nowhere = tmp_path / "no" / "said.jsonl"
    done = CliRunner().invoke(
        app, ["demo", "--autoplay", "--weeks", "1", "--transcript", str(nowhere)]
    )
    assert done.exit_code == 2
    assert "Traceback" not in done.output
