"""When check-ins, reminders and sessions fall: tables of moments that were worked out by hand.

Public holidays in 2026 and 2027 on which these tables turn:

DE  25 Dec, 1 Jan, Good Friday 26 Mar, Easter Monday 29 Mar, Whit Monday 17 May 2027
GB  25 Dec, 28 Dec (for Boxing Day, a Saturday), May Day 3 May, Spring Bank Holiday 31 May 2027
US  Martin Luther King 18 Jan, Washington 15 Feb, 5 Jul (for Independence Day, a Sunday)
IN  25 Dec 2026, Republic Day 26 Jan, Diwali 29 Oct 2027
JP  Coming of Age 11 Jan, 29 Apr, 3, 4 and 5 May in a row, Respect for the Aged 20 Sep 2027
BR  1 Jan, Good Friday 26 Mar (Easter Monday is a working day), 15 Nov 2027

Clocks change in Europe on 28 Mar and 31 Oct 2027, in New York on 14 Mar and 7 Nov 2027; those of
Kolkata, Tokyo and São Paulo never do.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from sqlmodel import col, select

from handlers.conversation.hours import (
    LocalTimes,
    add_working_days,
    check_in_at,
    decent_time,
    decent_time_before,
    is_working_day,
)
from handlers.sessions import checkins
from handlers.sessions.rhythm import day_of
from storage.tables import Pair, Programme, Prompt
from storage.types import PairState
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced, shorten_programme
from tests.sizes import Size

BERLIN = LocalTimes("Europe/Berlin", "DE")
LONDON = LocalTimes("Europe/London", "GB")
NEW_YORK = LocalTimes("America/New_York", "US")
KOLKATA = LocalTimes("Asia/Kolkata", "IN")
TOKYO = LocalTimes("Asia/Tokyo", "JP")
SAO_PAULO = LocalTimes("America/Sao_Paulo", "BR")
CAIRO = LocalTimes("Africa/Cairo")
PLACES = {
    "Berlin": BERLIN,
    "London": LONDON,
    "New York": NEW_YORK,
    "Kolkata": KOLKATA,
    "Tokyo": TOKYO,
    "São Paulo": SAO_PAULO,
}

INTRODUCED = {
    "London": date(2026, 11, 30),
    "Tokyo": date(2026, 11, 30),
    "New York": date(2026, 12, 7),
    "Kolkata": date(2026, 12, 11),
    "Berlin": date(2026, 12, 18),
    "São Paulo": date(2026, 12, 18),
}
CHECK_INS = {
    "Berlin": """
        2027-01-04 09:00  due on Friday, 1 Jan: New Year
        2027-01-29 09:00
        2027-02-26 09:00
        2027-03-30 08:00  due on Good Friday; Monday is Easter Monday; summer time since the 28th
        2027-04-23 08:00
        2027-05-21 08:00
        2027-06-18 08:00
        2027-07-16 08:00
        2027-08-13 08:00
        2027-09-10 08:00
        2027-10-08 08:00
        2027-11-05 09:00  winter time since 31 Oct
        2027-12-03 09:00
    """,
    "São Paulo": """
        2027-01-04 13:00  due on Friday, 1 Jan
        2027-01-29 13:00
        2027-02-26 13:00
        2027-03-29 13:00  due on Good Friday
        2027-04-23 13:00
        2027-05-21 13:00
        2027-06-18 13:00
        2027-07-16 13:00
        2027-08-13 13:00
        2027-09-10 13:00
        2027-10-08 13:00
        2027-11-05 13:00
        2027-12-03 13:00
    """,
    "London": """
        2026-12-14 10:00
        2027-01-11 10:00
        2027-02-08 10:00
        2027-03-08 10:00
        2027-04-05 09:00  summer time since 28 Mar
        2027-05-04 09:00  due on Monday, 3 May: May Day
        2027-06-01 09:00  due on Monday, 31 May: Spring Bank Holiday
        2027-06-28 09:00
        2027-07-26 09:00
        2027-08-23 09:00
        2027-09-20 09:00
        2027-10-18 09:00
        2027-11-15 10:00  winter time since 31 Oct
    """,
    "Tokyo": """
        2026-12-14 01:00
        2027-01-12 01:00  due on Monday, 11 Jan: Coming of Age Day
        2027-02-08 01:00
        2027-03-08 01:00
        2027-04-05 01:00
        2027-05-06 01:00  due on Monday, 3 May: three holidays in a row
        2027-05-31 01:00
        2027-06-28 01:00
        2027-07-26 01:00
        2027-08-23 01:00
        2027-09-21 01:00  due on Monday, 20 Sep: Respect for the Aged Day
        2027-10-18 01:00
        2027-11-15 01:00
    """,
    "New York": """
        2026-12-21 15:00
        2027-01-19 15:00  due on Monday, 18 Jan: Martin Luther King
        2027-02-16 15:00  due on Monday, 15 Feb: Washington's Birthday
        2027-03-15 14:00  summer time since the day before
        2027-04-12 14:00
        2027-05-10 14:00
        2027-06-07 14:00
        2027-07-06 14:00  due on Monday, 5 Jul: Independence Day, observed
        2027-08-02 14:00
        2027-08-30 14:00
        2027-09-27 14:00
        2027-10-25 14:00
        2027-11-22 15:00  winter time since 7 Nov
    """,
    "Kolkata": """
        2026-12-28 04:30  due on Friday, 25 Dec
        2027-01-22 04:30
        2027-02-19 04:30
        2027-03-19 04:30
        2027-04-16 04:30
        2027-05-14 04:30
        2027-06-11 04:30
        2027-07-09 04:30
        2027-08-06 04:30
        2027-09-03 04:30
        2027-10-01 04:30
        2027-11-01 04:30  due on Friday, 29 Oct: Diwali
        2027-11-26 04:30
    """,
}


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def expected(city: str) -> list[datetime]:
    return [utc(line.strip()[:16]) for line in CHECK_INS[city].strip().splitlines()]


# ---------------------------------------------------------------------------- a year


@pytest.mark.parametrize("city", PLACES)
def test_a_years_check_ins_come_at_ten_local_on_working_days(city: str) -> None:
    noon = datetime.combine(INTRODUCED[city], time(12), tzinfo=UTC)
    programme = Programme(
        workspace_id=1, name="", starts_on=INTRODUCED[city], cadence_weeks=4, created_at=noon
    )
    pair = Pair(
        workspace_id=1,
        programme_id=1,
        mentor_id=1,
        mentee_id=2,
        state=PairState.RUNNING,
        introduced_at=noon,
        created_at=noon,
    )
    days = [day_of(pair, programme, number, PLACES[city].tz) for number in range(1, 14)]
    assert [check_in_at(day, PLACES[city]) for day in days] == expected(city)


async def test_into_summer_time_they_are_delivered_at_those_moments(
    database_url: str, monkeypatch: pytest.MonkeyPatch, size: Size
) -> None:
    """Nobody answers, and yet nobody is left in peace after the third."""
    monkeypatch.setattr(checkins, "IN_A_ROW", 99)
    async with Company.founded(database_url) as company:
        people: dict[str, Person] = {}
        for city in list(INTRODUCED)[:: size(2, 1)]:
            people[city] = await someone_in(company, city)
            coach = await company.person(f"Coach for {city}")
            await company.moves_to(f"{INTRODUCED[city]} 10:00")
            await introduced(company, coach, people[city])
        await shorten_programme(company, weeks=60, sessions=13)
        await company.moves_to("2027-04-15 00:00")
        for city, person in people.items():
            until_then = [one for one in expected(city) if one < company.clock()]
            assert len(until_then) >= 4
            assert await check_ins_of(company, person) == until_then, city


async def someone_in(company: Company, city: str) -> Person:
    person = await company.person(f"Someone in {city}", timezone=PLACES[city].zone)
    async with company.bot.database.begin() as session:
        (await company.member(session, person)).country = PLACES[city].country
    return person


async def check_ins_of(company: Company, person: Person) -> list[datetime | None]:
    async with company.bot.database.begin() as session:
        member = await company.member(session, person)
        found = await session.exec(
            select(Prompt.sent_at)
            .where(
                Prompt.kind == "check_in",
                Prompt.recipient_id == member.id,
                col(Prompt.sent_at).is_not(None),
            )
            .order_by(col(Prompt.number))
        )
        return list(found.all())


# ---------------------------------------------------------------------------- working days


@pytest.mark.parametrize(
    ("day", "local", "works"),
    [
        ("2027-01-26", KOLKATA, False),
        ("2027-01-26", BERLIN, True),
        ("2027-03-29", BERLIN, False),
        ("2027-03-29", SAO_PAULO, True),
        ("2027-05-17", BERLIN, False),
        ("2027-05-17", LONDON, True),
        ("2026-12-28", LONDON, False),
        ("2026-12-28", BERLIN, True),
        ("2027-04-29", TOKYO, False),
        ("2027-11-15", SAO_PAULO, False),
        ("2027-07-05", NEW_YORK, False),
        ("2027-01-06", BERLIN, True),  # Epiphany is a holiday in three of the states only
        ("2027-01-02", BERLIN, False),  # a Saturday
        ("2027-01-03", BERLIN, False),  # a Sunday
        ("2027-01-01", LocalTimes("Europe/Berlin"), True),  # no country, no holidays
        ("2027-01-01", LocalTimes("Europe/Berlin", "XX"), True),  # an unknown one neither
    ],
)
def test_weekends_and_the_countrys_own_holidays_are_no_working_days(
    day: str, local: LocalTimes, works: bool
) -> None:
    assert is_working_day(date.fromisoformat(day), local) is works


# ---------------------------------------------------------------------------- decent times


@pytest.mark.parametrize(
    ("moment", "local", "decent"),
    [
        # Berlin in winter is an hour ahead of UTC. Monday, 7 December:
        ("2026-12-07 06:59", BERLIN, "2026-12-07 09:00"),  # 07:59 is quiet: at ten
        ("2026-12-07 07:00", BERLIN, "2026-12-07 07:00"),  # 08:00 is not
        ("2026-12-07 16:59", BERLIN, "2026-12-07 16:59"),  # nor is 17:59
        ("2026-12-07 17:00", BERLIN, "2026-12-08 09:00"),  # 18:00 is: tomorrow at ten
        ("2026-12-07 23:30", BERLIN, "2026-12-08 09:00"),  # half past midnight on Tuesday
        ("2026-12-11 17:00", BERLIN, "2026-12-14 09:00"),  # Friday evening: on Monday
        ("2026-12-12 11:00", BERLIN, "2026-12-14 09:00"),  # Saturday noon
        ("2026-12-24 18:00", BERLIN, "2026-12-28 09:00"),  # Christmas Eve, a Thursday
        ("2026-12-24 18:00", LONDON, "2026-12-29 10:00"),  # where the 28th is a holiday
        ("2027-03-25 17:30", BERLIN, "2027-03-30 08:00"),  # the evening before Good Friday
        # The same moment is morning in one place and evening in another.
        ("2027-06-07 12:00", NEW_YORK, "2027-06-07 12:00"),  # 08:00
        ("2027-06-07 12:00", TOKYO, "2027-06-08 01:00"),  # 21:00
        ("2027-06-07 12:00", KOLKATA, "2027-06-07 12:00"),  # 17:30
        ("2027-06-07 12:30", KOLKATA, "2027-06-08 04:30"),  # 18:00
        # Sunday, 28 March 2027, around the hour that Berlin does not have.
        ("2027-03-28 00:59", LocalTimes("Europe/Berlin"), "2027-03-29 08:00"),
        ("2027-03-28 01:00", LocalTimes("Europe/Berlin"), "2027-03-29 08:00"),
        # Sunday, 31 October 2027: 02:30 comes twice; the Monday after it is in winter time.
        ("2027-10-31 00:30", BERLIN, "2027-11-01 09:00"),
        ("2027-10-31 01:30", BERLIN, "2027-11-01 09:00"),
        ("2027-10-29 16:30", BERLIN, "2027-11-01 09:00"),  # Friday, 18:30, still summer time
    ],
)
def test_what_would_come_in_quiet_hours_comes_at_the_next_decent_time(
    moment: str, local: LocalTimes, decent: str
) -> None:
    assert decent_time(utc(moment), local) == utc(decent)


@pytest.mark.parametrize("moment", ["2026-12-07 06:00", "2027-03-28 01:00", "2027-10-31 00:30"])
@pytest.mark.parametrize("city", PLACES)
def test_a_decent_time_is_decent_already(city: str, moment: str) -> None:
    once = decent_time(utc(moment), PLACES[city])
    assert decent_time(once, PLACES[city]) == once


def test_a_check_in_in_the_hour_that_a_day_lacks_comes_an_hour_later() -> None:
    """Egypt's clocks go from 00:00 to 01:00 on Friday, 30 April 2027."""
    early = LocalTimes("Africa/Cairo", check_in_time=time(0, 30), quiet_to=time(0, 0))
    assert check_in_at(date(2027, 4, 29), early) == utc("2027-04-28 22:30")
    assert check_in_at(date(2027, 4, 30), early) == utc("2027-04-29 22:30")  # 01:30 there
    assert check_in_at(date(2027, 5, 3), early) == utc("2027-05-02 21:30")


def test_in_the_hour_that_comes_twice_the_first_counts_and_both_are_decent() -> None:
    """Egypt's clocks go back to 23:00 at midnight after Thursday, 28 October 2027."""
    late = LocalTimes("Africa/Cairo", check_in_time=time(23, 30), quiet_from=time(23, 45))
    assert check_in_at(date(2027, 10, 28), late) == utc("2027-10-28 20:30")
    for half_past in ("2027-10-28 20:30", "2027-10-28 21:30"):
        assert decent_time(utc(half_past), late) == utc(half_past)
    for quiet in ("2027-10-28 20:45", "2027-10-28 21:45"):
        assert decent_time(utc(quiet), late) == utc("2027-10-29 21:30")


# ---------------------------------------------------------------------------- working days later


@pytest.mark.parametrize(
    ("moment", "local", "reminder"),
    [
        ("2026-12-07 09:00", BERLIN, "2026-12-10 09:00"),  # Monday: on Thursday
        ("2026-12-09 09:00", BERLIN, "2026-12-14 09:00"),  # Wednesday: on Monday
        ("2026-12-11 09:00", BERLIN, "2026-12-16 09:00"),  # Friday: on Wednesday
        ("2026-12-12 09:00", BERLIN, "2026-12-16 09:00"),  # Saturday counts like Friday
        ("2026-12-23 09:00", BERLIN, "2026-12-29 09:00"),  # 24, 28, 29 December
        ("2026-12-23 10:00", LONDON, "2026-12-30 10:00"),  # 24, 29, 30: the 28th is a holiday
        ("2026-12-30 09:00", BERLIN, "2027-01-05 09:00"),  # 31, 4, 5 January
        ("2027-03-24 09:00", BERLIN, "2027-03-31 08:00"),  # 25, 30, 31 March, in summer time
        ("2027-03-24 13:00", SAO_PAULO, "2027-03-30 13:00"),  # 25, 29, 30 March
        ("2027-04-30 01:00", TOKYO, "2027-05-10 01:00"),  # 6, 7, 10 May
        ("2027-03-11 15:00", NEW_YORK, "2027-03-16 14:00"),  # 12, 15, 16, in summer time
        ("2027-11-04 14:00", NEW_YORK, "2027-11-09 15:00"),  # 5, 8, 9, in winter time
        ("2026-12-07 13:20", BERLIN, "2026-12-10 13:20"),  # at the same time of day
        ("2026-12-07 18:00", BERLIN, "2026-12-11 09:00"),  # 19:00 is quiet: the day after at ten
    ],
)
def test_the_reminder_comes_three_working_days_later(
    moment: str, local: LocalTimes, reminder: str
) -> None:
    assert add_working_days(utc(moment), 3, local) == utc(reminder)


@pytest.mark.parametrize(
    ("moment", "before"),
    [
        ("2026-11-25 13:00", "2026-11-25 13:00"),  # Wednesday at two is decent
        ("2026-11-25 20:00", "2026-11-25 09:00"),  # late on Wednesday: at ten that day
        ("2026-11-25 05:00", "2026-11-24 09:00"),  # early on Wednesday: on Tuesday
        ("2026-11-28 09:00", "2026-11-27 09:00"),  # Saturday: on Friday
        ("2026-11-30 06:00", "2026-11-27 09:00"),  # early on Monday: on Friday
        ("2027-03-29 12:00", "2027-03-25 09:00"),  # Easter Monday: on Maundy Thursday
    ],
)
def test_what_must_not_come_late_comes_at_the_last_decent_time_before(
    moment: str, before: str
) -> None:
    assert decent_time_before(utc(moment), BERLIN) == utc(before)
