"""How much the bot writes unasked: at most two messages for each person and week (docs/sources.md).

What matters less makes room for what is more urgent and waits for the next week; what has lost its
reason by then is never sent. What a coordinator announces does not count: a person says it, now,
and has seen how many will read it.
"""

from __future__ import annotations

from datetime import datetime

from handlers.conversation.hours import check_in_at, week_around
from handlers.conversation.router import routes
from handlers.conversation.turn import Turn, local_times
from storage import prompts

MOST = 2
"""Unasked messages for one person in a week (docs/sources.md)."""


async def enough_for_now(turn: Turn) -> datetime | None:
    """When an unasked prompt may go out if not this week; None if it may go now."""
    prompt = turn.prompt
    kind = routes.prompts[prompt.kind] if prompt else None
    if prompt is None or kind is None or not kind.unasked:
        return None
    local = local_times(turn.workspace, turn.member)
    begins, ends = week_around(turn.now, local)
    every = {name for name, one in routes.prompts.items() if one.unasked}
    urgent = {name for name in every if routes.prompts[name].urgency > kind.urgency}
    there = await prompts.sent_count(turn.session, turn.member.id, every, begins)
    if there < MOST and urgent:
        there += await prompts.waiting_count(turn.session, turn.member.id, urgent, ends)
    return check_in_at(ends.astimezone(local.tz).date(), local) if there >= MOST else None
