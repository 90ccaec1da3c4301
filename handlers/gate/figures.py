"""A moment: whatever was answered since the last one becomes figures, once."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from handlers.gate.answers import Answer, fewest_people, fits, means
from handlers.gate.cells import cells
from handlers.gate.scales import AGAIN, CHANGE, RATING, Band, Scale, band, class_of, cuts


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: its scale, and the cells into which its answers are divided, in order."""

    name: str
    scale: Scale
    division: tuple[str, ...] = ()


USEFULNESS = Question("usefulness", RATING, ("mentor", "mentee"))
WOULD_AGAIN = Question("again", AGAIN)
RELATIONSHIP = Question("relationship", RATING)


def change(name: str, division: tuple[str, ...] = ()) -> Question:
    """How something changed from start to end: only the difference is ever a figure."""
    return Question(name, CHANGE, division)


@dataclass(frozen=True, slots=True)
class Figure:
    """What may be shown: of a cell, about how many people, and the number of the class."""

    question: str
    cell: str
    band: Band
    number: int
    uses: tuple[Hashable, ...]
    """The keys of the answers that it uses up."""


def figures(question: Question, pool: Sequence[Answer], k: int) -> Iterator[Figure]:
    """What a moment makes of the answers of those who count that no figure has used yet.

    What no figure uses waits for the next moment.
    """
    for name, cell in cells(pool, question.division, k).items():
        if fits(cell, k):
            figure = _figure(question, name, cell, fewest_people(k))
            if figure is not None:
                yield figure


def _figure(question: Question, name: str, cell: list[Answer], fewest: int) -> Figure | None:
    value = means(cell)
    about = band(len(value), fewest)
    borders = cuts(question.scale, about.least)
    if not borders:
        return None
    number = class_of(sum(value.values(), Fraction()), len(value), borders)
    return Figure(question.name, name, about, number, tuple(one.key for one in cell))
