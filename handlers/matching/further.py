"""Further mentors for a topic: the fewest with whom the most leaders more find one. Pure.

An imagined mentor lives in the time zone of somebody who takes part, speaks one language, is of the
lowest level and of no department that there is, and takes as many leaders as this programme's
mentors usually do. So who may share one depends on time zone and languages alone: there are few
sorts of leaders and few kinds of mentors, however many people there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from statistics import median_low

from handlers.matching.problem import MatchingProblem
from handlers.matching.rules import (
    Participant,
    Rules,
    Ties,
    Weights,
    broken_rules,
    offset_minutes,
)
from handlers.matching.solver.solution import Progress
from storage.types import Role

TRIES = 20
"""So often at most it is tried whether fewer mentors would do: more often than it ever took."""
MANY = 1000
"""Among so many people a try takes seconds, and there is one."""
ALONE = Ties()
"""An imagined mentor has no manager, and may be with everybody."""
HERE, THERE = "here", "there"
COUNTING = Weights(topics=0, department=0, location=1, near_level=0, hours=0, style=0)
"""Only the numbers of pairs count: see `counted`."""


@dataclass(frozen=True, slots=True)
class Further:
    """So many further `mentors` for a topic give so many more `leaders` a mentor.

    Each of them has room for `room` leaders; 1 if there are as many mentors as leaders.
    """

    topic: str
    mentors: int
    room: int
    leaders: int


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What comes of some further mentors: matched leaders, whom they have, and who still waits.

    `had` are the leaders of the further mentors by sort, `load` is how many each kind has.
    """

    matched: int
    had: Mapping[int, int]
    load: tuple[int, ...]
    scarce: frozenset[str]


def usual_room(people: Iterable[Participant]) -> int:
    """How many leaders the mentors usually take: the middle one of all; of two, the lower."""
    return median_low([one.capacity for one in people if one.role is Role.MENTOR] or [1])


def further(
    problem: MatchingProblem,
    topic: str,
    scarce: Collection[str],
    matched: int,
    waiting: int,
    progress: Progress | None = None,
) -> Further | None:
    """The fewest further mentors for a topic who let the most leaders more be matched, if any do.

    `scarce` leaders, how many are `matched` and `waiting`: those of the `counted` setting. That
    no further mentors for the topic match more leaders is certain, and that these match as many;
    that no fewer would do is certain unless there are MANY people and one try does not tell.
    """
    leaders = [one for one in problem.people if one.id in scarce and topic in one.topics]
    crew = _Crew.of(problem, topic, leaders)
    if not crew.kinds:
        return None
    most = crew.tried(crew.plenty(waiting), progress)
    gain = most.matched - matched
    return crew.fewest(most, gain, progress) if gain else None


@dataclass(frozen=True, slots=True)
class _Crew:
    """One topic's leaders by sort, and the kinds of mentors who may help, each with its sorts."""

    problem: MatchingProblem
    topic: str
    room: int
    sort_of: Mapping[str, int]
    kinds: tuple[Participant, ...]
    suits: tuple[frozenset[int], ...]

    @classmethod
    def of(cls, problem: MatchingProblem, topic: str, leaders: Sequence[Participant]) -> _Crew:
        """The leaders whom anybody may help, and who may."""
        room = usual_room(problem.people)
        able = [one for one in leaders if _can_be_helped(one, topic, room, problem.rules)]
        on = problem.rules.on
        one_of = {_alike(one, on): one for one in able}
        sorts = {alike: number for number, alike in enumerate(sorted(one_of))}
        found: dict[frozenset[int], Participant] = {}
        for zone in _zones(problem.people, on):
            for language in sorted(frozenset[str]().union(*(one.languages for one in able))):
                mentor = _mentor(topic, zone, language, room)
                suited = (
                    sorts[alike]
                    for alike, one in one_of.items()
                    if not broken_rules(one, mentor, problem.rules, ALONE)
                )
                found.setdefault(frozenset(suited), mentor)
        # Whoever suits fewer than somebody else is never needed.
        best = [some for some in found if not any(some < other for other in found)]
        sort_of = {one.id: sorts[_alike(one, on)] for one in able}
        return cls(problem, topic, room, sort_of, tuple(found[one] for one in best), tuple(best))

    @property
    def sorts(self) -> Counter[int]:
        """How many leaders there are of each sort."""
        return Counter(self.sort_of.values())

    def plenty(self, waiting: int) -> tuple[int, ...]:
        """Mentors of each kind for all whom they suit, or for as many as can be gained."""
        sorts = self.sorts
        leaders = (sum(sorts[sort] for sort in some) for some in self.suits)
        return tuple(-(-min(one, waiting) // self.room) for one in leaders)

    def tried(self, numbers: Sequence[int], progress: Progress | None) -> _Outcome:
        """What comes of so many mentors of each kind."""
        kinds = [kind for kind, number in enumerate(numbers) for _ in range(number)]
        kind_of = {f"~{number}": kind for number, kind in enumerate(kinds)}
        more = [replace(self.kinds[kind], id=name) for name, kind in kind_of.items()]
        found = counted(self.problem, more).solved(progress)
        theirs = [one for one in found.matches if one.mentor.id in kind_of]
        load = Counter(kind_of[one.mentor.id] for one in theirs)
        return _Outcome(
            found.value.matched,
            Counter(self.sort_of[one.mentee.id] for one in theirs),
            tuple(load[kind] for kind in range(len(self.kinds))),
            found.scarce,
        )

    def fewest(self, most: _Outcome, gain: int, progress: Progress | None) -> Further:
        """The fewest mentors who do as much.

        The leaders whom plenty of mentors had can be shared out among few of them. With other
        leaders even fewer might do; whether they do shows when it is tried.
        """
        from handlers.matching.fewest import fewest

        plan = fewest(self.suits, most.had, gain, self.room)
        least = -(-gain // self.room)
        tries = TRIES if len(self.problem.people) < MANY else 1
        limits: list[tuple[frozenset[int], int]] = []
        while plan.size > least and len(limits) < tries:
            hoped = fewest(self.suits, self.sorts, gain, self.room, limits)
            if hoped.size >= plan.size:
                break
            outcome = self.tried(hoped.mentors, progress)
            lack = most.matched - outcome.matched
            if not lack:
                plan = replace(hoped, leaders=outcome.load)
                break
            limits.append(self._limit(hoped.mentors, gain - lack, outcome.scarce))
        return Further(self.topic, plan.size, plan.room, gain)

    def _limit(
        self, numbers: Sequence[int], gain: int, scarce: frozenset[str]
    ) -> tuple[frozenset[int], int]:
        """Why these mentors did not suffice: of which sorts no more than how many can be helped.

        Whoever suits a leader who still waits has all the leaders that they can take. What was
        gained besides came from the other kinds, and however many of those there are, they cannot
        gain more: their leaders have no mentor whom one who waits could have instead.
        """
        waiting = {self.sort_of[one] for one in scarce if one in self.sort_of}
        busy = [bool(some & waiting) for some in self.suits]
        others = (some for some, full in zip(self.suits, busy, strict=True) if not full)
        full = sum(number for number, is_full in zip(numbers, busy, strict=True) if is_full)
        return frozenset[int]().union(*others), gain - self.room * full


def _alike(leader: Participant, on: date) -> tuple[int, tuple[str, ...]]:
    """What makes a leader's sort."""
    return offset_minutes(leader.zone, on), tuple(sorted(leader.languages))


def _zones(people: Iterable[Participant], on: date) -> list[str]:
    """A time zone for each offset that somebody lives at."""
    names = sorted({one.zone for one in people}, reverse=True)
    return list({offset_minutes(name, on): name for name in names}.values())


def _mentor(topic: str, zone: str, language: str, room: int) -> Participant:
    return Participant(
        id="~",
        role=Role.MENTOR,
        level=1,
        topics={topic: 1},
        languages=frozenset((language,)),
        department="~",
        zone=zone,
        capacity=room,
    )


def _can_be_helped(leader: Participant, topic: str, room: int, rules: Rules) -> bool:
    """Whether a mentor who lives and speaks like this leader may be theirs."""
    own = (_mentor(topic, leader.zone, language, room) for language in leader.languages)
    return any(not broken_rules(leader, one, rules, ALONE) for one in own)


def counted(problem: MatchingProblem, more: Sequence[Participant] = ()) -> MatchingProblem:
    """The setting with more mentors, and with points that only count.

    As many leaders as possible get a mentor, and among such solutions as many as possible one who
    is there already: so the further mentors have no more leaders than are gained by them. And who
    is scarce does not depend on who suits whom how well. An unknown place would earn half a point,
    rounded up to a whole one: so everybody has one.
    """
    places = {Role.MENTEE: HERE, Role.MENTOR: THERE}
    people = (replace(one, location=places[one.role]) for one in problem.people)
    newcomers = (replace(one, location=HERE) for one in more)
    rules = replace(problem.rules, weights=COUNTING)
    return replace(problem, people=(*people, *newcomers), rules=rules)
