"""What would help: each promise is kept by the people whom it promises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations_with_replacement

from hypothesis import given, settings

from handlers.matching.assign import solve
from handlers.matching.further import Further, usual_room
from handlers.matching.rules import Participant, Rules
from handlers.matching.setting import Setting
from handlers.matching.whatif import WhatIf, imagine
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


def every_kind(house: Population, topic: str) -> list[Participant]:
    """Mentors for a topic who live where a leader does and speak one language.

    Of those who suit the same leaders only one.
    """
    leaders = house.of(Role.MENTEE)
    kinds: dict[tuple[str, ...], Participant] = {}
    for zone in {one.zone for one in leaders}:
        for language in {language for one in leaders for language in one.languages}:
            own = mentor("~", level=1, topics={topic: 1}, languages=frozenset({language}))
            own = replace(own, zone=zone, department="~")
            suited = (one.id for one in leaders if not House(house).forbidden_by(one, own))
            kinds.setdefault(tuple(suited), own)
    return list(kinds.values())


def with_mentors(house: Population, more: Sequence[Participant]) -> int:
    """How many leaders are matched then."""
    named = (replace(one, id=f"~{number}") for number, one in enumerate(more))
    return House(replace(house, people=(*house.people, *named))).most_matched()


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
    assert found.topics == (Further("ai", 2, 1, 2), Further("data", 1, 1, 1))


def test_a_topic_helps_as_well_if_it_frees_the_mentor_of_somebody_else() -> None:
    # lena has klaus, who also wants data; a mentor for data would free her for petra.
    found = imagined(mentee("klaus", topics={"ai": 3, "data": 1}), mentee("petra"), mentor("lena"))
    assert found.topics == (Further("ai", 1, 1, 1), Further("data", 1, 1, 1))


def test_mentors_who_take_two_match_more_leaders_than_they_are() -> None:
    leaders = [mentee(f"k{number}") for number in range(7)]
    found = imagined(*leaders, mentor("lena", capacity=2))
    assert found.topics == (Further("ai", 3, 2, 5),)


def test_they_take_as_many_as_the_mentors_usually_do() -> None:
    people = (*(mentor(f"l{room}", capacity=room) for room in (1, 3)), mentor("m", capacity=3))
    assert usual_room(people) == 3
    assert usual_room(people[:2]) == 1, "of two the lower"
    assert usual_room([mentee()]) == 1


def test_who_cannot_share_a_mentor_gets_one_each() -> None:
    junior = mentor(capacity=3, languages=frozenset({"it"}))
    for one, other in (
        ({"languages": frozenset({"de"})}, {"languages": frozenset({"fr"})}),
        ({"zone": "Europe/Berlin"}, {"zone": "Asia/Tokyo"}),
    ):
        found = imagined(mentee("k", **one), mentee("p", **other), junior)
        assert found.topics == (Further("ai", 2, 1, 2),)


def test_a_common_language_or_a_zone_between_lets_them_share() -> None:
    junior = mentor(capacity=3, languages=frozenset({"it"}))
    found = imagined(
        mentee("k", languages=frozenset({"de", "en"})),
        mentee("p", languages=frozenset({"fr", "en"})),
        mentee("q", languages=frozenset({"en"}), zone="Asia/Kolkata"),
        junior,
    )
    assert found.topics == (Further("ai", 1, 3, 3),)


def test_whom_no_further_mentor_may_have_none_is_imagined_for() -> None:
    assert imagined(mentee(level=2)).topics == ()
    strict = replace(RULES, require_cross_department=True)
    assert imagined(mentee(department=""), rules=strict).topics == ()
    assert imagined(mentee(department="IT"), rules=strict).topics == (Further("ai", 1, 1, 1),)


def test_other_leaders_are_helped_if_they_can_share_a_mentor() -> None:
    """Klaus has the mentor whom Ines could have; he and Petra could share one, Ines and Petra not.

    The first to be helped are those who wait; only the trial shows that fewer mentors would do.
    """
    far = {"languages": frozenset({"fr"})}
    people = (
        mentee("klaus", languages=frozenset({"de", "fr"}), topics={"ai": 3}),
        mentee("petra"),
        mentee("ines", topics={"ai": 1}, **far),
        mentor("lena", **far, capacity=1),
        *(mentor(f"m{number}", topics={"x": 1}, capacity=2) for number in range(2)),
    )
    assert imagined(*people).topics == (Further("ai", 1, 2, 2),)


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


@given(populations(mentees=7, mentors=3))
@settings(max_examples=300, deadline=None)
def test_the_told_mentors_match_the_told_leaders_and_no_fewer_would_do(house: Population) -> None:
    """Against all ways of choosing so many mentors, of all zones and languages of the leaders."""
    found = imagine(Setting(house.people, house.rules, house.ties, house.standing))
    now = House(house).most_matched()
    assert now == House(house).best_by_trying()[0]
    for told in found.topics:
        kinds = every_kind(house, told.topic)

        def gain(*more: Participant) -> int:
            return with_mentors(house, more) - now  # noqa: B023

        def gained(mentors: int, room: int) -> int:
            every = combinations_with_replacement(kinds, mentors)  # noqa: B023
            return max(gain(*(replace(one, capacity=room) for one in some)) for some in every)

        usual = usual_room(house.people)
        assert gain(*(replace(one, capacity=7) for one in kinds)) == told.leaders
        assert gained(told.mentors, told.room) == told.leaders
        assert gained(told.mentors - 1, usual) < told.leaders
        assert told.room <= usual
        assert (told.room == 1) == (told.mentors == told.leaders)


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
