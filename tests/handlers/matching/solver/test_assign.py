"""The engine finds the best of all solutions, proves it, and says the same whatever the order."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.matching.rules import Participant, Rules, Ties, apart_of, broken_rules
from handlers.matching.score import score
from handlers.matching.solver import blocks, exact, seen
from handlers.matching.solver.assign import solve, suggestions
from handlers.matching.solver.seen import Seen
from handlers.matching.solver.solution import NotOptimal, Solution, Value
from storage.types import Role
from tests.handlers.matching.independent import House
from tests.handlers.matching.populations import (
    DEPARTMENTS,
    LOCATIONS,
    NONE,
    TOPICS,
    WINTER,
    ZONES,
    Population,
    mentee,
    mentor,
    populations,
)
from tests.sizes import examples

RULES = Rules(on=WINTER)


def solved(house: Population) -> Solution:
    """The engine's solution."""
    return solve(house.people, house.rules, house.ties, house.standing)


def pairs(solution: Solution) -> list[tuple[str, str]]:
    """(mentee, mentor) by their ids."""
    return [(match.mentee.id, match.mentor.id) for match in solution.matches]


# ---------------------------------------------------------------------------- worked examples


def test_as_many_leaders_as_possible_come_before_any_score() -> None:
    # lena suits both; tom suits only klaus, and badly. Both leaders are matched nevertheless.
    people = [
        mentee("klaus", topics={"ai": 3, "data": 1}),
        mentee("petra", topics={"ai": 1}),
        mentor("lena", topics={"ai": 3}),
        mentor("tom", topics={"data": 1}),
    ]
    found = solve(people, RULES, NONE)
    assert pairs(found) == [("klaus", "tom"), ("petra", "lena")]
    assert found.value == found.bound == Value(2, (7 + 5 + 8 + 5) + (60 + 5 + 8 + 5))


def test_among_those_the_greatest_total_wins_even_if_one_gets_a_lesser_mentor() -> None:
    people = [
        mentee("klaus", topics={"ai": 3, "data": 2}),
        mentee("petra", topics={"ai": 3}),
        mentor("lena", topics={"ai": 3, "data": 3}),
        mentor("tom", topics={"data": 3, "ai": 1}),
    ]
    # klaus–lena 60 and petra–tom 20, or klaus–tom 50 and petra–lena 60.
    assert pairs(solve(people, RULES, NONE)) == [("klaus", "tom"), ("petra", "lena")]


def test_a_mentor_takes_as_many_as_they_said() -> None:
    people = [*(mentee(f"k{n}") for n in range(4)), mentor("lena", capacity=3)]
    assert len(solve(people, RULES, NONE).matches) == 3


def test_who_waits_and_whose_mentor_could_be_had_instead_are_both_scarce() -> None:
    # lena suits klaus as well as can be, and petra hardly: that does not make klaus any safer.
    people = [
        mentee("klaus", level=5, department="IT", location="Graz", style="talker"),
        mentee("petra", level=8, topics={"ai": 1, "x": 3}),
        mentor("lena", topics={"ai": 3}, department="Law", location="Bonn", style="listener"),
    ]
    found = solve(people, RULES, NONE)
    assert pairs(found) == [("klaus", "lena")]
    assert found.scarce == {"klaus", "petra"}


def test_a_mentee_may_have_several_mentors_but_everybody_has_one_first() -> None:
    rules = Rules(on=WINTER, mentee_capacity=2)
    people = [mentee("klaus", topics={"ai": 3}), mentee("petra", topics={"ai": 1})]
    people += [mentor("a", topics={"ai": 3}), mentor("b", topics={"ai": 3}), mentor("c")]
    found = solve(people, rules, NONE)
    assert found.value.matched == 2
    assert len(found.matches) == 3
    assert set(Counter(pair[0] for pair in pairs(found)).values()) == {1, 2}


def test_a_pinned_pair_stays_whatever_the_rules_and_uses_up_capacity() -> None:
    people = [mentee("klaus"), mentee("petra"), mentor("lena"), mentor("tom", level=7)]
    found = solve(people, RULES, NONE, [("klaus", "lena")])
    assert found.matches == ()
    found = solve(people, RULES, NONE, [("klaus", "tom")])
    assert pairs(found) == [("petra", "lena")]


def test_two_who_are_a_pair_already_are_not_matched_a_second_time() -> None:
    rules = Rules(on=WINTER, mentee_capacity=3)
    people = [mentee("klaus"), mentor("lena", capacity=3)]
    assert solve(people, rules, NONE, [("klaus", "lena")]).matches == ()


def test_nobody_to_match_is_a_solution_too() -> None:
    for people in ([], [mentee()], [mentor()], [mentee(), mentor(level=7)]):
        found = solve(people, RULES, NONE)
        assert found == Solution((), Value(0, 0), Value(0, 0))


def test_suggestions_are_the_best_who_may_be_a_pair() -> None:
    free = [
        mentor("a", topics={"ai": 1}),
        mentor("b", topics={"ai": 3}),
        mentor("c", topics={"ai": 2}),
        mentor("d", topics={"ai": 3}),
        mentor("far", level=7, topics={"ai": 3}),
        mentor("blocked", topics={"ai": 3}),
        mentee("e"),
    ]
    ties = Ties(apart=apart_of([("blocked", "klaus")]))
    found = suggestions(mentee(), free, RULES, ties)
    assert [match.mentor.id for match in found] == ["b", "d", "c"]


# ---------------------------------------------------------------------------- properties


def check(house: Population, found: Solution) -> None:
    """Every pair is allowed and within capacity, and the value is what the pairs are worth."""
    limits = {
        one.id: house.rules.mentee_capacity if one.role is Role.MENTEE else one.capacity
        for one in house.people
    }
    standing = Counter(person for pair in house.standing for person in pair)
    newly = Counter(person for pair in pairs(found) for person in pair)
    assert len(set(pairs(found)) | set(house.standing)) == len(found.matches) + len(house.standing)
    for person, count in newly.items():
        assert count + standing[person] <= limits[person]
    for match in found.matches:
        assert not broken_rules(match.mentee, match.mentor, house.rules, house.ties)
        assert match.score == score(match.mentee, match.mentor, house.rules)
    served = {leader for leader, _ in pairs(found)} - {leader for leader, _ in house.standing}
    assert found.value == Value(len(served), sum(match.score.total for match in found.matches))


@given(populations(mentees=5, mentors=4))
@examples(400)
def test_no_solution_of_a_small_house_is_better(house: Population) -> None:
    found = solved(house)
    check(house, found)
    assert found.bound == found.value
    assert (found.value.matched, found.value.total_score) == House(house).best_by_trying()


@given(populations(mentees=8, mentors=8))
@examples(200)
def test_guessing_prices_from_a_part_of_the_house_does_not_change_what_is_best(
    house: Population,
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exact, "LARGE", 2)
        patch.setattr(exact, "PART", 2)
        guessed = solved(house)
    check(house, guessed)
    assert guessed.value == guessed.bound == solved(house).value


@given(populations(mentees=8, mentors=8), st.data())
@examples(300)
def test_however_few_pairs_are_kept_at_a_time_the_best_are_found(
    house: Population, data: st.DataObject
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exact, "FIRST", 1)
        patch.setattr(exact, "EACH", 1)
        patch.setattr(exact, "SOFT", data.draw(st.sampled_from((0, 1, 2))))
        patch.setattr(exact, "FAR_BELOW", data.draw(st.integers(0, 8)))
        patch.setattr(exact, "FORGETFUL", data.draw(st.sampled_from((0, 3, 30))))
        patch.setattr(seen, "MOST", house.rules.mentee_capacity + data.draw(st.integers(1, 2)))
        patch.setattr(seen, "BELOW", data.draw(st.integers(-8, 0)))
        found = solved(house)
    check(house, found)
    assert found.value == found.bound
    assert (found.value.matched, found.value.total_score) == House(house).best_by_trying()


def test_a_pair_that_is_overlooked_is_an_error_and_no_worse_solution(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(exact, "FIRST", 1)
    monkeypatch.setattr(exact, "EACH", 1)
    house = crowd(3, 24, 1)
    assert solved(house).value == solved(house).bound
    monkeypatch.setattr(Seen, "better", lambda self, _prices, known: known.where(known.rows < 0))
    with pytest.raises(NotOptimal):
        solved(house)


def test_many_small_groups_with_a_leader_too_many_each_are_no_price_war() -> None:
    # Bids that rise by the smallest step would take hours.
    groups = range(300)
    people = [mentee(f"k{n}-{one}", topics={f"t{n}": 2}) for n in groups for one in range(3)]
    people += [mentor(f"l{n}-{one}", topics={f"t{n}": 2}) for n in groups for one in range(2)]
    found = solve(people, RULES, NONE)
    assert found.value == found.bound
    assert found.value.matched == 2 * len(groups)
    assert len(found.scarce) == 3 * len(groups)


def crowd(seed: int, size: int, mentee_capacity: int) -> Population:
    """About `size` of each, as a company has them, with many ties between equals."""
    chance = random.Random(seed)
    people = [_somebody(chance, number) for number in range(2 * size)]
    ids = [person.id for person in people]
    managers = {one: chance.choice(ids[:number]) for number, one in enumerate(ids) if number}
    apart = [(chance.choice(ids), chance.choice(ids)) for _ in range(size)]
    leaders = [one.id for one in people if one.role is Role.MENTEE]
    juniors = [one.id for one in people if one.role is Role.MENTOR]
    standing = {(chance.choice(leaders), chance.choice(juniors)) for _ in range(3)}
    rules = Rules(on=WINTER, mentee_capacity=mentee_capacity, min_level_gap=chance.choice((1, 2)))
    return Population(tuple(people), rules, Ties(managers, apart_of(apart)), tuple(standing))


def _somebody(chance: random.Random, number: int) -> Participant:
    role = Role.MENTEE if number % 2 == 0 else Role.MENTOR
    wanted = chance.sample(TOPICS, chance.choice((1, 1, 2)))
    return Participant(
        id=f"p{number:03}",
        role=role,
        level=chance.randint(4, 8) if role is Role.MENTEE else chance.randint(1, 4),
        topics={topic: chance.randint(1, 3) for topic in wanted},
        languages=frozenset(chance.sample(("de", "en"), chance.choice((1, 2)))),
        department=chance.choice(DEPARTMENTS),
        location=chance.choice(LOCATIONS),
        zone=chance.choice(ZONES),
        capacity=chance.choice((1, 1, 2, 3)),
        style=chance.choice(("", "listener", "talker")),
    )


@pytest.mark.parametrize("mentee_capacity", [1, 2, 3])
@pytest.mark.parametrize("seed", range(8))
def test_no_integer_program_finds_a_better_solution_of_a_larger_house(
    seed: int, mentee_capacity: int
) -> None:
    house = crowd(seed, 24, mentee_capacity)
    found = solved(house)
    check(house, found)
    assert found.bound == found.value
    assert (found.value.matched, found.value.total_score) == House(house).best_by_integer_program()


@pytest.mark.parametrize("seed", range(8))
def test_leaders_with_several_mentors_of_one_place_each_are_matched_as_well_as_can_be(
    seed: int,
) -> None:
    house = crowd(seed, 24, mentee_capacity=2 + seed % 2)
    leaders, juniors = house.of(Role.MENTEE)[:10], house.of(Role.MENTOR)
    people = (*leaders, *(replace(one, capacity=1) for one in juniors))
    house = replace(house, people=people, standing=())
    found = solved(house)
    check(house, found)
    assert found.bound == found.value
    assert len(found.matches) > found.value.matched
    assert (found.value.matched, found.value.total_score) == House(house).best_by_integer_program()


@given(populations(mentees=4, mentors=4))
@examples(60)
def test_trying_everything_and_the_integer_program_agree(house: Population) -> None:
    assert House(house).best_by_trying() == House(house).best_by_integer_program()


@given(populations(), st.randoms(use_true_random=False))
@examples(100)
def test_the_order_of_the_people_makes_no_difference(
    house: Population, chance: random.Random
) -> None:
    shuffled = list(house.people)
    chance.shuffle(shuffled)
    standing = tuple(reversed(house.standing))
    other = replace(house, people=tuple(shuffled), standing=standing)
    assert solved(other) == solved(house)


@pytest.mark.parametrize("mentee_capacity", [1, 2])
def test_equals_in_a_crowd_are_told_apart_by_their_ids_not_by_their_order(
    mentee_capacity: int,
) -> None:
    house = crowd(1, 60, mentee_capacity)
    backwards = replace(house, people=house.people[::-1])
    assert pairs(solved(backwards)) == pairs(solved(house))


def test_a_crowd_whose_prices_are_guessed_by_several_threads_gets_the_same_pairs_every_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(exact, "LARGE", 20)
    monkeypatch.setattr(blocks, "ROWS", 8)
    monkeypatch.setattr(blocks, "COLUMNS", 16)
    house = crowd(2, 120, 1)
    first = pairs(solved(house))
    assert len(first) > 50
    for people in (house.people, house.people[::-1], tuple(sorted(house.people, key=str))):
        assert pairs(solved(replace(house, people=people))) == first
