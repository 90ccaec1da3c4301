"""What would help: how many more leaders would find a mentor if something were different. Pure.

Each answer is exact: the matching is solved once more, with the one thing changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace

from handlers.matching.further import Further, counted, further
from handlers.matching.problem import MatchingProblem
from handlers.matching.rules import Participant
from handlers.matching.solver.solution import Progress
from storage.types import Role

TOPICS = 3
"""So many topics are tried, those that most leaders wait for first."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """How many more leaders would find a mentor; 0 where it would not help.

    `gap`: with a level gap of 1. `room`: if every mentor took one more. `topics`: with some more
    mentors for one topic; what helps most comes first.
    """

    waiting: int
    gap: int
    room: int
    topics: tuple[Further, ...]


def imagine(problem: MatchingProblem, progress: Progress | None = None) -> WhatIf:
    """Try everything out."""
    # A leader's second mentor makes no difference to how many have one.
    now = replace(problem, rules=replace(problem.rules, mentee_capacity=1))
    solution = counted(now).solved(progress)
    served = {mentee for mentee, _ in now.standing}
    served |= {match.mentee.id for match in solution.matches}
    waiting = sum(one.role is Role.MENTEE and one.id not in served for one in now.people)
    if not waiting:
        return WhatIf(0, 0, 0, ())
    matched = solution.value.matched

    def gain(changed: MatchingProblem) -> int:
        return changed.solved(progress).value.matched - matched

    nearer = replace(now.rules, min_level_gap=1)
    topics = (
        further(now, topic, solution.scarce, matched, waiting, progress)
        for topic in _scarcest(now.people, solution.scarce)
    )
    return WhatIf(
        waiting,
        gain(replace(now, rules=nearer)) if now.rules.min_level_gap > 1 else 0,
        gain(replace(now, people=tuple(_roomier(one) for one in now.people))),
        tuple(sorted((one for one in topics if one), key=lambda one: (-one.leaders, one.mentors))),
    )


def _roomier(person: Participant) -> Participant:
    return replace(person, capacity=person.capacity + (person.role is Role.MENTOR))


def _scarcest(people: Collection[Participant], scarce: Collection[str]) -> list[str]:
    """The topics that most leaders wait for.

    They wait who have no mentor, and those whose mentor such a leader could have instead.
    """
    wanted = Counter(topic for one in people if one.id in scarce for topic in one.topics)
    return sorted(wanted, key=lambda topic: (-wanted[topic], topic))[:TOPICS]
