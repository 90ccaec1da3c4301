"""Wishes and offers by topic: those who joined since the last moment are a batch.

One topic each, the weightiest. What somebody changes in their profile later enters nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.gate.shares import Topics, named

OFFERS, WISHES = "offers", "wishes"
"""Of mentors, and of mentees."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody who joined, with the weights of what they want or offer, first named first."""

    person: int
    topics: Mapping[str, int]

    @property
    def weightiest(self) -> str:
        """The topic that matters most to them; among equals the one named first."""
        return max(self.topics, key=lambda topic: self.topics[topic])


def wishes(pool: Sequence[Joined], k: int) -> Topics | None:
    """What a moment makes of those who joined in one role; None if they are too few: they wait."""
    topic_of = {one.person: one.weightiest for one in pool if one.topics}
    return named(topic_of, topic_of, k)
