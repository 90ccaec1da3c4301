"""Whoever deletes their data is named nowhere any more, and nobody else loses anything."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

from storage.tables import AuditEntry
from tests.conversation import Company
from tests.handlers.open_programmes import rows
from tests.kept import kept
from tests.story.full_company import Everyone
from tests.story.records import everything_stored

WORD = "Kaleidoscope"


@kept
async def everyone(database_url: str) -> AsyncIterator[Everyone]:
    """A company in which there is something of everything."""
    async with Company.founded(database_url) as company:
        everyone = await Everyone.of(company, WORD)
        await everyone.live()
        yield everyone


async def test_who_deletes_their_data_is_named_nowhere_any_more(everyone: Everyone) -> None:
    company, klaus, lena = everyone.company, everyone.klaus, everyone.lena
    await company.moves_to("2026-12-07 10:00")
    await everyone.live_on()
    own = (klaus.id, klaus.profile.name, everyone.text("place"), everyone.text("trend"))
    before = await _named(company, own)
    assert {"member", "prompt", "pair_session", "contract", "trend"} <= before

    await klaus.says("privacy")
    await klaus.presses(everyone.words("privacy-delete"))
    assert everyone.words("privacy-deleted") in klaus.sees
    assert await _named(company, own) == set()
    assert await _named(company, (lena.id, lena.profile.name)) >= {"member", "prompt"}


async def test_the_log_keeps_what_was_done_and_forgets_who_did_it(everyone: Everyone) -> None:
    company, carla = everyone.company, everyone.carla
    before = await rows(company, AuditEntry)
    assert len({entry.act for entry in before}) > 3
    async with company.bot.database.begin() as session:
        own = (await company.member(session, carla)).id
    assert {entry.actor_id for entry in before} == {own}

    await carla.says("privacy")
    await carla.presses(everyone.words("privacy-delete"))
    after = await rows(company, AuditEntry)
    assert [entry.act for entry in after] == [entry.act for entry in before]
    assert {entry.actor_id for entry in after} == {None}


async def _named(company: Company, words: tuple[str, ...]) -> set[str]:
    """The tables in which any of these words stands."""
    found = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in words))
    stored = await everything_stored(company.bot)
    return {
        table
        for table, rows in stored.items()
        for row in rows
        if any(isinstance(value, str) and found.search(value) for value in row)
    }
