"""How many invitations wait for an answer, and how many of them are for leaders."""

from __future__ import annotations

from handlers.conversation.turn import Turn
from storage import invitations
from storage.tables import Programme
from storage.types import JOINABLE

LEADERS_FROM = 5
"""The lowest level of those whom the coordinators are told to invite first."""


async def count_open(turn: Turn, programme: Programme) -> tuple[int, int]:
    """How many there are, and to leaders; whoever has no level known counts as no leader."""
    if programme.state not in JOINABLE:
        return 0, 0
    levels = await invitations.levels_unanswered(turn.session, programme.id)
    leaders = sum(some for level, some in levels.items() if level >= LEADERS_FROM)
    return sum(levels.values()), leaders


async def open_invitations(turn: Turn, programme: Programme) -> str:
    """In half a sentence; empty if none is open."""
    return open_in_words(turn, *await count_open(turn, programme))


def open_in_words(turn: Turn, count: int, leaders: int) -> str:
    """The same of numbers that are known."""
    if not count:
        return ""
    return str(turn.say("invitations-still-open", count=count, leaders=leaders))
