"""Points for topics by sums of codes are those of the score, however many topics are shared."""

from __future__ import annotations

import random
from itertools import combinations_with_replacement

import numpy as np
import pytest

from handlers.matching.rules import Participant
from handlers.matching.score import topic_points
from handlers.matching.solver.topic_fit import BEST_FIT, CODES, FAR, TopicFit
from storage.types import Role

PRODUCTS = (0, 1, 2, 3, 4, 6, 9)
MOST = 60
EVERYTHING = np.arange(40)


@pytest.mark.parametrize("shared", CODES)
def test_no_two_selections_that_fit_differently_well_have_one_sum(shared: int) -> None:
    two, three = CODES[shared]
    codes = dict(zip(PRODUCTS, (0, 1, two, three, two**2, two * three, three**2), strict=True))
    fit_of: dict[int, int] = {}
    for products in combinations_with_replacement(PRODUCTS, shared):
        fit = min(BEST_FIT, max(products) + sum(products))
        code = min(sum(codes[one] for one in products), three**2)
        assert fit_of.setdefault(code, fit) == fit, products


@pytest.mark.parametrize("most", [*CODES, 11, 30])
def test_they_are_those_of_the_score(most: int) -> None:
    chance = random.Random(most)
    sides = [[_weights(chance, most) for _ in EVERYTHING] for _ in Role]
    wanted, offered = (np.array(one) for one in sides)
    points = np.empty((len(wanted), len(offered)), dtype=np.float32)

    TopicFit(wanted, offered, MOST, points.dtype).of(EVERYTHING).points(EVERYTHING, points)

    for row, leader in enumerate(sides[0]):
        for column, junior in enumerate(sides[1]):
            here = (
                topic_points(_person(Role.MENTEE, leader), _person(Role.MENTOR, junior), MOST)
                if any(one and other for one, other in zip(leader, junior, strict=True))
                else FAR
            )
            assert points[row, column] == np.float32(here)


def test_some_people_have_the_points_that_they_have_among_all() -> None:
    chance = random.Random(1)
    wanted, offered = (np.array([_weights(chance, 4) for _ in EVERYTHING]) for _ in Role)
    fit = TopicFit(wanted, offered, MOST, np.dtype(np.float32))
    every = np.empty((len(wanted), len(offered)), dtype=np.float32)
    fit.points(EVERYTHING, every)
    rows, columns = np.array([30, 2, 7]), np.array([5, 39, 0, 1])
    some = np.empty((len(rows), 2), dtype=np.float32)

    fit.some(rows, columns).points(np.array([3, 1]), some)

    assert (some == every[rows][:, [1, 39]]).all()


def _weights(chance: random.Random, most: int) -> list[int]:
    """Up to so many topics of half as many again."""
    weights = [0] * (most + most // 2 + 1)
    for topic in chance.sample(range(len(weights)), chance.randint(1, most)):
        weights[topic] = chance.randint(1, 3)
    return weights


def _person(role: Role, weights: list[int]) -> Participant:
    topics = {str(topic): weight for topic, weight in enumerate(weights) if weight}
    return Participant("one", role, 5, topics, frozenset({"en"}))
