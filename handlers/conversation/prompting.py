"""Planning prompts from within a turn: who is to hear what, about which thing, from when."""

from __future__ import annotations

from datetime import datetime

from handlers.conversation.hours import decent_time
from handlers.conversation.turn import Turn, local_times
from storage import prompts
from storage.tables import Member, Prompt


async def plan_prompt(
    turn: Turn,
    kind: str,
    recipient: Member,
    about: int,
    *,
    programme_id: int | None,
    due_at: datetime | None = None,
    number: int = 0,
    shared_with: Member | None = None,
) -> bool:
    """Plan the prompt `kind` about the row `about`; whether it is new.

    Without `due_at` it goes out as soon as the recipient's working hours allow. With `shared_with`
    it goes to a conversation of both.
    """
    decent = decent_time(due_at or turn.now, local_times(turn.workspace, recipient))
    return await prompts.plan(
        turn.session,
        Prompt(
            workspace_id=turn.workspace.id,
            programme_id=programme_id,
            recipient_id=recipient.id,
            partner_id=shared_with.id if shared_with else None,
            kind=kind,
            subject_id=about,
            number=number,
            due_at=decent,
            created_at=turn.now,
        ),
    )
