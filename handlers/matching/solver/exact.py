"""The best pairs of a whole population, exact and proved, without ever holding all pairs.

Column generation: the restricted master problem holds a few promising pairs and is solved
exactly, with its duals. Then *every* feasible pair is priced, block by block; those with a positive
reduced cost are added, and the master is solved again, until there is none. From then on the duals
bound all solutions, and the bound is the value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count

import numpy as np

from handlers.matching.solver import master
from handlers.matching.solver.blocks import Blocks
from handlers.matching.solver.duals import Duals, Places
from handlers.matching.solver.edges import Edges, Flags
from handlers.matching.solver.seen import MOST, Seen
from handlers.matching.solver.solution import NotOptimal

PART, LARGE = 4, 800
"""Of a large side one in so many people is matched first, for a guess at everybody's prices."""
SOFT = 2
"""As long as the prices are far off, a first mentor is worth so many times a pair's most points."""
FIRST, EACH = 16, 16
"""Pairs of each mentee, and of each mentor, to begin with."""
ALMOST = -1
"""With the pairs above their prices those come in that have so many points less."""
FAR_BELOW = 8
"""Pairs so many points below their price are forgotten: they come back if the prices ask for it."""
FORGETFUL = 30
"""For so many rounds; then nothing is forgotten any more, so that there is an end."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """The pairs as (row, column) in order, and the bound in the same units as their worth."""

    chosen: tuple[tuple[int, int], ...]
    bound: int
    scarce: tuple[int, ...]
    """The rows whose first mentor is worth little: another mentee waits for a mentor of theirs."""


@dataclass(frozen=True, slots=True)
class _Solved:
    """Some edges, which of them are taken, and the prices; and what was seen of all the others."""

    edges: Edges
    taken: Flags
    duals: Duals
    seen: Seen

    @property
    def chosen(self) -> Edges:
        """The solution."""
        return self.edges.where(self.taken)

    def solved(self, places: Places, edges: Edges) -> _Solved:
        """With other edges; the prices are the guess."""
        taken = master.solve(edges, places, self.duals)
        return _Solved(edges, taken, master.duals(edges, places, taken), self.seen)

    def priced(self, places: Places) -> _Solved:
        """The same solution with the prices for other places, as if it were the best for them."""
        duals = master.duals(self.edges, places, self.taken)
        return replace(self, duals=duals)

    def is_best(self, places: Places) -> bool:
        """Whether the prices prove it among these edges."""
        return self.duals.bound(self.edges, places) == places.worth(self.chosen)


def solve(
    blocks: Blocks, mentee_room: Sequence[int], mentor_room: Sequence[int], bonus: Sequence[int]
) -> Assignment:
    """The best pairs and their bound; `bonus` is what each mentee's first mentor is worth."""
    rooms = (np.array(one, dtype=np.int64) for one in (mentee_room, mentor_room, bonus))
    places = Places(*rooms)
    found = _softly(blocks, places).priced(places)
    if not found.is_best(places):
        found = found.solved(places, found.edges)
    return _answer(blocks, places, _settled(blocks, places, found))


def _softly(blocks: Blocks, places: Places) -> _Solved:
    """The best solution if a first mentor is worth no more than SOFT allows."""
    soft = places.softened(SOFT * blocks.rules.weights.most)
    guess = _guess(blocks, places)
    edges = blocks.promising(guess, FIRST, EACH)
    taken = master.solve(edges, soft, guess)
    duals = master.duals(edges, soft, taken)
    return _settled(blocks, soft, _Solved(edges, taken, duals, Seen.all(blocks, duals)))


def _settled(blocks: Blocks, places: Places, found: _Solved) -> _Solved:
    """With more and more edges, until there is no better pair at all."""
    for number in count():
        better = found.seen.better(found.duals, found.edges)
        if not len(better):
            found = replace(found, seen=found.seen.again(blocks, found.duals))
            better = found.seen.better(found.duals, found.edges)
        if not len(better):
            break
        edges = _grown(found, blocks.width, number < FORGETFUL)
        found = found.solved(places, edges)
    return found


def _grown(found: _Solved, width: int, forgetful: bool) -> Edges:
    """The edges, with the better ones and without those that are far below their prices."""
    above = found.duals.reduced_costs(found.edges)
    kept = found.edges.where(found.taken | (above >= -FAR_BELOW)) if forgetful else found.edges
    return Edges.joined((kept, found.seen.above(found.duals, ALMOST)), width)


def _guess(blocks: Blocks, places: Places) -> Duals:
    """What the prices may be: those of a part of the people, and what they are to everybody else.

    The part's prices are guessed in the same way, unless it is small. Only the choice of the first
    pairs depends on it, and so how soon the solution is found.
    """
    free = Duals.none(blocks.height, blocks.width)
    if min(blocks.height, blocks.width) < LARGE:
        return free
    rows, columns = blocks.sample(PART)
    some = blocks.among(rows, columns)
    part = Places(places.mentees[rows], places.mentors[columns], places.bonus[rows])
    duals = _softly(some, part).duals
    every = np.arange(blocks.height), np.arange(blocks.width)
    mentees = blocks.among(every[0], columns).highest(replace(free, mentors=duals.mentors))
    mentors = blocks.among(rows, every[1]).highest(replace(free, mentees=duals.mentees))
    least = -SOFT * blocks.rules.weights.most
    return Duals(np.maximum(mentees.mentees, least), np.maximum(mentors.mentors, 0))


def _answer(blocks: Blocks, places: Places, found: _Solved) -> Assignment:
    """The solution with its proof, for which every pair is looked at once more.

    Raises NotOptimal if more pairs of a mentee are above their prices than any solution could have.
    """
    chosen = found.chosen
    above, rest = blocks.look(found.duals, 1, MOST)
    if (rest > 0).any():
        raise NotOptimal("more pairs are above their prices than a solution could have")
    pairs = zip(chosen.rows.tolist(), chosen.columns.tolist(), strict=True)
    scarce = np.flatnonzero((places.bonus > 0) & (2 * found.duals.mentees <= -places.bonus))
    return Assignment(tuple(pairs), found.duals.bound(above, places), tuple(scarce.tolist()))
