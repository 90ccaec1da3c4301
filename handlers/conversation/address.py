"""Words that are meant for the bot: `/mentor …` or `mentor, …` at the beginning, and nowhere else.

What people type is never altered behind that: "a better mentor every week" stays as it is.
"""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"\s*/?mentor(?:[:,](?=\s|$)|(?=\s|$))\s*", re.IGNORECASE)


def is_addressed(words: str) -> bool:
    """Whether the words begin with `/mentor` or `mentor`."""
    return _ADDRESS.match(words) is not None


def without_address(words: str) -> str:
    """The words behind the address; all of them if there is none."""
    found = _ADDRESS.match(words)
    return (words[found.end() :] if found else words).strip()
