"""The restricted master problem: the best pairs among some edges, and its duals. Needs SciPy.

A mentee's first mentor is worth `bonus` more. Where every mentee or every mentor has one place,
this is an assignment of places; else it is a flow, solved as a linear program, because two people
who both have several places are a pair but once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import block_array, csr_array, identity
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from handlers.matching.solver.duals import Duals, Places
from handlers.matching.solver.edges import Edges, Flags, Whole


def solve(edges: Edges, places: Places, guess: Duals) -> Flags:
    """Which of the edges are in the best solution.

    An assignment is found the sooner the nearer the guessed prices are; a flow does not use them.
    """
    if places.several and (places.mentors > 1).any():
        return _by_flow(edges, places)
    return _by_assignment(edges, places, guess)


def _by_assignment(edges: Edges, places: Places, guess: Duals) -> Flags:
    """Mentors' places are assigned to mentees' places; prices taken off before make that fast.

    As they are taken off all solutions alike, they change nothing.
    """
    links = _Links.of(edges, places, guess)
    all_count = not places.several and places.bonus.all()
    mates = links.all_matched() if all_count else None
    if mates is None:
        mates = links.some_alone()
    taken = np.zeros(len(edges), dtype=np.bool_)
    taken[links.edges[mates[links.rows] == links.columns]] = True
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
    """Which row may be assigned to which column, at what cost; and what it costs to be alone.

    Rows and columns are places; a pair is there once for any two places of its people.
    """

    edges: Whole
    rows: Whole
    columns: Whole
    costs: Whole
    rows_alone: Whole
    columns_alone: Whole

    @classmethod
    def of(cls, edges: Edges, places: Places, guess: Duals) -> _Links:
        """Every mentee's first place is worth the bonus, which is lost if nobody gets it."""
        edge, row = _places_of(edges.rows, places.mentees)
        again, column = _places_of(edges.columns[edge], places.mentors)
        firsts = np.cumsum(places.mentees) - places.mentees
        alone = np.repeat(guess.mentees, places.mentees)
        alone[firsts[places.mentees > 0]] += places.bonus[places.mentees > 0]
        return cls(
            edges=edge[again],
            rows=row[again],
            columns=column,
            costs=-guess.reduced_costs(edges)[edge[again]],
            rows_alone=alone,
            columns_alone=np.repeat(guess.mentors, places.mentors),
        )

    def all_matched(self) -> Whole | None:
        """Every row's column if all rows and columns can be matched, at the least cost."""
        size = len(self.rows_alone)
        if size != len(self.columns_alone):
            return None
        try:
            return _assigned(self.rows, self.columns, self.costs, size)
        except ValueError:
            return None

    def some_alone(self) -> Whole:
        """Every row's column at the least cost, where anybody may be alone: -1.

        Everybody gets a stand-in, to be assigned to if alone. The stand-ins of two who are assigned
        to each other are as well, at no cost.
        """
        height, width = len(self.rows_alone), len(self.columns_alone)
        row, column = np.arange(height), np.arange(width)
        mates = _assigned(
            np.concatenate([self.rows, row, height + self.columns, height + column]),
            np.concatenate([self.columns, width + row, width + self.rows, column]),
            np.concatenate(
                [self.costs, self.rows_alone, np.zeros_like(self.costs), self.columns_alone]
            ),
            height + width,
        )[:height]
        return np.where(mates < width, mates, -1)


def _assigned(rows: Whole, columns: Whole, costs: Whole, size: int) -> Whole:
    """Every row's column, at the least cost. Raises ValueError if they cannot all be assigned."""
    above = (costs + (1 - costs.min(initial=0))).astype(np.float64)
    graph = csr_array((above, (rows, columns)), shape=(size, size))
    mates: Whole = min_weight_full_bipartite_matching(graph)[1]
    return mates


def _places_of(people: Whole, rooms: Whole) -> tuple[Whole, Whole]:
    """Each of some people once for every place of theirs: which of them it is, and the place."""
    times = rooms[people]
    which = np.repeat(np.arange(len(people)), times)
    number = np.arange(len(which)) - np.repeat(np.cumsum(times) - times, times)
    first_of = np.cumsum(rooms) - rooms
    return which, first_of[people[which]] + number


def duals(edges: Edges, places: Places, taken: Flags) -> Duals:
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
    return Duals(mentees, mentors)


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
