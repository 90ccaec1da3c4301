"""Times of the day as people type them: `14:30`, `3pm`, `halb drei`, `quarter past 2`, `mittags`.

An hour from one to six is one of the afternoon, as long as it is not written as 03:00: nobody meets
at night.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from handlers.sessions.date_words import DateWords

_TIME = re.compile(r"(\d{1,2}):(\d{2})$")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{2})$")
_HOUR = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?$")
_TWELVE = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(am|pm)$")
_NIGHT = range(1, 7)
"""Hours that are meant for the afternoon."""
_NOON = 12
"""Hours."""
_ANY_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class TypedTime:
    """A time, or none; not `exact` where only a part of the day is named."""

    time: time | None
    exact: bool = True


def take_time(words: list[str], spoken: DateWords) -> tuple[TypedTime | None, list[str]]:
    """The time that is typed, and the words left; None if there are two of them."""
    part, words = _take_part(words, spoken)
    found, rest = _take_clock(words, spoken)
    if found is None:
        found, rest = _take_first(words, lambda word: _time_of(word, spoken))
    if found is None and part is not None:
        found, rest = _take_before_part(words, spoken)
    if found is None:
        named = TypedTime(None) if part is None else TypedTime(time(part), exact=part == _NOON)
        return named, words
    if any(_time_of(word, spoken) for word in rest):
        return None, rest
    afternoon = part is not None and part >= _NOON and found.hour < _NOON
    return TypedTime(found.replace(hour=found.hour + _NOON) if afternoon else found), rest


def take_dotted_time(words: list[str]) -> tuple[time | None, list[str]]:
    """`14.30`, where it was no day."""
    return _take_first(words, _dotted)


def _take_part(words: list[str], spoken: DateWords) -> tuple[int | None, list[str]]:
    """`afternoon`, which by itself is no exact time."""
    for at, word in enumerate(words):
        if word in spoken.dayparts:
            return spoken.dayparts[word], words[:at] + words[at + 1 :]
    return None, words


def _take_clock(words: list[str], spoken: DateWords) -> tuple[time | None, list[str]]:
    """`half past 2`: the phrase, and the hour behind it."""
    for phrase, minutes in spoken.clock.items():
        run = phrase.split()
        for at in range(len(words) - len(run)):
            if words[at : at + len(run)] != run:
                continue
            end = at + len(run)
            hour = _time_of(words[end], spoken) or _bare_hour(words[end])
            if hour is not None and hour.minute == 0:
                moved = datetime.combine(_ANY_DAY, hour) + timedelta(minutes=minutes)
                return moved.time(), words[:at] + words[end + 1 :]
    return None, words


def _take_before_part(words: list[str], spoken: DateWords) -> tuple[time | None, list[str]]:
    """`3 in the afternoon`: a number that counts no days or weeks."""
    for at, (word, following) in enumerate(zip(words, [*words[1:], ""], strict=True)):
        if word.isdecimal() and len(word) <= 2 and following not in spoken.spans:
            hour = _bare_hour(word)
            if hour is not None:
                return hour, words[:at] + words[at + 1 :]
    return None, words


def _bare_hour(word: str) -> time | None:
    return _made(word, "0") if word.isdecimal() else None


def _take_first(
    words: Sequence[str], reading: Callable[[str], time | None]
) -> tuple[time | None, list[str]]:
    for at, word in enumerate(words):
        value = reading(word)
        if value is not None:
            return value, [*words[:at], *words[at + 1 :]]
    return None, list(words)


def _time_of(word: str, spoken: DateWords) -> time | None:
    if found := _TWELVE.match(word):
        hour = int(found[1]) % 12 + (12 if found[3] == "pm" else 0)
        return _valid(hour, int(found[2] or 0)) if 1 <= int(found[1]) <= 12 else None
    for mark in spoken.hours:
        if found := _HOUR.match(word.removesuffix(mark)) if word.endswith(mark) else None:
            return _made(found[1], found[2] or "0")
    found = _TIME.match(word)
    return _made(found[1], found[2]) if found else None


def _dotted(word: str) -> time | None:
    found = _DOTTED.match(word)
    return _made(found[1], found[2]) if found else None


def _made(hour: str, minute: str) -> time | None:
    """As typed; in the afternoon where it would be at night."""
    number = int(hour)
    meant = number + _NOON if number in _NIGHT and not hour.startswith("0") else number
    return _valid(meant, int(minute))


def _valid(hour: int, minute: int) -> time | None:
    return time(hour, minute) if hour < 24 and minute < 60 else None
