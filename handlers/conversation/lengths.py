"""How long a message is to whoever reads it on a phone. Pure.

Nobody reads more than two screens that they did not ask for, nor more than three that they did
(docs/sources.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from handlers.conversation.chat import (
    Bullets,
    Facts,
    Heading,
    Note,
    Paragraph,
    Part,
    Text,
)

LONGEST_UNASKED, LONGEST_ASKED = 900, 1_300
"""Characters of a message that nobody asked for, and of an answer; longer ones come in parts."""


def fitting(lines: Sequence[Text], room: int, fewest: int) -> list[Text]:
    """The first of them that have room together, in characters; `fewest` in any case."""
    total = 0
    shown: list[Text] = []
    for line in lines:
        total += len(f"• {line}\n")
        if total > room and len(shown) >= fewest:
            break
        shown.append(line)
    return shown


def composed(parts: Iterable[Part]) -> int:
    """Characters that the bot composed: without buttons, and without what people are quoted as."""
    return sum(len(f"{line}\n") for part in parts for line in _lines(part))


def _lines(part: Part) -> Iterable[str]:
    match part:
        case Heading(text=text) | Paragraph(text=text) | Note(text=text):
            return (str(text),)
        case Bullets(items=items):
            return tuple(f"• {item}" for item in items)
        case Facts(rows=rows):
            return tuple(f"{row.label}: {row.value}" for row in rows)
        case _:
            return ()


def shortened(text: str, longest: int) -> str:
    """To its first words, in so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[:longest].rsplit(' ', 1)[0]} …"
