"""The score's parts, worked by hand."""

from __future__ import annotations

import pytest

from handlers.matching.rules import Rules, Weights
from handlers.matching.score import score, topic_points
from tests.handlers.matching.populations import WINTER, mentee, mentor

RULES = Rules(on=WINTER)


@pytest.mark.parametrize(
    ("wanted", "offered", "points"),
    [
        ({"ai": 3}, {"ai": 3}, 60),
        ({"ai": 1}, {"ai": 3}, 60),
        ({"ai": 3}, {"ai": 1}, 20),
        ({"ai": 3, "data": 1}, {"ai": 2, "x": 3}, 30),
        ({"ai": 3, "data": 2}, {"ai": 1}, 12),
        # 60 · 1 / (3 · 8) = 2.5 becomes 3; 60 · 3 / 24 = 7.5 becomes 8
        ({"ai": 1, "b": 3, "c": 3, "d": 1}, {"ai": 1}, 3),
        ({"ai": 1, "b": 3, "c": 3, "d": 1}, {"ai": 3}, 8),
        # 60 · 2 / (3 · 7) = 5.71 becomes 6; 60 · 1 / 21 = 2.86 becomes 3
        ({"ai": 2, "b": 3, "c": 2}, {"ai": 1}, 6),
        ({"ai": 1, "b": 3, "c": 3}, {"ai": 1}, 3),
        # 60 · 2 / (3 · 9) = 4.44 becomes 4
        ({"ai": 2, "b": 3, "c": 3, "d": 1}, {"ai": 1}, 4),
    ],
)
def test_topic_fit_is_what_is_offered_of_what_is_wanted_rounded_half_up(
    wanted: dict[str, int], offered: dict[str, int], points: int
) -> None:
    assert topic_points(mentee(topics=wanted), mentor(topics=offered), 60) == points


def test_a_pair_with_everything_has_a_hundred_points() -> None:
    leader = mentee(level=6, topics={"ai": 3}, department="IT", location="Graz", style="listener")
    junior = mentor(level=3, topics={"ai": 3}, department="HR", location="Bonn", style="talker")
    found = score(leader, junior, RULES)
    assert found.total == 100
    assert found.bonuses == ("department", "location", "near_level", "hours", "style")


def test_a_pair_with_the_least_has_the_points_of_its_topics_alone() -> None:
    leader = mentee(level=8, topics={"ai": 3}, zone="Europe/Berlin")
    junior = mentor(level=1, topics={"ai": 1}, zone="America/New_York")
    found = score(leader, junior, RULES)
    assert (found.total, found.bonuses) == (20, ())


@pytest.mark.parametrize(("junior", "earns"), [(5, True), (3, True), (2, False)])
def test_nearness_reaches_two_levels_beyond_the_smallest_gap(junior: int, earns: bool) -> None:
    assert ("near_level" in score(mentee(), mentor(level=junior), RULES).bonuses) is earns


@pytest.mark.parametrize(
    ("one", "other", "earns"),
    [
        ("listener", "talker", True),
        ("talker", "listener", True),
        ("talker", "talker", False),
        ("", "talker", False),
        ("", "", False),
    ],
)
def test_styles_earn_points_when_one_listens_and_the_other_talks(
    one: str, other: str, earns: bool
) -> None:
    assert ("style" in score(mentee(style=one), mentor(style=other), RULES).bonuses) is earns


def test_an_empty_department_or_location_earns_nothing() -> None:
    leader, junior = mentee(department="", location=""), mentor(department="IT", location="Graz")
    assert not {"department", "location"} & set(score(leader, junior, RULES).bonuses)


@pytest.mark.parametrize(
    ("zone", "earns"),
    [("Europe/London", True), ("Asia/Dubai", True), ("Asia/Kolkata", False)],
)
def test_four_shared_hours_earn_points(zone: str, earns: bool) -> None:
    assert ("hours" in score(mentee(), mentor(zone=zone), RULES).bonuses) is earns


def test_the_weights_are_settings() -> None:
    weights = Weights(topics=10, department=1, location=2, near_level=3, hours=4, style=0)
    leader = mentee(level=4, topics={"ai": 2}, department="IT", location="Graz")
    junior = mentor(topics={"ai": 3}, department="HR", location="Bonn")
    assert score(leader, junior, Rules(on=WINTER, weights=weights)).total == 20


def test_shared_topics_come_with_what_matters_most_first_then_by_name() -> None:
    leader = mentee(topics={"a": 1, "b": 3, "c": 2, "d": 3})
    junior = mentor(topics={"a": 3, "b": 1, "c": 3, "x": 3})
    assert score(leader, junior, RULES).topics == ("c", "a", "b")
