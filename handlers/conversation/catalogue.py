"""The catalogue: every word that the bot says, in every language, from Fluent files.

A folder is a language; what it lacks is said in English, key by key. A folder `xx-formal` holds
what the language `xx` says otherwise to people whom it does not address as friends.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_datetime, format_time, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal

from handlers.conversation.chat import Link, Mention, Text
from handlers.conversation.fluent_files import (
    BOLD,
    CODE,
    SPAN,
    Folder,
    UnknownWording,
    read,
    spans,
)

__all__ = [
    "FALLBACK",
    "FOLDER",
    "LANGUAGES",
    "VARIANTS",
    "Argument",
    "Catalogue",
    "Say",
    "UnknownWording",
    "address_of",
    "variant_of",
]

FOLDER = Path(__file__).parents[1] / "wording"
FALLBACK = "en"
"""The language that has everything."""
_ENGLISH = "en_GB"
_FORMAL = "-formal"
_MARKS = str.maketrans("", "", BOLD + CODE + SPAN)

Argument = str | int | float | Text | Mention | Link


def _variants_in(folder: Path) -> tuple[str, ...]:
    """Every language and what it says formally, English first."""
    names = {path.parent.name for path in folder.glob("*/*.ftl")}
    return tuple(sorted(names, key=lambda name: (name != FALLBACK, name)))


VARIANTS = _variants_in(FOLDER)
"""What a workspace can speak: `en`, `de`, `de-formal`, …"""
LANGUAGES = tuple(name for name in VARIANTS if not name.endswith(_FORMAL))
"""What a person can choose."""


def variant_of(language: str, formal: bool) -> str:
    """The one of VARIANTS in which somebody is spoken to; the language if it has but one."""
    polite = language + _FORMAL
    return polite if formal and polite in VARIANTS else language


def address_of(variant: str) -> tuple[str, bool]:
    """The language of a variant, and whether it is the formal one."""
    return variant.removesuffix(_FORMAL), variant.endswith(_FORMAL)


class Catalogue:
    """All that can be said. Each folder is read when it is first needed, once in a process."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder
        self.variants = VARIANTS if folder == FOLDER else _variants_in(folder)
        self.languages = tuple(name for name in self.variants if not name.endswith(_FORMAL))

    @cached_property
    def complete(self) -> tuple[str, ...]:
        """The languages that say of themselves that they lack nothing."""
        return tuple(one for one in self.languages if self._read(one).words("language-complete"))

    def of_papers(self, language: str) -> tuple[str, ...]:
        """In which languages a paper can be written, the reader's first, or what they get of it."""
        own = language if language in self.complete else FALLBACK
        return own, *(one for one in self.complete if one != own)

    def speaker(
        self,
        language: str,
        formal: bool = False,
        zone: ZoneInfo | None = None,
        now: datetime | None = None,
    ) -> Say:
        """Who says it, in one of `languages`; in English to whoever speaks any other.

        Days of the year of `now` are told without it.
        """
        known = language if language in self.languages else FALLBACK
        names = [known] if known == FALLBACK else [known, FALLBACK]
        if formal and known + _FORMAL in self.variants:
            names.insert(0, known + _FORMAL)
        return Say(tuple(map(self._read, names)), known, zone or ZoneInfo("UTC"), now)

    def own_name(self, variant: str) -> str:
        """How a language, or one of its variants, is called by those who speak it."""
        named = self._read(variant).says("language-name", {})
        known = _locale(variant)
        return named or (known.display_name if known.language == variant else None) or variant

    def keys(self, variant: str) -> frozenset[str]:
        """Every message key that the folder of a variant has itself."""
        return self._read(variant).keys

    def words(self, key: str) -> Mapping[str, tuple[str, ...]]:
        """What each language lists under a key, without what it lacks."""
        return {one: self._read(one).words(key) for one in self.languages}

    def means(self, word: str, key: str) -> bool:
        """Whether any language lists a word under a key."""
        return any(word.casefold() in own for own in self.words(key).values())

    def _read(self, variant: str) -> Folder:
        return read(self._folder / variant)


class Say:
    """Wording in one language: `say("key", name=value)` is a `Text`."""

    def __init__(
        self, folders: tuple[Folder, ...], language: str, zone: ZoneInfo, now: datetime | None
    ) -> None:
        self._folders = folders
        self.language = language
        self.zone = zone
        self._this_year = now.astimezone(zone).year if now else None

    def __call__(self, key: str, **arguments: Argument) -> Text:
        """The message `key`, or `key.attribute`.

        Raises UnknownWording if there is none, or if an argument is missing.
        """
        own: list[Mention | Link] = []
        flat = {name: _flat(value, own) for name, value in arguments.items()}
        for folder in self._folders:
            text = folder.says(key, flat)
            if text is not None:
                return Text(tuple(spans(text, own)))
        raise UnknownWording(f"the catalogue has no wording {key!r} in {self.language!r}")

    def has(self, key: str) -> bool:
        """Whether there is such a message."""
        return any(key.partition(".")[0] in folder.keys for folder in self._folders)

    def command(self, name: str) -> str:
        """The word for a command; its name if no language has another."""
        words = (folder.words(f"help-{name}.words") for folder in self._folders)
        return next((first for first, *_others in filter(None, words)), name)

    def day(self, moment: datetime | date) -> str:
        """`Tuesday, 1 December` in the reader's language; the year where it is not this one."""
        local = moment.astimezone(self.zone) if isinstance(moment, datetime) else moment
        return format_date(local, self._pattern("language-day", local), locale=self._locale)

    def calendar_day(self, moment: datetime | date) -> str:
        """`1 December 2026`, as it stands on paper: without the weekday, always with the year."""
        local = moment.astimezone(self.zone) if isinstance(moment, datetime) else moment
        return format_date(local, str(self("language-calendar-day")), locale=self._locale)

    def _pattern(self, key: str, day: date) -> str:
        """How days of another year are told, or without the year those of this one."""
        return str(self(f"{key}.this-year" if day.year == self._this_year else key))

    def time(self, moment: datetime, zone: ZoneInfo | None = None) -> str:
        """The time of day where the reader is, or in another zone."""
        local = moment.astimezone(zone or self.zone)
        return format_time(local, str(self("language-time")), locale=self._locale)

    def moment(self, moment: datetime) -> str:
        """Day and time where the reader is: `Tue, 1 Dec, 10:00`; the year as in `day`."""
        local = moment.astimezone(self.zone)
        return format_datetime(local, self._pattern("language-moment", local), locale=self._locale)

    def month(self, day: date) -> str:
        """`Dec 2026`."""
        return format_date(day, str(self("language-month")), locale=self._locale)

    def number(self, value: float) -> str:
        """With the reader's decimal mark."""
        return format_decimal(value, locale=self._locale)

    def listed(self, items: list[str]) -> str:
        """`a, b and c`; `a; b; c` if one of them holds a comma or an `and` itself."""
        if len(items) > 1 and any(mark in item for item in items for mark in self._joining):
            return "; ".join(items)
        return format_list(items, locale=self._locale)

    def language_name(self, code: str) -> str:
        """The name of a language in the reader's language; the code if it has none."""
        return str(self._locale.languages.get(code, code))

    def country_name(self, code: str) -> str:
        """The name of a country in the reader's language; the code if it has none."""
        return str(self._locale.territories.get(code, code))

    def weekday(self, number: int) -> str:
        """The name of a weekday, as `date.weekday` counts."""
        return str(get_day_names("wide", "stand-alone", self._locale)[number])

    @cached_property
    def _locale(self) -> Locale:
        return _locale(str(self("language-locale")))

    @property
    def _joining(self) -> tuple[str, ...]:
        """What would make an item of a list look like several."""
        ands = (format_list(["", ""], locale=one) for one in (self._locale, _locale(_ENGLISH)))
        return (", ", "; ", *ands)


@lru_cache
def _locale(name: str) -> Locale:
    """English for a name that nobody has heard of."""
    try:
        return Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_ENGLISH)


def _flat(value: Argument, own: list[Mention | Link]) -> str | int | float:
    if isinstance(value, Mention | Link):
        own.append(value)
        return f"{SPAN}{len(own) - 1}{SPAN}"
    if isinstance(value, int | float):
        return value
    return str(value).translate(_MARKS)
