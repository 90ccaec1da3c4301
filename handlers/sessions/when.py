"""What people type for a date: `tomorrow 2pm`, `Di 14:00`, `1.12. um 14 Uhr`, `2026-12-01 14:00`.

Every language is understood at once. Without a time it is ten o'clock; a day without a year is the
next such day, and a weekday is the next one after today.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from handlers.sessions.date_words import DateWords

DEFAULT_TIME = time(10, 0)
"""Where a day is typed without a time."""
SHORTEST_MONTH = 3
"""Letters of a month's name that are enough."""

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_DOTTED_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2})?)?$")
_TIME = re.compile(r"(\d{1,2}):(\d{2})$")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{2})$")
_HOUR = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?$")
_TWELVE = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(am|pm)$")

_Read = TypeVar("_Read")


def parse_when(text: str, now: datetime, zone: ZoneInfo, spoken: DateWords) -> datetime | None:
    """The moment that `text` means for someone in `zone`, in UTC; None if it is not understood.

    A day in the past stays in the past: one may log a session that was held. `1.12` is a day if
    there is such a day, else (`14.30`) a time.
    """
    today = now.astimezone(zone).date()
    clock_time, rest = _take(_words(text, spoken), lambda run: _time_of(run, spoken))
    day, rest = _take(rest, lambda run: _day_of(run, today, spoken))
    if clock_time is None:
        clock_time, rest = _take(rest, _dotted_time_of)
    if rest or (day is None and clock_time is None):
        return None
    local = datetime.combine(day or today, clock_time or DEFAULT_TIME, tzinfo=zone)
    try:
        return local.astimezone(UTC)
    except OverflowError:
        return None


def _words(text: str, spoken: DateWords) -> list[str]:
    hours = "|".join(map(re.escape, spoken.hours))
    folded = re.sub(rf"(\d)\s*({hours}|am|pm)\b", r"\1\2", text.casefold())
    folded = re.sub(r"(\d)t(?=\d)", r"\1 ", folded).replace(",", " ")
    return [word for word in folded.split() if word not in spoken.fillers]


def _take(
    words: list[str], reading: Callable[[tuple[str, ...]], _Read | None]
) -> tuple[_Read | None, list[str]]:
    """The first run of three, two or one words that `reading` understands, and the words left."""
    for length in (3, 2, 1):
        for start in range(len(words) - length + 1):
            value = reading(tuple(words[start : start + length]))
            if value is not None:
                return value, words[:start] + words[start + length :]
    return None, words


def _time_of(run: tuple[str, ...], spoken: DateWords) -> time | None:
    if len(run) != 1:
        return None
    if found := _TWELVE.match(run[0]):
        hour = int(found[1]) % 12 + (12 if found[3] == "pm" else 0)
        return _time(hour, int(found[2] or 0)) if 1 <= int(found[1]) <= 12 else None
    for mark in spoken.hours:
        if found := _HOUR.match(run[0].removesuffix(mark)) if run[0].endswith(mark) else None:
            return _time(int(found[1]), int(found[2] or 0))
    found = _TIME.match(run[0])
    return _time(int(found[1]), int(found[2])) if found else None


def _dotted_time_of(run: tuple[str, ...]) -> time | None:
    found = _DOTTED.match(run[0]) if len(run) == 1 else None
    return _time(int(found[1]), int(found[2])) if found else None


def _time(hour: int, minute: int) -> time | None:
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _day_of(run: tuple[str, ...], today: date, spoken: DateWords) -> date | None:
    if len(run) == 1:
        return _one_word(run[0], today, spoken)
    return _with_month_name(run, today, spoken)


def _one_word(word: str, today: date, spoken: DateWords) -> date | None:
    if word in spoken.days:
        return today + timedelta(days=spoken.days[word])
    if found := _ISO.match(word):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DOTTED_DAY.match(word):
        return _in_year(found[3], int(found[2]), int(found[1]), today)
    weekday = spoken.weekdays.get(word.rstrip("."))
    if weekday is None:
        return None
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _with_month_name(run: tuple[str, ...], today: date, spoken: DateWords) -> date | None:
    """`1 Dec`, `1. Dezember 2026`, `Dec 1`, `December 1 2026`."""
    day, month, *year = run if run[0][0].isdigit() else (run[1], run[0], *run[2:])
    number = _month_number(month.rstrip("."), spoken)
    day = re.sub(r"(\.|st|nd|rd|th)$", "", day)
    if number is None or not day.isdecimal():
        return None
    if year and not re.fullmatch(r"\d{4}", year[0]):
        return None
    return _in_year(year[0] if year else None, number, int(day), today)


def _month_number(word: str, spoken: DateWords) -> int | None:
    """1–12 for the beginning of a month's name."""
    if len(word) < SHORTEST_MONTH:
        return None
    return next((number for name, number in spoken.months if name.startswith(word)), None)


def _in_year(year: str | None, month: int, day: int, today: date) -> date | None:
    if year:
        return _date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    this_year = _date(today.year, month, day)
    if this_year is None or this_year >= today:
        return this_year
    return _date(today.year + 1, month, day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
