"""Answers and the people behind them."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from fractions import Fraction

LEAST_K = 4
"""A workspace may set k lower; fewer people are never behind a figure."""
FEWEST_COUPLES = 3
"""Behind any figure, however many people (docs/gate.md)."""
SMALLEST_PROGRAMME = 5
"""Couples; with fewer a programme has operational figures only."""

Couple = frozenset[int]
"""The ids of two people who both said yes, however often they were paired."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one person gave to one question at one occasion.

    `key` tells it from every other answer to that question. `value` is on the question's scale; of
    two that belong together, as start and end do, it is the difference. `about` is what the cells
    of the question go by: a role or a category, a public fact.
    """

    key: Hashable
    person: int
    couple: Couple
    value: int
    about: str = ""


def fewest_people(k: int) -> int:
    """How many people at least are behind a figure of a programme with that k."""
    return max(k, LEAST_K)


def fits(answers: Iterable[Answer], k: int) -> bool:
    """Whether enough people in enough couples gave these answers."""
    people, couples = set(), set()
    for one in answers:
        people.add(one.person)
        couples.add(one.couple)
    return len(people) >= fewest_people(k) and len(couples) >= FEWEST_COUPLES


def counting(answers: Iterable[Answer], coordinators: Collection[int]) -> list[Answer]:
    """Those of people who count: who never coordinated since the programme opened."""
    return [one for one in answers if one.person not in coordinators]


def means(answers: Iterable[Answer]) -> dict[int, Fraction]:
    """Each person's value: the mean of their answers."""
    given: dict[int, list[int]] = {}
    for one in answers:
        given.setdefault(one.person, []).append(one.value)
    return {person: Fraction(sum(values), len(values)) for person, values in given.items()}
