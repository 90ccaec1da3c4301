"""Days as people type them: `tomorrow`, `Di`, `1.12.`, `5 Jan`, `in two weeks`, `next week wed`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from handlers.sessions.date_words import DateWords

SHORTEST_MONTH = 3
"""Letters of a month's name that are enough."""
WEEK = 7
"""Days."""

_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})$")
_DOTTED_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2})?)?$")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?$")
_ORDINAL = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)$")

_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class TypedDays:
    """The days that may be meant, the likeliest first; not `exact` where only a week is named."""

    dates: tuple[date, ...]
    exact: bool = True


@dataclass(slots=True)
class _Found:
    """What a text names."""

    dates: tuple[date, ...] | None = None
    weekday: int | None = None
    is_next: bool = False
    is_last: bool = False
    week: int | None = None
    shift: int | None = None
    """Days from today: `tomorrow`, `in two weeks`, or both together."""


def take_days(
    words: list[str], today: date, spoken: DateWords
) -> tuple[TypedDays | None, list[str]]:
    """The day that is typed, and the words left; None if they contradict each other."""
    found = _Found()
    found.week, words = _take_phrase(words, spoken)
    found.shift, words = _take_span(words, spoken)
    words = [word for word in words if word not in spoken.fillers]
    found.dates, words = _take(words, lambda run: _dates_of(run, today, spoken))
    ahead, words = _take(words, lambda run: spoken.days.get(" ".join(run)))
    found.weekday, words = _take(words, lambda run: _weekday(run, spoken))
    if found.weekday is not None:
        found.is_next, words = _without(words, spoken.next)
        found.is_last, words = _without(words, spoken.last)
    if ahead is not None:
        found.shift = ahead + (found.shift or 0)
    return _meant(found, today), words


def _meant(found: _Found, today: date) -> TypedDays | None:
    if found.dates is not None:
        alone = found.week is None and found.shift is None
        return _agreeing(found.dates, found.weekday) if alone else None
    if found.weekday is not None:
        return _on_weekday(found, found.weekday, today)
    if found.week is not None:
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=found.week)
        return TypedDays((max(monday, today),), exact=False) if found.shift is None else None
    shift = found.shift
    return TypedDays(() if shift is None else (today + timedelta(days=shift),))


def _agreeing(dates: tuple[date, ...], weekday: int | None) -> TypedDays:
    """Those that are such a weekday; if none is, also the nearest day that is one."""
    if weekday is None:
        return TypedDays(dates)
    fitting = tuple(one for one in dates if one.weekday() == weekday)
    if fitting:
        return TypedDays(fitting)
    return TypedDays((dates[0], _nearest(dates[0], weekday)))


def _nearest(day: date, weekday: int) -> date:
    away = (weekday - day.weekday() + 3) % WEEK - 3
    return day + timedelta(days=away)


def _on_weekday(found: _Found, weekday: int, today: date) -> TypedDays | None:
    coming = today + timedelta(days=(weekday - today.weekday() - 1) % WEEK + 1)
    if found.week is not None:
        monday = today - timedelta(days=today.weekday())
        return TypedDays((monday + timedelta(weeks=found.week, days=weekday),))
    if found.shift is not None:
        whole_weeks = found.shift % WEEK == 0
        return TypedDays((coming + timedelta(days=found.shift),)) if whole_weeks else None
    if found.is_last:
        return TypedDays((today - timedelta(days=(today.weekday() - weekday - 1) % WEEK + 1),))
    this_week = coming - timedelta(days=coming.weekday()) <= today
    if found.is_next and this_week:
        return TypedDays((coming, coming + timedelta(days=WEEK)))
    return TypedDays((coming,))


# ---------------------------------------------------------------------------- taking words


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


def _take_phrase(words: list[str], spoken: DateWords) -> tuple[int | None, list[str]]:
    """`next week`."""
    for phrase, weeks in spoken.weeks.items():
        run = phrase.split()
        for at in range(len(words) - len(run) + 1):
            if words[at : at + len(run)] == run:
                return weeks, words[:at] + words[at + len(run) :]
    return None, words


def _take_span(words: list[str], spoken: DateWords) -> tuple[int | None, list[str]]:
    """`in 2 weeks`, `a week`: days."""
    for at, word in enumerate(words[1:], start=1):
        count = 1 if words[at - 1] in spoken.one else None
        if words[at - 1].isdecimal():
            count = int(words[at - 1][:3])
        if word in spoken.spans and count is not None:
            return count * spoken.spans[word], words[: at - 1] + words[at + 1 :]
    return None, words


def _without(words: list[str], some: frozenset[str]) -> tuple[bool, list[str]]:
    left = [word for word in words if word not in some]
    return len(left) < len(words), left


# ---------------------------------------------------------------------------- reading a word


def _weekday(run: tuple[str, ...], spoken: DateWords) -> int | None:
    return spoken.weekdays.get(run[0].rstrip(".")) if len(run) == 1 else None


def _dates_of(run: tuple[str, ...], today: date, spoken: DateWords) -> tuple[date, ...] | None:
    if len(run) > 1:
        named = _with_month_name(run, today, spoken)
        return (named,) if named else None
    one = _one_date(run[0], today)
    return (one,) if one else _slashed(run[0], today, spoken)


def _one_date(word: str, today: date) -> date | None:
    if found := _ISO.match(word):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DOTTED_DAY.match(word):
        return _in_year(found[3], int(found[2]), int(found[1]), today)
    found = _ORDINAL.match(word)
    return _day_of_month(int(found[1]), today) if found else None


def _slashed(word: str, today: date, spoken: DateWords) -> tuple[date, ...] | None:
    """`1/12`: where either order is written, both days that there are."""
    found = _SLASHED.match(word)
    if found is None:
        return None
    first, second = int(found[1]), int(found[2])
    orders = [(second, first) if day_first else (first, second) for day_first in spoken.day_first]
    possible = [_in_year(found[3], month, day, today) for month, day in orders]
    return tuple(dict.fromkeys(one for one in possible if one)) or None


def _day_of_month(day: int, today: date) -> date | None:
    """The next such day, in this month or one of those after it."""
    for ahead in range(13):
        years, month = divmod(today.month - 1 + ahead, 12)
        one = _date(today.year + years, month + 1, day)
        if one is not None and one >= today:
            return one
    return None


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
