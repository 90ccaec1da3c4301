"""The points of many pairs at once: exactly those of `score.py`, by the rules of `rules.py`.

They are whole numbers, which floating point holds exactly (see `_topic_points`). Needs NumPy.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy

import numpy as np
from numpy.typing import NDArray

from handlers.matching.rules import DAY_MINUTES, WORKING_MINUTES, Participant, Rules
from handlers.matching.score import LONG_OVERLAP, MOST_SKILL, NEAR_LEVEL
from handlers.matching.solver.edges import Flags, Whole
from handlers.matching.solver.encoding import encoded

Points = NDArray[np.floating]

FAR = -1e30
"""The points of a pair that may not be: less than any price makes up for."""
MOST_IN_SINGLE = 1 << 20
"""Up to this product of the points for topics and the best sum single precision rounds right.

Its error is at most three halves of a unit in the last place, `points · 3 · 2**-24`, and must stay
below a quarter of the distance between two fractions, `1 / (4 · best)`: so up to 1.4 million.
"""
OPPOSITE = -1
"""The product of two styles that differ."""


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

    def _topic_points(self) -> tuple[Points, Points]:
        """Factors such that `floor(offered · factor + half)` are a mentee's points for topics.

        The fit is a fraction over 2·best (see score.py), so that its distance to the next whole
        number above is either none or at least 1 / (2·best). Half of that is added before the
        fraction is cut off, which is more than the rounding errors of floating point.
        """
        most = self.rules.weights.topics
        best = np.maximum(MOST_SKILL * self.mentees.topics.sum(axis=1, keepdims=True), 1)
        single = best.max(initial=1) * max(self.rules.weights.most, 1) <= MOST_IN_SINGLE
        exact = np.float32 if single else np.float64
        return (most / best).astype(exact), (0.5 + 0.25 / best).astype(exact)

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
        points = weights.location * _differ(one[..., 3], other[..., 3])
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
        departments = _differ(one[..., 0], other[..., 0])
        points = weights.department * departments
        points += weights.style * (one[..., 1] * other[..., 1] == OPPOSITE)
        allowed = departments | (not rules.require_cross_department)
        return np.where(allowed, points, FAR).astype(self.dtype)


class RowScores:
    """The points of some mentees with any mentors."""

    def __init__(self, scores: Scores, rows: Whole) -> None:
        self._mentors, self._offered = scores.mentors, scores._offered
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
        np.multiply(points == 0, FAR, out=space, dtype=space.dtype)
        points *= self._factor
        points += self._half
        np.floor(points, out=points)
        points += space
        place = self._place[:, self._mentors.place.of[columns]]
        np.take(place, self._place_of, axis=0, out=space, mode="clip")
        points += space
        work = self._work[:, self._mentors.work.of[columns]]
        np.take(work, self._work_of, axis=0, out=space, mode="clip")
        points += space


def _differ(one: NDArray[np.int64], other: NDArray[np.int64]) -> Flags:
    """Whether two names differ; an empty one is equal to every other."""
    differing: Flags = (one != other) & (one > 0) & (other > 0)
    return differing


def _overlap(one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.int64]:
    """Shared working minutes of two offsets."""
    apart = np.abs(one - other)
    minutes: NDArray[np.int64] = WORKING_MINUTES - np.minimum(apart, np.abs(DAY_MINUTES - apart))
    return np.maximum(0, minutes)
