"""Planning within a change: who is to hear what, and what happens when a time is over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from handlers.conversation.hours import LocalTimes, decent_for_both, decent_time
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
) -> bool:
    """Plan the prompt `kind` about the row `about`; whether it is new.

    Without `due_at` it goes out as soon as the recipient's working hours allow.
    """
    decent = decent_time(due_at or work.now, local_times(work.workspace, recipient))
    return await prompts.plan(
        work.session,
        Prompt(
            workspace_id=work.workspace.id,
            programme_id=programme_id,
            recipient_id=recipient.id,
            kind=kind,
            subject_id=about,
            number=number,
            due_at=decent,
            created_at=work.now,
        ),
    )


AT_ONCE = 100
"""People for whom something is planned within an answer; if they are more, in batches after it."""
BATCH = 1_000
"""People in one transaction."""


async def plan_prompts(
    work: UnitOfWork,
    kind: str,
    recipients: Sequence[Member],
    about: int,
    *,
    programme_id: int | None,
    due_at: datetime | None = None,
    number: int = 0,
) -> int:
    """Plan the same for many; how many are new. See plan_prompt."""
    both = [(recipient, about) for recipient in recipients]
    return await plan_each(
        work, kind, both, programme_id=programme_id, due_at=due_at, number=number
    )


async def plan_each(
    work: UnitOfWork,
    kind: str,
    recipients: Sequence[tuple[Member, int]],
    *,
    programme_id: int | None,
    due_at: datetime | Callable[[LocalTimes], datetime] | None = None,
    number: int = 0,
) -> int:
    """The same, each about a row of their own; `due_at` may depend on where they work."""
    decent: dict[LocalTimes, datetime] = {}
    planned = []
    for recipient, about in recipients:
        local = local_times(work.workspace, recipient)
        if local not in decent:
            at = due_at(local) if callable(due_at) else due_at or work.now
            decent[local] = decent_time(at, local)
        planned.append(
            Prompt(
                workspace_id=work.workspace.id,
                programme_id=programme_id,
                recipient_id=recipient.id,
                kind=kind,
                subject_id=about,
                number=number,
                due_at=decent[local],
                created_at=work.now,
            )
        )
    return await prompts.plan_all(work.session, planned)


async def plan_batch(work: UnitOfWork, kind: str, about: int, last: int = 0) -> None:
    """Let the deadline `kind` plan the next batch at once, apart from any answer.

    `last` is an id that grows from batch to batch: it makes each a deadline of its own. Whoever
    does one batch plans the next in the same transaction, so that a process that dies between two
    leaves nobody out.
    """
    at = work.now - timedelta(seconds=1) + timedelta(microseconds=last % 1_000_000)
    await plan_deadline(work, kind, about, at)


async def plan_some(
    work: UnitOfWork,
    kind: str,
    recipients: Sequence[tuple[Member, int]],
    batches: str,
    *,
    programme_id: int,
    number: int = 0,
) -> None:
    """Plan it for one batch, in the order of what it is about; if it is full, the next as well.

    The deadline `batches` of the programme does the next: see plan_each and plan_batch.
    """
    await plan_each(work, kind, recipients, programme_id=programme_id, number=number)
    if len(recipients) == BATCH:
        _member, last = recipients[-1]
        await plan_batch(work, batches, programme_id, last)


async def plan_shared(
    work: UnitOfWork,
    kind: str,
    recipient: Member,
    partner: Member,
    about: int,
    *,
    programme_id: int,
    due_at: datetime,
) -> tuple[datetime, bool]:
    """Plan the prompt `kind` to the conversation of both, at an hour that is decent for both.

    Where there is none, each is sent one at an hour of their own. When the first is due, and
    whether it is one for both.
    """
    local, their = (local_times(work.workspace, one) for one in (recipient, partner))
    both = decent_for_both(due_at, local, their)
    if both is None:
        for one in (recipient, partner):
            await plan_prompt(work, kind, one, about, programme_id=programme_id, due_at=due_at)
        return min(decent_time(due_at, one) for one in (local, their)), False
    planned = Prompt(
        workspace_id=work.workspace.id,
        programme_id=programme_id,
        recipient_id=recipient.id,
        partner_id=partner.id,
        kind=kind,
        subject_id=about,
        due_at=both,
        created_at=work.now,
    )
    await prompts.plan(work.session, planned)
    return both, True


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


async def plan_deadlines(
    work: UnitOfWork, kind: str, about: Sequence[int], due_at: datetime
) -> None:
    """The same for many rows."""
    await deadlines.plan_all(
        work.session,
        [
            Deadline(
                workspace_id=work.workspace.id,
                kind=kind,
                subject_id=one,
                due_at=due_at,
                created_at=work.now,
            )
            for one in about
        ],
    )
