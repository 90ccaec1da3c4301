"""The plan of a session comes in time to prepare for it, whatever the day of the week."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced

Pair = tuple[Company, Person, Person]

PLAN = "Plan: "


@pytest_asyncio.fixture
async def pair(database_url: str) -> AsyncIterator[Pair]:
    """Introduced on Monday, 23 November 2026."""
    async with Company.founded(database_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        yield company, lena, klaus


@pytest.mark.parametrize(
    ("session", "plan"),
    [
        ("2026-12-03 14:00", "2026-12-01 14:00"),  # Thursday: on Tuesday
        ("2026-12-01 14:00", "2026-11-27 10:00"),  # Tuesday: on Friday
        ("2026-11-30 14:00", "2026-11-27 10:00"),  # Monday: on Friday
        ("2026-11-30 09:00", "2026-11-27 10:00"),  # also when it begins before ten
    ],
)
async def test_two_days_before_but_not_on_a_weekend(pair: Pair, session: str, plan: str) -> None:
    company, lena, klaus = pair
    await klaus.says(f"session {session}")
    await company.moves_to(plan.replace("14:00", "13:59").replace("10:00", "09:59"))
    assert PLAN not in lena.has_seen + klaus.has_seen
    await company.moves_to(plan)
    for person in (lena, klaus):
        assert person.has_seen.count(PLAN) == 1
    await company.moves_to("2026-12-04 12:00")
    assert lena.has_seen.count(PLAN) == 1


async def test_a_near_date_is_prepared_for_at_once(pair: Pair) -> None:
    company, lena, klaus = pair
    await klaus.says("session tomorrow 14:00")
    await company.delivers()
    for person in (lena, klaus):
        assert person.has_seen.count(PLAN) == 1


async def test_a_date_that_moves_is_prepared_for_anew(pair: Pair) -> None:
    company, lena, klaus = pair
    await klaus.says("session 2026-12-03 14:00")
    await company.moves_to("2026-12-01 15:00")
    await klaus.says("session")
    await klaus.presses("Move")
    await klaus.submits(day="2026-12-10", time="14:00")
    await company.moves_to("2026-12-08 13:59")
    assert lena.has_seen.count(PLAN) == 1
    await company.moves_to("2026-12-08 14:00")
    assert lena.has_seen.count(PLAN) == 2


async def test_a_cancelled_date_is_not_prepared_for(pair: Pair) -> None:
    company, lena, klaus = pair
    await klaus.says("session 2026-12-03 14:00")
    await company.delivers()
    await lena.presses("Cancel")
    await company.moves_to("2026-12-03 15:00")
    assert PLAN not in lena.has_seen + klaus.has_seen


async def test_it_says_what_stands_at_the_end(pair: Pair) -> None:
    company, lena, klaus = pair
    await klaus.says("session tomorrow 14:00")
    await company.delivers()
    assert "In the end: a confirmed contract card, one goal, all dates" in lena.has_seen
