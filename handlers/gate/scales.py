"""Scales, and the classes in which a mean may be told.

The lowest class ends above A + 1.5·R/n0 and the highest begins at B - 1.25·R/n0 or below, A and B
being the ends of the scale, R its length and n0 the fewest people whom the band allows. So whatever
one of them is known to have said, everybody else keeps a quarter of the scale, and the middle stays
within it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

BANDS = (10, 20)
"""Where the bands of n begin, beside the fewest people."""
LOWEST_ABOVE = Fraction(3, 2)
HIGHEST_BELOW = Fraction(5, 4)


@dataclass(frozen=True, slots=True)
class Scale:
    """The whole numbers from `low` to `high`; `step` between classes, `fine` from 20 people on."""

    low: int
    high: int
    step: Fraction
    fine: Fraction

    @property
    def length(self) -> int:
        """From one end to the other."""
        return self.high - self.low


RATING = Scale(1, 5, Fraction(1, 2), Fraction(1, 4))
CHANGE = Scale(-4, 4, Fraction(1, 2), Fraction(1, 2))
AGAIN = Scale(0, 10, Fraction(1), Fraction(1))


@dataclass(frozen=True, slots=True)
class Band:
    """About how many people there are: at least `least`, below `following` if it is not None."""

    least: int
    following: int | None

    def __str__(self) -> str:
        if self.following is None:
            return f"{self.least}+"
        if self.following == self.least + 1:
            return str(self.least)
        return f"{self.least}–{self.following - 1}"


@dataclass(frozen=True, slots=True)
class Class:
    """Means from `low` on and below `high`; None where it is open."""

    low: Fraction | None
    high: Fraction | None

    @property
    def kind(self) -> str:
        """Whether it is the lowest, the highest, or between two."""
        return "low" if self.low is None else "high" if self.high is None else "between"

    @property
    def ends(self) -> dict[str, Fraction]:
        """Those that are not open, by name."""
        every = {"low": self.low, "high": self.high}
        return {name: end for name, end in every.items() if end is not None}


def band(people: int, fewest: int) -> Band:
    """The band of so many people, the first of which begins with the fewest allowed."""
    if people < fewest:
        raise ValueError(f"{people} people are fewer than {fewest}")
    return stored_band(max(least for least in (fewest, *BANDS) if fewest <= least <= people))


def stored_band(least: int) -> Band:
    """The band that begins with so many people."""
    return Band(least, next((following for following in BANDS if following > least), None))


@cache
def cuts(scale: Scale, least: int) -> tuple[Fraction, ...]:
    """Where the classes of at least so many people meet; empty if nothing may be shown."""
    step = scale.fine if least >= BANDS[-1] else scale.step
    above = scale.low + LOWEST_ABOVE * scale.length / least
    below = scale.high - HIGHEST_BELOW * scale.length / least
    return tuple(cut for cut in _steps(scale, step) if above < cut <= below)


def _steps(scale: Scale, step: Fraction) -> Iterator[Fraction]:
    cut = Fraction(scale.low)
    while cut <= scale.high:
        yield cut
        cut += step


def class_of(total: Fraction, people: int, borders: tuple[Fraction, ...]) -> int:
    """The number of the class of a mean, from 0: how many borders it reaches."""
    return sum(total >= border * people for border in borders)


def class_between(scale: Scale, least: int, number: int) -> Class:
    """What class `number` of at least so many people says."""
    borders = cuts(scale, least)
    return Class(
        borders[number - 1] if number else None,
        borders[number] if number < len(borders) else None,
    )
