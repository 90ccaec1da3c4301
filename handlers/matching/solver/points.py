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
MOST_IN_SINGLE = 1 << 20
"""Up to this product of the points for topics and the divisor single precision rounds right.

Its error is at most three halves of a unit in the last place, `points · 3 · 2**-24`, and must stay
below a quarter of the distance between two fractions, `1 / (4 · divisor)`: so up to 1.4 million.
"""
ROOTS = ((5, 4), (28, 5))
"""Up to so many shared topics, so many square roots tell the greatest product: see `_Greatest`."""
ABOVE = 1.001
"""Keeps a root of a power from falling below it by rounding."""
OPPOSITE = -1
"""The product of two styles that differ."""


@dataclass(frozen=True, slots=True)
class _Greatest:
    """The greatest product of priority and skill, by a matrix product as well.

    The sum of n products' r-th powers is between the greatest of them and n times that. Its r-th
    root exceeds the greatest product, 9 at most, by a factor of less than 10/9 if r is large
    enough for n: r = 2**roots with n**(1/r) < 10/9. The powers stay below 9**32 · 28 < 2**128.
    """

    wanted: Points
    offered: Points
    roots: int

    @classmethod
    def of(cls, wanted: Points, offered: Points) -> _Greatest:
        """Of all mentees and mentors."""
        most = min(int((one > 0).sum(axis=1).max(initial=1)) for one in (wanted, offered))
        roots = next((roots for topics, roots in ROOTS if most <= topics), 7)
        exact = np.float32 if roots <= ROOTS[-1][1] else np.float64
        powers = (ABOVE * wanted**2**roots).astype(exact), (offered**2**roots).astype(exact)
        return cls(*powers, roots)

    def some(self, rows: Whole, columns: Whole) -> _Greatest:
        """Only some mentees and mentors."""
        return _Greatest(self.wanted[rows], self.offered[columns], self.roots)

    def add(self, rows: Whole, columns: Whole, points: Points, space: Points) -> None:
        """Add it to the points of some pairs. Uses the `space`."""
        shared = space if space.dtype == self.wanted.dtype else np.empty(space.shape)
        np.matmul(self.wanted[rows], self.offered[columns].T, out=shared)
        for _ in range(self.roots):
            np.sqrt(shared, out=shared)
        np.floor(shared, out=shared)
        points += shared


class Scores:
    """What is needed to score the pairs of some mentees (rows) and mentors (columns)."""

    def __init__(
        self, mentees: Sequence[Participant], mentors: Sequence[Participant], rules: Rules
    ) -> None:
        self.rules = rules
        self.mentees, self.mentors, self._speaks = encoded(mentees, mentors, rules)
        self._factor, self._half = self._topic_points()
        self._wanted = self.mentees.topics.astype(self._half.dtype)
        self._offered = self.mentors.topics.astype(self._half.dtype)
        self._greatest = _Greatest.of(self.mentees.topics, self.mentors.topics)

    def _topic_points(self) -> tuple[Points, Points]:
        """Factors such that `floor(fit · factor + half)` are a mentee's points for topics.

        They are a fraction over the divisor of score.py, so that their distance to the next half
        is either none or at least 1 / (2·divisor). Half of that is added before the fraction is cut
        off, which is more than the rounding errors of floating point.
        """
        most = self.rules.weights.topics
        greatest = self.mentees.topics.max(axis=1, initial=1, keepdims=True)
        divisor = MOST_PRODUCT * greatest
        single = divisor.max(initial=1) * max(self.rules.weights.most, 1) <= MOST_IN_SINGLE
        exact = np.float32 if single else np.float64
        return (most / divisor).astype(exact), (0.5 + 0.25 / divisor).astype(exact)

    @property
    def dtype(self) -> np.dtype[np.floating]:
        """The precision in which points are exact."""
        return self._half.dtype

    def some(self, rows: Whole, columns: Whole) -> Scores:
        """Only some mentees and mentors, numbered anew in the given order."""
        some = copy(self)
        some.mentees, some.mentors = self.mentees.some(rows), self.mentors.some(columns)
        some._factor, some._half = self._factor[rows], self._half[rows]
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
        self._factor, self._half = scores._factor[rows], scores._half[rows]

    def allowed(self) -> Whole:
        """The mentors whose level, hours and languages suit any of these mentees; by kind."""
        kinds: Flags = np.any(self._place >= 0, axis=0)
        order = self._mentors.order
        return order[kinds[self._mentors.place.of[order]]]

    def every(self, columns: Whole, points: Points, space: Points) -> None:
        """The points of each pair with some mentors; FAR if it may not be. Uses the `space`."""
        np.matmul(self._wanted, self._offered[columns].T, out=points)
        self._greatest.add(self._rows, columns, points, space)
        np.multiply(points == 0, FAR, out=space, dtype=space.dtype)
        points *= self._factor
        points += self._half
        np.minimum(points, self._most, out=points)
        np.floor(points, out=points)
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
