"""Places and duals: what a solution is worth, and what no solution is worth more than.

The duals are the shadow prices of the places. That any of them bound the best solution from above
is weak duality of linear programming; that the best ones meet it, for an assignment, is total
unimodularity (docs/sources.md).
"""

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
class Duals:
    """The dual variables: a price for each mentee's and each mentor's place, in points.

    A mentee's may be below 0, for the bonus. Whatever they are, with no mentor's below 0, no
    solution is worth more than `bound`.
    """

    mentees: Whole
    mentors: Whole

    @classmethod
    def none(cls, mentees: int, mentors: int) -> Duals:
        """Everything costs nothing."""
        return cls(np.zeros(mentees, dtype=np.int64), np.zeros(mentors, dtype=np.int64))

    def reduced_costs(self, edges: Edges) -> Whole:
        """The reduced cost of each pair: its points above the duals of its two places."""
        return edges.points - self.mentees[edges.rows] - self.mentors[edges.columns]

    def bound(self, edges: Edges, places: Places) -> int:
        """What every place and every pair above its prices is worth at most, all together.

        `edges` hold every feasible pair with more points than its prices.
        """
        above = self.reduced_costs(edges)
        first = np.where(places.mentees > 0, np.maximum(places.bonus + self.mentees, 0), 0)
        further = np.maximum(places.mentees - 1, 0) * np.maximum(self.mentees, 0)
        mentors = places.mentors * np.maximum(self.mentors, 0)
        return int(np.maximum(above, 0).sum() + first.sum() + further.sum() + mentors.sum())
