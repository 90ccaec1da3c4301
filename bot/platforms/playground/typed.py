"""What people type on the page, in our own vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.platforms.names import people_named
from bot.platforms.playground.chat import Colleague
from handlers.conversation.chat import Said

_OUR_NAME = re.compile(r"\s*/?mentor(?=[\s:,]|$)[\s:,]*", re.IGNORECASE)


def calls_the_bot(words: str) -> bool:
    """Whether the words begin with `/mentor` or `mentor`."""
    return _OUR_NAME.match(words) is not None


def said(words: str, colleagues: Iterable[Colleague]) -> Said:
    """The words without `/mentor`; who is named with an `@` before it is mentioned."""
    names = [(one.profile.name, one.id) for one in colleagues]
    return Said(_OUR_NAME.sub("", words, count=1).strip(), tuple(people_named(words, names)))
