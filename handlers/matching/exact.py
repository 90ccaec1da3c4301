"""The best pairs of a whole population, exact and proved, without ever holding all pairs.

A few promising pairs are solved exactly, with prices. Then *every* feasible pair is held against
these prices, block by block; those that could make the solution better are added, and it is solved
again, until there is none. From then on the prices bound all solutions, and the bound is the value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from handlers.matching import network
from handlers.matching.blocks import Blocks
from handlers.matching.edges import Edges

FIRST = 24
"""Pairs of each mentee to begin with."""
MORE = 20
"""Pairs of each mentee that may come in at a time; more than the mentors that one may have."""
FEW = 8
"""If fewer than one mentee in so many had a better pair, the end is near, and near pairs count."""
NEAR_MORE, NEAR_SLACK = 6, 2
"""Then so many pairs of each come in, also if they are so many points below their prices."""
ENOUGH, MOST_STEP = 4000, 8
"""The first looks are at a part of the mentors: at so many, but one in so many at least."""
FAR_BELOW = 5
"""Pairs so many points below their price are forgotten: they come back if the prices ask for it."""
FORGETFUL = 30
"""For so many rounds; then nothing is forgotten any more, so that there is an end."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The pairs as (row, column) in order, and the bound in the same units as their worth."""

    chosen: tuple[tuple[int, int], ...]
    bound: int
    scarce: tuple[int, ...]
    """The rows whose first mentor is worth little: another mentee waits for a mentor of theirs."""


def solve(
    blocks: Blocks, mentee_room: Sequence[int], mentor_room: Sequence[int], bonus: Sequence[int]
) -> Answer:
    """The best pairs and their bound; `bonus` is what each mentee's first mentor is worth."""
    places = network.Places(
        *(np.array(one, dtype=np.int64) for one in (mentee_room, mentor_room, bonus))
    )
    step = max(1, min(blocks.width // ENOUGH, MOST_STEP))
    edges = blocks.promising(FIRST, step)
    part, near, rounds = step > 1, False, 0
    while True:
        taken = network.best(edges, places)
        prices = network.prices(edges, places, taken)
        wanted = (NEAR_MORE, NEAR_SLACK) if near else (MORE, 0)
        better = blocks.better(prices.mentees, prices.mentors, edges, *wanted, step if part else 1)
        improving = better.rows[prices.over(better) > 0]
        if not len(improving) and not part:
            return _answer(edges, places, taken, prices)
        if rounds < FORGETFUL:
            edges = edges.where(taken | (prices.over(edges) >= -FAR_BELOW))
        edges = Edges.joined((edges, better), blocks.width)
        near = len(np.unique(improving)) < blocks.height // FEW
        part = part and not near
        rounds += 1


def _answer(
    edges: Edges, places: network.Places, taken: NDArray[np.bool_], prices: network.Prices
) -> Answer:
    chosen = edges.where(taken)
    pairs = zip(chosen.rows.tolist(), chosen.columns.tolist(), strict=True)
    scarce = np.flatnonzero((places.bonus > 0) & (2 * prices.mentees <= -places.bonus))
    return Answer(tuple(pairs), prices.bound(edges, places), tuple(scarce.tolist()))
