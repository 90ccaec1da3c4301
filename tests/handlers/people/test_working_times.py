"""Somebody says on which days they work, and whose public holidays they have."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date

import pytest

from handlers.conversation.chat import Changed, Request
from handlers.conversation.hours import is_working_day
from handlers.conversation.turn import local_times
from storage.types import ProgrammeState
from tests.conversation import Company, Person, read
from tests.handlers.open_programmes import joins, programme_in
from tests.kept import kept

One = tuple[Company, Person]


@kept
async def lena(database_url: str) -> AsyncIterator[One]:
    async with Company.founded(database_url, country="DE") as company:
        await programme_in(company, ProgrammeState.OPEN)
        person = await company.person("Lena Vogt")
        await joins(person, "mentor", location="Standort Köln")
        yield company, person


async def works(company: Company, person: Person, day: date) -> bool:
    async with company.bot.database.begin() as session:
        workspace, member = await company.workspace(session), await company.member(session, person)
        return is_working_day(day, local_times(workspace, member))


async def test_the_profile_says_what_counts_and_where_it_is_changed(lena: One) -> None:
    company, person = lena
    await person.says("profile")
    assert "Working days: Monday to Friday" in person.sees
    assert "Public holidays: Germany, Nordrhein-Westfalen" in person.sees
    assert not await works(company, person, date(2027, 5, 27)), "Corpus Christi"
    await person.presses("Change working times")
    await person.submits(work_days=("0", "1", "3"), region="Sachsen")
    assert "Working days: Monday, Tuesday and Thursday" in person.sees
    assert "Public holidays: Germany, Sachsen" in person.sees
    assert await works(company, person, date(2027, 5, 27)), "none in Saxony"
    assert not await works(company, person, date(2027, 5, 26)), "a Wednesday"


async def test_what_was_chosen_stands_in_the_form_and_can_be_taken_back(lena: One) -> None:
    _company, person = lena
    for given in ({"country": "Ägypten", "region": ""}, {"country": "EG"}):
        await person.says("profile")
        await person.presses("Change working times")
        await person.submits(**given)
        assert "Working days: Sunday to Thursday" in person.sees
        assert "Public holidays: Egypt" in person.sees
    await person.says("profile")
    await person.presses("Change working times")
    assert [getattr(item, "initial", "") for item in person.form.fields] == [(), "Egypt", "", ""]
    await person.submits(country="", region="–")
    assert "Working days: Monday to Friday" in person.sees
    assert person.sees.endswith("Public holidays: Germany\nTime zone: Europe/Berlin")


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("country", "Atlantis", "I don’t know the public holidays of “Atlantis”"),
        ("region", "Tirol", "I don’t know a region “Tirol” in Germany. I know: Augsburg, Baden"),
        ("region", "x" * 61, "60"),
    ],
)
async def test_what_is_unknown_comes_back_at_its_field(
    lena: One, field: str, typed: str, said: str
) -> None:
    _company, person = lena
    values = {"country": "", "region": "", field: typed}
    reply = await person.sends_form("times", "", {"work_days": (), **values})
    assert f"{field}: " in read(reply)
    assert said in read(reply)


async def test_days_that_no_week_has_are_no_days(lena: One) -> None:
    _company, person = lena
    await person.sends_form(
        "times", "", {"work_days": ("7", "x", "1"), "country": "", "region": ""}
    )
    assert "Working days: Tuesday" in person.sees


async def test_a_zone_of_ones_own_stays_whatever_the_platform_says_until_it_is_taken_back(
    lena: One,
) -> None:
    company, person = lena

    async def chooses(zone: str) -> str:
        await person.says("profile")
        await person.presses("Change working times")
        await person.submits(timezone=zone)
        return person.sees

    assert "I don’t know the time zone “Atlantis”" in await chooses("Atlantis")
    assert "Time zone: America/New_York" in await chooses("new york")
    told = replace(person.profile, timezone="Asia/Tokyo")
    request = Request(company.key, person.id, Changed(told))
    await company.bot.router.answer(request, company.bot.chats["test"])
    await person.says("profile")
    assert "Time zone: America/New_York" in person.sees
    assert "Time zone: Europe/Berlin" in await chooses(""), "as the platform says"
