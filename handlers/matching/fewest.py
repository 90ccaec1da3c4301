"""The fewest mentors, of some kinds, for so many leaders, of some sorts. Needs SciPy.

A small integer program: the sorts are few, however many the leaders are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import LinearConstraint, milp
from scipy.sparse import csr_array


@dataclass(frozen=True, slots=True)
class Plan:
    """So many mentors of each kind, and how many leaders they have."""

    mentors: tuple[int, ...]
    leaders: tuple[int, ...]

    @property
    def size(self) -> int:
        """How many mentors there are in all."""
        return sum(self.mentors)

    @property
    def room(self) -> int:
        """How many leaders one mentor has, if each kind shares its leaders out evenly."""
        kinds = zip(self.leaders, self.mentors, strict=True)
        return max((-(-leaders // mentors) for leaders, mentors in kinds if mentors), default=0)


def fewest(
    suits: Sequence[frozenset[int]],
    sorts: Mapping[int, int],
    wanted: int,
    room: int,
    limits: Sequence[tuple[frozenset[int], int]] = (),
) -> Plan:
    """The fewest mentors, with `room` each, who have `wanted` leaders between them.

    A mentor of kind k suits the leaders of the sorts `suits[k]`; there are `sorts[sort]` of each.
    A limit says of some sorts how many leaders at most they have in all. Raises ArithmeticError if
    there are not so many leaders.
    """
    kinds = len(suits)
    links = [(k, sort) for k, some in enumerate(suits) for sort in sorted(some) if sort in sorts]

    def of(some: frozenset[int]) -> NDArray[np.float64]:
        """A row that counts the leaders of some sorts."""
        return np.array([0.0] * kinds + [sort in some for _, sort in links])

    rows, most = [of(frozenset((sort,))) for sort in sorts], list(sorts.values())
    for some, limit in limits:
        rows.append(of(some))
        most.append(limit)
    for kind in range(kinds):
        own = np.array([0.0] * kinds + [one == kind for one, _ in links])
        own[kind] = -room
        rows.append(own)
        most.append(0)
    numbers = _solved(rows, most, of(frozenset(sorts)), wanted, kinds)
    had = [0] * kinds
    for (kind, _), leaders in zip(links, numbers[kinds:], strict=True):
        had[kind] += leaders
    return Plan(tuple(numbers[:kinds]), tuple(had))


def _solved(
    rows: list[NDArray[np.float64]],
    most: list[int],
    every: NDArray[np.float64],
    wanted: int,
    kinds: int,
) -> list[int]:
    """Whole numbers, none below 0, of which the first `kinds` are least in sum."""
    costs = np.arange(len(every)) < kinds
    limits = LinearConstraint(csr_array(np.array(rows)), -np.inf, most)
    total = LinearConstraint(every, wanted, wanted)
    found = milp(
        costs.astype(np.float64),
        integrality=np.ones(len(every)),
        constraints=[limits, total],
        options={"mip_rel_gap": 0},
    )
    if not found.success:
        raise ArithmeticError(found.message)
    return [round(number) for number in found.x.tolist()]
