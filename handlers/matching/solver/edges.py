"""Some of the pairs that may be, as three arrays: a graph far smaller than all pairs. Needs NumPy.

Row i is mentee i, column j is mentor j, of the order in which the caller lists people.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]
"""Whole numbers."""
Flags = NDArray[np.bool_]
"""Which of something."""


@dataclass(frozen=True, slots=True)
class Edges:
    """Pairs by row and column with their points, each once, by row and then by column.

    `width` is the number of all columns.
    """

    rows: Whole
    columns: Whole
    points: Whole
    width: int

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def keys(self) -> Whole:
        """One ascending number for each pair."""
        return self.rows * self.width + self.columns

    def where(self, wanted: Flags) -> Edges:
        """Some of them."""
        return Edges(self.rows[wanted], self.columns[wanted], self.points[wanted], self.width)

    def without(self, others: Edges) -> Edges:
        """Those that are not among `others`."""
        return self.where(~among(self.keys, others.keys))

    @classmethod
    def joined(cls, parts: Iterable[Edges], width: int) -> Edges:
        """All of them in order, each once."""
        every = list(parts)
        keys = np.concatenate([np.empty(0, dtype=np.int64), *(part.keys for part in every)])
        points = np.concatenate([np.empty(0, dtype=np.int64), *(part.points for part in every)])
        order = np.argsort(keys)  # the same pair has the same points: any of them is the first
        keys = keys[order]
        first = np.flatnonzero(np.diff(keys, prepend=-1))
        keys = keys[first]
        return cls(keys // max(width, 1), keys % max(width, 1), points[order[first]], width)


def among(keys: Whole, ascending: Whole) -> NDArray[np.bool_]:
    """Which of `keys` are in `ascending`."""
    if not len(ascending):
        return np.zeros(len(keys), dtype=np.bool_)
    place = np.minimum(np.searchsorted(ascending, keys), len(ascending) - 1)
    found: NDArray[np.bool_] = ascending[place] == keys
    return found
