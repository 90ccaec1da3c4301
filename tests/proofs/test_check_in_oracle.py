"""Check-ins in sixteen cities over a year, against an oracle that reckons by itself.

The oracle uses the tables of time zones and of holidays, and none of the project's functions.
"""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays
import pytest

from bot.timelapse import live_until
from handlers.conversation.settled import KIND as SETTLED
from storage.tables import Prompt
from storage.types import PromptState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import rows
from tests.handlers.running_pairs import introduced, programme_of
from tests.sizes import Size


@dataclass(frozen=True)
class City:
    """Where somebody works, and whose public holidays they have."""

    zone: str
    country: str
    weekend: tuple[int, int] = (6, 7)
    """As ISO counts: 7 is Sunday."""


CITIES = (
    City("Europe/Berlin", "DE"),
    City("Europe/Vienna", "AT"),
    City("Europe/Zurich", "CH"),
    City("Europe/London", "GB"),
    City("America/New_York", "US"),
    City("America/Sao_Paulo", "BR"),
    City("America/Santiago", "CL"),
    City("America/St_Johns", "CA"),
    City("Pacific/Honolulu", "US"),
    City("Asia/Tokyo", "JP"),
    City("Asia/Kolkata", "IN"),
    City("Asia/Kathmandu", "NP"),
    City("Africa/Cairo", "EG", (5, 6)),
    City("Africa/Casablanca", "MA"),
    City("Australia/Lord_Howe", "AU"),
    City("Pacific/Chatham", "NZ"),
)
"""Of all sorts: half and quarter hours, clocks that change by half an hour, on a Friday, or for
Ramadan, both sides of the date line, and a weekend of Friday and Saturday.
"""


@dataclass(frozen=True)
class Year:
    """A year of check-ins: when the pairs are introduced, how often, and the company's hours."""

    begins: datetime
    cadence_weeks: int
    check_in: time = time(10)
    quiet_from: time = time(18)
    quiet_to: time = time(8)


YEARS = (
    Year(datetime(2027, 2, 15, 9, tzinfo=UTC), 2),
    Year(datetime(2026, 12, 24, 23, 30, tzinfo=UTC), 4),
    Year(datetime(2027, 3, 19, 12, tzinfo=UTC), 3, time(8)),
    Year(datetime(2027, 4, 16, 6, tzinfo=UTC), 2, time(0, 30), time(23, 45), time(0, 15)),
)
"""The first begins before Easter, while half of these clocks change. The last is for the clocks of
Cairo, which skip half past midnight on Friday, 30 April 2027.
"""
LATE = timedelta(days=10)
KINDS = ("check_in", "check_in_reminder")
EVERY_THIRD = CITIES[::3]
"""For the short form: one of each sort."""
A_YEAR, A_SPRING = 52, 8
"""Weeks."""


# ---------------------------------------------------------------------------- the oracle


def check_ins_of(year: Year, city: City, last_day: date) -> Iterator[datetime]:
    """When somebody is asked: the only place in which this proof says what the rule is.

    Fourteen days after the introduction and then at the cadence, by the city's calendar, until the
    programme's last day; each at the company's time on the first working day from then on.
    """
    day = year.begins.astimezone(ZoneInfo(city.zone)).date() + timedelta(days=14)
    while day <= last_day:
        yield instant(city, next_working_day(city, day), year.check_in)
        day += timedelta(weeks=year.cadence_weeks)


def reminder_after(city: City, asked: datetime) -> datetime:
    """Three working days after somebody was asked, at the same time of day."""
    here = asked.astimezone(ZoneInfo(city.zone))
    day = here.date()
    for _ in range(3):
        day = next_working_day(city, day + timedelta(days=1))
    return instant(city, day, here.time())


def next_working_day(city: City, day: date) -> date:
    """The first day from `day` on that is no weekend and no holiday in the whole country."""
    while day.isoweekday() in city.weekend or is_holiday(city, day):
        day += timedelta(days=1)
    return day


def is_holiday(city: City, day: date) -> bool:
    """Whether a day is off in the city's country."""
    return bool(city.country) and day in holidays.country_holidays(city.country, years=day.year)


def instant(city: City, day: date, clock: time) -> datetime:
    """When a city's clocks show that time; if they skip it, as if they had not changed yet."""
    wanted = datetime.combine(day, clock)
    offsets = [
        (datetime.combine(day, time(12), UTC) + timedelta(days=around))
        .astimezone(ZoneInfo(city.zone))
        .utcoffset()
        for around in (-2, 2)
    ]
    moments = [wanted.replace(tzinfo=UTC) - (offset or timedelta()) for offset in offsets]
    shown = [
        one for one in moments if one.astimezone(ZoneInfo(city.zone)).replace(tzinfo=None) == wanted
    ]
    return min(shown, default=moments[0])


# ---------------------------------------------------------------------------- the company


@asynccontextmanager
async def a_company(
    year: Year, cities: Sequence[City], weeks: int, database: Path
) -> AsyncIterator[tuple[Company, dict[City, Person], date]]:
    """Pairs introduced at once, each person in a city of their own; and the last day."""
    async with Company.founded(f"sqlite+aiosqlite:///{database}") as company:
        company.clock.move_to(year.begins)
        people = {city: await company.person(city.zone, timezone=city.zone) for city in cities}
        async with company.bot.database.begin() as session:
            workspace = await company.workspace(session)
            workspace.check_in_time = year.check_in
            workspace.quiet_from, workspace.quiet_to = year.quiet_from, year.quiet_to
            programme = await programme_of(company, session, "Spring")
            programme.weeks, programme.cadence_weeks = weeks, year.cadence_weeks
            programme.sessions = weeks
            last_day = programme.starts_on + timedelta(weeks=weeks)
            for city, person in people.items():
                (await company.member(session, person)).country = city.country
        everybody = list(people.values())
        for mentor, mentee in zip(everybody[::2], everybody[1::2], strict=True):
            await introduced(company, mentor, mentee)
        yield company, people, last_day


async def live(company: Company, people: Iterable[Person], end: datetime) -> None:
    """Until the end; everybody answers late that they have not met, so that nobody falls silent."""
    while company.clock() < end:
        await live_until(company.bot, company.clock, company.clock() + timedelta(weeks=1))
        for person in people:
            for asked in await sent(company, person):
                late = asked.sent_at and asked.sent_at <= company.clock() - LATE
                if asked.kind == "check_in" and asked.state is PromptState.SENT and late:
                    argument = f"{asked.subject_id}:{asked.number}"
                    await person.sends_action("check_in.not_yet", argument)


async def sent(company: Company, person: Person) -> list[Prompt]:
    """What somebody was sent, in the order of its time; not what changed a message later."""
    async with company.bot.database.begin() as session:
        member = await company.member(session, person)
    return sorted(
        (
            one
            for one in await rows(company, Prompt)
            if one.recipient_id == member.id and one.sent_at and one.kind != SETTLED
        ),
        key=lambda one: one.sent_at or one.created_at,
    )


async def test_everybody_is_asked_at_their_own_time_the_whole_year_round(
    size: Size, sqlite_template: Path, tmp_path: Path
) -> None:
    cities = CITIES if size(0, 1) else EVERY_THIRD
    for number, year in enumerate(YEARS[: size(1, len(YEARS))]):
        database = tmp_path / f"{number}.db"
        shutil.copy(sqlite_template, database)
        living = a_company(year, cities, size(A_SPRING, A_YEAR), database)
        async with living as (company, people, last_day):
            end = datetime.combine(last_day, time(0), UTC) + timedelta(days=21)
            await live(company, people.values(), end)
            for city, person in people.items():
                expected = list(check_ins_of(year, city, last_day))
                reminders = [reminder_after(city, asked) for asked in expected]
                every = await sent(company, person)
                times = {kind: [one.sent_at for one in every if one.kind == kind] for kind in KINDS}
                assert times["check_in"] == expected, city
                assert times["check_in_reminder"], city
                assert set(times["check_in_reminder"]) <= set(reminders), city
                assert sum(map(len, times.values())) == len(every), city


# ---------------------------------------------------------------------------- the oracle's own test


@pytest.mark.parametrize(
    ("city", "day", "clock", "moment"),
    [
        ("Europe/Berlin", date(2027, 3, 26), time(10), "2027-03-26 09:00"),
        ("Europe/Berlin", date(2027, 3, 29), time(10), "2027-03-29 08:00"),
        ("Europe/Berlin", date(2027, 3, 28), time(2, 30), "2027-03-28 01:30"),
        ("Africa/Cairo", date(2027, 4, 30), time(0, 30), "2027-04-29 22:30"),
        ("Pacific/Chatham", date(2026, 12, 1), time(10), "2026-11-30 20:15"),
    ],
)
def test_the_oracle_reads_clocks_as_an_almanac_does(
    city: str, day: date, clock: time, moment: str
) -> None:
    expected = datetime.fromisoformat(f"{moment}+00:00")
    assert instant(City(city, ""), day, clock) == expected


def test_the_oracle_knows_weekends_and_holidays() -> None:
    germany, without = City("Europe/Berlin", "DE"), City("Asia/Kathmandu", "")
    assert next_working_day(germany, date(2026, 12, 25)) == date(2026, 12, 28)
    assert next_working_day(germany, date(2027, 1, 1)) == date(2027, 1, 4)
    assert next_working_day(without, date(2027, 1, 1)) == date(2027, 1, 1)
