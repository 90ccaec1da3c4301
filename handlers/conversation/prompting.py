"""Planning within a change: who is to hear what, and what happens when a time is over."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.conversation.hours import decent_time
from handlers.conversation.turn import UnitOfWork, local_times
from storage import deadlines, people, prompts
from storage.tables import Deadline, Member, Prompt

GATHERED = timedelta(hours=1)
"""What happens to several people within it makes one message to the coordinators."""


async def plan_prompt(
    work: UnitOfWork,
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
    decent = decent_time(due_at or work.now, local_times(work.workspace, recipient))
    return await prompts.plan(
        work.session,
        Prompt(
            workspace_id=work.workspace.id,
            programme_id=programme_id,
            recipient_id=recipient.id,
            partner_id=shared_with.id if shared_with else None,
            kind=kind,
            subject_id=about,
            number=number,
            due_at=decent,
            created_at=work.now,
        ),
    )


async def tell_coordinators(
    work: UnitOfWork, kind: str, about: int, *, programme_id: int | None, but: Member | None = None
) -> None:
    """Plan the prompt `kind` to every coordinator (`but` one): at most one a day.

    Today; tomorrow as well if today's is planned or sent already: it may be too late for what has
    happened since. Its number is the ordinal of its day.
    """
    for coordinator in await people.coordinators_of(work.session, work.workspace.id):
        for later in (timedelta(), timedelta(days=1)):
            if but is not None and coordinator.id == but.id:
                break
            due_at = work.now + GATHERED + later
            if await plan_prompt(
                work,
                kind,
                coordinator,
                about,
                programme_id=programme_id,
                due_at=due_at,
                number=due_at.toordinal(),
            ):
                break


async def plan_deadline(work: UnitOfWork, kind: str, about: int, due_at: datetime) -> bool:
    """Let what is registered for `kind` happen to the row `about` at `due_at`; whether it is new.

    The same kind, row and time is one deadline, whoever plans it and how often. Another time is
    another deadline; whichever has lost its reason by then does nothing.
    """
    return await deadlines.plan(
        work.session,
        Deadline(
            workspace_id=work.workspace.id,
            kind=kind,
            subject_id=about,
            due_at=due_at,
            created_at=work.now,
        ),
    )
