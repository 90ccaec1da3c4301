"""Short replies as people write them: yes, not yet, later, thanks, stop, in every language at once.

Only a text that says nothing else has a meaning: "yes, gladly" has, "yes, but not with him" has
not. Which phrases mean what stands in each language's folder, under `language-replies`.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from handlers.conversation.catalogue import Catalogue

_WORD = re.compile(r"[\w+]+|[👍👎✅❌🙏]")
_GREETING, _FILLER = "language-greetings", "language-replies.polite"


class Meaning(enum.StrEnum):
    """What a short reply means; where several are said at once, the first of them counts."""

    STOP = "stop"
    LATER = "later"
    NOT_MET = "not-met"
    NO = "no"
    MET = "met"
    YES = "yes"
    NOTED = "noted"
    THANKS = "thanks"


CONTRARY = ({Meaning.YES, Meaning.MET}, {Meaning.NO, Meaning.NOT_MET})
"""Whoever says something of both is not understood."""


def meaning_of(catalogue: Catalogue, text: str) -> Meaning | None:
    """What the whole text means; None if something else is said in it as well."""
    found = _read(catalogue, words_of(text))
    if found is None or all(found & side for side in CONTRARY):
        return None
    return next((one for one in Meaning if one in found), None)


def begins_with(catalogue: Catalogue, text: str) -> Meaning | None:
    """What a text says first, behind words that say nothing; whatever follows."""
    words = words_of(text)
    at = 0
    while (phrase := _phrase_at(catalogue, words, at)) is not None:
        length, meaning = phrase
        if meaning is not None:
            return meaning
        at += length
    return None


def words_of(text: str) -> list[str]:
    """In small letters, without marks: `didn't` and `didnt` are one word."""
    return _WORD.findall(re.sub("[’'`]", "", text.casefold()))


def _read(catalogue: Catalogue, words: Sequence[str]) -> set[Meaning] | None:
    """Every meaning that is said; None if a word has none."""
    found: set[Meaning] = set()
    at = 0
    while at < len(words):
        phrase = _phrase_at(catalogue, words, at)
        if phrase is None:
            return None
        length, meaning = phrase
        at += length
        if meaning is not None:
            found.add(meaning)
    return found


def _phrase_at(
    catalogue: Catalogue, words: Sequence[str], at: int
) -> tuple[int, Meaning | None] | None:
    """The longest known phrase there, in words, and what it means: nothing, if it is a filler."""
    known = _phrases(catalogue)
    for length in range(min(_longest(catalogue), len(words) - at), 0, -1):
        phrase = tuple(words[at : at + length])
        if phrase in known:
            return length, known[phrase]
    return None


@lru_cache
def _phrases(catalogue: Catalogue) -> Mapping[tuple[str, ...], Meaning | None]:
    listed: dict[tuple[str, ...], Meaning | None] = {}
    keys = [(_GREETING, None), (_FILLER, None)]
    for key, meaning in [*keys, *((f"language-replies.{one}", one) for one in Meaning)]:
        for own in catalogue.words(key).values():
            listed |= {tuple(words_of(phrase)): meaning for phrase in own}
    return listed


@lru_cache
def _longest(catalogue: Catalogue) -> int:
    return max(map(len, _phrases(catalogue)))


def languages_of(catalogue: Catalogue, text: str) -> frozenset[str]:
    """The languages that a text may be written in, by the smallest words of each.

    All of them if none of their words is in it.
    """
    told = words_of(text)
    every = catalogue.words("language-small-words")
    many = {language: sum(word in own for word in told) for language, own in every.items()}
    most = max(many.values(), default=0)
    return frozenset(language for language, count in many.items() if count == most)
