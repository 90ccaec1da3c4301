"""A population as numbers: topics as weights, everything else as kinds of people. Needs NumPy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from handlers.matching.rules import Participant, Rules, Ties, offset_minutes
from handlers.matching.solver.edges import Whole

STYLES = {"listener": 1, "talker": -1}


@dataclass(frozen=True, slots=True)
class Kinds:
    """People sorted into kinds: one row of `values` each, and everybody's kind."""

    values: NDArray[np.int64]
    of: NDArray[np.intp]

    @classmethod
    def among(cls, people: Sequence[Sequence[int]], width: int) -> Kinds:
        """The kinds of people who are each described by `width` numbers."""
        every = np.array(people, dtype=np.int64).reshape(len(people), width)
        values, of = np.unique(every, axis=0, return_inverse=True)
        return cls(values, of.reshape(-1))

    def some(self, people: Whole) -> Kinds:
        """Only some people's."""
        return Kinds(self.values, self.of[people])


@dataclass(frozen=True, slots=True)
class Side:
    """All mentees, or all mentors: weights by topic, and two sorts of kinds.

    `place`: level, offset in minutes, spoken languages, location. `work`: department, style.
    """

    topics: Whole
    place: Kinds
    work: Kinds
    order: Whole
    """The alike next to each other."""

    @classmethod
    def of(cls, topics: Whole, place: Kinds, work: Kinds) -> Side:
        """A side in its order."""
        return cls(topics, place, work, np.lexsort((work.of, place.of)))

    def some(self, people: Whole) -> Side:
        """Only some of it."""
        return Side.of(self.topics[people], self.place.some(people), self.work.some(people))


class Codes:
    """Numbers for names, from 1; 0 is the empty name."""

    def __init__(self) -> None:
        self.known: dict[str, int] = {"": 0}

    def __call__(self, name: str) -> int:
        """The name's number."""
        return self.known.setdefault(name, len(self.known))


def encoded(
    mentees: Sequence[Participant], mentors: Sequence[Participant], rules: Rules
) -> tuple[Side, Side, NDArray[np.bool_]]:
    """Both sides, and which two numbers of languages have one in common."""
    everybody = (*mentees, *mentors)
    keys = sorted({key for person in everybody for key in person.topics})
    index = {key: number for number, key in enumerate(keys)}
    offsets = {zone: offset_minutes(zone, rules.on) for zone in {one.zone for one in everybody}}
    spoken: dict[frozenset[str], int] = {}
    departments, locations = Codes(), Codes()

    def side(people: Sequence[Participant]) -> Side:
        place = [
            (
                person.level,
                offsets[person.zone],
                spoken.setdefault(person.languages, len(spoken)),
                locations(person.location),
            )
            for person in people
        ]
        work = [(departments(one.department), STYLES.get(one.style, 0)) for one in people]
        return Side.of(_topics(people, index), Kinds.among(place, 4), Kinds.among(work, 2))

    both = side(mentees), side(mentors)
    return *both, _speaks(list(spoken))


def _topics(people: Sequence[Participant], index: Mapping[str, int]) -> Whole:
    weights = np.zeros((len(people), max(len(index), 1)), dtype=np.int64)
    for row, person in enumerate(people):
        for key, weight in person.topics.items():
            weights[row, index[key]] = weight
    return weights


def _speaks(spoken: Sequence[frozenset[str]]) -> NDArray[np.bool_]:
    codes = sorted(set().union(*spoken))
    has = np.array([[code in one for code in codes] for one in spoken], dtype=np.float32)
    has = has.reshape(len(spoken), len(codes))
    return has @ has.T > 0


def forbidden(
    mentees: Sequence[Participant], mentors: Sequence[Participant], rules: Rules, ties: Ties
) -> Whole:
    """The keys of the pairs of one line of managers and those that must stay apart: few of all.

    Those whose levels forbid it anyway are left out: in a long line they would be many.
    """
    rows = {person.id: row for row, person in enumerate(mentees)}
    columns = {person.id: column for column, person in enumerate(mentors)}
    keys = {
        rows[mentee] * len(mentors) + columns[mentor]
        for mentee, mentor in (
            *_in_lines(rows, columns, rules, ties),
            *(two for pair in ties.apart for two in permutations(pair, 2)),
        )
        if mentee in rows
        and mentor in columns
        and mentees[rows[mentee]].level - mentors[columns[mentor]].level >= rules.min_level_gap
    }
    return np.array(sorted(keys), dtype=np.int64)


def _in_lines(
    mentees: Iterable[str], mentors: Iterable[str], rules: Rules, ties: Ties
) -> Iterator[tuple[str, str]]:
    for mentor in mentors:
        for steps, above in enumerate(ties.chain(mentor), start=1):
            if ties.managers.get(above) or steps < rules.top_min_distance:
                yield above, mentor
    for mentee in mentees:
        for above in ties.chain(mentee):
            yield mentee, above
