"""How many invitations wait for an answer, and how many of them are for leaders."""

from __future__ import annotations

from handlers.conversation.turn import Turn
from storage import unanswered
from storage.tables import Programme

LEADERS_FROM = 5
"""The lowest level of those whom the coordinators are told to invite first."""


async def open_invitations(turn: Turn, programme: Programme) -> str:
    """In half a sentence; empty if none is open. Whoever has no level known counts as no leader."""
    count, leaders = await unanswered.count_invited(turn.session, programme.id, LEADERS_FROM)
    if not count:
        return ""
    return str(turn.say("invitations-still-open", count=count, leaders=leaders))
