"""Why two people were matched, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Text

if TYPE_CHECKING:
    from storage.tables import Pair

TOPICS_NAMED = 3
"""In one sentence."""


def why_matched(say: Say, pair: Pair) -> list[Text]:
    """Why this pair was matched; true of these two."""
    labels = [str(say(f"topic-{key}.short")) for key in pair.topics[:TOPICS_NAMED]]
    return reasons(say, labels, pair.bonuses) or [say("why-by-hand")]


def reasons(say: Say, topics: Sequence[str], bonuses: Sequence[str]) -> list[Text]:
    """One sentence for the shared topics, if there are any, and one for each bonus."""
    shared = [say("why-topics", topics=say.listed(list(topics)))] if topics else []
    return shared + [say(f"why-{bonus.replace('_', '-')}") for bonus in bonuses]
