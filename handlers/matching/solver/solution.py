"""What comes of a matching: pairs, their value, and the bound that proves it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from handlers.matching.rules import Participant
from handlers.matching.score import Score

Progress = Callable[[int, int], None]
"""Is told how many mentees of how many have been scored; begins anew with every look at all."""


@dataclass(frozen=True, slots=True)
class Match:
    """One pair of the solution."""

    mentee: Participant
    mentor: Participant
    score: Score


@dataclass(frozen=True, slots=True)
class Value:
    """Matched mentees and total score, of what is newly matched."""

    matched: int
    total_score: int


@dataclass(frozen=True, slots=True)
class Solution:
    """The pairs by mentee and mentor id, their value, and the bound that no solution exceeds.

    `scarce` are the mentees who wait, or whose mentor one who waits could have instead: for each
    further mentor whom any of them may have, one more is matched.
    """

    matches: tuple[Match, ...]
    value: Value
    bound: Value
    scarce: frozenset[str] = field(default=frozenset(), compare=False)


class NotOptimal(ArithmeticError):
    """The certificate does not hold: a bug in the solver, never a property of the input."""
