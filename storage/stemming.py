"""Words as released texts are searched by: stems, and never in plain letters.

`Präsentationen` and `Praesentation`, `presented` and `presentations` are the same to whoever looks
for them.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from storage.encryption import fingerprints
from storage.folding import folded

_WORD = re.compile(r"\w{2,}")
_DIGITS = 16
"""Of a fingerprint, hexadecimal: less one bit they are a whole number of both databases."""


@cache
def _stemmers() -> tuple[Any, ...]:
    """German, then English. Imported when the first text is released or looked for."""
    import snowballstemmer

    return snowballstemmer.stemmer("german"), snowballstemmer.stemmer("english")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What a word has in common with its other forms, in either language."""
    for stemmer in _stemmers():
        word = stemmer.stemWord(word)
    return folded(word)


def stems(text: str) -> list[str]:
    """The stems of the words of a text, each once, in their order."""
    return list(dict.fromkeys(map(stem, _WORD.findall(text.casefold()))))


def marks_of(kind: str, text: str) -> list[int]:
    """The fingerprints by which a text of that kind is found from now on."""
    return sorted({_marks(kind, one)[0] for one in stems(text)})


def marks_to_find(kind: str, typed: str) -> list[tuple[int, ...]]:
    """Of each word that somebody looks for: its fingerprint for every key in use."""
    return [_marks(kind, one) for one in stems(typed)]


def _marks(kind: str, word: str) -> tuple[int, ...]:
    found = fingerprints(f"released {kind} {word}")
    return tuple(int(one[:_DIGITS], 16) >> 1 for one in found)
