"""Addresses that people type among other words: in rich text only a link element can be pressed."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 3000
"""Characters of a link's address: Slack's limit."""
_ADDRESS = re.compile(
    r"""https?://[^\s<>"\u201c\u201d\u2026]+
    | (?<![\w.+%-]) [\w.+%-]{1,64} @ [\w-]{1,63} (?:\.[\w-]{1,63})+""",
    re.VERBOSE,
)
"""An e-mail address begins where a word does, its parts as long as RFC 5321 lets them be: so a very
long word is read once, and not from each of its letters anew."""
_ENDS_A_SENTENCE = ".,;:!?'*_~\u2019"


def parted(text: str) -> Iterator[tuple[str, str]]:
    """The words of `text` in their order, each with its address, empty for what is none."""
    done = 0
    for found in _ADDRESS.finditer(text):
        words = _without_end(found[0])
        address = words if words.startswith("http") else f"mailto:{words}"
        if ("//" in words and not words.partition("//")[2]) or len(address) > LONGEST:
            continue
        if found.start() > done:
            yield text[done : found.start()], ""
        yield words, address
        done = found.start() + len(words)
    if done < len(text):
        yield text[done:], ""


def _without_end(words: str) -> str:
    """Without what belongs to the sentence around: a full stop, a bracket that it opened."""
    while words and (words[-1] in _ENDS_A_SENTENCE or _closes_more(words)):
        words = words[:-1]
    return words


def _closes_more(words: str) -> bool:
    return any(
        words.endswith(close) and words.count(close) > words.count(opened)
        for opened, close in ("()", "[]", "{}")
    )


def with_address(label: str, address: str) -> str:
    """A link in words alone: its label, and its address unless the label says it."""
    bare = re.sub(r"^(https?://|mailto:|tel:)", "", address).rstrip("/")
    said = re.sub(r"^https?://", "", label).rstrip("/")
    return label if not address or said == bare else f"{label} ({address})"
