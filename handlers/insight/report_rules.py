"""What follows from the numbers of a report: by rules that stand here, never by invention. Pure.

Each rule looks at counts and at classes that the gate has released; it names the number from which
it follows. Sources of the thresholds: docs/sources.md.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from handlers.conversation.hours import LocalTimes, working_day_from

WORTH_IT, NOT_WORTH_IT = Fraction(4), Fraction(3)
"""Of 5: a class that lies wholly above, or below (docs/sources.md)."""
RECOMMENDED, NOT_RECOMMENDED = Fraction(7), Fraction(6)
"""Of 10, likewise (docs/sources.md)."""


class DecidedBy(enum.StrEnum):
    """Who is to decide what follows, or to do it."""

    COORDINATORS = "coordinators"
    BOARD = "board"


AT_ONCE, SOON, IN_A_MONTH = 7, 14, 28
"""Days from the report until something is done or decided (docs/sources.md)."""
DECISIONS: Mapping[str, tuple[DecidedBy, int]] = {
    "next": (DecidedBy.BOARD, IN_A_MONTH),
    "needs": (DecidedBy.COORDINATORS, AT_ONCE),
    "unplanned": (DecidedBy.COORDINATORS, SOON),
    "never-met-over": (DecidedBy.COORDINATORS, IN_A_MONTH),
    "goals": (DecidedBy.COORDINATORS, SOON),
    "goals-over": (DecidedBy.COORDINATORS, IN_A_MONTH),
    "across": (DecidedBy.COORDINATORS, IN_A_MONTH),
    "worth-it-low": (DecidedBy.COORDINATORS, SOON),
    "recommend-low": (DecidedBy.COORDINATORS, IN_A_MONTH),
    "rising": (DecidedBy.BOARD, IN_A_MONTH),
}
"""By rule, who sees to it and in how many days; of what is not here nothing is to be decided."""


def last_day(made_on: date, days: int, local: LocalTimes) -> date:
    """So many days on, or the next day on which the company works."""
    return working_day_from(made_on + timedelta(days=days), local)


@dataclass(frozen=True, slots=True)
class ReleasedRange:
    """A released class: open where an end is None."""

    low: Fraction | None
    high: Fraction | None

    def above(self, limit: Fraction) -> bool:
        """Whether all of it is at least that."""
        return self.low is not None and self.low >= limit

    def below(self, limit: Fraction) -> bool:
        """Whether all of it is below that, or its upper end."""
        return self.high is not None and self.high <= limit


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the rules look at."""

    pairs: int
    met: int
    unplanned: int
    """Pairs that run, have not met and have no session planned."""
    needs: int
    """Pairs on the attention list."""
    with_goal: int
    connections: int
    across: int
    asked: int
    answered: int
    """Check-ins."""
    worth_it: Sequence[ReleasedRange]
    recommend: Sequence[ReleasedRange]
    rising: Sequence[str]
    """Topics, in words."""
    again: int
    """People who said that they would take part again, and couples who both want to go on."""
    going_on: int
    is_over: bool
    """Whether the programme closes or is closed."""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A wording key's suffix and its numbers."""

    name: str
    numbers: dict[str, int]
    topics: Sequence[str] = ()


class Verdict(enum.StrEnum):
    """Whether it is worth it, as far as those have said who take part."""

    YES = "yes"
    NO = "no"
    MIXED = "mixed"
    UNKNOWN = "unknown"


def verdict(worth_it: Sequence[ReleasedRange], recommend: Sequence[ReleasedRange]) -> Verdict:
    """By both questions, or the one of which there is a figure; all of its cells have to agree."""
    said = {
        _said(cells, high, low)
        for cells, high, low in (
            (worth_it, WORTH_IT, NOT_WORTH_IT),
            (recommend, RECOMMENDED, NOT_RECOMMENDED),
        )
        if cells
    }
    return said.pop() if len(said) == 1 else Verdict.MIXED if said else Verdict.UNKNOWN


def _said(cells: Sequence[ReleasedRange], high: Fraction, low: Fraction) -> Verdict:
    if all(one.above(high) for one in cells):
        return Verdict.YES
    return Verdict.NO if all(one.below(low) for one in cells) else Verdict.MIXED


def conclusions(found: Findings) -> list[Conclusion]:
    """In the order in which they are told; empty if nothing follows."""
    return [*_of_the_end(found), *_of_meetings(found), *_of_opinions(found), *_of_trends(found)]


def _of_the_end(found: Findings) -> Iterator[Conclusion]:
    if found.is_over and found.pairs:
        yield Conclusion("next", {"again": found.again, "pairs": found.going_on})


def _of_meetings(found: Findings) -> Iterator[Conclusion]:
    never = found.pairs - found.met
    if found.needs and not found.is_over:
        yield Conclusion("needs", {"count": found.needs})
    if never and found.is_over:
        yield Conclusion("never-met-over", {"count": never, "pairs": found.pairs})
    elif found.unplanned:
        yield Conclusion("unplanned", {"count": found.unplanned, "pairs": found.pairs})
    elif never:
        yield Conclusion("not-met-yet", {"count": never, "pairs": found.pairs})
    elif found.pairs and not (found.needs or found.is_over):
        yield Conclusion("all-met", {})
    if found.with_goal * 2 < found.pairs:
        over = "-over" if found.is_over else ""
        yield Conclusion(f"goals{over}", {"count": found.with_goal, "pairs": found.pairs})
    if found.across * 2 < found.connections:
        yield Conclusion("across", {"count": found.across, "of": found.connections})
    if found.answered * 2 < found.asked:
        yield Conclusion("answers", {"count": found.answered, "of": found.asked})


def _of_opinions(found: Findings) -> Iterator[Conclusion]:
    """Only where all cells of a figure say the same."""
    for name, cells, high, low in (
        ("worth-it", found.worth_it, WORTH_IT, NOT_WORTH_IT),
        ("recommend", found.recommend, RECOMMENDED, NOT_RECOMMENDED),
    ):
        said = _said(cells, high, low) if cells else Verdict.UNKNOWN
        if said is Verdict.YES:
            yield Conclusion(f"{name}-high", {})
        elif said is Verdict.NO:
            yield Conclusion(f"{name}-low", {})


def _of_trends(found: Findings) -> Iterator[Conclusion]:
    if found.rising:
        yield Conclusion("rising", {}, found.rising)
