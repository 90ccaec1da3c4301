"""Places and prices: what a solution is worth, and what no solution is worth more than."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from handlers.matching.solver.edges import Edges, Whole


@dataclass(frozen=True, slots=True)
class Places:
    """Free places of each mentee and mentor, and `bonus`: what a mentee's first mentor is worth.

    The bonus is 0 for whoever has a mentor already.
    """

    mentees: Whole
    mentors: Whole
    bonus: Whole

    @property
    def several(self) -> bool:
        """Whether a mentee may get more than one mentor."""
        return bool((self.mentees > 1).any())

    def softened(self, most: int) -> Places:
        """The same with no bonus above `most`."""
        return Places(self.mentees, self.mentors, np.minimum(self.bonus, most))

    def worth(self, chosen: Edges) -> int:
        """What a solution is worth."""
        return int(chosen.points.sum() + self.bonus[np.unique(chosen.rows)].sum())


@dataclass(frozen=True, slots=True)
class Prices:
    """A pair costs its mentee's price plus its mentor's; a mentee's may be below 0, for the bonus.

    Whatever the prices, with no mentor's below 0, no solution is worth more than `bound`.
    """

    mentees: Whole
    mentors: Whole

    @classmethod
    def none(cls, mentees: int, mentors: int) -> Prices:
        """Everything costs nothing."""
        return cls(np.zeros(mentees, dtype=np.int64), np.zeros(mentors, dtype=np.int64))

    def over(self, edges: Edges) -> Whole:
        """How many points each pair has above its prices."""
        return edges.points - self.mentees[edges.rows] - self.mentors[edges.columns]

    def bound(self, edges: Edges, places: Places) -> int:
        """What every place and every pair above its prices is worth at most, all together.

        `edges` hold every feasible pair with more points than its prices.
        """
        over = self.over(edges)
        first = np.where(places.mentees > 0, np.maximum(places.bonus + self.mentees, 0), 0)
        further = np.maximum(places.mentees - 1, 0) * np.maximum(self.mentees, 0)
        mentors = places.mentors * np.maximum(self.mentors, 0)
        return int(np.maximum(over, 0).sum() + first.sum() + further.sum() + mentors.sum())
