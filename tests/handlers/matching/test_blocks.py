"""What blocks.py says of all pairs is what the rules and the score say of each pair."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.matching import blocks
from handlers.matching.blocks import Blocks
from handlers.matching.edges import Edges
from handlers.matching.points import FAR
from handlers.matching.rules import Rules, Weights, broken_rules
from handlers.matching.score import score
from storage.types import Role
from tests.handlers.matching.populations import NONE, Population, mentee, mentor, populations

EVERY = 10**6
NOBODY = Edges.joined((), 1)


def cells(found: Edges) -> dict[tuple[int, int], int]:
    """Points by row and column."""
    columns = (found.rows.tolist(), found.columns.tolist(), found.points.tolist())
    return {(row, column): points for row, column, points in zip(*columns, strict=True)}


def one_by_one(house: Population) -> dict[tuple[int, int], int]:
    """The same from the rules and the score of single pairs."""
    return {
        (row, column): score(leader, junior, house.rules).total
        for row, leader in enumerate(house.of(Role.MENTEE))
        for column, junior in enumerate(house.of(Role.MENTOR))
        if not broken_rules(leader, junior, house.rules, house.ties)
    }


def scored(house: Population) -> Blocks:
    """The population, ready to be looked at."""
    return Blocks(house.of(Role.MENTEE), house.of(Role.MENTOR), house.rules, house.ties)


def first(house: Population, most: int) -> Edges:
    """What a matching begins with if no price is known."""
    every = scored(house)
    return every.promising(none(every.height), none(every.width), most, 2)


def none(count: int) -> np.ndarray:
    """No prices."""
    return np.zeros(count, dtype=np.int64)


@given(populations())
@settings(max_examples=200, deadline=None)
def test_every_pair_that_may_be_has_the_score_of_the_two(house: Population) -> None:
    assert cells(first(house, EVERY)) == one_by_one(house)


@given(populations())
@settings(max_examples=100, deadline=None)
def test_the_size_of_a_block_makes_no_difference(house: Population) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "ROWS", 2)
        patch.setattr(blocks, "COLUMNS", 3)
        assert cells(first(house, EVERY)) == one_by_one(house)


@given(populations(mentees=12, mentors=30), st.data())
@settings(max_examples=200, deadline=None)
def test_whoever_has_a_pair_above_its_prices_is_shown_the_best_of_them(
    house: Population, data: st.DataObject
) -> None:
    every = one_by_one(house)
    big = data.draw(st.sampled_from((0, 1000, 10**8)))
    price = st.integers(-10, 60)
    rows = [data.draw(price) - big for _ in house.of(Role.MENTEE)]
    columns = [data.draw(price) + big for _ in house.of(Role.MENTOR)]
    known = first(house, 1)
    most = data.draw(st.integers(1, 3))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "COLUMNS", 5)
        asked = np.array(rows, dtype=np.int64), np.array(columns, dtype=np.int64)
        found = cells(scored(house).better(*asked, known, most))
    gains = {
        pair: points - rows[pair[0]] - columns[pair[1]]
        for pair, points in every.items()
        if pair not in cells(known)
    }
    assert found.items() <= every.items()
    for row in range(len(rows)):
        best = sorted((gain for pair, gain in gains.items() if pair[0] == row and gain > 0))
        shown = sorted(gains[pair] for pair in found if pair[0] == row)
        assert shown == best[-most:]


@given(populations(mentees=12, mentors=12), st.data())
@settings(max_examples=100, deadline=None)
def test_the_first_pairs_are_the_best_of_each_mentee_and_of_each_mentor(
    house: Population, data: st.DataObject
) -> None:
    every = one_by_one(house)
    rows = [data.draw(st.integers(-10, 60)) for _ in house.of(Role.MENTEE)]
    columns = [data.draw(st.integers(0, 60)) for _ in house.of(Role.MENTOR)]
    gains = {(k, m): points - rows[k] - columns[m] for (k, m), points in every.items()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "ROWS", 1)
        patch.setattr(blocks, "COLUMNS", 5)
        asked = np.array(rows, dtype=np.int64), np.array(columns, dtype=np.int64)
        found = cells(scored(house).promising(*asked, 2, 3))
        highest = scored(house).highest(*asked)
    assert found.items() <= every.items()
    for side, count, most in ((0, len(rows), 2), (1, len(columns), 3)):
        for one in range(count):
            own = sorted((gain for pair, gain in gains.items() if pair[side] == one), reverse=True)
            shown = sorted((gains[pair] for pair in found if pair[side] == one), reverse=True)
            assert shown[:most] == own[:most]
            assert highest[side][one] == (own[0] if own else FAR)


@given(populations(mentees=12, mentors=12))
@settings(max_examples=100, deadline=None)
def test_some_of_the_people_are_scored_as_if_they_were_alone(house: Population) -> None:
    every = scored(house)
    rows, columns = every.every(3)
    some = every.among(rows, columns)
    alone = some.promising(none(len(rows)), none(len(columns)), EVERY, 1)
    expected = {
        (int(np.searchsorted(rows, row)), int(np.searchsorted(columns, column))): points
        for (row, column), points in one_by_one(house).items()
        if row in rows and column in columns
    }
    assert cells(alone) == expected


@pytest.mark.parametrize("most", [60, 61, 100_000])
def test_halves_are_rounded_up_however_many_topics_there_are(most: int) -> None:
    # Every sum of priorities and every skill that can come: 1 to 450 topics of all weights.
    rules = Rules(on=date(2026, 12, 1), weights=Weights(topics=most))
    leaders = [
        mentee(f"k{count}", topics={f"t{n}": 1 + (n + count) % 3 for n in range(count)})
        for count in (*range(1, 30), 100, 450)
    ]
    juniors = [
        mentor(f"l{skill}", topics={f"t{n}": 1 + n * skill % 3 for n in range(2 * skill)})
        for skill in range(1, 30)
    ]
    house = Population((*leaders, *juniors), rules, NONE)
    assert cells(first(house, EVERY)) == one_by_one(house)
