"""Whoever let a suggestion lapse stands in the status until something has been done about it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in

Office = tuple[Company, Person, Person, Person]

KLAUS = "Klaus Berg: no answer by Monday, 30 November"


@pytest_asyncio.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    """Klaus was asked about Lena on Monday, 23 November, and said nothing for a week."""
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await joins(lena, "mentor")
        await joins(klaus, "mentee")
        await petra.says("match")
        await petra.presses("Approve 1 pair")
        await company.moves_to("2026-11-30 12:00")
        yield company, petra, lena, klaus


async def test_the_status_names_them_with_the_day(office: Office) -> None:
    _company, petra, _lena, _klaus = office
    await petra.says("status")
    assert "1 suggestion was closed without an answer." in petra.sees
    assert KLAUS in petra.sees
    assert "Lena" not in petra.sees, "she was never asked"


@pytest.mark.parametrize("how", ["a new suggestion", "a pair", "a pause", "leaving"])
async def test_until_something_is_done(office: Office, how: str) -> None:
    company, petra, _lena, klaus = office
    tom = await company.person("Tom Thal")
    await joins(tom, "mentor")
    if how == "a new suggestion":
        await petra.says("match")
    elif how == "a pair":
        await petra.says("pair", tom, klaus)
    elif how == "a pause":
        await klaus.says("pause 2")
    else:
        await klaus.says("leave")
        await klaus.presses("Leave Spring")
    await petra.says("status")
    assert "let a suggestion lapse" not in petra.sees


async def test_a_mentor_who_did_not_answer_is_named_too(office: Office) -> None:
    company, petra, lena, klaus = office
    await joins(await company.person("Paul Pohl"), "mentee")
    await petra.says("match")
    await petra.presses("Approve 1 pair")
    await company.delivers()
    paul = next(one for one in company.people.values() if one.profile.name == "Paul Pohl")
    await paul.presses("Yes, meet Lena Vogt")
    await company.moves_to("2026-12-07 13:00")
    await petra.says("status")
    assert "2 suggestions were closed without an answer." in petra.sees
    assert KLAUS in petra.sees
    assert "Lena Vogt: no answer by Monday, 7 December" in petra.sees
    assert "lapse" not in lena.has_seen + klaus.has_seen + paul.has_seen


async def test_a_no_is_no_silence(office: Office) -> None:
    company, petra, _lena, _klaus = office
    paul = await company.person("Paul Pohl")
    await joins(paul, "mentee")
    await petra.says("match")
    await petra.presses("Approve 1 pair")
    await company.delivers()
    await paul.presses("No, thank you")
    await paul.submits(reason="private")
    await petra.says("status")
    assert "Paul" not in petra.sees
    assert KLAUS in petra.sees


async def test_the_weekly_message_says_it_too(office: Office) -> None:
    company, petra, lena, _klaus = office
    mia = await company.person("Mia Moor")
    await joins(mia, "mentee")
    await petra.says("pair", lena, mia)
    await company.moves_to("2026-12-07 12:00")
    assert "This week in Spring" in petra.has_seen
    assert KLAUS in petra.has_seen


async def test_in_german_too(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url, language="de") as company:
        await programme_in(company, ProgrammeState.OPEN)
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await joins(lena, "mentor")
        await joins(klaus, "mentee")
        await petra.says("matching")
        await petra.presses("1 Tandem freigeben")
        await company.moves_to("2026-11-30 12:00")
        await petra.says("status")
        assert "1 Vorschlag ist ohne Antwort abgelaufen." in petra.sees
        assert "Klaus Berg: keine Antwort bis Montag, 30. November" in petra.sees
