"""Why many people have no pair: `reasons.why_unmatched` for a whole crowd. Needs NumPy."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import numpy as np

from handlers.matching.reasons import NOBODY, TAKEN, Unmatched
from handlers.matching.rules import (
    Participant,
    Rule,
    Rules,
    Ties,
    differ,
    in_line,
    overlap_minutes,
)
from handlers.matching.solver.edges import Flags
from storage.types import Role

AT_ONCE = 2_000_000
"""So many pairs are looked at together."""
LAST = (Rule.LINE, Rule.APART)
"""Rules that few pairs break: looked at one pair after the other."""


def why_all_unmatched(
    alone: Sequence[Participant], people: Collection[Participant], rules: Rules, ties: Ties
) -> list[Unmatched]:
    """The reason for each of those whom the best solution leaves without a pair, in their order."""
    found: dict[str, Unmatched] = {}
    for role in Role:
        some = [person for person in alone if person.role is role]
        others = [other for other in people if other.role is role.other]
        if some and others:
            crowd = _Crowd(others, rules, ties)
            size = max(1, AT_ONCE // len(others))
            for start in range(0, len(some), size):
                found.update(crowd.reasons(some[start : start + size]))
    return [found.get(person.id, Unmatched(person, NOBODY, 0)) for person in alone]


class _Crowd:
    """Everybody in the other role, sorted by what the rules look at."""

    def __init__(self, others: Sequence[Participant], rules: Rules, ties: Ties) -> None:
        self.others, self.rules, self.ties = others, rules, ties
        self.number = {other.id: number for number, other in enumerate(others)}
        self.topics = sorted({key for other in others for key in other.topics})
        self.offers = _wanted(others, self.topics)
        self.below = _below(ties)
        self.apart: dict[str, list[str]] = {}
        for one, other in (pair for pair in ties.apart if len(pair) == 2):
            self.apart.setdefault(one, []).append(other)
            self.apart.setdefault(other, []).append(one)

    def reasons(self, some: Sequence[Participant]) -> Iterator[tuple[str, Unmatched]]:
        """Each person's id and reason."""
        wants = _wanted(some, self.topics)
        shared = wants.astype(np.float32) @ self.offers.T.astype(np.float32)
        fits: Flags = np.asarray(shared > 0)
        left: list[Flags] = [np.any(fits, axis=1)]
        for rule in (one for one in Rule if one is not Rule.TOPICS and one not in LAST):
            fits &= self._holds(rule, some)
            left.append(np.any(fits, axis=1))
        for row, person in enumerate(some):
            somebody = [bool(one[row]) for one in left]
            yield person.id, self._reason(person, fits[row, :], somebody)

    def _holds(self, rule: Rule, some: Sequence[Participant]) -> Flags:
        """Whether each two of them keep a rule: by kinds, as many people are alike in it."""
        own = [_aspect(rule, person) for person in some]
        theirs = [_aspect(rule, other) for other in self.others]
        own_kinds = {kind: number for number, kind in enumerate(dict.fromkeys(own))}
        their_kinds = {kind: number for number, kind in enumerate(dict.fromkeys(theirs))}
        one_of = dict(zip(own, some, strict=True))
        other_of = dict(zip(theirs, self.others, strict=True))
        table = np.array(
            [
                [self._two_hold(rule, one_of[one], other_of[other]) for other in their_kinds]
                for one in own_kinds
            ]
        )
        rows = np.array([own_kinds[kind] for kind in own])
        columns = np.array([their_kinds[kind] for kind in theirs])
        held: Flags = table[rows][:, columns]
        return held

    def _two_hold(self, rule: Rule, one: Participant, other: Participant) -> bool:
        mentee, mentor = (one, other) if one.role is Role.MENTEE else (other, one)
        match rule:
            case Rule.LANGUAGES:
                return not mentee.languages.isdisjoint(mentor.languages)
            case Rule.LEVEL:
                return mentee.level - mentor.level >= self.rules.min_level_gap
            case Rule.HOURS:
                shared = overlap_minutes(mentee, mentor, self.rules.on)
                return shared >= self.rules.min_overlap_hours * 60
            case _:
                far = differ(mentee.department, mentor.department)
                return far or not self.rules.require_cross_department

    def _reason(self, person: Participant, fits: Flags, left: list[bool]) -> Unmatched:
        early = (rule for rule in Rule if rule not in LAST)
        for rule, somebody in zip(early, left, strict=True):
            if not somebody:
                return Unmatched(person, rule.value, 0)
        for rule, never in (
            (Rule.LINE, self._in_line(person)),
            (Rule.APART, self.apart.get(person.id, ())),
        ):
            fits[[self.number[other] for other in never if other in self.number]] = False
            if not fits.any():
                return Unmatched(person, rule.value, 0)
        return Unmatched(person, TAKEN, int(np.count_nonzero(fits)))

    def _in_line(self, person: Participant) -> list[str]:
        around = {*self.ties.chain(person.id), *_everybody_below(person.id, self.below)}
        if person.role is Role.MENTEE:
            return [one for one in around if in_line(person.id, one, self.rules, self.ties)]
        return [one for one in around if in_line(one, person.id, self.rules, self.ties)]


def _aspect(rule: Rule, person: Participant) -> object:
    """What a rule looks at: whoever is alike in it is alike to the rule."""
    match rule:
        case Rule.LANGUAGES:
            return person.languages
        case Rule.LEVEL:
            return person.level
        case Rule.HOURS:
            return person.zone
        case _:
            return person.department


def _wanted(people: Sequence[Participant], topics: Sequence[str]) -> Flags:
    """Which of the topics each person has."""
    index = {topic: number for number, topic in enumerate(topics)}
    has = np.zeros((len(people), max(len(topics), 1)), dtype=np.bool_)
    for row, person in enumerate(people):
        has[row, [index[topic] for topic in person.topics if topic in index]] = True
    return has


def _below(ties: Ties) -> dict[str, list[str]]:
    """Whom each manager has directly below."""
    below: dict[str, list[str]] = {}
    for person, manager in ties.managers.items():
        below.setdefault(manager, []).append(person)
    return below


def _everybody_below(person: str, below: dict[str, list[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [person]
    while waiting:
        further = [one for one in below.get(waiting.pop(), ()) if one not in found]
        found.update(further)
        waiting += further
    return found
