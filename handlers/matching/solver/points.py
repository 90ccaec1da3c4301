"""The points of many pairs at once: exactly those of `score.py`, by the rules of `rules.py`.

They are whole numbers, which floating point holds exactly (see `_topic_points`). Needs NumPy.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from handlers.matching.rules import DAY_MINUTES, WORKING_MINUTES, Participant, Rules
from handlers.matching.score import LONG_OVERLAP, MOST_PRODUCT, NEAR_LEVEL, half
from handlers.matching.solver.edges import Flags, Whole
from handlers.matching.solver.encoding import encoded

Points = NDArray[np.floating]

FAR = -1e30
"""The points of a pair that may not be: less than any price makes up for."""
MOST_IN_SINGLE = 1 << 22
"""Up to this product of points, divisor and summands single precision rounds right.

Each product and each sum is wrong by half a unit in the last place at most, so that all are wrong
by `points · summands · 2**-24`, which must stay below a quarter of the distance between two
fractions, `1 / (4 · divisor)`.
"""
BESIDE_TOPICS = 5
"""Summands and roundings of the points for topics that are no topics."""
POWERS = ((28, 5, np.float32, np.int32), (1 << 30, 7, np.float64, np.int64))
"""For up to so many shared topics: the power as a power of two, and what holds it; see `_Greatest`.
"""
ABOVE = 1.001
"""Keeps a power from falling below what it stands for by rounding."""
UNCUT = 5
"""Shared topics up to which the greatest product never reads 10: log2(5) / 32 < 0.08."""
BEST_PRODUCT = 9
"""Of the greatest priority and the greatest skill."""
OPPOSITE = -1
"""The product of two styles that differ."""


@dataclass(frozen=True, slots=True)
class _Greatest:
    """The greatest product of priority and skill (1, 2, 3, 4, 6 or 9), by a matrix product as well.

    The sum of n products' r-th powers, r = 2**halvings, is between the r-th power of the greatest
    and n times that; it stays below 9**32 · 28 < 2**128 in single precision, and below 2**1024 for
    r = 128. Read as a whole number, the bits of a float are its logarithm to base 2, put together
    from straight lines between the powers of two, so that its r-th root is one shift and one sum
    away. What comes out is at least the greatest product (3 reads 3.16, 6 reads 6.33, 9 reads 9.35,
    powers of two read themselves) and less than the next whole number as long as
    log2(n) / r < 0.16; but for 9, which reads 10 from log2(n) / r = 0.08 on and is cut then.
    """

    wanted: Points
    offered: Points
    halvings: int
    whole: type[np.signedinteger]
    cut: bool

    @classmethod
    def of(cls, wanted: Points, offered: Points) -> _Greatest:
        """Of all mentees and mentors."""
        most = min(int((one > 0).sum(axis=1).max(initial=1)) for one in (wanted, offered))
        power = next(power for power in POWERS if most <= power[0])
        _topics, halvings, exact, whole = power
        powers = [
            (one.astype(np.float64) ** 2**halvings).astype(exact)
            for one in (ABOVE * wanted, offered)
        ]
        return cls(powers[0], powers[1], halvings, whole, most > UNCUT)

    def some(self, rows: Whole, columns: Whole) -> _Greatest:
        """Only some mentees and mentors."""
        wanted, offered = self.wanted[rows], self.offered[columns]
        return _Greatest(wanted, offered, self.halvings, self.whole, self.cut)

    def of_pairs(self, rows: Whole, columns: Whole, space: Points) -> Points:
        """That of some pairs, 0 for those who share no topic. Uses the `space`."""
        same = space.dtype == self.wanted.dtype
        shared = space if same else np.empty(space.shape, self.wanted.dtype)
        np.matmul(self.wanted[rows], self.offered[columns].T, out=shared)
        bits = shared.view(self.whole)
        np.right_shift(bits, self.halvings, out=bits)
        bits += self._of_one - (self._of_one >> self.halvings)
        np.floor(shared, out=shared)
        if self.cut:
            np.minimum(shared, BEST_PRODUCT, out=shared)
        if not same:
            np.copyto(space, shared)
        return space

    @property
    def _of_one(self) -> int:
        """The bits of 1.0."""
        return int(np.ones(1, self.wanted.dtype).view(self.whole)[0])


class Scores:
    """What is needed to score the pairs of some mentees (rows) and mentors (columns)."""

    dtype: np.dtype[np.floating]
    """The precision in which points are exact."""

    def __init__(
        self, mentees: Sequence[Participant], mentors: Sequence[Participant], rules: Rules
    ) -> None:
        self.rules = rules
        self.mentees, self.mentors, self._speaks = encoded(mentees, mentors, rules)
        self._factor, half = self._topic_points()
        wanted, offered = self.mentees.topics * self._factor, self.mentors.topics
        self._wanted = np.hstack((wanted, half)).astype(self.dtype)
        self._offered = np.hstack((offered, np.ones((len(offered), 1)))).astype(self.dtype)
        self._factor = self._factor.astype(self.dtype)
        self._greatest = _Greatest.of(self.mentees.topics, self.mentors.topics)

    def _topic_points(self) -> tuple[Points, Points]:
        """Factors such that `floor(fit · factor + half)` are a mentee's points for topics.

        The half is wanted like one more topic, which everybody offers: so it is in the product.

        They are a fraction over the divisor of score.py, so that their distance to the next half
        is either none or at least 1 / (2·divisor). Half of that is added before the fraction is cut
        off, which is more than the rounding errors of floating point.
        """
        most = self.rules.weights.topics
        greatest = self.mentees.topics.max(axis=1, initial=1, keepdims=True)
        divisor = MOST_PRODUCT * greatest
        summands = self.mentees.topics.shape[1] + BESIDE_TOPICS
        needed = divisor.max(initial=1) * max(self.rules.weights.most, 1) * summands
        self.dtype = np.dtype(np.float32 if needed <= MOST_IN_SINGLE else np.float64)
        return most / divisor, 0.5 + 0.25 / divisor

    def some(self, rows: Whole, columns: Whole) -> Scores:
        """Only some mentees and mentors, numbered anew in the given order."""
        some = copy(self)
        some.mentees, some.mentors = self.mentees.some(rows), self.mentors.some(columns)
        some._factor = self._factor[rows]
        some._wanted, some._offered = self._wanted[rows], self._offered[columns]
        some._greatest = self._greatest.some(rows, columns)
        return some

    def of(self, rows: Whole) -> RowScores:
        """Those of some mentees."""
        return RowScores(self, rows)

    def place(self, kinds: Whole) -> Points:
        """Points for place, by kinds of mentees and of mentors; FAR if a rule forbids it."""
        one = self.mentees.place.values[kinds][:, None, :]
        other = self.mentors.place.values[None, :, :]
        rules, weights = self.rules, self.rules.weights
        gap = one[..., 0] - other[..., 0]
        minutes = _overlap(one[..., 1], other[..., 1])
        points = _differing(one[..., 3], other[..., 3], weights.location)
        points += weights.near_level * (gap <= rules.min_level_gap + NEAR_LEVEL)
        points += weights.hours * (minutes >= LONG_OVERLAP)
        allowed = (
            (gap >= rules.min_level_gap)
            & (minutes >= rules.min_overlap_hours * 60)
            & self._speaks[one[..., 2], other[..., 2]]
        )
        return np.where(allowed, points, FAR).astype(self.dtype)

    def work(self, kinds: Whole) -> Points:
        """The same for department and style."""
        one = self.mentees.work.values[kinds][:, None, :]
        other = self.mentors.work.values[None, :, :]
        rules, weights = self.rules, self.rules.weights
        points = _differing(one[..., 0], other[..., 0], weights.department)
        points += weights.style * (one[..., 1] * other[..., 1] == OPPOSITE)
        departments = _differ(one[..., 0], other[..., 0])
        allowed = departments | (not rules.require_cross_department)
        return np.where(allowed, points, FAR).astype(self.dtype)


class RowScores:
    """The points of some mentees with any mentors."""

    def __init__(self, scores: Scores, rows: Whole) -> None:
        self._mentors, self._most = scores.mentors, scores.rules.weights.topics
        self._offered, self._greatest, self._rows = scores._offered, scores._greatest, rows
        kinds, self._place_of = np.unique(scores.mentees.place.of[rows], return_inverse=True)
        self._place = scores.place(kinds)
        kinds, self._work_of = np.unique(scores.mentees.work.of[rows], return_inverse=True)
        self._work = scores.work(kinds)
        self._wanted = scores._wanted[rows]
        self._factor = scores._factor[rows]

    def allowed(self) -> Whole:
        """The mentors whose level, hours and languages suit any of these mentees; by kind."""
        kinds: Flags = np.any(self._place >= 0, axis=0)
        order = self._mentors.order
        return order[kinds[self._mentors.place.of[order]]]

    def every(self, columns: Whole, points: Points, space: Points) -> None:
        """The points of each pair with some mentors; FAR if it may not be. Uses the `space`."""
        np.matmul(self._wanted, self._offered[columns].T, out=points)
        shared = self._greatest.of_pairs(self._rows, columns, space)
        nothing_shared = shared == 0
        shared *= self._factor
        points += shared
        np.minimum(points, self._most, out=points)
        np.floor(points, out=points)
        np.multiply(nothing_shared, FAR, out=space, dtype=space.dtype)
        points += space
        place = self._place[:, self._mentors.place.of[columns]]
        np.take(place, self._place_of, axis=0, out=space, mode="clip")
        points += space
        work = self._work[:, self._mentors.work.of[columns]]
        np.take(work, self._work_of, axis=0, out=space, mode="clip")
        points += space


def _differ(one: NDArray[np.int64], other: NDArray[np.int64]) -> Flags:
    """Whether two names are known to differ."""
    differing: Flags = (one != other) & (one > 0) & (other > 0)
    return differing


def _differing(one: NDArray[np.int64], other: NDArray[np.int64], bonus: int) -> NDArray[np.int64]:
    """A bonus where two names differ, half of it where one is not known."""
    points: NDArray[np.int64] = bonus * _differ(one, other)
    points += half(bonus) * ((one == 0) | (other == 0))
    return points


def _overlap(one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.int64]:
    """Shared working minutes of two offsets."""
    apart = np.abs(one - other)
    minutes: NDArray[np.int64] = WORKING_MINUTES - np.minimum(apart, np.abs(DAY_MINUTES - apart))
    return np.maximum(0, minutes)
