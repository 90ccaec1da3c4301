"""How long what the bot composed is to whoever reads it on a phone.

Without buttons, menus and the words of people: those are as long as people want them. A message
that nobody asked for has 900 characters at most, an introduction 1,000, an answer 1,300. Cards are
read section by section: on privacy, the agreement, and what prepares for a session.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import Buttons, Menu, Message, Quote
from handlers.conversation.lengths import LONGEST_ASKED, LONGEST_UNASKED
from tests.conversation import plain
from tests.handlers.open_programmes import SPOKEN

LONGEST_INTRODUCTION, LONGEST_CARD = 1_000, 1_500
"""Characters."""
SPEAKERS = Catalogue()
BLANK = "\N{REPLACEMENT CHARACTER}"
CARDS = ("privacy-heading", "contract-rules", "preparation-template", "lesson-number")
"""What stands on each card and on nothing else."""
REPEATED = re.compile(r"(\S.{4,80}?\S)(?: \1)+[^\n]*")
"""Somebody who filled a box with one sentence over and over: it counts once."""
THEIRS = re.compile(r"(?<= ← ).*")
"""What a company's own list has in a column: it is shown as it was read."""


@dataclass(frozen=True, order=True)
class Length:
    """Of one message, and how long it may be."""

    over: int
    characters: int
    most: int
    text: str

    def __str__(self) -> str:
        opening = " / ".join(self.text.split("\n"))[:90]
        return f"{self.characters:5} of {self.most:5}  {opening}"


def lengths(messages: Iterable[tuple[Message, bool]]) -> list[Length]:
    """Of each message, the nearest to its limit first; with each whether it came unasked."""
    return sorted({_length(one, unasked) for one, unasked in messages}, reverse=True)


def _length(one: Message, unasked: bool) -> Length:
    composed = [part for part in one.parts if not isinstance(part, Buttons | Menu | Quote)]
    text = REPEATED.sub(r"\1", "\n".join(plain(part) for part in composed))
    most = _most(text, unasked)
    text = THEIRS.sub("", text)
    return Length(len(text) - most, len(text), most, text)


def _most(text: str, unasked: bool) -> int:
    for key, most in (
        *((key, LONGEST_CARD) for key in CARDS),
        ("introduction-starter", LONGEST_INTRODUCTION),
        ("list-read-as", LONGEST_CARD),  # asked for by dropping it; with the invitation's words
    ):
        if any(opening in text for opening in _openings(key)):
            return most
    return LONGEST_UNASKED if unasked else LONGEST_ASKED


@cache
def _openings(key: str) -> frozenset[str]:
    """How a text begins in each language and way of speaking, up to what is filled in."""
    filled = dict.fromkeys(("title", "number", "of", "question", "k"), BLANK)
    spoken = [SPEAKERS.speaker(language, formal) for language, formal in SPOKEN]
    return frozenset(str(say(key, **filled)).partition(BLANK)[0] for say in spoken)
