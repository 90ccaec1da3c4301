"""Texts and their authors cannot be matched better than by chance among those who share a label.

The adversary knows everything public: who wrote how many texts, when, in which couple, role and
language and on which topic, and sees all batches in the order in which everybody reads them.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from math import sqrt
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from handlers.gate.texts import FEWEST_ALIKE, FEWEST_AUTHORS, Released, Waiting, batch
from tests.conversation import Company
from tests.handlers.insight.test_ratings import Cohort
from tests.sizes import Size
from tests.version_before import rows

TOPICS = ("", "b1", "c1", "h4")
Guess = Callable[[Sequence[Waiting], Sequence[Released]], dict[object, object]]
"""By the key of a released text, that of the waiting one for which the adversary takes it."""


def pool(chance: random.Random) -> list[Waiting]:
    """Authors of a few couples, some with several texts; topics and roles as it comes."""
    authors = range(chance.randint(8, 24))
    weights = [chance.random() for _ in TOPICS]
    return [
        Waiting(
            key=f"{author} {number}",
            author=author,
            couple=frozenset((author, author + 100)),
            text=f"text {author} {number}",
            topic=chance.choices(TOPICS, weights)[0],
            role=chance.choice(("mentor", "mentee")),
        )
        for author in authors
        for number in range(chance.choice((1, 1, 1, 3)))
    ]


def in_turn(waiting: Sequence[Waiting], released: Sequence[Released]) -> dict[object, object]:
    """In the order in which they were written."""
    return _matched(waiting, released, lambda one: 0)


def by_turns(waiting: Sequence[Waiting], released: Sequence[Released]) -> dict[object, object]:
    """The newest first."""
    return _matched(list(reversed(waiting)), released, lambda one: 0)


def by_label(waiting: Sequence[Waiting], released: Sequence[Released]) -> dict[object, object]:
    """In turn among those who share what stands beside the text."""
    return _matched(waiting, released, lambda one: (one.topic, one.role))


def _matched(
    waiting: Sequence[Waiting],
    released: Sequence[Released],
    label: Callable[[Waiting | Released], object],
) -> dict[object, object]:
    left = list(waiting)
    found: dict[object, object] = {}
    for one in released:
        alike = [it for it in left if label(it) == label(one)] or left
        found[one.key] = alike[0].key
        left.remove(alike[0])
    return found


@pytest.mark.parametrize("guess", [in_turn, by_turns, by_label])
def test_no_order_tells_an_author_better_than_chance(guess: Guess, size: Size) -> None:
    chance = random.Random(guess.__name__)
    hits, expected, spread = 0, 0.0, 0.0
    for _ in range(size(300, 20_000)):
        waiting = pool(chance)
        released = batch(waiting, frozenset(), 5)
        if not released:
            continue
        oldest = list({one.author: one for one in reversed(waiting)}.values())
        alike = Counter((one.topic, one.role) for one in released)
        found = guess(sorted(oldest, key=lambda one: one.author), released)
        hits += sum(found[one.key] == one.key for one in released)
        for one in released:
            odds = 1 / (alike[one.topic, one.role] if guess is by_label else len(released))
            expected, spread = expected + odds, spread + 2 * odds
    assert expected > 100, "without batches this proves nothing"
    assert hits <= expected + 6 * sqrt(spread)


def test_what_stands_beside_a_text_is_shared_by_enough(size: Size) -> None:
    chance = random.Random(11)
    batches = 0
    for _ in range(size(300, 20_000)):
        waiting, out = pool(chance), frozenset(chance.sample(range(24), 3))
        released = batch(waiting, out, k=chance.choice((3, 5, 12)))
        if not released:
            continue
        batches += 1
        authors = {one.key: one.author for one in waiting}
        counted = [one for one in released if authors[one.key] not in out]
        assert len(counted) >= FEWEST_AUTHORS
        assert len({authors[one.key] for one in released}) == len(released), "one each"
        for labels in (
            Counter(one.topic for one in counted),
            Counter((one.topic, one.role) for one in counted),
        ):
            assert all(number >= FEWEST_ALIKE for number in labels.values()), labels
    assert batches


async def test_the_database_keeps_no_order_that_leads_from_a_copy_to_its_answer(
    sqlite_url: str,
) -> None:
    """What was used is noted in the order of the answers, what was copied in that of the lot."""
    engine = rows.engine_of(sqlite_url)
    async with Company.founded(sqlite_url) as company:
        cohort = await Cohort(company, await company.person("Petra", coordinator=True)).grows(6)
        await cohort.meets(*range(1, 7))
        everyone = [one for _id, *both in cohort.pairs for one in both]
        for number, person in enumerate(everyone):
            await person.says("reflect")
            await person.submits(
                usefulness="4", learned=f"Text number {number}", learned_for="anonymous"
            )
        await cohort.moment()
        async with company.bot.database.begin() as session:
            connection = await session.connection()
            query = "SELECT answer_id FROM used_answer WHERE question = 'learning' ORDER BY id"
            used = list((await connection.execute(text(query))).scalars())
            assert used == sorted(used)
        columns = {one["name"] for one in inspect(engine).get_columns("released_text")}
        assert columns == {
            *("id", "workspace_id", "kind", "language", "text", "topic", "role", "helped")
        }
        await everyone[0].says("learnings")
        shown = numbers_in(everyone[0].sees)
        while "[More]" in everyone[0].sees:
            await everyone[0].presses("More")
            shown += numbers_in(everyone[0].sees)
    engine.dispose()
    assert sorted(shown) == list(range(len(everyone)))
    assert shown not in (sorted(shown), sorted(shown, reverse=True))
    assert b"Text number" not in bytes_of(sqlite_url), "copies are encrypted, and so is the index"


def bytes_of(sqlite_url: str) -> bytes:
    """The database's file."""
    return Path(sqlite_url.partition("///")[2]).read_bytes()


def numbers_in(shown: str) -> list[int]:
    """Of the texts, in their order."""
    return [int(one.split()[0]) for one in shown.split("Text number ")[1:]]
