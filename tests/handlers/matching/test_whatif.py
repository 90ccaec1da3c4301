"""What would help: each promise is kept by the people whom it promises."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations_with_replacement
from typing import Any

import pytest
from hypothesis import given

from handlers.matching import further
from handlers.matching import problem as problem
from handlers.matching.further import Further, usual_room
from handlers.matching.problem import MatchingProblem
from handlers.matching.rules import Participant, Rules
from handlers.matching.solver.assign import solve
from handlers.matching.solver.solution import Solution
from handlers.matching.whatif import WhatIf, imagine
from storage.types import ProgrammeState, Role
from tests.conversation import Company
from tests.handlers.matching.independent import House
from tests.handlers.matching.populations import (
    NONE,
    WINTER,
    Population,
    mentee,
    mentor,
    populations,
)
from tests.handlers.open_programmes import SPOKEN, joins, programme_in
from tests.sizes import examples

RULES = Rules(on=WINTER)


class WithMore:
    """Trying everything: what more mentors for a topic would do, of all zones and languages."""

    def __init__(self, house: Population, topic: str) -> None:
        leaders = house.of(Role.MENTEE)
        plain = House(house)
        kinds: dict[tuple[str, ...], Participant] = {}
        for zone in {one.zone for one in house.people}:
            for language in {language for one in leaders for language in one.languages}:
                own = mentor(
                    f"~{zone}{language}",
                    level=1,
                    topics={topic: 1},
                    languages=frozenset({language}),
                    zone=zone,
                    department="~",
                )
                suited = (one.id for one in leaders if not plain.forbidden_by(one, own))
                kinds.setdefault(tuple(suited), own)
        everybody = (*house.people, *kinds.values())
        self.house, self.kinds = House(replace(house, people=everybody)), len(kinds)
        self.now = self.house.mentor_room[: -self.kinds]
        self.matched = self.house.most_matched(self.now)

    def gain(self, *rooms: int) -> int:
        """With so much room in each kind."""
        return self.house.most_matched([*self.now, *rooms]) - self.matched

    def best(self, mentors: int, room: int) -> int:
        """With the best choice of so many mentors with so much room each."""
        every = combinations_with_replacement(range(self.kinds), mentors)
        return max(
            self.gain(*(room * chosen.count(kind) for kind in range(self.kinds)))
            for chosen in every
        )


TOLD = {
    "en": (
        "One more mentor for {}, with room for 2 leaders, would give 2 more leaders a mentor.",
        "3 more mentors for {}, with room for 2 leaders each, would give 5 more leaders a mentor.",
    ),
    "de": (
        "Noch eine Person, die {} anbietet und Platz für 2 Führungskräfte hat:"
        " Damit bekämen 2 weitere Führungskräfte ein Tandem.",
        "Noch 3 Personen, die {} anbieten und Platz für je 2 Führungskräfte haben:"
        " Damit bekämen 5 weitere Führungskräfte ein Tandem.",
    ),
}


@pytest.mark.parametrize(("language", "formal"), SPOKEN)
async def test_the_coordinator_reads_it(sqlite_url: str, language: str, formal: bool) -> None:
    """Lena takes two; of four leaders two wait, and of seven five."""
    async with Company.founded(sqlite_url, language=language, formal=formal) as company:
        await programme_in(company, ProgrammeState.OPEN)
        say = company.bot.catalogue.speaker(language, formal)
        topic = str(say("topic-b1.short"))
        carla = await company.person("Carla Coy", coordinator=True)
        await joins(await company.person("Lena Vogt"), "mentor", capacity="2")
        for several, sentence in zip((4, 3), TOLD[language], strict=True):
            for number in range(several):
                await joins(await company.person(f"Leader {several}{number}"), "mentee")
            await carla.says("match")
            await carla.presses(str(say("match-again")))
            await carla.presses(str(say("match-whatif")))
            assert sentence.format(topic) in carla.sees


def imagined(*people: Participant, rules: Rules = RULES) -> WhatIf:
    """What would help these people."""
    return imagine(MatchingProblem(people, rules, NONE, ()))


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
    between = replace(RULES, min_overlap_hours=4)
    ends = (mentee("k", zone="America/New_York"), mentee("p", zone="Europe/Berlin"))
    junior = mentor(capacity=2, languages=frozenset({"it"}), zone="Atlantic/Azores")
    assert imagined(*ends, junior, rules=between).topics == (Further("ai", 1, 2, 2),)

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
    """Two of four have Lena, and whom plenty of mentors would have besides is chance: these two
    need one each. The trial shows that one mentor does for two others, with Lena for the rest.
    """
    german, french = frozenset({"de"}), frozenset({"fr"})
    people = (
        mentee("k0", topics={"ai": 3, "x": 1}, languages=german | french),
        mentee("k1", topics={"ai": 3, "x": 1}, languages=german),
        mentee("k2", topics={"x": 1}, languages=german),
        mentee("k3", topics={"x": 1}, languages=french),
        mentor("lena", topics={"x": 1}, languages=german | french, capacity=2),
    )
    assert Further("x", 1, 2, 2) in imagined(*people).topics


@given(populations(mentees=5, mentors=4))
@examples(100)
def test_every_number_is_what_an_independent_solver_counts(house: Population) -> None:
    found = imagine(MatchingProblem(house.people, house.rules, house.ties, house.standing))
    now, _ = House(house).best_by_trying()
    roomier = tuple(
        replace(one, capacity=one.capacity + (one.role is Role.MENTOR)) for one in house.people
    )
    nearer = replace(house.rules, min_level_gap=min(1, house.rules.min_level_gap))
    if found.waiting:
        with_room, _ = House(replace(house, people=roomier)).best_by_trying()
        with_gap, _ = House(replace(house, rules=nearer)).best_by_trying()
        assert (found.room, found.gap) == (with_room - now, with_gap - now)


def test_a_leader_far_better_suited_than_who_waits_could_be_helped_instead() -> None:
    # klaus suits lena in everything, and petra hardly; with another for klaus, petra has lena.
    klaus = mentee("klaus", level=5, department="IT", location="Graz", style="talker")
    lena = mentor("lena", department="Law", location="Bonn", style="listener", topics={"ai": 3})
    petra = mentee("petra", level=8, topics={"ai": 1, "x": 3})
    found = imagined(replace(klaus, topics={"ai": 3, "z": 1}), petra, lena)
    assert found.topics == tuple(Further(topic, 1, 1, 1) for topic in ("ai", "x", "z"))


def test_what_a_trial_has_shown_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """One German and three French leaders wait, and a mentor has room for two who share a language.

    One for each language might do, if two of the three Germans could be helped. That they cannot is
    seen once, and after it three mentors are known to be needed.
    """
    speaks = {"de": frozenset({"de"}), "fr": frozenset({"fr"})}
    people = (
        *(mentee(f"k{n}", topics={"ai": 3, "x": 1}, languages=speaks["de"]) for n in range(3)),
        *(mentee(f"i{n}", topics={"ai": 3}, languages=speaks["fr"]) for n in range(3)),
        mentor("lena", topics={"x": 1}, languages=speaks["de"], capacity=2),
    )
    solves: list[int] = []

    def counted(*arguments: Any) -> Solution:
        solves.append(1)
        return solve(*arguments)

    monkeypatch.setattr(problem, "solve", counted)
    assert imagined(*people).topics[0] == Further("ai", 3, 2, 4)
    as_it_is, gap, room, plenty, trial = 1, 1, 1, 1, 1
    assert len(solves) == as_it_is + gap + room + 2 * plenty + trial


@given(populations(mentees=7, mentors=3))
@examples(60)
def test_what_is_told_is_true_among_many_as_well(house: Population) -> None:
    """With but one trial there may be a mentor too many; what is said of them is no less true."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(further, "MANY", 0)
        found = imagine(MatchingProblem(house.people, house.rules, house.ties, house.standing))
    for told in found.topics:
        more = WithMore(house, told.topic)
        assert more.gain(*[len(house.people)] * more.kinds) == told.leaders
        assert more.best(told.mentors, told.room) == told.leaders


@given(populations(mentees=7, mentors=3))
@examples(100)
def test_the_told_mentors_match_the_told_leaders_and_no_fewer_would_do(house: Population) -> None:
    """Against all ways of choosing so many mentors, of all zones and languages of the leaders."""
    found = imagine(MatchingProblem(house.people, house.rules, house.ties, house.standing))
    usual = usual_room(house.people)
    for told in found.topics:
        more = WithMore(house, told.topic)
        assert more.gain(*[len(house.people)] * more.kinds) == told.leaders
        assert more.best(told.mentors, told.room) == told.leaders
        assert more.best(told.mentors - 1, usual) < told.leaders
        assert told.room <= usual
        assert (told.room == 1) == (told.mentors == told.leaders)
    wanted = {topic for one in house.of(Role.MENTEE) for topic in one.topics if found.waiting}
    for topic in wanted - {told.topic for told in found.topics}:
        more = WithMore(house, topic)
        assert more.gain(*[len(house.people)] * more.kinds) == 0


@given(populations(mentees=5, mentors=4))
@examples(80)
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
