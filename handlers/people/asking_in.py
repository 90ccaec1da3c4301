"""Asking people into a programme: who is asked is noted, told at a decent time, reminded once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from handlers.conversation.hours import add_working_days, decent_time
from handlers.conversation.turn import Turn, local_times
from storage import invitations, prompts
from storage.database import Session
from storage.tables import Invitation, Member, Programme, Prompt, Workspace

REMINDER = invitations.REMINDER_KIND
REMIND_AFTER = 5
"""Working days until somebody who has not answered is asked once more (docs/sources.md)."""


async def ask_in(turn: Turn, programme: Programme, members: Sequence[Member]) -> int:
    """Invite each of them who was not asked before; how many those are."""
    by = turn.member.id
    return await invite(turn.session, turn.workspace, programme, members, turn.now, by)


async def invite(
    session: Session,
    workspace: Workspace,
    programme: Programme,
    members: Sequence[Member],
    now: datetime,
    by: int | None = None,
) -> int:
    """The same outside a conversation, where nobody of the workspace asks them."""
    asked = 0
    for member in members:
        invitation = Invitation(
            workspace_id=workspace.id,
            programme_id=programme.id,
            member_id=member.id,
            invited_by=by,
            invited_at=now,
        )
        if not await invitations.record(session, invitation):
            continue
        asked += 1
        local = local_times(workspace, member)
        reminder = add_working_days(now, REMIND_AFTER, local)
        for kind, due_at in ((invitations.KIND, now), (REMINDER, reminder)):
            await prompts.plan(
                session,
                Prompt(
                    workspace_id=workspace.id,
                    programme_id=programme.id,
                    recipient_id=member.id,
                    kind=kind,
                    subject_id=programme.id,
                    due_at=decent_time(due_at, local),
                    created_at=now,
                ),
            )
    return asked


async def waits_for_answer(turn: Turn, programme: Programme) -> bool:
    """Whether the recipient is asked, and has neither joined nor said no."""
    if turn.member.not_for_me_at is not None:
        return False
    return await invitations.invited(turn.session, programme.id, turn.member.id)
