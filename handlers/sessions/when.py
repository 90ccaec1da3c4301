"""What people type for a date: `tomorrow 2pm`, `Mi halb drei`, `next week wed 3pm`, `5 Jan at 10`.

Every language is understood at once. Without a time it is ten o'clock; a day without a year is the
next such day, and a weekday is the next one after today. What may be two days is both of them: the
person is asked.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.sessions.clock_times import TypedTime, take_dotted_time, take_time
from handlers.sessions.date_words import DateWords
from handlers.sessions.days import take_days
from handlers.sessions.when_words import words_in

DEFAULT_TIME = time(10, 0)
"""Where a day is typed without a time."""


@dataclass(frozen=True, slots=True)
class ReadDate:
    """What a text means as a date."""

    moments: tuple[datetime, ...]
    """In UTC, the likeliest first; several if it may mean either."""
    certain: bool
    """False where it names only a part of a day, or a week."""
    rest: tuple[str, ...]
    """The words that say something else."""


def parse_when(text: str, now: datetime, zone: ZoneInfo, spoken: DateWords) -> datetime | None:
    """The one moment that `text` means for someone in `zone`, in UTC; None if there is not one.

    A day in the past stays in the past: one may log a session that was held. `1.12` is a day if
    there is such a day, else (`14.30`) a time.
    """
    found = read_when(text, now, zone, spoken)
    if found is None or found.rest or not found.certain or len(found.moments) != 1:
        return None
    return found.moments[0]


def read_when(text: str, now: datetime, zone: ZoneInfo, spoken: DateWords) -> ReadDate | None:
    """What `text` may mean as a date; None if there is none in it, or more than one."""
    local_now = now.astimezone(zone)
    if not any(map(str.isdigit, text)):
        spoken = replace(spoken, weekdays=_long_names(spoken))
    named, words = take_time(words_in(text, spoken), spoken)
    days, words = take_days(words, local_now.date(), spoken)
    if days is None or named is None:
        return None
    if named.time is None:
        dotted, words = take_dotted_time(words)
        named = TypedTime(dotted)
    if not days.dates and named.time is None:
        return None
    dates = days.dates or _today_or_tomorrow(local_now, named.time)
    moments = [_in_utc(datetime.combine(day, named.time or DEFAULT_TIME, zone)) for day in dates]
    possible = tuple(dict.fromkeys(one for one in moments if one is not None))
    if not possible:
        return None
    return ReadDate(possible, named.exact and days.exact, tuple(words))


def _long_names(spoken: DateWords) -> dict[str, int]:
    """Where no number stands beside it, an English `do` is no Thursday."""
    return {name: day for name, day in spoken.weekdays.items() if name not in spoken.short}


def _today_or_tomorrow(now: datetime, clock_time: time | None) -> tuple[date, ...]:
    """A time that is over for today may be meant for either."""
    today = now.date()
    over = clock_time is not None and clock_time < now.time()
    return (today + timedelta(days=1), today) if over else (today,)


def _in_utc(local: datetime) -> datetime | None:
    try:
        return local.astimezone(UTC)
    except OverflowError:
        return None
