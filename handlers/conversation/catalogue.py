"""The catalogue: every word that the bot says, in every language, from Fluent files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime, format_time
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Message

from handlers.conversation.chat import Bold, Code, Link, Mention, Plain, Span, Text

FOLDER = Path(__file__).parents[1] / "wording"
OVERLAYS = {"en": ("en",), "de": ("de",), "de-formal": ("de-formal", "de")}
LANGUAGES = ("en", "de")

# Marks in a Fluent file become private-use characters before anything is filled in, so that
# what people typed, which arrives as arguments, is never taken for a mark.
_BOLD = "\ue000"
"""Around emphasis; `**` in the file."""
_CODE = "\ue001"
"""Around what is to be typed; a backtick in the file."""
_SPAN = "\ue002"
"""Around the index of an argument that is a span of its own."""
_MARKS = str.maketrans("", "", _BOLD + _CODE + _SPAN)

_JOINING = (", ", " and ", " und ", "; ")
"""What would make an item of a list look like several."""

_ENTRY = re.compile(r"^(?=[a-zA-Z])", re.MULTILINE)
"""Before each message of a Fluent file: whatever else begins a line there is no letter."""

Argument = str | int | float | Text | Mention | Link


class UnknownWording(LookupError):
    """A key that the catalogue lacks, or an argument that its message needs."""


class Catalogue:
    """All that can be said, one folder for each language and overlay."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder

    def _folders_of(self, name: str) -> tuple[_Folder, ...]:
        """Each is read when it is first needed, once in a process."""
        return tuple(_read(self._folder / part) for part in OVERLAYS[name])

    def speaker(self, language: str, formal: bool = False, zone: ZoneInfo | None = None) -> Say:
        """Who says it: `language` is `en` or `de` (anything else is English)."""
        name = "de-formal" if language == "de" and formal else language
        folders = self._folders_of(name if name in OVERLAYS else "en")
        return Say(folders, language if language in LANGUAGES else "en", zone or ZoneInfo("UTC"))

    def keys(self, language: str) -> frozenset[str]:
        """Every message key of a language."""
        return frozenset(key for folder in self._folders_of(language) for key in folder.keys)


class Say:
    """Wording in one language: `say("key", name=value)` is a `Text`."""

    def __init__(self, folders: tuple[_Folder, ...], language: str, zone: ZoneInfo) -> None:
        self._folders = folders
        self.language = language
        self.zone = zone
        self._locale = _locale(language)

    def __call__(self, key: str, **arguments: Argument) -> Text:
        """The message `key`, or `key.attribute`.

        Raises UnknownWording if there is none, or if an argument is missing.
        """
        spans: list[Mention | Link] = []
        flat = {name: _flat(value, spans) for name, value in arguments.items()}
        return Text(tuple(_spans(self._format(key, flat), spans)))

    def has(self, key: str) -> bool:
        """Whether there is such a message."""
        return any(key.partition(".")[0] in folder.keys for folder in self._folders)

    def day(self, moment: datetime | date) -> str:
        """`Tuesday, 1 December` in the reader's language; the year where it is not this one."""
        pattern = "EEEE, d. MMMM y" if self.language == "de" else "EEEE, d MMMM y"
        local = moment.astimezone(self.zone) if isinstance(moment, datetime) else moment
        return format_date(local, pattern, locale=self._locale)

    def time(self, moment: datetime, zone: ZoneInfo | None = None) -> str:
        """The time of day where the reader is, or in another zone."""
        pattern = "H:mm 'Uhr'" if self.language == "de" else "HH:mm"
        return format_time(moment.astimezone(zone or self.zone), pattern, locale=self._locale)

    def moment(self, moment: datetime) -> str:
        """Day and time where the reader is: `Tue, 1 Dec 2026, 10:00`."""
        pattern = "EEE, d. MMM y, H:mm 'Uhr'" if self.language == "de" else "EEE, d MMM y, HH:mm"
        return format_datetime(moment.astimezone(self.zone), pattern, locale=self._locale)

    def month(self, day: date) -> str:
        """`Dec 26`."""
        return format_date(day, "MMM yy", locale=self._locale)

    def number(self, value: float) -> str:
        """With the reader's decimal mark."""
        return format_decimal(value, locale=self._locale)

    def listed(self, items: list[str]) -> str:
        """`a, b and c`; `a; b; c` if one of them holds a comma or an `and` itself."""
        if len(items) > 1 and any(mark in item for item in items for mark in _JOINING):
            return "; ".join(items)
        return format_list(items, locale=self._locale)

    def language_name(self, code: str) -> str:
        """The name of a language in the reader's language; the code if it has none."""
        return str(self._locale.languages.get(code, code))

    def _format(self, key: str, arguments: dict[str, str | int | float]) -> str:
        name, _, attribute = key.partition(".")
        for folder in self._folders:
            if name not in folder.keys:
                continue
            message = folder.message(name)
            pattern = message.attributes.get(attribute) if attribute else message.value
            if pattern is None:
                continue
            text, errors = folder.bundle.format_pattern(pattern, arguments)
            if errors:
                raise UnknownWording(f"wording {key!r}: {errors[0]}")
            return str(text)
        raise UnknownWording(f"the catalogue has no wording {key!r} in {self.language!r}")


class _Folder:
    """The messages of one folder of Fluent files; each is parsed when it is first asked for.

    No message names another: a sentence that is put together cannot be read in its file.
    """

    def __init__(self, language: str, sources: Mapping[str, str]) -> None:
        self.keys = frozenset(sources)
        self.bundle = FluentBundle([language], use_isolating=False)
        self._sources = sources

    def message(self, key: str) -> Message:
        """Raises KeyError if there is none."""
        if not self.bundle.has_message(key):
            self.bundle.add_resource(FluentResource(self._sources[key]))
        return self.bundle.get_message(key)


@cache
def _read(folder: Path) -> _Folder:
    sources: dict[str, str] = {}
    for path in sorted(folder.glob("*.ftl")):
        text = path.read_text(encoding="utf-8").replace("**", _BOLD).replace("`", _CODE)
        for entry in _ENTRY.split(text)[1:]:
            sources.setdefault(entry.partition("=")[0].strip(), entry)
    return _Folder(folder.name.partition("-")[0], sources)


@lru_cache
def _locale(language: str) -> Locale:
    return Locale.parse({"en": "en_GB", "de": "de_DE"}[language])


def _flat(value: Argument, spans: list[Mention | Link]) -> str | int | float:
    if isinstance(value, Mention | Link):
        spans.append(value)
        return f"{_SPAN}{len(spans) - 1}{_SPAN}"
    if isinstance(value, int | float):
        return value
    return str(value).translate(_MARKS)


def _spans(text: str, spans: list[Mention | Link]) -> Iterator[Span]:
    for in_bold, run in _alternating(text, _BOLD):
        for in_code, piece in _alternating(run, _CODE):
            for is_span, literal in _alternating(piece, _SPAN):
                if is_span:
                    yield spans[int(literal)]
                elif literal:
                    yield Code(literal) if in_code else Bold(literal) if in_bold else Plain(literal)


def _alternating(text: str, mark: str) -> Iterator[tuple[bool, str]]:
    """The runs of `text` outside and inside pairs of `mark`."""
    return ((bool(index % 2), run) for index, run in enumerate(text.split(mark)))
