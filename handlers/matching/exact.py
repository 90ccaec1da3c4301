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

PART, LARGE = 4, 2000
"""Of a large side one in so many people is matched first, for a guess at everybody's prices."""
SOFT = 2
"""In such a part a mentee's first mentor is worth so many times the most points of a pair."""
FIRST, EACH = 16, 16
"""Pairs of each mentee, and of each mentor, to begin with."""
MORE = 20
"""Pairs of each mentee that may come in at a time; more than the mentors that one may have."""
FEW = 8
"""If fewer than one mentee in so many had a better pair, the end is near, and fewer come in."""
NEAR_MORE, SLACK = 6, 2
"""Then so many pairs of each; always also those that are so many points below their prices."""
FAR_BELOW = 8
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
    rooms = (np.array(one, dtype=np.int64) for one in (mentee_room, mentor_room, bonus))
    places = network.Places(*rooms)
    return _answer(places, *_solved(blocks, places))


def _solved(
    blocks: Blocks, places: network.Places
) -> tuple[Edges, NDArray[np.bool_], network.Prices]:
    """Pairs, which of them are taken, and prices above which there is no other pair at all."""
    prices = _guess(blocks, places)
    edges = blocks.promising(prices.mentees, prices.mentors, FIRST, EACH)
    most, rounds = MORE, 0
    while True:
        taken = network.best(edges, places, prices)
        prices = network.prices(edges, places, taken)
        better = blocks.better(prices.mentees, prices.mentors, edges, most, SLACK)
        improving = better.rows[prices.over(better) > 0]
        if not len(improving):
            return edges, taken, prices
        if rounds < FORGETFUL:
            edges = edges.where(taken | (prices.over(edges) >= -FAR_BELOW))
        edges = Edges.joined((edges, better), blocks.width)
        near = len(np.unique(improving)) < blocks.height // FEW
        most = NEAR_MORE if near else MORE
        rounds += 1


def _guess(blocks: Blocks, places: network.Places) -> network.Prices:
    """What the prices may be: those of a part of the people, and what they are to everybody else.

    Only the choice of the first pairs depends on it, and so how soon the solution is found.
    """
    if min(blocks.height, blocks.width) < LARGE:
        return network.Prices(np.zeros_like(places.mentees), np.zeros_like(places.mentors))
    rows, columns = blocks.every(PART)
    bonus = np.minimum(places.bonus[rows], SOFT * blocks.rules.weights.most)
    part = network.Places(places.mentees[rows], places.mentors[columns], bonus)
    _, _, prices = _solved(blocks.among(rows, columns), part)
    free = network.Prices(np.zeros_like(places.mentees), np.zeros_like(places.mentors))
    mentees, _ = blocks.among(np.arange(blocks.height), columns).highest(
        free.mentees, prices.mentors
    )
    _, mentors = blocks.among(rows, np.arange(blocks.width)).highest(prices.mentees, free.mentors)
    least = -SOFT * blocks.rules.weights.most
    return network.Prices(
        np.maximum(mentees, least).astype(np.int64), np.maximum(mentors, 0).astype(np.int64)
    )


def _answer(
    places: network.Places, edges: Edges, taken: NDArray[np.bool_], prices: network.Prices
) -> Answer:
    chosen = edges.where(taken)
    pairs = zip(chosen.rows.tolist(), chosen.columns.tolist(), strict=True)
    scarce = np.flatnonzero((places.bonus > 0) & (2 * prices.mentees <= -places.bonus))
    return Answer(tuple(pairs), prices.bound(edges, places), tuple(scarce.tolist()))
