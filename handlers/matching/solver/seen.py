"""What a look at all pairs leaves behind, so that not every new price asks for a new one.

A look keeps the pairs that are not far below their prices, and knows of each mentee how far below
all others are at least. While prices change by less than that, none of the others can have become
better; where they have changed by more, only those people are looked at again. Needs NumPy.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from handlers.matching.solver.blocks import Blocks
from handlers.matching.solver.duals import Duals
from handlers.matching.solver.edges import Edges, Whole

BELOW = -4
"""Pairs with so many points less than their prices are kept as well."""
MOST = 200
"""Of each mentee; the better ones. More than anybody's mentors: those stay above their prices."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Some pairs; and of each mentee what all others have above these prices at most."""

    edges: Edges
    rest: Whole
    duals: Duals

    @classmethod
    def all(cls, blocks: Blocks, duals: Duals) -> Seen:
        """A look at all pairs."""
        return cls(*blocks.look(duals, BELOW, MOST), duals)

    def above(self, duals: Duals, least: int = 1) -> Edges:
        """The pairs with the `least` or more points above other prices."""
        return self.edges.where(duals.reduced_costs(self.edges) >= least)

    def better(self, duals: Duals, known: Edges) -> Edges:
        """Those above other prices that are not known."""
        return self.above(duals).without(known)

    def again(self, blocks: Blocks, duals: Duals) -> Seen:
        """The same for other prices.

        Afterwards no pair besides these is above them, or else MOST of the same mentee are.
        """
        rest = self.rest + self.duals.mentees - duals.mentees
        cheaper = self.duals.mentors - duals.mentors
        least = _limit(rest, cheaper)
        rows, columns = rest + least > 0, cheaper > least
        edges, rest_of_rows = blocks.look(duals, BELOW, MOST, rows)
        more, rest_of_columns = blocks.look(duals, BELOW, MOST, ~rows & columns.any(), columns)
        kept = self.edges.where(~rows[self.edges.rows])
        rest = np.where(rows, rest_of_rows, np.maximum(rest + least, rest_of_columns))
        return Seen(Edges.joined((kept, edges, more), blocks.width), rest, duals)


def _limit(rest: Whole, cheaper: Whole) -> int:
    """How much cheaper a mentor may be without being looked at again, so that few people are.

    Those mentees are looked at again whose rest and this limit are above 0.
    """
    limits = np.unique(cheaper)
    columns = len(cheaper) - np.searchsorted(np.sort(cheaper), limits, side="right")
    rows = len(rest) - np.searchsorted(np.sort(rest), -limits, side="right")
    return int(limits[np.argmin(rows / len(rest) + columns / len(cheaper))])
