"""The score's parts, worked by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        # (2 · 6) / (6 · 3) of 60
        ({"ai": 3, "data": 1}, {"ai": 2, "x": 3}, 40),
        ({"ai": 3, "data": 2}, {"ai": 1}, 20),
        # 60 · (2 · 4 + 1) / 18 = 30; with a third topic 60 · (2 · 4 + 1 + 2) / 18 = 36.67
        ({"ai": 2, "b": 1, "c": 3}, {"ai": 2, "b": 1}, 30),
        ({"ai": 2, "b": 1, "c": 3, "d": 1}, {"ai": 2, "b": 1, "d": 2}, 37),
        # 60 · (2 · 3 + 1) / 12 = 35: measured by the greatest priority, 2
        ({"ai": 1, "b": 1, "c": 2}, {"ai": 3, "b": 1}, 35),
        # 7 · 60 / 18 = 23.33, and with weights of 15: 5.83
        ({"ai": 1, "b": 3}, {"ai": 3, "x": 1}, 20),
        # 60 · (18 + 9) / 18 = 90, but never more than 60
        ({"ai": 3, "b": 3}, {"ai": 3, "b": 3}, 60),
    ],
)
def test_the_best_topic_counts_double_and_every_further_one_adds_to_it(
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
    here = {"department": "IT", "location": "Graz"}
    leader = mentee(level=8, topics={"ai": 3}, zone="Europe/Berlin", **here)
    junior = mentor(level=1, topics={"ai": 1}, zone="America/New_York", **here)
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


def test_halves_are_rounded_up() -> None:
    assert topic_points(mentee(topics={"a": 3, "b": 1}), mentor(topics={"b": 1}), 45) == 5
    assert topic_points(mentee(topics={"a": 2, "b": 1}), mentor(topics={"b": 1}), 15) == 3  # 2.5


def test_an_unknown_department_or_location_earns_half_rounded_up() -> None:
    leader, junior = mentee(department="", location=""), mentor(department="IT", location="Graz")
    found = score(leader, junior, RULES)
    assert {"department_half", "location_half"} <= set(found.bonuses)
    both_known = mentee(department="IT", location="Graz")
    assert found.total - score(both_known, junior, RULES).total == 8 + 5


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 3), min_size=1),
    st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 3), min_size=1),
    st.sampled_from("abcdef"),
    st.integers(1, 3),
)
def test_whoever_names_one_more_wish_never_scores_lower(
    wanted: dict[str, int], offered: dict[str, int], topic: str, priority: int
) -> None:
    more = {topic: min(priority, max(wanted.values())), **wanted}
    before, after = (
        topic_points(mentee(topics=one), mentor(topics=offered), 60) for one in (wanted, more)
    )
    assert before <= after <= 60


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
