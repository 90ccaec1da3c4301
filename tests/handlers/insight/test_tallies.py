"""What is kept of a pair is what its sessions and check-ins add up to, after each event."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from zoneinfo import ZoneInfo

import pytest_asyncio
from sqlmodel import select, update

from storage.deliveries import record_sent
from storage.tables import CHECK_IN, PairTally, Prompt
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced, says_we_met
from tests.proofs.status_oracle import Row, ledger_of
from tests.version_before.rows import engine_of

Adds = Callable[..., None]


@pytest_asyncio.fixture
async def pair(database_url: str) -> AsyncIterator[tuple[Company, Person, Person, Adds]]:
    """A mentor and a leader since Monday, 23 November; and what is kept of them, looked at."""
    async with Company.founded(database_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        engine = engine_of(database_url)

        def adds_up(**wanted: int) -> None:
            ledger = ledger_of(engine, "Spring", company.clock(), ZoneInfo("Europe/Berlin"))
            assert ledger.tallies_kept() == ledger.tallies()
            [kept] = ledger.tallies_kept().values() or [dict[str, int]()]
            assert _of(kept, wanted) == wanted

        yield company, lena, klaus, adds_up
        engine.dispose()


def _of(kept: Row, wanted: dict[str, int]) -> Row:
    return {name: kept.get(name, 0) for name in wanted}


async def test_it_is_right_after_each_event(
    pair: tuple[Company, Person, Person, Adds],
) -> None:
    company, lena, klaus, adds_up = pair
    adds_up(held=0, asked=0)
    await company.moves_to("2026-12-07 12:00")
    adds_up(asked=2, answered=0, in_vain=1)
    await says_we_met(klaus)
    adds_up(held=1, in_vain=0)
    await lena.presses("Not yet")
    await lena.presses("We did not meet")
    adds_up(held=0, asked=2)
    await klaus.says("session 2026-12-16 14:00")
    adds_up(held=0, cancelled=0)
    await klaus.says("session")
    await klaus.presses("Cancel")
    adds_up(cancelled=1)
    await klaus.says("session 2026-12-05 14:00")
    adds_up(held=1, cancelled=0)
    await company.moves_to("2027-01-11 12:00")
    adds_up(held=1)
    await lena.says("leave")
    await lena.presses("Leave Spring")
    adds_up(held=1)


async def test_what_another_version_left_out_is_counted_anew(
    pair: tuple[Company, Person, Person, Adds],
) -> None:
    company, _lena, klaus, adds_up = pair
    await company.moves_to("2026-12-07 12:00")
    await says_we_met(klaus)
    async with company.bot.database.begin() as session:
        await session.exec(update(PairTally).values(held=0, asked=0, met_at=None, in_vain=7))
    await company.moves_to("2026-12-08 04:00")
    await company.bot.hourly()
    adds_up(held=1, asked=2, in_vain=0)


async def test_two_check_ins_that_are_sent_at_once_are_both_counted(postgres_url: str) -> None:
    async with Company.founded(postgres_url) as company:
        database = company.bot.database
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        async with database.look() as session:
            waiting = (await session.exec(select(Prompt).where(Prompt.kind == CHECK_IN))).all()
        both_written = asyncio.Barrier(2)

        async def sent(prompt: Prompt) -> None:
            async with database.begin() as session:
                await record_sent(session, prompt, company.clock())
                await both_written.wait()

        await asyncio.gather(*map(sent, waiting))
        async with database.look() as session:
            [kept] = await session.exec(select(PairTally))
        assert (len(waiting), kept.asked, kept.in_vain) == (2, 2, 1)
