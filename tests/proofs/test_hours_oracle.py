"""Check-ins, reminders and introductions in twelve cities over two years, against an oracle.

The oracle has its own tables of weekends and of what is a holiday where, walks through time by the
quarter of an hour, and uses none of the project's rules.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays
import pytest
from sqlmodel import col, select

from bot.timelapse import live_until
from handlers.conversation.hours import LocalTimes, decent_for_both
from handlers.conversation.turn import local_times
from storage.tables import Member, Prompt, Workspace
from storage.types import ProgrammeState, PromptState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in, rows
from tests.handlers.running_pairs import become_a_pair, programme_of
from tests.sizes import Size


@dataclass(frozen=True)
class City:
    """A place of work: what the bot is told of it, and what is true there."""

    zone: str
    location: str
    country: str
    region: str | None
    weekend: str = "SaSu"
    told_country: str = ""
    """Typed into the form by whom the zone does not say it."""
    told_region: str = ""


CITIES = (
    City("Pacific/Honolulu", "Honolulu", "US", "HI", told_region="HI"),
    City("America/New_York", "New York", "US", "NY", told_region="New York"),
    City("America/Sao_Paulo", "São Paulo", "BR", "SP", told_region="SP"),
    City("Europe/London", "London", "GB", "ENG", told_region="England"),
    City("Europe/Amsterdam", "Werk München", "DE", "BY"),
    City("Europe/Berlin", "Dresden", "DE", "SN"),
    City("Europe/Zurich", "Zürich", "CH", "ZH", told_country="Schweiz"),
    City("Africa/Cairo", "Cairo", "EG", None, "FrSa"),
    City("Asia/Riyadh", "Riyadh", "SA", None, "FrSa"),
    City("Asia/Kolkata", "Pune", "IN", "MH", told_region="MH"),
    City("Australia/Sydney", "Sydney", "AU", "NSW", told_region="New South Wales"),
    City("Pacific/Auckland", "Auckland", "NZ", "AUK", told_region="Auckland"),
)
"""From ten hours behind UTC to thirteen ahead, clocks of both hemispheres and such as stand still,
two weekends of Friday and Saturday; half of the regions are told, the others known by the place.
"""
COUPLES = ((0, 4), (1, 5), (2, 6), (3, 7), (9, 8), (11, 10))
"""Mentor and leader. The first two of them share no working hours, or hardly any."""
SOME_COUPLES = COUPLES[::2]
"""Those of the short form: with hardly any, with some, and with other weekends."""
Couples = Sequence[tuple[int, int]]
Record = Callable[[str, object], None]
QUARTER = timedelta(minutes=15)
LATE = timedelta(days=10)
CHECK_IN = time(10)
TWO_YEARS, A_SPRING = 104, 6
"""Weeks."""
BEGINS = (
    datetime(2027, 2, 15, 9, tzinfo=UTC),
    datetime(2026, 12, 24, 23, 30, tzinfo=UTC),
    datetime(2027, 10, 29, 4, 15, tzinfo=UTC),
)
"""On a Monday before half of these clocks change, on a holy night, before a weekend in winter."""


# ---------------------------------------------------------------------------- the oracle


@cache
def days_off(country: str, region: str | None, year: int) -> frozenset[date]:
    """The public holidays of a place in a year."""
    return frozenset(holidays.country_holidays(country, subdiv=region, years=year))


@cache
def works(city: City, day: date) -> bool:
    """Whether that day is neither weekend nor holiday in the city."""
    weekend = city.weekend[:2], city.weekend[2:]
    if f"{day:%a}"[:2] in weekend:
        return False
    return day not in days_off(city.country, city.region, day.year)


def decent(city: City, moment: datetime) -> bool:
    """Whether it is a working day from eight to six there."""
    here = moment.astimezone(ZoneInfo(city.zone))
    return 8 <= here.hour < 18 and works(city, here.date())


def clock(city: City, moment: datetime) -> time:
    """What the city's clocks show."""
    return moment.astimezone(ZoneInfo(city.zone)).time()


def quarters(since: datetime) -> Iterator[datetime]:
    """Every quarter of an hour from then on."""
    while True:
        yield since
        since += QUARTER


def own_time(city: City, moment: datetime) -> datetime:
    """For one person alone: now if it is decent, else the next time for check-ins."""
    if decent(city, moment):
        return moment
    return next(
        one for one in quarters(moment) if clock(city, one) == CHECK_IN and decent(city, one)
    )


def introductions(leader: City, mentor: City, moment: datetime) -> dict[str, datetime]:
    """When a pair that begins at `moment` is introduced: both at once, or each."""
    day = moment.astimezone(ZoneInfo(leader.zone)).date()
    left = 5
    while left:
        day += timedelta(days=1)
        left -= works(leader, day)
    for one in quarters(moment):
        if one.astimezone(ZoneInfo(leader.zone)).date() > day:
            break
        if decent(leader, one) and decent(mentor, one):
            return {"both": one if one == moment else _in_stretch(leader, mentor, one)}
    return {"leader": own_time(leader, moment), "mentor": own_time(mentor, moment)}


def _in_stretch(leader: City, mentor: City, begins: datetime) -> datetime:
    for one in quarters(begins):
        if not (decent(leader, one) and decent(mentor, one)):
            return begins
        if CHECK_IN in (clock(leader, one), clock(mentor, one)):
            return one
    raise AssertionError


def on_day(city: City, day: date) -> datetime:
    """Ten o'clock on the first working day from `day` on: found by looking at each quarter."""
    noon_before = datetime.combine(day, time(0), UTC) - timedelta(days=1)
    return next(
        one
        for one in quarters(noon_before)
        if clock(city, one) == CHECK_IN
        and one.astimezone(ZoneInfo(city.zone)).date() >= day
        and decent(city, one)
    )


def nth_working_day(city: City, moment: datetime, count: int) -> datetime:
    """Ten o'clock of the working day that many after a moment's."""
    day = moment.astimezone(ZoneInfo(city.zone)).date()
    while count:
        day += timedelta(days=1)
        count -= works(city, day)
    return on_day(city, day)


def check_ins(city: City, introduced: datetime, weeks: int, last_day: date) -> list[datetime]:
    """Two weeks after the introduction by the city's calendar, then every `weeks`; five working
    days apart at least.
    """
    day = introduced.astimezone(ZoneInfo(city.zone)).date() + timedelta(days=14)
    found: list[datetime] = []
    while day <= last_day:
        due = on_day(city, day)
        found.append(max(due, nth_working_day(city, found[-1], 5)) if found else due)
        day += timedelta(weeks=weeks)
    return found


def silent(asked: Sequence[datetime], reminders: Sequence[datetime]) -> set[datetime]:
    """The reminders before which nobody has answered, this question or late the one before."""
    earlier = (asked[0] - 2 * LATE, *asked[:-1])
    return {
        reminder
        for before, since, reminder in zip(earlier, asked, reminders, strict=True)
        if reminder < since + LATE and before + LATE + timedelta(days=1) < since
    }


# ---------------------------------------------------------------------------- introductions


@pytest.mark.timeout(1800)
def test_introductions_come_when_both_work_or_else_to_each(
    size: Size, record_property: Record
) -> None:
    workspace = Workspace(
        platform="test",
        external_id="T",
        timezone="Europe/Berlin",
        country="DE",
        created_at=BEGINS[0],
    )
    chance = random.Random(12)
    together = apart = 0
    for leader in CITIES:
        for mentor in CITIES:
            for _ in range(size(2, 100)):
                moment = BEGINS[0] + QUARTER * chance.randrange(2 * 365 * 96)
                expected = introductions(leader, mentor, moment)
                found = decent_for_both(moment, *(told(workspace, one) for one in (leader, mentor)))
                assert found == expected.get("both"), (leader, mentor, moment)
                together, apart = together + ("both" in expected), apart + ("both" not in expected)
    record_property("introductions", f"{together} to both, {apart} to each")
    assert together > apart > 0


def told(workspace: Workspace, city: City) -> LocalTimes:
    """What the bot makes of what it knows of somebody in a city."""
    return local_times(
        workspace,
        Member(
            workspace_id=1,
            external_id="U",
            name="",
            timezone=city.zone,
            country=city.country if city.told_country else "",
            location=city.location,
            region=city.region or "" if city.told_region else "",
            created_at=BEGINS[0],
        ),
    )


# ---------------------------------------------------------------------------- through the bot


@asynccontextmanager
async def a_company(
    begins: datetime, couples: Couples, weeks: int, database: Path
) -> AsyncIterator[tuple[Company, dict[City, Person], date]]:
    """Couples paired by hand and agreed at once; each person has said where they are."""
    url = f"sqlite+aiosqlite:///{database}"
    async with Company.founded(url, country="DE") as company:
        company.clock.move_to(begins - timedelta(days=7))
        carla = await company.person("Carla", coordinator=True)
        await programme_in(company, ProgrammeState.OPEN)
        numbers = sorted(number for couple in couples for number in couple)
        people = {CITIES[number]: await _who_joins(company, number) for number in numbers}
        async with company.bot.database.begin() as session:
            spring = await programme_of(company, session, "Spring")
            spring.weeks, spring.cadence_weeks, spring.sessions = weeks, 2, weeks
        last_day = (begins - timedelta(days=7)).date() + timedelta(weeks=weeks)
        company.clock.move_to(begins)
        for mentor, leader in couples:
            await become_a_pair(carla, people[CITIES[mentor]], people[CITIES[leader]])
        yield company, people, last_day


async def _who_joins(company: Company, number: int) -> Person:
    city = CITIES[number]
    person = await company.person(city.location, timezone=city.zone)
    mentors = {mentor for mentor, _leader in COUPLES}
    await joins(person, "mentor" if number in mentors else "mentee", location=city.location)
    if city.told_country or city.told_region:
        await person.says("profile")
        await person.presses("Change working times")
        await person.submits(country=city.told_country, region=city.told_region)
        assert "Saved" in person.sees, person.sees
    return person


async def live(company: Company, end: datetime) -> None:
    """Until the end; everybody answers late that they have not met, so that nobody falls silent."""
    by_member: dict[int, Person] = {}
    async with company.bot.database.begin() as session:
        for person in company.people.values():
            by_member[(await company.member(session, person)).id] = person
    while company.clock() < end:
        await live_until(company.bot, company.clock, company.clock() + timedelta(days=1))
        for asked in await _unanswered(company, company.clock() - LATE):
            argument = f"{asked.subject_id}:{asked.number}"
            await by_member[asked.recipient_id].sends_action("check_in.not_yet", argument)


async def _unanswered(company: Company, since: datetime) -> Sequence[Prompt]:
    async with company.bot.database.begin() as session:
        found = await session.exec(
            select(Prompt).where(
                Prompt.kind == "check_in",
                Prompt.state == PromptState.SENT,
                col(Prompt.sent_at) <= since,
            )
        )
        return found.all()


async def sent(company: Company, person: Person, kind: str) -> list[datetime]:
    """When somebody was sent something, alone or with another."""
    async with company.bot.database.begin() as session:
        member = await company.member(session, person)
    every = [
        one.sent_at
        for one in await rows(company, Prompt)
        if one.kind == kind and one.sent_at and member.id in (one.recipient_id, one.partner_id)
    ]
    return sorted(every)


@pytest.mark.timeout(1800)
async def test_check_ins_reminders_and_introductions_are_those_of_the_oracle(
    size: Size, sqlite_template: Path, tmp_path: Path, record_property: Record
) -> None:
    couples = COUPLES if size(0, 1) else SOME_COUPLES
    counted = dict.fromkeys(("introduction", "check_in", "check_in_reminder"), 0)
    for number, begins in enumerate(BEGINS[: size(1, len(BEGINS))]):
        database = tmp_path / f"{number}.db"
        shutil.copy(sqlite_template, database)
        weeks = size(A_SPRING, TWO_YEARS)
        living = a_company(begins, couples, weeks, database)
        async with living as (company, people, last_day):
            await live(company, datetime.combine(last_day, time(0), UTC) + timedelta(days=21))
            for mentor, leader in ((CITIES[one], CITIES[other]) for one, other in couples):
                due = introductions(leader, mentor, begins)
                for city, own in ((leader, "leader"), (mentor, "mentor")):
                    found = {kind: await sent(company, people[city], kind) for kind in counted}
                    assert found["introduction"] == [due.get("both", due.get(own))], city
                    expected = check_ins(city, min(due.values()), 2, last_day)
                    assert found["check_in"] == expected, city
                    reminders = [nth_working_day(city, one, 3) for one in expected]
                    assert set(found["check_in_reminder"]) <= set(reminders), city
                    assert silent(expected, reminders) <= set(found["check_in_reminder"]), city
                    for kind, times in found.items():
                        counted[kind] += len(times)
    record_property("sent", ", ".join(f"{count} {kind}" for kind, count in counted.items()))
    assert all(counted.values())


# ---------------------------------------------------------------------------- the oracle's own test


def test_the_oracle_knows_what_an_almanac_knows() -> None:
    by_zone = {city.zone: city for city in CITIES}
    munich, dresden = by_zone["Europe/Amsterdam"], by_zone["Europe/Berlin"]
    assert not works(munich, date(2027, 1, 6)), "Epiphany"
    assert works(dresden, date(2027, 1, 6))
    assert not works(dresden, date(2028, 10, 31)), "Reformation Day, a Tuesday"
    assert works(munich, date(2028, 10, 31))
    cairo = by_zone["Africa/Cairo"]
    assert works(cairo, date(2027, 2, 14)), "a Sunday"
    assert not works(cairo, date(2027, 2, 12)), "a Friday"
    auckland, moment = by_zone["Pacific/Auckland"], datetime(2027, 2, 14, 21, tzinfo=UTC)
    assert clock(auckland, moment) == CHECK_IN
    assert decent(auckland, moment), "Monday there"
