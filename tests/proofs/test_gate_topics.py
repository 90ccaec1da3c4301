"""Of nobody can it be told which topic they named, whatever one participant tells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from handlers.gate.shares import Signal, Topics, needs, signals
from handlers.gate.wishes import Joined, wishes

TOPICS = ("ai", "data", "tools")


def counts(people: int, topics: int) -> Iterator[tuple[int, ...]]:
    """Every way to share people out among topics."""
    if topics == 1:
        yield (people,)
        return
    for first in range(people + 1):
        yield from ((first, *rest) for rest in counts(people - first, topics - 1))


def told(numbers: tuple[int, ...]) -> Topics | None:
    each = [topic for topic, number in zip(TOPICS, numbers, strict=True) for _ in range(number)]
    return wishes([Joined(n, {topic: 1}) for n, topic in enumerate(each)], k=5)


def test_nobody_s_topic_is_known() -> None:
    for people in range(5, 26):
        alike: dict[str, list[tuple[int, ...]]] = {}
        for numbers in counts(people, 3):
            found = told(numbers)
            assert found is not None
            alike.setdefault(repr(found.named), []).append(numbers)
        for some, accomplice in product(alike.values(), range(3)):
            others = [
                tuple(n - (topic == accomplice) for topic, n in enumerate(numbers))
                for numbers in some
                if numbers[accomplice]
            ]
            # Whoever of the others is asked about: at least two topics are possible.
            assert not others or len({t for one in others for t, n in enumerate(one) if n}) > 1


def test_nobody_s_need_is_known_to_a_leader_of_three() -> None:
    """What mentors need their partners know: an accomplice with three of them knows three."""
    for couples in range(10, 23):
        alike: dict[str, list[tuple[int, ...]]] = {}
        for numbers in counts(couples, 3):
            each = [need for need, n in zip(TOPICS, numbers, strict=True) for _ in range(n)]
            found = needs(
                [Signal(n, n, frozenset((n, n + 100)), need) for n, need in enumerate(each)], ()
            )
            assert found is not None
            alike.setdefault(repr(found.named), []).append(numbers)
        for some, known in product(alike.values(), counts(3, 3)):
            others = [
                tuple(n - k for n, k in zip(numbers, known, strict=True))
                for numbers in some
                if all(n >= k for n, k in zip(numbers, known, strict=True))
            ]
            assert not others or len({t for one in others for t, n in enumerate(one) if n}) > 1
    few = [Signal(n, n, frozenset((n, n + 100)), "ai") for n in range(10)]
    assert needs(few[1:], ()) is None
    assert needs(few, {100}) is None, "whoever coordinates does not count"


def test_a_couple_counts_once_with_its_first_need() -> None:
    pool = [Signal(n, n, frozenset((n, n + 100)), "ai") for n in range(10)]
    found = needs([*pool, Signal("again", 0, frozenset((0, 100)), "data")], ())
    assert found is not None
    assert (set(found.named), "again" in found.uses) == ({"ai"}, False)


def noted(*topics: str, person: int, first: int = 0) -> list[Signal]:
    return [
        Signal(f"{person}-{n}", person, frozenset((person, -person - 1)), topic)
        for n, topic in enumerate(topics, start=first)
    ]


def test_a_person_counts_once_and_their_further_topics_wait() -> None:
    pool = noted("ai", "data", "ai", person=1)
    for person in range(2, 7):
        pool += noted("ai", person=person)
    found = signals(pool, k=5)
    assert found is not None
    assert set(found.named) == {"ai"}
    assert "1-1" not in found.uses
    assert {"1-0", "1-2"} <= set(found.uses)


def test_several_topics_of_one_person_would_betray_them() -> None:
    """With one topic more than people, and both told of more than half, it is that person's."""
    both, only = {"ai", "data"}, [{"ai"}, {"ai"}, {"data"}, {"data"}]
    people = [both, *only]
    all_counted = {topic: sum(topic in one for one in people) for topic in both}
    assert all(2 * count > len(people) for count in all_counted.values())
    # Six signals of five people, one of whom noted two: six in all only if these two differ.
    assert sum(n // 2 + 1 for n in (len(people), len(people))) == 6

    found = signals(
        [
            *noted("ai", "data", person=1),
            *noted("ai", person=2),
            *noted("ai", person=3),
            *noted("data", person=4),
            *noted("data", person=5),
        ],
        k=5,
    )
    assert found is not None
    assert set(found.named) == {"ai"}


def running_band(count: int) -> int:
    """How topics used to be told: in steps of five and ten, of all who are in the programme."""
    return sum(count >= border for border in (5, 10))


def test_a_band_that_runs_on_betrays_whoever_joined_last() -> None:
    assert running_band(4) != running_band(5)  # the fifth of five: exactly their wish
    assert running_band(4 + 6) == 2  # 4, then 10 after six joined: all six
    assert running_band(4 + 5) != 2


def test_the_page_of_topics_stands_still_until_enough_have_joined() -> None:
    before = [Joined(n, {"ai": 3}) for n in range(6)]
    assert wishes(before, k=5) is not None
    assert wishes([Joined(7, {"data": 3})], k=5) is None
    assert wishes([Joined(7 + n, {"data": 3}) for n in range(4)], k=3) is None


def test_the_weightiest_wish_counts_and_among_equals_the_first() -> None:
    found = wishes([Joined(n, {"ai": 1, "data": 3, "tools": 3}) for n in range(5)], k=5)
    assert found is not None
    assert set(found.named) == {"data"}
