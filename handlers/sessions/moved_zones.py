"""Somebody works in another time zone from now on: what waits for them comes at their hours."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.conversation.hours import LocalTimes, at_time, decent_time
from handlers.conversation.turn import Turn, local_times
from handlers.sessions.preparation import PREPARATION, preparation_at
from handlers.sessions.rhythm import follow_sessions
from storage import pair_sessions, pairs, prompts
from storage.tables import CHECK_IN, Prompt


async def follow_zone(turn: Turn, before: ZoneInfo) -> None:
    """Check-ins and what belongs to a session are reckoned anew; the rest keeps its time of day.

    What goes to both of a pair finds its hour when it is sent.
    """
    for pair in await pairs.pairs_of(turn.session, turn.workspace.id, turn.member.id):
        await follow_sessions(turn, pair)
    local = local_times(turn.workspace, turn.member)
    for one in await prompts.waiting_for(turn.session, turn.member.id, turn.now):
        if one.kind != CHECK_IN:
            due_at = await _due_at(turn, one, before, local)
            await prompts.reschedule(turn.session, one, max(due_at, turn.now))


async def _due_at(turn: Turn, one: Prompt, before: ZoneInfo, local: LocalTimes) -> datetime:
    if one.kind == PREPARATION:
        session = await pair_sessions.session_by_id(turn.session, turn.workspace.id, one.subject_id)
        if session is not None:
            return preparation_at(session, local)
    there = one.due_at.astimezone(before)
    here = at_time(there.date(), there.time(), local)
    return decent_time(max(here, turn.now), local)
