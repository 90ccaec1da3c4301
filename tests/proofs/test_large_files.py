"""A file of a hundred thousand rows: whatever is wrong in it is named, and the rest is matched."""

from __future__ import annotations

from bot.console.match_file import match_people
from handlers.conversation.catalogue import Catalogue
from tests.bot.console.test_match_file import RULES, crowd
from tests.people_csv import content, mentor
from tests.sizes import Size

SPOILS = {
    "people-unknown-zone": {"timezone": "Atlantis/Olympus"},
    "people-duplicate-id": {"id": "p0"},
    "people-weight": {"topics": "a1:7"},
    "people-topic": {"topics": "a1;B 2!"},
    "people-level": {"level": "9"},
    "people-capacity": {"capacity": "7"},
    "people-cells": {"name": "one,cell,more"},
    "people-circle": {"manager_id": "itself"},
}
"""What makes a row bad, by the reason that it gets."""


def test_of_a_hundred_thousand_rows_each_bad_one_is_named_and_the_good_are_matched(
    size: Size,
) -> None:
    say = Catalogue().speaker("en")
    taking_part, all_rows = size(200, 1000), size(10_000, 100_000)
    rows = crowd(taking_part) + [
        {"id": f"p{number}", "name": "=1+1", "manager_id": f"p{number // 8}"}
        for number in range(taking_part, all_rows)
    ]
    expected = {}
    for place, number in enumerate(range(10, all_rows, 20)):
        key = list(SPOILS)[place % len(SPOILS)]
        row = mentor(rows[number]["id"]) | SPOILS[key]
        rows[number] = row | ({"manager_id": row["id"]} if key == "people-circle" else {})
        expected[number + 2] = key
    found = match_people(content(*rows), RULES)
    assert {bad.line: bad.key for bad in found.people.bad} == expected
    assert len(expected) == all_rows // 20
    assert all(str(say(bad.key, **bad.arguments)) for bad in found.people.bad)
    assert len(found.people.rows) == all_rows - len(expected)
    assert found.solution.bound == found.solution.value
    assert found.solution.value.matched > 0.4 * taking_part
