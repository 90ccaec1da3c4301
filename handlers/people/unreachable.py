"""Who cannot be written to: they blocked the bot or took it away. A coordinator is told.

Their prompts wait, and go out when they are back.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.conversation.chat import Bullets, Message, Note, Paragraph, Text, message
from handlers.conversation.hours import decent_time
from handlers.conversation.router import prompt
from handlers.conversation.turn import Turn, local_times
from storage import people, prompts, reach
from storage.database import Session
from storage.tables import Member, Prompt, Workspace

TRY_AGAIN = timedelta(days=1)
"""How long a refused prompt waits, unless the person is back before."""
GATHERED = timedelta(hours=1)
"""Several people at once make one message to the coordinators."""
NAMES = 20
"""Named in one message; the rest are counted."""


async def lost(session: Session, workspace: Workspace, member: Member, now: datetime) -> None:
    """The platform refuses what the bot writes to a member: the coordinators are told, once."""
    if member.unreachable_since is not None:
        return
    member.unreachable_since = now
    session.add(member)
    for coordinator in await people.coordinators_of(session, workspace.id):
        if coordinator.id != member.id:
            await _tell(session, workspace, coordinator, now)


async def _tell(session: Session, workspace: Workspace, coordinator: Member, now: datetime) -> None:
    """Today, or tomorrow if today's message is planned or sent already: it may be too late."""
    for later in (timedelta(), timedelta(days=1)):
        due_at = now + GATHERED + later
        if await prompts.plan(
            session,
            Prompt(
                workspace_id=workspace.id,
                recipient_id=coordinator.id,
                kind="unreachable",
                subject_id=workspace.id,
                number=due_at.toordinal(),
                due_at=decent_time(due_at, local_times(workspace, coordinator)),
                created_at=now,
            ),
        ):
            return


@prompt("unreachable")
async def unreachable(turn: Turn) -> Message | None:
    """Who it is, and what to do; nothing if they are back."""
    if turn.prompt is None:
        raise LookupError("this message belongs to a prompt")
    found = await reach.unreachable_since(turn.session, turn.workspace.id, turn.prompt.created_at)
    if not found:
        return None
    names = [Text.of(member.name) for member in found[:NAMES]]
    more = len(found) - len(names)
    return message(
        Paragraph(turn.say("unreachable-told", count=len(found))),
        Bullets((*names, *([turn.say("unreachable-more", count=more)] if more else []))),
        Note(turn.say("unreachable-note")),
    )
