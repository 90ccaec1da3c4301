"""The points of many pairs at once: exactly those of `score.py`, by the rules of `rules.py`.

They are whole numbers, which floating point holds exactly. Needs NumPy.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy

import numpy as np
from numpy.typing import NDArray

from handlers.matching.rules import DAY_MINUTES, WORKING_MINUTES, Participant, Rules
from handlers.matching.score import LONG_OVERLAP, NEAR_LEVEL, half
from handlers.matching.solver.edges import Flags, Whole
from handlers.matching.solver.encoding import encoded
from handlers.matching.solver.topic_fit import FAR, Points, TopicFit

IN_SINGLE = 1 << 22
"""Up to so many points of a pair single precision holds them and all their sums exactly."""
OPPOSITE = -1
"""The product of two styles that differ."""


class Scores:
    """What is needed to score the pairs of some mentees (rows) and mentors (columns)."""

    def __init__(
        self, mentees: Sequence[Participant], mentors: Sequence[Participant], rules: Rules
    ) -> None:
        self.rules = rules
        self.mentees, self.mentors, self._speaks = encoded(mentees, mentors, rules)
        self.dtype: np.dtype[np.floating] = np.dtype(
            np.float32 if rules.weights.most <= IN_SINGLE else np.float64
        )
        """The precision in which points are exact."""
        most = rules.weights.topics
        self.fit = TopicFit(self.mentees.topics, self.mentors.topics, most, self.dtype)

    def some(self, rows: Whole, columns: Whole) -> Scores:
        """Only some mentees and mentors, numbered anew in the given order."""
        some = copy(self)
        some.mentees, some.mentors = self.mentees.some(rows), self.mentors.some(columns)
        some.fit = self.fit.some(rows, columns)
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
        self._mentors = scores.mentors
        self._fit = scores.fit.of(rows)
        kinds, self._place_of = np.unique(scores.mentees.place.of[rows], return_inverse=True)
        self._place = scores.place(kinds)
        kinds, self._work_of = np.unique(scores.mentees.work.of[rows], return_inverse=True)
        self._work = scores.work(kinds)

    def allowed(self) -> Whole:
        """The mentors whose level, hours and languages suit any of these mentees; by kind."""
        kinds: Flags = np.any(self._place >= 0, axis=0)
        order = self._mentors.order
        return order[kinds[self._mentors.place.of[order]]]

    def every(self, columns: Whole, points: Points, space: Points) -> None:
        """The points of each pair with some mentors; FAR if it may not be. Uses the `space`."""
        self._fit.points(columns, points)
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
