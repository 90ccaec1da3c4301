"""The points of many pairs for their topics: exactly those of `score.topic_points`. Needs NumPy.

Few of all topics are a person's own, so that most of a matrix product would be products of nothing:
the mentees' side is sparse.
"""

from __future__ import annotations

from copy import copy
from functools import cache
from itertools import combinations_with_replacement, product

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from handlers.matching.score import MOST_PRODUCT
from handlers.matching.solver.edges import Whole

Points = NDArray[np.floating]

FAR = -1e30
"""The points of a pair that may not be: less than any price makes up for."""
WEIGHTS = (1, 2, 3)
"""What a priority and a skill can be."""
CODES = {
    1: (2, 3),
    2: (3, 13),
    3: (3, 22),
    4: (5, 62),
    5: (6, 93),
    6: (7, 171),
    7: (8, 228),
    8: (9, 364),
    9: (10, 455),
    10: (11, 556),
}
"""By how many topics two people can share at most: what stands for a weight of 2 and of 3.

1 stands for itself. The codes of priority and skill are multiplied and summed, and no two
selections of products that fit differently well have the same sum: the least such codes, found by
search. More shared topics are rare, and their table would be large.
"""
BELOW_BEST = (0, 1, 2, 4, 3, 6)
"""The products of a priority and a skill but 9, which alone makes a fit as good as one can be."""
BEST_FIT = MOST_PRODUCT * max(WEIGHTS)
"""From this fit on a pair has all points, whatever the mentee's greatest priority."""


class TopicFit:
    """What is needed to know the points of some mentees (rows) and mentors (columns)."""

    def __init__(self, wanted: Whole, offered: Whole, most: int, dtype: np.dtype[np.floating]):
        """Weights, 0 to 3, by person and topic; up to so many points, as such numbers."""
        self._greatest = wanted.max(axis=1, initial=1)
        shared = min(int(np.count_nonzero(one, axis=1).max(initial=1)) for one in (wanted, offered))
        self._coded = shared in CODES
        values = np.arange(4)
        if self._coded:
            two, three = CODES[shared]
            self._full = three * three
            self._table = _table(shared, most).astype(dtype)
            values = np.array((0, 1, two, three))
        else:
            self._most = most
        self._wanted = sparse.csr_array(values[wanted].astype(np.float32))
        self._offered = np.ascontiguousarray(values[offered].T, dtype=np.float32)

    def some(self, rows: Whole, columns: Whole) -> TopicFit:
        """Only some mentees and mentors, numbered anew in the given order."""
        some = self.of(rows)
        some._offered = self._offered[:, columns]
        return some

    def of(self, rows: Whole) -> TopicFit:
        """Only some mentees."""
        some = copy(self)
        some._greatest, some._wanted = self._greatest[rows], self._wanted[rows]
        return some

    def points(self, columns: Whole, out: Points) -> None:
        """Those of each pair with some mentors; FAR if nothing is shared."""
        offered = np.take(self._offered, columns, axis=1, mode="clip")
        if self._coded:
            self._look_up(offered, out)
        else:
            out[:] = _points(self._fit(offered), self._greatest[:, None], self._most)

    def _look_up(self, offered: Points, out: Points) -> None:
        sums = (self._wanted @ offered).astype(np.int32)
        np.minimum(sums, np.int32(self._full), out=sums)
        sums += ((self._greatest - 1) * (self._full + 1)).astype(np.int32)[:, None]
        # All of them are in the table; of 32 bits and in this mode they are looked up quickest.
        np.take(self._table, sums, out=out, mode="wrap")

    def _fit(self, offered: Points) -> Whole:
        """The sum of all products and the greatest once more, from a look at each product."""
        fit = np.zeros((self._wanted.shape[0], offered.shape[1]), dtype=np.int64)
        best = np.zeros_like(fit)
        for priority, skill in product(WEIGHTS, WEIGHTS):
            wanted = (self._wanted == priority).astype(np.int64)
            shared = wanted @ (offered == skill).astype(np.int64)
            fit += priority * skill * shared
            np.maximum(best, priority * skill * (shared > 0), out=best)
        return fit + best


@cache
def _table(shared: int, most: int) -> Points:
    """The points of each sum of codes, for each greatest priority one table after the other."""
    two, three = CODES[shared]
    codes = np.array((0, 1, two, two * two, three, two * three))
    products = np.array(BELOW_BEST)
    chosen = np.array(list(combinations_with_replacement(range(len(products)), shared)))
    sums = codes[chosen].sum(axis=1)
    fits = np.full(three * three + 1, BEST_FIT)
    below = sums < three * three
    fits[sums[below]] = (products[chosen].sum(axis=1) + products[chosen].max(axis=1))[below]
    return np.concatenate([_points(fits, np.array(one), most) for one in WEIGHTS])


def _points(fit: Whole, greatest: Whole, most: int) -> Points:
    """`score.topic_points` of twice the best product and the others, or FAR."""
    best = MOST_PRODUCT * greatest
    points = np.minimum(most, (2 * most * fit + best) // (2 * best))
    return np.where(fit > 0, points, FAR)
