"""The house is as docs/architecture.md draws it: rooms in layers, one word for one thing."""

from __future__ import annotations

from graphlib import CycleError
from pathlib import Path

import pytest

from scripts import house, names

PROJECT = Path(__file__).parents[1]
LOOSE = {"handlers": {"__init__", "contents", "modules"}}
MOST_LOOSE_IN_BOT = 8


def loose(package: str) -> set[str]:
    return {file.stem for file in (PROJECT / package).glob("*.py")}


def test_nothing_lies_about_outside_the_rooms() -> None:
    assert loose("handlers") == LOOSE["handlers"]
    assert len(loose("bot")) <= MOST_LOOSE_IN_BOT


def test_no_arrow_leads_upwards_or_in_a_circle() -> None:
    arrows = house.arrows_between_rooms()
    assert house.upwards(arrows) == []
    stories = house.floors(arrows)
    assert "storage" in stories[0]
    assert max(map(len, stories)) >= 2, "a house, not a tower"


def test_an_arrow_upwards_and_a_circle_are_noticed() -> None:
    arrows = house.arrows_between_rooms()
    arrows["handlers.conversation", "handlers.home"] += 1
    assert house.upwards(arrows) == [("handlers.conversation", "handlers.home")]
    with pytest.raises(CycleError):
        house.floors(arrows)


def test_every_room_is_drawn() -> None:
    arrows = house.arrows_between_rooms()
    picture = house.drawn(house.floors(arrows), arrows)
    for wing in house.layers():
        assert f">{wing}</text>" in picture or not any(wing in pair for pair in arrows)


def test_one_word_means_one_thing() -> None:
    assert names.twice() == {}
