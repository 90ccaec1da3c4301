"""H1 to H7 for one mentee and one mentor, worked by hand from the rules' text."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.matching.rules import (
    Rule,
    Rules,
    Ties,
    apart_of,
    broken_rules,
    in_line,
    overlap_minutes,
)
from tests.handlers.matching.populations import NONE, SUMMER, WINTER, mentee, mentor

RULES = Rules(on=WINTER)


def test_a_leader_and_a_junior_who_share_everything_needed_may_be_a_pair() -> None:
    assert broken_rules(mentee(), mentor(), RULES, NONE) == []


# ---------------------------------------------------------------------------- H1 levels


@pytest.mark.parametrize(
    ("leader", "junior", "gap", "fits"),
    [(4, 2, 2, True), (4, 3, 2, False), (2, 4, 2, False), (3, 3, 0, True), (8, 1, 7, True)],
)
def test_the_mentee_stands_at_least_the_gap_above(
    leader: int, junior: int, gap: int, fits: bool
) -> None:
    rules = Rules(on=WINTER, min_level_gap=gap)
    broken = broken_rules(mentee(level=leader), mentor(level=junior), rules, NONE)
    assert broken == ([] if fits else [Rule.LEVEL])


# ---------------------------------------------------------------------------- H2 managers


@pytest.mark.parametrize(
    "managers",
    [
        {"lena": "klaus"},
        {"lena": "tom", "tom": "klaus"},
        {"klaus": "lena"},
        {"klaus": "tom", "tom": "lena"},
        {"lena": "klaus", "klaus": "boss"},
    ],
)
def test_nobody_is_paired_along_their_line_of_managers(managers: dict[str, str]) -> None:
    assert broken_rules(mentee(), mentor(), RULES, Ties(managers)) == [Rule.LINE]


def test_two_people_below_the_same_manager_may_be_a_pair() -> None:
    ties = Ties({"lena": "boss", "klaus": "boss", "boss": "top"})
    assert broken_rules(mentee(), mentor(), RULES, ties) == []


def test_the_top_of_the_house_may_learn_from_somebody_three_steps_below() -> None:
    ties = Ties({"lena": "a", "a": "b", "b": "klaus"})
    assert not in_line("klaus", "lena", RULES, ties)
    assert in_line("klaus", "a", RULES, ties)


def test_whoever_has_a_manager_is_not_the_top() -> None:
    ties = Ties({"lena": "a", "a": "b", "b": "klaus", "klaus": "owner"})
    assert in_line("klaus", "lena", RULES, ties)


def test_the_distance_from_the_top_is_a_setting() -> None:
    ties = Ties({"lena": "a", "a": "klaus"})
    assert in_line("klaus", "lena", Rules(on=WINTER), ties)
    assert not in_line("klaus", "lena", Rules(on=WINTER, top_min_distance=2), ties)


def test_a_top_mentor_is_still_in_the_line_of_the_mentee() -> None:
    ties = Ties({"klaus": "a", "a": "b", "b": "lena"})
    assert in_line("klaus", "lena", RULES, ties)


def test_a_chain_of_managers_ends_where_it_would_run_in_a_circle() -> None:
    ties = Ties({"lena": "a", "a": "b", "b": "a", "self": "self"})
    assert ties.chain("lena") == ["a", "b"]
    assert ties.chain("self") == []


# ---------------------------------------------------------------------------- H3 departments


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [("IT", "Finance", True), ("IT", "IT", False), ("", "IT", False), ("", "", False)],
)
def test_departments_differ_if_the_programme_requires_it(one: str, other: str, fits: bool) -> None:
    people = mentee(department=one), mentor(department=other)
    required = Rules(on=WINTER, require_cross_department=True)
    assert broken_rules(*people, required, NONE) == ([] if fits else [Rule.DEPARTMENT])
    assert broken_rules(*people, RULES, NONE) == []


# ---------------------------------------------------------------------------- H4, H5, H6


def test_a_pair_shares_a_language() -> None:
    people = mentee(languages=frozenset({"de", "en"})), mentor(languages=frozenset({"fr"}))
    assert broken_rules(*people, RULES, NONE) == [Rule.LANGUAGES]


def test_the_mentor_offers_something_that_the_mentee_wants() -> None:
    people = mentee(topics={"ai": 3}), mentor(topics={"data": 3})
    assert broken_rules(*people, RULES, NONE) == [Rule.TOPICS]


def test_whoever_is_blocked_or_was_a_pair_stays_apart_whichever_side_said_it() -> None:
    for pair in (("klaus", "lena"), ("lena", "klaus")):
        ties = Ties(apart=apart_of([pair]))
        assert broken_rules(mentee(), mentor(), RULES, ties) == [Rule.APART]


def test_every_broken_rule_is_named_in_the_order_in_which_reasons_are_looked_for() -> None:
    worst = mentor(level=7, topics={"x": 1}, languages=frozenset({"fr"}), zone="Asia/Tokyo")
    ties = Ties({"lena": "klaus"}, apart_of([("klaus", "lena")]))
    rules = Rules(on=WINTER, require_cross_department=True)
    assert broken_rules(mentee(), worst, rules, ties) == list(Rule)


# ---------------------------------------------------------------------------- H7 hours


@pytest.mark.parametrize(
    ("one", "other", "on", "minutes"),
    [
        ("Europe/Berlin", "Europe/Berlin", WINTER, 480),
        ("Europe/Berlin", "Europe/London", WINTER, 420),
        ("Europe/Berlin", "America/New_York", WINTER, 120),
        ("Europe/Berlin", "Asia/Kolkata", WINTER, 210),
        ("Europe/Berlin", "Asia/Kolkata", SUMMER, 270),
        ("Europe/Berlin", "Asia/Tokyo", WINTER, 0),
        ("UTC", "Asia/Kathmandu", WINTER, 135),
        # A day and more apart by the calendar, but near one another by the clock.
        ("Pacific/Kiritimati", "Pacific/Honolulu", WINTER, 480),
        ("Pacific/Auckland", "Pacific/Honolulu", WINTER, 420),
        ("Pacific/Kiritimati", "Pacific/Pago_Pago", WINTER, 420),
    ],
)
def test_shared_working_hours_come_from_the_offsets_on_the_first_day(
    one: str, other: str, on: date, minutes: int
) -> None:
    assert overlap_minutes(mentee(zone=one), mentor(zone=other), on) == minutes
    assert overlap_minutes(mentee(zone=other), mentor(zone=one), on) == minutes


@pytest.mark.parametrize(
    ("day", "minutes"),
    [
        (date(2026, 3, 7), 120),
        (date(2026, 3, 8), 180),  # America changes its clocks at seven in the morning, UTC
        (date(2026, 3, 28), 180),
        (date(2026, 3, 29), 120),  # and Europe three weeks later
    ],
)
def test_the_day_on_which_clocks_change_counts_as_changed(day: date, minutes: int) -> None:
    people = mentee(zone="Europe/Berlin"), mentor(zone="America/New_York")
    assert overlap_minutes(*people, day) == minutes


@pytest.mark.parametrize(("hours", "fits"), [(2, True), (2.5, False), (0, True)])
def test_hours_must_overlap_by_at_least_the_setting(hours: float, fits: bool) -> None:
    people = mentee(zone="Europe/Berlin"), mentor(zone="America/New_York")
    rules = Rules(on=WINTER, min_overlap_hours=hours)
    assert broken_rules(*people, rules, NONE) == ([] if fits else [Rule.HOURS])
