"""The rules and the score for a whole population, block by block. Needs NumPy.

All mentees times all mentors are looked at, but never held: a block is scored, what is asked for is
picked, and the block is forgotten. People who are alike in all but their topics are neighbours, so
that most pairs that no rule allows are passed over together. The points are exactly those of
`score.py`: whole numbers, which floating point holds exactly (see `_topic_points`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from copy import copy
from dataclasses import dataclass
from functools import partial
from itertools import permutations
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from handlers.matching.assign import Progress
from handlers.matching.edges import Edges, Whole
from handlers.matching.rules import (
    DAY_MINUTES,
    WORKING_MINUTES,
    Participant,
    Rules,
    Ties,
    offset_minutes,
)
from handlers.matching.score import LONG_OVERLAP, MOST_SKILL, NEAR_LEVEL

Points = NDArray[np.floating]
Flags = NDArray[np.bool_]

ROWS, COLUMNS = 128, 1024
"""Of a block: what stays in the processor's cache."""
FAR = -1e30
"""The points of a pair that may not be: less than any price makes up for."""
EXACT = 1 << 23
"""Whole numbers up to here, and sums of two of them, are exact in single precision."""
MOST_IN_SINGLE = 2048
"""Up to this weight of topics and this sum of them single precision rounds their points right."""

LOT_BITS = 22
GREATEST = 1 << 32
"""Lots and gains are cut off there: together they decide only what is tried first."""
ROW_BITS = 28
NOBODY = np.int64(-1) << 62
STYLES = {"listener": 1, "talker": -1}
OPPOSITE = -1
"""The product of two styles that differ."""


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

    topics: NDArray[np.float64]
    place: Kinds
    work: Kinds
    order: Whole
    """The alike next to each other."""

    @classmethod
    def of(cls, topics: NDArray[np.float64], place: Kinds, work: Kinds) -> Side:
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


class _Search:
    """What a scan looks for: pairs whose points are `least` or more above their two prices.

    At most `most` of each mentee; those whose keys are in `passed` are passed over. No pair has
    more than so many `points`.
    """

    def __init__(
        self,
        rows: Whole,
        columns: Whole,
        least: int,
        most: int,
        passed: Whole,
        width: int,
        points: int,
    ) -> None:
        greatest = max(np.abs(rows).max(initial=0), np.abs(columns).max(initial=0))
        wide = greatest + points > EXACT
        self.exact_rows, self.exact_columns = rows, columns
        self.rows = rows.astype(np.float64 if wide else np.float32)
        self.columns = columns.astype(self.rows.dtype)
        self.least = self.rows.dtype.type(least)
        self.most, self.width, self._passed = most, width, passed
        self._starts = np.searchsorted(passed, np.arange(len(rows) + 1) * width)

    def passed(self, rows: Whole, columns: Whole) -> _Passed:
        """Where the pairs to be passed over stand in the blocks of these rows and columns."""
        spans = [self._passed[self._starts[row] : self._starts[row + 1]] for row in rows]
        place = np.full(self.width, -1)
        place[columns] = np.arange(len(columns))
        row = np.repeat(np.arange(len(rows)), [len(span) for span in spans])
        column = place[np.concatenate(spans) % self.width]
        return _Passed(row[column >= 0], column[column >= 0])

    def chosen(self, rows: Whole, columns: Whole, gains: Whole) -> NDArray[np.intp]:
        """Which are the `most` of each row with the greatest gain, equals by lot; row by row.

        Rows are numbers within the block.
        """
        lots = _lots(rows * self.width + columns, len(self._passed)) >> np.uint64(64 - LOT_BITS)
        lack = np.clip(GREATEST - gains, 0, 2 * GREATEST - 1)
        keys = (rows * 2 * GREATEST + lack << LOT_BITS) + lots.astype(np.int64)
        order = np.argsort(keys)
        first = np.flatnonzero(np.diff(rows[order], prepend=-1))
        rank = np.arange(len(rows)) - np.repeat(first, np.diff(first, append=len(rows)))
        return order[rank < self.most]

    def edges(self, rows: Whole, columns: Whole, gains: Whole) -> Edges:
        """Pairs with their points."""
        points = gains + self.exact_rows[rows] + self.exact_columns[columns]
        return Edges(rows, columns, points, self.width)


class _Passed:
    """Places in a grid of rows and columns, to be found by block."""

    def __init__(self, rows: Whole, columns: Whole) -> None:
        order = np.argsort(columns, kind="stable")
        self._rows, self._columns = rows[order], columns[order]

    def of(self, start: int, width: int) -> Whole:
        """The places within a block that begins at a column: numbers of its flattened cells."""
        first, last = np.searchsorted(self._columns, (start, start + width))
        cells: Whole = self._rows[first:last] * width + self._columns[first:last] - start
        return cells


class _Best:
    """The best pairs of each row of a block, as its columns come by."""

    def __init__(self, search: _Search, height: int) -> None:
        self._search = search
        self._least = np.full((height, 1), search.least)
        self._most = search.most * height
        self._kept = np.empty((3, 0), dtype=np.int64)
        self._new: list[Whole] = []

    def take(self, gains: Points, columns: Whole) -> None:
        """Keep what is good enough."""
        most = self._search.most
        hits = np.flatnonzero(gains >= self._least)
        if len(hits) > 4 * self._most and len(columns) > most:
            # Too many to sort. The best of these columns alone are reason to ask for more.
            best = np.partition(gains, -most, axis=1)[:, -most:]
            np.maximum(self._least, best.min(axis=1, keepdims=True), out=self._least)
            hits = np.flatnonzero(gains >= self._least)
        row, column = np.divmod(hits, len(columns))
        gain = np.rint(gains.ravel()[hits]).astype(np.int64)
        self._new.append(np.stack([row, columns[column], gain]))
        if sum(one.shape[1] for one in self._new) > 4 * self._most:
            self._sift()

    def found(self) -> Whole:
        """Rows, columns and gains of the best."""
        self._sift()
        return self._kept

    def _sift(self) -> None:
        most = self._search.most
        kept = np.concatenate([self._kept, *self._new], axis=1)
        self._new = []
        self._kept = kept[:, self._search.chosen(*kept)]
        rows, _, gains = self._kept
        full, last = np.flatnonzero(np.bincount(rows, minlength=1) == most), gains
        if len(full):
            last = gains[np.searchsorted(rows, full, side="right") - 1]
            self._least[full, 0] = np.maximum(self._least[full, 0], last)


class _Foremost:
    """For every mentor the few pairs with the greatest gain of those that are shown, in any order.

    Among equals the greatest row comes first.
    """

    def __init__(self, width: int, each: int) -> None:
        self._keys = np.full((each, width), NOBODY)
        self._lock = Lock()

    def take(self, gains: Points, rows: Whole) -> None:
        """One pair for each mentor."""
        whole = np.rint(np.clip(gains, -GREATEST, GREATEST)).astype(np.int64)
        keys = np.where(gains > FAR / 2, (whole << ROW_BITS) + rows, NOBODY)
        with self._lock:
            for kept in self._keys:
                keys, kept[:] = np.minimum(keys, kept), np.maximum(keys, kept)

    def found(self) -> tuple[Whole, Whole, Whole]:
        """Rows, columns and gains."""
        _, columns = np.nonzero(self._keys > NOBODY)
        keys = self._keys[self._keys > NOBODY]
        return keys & ((1 << ROW_BITS) - 1), columns, keys >> ROW_BITS


class Blocks:
    """A population, ready to be scored: rows are mentees, columns are mentors."""

    def __init__(
        self,
        mentees: Sequence[Participant],
        mentors: Sequence[Participant],
        rules: Rules,
        ties: Ties,
        progress: Progress | None = None,
    ) -> None:
        self.rules = rules
        self.progress = progress
        self.height, self.width = len(mentees), len(mentors)
        self._encode(mentees, mentors)
        self._forbidden = forbidden(mentees, mentors, rules, ties)

    def _encode(self, mentees: Sequence[Participant], mentors: Sequence[Participant]) -> None:
        everybody = (*mentees, *mentors)
        keys = sorted({key for person in everybody for key in person.topics})
        index = {key: number for number, key in enumerate(keys)}
        zones = {person.zone for person in everybody}
        offsets = {zone: offset_minutes(zone, self.rules.on) for zone in zones}
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

        self._mentees, self._mentors = side(mentees), side(mentors)
        self._speaks = _speaks(list(spoken))
        self._factor, self._half = self._topic_points()
        self._wanted = self._mentees.topics.astype(self._half.dtype)
        self._offered = self._mentors.topics.astype(self._half.dtype)

    def _topic_points(self) -> tuple[Points, Points]:
        """Factors such that `floor(offered · factor + half)` are a mentee's points for topics.

        The fit is a fraction over 2·best (see score.py), so that its distance to the next whole
        number above is either none or at least 1 / (2·best). Half of that is added before the
        fraction is cut off, which is more than the rounding errors of floating point.
        """
        most = self.rules.weights.topics
        best = np.maximum(MOST_SKILL * self._mentees.topics.sum(axis=1, keepdims=True), 1)
        single = max(best.max(initial=1), self.rules.weights.most) <= MOST_IN_SINGLE
        exact = np.float32 if single else np.float64
        return (most / best).astype(exact), (0.5 + 0.25 / best).astype(exact)

    # ------------------------------------------------------------------ what is asked of blocks

    def among(self, rows: Whole, columns: Whole) -> Blocks:
        """Only some mentees and mentors, numbered anew in the given order; nobody hears of it."""
        some = copy(self)
        some.progress = None
        some.height, some.width = len(rows), len(columns)
        some._mentees, some._mentors = self._mentees.some(rows), self._mentors.some(columns)
        some._factor, some._half = self._factor[rows], self._half[rows]
        some._wanted, some._offered = self._wanted[rows], self._offered[columns]
        row, column = np.full(self.height, -1), np.full(self.width, -1)
        row[rows], column[columns] = np.arange(len(rows)), np.arange(len(columns))
        row, column = row[self._forbidden // self.width], column[self._forbidden % self.width]
        inside = (row >= 0) & (column >= 0)
        some._forbidden = np.sort(row[inside] * len(columns) + column[inside])
        return some

    def every(self, step: int) -> tuple[Whole, Whole]:
        """One mentee and one mentor in so many, of all sorts."""
        return np.sort(self._mentees.order[::step]), np.sort(self._mentors.order[::step])

    def highest(self, rows: Whole, columns: Whole) -> tuple[Points, Points]:
        """The most points above the two prices that each mentee, each mentor can have; or FAR."""
        search = self._search(rows, columns, 0, 0, self._forbidden)
        of_mentee, of_mentor = np.full(self.height, FAR), np.full(self.width, FAR)
        for some in self._parts():
            for part, gains in self._gains(search, some):
                of_mentee[some] = np.maximum(of_mentee[some], gains.max(axis=1))
                of_mentor[part] = np.maximum(of_mentor[part], gains.max(axis=0))
        return of_mentee, of_mentor

    def promising(self, rows: Whole, columns: Whole, most: int, each: int) -> Edges:
        """Pairs with the most points above some prices, to begin with.

        The `most` best of every mentee, chosen among equals by lot, and for every mentor those of
        `each` mentees at most, who are not alike.
        """
        search = self._search(rows, columns, -GREATEST, most, self._forbidden)
        foremost = _Foremost(self.width, each)
        found = Edges.joined(self._told(partial(self._first, search, foremost)), self.width)
        return Edges.joined((found, search.edges(*foremost.found())), self.width)

    def better(self, rows: Whole, columns: Whole, known: Edges, most: int, slack: int = 0) -> Edges:
        """Pairs besides the `known` with more points than their two prices.

        At most the `most` best of each mentee, and none only if there is none at all. With `slack`,
        pairs with at most so many points less come as well.
        """
        passed = np.sort(np.concatenate([self._forbidden, known.keys]), kind="stable")
        search = self._search(rows, columns, 1 - slack, most, passed)
        return Edges.joined(self._told(partial(self._found, search)), self.width)

    def _search(self, rows: Whole, columns: Whole, least: int, most: int, passed: Whole) -> _Search:
        points = self.rules.weights.most
        return _Search(rows, columns, least, most, passed, self.width, points)

    def _parts(self) -> list[Whole]:
        order = self._mentees.order
        return [order[start : start + ROWS] for start in range(0, self.height, ROWS)]

    def _told(self, look: Callable[[Whole], Edges]) -> Iterator[Edges]:
        """What a look at each part of the mentees finds, in order; the progress is told."""
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for number, edges in enumerate(pool.map(look, self._parts()), start=1):
                if self.progress is not None:
                    self.progress(min(number * ROWS, self.height), self.height)
                yield edges

    def _found(self, search: _Search, rows: Whole) -> Edges:
        """What is searched for among the pairs of some mentees."""
        best = _Best(search, len(rows))
        for part, gains in self._gains(search, rows):
            best.take(gains, part)
        row, column, gain = best.found()
        return search.edges(rows[row], column, gain)

    def _first(self, search: _Search, foremost: _Foremost, rows: Whole) -> Edges:
        """The same, and who of these mentees is the best for each mentor."""
        best = _Best(search, len(rows))
        gain, who = np.full(self.width, FAR), np.zeros(self.width, dtype=np.intp)
        for part, gains in self._gains(search, rows):
            best.take(gains, part)
            who[part] = gains.argmax(axis=0)
            gain[part] = gains[who[part], np.arange(len(part))]
        foremost.take(gain, rows[who])
        row, column, gains = best.found()
        return search.edges(rows[row], column, gains)

    def _gains(self, search: _Search, rows: Whole) -> Iterator[tuple[Whole, Points]]:
        """Some mentors, and the points that each pair has above its prices; FAR if not allowed."""
        columns = self._allowed(rows)
        passed = search.passed(rows, columns)
        across, along = search.rows[rows][:, None], search.columns
        for start, points in self._blocks(rows, columns):
            part = columns[start : start + points.shape[1]]
            gains = points.astype(along.dtype, copy=False)
            gains -= across
            gains -= along[part]
            gains.ravel()[passed.of(start, len(part))] = FAR
            yield part, gains

    # ------------------------------------------------------------------ one block

    def _allowed(self, rows: Whole) -> Whole:
        """The mentors whose level, hours and languages suit any of these mentees."""
        kinds: Flags = np.any(self._place(rows)[0] >= 0, axis=0)
        order = self._mentors.order
        return order[kinds[self._mentors.place.of[order]]]

    def _blocks(self, rows: Whole, columns: Whole) -> Iterator[tuple[int, Points]]:
        """Where some of the columns begin, and their points with these rows; FAR if not allowed.

        The points are overwritten by the next ones: fresh memory would cost more than the sums.
        """
        place, place_of = self._place(rows)
        work, work_of = self._work(rows)
        wanted, factor, half = self._wanted[rows], self._factor[rows], self._half[rows]
        space = np.empty((2, len(rows) * COLUMNS), dtype=wanted.dtype)
        for start in range(0, len(columns), COLUMNS):
            part = columns[start : start + COLUMNS]
            shape = (len(rows), len(part))
            points, more = (one[: len(rows) * len(part)].reshape(shape) for one in space)
            np.matmul(wanted, self._offered[part].T, out=points)
            np.multiply(points == 0, FAR, out=more, dtype=more.dtype)
            points *= factor
            points += half
            np.floor(points, out=points)
            points += more
            np.take(place[:, self._mentors.place.of[part]], place_of, axis=0, out=more, mode="clip")
            points += more
            np.take(work[:, self._mentors.work.of[part]], work_of, axis=0, out=more, mode="clip")
            points += more
            yield start, points

    def _place(self, rows: Whole) -> tuple[Points, NDArray[np.intp]]:
        """Points for place, by kinds of mentees among `rows` and of mentors; and who is which."""
        kinds, kind_of = np.unique(self._mentees.place.of[rows], return_inverse=True)
        one = self._mentees.place.values[kinds][:, None, :]
        other = self._mentors.place.values[None, :, :]
        rules, weights = self.rules, self.rules.weights
        gap = one[..., 0] - other[..., 0]
        minutes = _overlap(one[..., 1], other[..., 1])
        points = weights.location * _differ(one[..., 3], other[..., 3])
        points += weights.near_level * (gap <= rules.min_level_gap + NEAR_LEVEL)
        points += weights.hours * (minutes >= LONG_OVERLAP)
        allowed = (
            (gap >= rules.min_level_gap)
            & (minutes >= rules.min_overlap_hours * 60)
            & self._speaks[one[..., 2], other[..., 2]]
        )
        return np.where(allowed, points, FAR).astype(self._half.dtype), kind_of

    def _work(self, rows: Whole) -> tuple[Points, NDArray[np.intp]]:
        """The same for department and style."""
        kinds, kind_of = np.unique(self._mentees.work.of[rows], return_inverse=True)
        one = self._mentees.work.values[kinds][:, None, :]
        other = self._mentors.work.values[None, :, :]
        rules, weights = self.rules, self.rules.weights
        departments = _differ(one[..., 0], other[..., 0])
        points = weights.department * departments
        points += weights.style * (one[..., 1] * other[..., 1] == OPPOSITE)
        allowed = departments | (not rules.require_cross_department)
        return np.where(allowed, points, FAR).astype(self._half.dtype), kind_of


def _topics(people: Sequence[Participant], index: Mapping[str, int]) -> NDArray[np.float64]:
    weights = np.zeros((len(people), max(len(index), 1)))
    for row, person in enumerate(people):
        for key, weight in person.topics.items():
            weights[row, index[key]] = weight
    return weights


def _speaks(spoken: Sequence[frozenset[str]]) -> Flags:
    """Which two sets of languages have one in common."""
    codes = sorted(set().union(*spoken))
    has = np.array([[code in one for code in codes] for one in spoken], dtype=np.float32)
    return has @ has.T > 0


def _differ(one: NDArray[np.int64], other: NDArray[np.int64]) -> Flags:
    """Whether two names differ; an empty one is equal to every other."""
    differing: Flags = (one != other) & (one > 0) & (other > 0)
    return differing


def _overlap(one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.int64]:
    """Shared working minutes of two offsets."""
    apart = np.abs(one - other)
    minutes: NDArray[np.int64] = WORKING_MINUTES - np.minimum(apart, np.abs(DAY_MINUTES - apart))
    return np.maximum(0, minutes)


def _lots(keys: Whole, salt: int) -> NDArray[np.uint64]:
    """A number for each key that looks drawn by lot, and is the same every time."""
    lots = (keys.astype(np.uint64) + np.uint64(salt)) * np.uint64(0x9E3779B97F4A7C15)
    return (lots ^ (lots >> np.uint64(29))) * np.uint64(0xBF58476D1CE4E5B9)


def forbidden(
    mentees: Sequence[Participant], mentors: Sequence[Participant], rules: Rules, ties: Ties
) -> Whole:
    """The keys of the pairs of one line of managers and those that must stay apart: few of all."""
    rows = {person.id: row for row, person in enumerate(mentees)}
    columns = {person.id: column for column, person in enumerate(mentors)}
    keys = {
        rows[mentee] * len(mentors) + columns[mentor]
        for mentee, mentor in (
            *_in_lines(rows, columns, rules, ties),
            *(two for pair in ties.apart for two in permutations(pair, 2)),
        )
        if mentee in rows and mentor in columns
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
