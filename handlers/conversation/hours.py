"""When it is decent to write to someone, and when check-ins fall. Pure.

Every moment that goes in or comes out is aware; what comes out is in UTC. Days and times of day are
those of the person's own time zone, so that ten o'clock stays ten o'clock over a daylight-saving
change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from handlers.conversation.places import known_countries, regions_of, working_week

QUIET_AT_LEAST = timedelta(hours=10)
"""How long quiet hours are (docs/sources.md)."""
SHARED_WITHIN = 5
"""Working days in which a message to two people must find an hour that is decent for both
(docs/sources.md).
"""
EVES = frozenset({(12, 24), (12, 31)})
"""Months and days that few calendars call holidays, and on which hardly anybody meets
(docs/sources.md).
"""
FOURTH_MONDAY = timedelta(days=26)
"""From a Monday on: less than four weeks, so that the fourth counts (docs/sources.md)."""
MONDAY_FROM = time(3)
"""UTC; in most of the world it is Monday then, and hardly anywhere noon."""


@dataclass(frozen=True, slots=True)
class LocalTimes:
    """Where and when a person works.

    `zone` is an IANA name; `country` an ISO 3166-1 code whose public holidays count, or empty;
    `region` the code of one of its regions, whose holidays count too; `work_days` the digits of the
    weekdays that somebody works (0 is Monday), or empty for the usual ones of the country.
    """

    zone: str
    country: str = ""
    check_in_time: time = time(10, 0)
    quiet_from: time = time(18, 0)
    quiet_to: time = time(8, 0)
    region: str = ""
    work_days: str = ""

    @property
    def week(self) -> frozenset[int]:
        """The weekdays that are worked, as `date.weekday` counts."""
        own = frozenset(int(digit) for digit in self.work_days)
        return own or working_week(self.country)

    @property
    def tz(self) -> ZoneInfo:
        """The zone itself."""
        return ZoneInfo(self.zone)


def is_working_day(day: date, local: LocalTimes) -> bool:
    """One of the person's working week, and no public holiday of their country and region."""
    if day.weekday() not in local.week:
        return False
    return not local.country or day not in _holidays(local.country, local.region, day.year)


def is_meeting_day(day: date, local: LocalTimes) -> bool:
    """A working day on which a session may be proposed: neither Christmas nor New Year's Eve."""
    return (day.month, day.day) not in EVES and is_working_day(day, local)


def quiet_long_enough(quiet_from: time, quiet_to: time) -> bool:
    """Whether at least ten hours of a day are quiet."""
    day = date(2026, 1, 1)
    awake = datetime.combine(day, quiet_from) - datetime.combine(day, quiet_to)
    return timedelta(days=1) - awake >= QUIET_AT_LEAST


def is_quiet(begins: datetime, ends: datetime, local: LocalTimes) -> bool:
    """Whether some of that time lies in the person's quiet hours."""
    here, until = begins.astimezone(local.tz), ends.astimezone(local.tz)
    if here.date() != until.date():
        return True
    return here.time() < local.quiet_to or until.time() > local.quiet_from


def check_in_at(day: date, local: LocalTimes) -> datetime:
    """The check-in time on `day`, or on the next working day."""
    return at_time(working_day_from(day, local), local.check_in_time, local)


def decent_time(moment: datetime, local: LocalTimes) -> datetime:
    """`moment` itself on a working day outside quiet hours, else the next check-in time."""
    here = moment.astimezone(local.tz)
    if not is_working_day(here.date(), local):
        return check_in_at(here.date(), local)
    if here.time() < local.quiet_to:
        return check_in_at(here.date(), local)
    if here.time() >= local.quiet_from:
        return check_in_at(here.date() + timedelta(days=1), local)
    return moment.astimezone(UTC)


def decent_for_both(moment: datetime, one: LocalTimes, other: LocalTimes) -> datetime | None:
    """When a message to both may come; None if not before five working days of `one` are over.

    `moment` itself if it is decent for both. Else of the first stretch of time that is: a check-in
    time of one of the two that lies in it, or where it begins.
    """
    last = moment.astimezone(one.tz).date()
    for _ in range(SHARED_WITHIN):
        last = working_day_from(last + timedelta(days=1), one)
    for begins, ends in _decent_stretches(moment, last, one):
        last_there = ends.astimezone(other.tz).date()
        for their_begin, their_end in _decent_stretches(begins, last_there, other):
            since, before = max(begins, their_begin), min(ends, their_end)
            if since < before:
                return _within(since, before, moment, (one, other))
    return None


def _decent_stretches(
    since: datetime, last: date, local: LocalTimes
) -> Iterator[tuple[datetime, datetime]]:
    """Working days outside quiet hours until `last`, without what of them was before `since`."""
    day = since.astimezone(local.tz).date()
    while day <= last:
        if is_working_day(day, local):
            begins = max(at_time(day, local.quiet_to, local), since.astimezone(UTC))
            ends = at_time(day, local.quiet_from, local)
            if begins < ends:
                yield begins, ends
        day += timedelta(days=1)


def _within(
    since: datetime, before: datetime, moment: datetime, both: tuple[LocalTimes, LocalTimes]
) -> datetime:
    if since == moment:
        return since
    check_ins = (
        at_time(since.astimezone(local.tz).date(), local.check_in_time, local) for local in both
    )
    return min((one for one in check_ins if since <= one < before), default=since)


def decent_time_before(moment: datetime, local: LocalTimes) -> datetime:
    """`moment` itself on a working day outside quiet hours, else the last check-in time before."""
    here = moment.astimezone(local.tz)
    if is_working_day(here.date(), local) and here.time() >= local.quiet_to:
        if here.time() < local.quiet_from:
            return moment.astimezone(UTC)
        return at_time(here.date(), local.check_in_time, local)
    day = here.date() - timedelta(days=1)
    while not is_working_day(day, local):
        day -= timedelta(days=1)
    return at_time(day, local.check_in_time, local)


def add_working_days(moment: datetime, days: int, local: LocalTimes) -> datetime:
    """The same time of day `days` working days later, moved out of quiet hours."""
    here = moment.astimezone(local.tz)
    day = here.date()
    for _ in range(days):
        day = working_day_from(day + timedelta(days=1), local)
    return decent_time(at_time(day, here.time(), local), local)


def week_of(moment: datetime) -> int:
    """A number for the week: the ordinal of its Monday in UTC."""
    day = moment.astimezone(UTC).date()
    return day.toordinal() - day.weekday()


def monday_after(moment: datetime) -> datetime:
    """Early on the next Monday."""
    day = moment.astimezone(UTC).date()
    return datetime.combine(day + timedelta(days=7 - day.weekday()), MONDAY_FROM, UTC)


def week_around(moment: datetime, local: LocalTimes) -> tuple[datetime, datetime]:
    """When the week of `moment` begins, and when the next one does: on Mondays at midnight."""
    day = moment.astimezone(local.tz).date()
    monday = day - timedelta(days=day.weekday())
    return at_time(monday, time(0), local), at_time(monday + timedelta(weeks=1), time(0), local)


def working_day_from(day: date, local: LocalTimes) -> date:
    """`day` itself if it is a working day, else the next one."""
    while not is_working_day(day, local):
        day += timedelta(days=1)
    return day


def at_time(day: date, clock_time: time, local: LocalTimes) -> datetime:
    """That time on that day; a time that the change of clocks skips moves on by the gap."""
    naive = datetime.combine(day, clock_time.replace(tzinfo=None, fold=0))
    return naive.replace(tzinfo=local.tz).astimezone(UTC)


@lru_cache(maxsize=512)
def _holidays(country: str, region: str, year: int) -> frozenset[date]:
    """The public holidays of a country, and of a region if it knows it; none if unknown."""
    if country not in known_countries():
        return frozenset()
    import holidays

    subdiv = region if region in regions_of(country) else None
    return frozenset(holidays.country_holidays(country, subdiv=subdiv, years=year).keys())
