"""The reason given to somebody without a pair is true, as an independent explainer finds it."""

from __future__ import annotations

from hypothesis import given

from handlers.matching.reasons import why_unmatched
from handlers.matching.rules import Participant, Rules, Ties, apart_of
from handlers.matching.shortage import why_all_unmatched
from handlers.matching.solver.assign import solve
from tests.handlers.matching.independent import House
from tests.handlers.matching.populations import (
    NONE,
    WINTER,
    Population,
    mentee,
    mentor,
    populations,
)
from tests.sizes import examples

RULES = Rules(on=WINTER)


def reason(person: Participant, *others: Participant, ties: Ties = NONE) -> tuple[str, int]:
    """The reason's key and how many suitable partners there are."""
    found = why_unmatched(person, [person, *others], RULES, ties)
    return found.reason, found.suitable


def test_without_anybody_in_the_other_role_nobody_is_the_reason() -> None:
    assert reason(mentee(), mentee("petra")) == ("nobody", 0)
    assert reason(mentor()) == ("nobody", 0)


def test_each_rule_is_the_reason_when_it_alone_keeps_everybody_out() -> None:
    assert reason(mentee(), mentor(topics={"data": 1})) == ("topics", 0)
    assert reason(mentee(), mentor(languages=frozenset({"fr"}))) == ("languages", 0)
    assert reason(mentee(), mentor(level=6)) == ("level", 0)
    assert reason(mentee(), mentor(zone="Asia/Tokyo")) == ("hours", 0)
    assert reason(mentee(), mentor(), ties=Ties({"lena": "klaus"})) == ("line", 0)
    blocked = Ties(apart=apart_of([("lena", "klaus")]))
    assert reason(mentor(), mentee(), ties=blocked) == ("apart", 0)


def test_rules_are_taken_together_in_their_order_until_nobody_is_left() -> None:
    others = [mentor("a", languages=frozenset({"fr"})), mentor("b", level=6)]
    assert reason(mentee(), *others) == ("level", 0)


def test_whoever_had_suitable_partners_hears_how_many_are_taken() -> None:
    assert reason(mentee("petra"), mentee(), mentor(), mentor("tom")) == ("taken", 2)


@given(populations())
@examples(200)
def test_every_reason_is_true(house: Population) -> None:
    found = solve(house.people, house.rules, house.ties, house.standing)
    everything = [*((m.mentee.id, m.mentor.id) for m in found.matches), *house.standing]
    busy = {person for pair in everything for person in pair}
    alone = [person for person in house.people if person.id not in busy]
    at_once = why_all_unmatched(alone, house.people, house.rules, house.ties)
    assert [one.person for one in at_once] == alone
    for person, together in zip(alone, at_once, strict=True):
        given_reason = why_unmatched(person, house.people, house.rules, house.ties)
        assert given_reason == together
        explained = House(house).why_alone(person, everything)
        assert (given_reason.reason, given_reason.suitable) == explained
