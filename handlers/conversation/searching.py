"""Options found by what somebody types: case, accents and umlauts do not matter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from handlers.conversation.chat import Found, Option

MOST = 100
"""More than that no platform shows at once."""
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


@dataclass(frozen=True, slots=True)
class Findable:
    """An option, and what else it is found by besides its label and hint."""

    option: Option
    also: str = ""


_NOT_APART = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
)
"""Letters that Unicode does not take for others with a mark."""


def fitting(typed: str, findable: Iterable[Findable]) -> Found:
    """Those that contain every word typed, first those that begin with what was typed."""
    words = _folded(typed).split()
    found = [one.option for one in findable if _contains(one, words)]
    beginning = _folded(typed).strip()
    found.sort(key=lambda option: not _folded(str(option.label)).startswith(beginning))
    return Found(tuple(found[:MOST]))


def _contains(one: Findable, words: list[str]) -> bool:
    text = f"{one.option.label} {one.option.hint} {one.also}"
    spelled_out = unicodedata.normalize("NFC", text).lower().translate(_SPELLED_OUT)
    ways = (_folded(text), _folded(spelled_out))
    return all(any(word in way for way in ways) for word in words)


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return plain.translate(_NOT_APART)
