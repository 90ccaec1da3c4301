"""The days of a programme follow its rhythm."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from storage.tables import Prompt
from tests.conversation import MONDAY, Company
from tests.handlers.open_programmes import rows
from tests.handlers.running_pairs import introduced, programme_of

RHYTHMS = [
    (1, 4, date(2026, 11, 30), "2026-12-01", 14),
    (2, 12, date(2026, 12, 7), "2026-12-04", 30),
    (4, 6, date(2026, 12, 7), "2026-12-04", 60),
]
"""Weeks between sessions, sessions, the first check-in, when a pair without a date is listed, and
for how many days either may ask for somebody else.
"""


@pytest.mark.parametrize(("weeks", "sessions", "asked_on", "listed_on", "rematch"), RHYTHMS)
async def test_a_pair_is_asked_and_a_coordinator_looks_as_soon_as_the_rhythm_is_lost(
    sqlite_url: str, weeks: int, sessions: int, asked_on: date, listed_on: str, rematch: int
) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        async with company.bot.database.begin() as session:
            programme = await programme_of(company, session, "Spring")
            programme.cadence_weeks, programme.sessions = weeks, sessions
        await introduced(company, lena, klaus)
        first = [one for one in await rows(company, Prompt) if one.kind == "check_in"]
        assert {one.due_at.date() for one in first} == {asked_on}
        await company.moves_to(f"{listed_on} 09:00")
        await petra.says("status")
        assert "Klaus Berg" in petra.sees
        for day, may in ((rematch - 1, True), (rematch, False)):
            company.clock.move_to(MONDAY + timedelta(days=day, minutes=1))
            await lena.says("pair")
            assert ("[Find another partner]" in lena.sees) is may


async def test_a_weekly_pair_without_a_session_for_a_fortnight_needs_somebody(
    sqlite_url: str,
) -> None:
    """In a monthly programme nobody has to look yet."""
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        for name, weeks, mentor, mentee in (("W", 1, "Lena", "Klaus"), ("M", 4, "Tom", "Olga")):
            one, other = await company.person(mentor), await company.person(mentee)
            async with company.bot.database.begin() as session:
                programme = await programme_of(company, session, name)
                programme.cadence_weeks, programme.sessions = weeks, 6
            await introduced(company, one, other, programme=name)
            await one.says("session today 9:00")
        await company.moves_to("2026-12-08 09:00")
        await petra.says("status W")
        assert "Klaus" in petra.sees
        await petra.says("status M")
        assert "Olga" not in petra.sees
