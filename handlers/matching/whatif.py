"""What would help: how many more leaders would find a mentor if something were different. Pure.

Each answer is exact: the matching is solved once more, with the one thing changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from handlers.matching.assign import Progress, solve
from handlers.matching.rules import Participant, Rules, Ties
from storage.types import Role

TOPICS = 3
"""So many topics are tried, those that most leaders wait for first."""
MOST_MENTORS = 200
"""So many more mentors of a topic are imagined at most."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Everything that a matching depends on; `standing` are pairs (mentee, mentor) that stay."""

    people: tuple[Participant, ...]
    rules: Rules
    ties: Ties
    standing: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """How many more leaders would find a mentor; 0 where it would not help.

    `gap`: with a level gap of 1. `room`: if every mentor took one more. `topics`: with so many more
    mentors for a topic, who suit its leaders in all else; so many leaders it would be as well.
    """

    waiting: int
    gap: int
    room: int
    topics: tuple[tuple[str, int], ...]


def imagine(setting: Setting, progress: Progress | None = None) -> WhatIf:
    """Try everything out."""
    solution = solve(setting.people, setting.rules, setting.ties, setting.standing, progress)
    served = {mentee for mentee, _ in setting.standing}
    served |= {match.mentee.id for match in solution.matches}
    waiting = sum(one.role is Role.MENTEE and one.id not in served for one in setting.people)
    if not waiting:
        return WhatIf(0, 0, 0, ())

    def gain(changed: Setting) -> int:
        other = solve(changed.people, changed.rules, changed.ties, changed.standing, progress)
        return other.value.matched - solution.value.matched

    nearer = replace(setting.rules, min_level_gap=1)
    topics = (
        (topic, gain(replace(setting, people=(*setting.people, *more))))
        for topic, more in _more_mentors(setting, solution.scarce)
    )
    return WhatIf(
        waiting,
        gain(replace(setting, rules=nearer)) if setting.rules.min_level_gap > 1 else 0,
        gain(replace(setting, people=tuple(_roomier(one) for one in setting.people))),
        tuple((topic, count) for topic, count in topics if count),
    )


def _roomier(person: Participant) -> Participant:
    return replace(person, capacity=person.capacity + (person.role is Role.MENTOR))


def _more_mentors(
    setting: Setting, scarce: frozenset[str]
) -> Iterator[tuple[str, list[Participant]]]:
    """The topics that most leaders wait for, and a mentor for each of these leaders.

    They wait who have no mentor, and those whose mentor such a leader could have instead.
    """
    leaders = [one for one in setting.people if one.id in scarce]
    wanted = Counter(topic for one in leaders for topic in one.topics)
    for topic in sorted(wanted, key=lambda key: (-wanted[key], key))[:TOPICS]:
        for_whom = [one for one in leaders if topic in one.topics][:MOST_MENTORS]
        yield topic, [_mentor_for(one, topic, number) for number, one in enumerate(for_whom)]


def _mentor_for(leader: Participant, topic: str, number: int) -> Participant:
    """Somebody of the same hours and languages, from the lowest level and another department."""
    name = f"~{number}"
    return replace(
        leader,
        id=name,
        role=Role.MENTOR,
        level=1,
        topics={topic: 3},
        department=name,
        location="",
        capacity=1,
        style="",
    )
