"""The words of a typed date, as the readers of times and days want them.

`3 pm` becomes `3pm`, `at 3` an hour, `from 2 to 3pm` its beginning, `drei` 3, `Montagnachmittag`
two words.
"""

from __future__ import annotations

import difflib
import re

from handlers.conversation.commands import LONG_ENOUGH
from handlers.sessions.date_words import DateWords

SAME = 0.85
"""How alike a misspelt day must be to the right one, of 1."""

_MERIDIEM = re.compile(r"\b([ap])\.\s?m\b\.?")
_RANGE = re.compile(
    r"(?<![\d./:-])(\d{1,2}(?:[:.]\d{2})?)\s*(?:-|–|bis|to|until)\s*\d{1,2}(?:[:.]\d{2})?(?![\d./:-]\d)"
)
_MARKS = re.compile(r"[,;!?()“”„\"]|(?<=[a-zäöüß])[:.](?=\s|$)")


def words_in(text: str, spoken: DateWords) -> list[str]:
    """In small letters, without marks that say nothing."""
    folded = _MERIDIEM.sub(r"\1m", text.casefold().replace("’", "'"))
    folded = _MARKS.sub(" ", folded)
    folded = " ".join(str(spoken.numbers.get(word, word)) for word in folded.split())
    hours = "|".join(map(re.escape, spoken.hours))
    folded = _RANGE.sub(r"\1", folded)
    # "3 am Freitag" is three on Friday: whichever language it is, nobody means the night.
    folded = re.sub(r"(\d)\s+am(?=\s+\S)", rf"\1{spoken.hours[-1]}", folded)
    folded = re.sub(rf"(\d)\s*({hours}|am|pm)(?!\w)", r"\1\2", folded)
    folded = re.sub(r"(\d)t(?=\d)", r"\1 ", folded)
    before = "|".join(map(re.escape, spoken.at))
    hour = r"(\d{1,2}(?:[:.]\d{2})?)(?![\w.:/-])"
    folded = re.sub(rf"(?<!\w)(?:{before})\s+{hour}", rf"\1{spoken.hours[-1]}", folded)
    return [piece for word in folded.split() for piece in _pieces(_spelt(word, spoken), spoken)]


def _spelt(word: str, spoken: DateWords) -> str:
    """`morgn` is tomorrow, `wednsday` a Wednesday."""
    if len(word) < LONG_ENOUGH or word in spoken.alike or word in spoken.dayparts:
        return word
    if any(name.startswith(word) for name, _number in spoken.months) or word in spoken.meeting:
        return word
    return next(iter(difflib.get_close_matches(word, spoken.alike, n=1, cutoff=SAME)), word)


def _pieces(word: str, spoken: DateWords) -> list[str]:
    """`montagnachmittag` is two words."""
    for name in spoken.weekdays:
        if len(name) > 2 and word.startswith(name) and word[len(name) :] in spoken.dayparts:
            return [name, word[len(name) :]]
    return [word]
