"""Half a year of many programmes, watched by somebody who sees all and has an accomplice."""

from __future__ import annotations

import random
from collections.abc import Callable, Hashable
from statistics import median

import pytest

from handlers.gate.figures import USEFULNESS, Question
from handlers.gate.scales import RATING
from tests.proofs.knowledge import Betrayed, Knowledge, betrayed
from tests.proofs.programmes import CATEGORIES, POPULATIONS, Programme, programme

QUESTIONS = (USEFULNESS, Question("competence", RATING, CATEGORIES))


def watched(lived: Programme, accomplice: int | None = None) -> Betrayed:
    """What is found out of a programme."""
    knowledge = Knowledge(lived.question.scale)
    for _week, figure in lived.shown:
        knowledge.see(figure, lived.used)
    known: dict[Hashable, int] = {
        key: one.value for key, one in lived.used.items() if one.person == accomplice
    }
    return betrayed(knowledge, lived.used, known)


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("population", POPULATIONS)
def test_nobody_is_found_out_alone_or_with_an_accomplice(
    population: str, size: Callable[[int, int], int]
) -> None:
    people = 0
    for number in range(size(1, 84)):
        lived = programme(number, population, QUESTIONS)
        if not lived.shown:
            continue
        accomplice = random.Random(population).choice(
            sorted({one.person for one in lived.used.values()})
        )
        for known in (None, accomplice):
            found = watched(lived, known)
            assert found.nobody, (population, found, known)
            people += found.people
    assert people > size(5, 400)


@pytest.mark.parametrize("population", POPULATIONS)
def test_what_people_say_decides_nothing_but_the_class(
    population: str, size: Callable[[int, int], int]
) -> None:
    classes = 0
    for number in range(size(20, 200)):
        one = programme(number, population, QUESTIONS)
        other = programme(number, population, QUESTIONS, opinions="others")
        assert one.public() == other.public()
        pairs = zip(one.shown, other.shown, strict=True)
        classes += sum(mine.number != theirs.number for (_, mine), (_, theirs) in pairs)
    assert classes


def test_eight_couples_have_a_figure_by_week_four_and_about_seven_in_half_a_year(
    size: Callable[[int, int], int],
) -> None:
    first, many = [], []
    for number in range(size(60, 300)):
        facts = random.Random(f"useful {number}")
        lived = Programme(
            couples=8,
            k=5,
            question=USEFULNESS,
            say=POPULATIONS["real"],
            facts=facts,
            opinions=random.Random(number),
            answering=facts.uniform(0.3, 0.9),
            quiet=True,
        ).live()
        weeks = {week for week, _figure in lived.shown}
        first.append(min(weeks))
        many.append(len(weeks))
    assert median(first) <= 4
    assert 6 <= sum(many) / len(many) <= 7
