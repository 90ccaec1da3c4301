"""Every class that the gate can show, with whatever one participant is known to have said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import product

import pytest

from handlers.gate.scales import AGAIN, CHANGE, RATING, Scale, band, class_between, class_of, cuts
from handlers.gate.shares import acting, share


def sums_of(scale: Scale, people: int, least: int, number: int) -> tuple[Fraction, Fraction]:
    """The least sum of a class, and what the sum stays below."""
    told = class_between(scale, least, number)
    low = Fraction(scale.low) if told.low is None else told.low
    above = scale.high + Fraction(1, people) if told.high is None else told.high
    return low * people, above * people


def whole_sums(scale: Scale, people: int, least: int, number: int) -> tuple[int, int]:
    """The least and the greatest whole sum of a class."""
    low, above = sums_of(scale, people, least, number)
    return -(-low.numerator // low.denominator), -(-above.numerator // above.denominator) - 1


def every_case(scale: Scale, most: int) -> Iterator[tuple[int, int, int, int]]:
    """Fewest people allowed, people, the band's least, the class."""
    for fewest, people in product(range(4, 11), range(4, most + 1)):
        if people >= fewest:
            least = band(people, fewest).least
            for number in range(len(cuts(scale, least)) + 1):
                yield fewest, people, least, number


@pytest.mark.parametrize("scale", [RATING, CHANGE, AGAIN], ids=["rating", "change", "again"])
def test_whatever_one_says_a_quarter_of_the_scale_and_the_middle_stay_possible(
    scale: Scale, size: Callable[[int, int], int]
) -> None:
    seen = 0
    for _fewest, people, least, number in every_case(scale, size(60, 400)):
        low, high = whole_sums(scale, people, least, number)
        others = people - 2
        for known in range(scale.low, scale.high + 1):
            smallest = max(scale.low, low - known - others * scale.high)
            greatest = min(scale.high, high - known - others * scale.low)
            if smallest > greatest:
                continue  # this is not what the accomplice said
            seen += 1
            assert greatest - smallest >= Fraction(scale.length, 4), (people, number, known)
            assert greatest >= Fraction(scale.low + scale.high, 2), (people, number, known)
    assert seen > 5_000


def test_all_ratings_of_four_to_six_people_one_by_one() -> None:
    seen = 0
    for people in (4, 5, 6):
        borders = cuts(RATING, people)
        compatible: dict[int, list[tuple[int, ...]]] = {}
        for vector in product(range(1, 6), repeat=people):
            number = class_of(Fraction(sum(vector)), people, borders)
            compatible.setdefault(number, []).append(vector)
            seen += 1
        for vectors in compatible.values():
            for known in range(1, 6):
                others = {vector[1] for vector in vectors if vector[0] == known}
                assert not others or (max(others) - min(others) >= 1 and max(others) >= 3)
    assert seen == 19_375


def test_of_a_share_yes_and_no_stay_possible_for_everybody_else(
    size: Callable[[int, int], int],
) -> None:
    for people, k in product(range(5, size(60, 301)), (4, 8)):
        told = {yes: share(yes, people, k) for yes in range(people + 1)}
        for shown, known in product({one for one in told.values() if one}, (0, 1)):
            others = {yes - known for yes, one in told.items() if one == shown}
            possible = {rest for rest in others if 0 <= rest <= people - 1}
            assert not possible or (min(possible) < people - 1 and max(possible) > 0)


def test_of_couples_both_stay_possible_though_three_are_known(
    size: Callable[[int, int], int],
) -> None:
    for people in range(10, size(60, 301)):
        couples = [frozenset((n, -n - 1)) for n in range(people)]
        told = {yes: acting(couples[:yes], couples, ()) for yes in range(people + 1)}
        for shown, known in product({one for one in told.values() if one}, range(4)):
            others = {yes - known for yes, one in told.items() if one == shown}
            possible = {rest for rest in others if 0 <= rest <= people - 3}
            assert not possible or (min(possible) < people - 3 and max(possible) > 0)


def test_below_ten_couples_nothing_is_said_of_what_the_partner_sees_too() -> None:
    couples = [frozenset((n, -n - 1)) for n in range(9)]
    assert acting(couples, couples, ()) is None
    assert acting(couples, [*couples, frozenset((20, 30))], (30,)) is None
