"""When it is decent to write to someone, and when check-ins fall. Pure.

Every moment that goes in or comes out is aware; what comes out is in UTC. Days and times of day are
those of the person's own time zone, so that ten o'clock stays ten o'clock over a daylight-saving
change.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

SATURDAY = 5
"""As `date.weekday` counts."""
MONDAY_FROM = time(3)
"""UTC; in most of the world it is Monday then, and hardly anywhere noon."""


@dataclass(frozen=True, slots=True)
class LocalTimes:
    """Where and when a person works.

    `zone` is an IANA name; `country` an ISO 3166-1 code whose public holidays count, or empty.
    """

    zone: str
    country: str = ""
    check_in_time: time = time(10, 0)
    quiet_from: time = time(18, 0)
    quiet_to: time = time(8, 0)

    @property
    def tz(self) -> ZoneInfo:
        """The zone itself."""
        return ZoneInfo(self.zone)


def is_working_day(day: date, local: LocalTimes) -> bool:
    """Monday to Friday, and no public holiday of the person's country."""
    return day.weekday() < SATURDAY and not _is_holiday(day, local.country)


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


@lru_cache
def known_countries() -> frozenset[str]:
    """ISO 3166-1 codes of the countries whose holidays are known."""
    import holidays

    return frozenset(holidays.list_supported_countries())


def _is_holiday(day: date, country: str) -> bool:
    return bool(country) and day in _holidays(country, day.year)


@lru_cache(maxsize=512)
def _holidays(country: str, year: int) -> frozenset[date]:
    """The nationwide public holidays of a country in a year; none for an unknown country."""
    if country not in known_countries():
        return frozenset()
    import holidays

    return frozenset(holidays.country_holidays(country, years=year).keys())
