"""What is done every hour may be done by many, any number of times, or be missed for a while."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from sqlmodel import select

from handlers.conversation.chat import TryLater
from storage.tables import HandledRequest
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced
from tests.unreliable import UnreliableChat

DIGEST = "News of Spring since"


async def a_pair_without_a_date(company: Company) -> Person:
    """Whom the coordinator hears of from its tenth day on, 3 December."""
    petra = await company.person("Petra Koch", coordinator=True)
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await introduced(company, lena, klaus)
    return petra


async def test_however_often_it_is_done_a_week_has_one_digest(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        petra = await a_pair_without_a_date(company)
        await company.moves_to("2026-12-03 12:00")
        await asyncio.gather(*(company.bot.hourly() for _ in range(3)))
        await company.moves_to("2026-12-07 09:59")
        assert petra.has_seen.count(DIGEST) == 0, "on Mondays only"
        await company.moves_to("2026-12-13 12:00")
        assert petra.has_seen.count(DIGEST) == 1
        await company.bot.hourly()
        await company.moves_to("2026-12-14 10:00")
        assert petra.has_seen.count(DIGEST) == 2


async def test_a_process_that_was_down_on_monday_sends_the_digest_when_it_is_back(
    database_url: str,
) -> None:
    async with Company.founded(database_url) as company:
        petra = await a_pair_without_a_date(company)
        await company.moves_to("2026-12-04 12:00")
        company.clock.move_to(company.clock() + timedelta(days=5))
        await company.delivers()
        assert petra.has_seen.count(DIGEST) == 1


async def test_after_an_outage_of_weeks_coordinators_get_the_newest_digest_only(
    database_url: str,
) -> None:
    async with Company.founded(database_url) as company:
        petra = await a_pair_without_a_date(company)
        chat = UnreliableChat.of(company)
        chat.down = TryLater(30, "internal_error")
        for _week in range(4):
            company.clock.move_to(company.clock() + timedelta(days=7))
            await company.bot.hourly()
            await company.delivers()
        chat.down = None
        company.clock.move_to(company.clock() + timedelta(hours=1))
        await company.delivers()
        assert petra.has_seen.count(DIGEST) == 1
        assert "no session planned, 28 days after the introduction" in petra.sees


async def test_the_digest_names_who_cannot_be_reached_even_if_all_is_well(
    database_url: str,
) -> None:
    async with Company.founded(database_url) as company:
        petra = await a_pair_without_a_date(company)
        klaus = company.people["U3"]
        await klaus.says("session 2027-01-20 14:00")
        async with company.bot.database.begin() as session:
            (await company.member(session, klaus)).unreachable_since = company.clock()
        await company.moves_to("2026-11-30 10:00")
        assert DIGEST in petra.sees
        assert "cannot reach this person in chat at the moment: Klaus Berg" in petra.sees


async def test_delivery_ids_are_kept_as_long_as_a_platform_may_repeat_them(
    database_url: str,
) -> None:
    async with Company.founded(database_url) as company:
        lena = await company.person("Lena Vogt")
        await lena.says("help")
        for hours, left in ((47, 1), (1, 0)):
            company.clock.move_to(company.clock() + timedelta(hours=hours, seconds=1))
            await company.bot.hourly()
            async with company.bot.database.begin() as session:
                assert len((await session.exec(select(HandledRequest))).all()) == left
