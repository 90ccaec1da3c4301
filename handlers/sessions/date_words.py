"""The words that people use for dates, in every language at once, from the languages' folders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from handlers.conversation.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class DateWords:
    """All in small letters."""

    days: Mapping[str, int]
    """Days from today: `tomorrow` is 1."""
    weekdays: Mapping[str, int]
    """Monday is 0."""
    months: tuple[tuple[str, int], ...]
    """Whole names; January is 1."""
    hours: tuple[str, ...]
    """What stands behind the number of an hour: `uhr`."""
    fillers: frozenset[str]
    """What says nothing: `at`, `nächsten`."""


@lru_cache
def date_words(catalogue: Catalogue, language: str) -> DateWords:
    """The words of every language; where one means two things, what it means in that language."""

    def listed(key: str) -> list[tuple[str, ...]]:
        """Of each language, that language last."""
        words = catalogue.words(f"language-{key}")
        return [words[one] for one in sorted(words, key=lambda one: one == language)]

    return DateWords(
        {word: int(number) for own in listed("days") for word, number in map(str.split, own)},
        dict(_numbered(listed("weekdays"), 0)),
        tuple(_numbered(reversed(listed("months")), 1)),
        tuple(word for own in listed("hours") for word in own),
        frozenset(word for own in listed("fillers") for word in own),
    )


def _numbered(languages: Iterable[tuple[str, ...]], first: int) -> list[tuple[str, int]]:
    """Each name of each thing with the thing's number."""
    return [
        (name, number)
        for own in languages
        for number, names in enumerate(own, first)
        for name in names.split()
    ]
