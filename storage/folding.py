"""Words as they are compared: case, accents and umlauts do not matter."""

from __future__ import annotations

import re
import unicodedata

_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_NOT_APART = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
)
"""Letters that Unicode does not take for others with a mark."""
_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """Without case and marks: `Jörg Groß` is `jorg gross`."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return plain.translate(_NOT_APART)


def both_ways(text: str) -> tuple[str, str]:
    """Folded, and folded with umlauts spelled out: `jorg`, `joerg`."""
    spelled_out = unicodedata.normalize("NFC", text).lower().translate(_SPELLED_OUT)
    return folded(text), folded(spelled_out)


def words_of(*texts: str) -> frozenset[str]:
    """By which something with these texts is found, when somebody types how one of them begins."""
    return frozenset(
        word for text in texts for way in both_ways(text) for word in _WORD.findall(way)
    )


def typed_words(typed: str) -> list[str]:
    """What somebody looks for, word by word."""
    return _WORD.findall(folded(typed))
