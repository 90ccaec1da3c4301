"""What would help: each promise is kept by the people whom it promises."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from handlers.matching.assign import solve
from handlers.matching.rules import Participant, Rules
from handlers.matching.whatif import Setting, WhatIf, imagine
from storage.types import Role
from tests.handlers.matching.independent import House
from tests.handlers.matching.populations import (
    NONE,
    WINTER,
    Population,
    mentee,
    mentor,
    populations,
)

RULES = Rules(on=WINTER)


def imagined(*people: Participant, rules: Rules = RULES) -> WhatIf:
    """What would help these people."""
    return imagine(Setting(people, rules, NONE, ()))


def test_if_nobody_waits_nothing_needs_to_help() -> None:
    assert imagined(mentee(), mentor()) == WhatIf(0, 0, 0, ())
    assert imagined() == WhatIf(0, 0, 0, ())


def test_a_smaller_gap_helps_who_has_only_near_levels() -> None:
    assert imagined(mentee(), mentor(level=6)).gap == 1
    assert imagined(mentee(), mentor(level=7)).gap == 0


def test_one_more_place_for_each_mentor_helps_who_share_a_mentor() -> None:
    leaders = [mentee(f"k{number}") for number in range(4)]
    found = imagined(*leaders, mentor(capacity=2))
    assert (found.waiting, found.room) == (2, 1)


def test_more_mentors_for_a_topic_help_those_who_want_it_and_no_more() -> None:
    leaders = [mentee(f"k{number}", topics={"ai": 3}) for number in range(3)]
    found = imagined(*leaders, mentee("p", topics={"data": 1}), mentor("l"))
    assert found.topics == (("ai", 2), ("data", 1))


def test_a_topic_helps_as_well_if_it_frees_the_mentor_of_somebody_else() -> None:
    # lena has klaus, who also wants data; a mentor for data would free her for petra.
    found = imagined(mentee("klaus", topics={"ai": 3, "data": 1}), mentee("petra"), mentor("lena"))
    assert found.topics == (("ai", 1), ("data", 1))


@given(populations(mentees=5, mentors=4))
@settings(max_examples=100, deadline=None)
def test_every_number_is_what_an_independent_solver_counts(house: Population) -> None:
    found = imagine(Setting(house.people, house.rules, house.ties, house.standing))
    now, _ = House(house).best_by_trying()
    roomier = tuple(
        replace(one, capacity=one.capacity + (one.role is Role.MENTOR)) for one in house.people
    )
    nearer = replace(house.rules, min_level_gap=min(1, house.rules.min_level_gap))
    if found.waiting:
        with_room, _ = House(replace(house, people=roomier)).best_by_trying()
        with_gap, _ = House(replace(house, rules=nearer)).best_by_trying()
        assert (found.room, found.gap) == (with_room - now, with_gap - now)


@given(populations(mentees=5, mentors=4))
@settings(max_examples=200, deadline=None)
def test_whoever_waits_is_scarce_and_everybody_scarce_would_make_room(house: Population) -> None:
    """A mentor made for one scarce leader alone lets one more be matched; for any other, none."""
    found = solve(house.people, house.rules, house.ties, house.standing)
    served = {match.mentee.id for match in found.matches} | {one for one, _ in house.standing}
    free = [one for one in house.of(Role.MENTEE) if one.id not in dict(house.standing)]
    assert {one.id for one in free} - served <= found.scarce
    strict = house.rules.require_cross_department
    for leader in (one for one in free if one.department or not strict):
        own = replace(
            leader, id="~", role=Role.MENTOR, level=0, department="~", location="", style=""
        )
        more = replace(house, people=(*house.people, own), ties=house.ties)
        others = {one.id for one in house.of(Role.MENTEE)} - {leader.id}
        apart = frozenset(frozenset((other, "~")) for other in others)
        ties = replace(house.ties, apart=house.ties.apart | apart)
        again = solve(more.people, house.rules, ties, house.standing)
        gained = again.value.matched - found.value.matched
        assert gained == (leader.id in found.scarce), leader
