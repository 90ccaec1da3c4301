"""What blocks.py says of all pairs is what the rules and the score say of each pair."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from handlers.matching.rules import Rules, Weights, broken_rules
from handlers.matching.score import score
from handlers.matching.solver import blocks, seen
from handlers.matching.solver.blocks import Blocks
from handlers.matching.solver.duals import Duals
from handlers.matching.solver.edges import Edges
from handlers.matching.solver.pricing import GREATEST
from handlers.matching.solver.seen import Seen
from storage.types import Role
from tests.handlers.matching.populations import NONE, Population, mentee, mentor, populations
from tests.sizes import examples

EVERY = 10**6


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
    return every.promising(Duals.none(every.height, every.width), most, 2)


def some_prices(data: st.DataObject, house: Population) -> Duals:
    """Any prices; scarce mentors may cost more than all points together."""
    big = data.draw(st.sampled_from((0, 1000, 10**8)))
    price = st.integers(-10, 60)
    rows = [data.draw(price) - big for _ in house.of(Role.MENTEE)]
    columns = [data.draw(price) + big for _ in house.of(Role.MENTOR)]
    return Duals(np.array(rows, dtype=np.int64), np.array(columns, dtype=np.int64))


def gains_of(house: Population, duals: Duals) -> dict[tuple[int, int], int]:
    """What every pair that may be has above its prices."""
    rows, columns = duals.mentees.tolist(), duals.mentors.tolist()
    return {
        (row, column): points - rows[row] - columns[column]
        for (row, column), points in one_by_one(house).items()
    }


def some_of(data: st.DataObject, count: int) -> np.ndarray:
    """Some of so many people."""
    return np.array([data.draw(st.booleans()) for _ in range(count)], dtype=np.bool_)


@given(populations())
@examples(200)
def test_every_pair_that_may_be_has_the_score_of_the_two(house: Population) -> None:
    assert cells(first(house, EVERY)) == one_by_one(house)


@given(populations())
@examples(100)
def test_the_size_of_a_block_makes_no_difference(house: Population) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "ROWS", 2)
        patch.setattr(blocks, "COLUMNS", 3)
        assert cells(first(house, EVERY)) == one_by_one(house)


@given(populations(mentees=12, mentors=30), st.data())
@examples(200)
def test_a_look_shows_the_best_pairs_of_each_mentee_and_what_the_rest_has_at_most(
    house: Population, data: st.DataObject
) -> None:
    duals = some_prices(data, house)
    least, most = data.draw(st.integers(-20, 5)), data.draw(st.integers(1, 3))
    every = scored(house)
    rows, columns = some_of(data, every.height), some_of(data, every.width)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "COLUMNS", 5)
        edges, rest = every.look(duals, least, most, rows, columns)
    found, gains = cells(edges), gains_of(house, duals)
    assert found.items() <= one_by_one(house).items()
    for row in np.flatnonzero(rows):
        own = {at: gain for at, gain in gains.items() if at[0] == row and columns[at[1]]}
        shown = sorted(own[at] for at in found if at[0] == row)
        assert shown == sorted(gain for gain in own.values() if gain >= least)[-most:]
        assert all(gain <= rest[row] for at, gain in own.items() if at not in found)
    assert all(rows[row] for row, _ in found)


@given(populations(mentees=12, mentors=12), st.data())
@examples(200)
def test_after_other_prices_nothing_is_overlooked(house: Population, data: st.DataObject) -> None:
    assume(house.of(Role.MENTEE) and house.of(Role.MENTOR))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(seen, "MOST", data.draw(st.integers(1, 3)))
        patch.setattr(seen, "BELOW", data.draw(st.integers(-20, 0)))
        known = Seen.all(scored(house), some_prices(data, house))
        for _ in range(2):
            duals = some_prices(data, house)
            known = known.again(scored(house), duals)
            found, gains = cells(known.edges), gains_of(house, duals)
            assert found.items() <= one_by_one(house).items()
            above = {row for (row, _), gain in gains.items() if gain > 0}
            assert {row for row, _ in cells(known.above(duals))} == above
            for (row, column), gain in gains.items():
                assert (row, column) in found or gain <= known.rest[row]


@given(populations(mentees=12, mentors=12), st.data())
@examples(100)
def test_the_first_pairs_are_the_best_of_each_mentee_and_of_each_mentor(
    house: Population, data: st.DataObject
) -> None:
    duals = some_prices(data, house)
    gains = gains_of(house, duals)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "ROWS", 1)
        patch.setattr(blocks, "COLUMNS", 5)
        found = cells(scored(house).promising(duals, 2, 3))
        highest = scored(house).highest(duals)
    assert found.items() <= one_by_one(house).items()
    sides = ((0, highest.mentees, 2), (1, highest.mentors, 3))
    for side, most_of, most in sides:
        for one, most_points in enumerate(most_of):
            own = sorted((gain for at, gain in gains.items() if at[side] == one), reverse=True)
            shown = sorted((gains[at] for at in found if at[side] == one), reverse=True)
            assert shown[:most] == own[:most]
            assert most_points == (own[0] if own else -GREATEST)


@given(populations(mentees=12, mentors=12))
@examples(100)
def test_some_of_the_people_are_scored_as_if_they_were_alone(house: Population) -> None:
    every = scored(house)
    rows, columns = every.sample(3)
    some = every.among(rows, columns)
    alone = some.promising(Duals.none(len(rows), len(columns)), EVERY, 1)
    expected = {
        (int(np.searchsorted(rows, row)), int(np.searchsorted(columns, column))): points
        for (row, column), points in one_by_one(house).items()
        if row in rows and column in columns
    }
    assert cells(alone) == expected


@pytest.mark.parametrize("most", [60, 61, 770, 2048, 100_000])
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


def test_forty_shared_topics_have_the_points_of_the_rules() -> None:
    """Beyond the topics for which single precision tells the greatest product."""
    weights = {f"topic {number}": 1 + number % 3 for number in range(40)}
    leaders = [mentee("k1", topics=weights), mentee("k2", topics=dict.fromkeys(weights, 2))]
    juniors = [mentor("l1", topics=dict.fromkeys(weights, 1)), mentor("l2", topics=weights)]
    found = Blocks(leaders, juniors, Rules(on=date(2026, 12, 1)), NONE).points(np.arange(2))
    for row, column in np.ndindex(2, 2):
        single = score(leaders[row], juniors[column], Rules(on=date(2026, 12, 1))).total
        assert found[row, column] == single
