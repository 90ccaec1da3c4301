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


def test_each_migration_has_a_number_of_its_own_and_follows_the_one_before() -> None:
    """Two that were written side by side meet here first."""
    every = sorted((PROJECT / "storage" / "migrations" / "versions").glob("[0-9]*.py"))
    numbers = [path.name[:4] for path in every]
    assert numbers == [f"{number:04}" for number in range(1, len(every) + 1)]
    for before, path in zip([None, *numbers], every, strict=False):
        follows = f'"{before}"' if before else "None"
        assert f"\ndown_revision = {follows}\n" in path.read_text("utf-8"), path.name
