"""Matching a file: the best pairs with their reasons, and a reason for everybody without one."""

from __future__ import annotations

import csv
import io
import random
from datetime import date
from pathlib import Path

import pytest

from bot.console.match_file import Matched, match_people, pairs_table, unmatched_table, write_whole
from handlers.conversation.catalogue import Catalogue, Say
from handlers.matching.rules import Rules
from handlers.people.people_file import BadFile
from tests.people_csv import Row, content, mentee, mentor

RULES = Rules(on=date(2026, 12, 1))


@pytest.fixture(scope="module")
def say() -> Say:
    return Catalogue().speaker("en")


def matched(*rows: Row, rules: Rules = RULES) -> Matched:
    """What comes of a file with these rows."""
    return match_people(content(*rows), rules)


def table(text: str) -> list[list[str]]:
    """The cells, as any reader of CSV sees them."""
    return list(csv.reader(io.StringIO(text, newline="")))


def crowd(size: int) -> list[Row]:
    """Half mentors, half mentees, of all kinds; the same every time."""
    chance = random.Random(size)
    topics = [f"topic_{number}" for number in range(12)]
    return [
        make(
            f"p{number}",
            level=str(chance.randint(5, 8) if make is mentee else chance.randint(1, 4)),
            topics=";".join(
                f"{key}:{chance.randint(1, 3)}"
                for key in chance.sample(topics, chance.randint(1, 3))
            ),
            department=chance.choice(("", "IT", "HR", "Finance")),
            location=chance.choice(("", "Berlin", "Graz")),
            timezone=chance.choice(("Europe/Berlin", "America/New_York", "Asia/Kolkata")),
            manager_id=f"p{chance.randrange(number)}" if number else "",
            capacity=str(chance.randint(1, 2)),
            style=chance.choice(("", "listener", "talker")),
        )
        for number, make in ((number, (mentor, mentee)[number % 2]) for number in range(size))
    ]


def test_a_pair_has_its_score_its_topics_and_its_reasons(say: Say) -> None:
    found = matched(
        mentee("klaus", topics="ai:1;data:3", department="IT", location="Graz", style="talker"),
        mentor("lena", topics="data:3;ai:3", department="HR", location="Wien", style="listener"),
    )
    assert table(pairs_table(say, found)) == [
        [
            "mentee_id",
            "mentor_id",
            "score",
            "topics",
            "reasons",
            "mentee_name",
            "mentor_name",
        ],
        [
            "klaus",
            "lena",
            "100",
            "data;ai",
            "Wanted and offered: data; ai. Different departments. Different locations. "
            "A good distance between the levels. Working hours overlap well. "
            "One likes to listen, the other likes to talk.",
            "Klaus",
            "Lena",
        ],
    ]
    assert table(unmatched_table(say, found)) == [["id", "role", "reason", "name"]]


def test_reasons_are_worded_in_german_too() -> None:
    german = Catalogue().speaker("de")
    found = matched(mentee("klaus"), mentor("lena"), mentee("petra", languages="fr"))
    assert "Gesucht und geboten: Kanäle und Benachrichtigungen im Griff." in pairs_table(
        german, found
    )
    assert "gemeinsame Sprache" in unmatched_table(german, found)


def test_everybody_without_a_pair_is_listed_with_the_reason_mentees_first(say: Say) -> None:
    found = matched(
        mentor("tom", topics="b1"),
        mentee("petra", topics="a1:1"),
        mentee("klaus", topics="a1:1;b2:3"),
        mentee("anna", topics="c1"),
        mentor("lena"),
        {"id": "boss", "name": "Boss"},
    )
    assert [row[:2] for row in table(pairs_table(say, found))[1:]] == [["petra", "lena"]]
    assert table(unmatched_table(say, found))[1:] == [
        ["anna", "mentee", "no mentor offers any of the wanted topics", "Anna"],
        ["klaus", "mentee", "the one suitable mentor is taken", "Klaus"],
        ["tom", "mentor", "no mentee wants any of the offered topics", "Tom"],
    ]


def test_the_summary_counts_mentees_and_not_pairs(say: Say) -> None:
    found = matched(
        mentee("klaus"),
        mentee("petra", languages="fr"),
        mentor("lena"),
        mentor("tom"),
        mentor("ida", level="9"),
        rules=Rules(on=RULES.on, mentee_capacity=2),
    )
    assert [row[1] for row in table(pairs_table(say, found))[1:]] == ["lena", "tom"]
    summary = found.summary
    assert summary.pop("seconds") == round(found.seconds, 3)
    assert summary == {
        "mentees": 2,
        "mentors": 2,
        "matched": 1,
        "total_score": 126,
        "bound": {"matched": 1, "total_score": 126},
    }


def test_the_same_people_in_another_order_give_the_same_files(say: Say) -> None:
    rows = crowd(60)
    once, again = matched(*rows), matched(*reversed(rows))
    assert pairs_table(say, once) == pairs_table(say, again)
    assert unmatched_table(say, once) == unmatched_table(say, again)


def test_a_thousand_people_are_matched_and_the_result_is_proved(say: Say) -> None:
    found = matched(*crowd(1000))
    pairs = table(pairs_table(say, found))[1:]
    left = table(unmatched_table(say, found))[1:]
    paired = {person for pair in pairs for person in pair[:2]}
    assert paired | {row[0] for row in left} == {f"p{number}" for number in range(1000)}
    assert len(pairs) == found.solution.value.matched > 400
    assert sum(int(pair[2]) for pair in pairs) == found.solution.value.total_score
    assert found.solution.bound == found.solution.value


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_a_spreadsheet_takes_no_cell_for_a_formula(say: Say, sign: str) -> None:
    found = matched(mentee(f"{sign}1+1"), mentor("lena"), mentor(f"{sign}tom", topics="b1"))
    assert table(pairs_table(say, found))[1][0] == f"'{sign}1+1"
    assert table(unmatched_table(say, found))[1][0] == f"'{sign}tom"


def test_cells_with_commas_quotes_and_line_ends_come_out_as_they_went_in(say: Say) -> None:
    found = matched(mentee('"a,""b""\r\nc"'), mentor("ü😀"))
    assert table(pairs_table(say, found))[1][:2] == ['a,"b"\r\nc', "ü😀"]


def test_a_file_of_nobody_gives_files_of_nobody(say: Say) -> None:
    found = matched()
    assert len(table(pairs_table(say, found))) == len(table(unmatched_table(say, found))) == 1
    assert found.summary["matched"] == 0


def test_a_file_that_is_none_is_refused() -> None:
    with pytest.raises(BadFile):
        match_people(b"who,what\n", RULES)


def test_files_are_written_all_or_none_and_nothing_is_left_beside_them(tmp_path: Path) -> None:
    first, second = tmp_path / "pairs.csv", tmp_path / "gone" / "unmatched.csv"
    first.write_text("as it was")
    with pytest.raises(FileNotFoundError):
        write_whole({first: "new", second: "new"})
    assert first.read_text() == "as it was"
    assert list(tmp_path.iterdir()) == [first]
    second.parent.mkdir()
    write_whole({first: "new\r\n", second: "ü"})
    assert (first.read_bytes(), second.read_bytes()) == (b"new\r\n", "ü".encode())
    assert set(tmp_path.rglob("*")) == {first, second.parent, second}


def test_a_link_stays_a_link_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to(tmp_path / "pairs.csv")
    write_whole({tmp_path / "link.csv": "new"})
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "pairs.csv").read_text() == "new"
