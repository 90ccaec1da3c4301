"""Everything that a matching depends on, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.matching.rules import Participant, Rules, Ties
from handlers.matching.solver.assign import solve
from handlers.matching.solver.solution import Progress, Solution


@dataclass(frozen=True, slots=True)
class MatchingProblem:
    """Who is to be matched, and how; `standing` are pairs (mentee, mentor) that stay."""

    people: tuple[Participant, ...]
    rules: Rules
    ties: Ties
    standing: tuple[tuple[str, str], ...]

    def solved(self, progress: Progress | None = None) -> Solution:
        """The best pairs besides those that stand."""
        return solve(self.people, self.rules, self.ties, self.standing, progress)
