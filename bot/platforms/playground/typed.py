"""What people type on the page, in our own vocabulary."""

from __future__ import annotations

from collections.abc import Iterable

from bot.platforms.names import people_named
from bot.platforms.playground.chat import Colleague
from handlers.conversation.address import without_address
from handlers.conversation.chat import Said


def said(words: str, colleagues: Iterable[Colleague]) -> Said:
    """The words without `/mentor`; who is named with an `@` before it is mentioned."""
    names = [(one.profile.name, one.id) for one in colleagues]
    return Said(without_address(words), tuple(people_named(words, names)))
