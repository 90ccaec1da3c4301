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

from handlers.matching.rules import Participant, Rules, Ties
from handlers.matching.solver.duals import Duals
from handlers.matching.solver.edges import Edges, Flags, Whole
from handlers.matching.solver.encoding import forbidden
from handlers.matching.solver.points import Scores
from handlers.matching.solver.pricing import GREATEST, Best, Foremost, Search
from handlers.matching.solver.solution import Progress
from handlers.matching.solver.topic_fit import FAR, Points

T = TypeVar("T")

ROWS, COLUMNS = 256, 512
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

    def sample(self, step: int) -> tuple[Whole, Whole]:
        """One mentee and one mentor in so many, of all sorts."""
        scores = self._scores
        return np.sort(scores.mentees.order[::step]), np.sort(scores.mentors.order[::step])

    def highest(self, duals: Duals) -> Duals:
        """The most points above the two prices that each mentee and each mentor can have.

        As prices; minus GREATEST for whoever can have no pair.
        """
        search = self._search(duals, 0, 0)
        mentees, mentors = (np.full(size, FAR) for size in (self.height, self.width))

        def look(some: Whole) -> Points:
            best = np.full(self.width, FAR)
            for part, gains in self._gains(search, some):
                mentees[some] = np.maximum(mentees[some], gains.max(axis=1))
                best[part] = gains.max(axis=0)
            return best

        for best in self._mapped(look, self._scores.mentees.order):
            np.maximum(mentors, best, out=mentors)
        whole = (np.maximum(most, -GREATEST).astype(np.int64) for most in (mentees, mentors))
        return Duals(*whole)

    def promising(self, duals: Duals, most: int, each: int) -> Edges:
        """Pairs with the most points above some prices, to begin with.

        The `most` best of every mentee, chosen among equals by lot, and for every mentor those of
        `each` mentees at most, who are not alike.
        """
        search = self._search(duals, -GREATEST, most)
        foremost = Foremost(self.width, each)
        look = partial(self._first, search, foremost)
        found = Edges.joined(self._told(look, self._scores.mentees.order), self.width)
        return Edges.joined((found, search.edges(*foremost.found())), self.width)

    def look(
        self,
        duals: Duals,
        least: int,
        most: int,
        rows: Flags | None = None,
        columns: Flags | None = None,
    ) -> tuple[Edges, Whole]:
        """The pairs of some people, or all, with the `least` or more points above their prices.

        At most the `most` best of each mentee; and what the other pairs of each mentee who was
        looked at have above their prices at most.
        """
        search = self._search(duals, least, most)
        rest = np.full(self.height, least - 1)

        def look(some: Whole) -> Edges:
            best = Best(search, len(some))
            for part, gains in self._gains(search, some, columns):
                best.take(gains, part)
            row, column, gain = best.found()
            rest[some] = best.rest
            return search.edges(some[row], column, gain)

        order = self._scores.mentees.order
        asked = order if rows is None else order[rows[order]]
        return Edges.joined(self._told(look, asked), self.width), rest

    def points(self, rows: Whole) -> Points:
        """The points of some mentees with all mentors; FAR if a pair may not be."""
        search = self._search(Duals.none(self.height, self.width), 0, 0)
        points = np.full((len(rows), self.width), FAR)
        for part, gains in self._gains(search, rows):
            points[:, part] = gains
        return points

    def _search(self, duals: Duals, least: int, most: int) -> Search:
        points = self.rules.weights.most
        return Search(duals, least, most, self._forbidden, points)

    def _mapped(self, look: Callable[[Whole], T], rows: Whole) -> Iterator[T]:
        """What a look at each part of some mentees finds, in order; one part needs no threads."""
        parts = (rows[start : start + ROWS] for start in range(0, len(rows), ROWS))
        if len(rows) <= ROWS:
            yield from map(look, parts)
            return
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            yield from pool.map(look, parts)

    def _told(self, look: Callable[[Whole], Edges], rows: Whole) -> Iterator[Edges]:
        """The same; the progress is told if all of them are looked at."""
        for number, edges in enumerate(self._mapped(look, rows), start=1):
            if self.progress is not None and len(rows) == self.height:
                self.progress(min(number * ROWS, len(rows)), len(rows))
            yield edges

    def _first(self, search: Search, foremost: Foremost, rows: Whole) -> Edges:
        """The best pairs of some mentees, and who of them is the best for each mentor."""
        best = Best(search, len(rows))
        gain, who = np.full(self.width, FAR), np.zeros(self.width, dtype=np.intp)
        for part, gains in self._gains(search, rows):
            best.take(gains, part)
            # Its place in two steps: NumPy's one is five times as slow across rows.
            greatest = gains.max(axis=0)
            who[part], gain[part] = (gains == greatest).argmax(axis=0), greatest
        foremost.take(gain, rows[who])
        row, column, gains = best.found()
        return search.edges(rows[row], column, gains)

    def _gains(
        self, search: Search, rows: Whole, wanted: Flags | None = None
    ) -> Iterator[tuple[Whole, Points]]:
        """Some mentors, of the wanted ones, and what each pair has above its prices, or FAR.

        The points are overwritten by the next ones: fresh memory would cost more than the sums.
        """
        scores = self._scores.of(rows)
        columns = scores.allowed()
        if wanted is not None:
            columns = columns[wanted[columns]]
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
