"""Why two people were matched, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Text

if TYPE_CHECKING:
    from storage.tables import ListedPair, Pair

TOPICS_NAMED = 3
"""In one sentence."""
SCORED = frozenset(
    f"{name}{half}"
    for name in ("department", "location", "near_level", "hours", "style")
    for half in ("", "_half")
)
"""Bonuses of the score, which a word is enough for."""


def why_matched(say: Say, pair: Pair | ListedPair) -> list[Text]:
    """Why this pair was matched; true of these two."""
    labels = [str(say(f"topic-{key}.short")) for key in pair.topics[:TOPICS_NAMED]]
    return reasons(say, labels, pair.bonuses) or [say("why-by-hand")]


def why_in_short(say: Say, pair: Pair | ListedPair) -> str:
    """The same for a line of a list: what the two share in full, and the rest by a word each."""
    labels = [str(say(f"topic-{key}.short")) for key in pair.topics[:TOPICS_NAMED]]
    shared = reasons(say, labels, ())
    words = [
        str(say(f"why-{one.replace('_', '-')}.short")) for one in pair.bonuses if one in SCORED
    ]
    others = reasons(say, (), [one for one in pair.bonuses if one not in SCORED])
    also = [say("why-also", reasons=", ".join(words))] if words else []
    return " ".join(str(one) for one in [*shared, *also, *others] or [say("why-by-hand")])


def reasons(say: Say, topics: Sequence[str], bonuses: Sequence[str]) -> list[Text]:
    """One sentence for the shared topics, if there are any, and one for each bonus."""
    shared = [say("why-topics", topics="; ".join(topics))] if topics else []
    return shared + [say(f"why-{bonus.replace('_', '-')}") for bonus in bonuses]
