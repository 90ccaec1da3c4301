"""Whoever deletes their data is named nowhere any more, and nobody else loses anything."""

from __future__ import annotations

import re

from tests.conversation import Company
from tests.story.full_company import Everyone
from tests.story.records import everything_stored

WORD = "Kaleidoscope"


async def test_who_deletes_their_data_is_named_nowhere_any_more(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        everyone = await Everyone.of(company, WORD)
        await everyone.live()
        await company.moves_to("2026-12-07 10:00")
        await everyone.live_on()
        klaus = everyone.klaus
        own = (klaus.id, klaus.profile.name, everyone.text("place"), everyone.text("trend"))
        before = await _named(company, own)
        assert {"member", "prompt", "pair_session", "contract", "trend"} <= before

        await klaus.says("privacy")
        await klaus.presses(everyone.words("privacy-delete"))
        assert everyone.words("privacy-deleted") in klaus.sees
        assert await _named(company, own) == set()
        lena = everyone.lena
        assert await _named(company, (lena.id, lena.profile.name)) >= {"member", "prompt"}


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
