"""Pricing: which of all pairs have a positive reduced cost, as they come by. Needs NumPy."""

from __future__ import annotations

from threading import Lock

import numpy as np
from numpy.typing import NDArray

from handlers.matching.solver.duals import Duals
from handlers.matching.solver.edges import Edges, Whole
from handlers.matching.solver.topic_fit import FAR, Points

EXACT = 1 << 23
"""Whole numbers up to here, and sums of two of them, are exact in single precision."""
LOT_BITS = 22
"""Of a key that equals are sorted by."""
GREATEST = 1 << 32
"""Lots and gains are cut off there: together they decide only what is tried first."""
ROW_BITS = 28
"""Room for the number of a row: 268 million people."""
NOBODY = np.int64(-1) << 62


class Search:
    """What is looked for: pairs whose points are `least` or more above their two prices.

    At most `most` of each mentee; those whose keys are in `passed` are passed over. No pair has
    more than so many `points`.
    """

    def __init__(self, duals: Duals, least: int, most: int, passed: Whole, points: int) -> None:
        rows, columns = duals.mentees, duals.mentors
        greatest = max(np.abs(rows).max(initial=0), np.abs(columns).max(initial=0))
        wide = greatest + points > EXACT
        self._duals = duals
        self.rows = rows.astype(np.float64 if wide else np.float32)
        self.columns = columns.astype(self.rows.dtype)
        self.least = self.rows.dtype.type(least)
        self.most, self._width, self._passed = most, len(columns), passed
        self._starts = np.searchsorted(passed, np.arange(len(rows) + 1) * self._width)

    def passed(self, rows: Whole, columns: Whole) -> Passed:
        """Where the pairs to be passed over stand in the blocks of these rows and columns."""
        starts = self._starts[rows]
        many = self._starts[rows + 1] - starts
        place = np.full(self._width, -1)
        place[columns] = np.arange(len(columns))
        row = np.repeat(np.arange(len(rows)), many)
        within = np.arange(len(row)) - np.repeat(np.cumsum(many) - many, many)
        column = place[self._passed[np.repeat(starts, many) + within] % self._width]
        return Passed(row[column >= 0], column[column >= 0])

    def chosen(self, rows: Whole, columns: Whole, gains: Whole) -> NDArray[np.intp]:
        """Which are the `most` of each row with the greatest gain, equals by lot; row by row.

        Rows are numbers within the block.
        """
        lots = _lots(rows * self._width + columns, len(self._passed)) >> np.uint64(64 - LOT_BITS)
        lack = np.clip(GREATEST - gains, 0, 2 * GREATEST - 1)
        keys = (rows * 2 * GREATEST + lack << LOT_BITS) + lots.astype(np.int64)
        order = np.argsort(keys)
        first = np.flatnonzero(np.diff(rows[order], prepend=-1))
        rank = np.arange(len(rows)) - np.repeat(first, np.diff(first, append=len(rows)))
        return order[rank < self.most]

    def edges(self, rows: Whole, columns: Whole, gains: Whole) -> Edges:
        """Pairs with their points."""
        points = gains + self._duals.mentees[rows] + self._duals.mentors[columns]
        return Edges(rows, columns, points, self._width)


class Passed:
    """Places in a grid of rows and columns, to be found by block."""

    def __init__(self, rows: Whole, columns: Whole) -> None:
        order = np.argsort(columns, kind="stable")
        self._rows, self._columns = rows[order], columns[order]

    def of(self, start: int, width: int) -> Whole:
        """The places within a block that begins at a column: numbers of its flattened cells."""
        first, last = np.searchsorted(self._columns, (start, start + width))
        cells: Whole = self._rows[first:last] * width + self._columns[first:last] - start
        return cells


class Best:
    """The best pairs of each row of a block, as its columns come by."""

    def __init__(self, search: Search, height: int) -> None:
        self._search = search
        self._least = np.full((height, 1), search.least)
        self._full = np.zeros(height, dtype=np.bool_)
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

    @property
    def rest(self) -> Whole:
        """What the pairs of each row that were not kept have above their prices at most."""
        least = np.rint(self._least[:, 0]).astype(np.int64)
        raised = self._full | (self._least[:, 0] > self._search.least)
        return np.where(raised, least, least - 1)

    def _sift(self) -> None:
        most = self._search.most
        kept = np.concatenate([self._kept, *self._new], axis=1)
        self._new = []
        self._kept = kept[:, self._search.chosen(*kept)]
        rows, _, gains = self._kept
        self._full = np.bincount(rows, minlength=len(self._least)) == most
        full = np.flatnonzero(self._full)
        if len(full):
            last = gains[np.searchsorted(rows, full, side="right") - 1]
            self._least[full, 0] = np.maximum(self._least[full, 0], last)


class Foremost:
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


def _lots(keys: Whole, salt: int) -> NDArray[np.uint64]:
    """A number for each key that looks drawn by lot, and is the same every time."""
    lots = (keys.astype(np.uint64) + np.uint64(salt)) * np.uint64(0x9E3779B97F4A7C15)
    return (lots ^ (lots >> np.uint64(29))) * np.uint64(0xBF58476D1CE4E5B9)
