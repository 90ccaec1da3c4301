"""What somebody can conclude who sees every figure and knows who answered when.

Each figure binds the sum of its people's means; what an answer may be is between two optima of a
linear program (HiGHS). It assumes nothing about figures, not even that they share no answers.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array

from handlers.gate.answers import Answer
from handlers.gate.figures import Figure
from handlers.gate.scales import Scale, class_between

NEAR = 1e-6
Weights = Mapping[Hashable, float]


@dataclass(slots=True)
class Knowledge:
    """Bounds of weighted sums of answers, all on one scale; `known` are answers told by people."""

    scale: Scale
    keys: dict[Hashable, int] = field(default_factory=dict)
    sums: list[tuple[Weights, float, float]] = field(default_factory=list)
    _matrix: tuple[csr_array, list[float]] | None = None

    def learn(self, weights: Weights, low: float, high: float) -> None:
        """That a sum lies from `low` to `high`."""
        for key in weights:
            self.keys.setdefault(key, len(self.keys))
        self.sums.append((weights, low, high))
        self._matrix = None

    def see(self, figure: Figure, answers: Mapping[Hashable, Answer]) -> None:
        """A figure, and whose answers are in it: each person counts once, by their mean."""
        used = [answers[key] for key in figure.uses]
        self.learn_class(used, figure.band.least, figure.number)

    def learn_class(self, used: Sequence[Answer], least: int, number: int) -> None:
        """That the mean of these people's means is in a class."""
        told = class_between(self.scale, least, number)
        weights = shares_of(used)
        people = len({one.person for one in used})
        low = self.scale.low if told.low is None else told.low
        # Means of `people` values are at least this far below a border that they do not reach.
        parts = [1 / weight for weight in weights.values()]
        short = 0.0 if told.high is None else 1 / float(np.lcm.reduce([round(p) for p in parts]))
        high = self.scale.high if told.high is None else told.high
        top = float(high * people)
        top = top if told.high is None else below(top, short)
        self.learn(weights, float(low * people), top)

    def place_of(self, key: Hashable) -> tuple[tuple[int, float], ...]:
        """Where an answer counts, and how much: of those alike in it the same is known."""
        return tuple((n, one[0][key]) for n, one in enumerate(self.sums) if key in one[0])

    def possible(self, weights: Weights, known: Mapping[Hashable, int]) -> tuple[float, float]:
        """The least and the greatest that a sum of answers may be, some answers being known."""
        costs = np.zeros(len(self.keys))
        for key, weight in weights.items():
            costs[self.keys[key]] = weight
        if self._matrix is None:
            self._matrix = self._rows()
        rows, limits = self._matrix
        limit = [
            (known[key], known[key]) if key in known else (self.scale.low, self.scale.high)
            for key in self.keys
        ]
        ends = []
        for sign in (1, -1):
            found = linprog(sign * costs, A_ub=rows, b_ub=limits, bounds=limit, method="highs")
            if not found.success:
                raise ArithmeticError(found.message)
            ends.append(sign * float(found.fun))
        return ends[0], ends[1]

    def _rows(self) -> tuple[csr_array, list[float]]:
        values: list[float] = []
        rows: list[int] = []
        columns: list[int] = []
        limits: list[float] = []
        for weights, low, high in self.sums:
            for sign, limit in ((1, high), (-1, -low)):
                for key, weight in weights.items():
                    values.append(sign * weight)
                    rows.append(len(limits))
                    columns.append(self.keys[key])
                limits.append(limit)
        shape = (len(limits), len(self.keys))
        return csr_array((values, (rows, columns)), shape=shape), limits


def below(border: float, unit: float) -> float:
    """The greatest multiple of a unit that is below a border."""
    return float(np.ceil(border / unit - NEAR) - 1) * unit


def shares_of(used: Iterable[Answer]) -> dict[Hashable, float]:
    """What each answer adds to the sum of means: one divided by how many its person gave."""
    every = list(used)
    given: dict[int, int] = {}
    for one in every:
        given[one.person] = given.get(one.person, 0) + 1
    return {one.key: 1 / given[one.person] for one in every}


@dataclass(slots=True)
class Betrayed:
    """How many were found out: means within a quarter of the scale, exact answers, low ones."""

    people: int = 0
    means: int = 0
    exact: int = 0
    low: int = 0

    @property
    def nobody(self) -> bool:
        """Whether nothing was found out."""
        return not (self.means or self.exact or self.low)


def betrayed(
    knowledge: Knowledge, used: Mapping[Hashable, Answer], known: Mapping[Hashable, int]
) -> Betrayed:
    """What is found out of those whose answers stand behind figures and are not known."""
    scale, found = knowledge.scale, Betrayed()
    middle = Fraction(scale.low + scale.high, 2)
    by_person: dict[int, list[Hashable]] = {}
    for key, one in used.items():
        if key not in known:
            by_person.setdefault(one.person, []).append(key)
    for keys in by_person.values():
        found.people += 1
        alike = {knowledge.place_of(key): key for key in keys}
        ends = [knowledge.possible({key: 1.0}, known) for key in alike.values()]
        whole = [(np.ceil(low - NEAR), np.floor(high + NEAR)) for low, high in ends]
        found.exact += sum(high - low < 1 for low, high in whole)
        found.low += sum(high < middle for _, high in whole)
        low, high = knowledge.possible({key: 1 / len(keys) for key in keys}, known)
        found.means += high - low < scale.length / 4 - NEAR
        found.low += high < middle - NEAR
    return found
