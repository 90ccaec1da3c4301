"""The best pairs among some edges, and the prices that prove it. Needs SciPy.

A mentee's first mentor is worth `bonus` more. Where every mentee gets one mentor at most, this is
an assignment problem; where they may get several, it is a flow, solved as a linear program.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import block_array, csr_array, identity
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from handlers.matching.edges import Edges, Whole

Flags = NDArray[np.bool_]


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
    return _by_flow(edges, places) if places.several else _by_assignment(edges, places, guess)


def _by_assignment(edges: Edges, places: Places, guess: Prices) -> Flags:
    """Mentors' places are assigned to mentees.

    Guessed prices taken off beforehand make the solver fast. They change nothing as long as every
    node of the right side that has a price is taken, for then the same sum was taken off every
    solution, or more. Where one is left over, its price was wrong, and it is solved again without.
    """
    edge, place = _mentor_places(edges, places)
    links = _Links(place, edges.rows[edge], (edges.points + places.bonus[edges.rows])[edge])
    left, right = np.repeat(guess.mentors, places.mentors), guess.mentees
    if len(left) > len(right):
        left, right, links = right, left, links.turned
    right = np.maximum(right, 0)
    mates = links.mates(left, right)
    if len(np.setdiff1d(np.flatnonzero(right), mates)):
        mates = links.mates(left, np.zeros_like(right))
    taken = np.zeros(len(edges), dtype=np.bool_)
    taken[edge[mates[links.left] == links.right]] = True
    return taken


def _by_flow(edges: Edges, places: Places) -> Flags:
    """A flow from mentors to mentees, as a linear program: its corners are whole numbers.

    Besides the pairs there is a variable for each mentee's first mentor, which is worth the bonus.
    """
    from scipy.optimize import linprog

    count, height, width = len(edges), len(places.mentees), len(places.mentors)
    pair, ones = np.arange(count), np.ones(count)
    of_mentee = csr_array((ones, (edges.rows, pair)), shape=(height, count))
    of_mentor = csr_array((ones, (edges.columns, pair)), shape=(width, count))
    first = csr_array(identity(height))
    limits = block_array([[of_mentee, 0 * first], [of_mentor, None], [-of_mentee, first]])
    rooms = np.concatenate([places.mentees, places.mentors, np.zeros(height)])
    worth = np.concatenate([edges.points, places.bonus]).astype(np.float64)
    found = linprog(-worth, A_ub=limits.tocsr(), b_ub=rooms, bounds=(0, 1), method="highs-ds")
    if not found.success:
        raise ArithmeticError(found.message)
    taken: Flags = found.x[:count] > HALF
    return taken


HALF = 0.5
"""Between 0 and 1, which are computed in floating point."""


@dataclass(frozen=True, slots=True)
class _Links:
    """Who on the left side may be assigned to whom on the right, and what that is worth."""

    left: Whole
    right: Whole
    worth: Whole

    @property
    def turned(self) -> _Links:
        """Left and right changed."""
        return _Links(self.right, self.left, self.worth)

    def mates(self, left: Whole, right: Whole) -> Whole:
        """Whom each of the left side is assigned to; the prices of both sides are taken off.

        Everybody there gets somebody: if need be their own, who is worth nothing.
        """
        alone = np.arange(len(left))
        costs = np.concatenate([left[self.left] + right[self.right] - self.worth, left])
        costs += 1 - costs.min(initial=0)
        rows = np.concatenate([self.left, alone])
        columns = np.concatenate([self.right, len(right) + alone])
        size = len(left), len(right) + len(left)
        graph = csr_array((costs.astype(np.float64), (rows, columns)), shape=size)
        mates = np.full(len(left), -1)
        row, column = min_weight_full_bipartite_matching(graph)
        mates[row] = column
        return mates


def _mentor_places(edges: Edges, places: Places) -> tuple[Whole, Whole]:
    """Every edge once for each place of its mentor: the edge's number, and the place."""
    times = places.mentors[edges.columns]
    edge = np.repeat(np.arange(len(edges)), times)
    number = np.arange(len(edge)) - np.repeat(np.cumsum(times) - times, times)
    first_of = np.cumsum(places.mentors) - places.mentors
    return edge, first_of[edges.columns[edge]] + number


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
