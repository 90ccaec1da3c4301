"""The words that people use for dates, in every language at once, from the languages' folders."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from handlers.conversation.catalogue import Catalogue
from handlers.conversation.commands import LONG_ENOUGH

SHORT_NAME = 2
"""Letters of a weekday that is a word of another language as well."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """All in small letters."""

    days: Mapping[str, int]
    """Days from today: `tomorrow` is 1."""
    weekdays: Mapping[str, int]
    """Monday is 0."""
    short: frozenset[str]
    """Those of two letters in another language, which are words of this one: `do`."""
    months: tuple[tuple[str, int], ...]
    """Whole names; January is 1."""
    hours: tuple[str, ...]
    """What stands behind the number of an hour: `uhr`."""
    at: tuple[str, ...]
    """What stands before it: `at`."""
    fillers: frozenset[str]
    """What says nothing: `on`, `den`."""
    next: frozenset[str]
    """What may mean the coming weekday or that of the week after."""
    last: frozenset[str]
    """What makes a weekday the one before today."""
    weeks: Mapping[str, int]
    """Weeks from this one: `next week` is 1."""
    spans: Mapping[str, int]
    """Days: a `week` is 7."""
    one: frozenset[str]
    """Before a span: `a week`."""
    numbers: Mapping[str, int]
    """From one to twelve."""
    clock: Mapping[str, int]
    """Minutes by which the hour behind it is moved: `half past` 30."""
    dayparts: Mapping[str, int]
    """The hour that a part of the day stands for."""
    day_first: tuple[bool, ...]
    """Whether the day stands before the month between slashes: both, where either is written."""
    alike: tuple[str, ...]
    """Words of days that may be misspelt: long ones."""
    meeting: frozenset[str]
    """What people say with a date, which changes nothing."""


@lru_cache
def date_words(catalogue: Catalogue, language: str) -> DateWords:
    """The words of every language; where one means two things, what it means in that language."""

    def words(key: str) -> Mapping[str, tuple[str, ...]]:
        return catalogue.words(f"language-{key}")

    def listed(key: str) -> list[tuple[str, ...]]:
        """Of each language, that language last."""
        of = words(key)
        return [of[one] for one in sorted(of, key=lambda one: one == language)]

    def every(key: str) -> tuple[str, ...]:
        return tuple(word for own in listed(key) for word in own)

    def counted(key: str) -> Mapping[str, int]:
        """Words with the number behind them, the longest first."""
        pairs = [one.rpartition(" ") for one in every(key)]
        return {w: int(n) for w, _, n in sorted(pairs, key=lambda one: -len(one[0].split()))}

    return DateWords(
        days=counted("days"),
        weekdays=dict(_numbered(listed("weekdays"), 0)),
        short=_short_elsewhere(words("weekdays"), language),
        months=tuple(_numbered(reversed(listed("months")), 1)),
        hours=tuple(sorted(every("hours"), key=len, reverse=True)),
        at=every("at"),
        fillers=frozenset(every("fillers")),
        next=frozenset(every("next")),
        last=frozenset(every("last")),
        weeks=counted("weeks"),
        spans=counted("spans"),
        one=frozenset(every("one")),
        numbers=dict(_numbered(listed("numbers"), 1)),
        clock=counted("clock"),
        dayparts=counted("dayparts"),
        day_first=tuple(order == "day-month" for order in listed("slashes")[-1]),
        alike=tuple(_long(every, ("days", "weekdays", "months"))),
        meeting=frozenset(every("meeting-words")),
    )


def _short_elsewhere(words: Mapping[str, tuple[str, ...]], language: str) -> frozenset[str]:
    names = (name for one in words if one != language for own in words[one] for name in own.split())
    mine = {name for own in words.get(language, ()) for name in own.split()}
    return frozenset(name for name in names if len(name) <= SHORT_NAME and name not in mine)


def _long(every: Callable[[str], tuple[str, ...]], keys: Iterable[str]) -> Iterable[str]:
    names = (name for key in keys for entry in every(key) for name in entry.split())
    return (name for name in names if len(name) >= LONG_ENOUGH and name.isalpha())


def _numbered(languages: Iterable[tuple[str, ...]], first: int) -> list[tuple[str, int]]:
    """Each name of each thing with the thing's number."""
    return [
        (name, number)
        for own in languages
        for number, names in enumerate(own, first)
        for name in names.split()
    ]
