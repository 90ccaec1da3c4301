"""Options found by what somebody types: case, accents and umlauts do not matter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from handlers.conversation.chat import Found, Option
from storage.folding import both_ways, folded

MOST = 100
"""More than that no platform shows at once."""


@dataclass(frozen=True, slots=True)
class Findable:
    """An option, and what else it is found by besides its label and hint."""

    option: Option
    also: str = ""


def fitting(typed: str, findable: Iterable[Findable]) -> Found:
    """Those that contain every word typed, first those that begin with what was typed."""
    words = folded(typed).split()
    found = [one.option for one in findable if _contains(one, words)]
    beginning = folded(typed).strip()
    found.sort(key=lambda option: not folded(str(option.label)).startswith(beginning))
    return Found(tuple(found[:MOST]))


def _contains(one: Findable, words: list[str]) -> bool:
    text = f"{one.option.label} {one.option.hint} {one.also}"
    ways = both_ways(text)
    return all(any(word in way for way in ways) for word in words)
