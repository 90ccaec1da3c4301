"""How many invitations wait for an answer, and how many of them are for leaders."""

from __future__ import annotations

from handlers.conversation.turn import Turn
from storage import invitations
from storage.tables import Programme
from storage.types import JOINABLE

LEADERS_FROM = 5
"""The lowest level of those whom the coordinators are told to invite first."""


async def open_invitations(turn: Turn, programme: Programme) -> str:
    """In half a sentence; empty if none is open. Whoever has no level known counts as no leader."""
    if programme.state not in JOINABLE:
        return ""
    levels = await invitations.levels_unanswered(turn.session, programme.id)
    count = sum(levels.values())
    if not count:
        return ""
    leaders = sum(some for level, some in levels.items() if level >= LEADERS_FROM)
    return str(turn.say("invitations-still-open", count=count, leaders=leaders))
