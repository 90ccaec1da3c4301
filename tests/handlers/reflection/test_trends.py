"""Trends: a signal noted in one line, with its topic now or later."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio
from sqlmodel import col, select

from storage.tables import Trend
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced

One = tuple[Company, Person]


@pytest_asyncio.fixture
async def lena_in_a_pair(database_url: str) -> AsyncIterator[One]:
    async with Company.founded(database_url) as company:
        lena = await company.person("Lena Vogt", level=2)
        await introduced(company, lena, await company.person("Klaus Berg", level=6))
        yield company, lena


async def noted(company: Company) -> list[tuple[str, str]]:
    async with company.bot.database.begin() as session:
        found = await session.exec(select(Trend).order_by(col(Trend.id)))
        return [(trend.text, trend.topic) for trend in found]


async def test_a_trend_is_noted_in_one_line_and_gets_its_topic_by_one_tap(
    lena_in_a_pair: One,
) -> None:
    company, lena = lena_in_a_pair
    await lena.says("trend Customers ask for <payment> by link")
    assert "Noted for the trend radar" in lena.sees
    options = lena.sees.split("<")[-1].partition(">")[0]
    await lena.chooses(options)
    assert "Topic:" in lena.sees
    ((text, topic),) = await noted(company)
    assert text == "Customers ask for <payment> by link"
    assert topic == "c1"


async def test_a_trend_can_be_noted_in_a_form_which_shows_ones_own_latest(
    lena_in_a_pair: One,
) -> None:
    company, lena = lena_in_a_pair
    await lena.says("trend First")
    await lena.says("trend")
    assert "First" in lena.sees
    await lena.submits(text="Second", topic="a1")
    assert await noted(company) == [("First", ""), ("Second", "a1")]
    assert "Your latest notes" in lena.sees


async def test_a_trend_is_seen_by_nobody_else(lena_in_a_pair: One) -> None:
    company, lena = lena_in_a_pair
    klaus = company.people["U2"]
    await lena.says("trend Mine")
    await klaus.says("trend")
    assert "Mine" not in klaus.sees
    await klaus.sends_action("trend.topic", "1:a1")
    assert [topic for _text, topic in await noted(company)] == [""]


async def test_a_topic_outside_the_programme_is_refused(lena_in_a_pair: One) -> None:
    company, lena = lena_in_a_pair
    await lena.says("trend Mine")
    async with company.bot.database.begin() as session:
        trend = (await session.exec(select(Trend))).one()
    await lena.sends_action("trend.topic", f"{trend.id}:d1")
    assert [topic for _text, topic in await noted(company)] == [""]


async def test_a_trend_has_an_end(lena_in_a_pair: One) -> None:
    company, lena = lena_in_a_pair
    await lena.says("trend " + "x" * 501)
    assert "501 characters" in lena.sees
    assert not await noted(company)


async def test_who_takes_part_in_nothing_is_told_how_to_join(lena_in_a_pair: One) -> None:
    company, _lena = lena_in_a_pair
    mara = await company.person("Mara Lind", language="de")
    await mara.says("trend Etwas Neues")
    assert "/mentor beitreten" in mara.sees


async def test_a_coordinator_who_takes_part_in_nothing_is_not_told_to_join(
    lena_in_a_pair: One,
) -> None:
    company, _lena = lena_in_a_pair
    carla = await company.person("Carla Coy", coordinator=True)
    await carla.says("trend Customers pay by link")
    assert "You coordinate and take part in none" in carla.sees
    assert "join" not in carla.sees
    stranger = await company.person("Stefan Stark")
    await stranger.says("trend Customers pay by link")
    assert "Join with /mentor join" in stranger.sees
