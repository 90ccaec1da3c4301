"""The best pairs among some edges, and the prices that prove it. Needs SciPy.

A mentee's place and a mentor's place make a pair; a mentee's first mentor is worth `big` more. One
mentor for each mentee is an assignment problem. With several, two places of one mentee could fall
to two places of the same mentor: such a pair then gets a *gate* that lets it through only once, and
the problem is solved again. Without the gate it has every solution that is allowed and more, so a
solution without doubled pairs is the best of the allowed ones too.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from handlers.matching.edges import Edges, Whole

Flags = NDArray[np.bool_]


GUESSES = 2
"""So often the solver is given guessed prices; then none."""


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


@dataclass(frozen=True, slots=True)
class Prices:
    """A pair costs its mentee's price plus its mentor's; a mentee's may be below 0, for the bonus.

    Whatever the prices, with no mentor's below 0, no solution is worth more than `bound`.
    """

    mentees: Whole
    mentors: Whole

    def over(self, edges: Edges) -> Whole:
        """How many points each pair has above its prices."""
        return edges.points - self.mentees[edges.rows] - self.mentors[edges.columns]

    def of_places(self, places: Places) -> tuple[Whole, Whole]:
        """Of each mentor's and each mentee's place; none is below 0."""
        mentors = np.repeat(self.mentors, places.mentors)
        mentees = np.repeat(self.mentees, places.mentees)
        return np.maximum(mentors, 0), np.maximum(mentees, 0)

    def bound(self, edges: Edges, places: Places) -> int:
        """What every place and every pair above its prices is worth at most, all together.

        `edges` hold every feasible pair with more points than its prices.
        """
        over = self.over(edges)
        first = np.where(places.mentees > 0, np.maximum(places.bonus + self.mentees, 0), 0)
        further = np.maximum(places.mentees - 1, 0) * np.maximum(self.mentees, 0)
        mentors = places.mentors * np.maximum(self.mentors, 0)
        return int(np.maximum(over, 0).sum() + first.sum() + further.sum() + mentors.sum())


def best(edges: Edges, places: Places, guess: Prices) -> Flags:
    """Which of the edges are in the best solution; the nearer the guess, the sooner it is found."""
    gated = np.zeros(len(edges), dtype=np.bool_)
    prices = guess.of_places(places)
    while True:
        taken = _assigned(_Links(edges, places, gated), *prices)
        doubled = taken > 1
        if not doubled.any():
            return taken > 0
        gated |= doubled


def _assigned(links: _Links, mentors: Whole, mentees: Whole) -> Whole:
    """How often each edge is taken when places are assigned to places, whose prices are guessed.

    Prices taken off beforehand make the solver fast, and change nothing as long as every place
    with a price is taken: whatever is taken from one solution is taken from all. Where a place with
    a price is left over, its price was wrong, and it is solved again without.
    """
    none = np.zeros(links.gates, dtype=np.int64)
    left, right = np.concatenate([mentors, none]), np.concatenate([mentees, none])
    one, other = links.begins, links.to
    if len(left) > len(right):
        left, right, one, other = right, left, other, one
    for _ in range(GUESSES):
        mates = _mates(left, right, one, other, links)
        over = np.ones(len(right), dtype=np.bool_)
        over[mates[mates < len(right)]] = False
        if not right[over].any():
            break
        right = np.where(over, 0, right)
    else:
        mates = _mates(left, np.zeros_like(right), one, other, links)
    used = mates[one] == other
    return np.bincount(links.edge[used & links.counts], minlength=links.edges)


def _mates(left: Whole, right: Whole, one: Whole, other: Whole, links: _Links) -> Whole:
    """Whom each of the left side is assigned to.

    Every node of the left side gets a partner: its own, who is worth nothing, if need be. Those of
    gates have one another for that.
    """
    alone = np.arange(len(left) - links.gates)
    costs = np.concatenate([left[one] + right[other] - links.worth, left[alone]])
    costs += 1 - costs.min(initial=0)
    rows = np.concatenate([one, alone])
    columns = np.concatenate([other, len(right) + alone])
    size = len(left), len(right) + len(alone)
    graph = csr_array((costs.astype(np.float64), (rows, columns)), shape=size)
    mates = np.full(len(left), -1)
    row, column = min_weight_full_bipartite_matching(graph)
    mates[row] = column
    return mates


class _Links:
    """Who may be assigned to whom: mentors' places and gates' exits to mentees' and entrances.

    The gates come last on both sides.
    """

    def __init__(self, edges: Edges, places: Places, gated: Flags) -> None:
        gates = np.flatnonzero(gated)
        self.gates, self.edges = len(gates), len(edges)
        mentors, mentees = int(places.mentors.sum()), int(places.mentees.sum())
        open_ = np.flatnonzero(~gated)
        number = np.arange(self.gates)
        first_of = np.cumsum(places.mentees) - places.mentees
        # Straight from place to place.
        edge, to, bonus = _each(open_, edges.rows[open_], places.mentees, first_of, places.bonus)
        again, begins = _mentor_places(edges.columns[edge], places)
        straight = (begins, to[again], (edges.points[edge] + bonus)[again], edge[again])
        # From a mentor's place into a gate, through it if it is not used, out to a mentee's place.
        into, entry = _mentor_places(edges.columns[gates], places)
        entering = (entry, mentees + number[into], edges.points[gates][into], gates[into])
        idle = (mentors + number, mentees + number, np.zeros_like(number), gates)
        edge, to, bonus = _each(gates, edges.rows[gates], places.mentees, first_of, places.bonus)
        leaving = (mentors + np.searchsorted(gates, edge), to, bonus, edge)
        parts = (straight, entering, idle, leaving)
        self.begins, self.to, self.worth, self.edge = (
            np.concatenate([part[place] for part in parts]) for place in range(4)
        )
        # Whatever a gate is used for, nothing makes up for leaving one of its two ends over.
        both_ends = np.repeat([0, 1, 2, 1], [len(part[0]) for part in parts])
        self.worth += both_ends * (self.worth.max(initial=0) + 1)
        self.counts = np.repeat([True, True, False, False], [len(part[0]) for part in parts])


def _each(
    edges: Whole, rows: Whole, room: Whole, first_of: Whole, bonus: Whole
) -> tuple[Whole, Whole, Whole]:
    """Every edge once for each place of its mentee: the edge, the place, and the place's bonus."""
    times = room[rows]
    edge, row = np.repeat(edges, times), np.repeat(rows, times)
    number = np.arange(len(edge)) - np.repeat(np.cumsum(times) - times, times)
    return edge, first_of[row] + number, np.where(number == 0, bonus[row], 0)


def _mentor_places(columns: Whole, places: Places) -> tuple[Whole, Whole]:
    """Every item once for each place of its mentor: the item's number, and the place."""
    times = places.mentors[columns]
    item = np.repeat(np.arange(len(columns)), times)
    number = np.arange(len(item)) - np.repeat(np.cumsum(times) - times, times)
    first_of = np.cumsum(places.mentors) - places.mentors
    return item, first_of[columns[item]] + number


def prices(edges: Edges, places: Places, taken: Flags) -> Prices:
    """The prices, lowest for mentors, at which nobody would rather have another pair.

    Mentors' prices rise from 0 and mentees' fall, until no edge that is not taken has more points
    than its prices, and none that is taken has fewer. At the best solution that comes to an end.
    """
    count = np.bincount(edges.rows[taken], minlength=len(places.mentees))
    open_place = np.where(count == 0, -places.bonus, np.where(count < places.mentees, 0, NO_LIMIT))
    mentees = open_place.astype(np.int64)
    mentors = np.zeros(len(places.mentors), dtype=np.int64)
    held = edges.where(taken)
    np.minimum.at(mentees, held.rows, held.points)
    offers = _ByMentee(edges.where(~taken), len(mentees))
    keeps = _ByMentee(_turned(held, len(mentees)), len(mentors))
    changed = np.arange(len(mentees))
    for _ in range(2 * (len(mentees) + len(mentors)) + 2):
        edge = offers.of(changed)
        asked = offers.edges.points[edge] - mentees[offers.edges.rows[edge]]
        dearer = asked > mentors[offers.edges.columns[edge]]
        raised = offers.edges.columns[edge[dearer]]
        np.maximum.at(mentors, raised, asked[dearer])
        edge = keeps.of(np.unique(raised))
        left = keeps.edges.points[edge] - mentors[keeps.edges.rows[edge]]
        cheaper = left < mentees[keeps.edges.columns[edge]]
        changed = keeps.edges.columns[edge[cheaper]]
        np.minimum.at(mentees, changed, left[cheaper])
        changed = np.unique(changed)
        if not len(changed):
            break
    return Prices(mentees, mentors)


NO_LIMIT = np.int64(1) << 40
"""More than any price."""


def _turned(edges: Edges, height: int) -> Edges:
    """Rows and columns changed."""
    turned = np.lexsort((edges.rows, edges.columns))
    return Edges(edges.columns[turned], edges.rows[turned], edges.points[turned], height)


class _ByMentee:
    """Edges, to be found by their row."""

    def __init__(self, edges: Edges, height: int) -> None:
        self.edges = edges
        self.starts = np.searchsorted(edges.rows, np.arange(height + 1))

    def of(self, rows: Whole) -> Whole:
        """The numbers of all edges of some rows."""
        starts = self.starts[rows]
        times = self.starts[rows + 1] - starts
        before = np.cumsum(times) - times
        return np.repeat(starts - before, times) + np.arange(times.sum())
