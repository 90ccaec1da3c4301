"""All mentees times all mentors, looked at block by block and never held. Needs NumPy.

A block is some mentees with some mentors: it is scored, what is looked for is picked, and the block
is forgotten. People who are alike in all but their topics are neighbours, so that most pairs that
no rule allows are passed over together.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from copy import copy
from functools import partial
from typing import TypeVar

import numpy as np

from handlers.matching.assign import Progress
from handlers.matching.edges import Edges, Whole
from handlers.matching.encoding import forbidden
from handlers.matching.points import FAR, Points, Scores
from handlers.matching.rules import Participant, Rules, Ties
from handlers.matching.searching import GREATEST, Best, Foremost, Search

Seen = TypeVar("Seen")

ROWS, COLUMNS = 128, 1024
"""Of a block: what stays in the processor's cache."""


class Blocks:
    """A population, ready to be looked at: rows are mentees, columns are mentors."""

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
        self._scores = Scores(mentees, mentors, rules)
        self._forbidden = forbidden(mentees, mentors, rules, ties)

    def among(self, rows: Whole, columns: Whole) -> Blocks:
        """Only some mentees and mentors, numbered anew in the given order; nobody hears of it."""
        some = copy(self)
        some.progress = None
        some.height, some.width = len(rows), len(columns)
        some._scores = self._scores.some(rows, columns)
        row, column = np.full(self.height, -1), np.full(self.width, -1)
        row[rows], column[columns] = np.arange(len(rows)), np.arange(len(columns))
        row, column = row[self._forbidden // self.width], column[self._forbidden % self.width]
        inside = (row >= 0) & (column >= 0)
        some._forbidden = np.sort(row[inside] * len(columns) + column[inside])
        return some

    def every(self, step: int) -> tuple[Whole, Whole]:
        """One mentee and one mentor in so many, of all sorts."""
        scores = self._scores
        return np.sort(scores.mentees.order[::step]), np.sort(scores.mentors.order[::step])

    def highest(self, rows: Whole, columns: Whole) -> tuple[Points, Points]:
        """The most points above the two prices that each mentee, each mentor can have; or FAR."""
        search = self._search(rows, columns, 0, 0, self._forbidden)
        of_mentee, of_mentor = np.full(self.height, FAR), np.full(self.width, FAR)

        def look(some: Whole) -> Points:
            best = np.full(self.width, FAR)
            for part, gains in self._gains(search, some):
                of_mentee[some] = np.maximum(of_mentee[some], gains.max(axis=1))
                best[part] = gains.max(axis=0)
            return best

        for best in self._mapped(look):
            np.maximum(of_mentor, best, out=of_mentor)
        return of_mentee, of_mentor

    def promising(self, rows: Whole, columns: Whole, most: int, each: int) -> Edges:
        """Pairs with the most points above some prices, to begin with.

        The `most` best of every mentee, chosen among equals by lot, and for every mentor those of
        `each` mentees at most, who are not alike.
        """
        search = self._search(rows, columns, -GREATEST, most, self._forbidden)
        foremost = Foremost(self.width, each)
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

    def points(self, rows: Whole) -> Points:
        """The points of some mentees with all mentors; FAR if a pair may not be."""
        none = np.zeros(self.height, dtype=np.int64), np.zeros(self.width, dtype=np.int64)
        points = np.full((len(rows), self.width), FAR)
        for part, gains in self._gains(self._search(*none, 0, 0, self._forbidden), rows):
            points[:, part] = gains
        return points

    def _search(self, rows: Whole, columns: Whole, least: int, most: int, passed: Whole) -> Search:
        points = self.rules.weights.most
        return Search(rows, columns, least, most, passed, self.width, points)

    def _parts(self) -> list[Whole]:
        order = self._scores.mentees.order
        return [order[start : start + ROWS] for start in range(0, self.height, ROWS)]

    def _mapped(self, look: Callable[[Whole], Seen]) -> Iterator[Seen]:
        """What a look at each part of the mentees finds, in order."""
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            yield from pool.map(look, self._parts())

    def _told(self, look: Callable[[Whole], Edges]) -> Iterator[Edges]:
        """The same; the progress is told."""
        for number, edges in enumerate(self._mapped(look), start=1):
            if self.progress is not None:
                self.progress(min(number * ROWS, self.height), self.height)
            yield edges

    def _found(self, search: Search, rows: Whole) -> Edges:
        """What is searched for among the pairs of some mentees."""
        best = Best(search, len(rows))
        for part, gains in self._gains(search, rows):
            best.take(gains, part)
        row, column, gain = best.found()
        return search.edges(rows[row], column, gain)

    def _first(self, search: Search, foremost: Foremost, rows: Whole) -> Edges:
        """The same, and who of these mentees is the best for each mentor."""
        best = Best(search, len(rows))
        gain, who = np.full(self.width, FAR), np.zeros(self.width, dtype=np.intp)
        for part, gains in self._gains(search, rows):
            best.take(gains, part)
            who[part] = gains.argmax(axis=0)
            gain[part] = gains[who[part], np.arange(len(part))]
        foremost.take(gain, rows[who])
        row, column, gains = best.found()
        return search.edges(rows[row], column, gains)

    def _gains(self, search: Search, rows: Whole) -> Iterator[tuple[Whole, Points]]:
        """Some mentors, and the points that each pair has above its prices; FAR if not allowed.

        The points are overwritten by the next ones: fresh memory would cost more than the sums.
        """
        scores = self._scores.of(rows)
        columns = scores.allowed()
        passed = search.passed(rows, columns)
        across, along = search.rows[rows][:, None], search.columns
        space = np.empty((2, len(rows) * COLUMNS), dtype=self._scores.dtype)
        for start in range(0, len(columns), COLUMNS):
            part = columns[start : start + COLUMNS]
            shape = (len(rows), len(part))
            points, more = (one[: shape[0] * shape[1]].reshape(shape) for one in space)
            scores.every(part, points, more)
            gains = points.astype(along.dtype, copy=False)
            gains -= across
            gains -= along[part]
            gains.ravel()[passed.of(start, len(part))] = FAR
            yield part, gains
