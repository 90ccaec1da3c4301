"""Asking people into a programme: who is asked is noted, told at a decent time, reminded once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from handlers.conversation.chat import Message, Paragraph, message
from handlers.conversation.hours import LocalTimes, add_working_days
from handlers.conversation.prompting import AT_ONCE, BATCH, plan_batch, plan_prompts
from handlers.conversation.router import deadline
from handlers.conversation.settled import settle
from handlers.conversation.turn import Turn, UnitOfWork, local_times
from storage import invitations, programmes
from storage.database import Session
from storage.invitations import Among
from storage.tables import Invitation, Member, Programme, Workspace
from storage.types import JOINABLE, EnrolmentState

REMINDER = invitations.REMINDER_KIND
REMIND_AFTER = 5
"""Working days until somebody who has not answered is asked once more (docs/sources.md)."""


BATCHES = "invitation_batch"
"""The deadline that asks the next of those whom `Programme.inviting` means."""


async def ask_in(turn: Turn, programme: Programme, members: Sequence[Member]) -> int:
    """Invite each of them who was not asked before; how many those are."""
    by = turn.member.id
    return await invite(turn.session, turn.workspace, programme, members, turn.now, by)


async def ask_everybody(turn: Turn, programme: Programme, among: Among | None = None) -> int:
    """Invite everybody, `among` whom, but who asks; how many. Many are asked after the answer."""
    meant, by = among or Among(), turn.member.id
    ids = turn.workspace.id, programme.id, by
    count = await invitations.count_askable(turn.session, *ids, meant)
    if count > AT_ONCE:
        programme.inviting = asdict(meant) | {"by": by}
        await plan_batch(turn, BATCHES, programme.id)
        return count
    return await ask_in(
        turn, programme, await invitations.first_askable(turn.session, *ids, meant, AT_ONCE)
    )


@deadline(BATCHES)
async def ask_next_batch(work: UnitOfWork, programme_id: int) -> None:
    """One batch after the other, until nobody is left or somebody stops it."""
    programme = await programmes.programme_by_id(
        work.session, work.workspace.id, programme_id, lock=True
    )
    if programme is None or not programme.inviting or programme.state not in JOINABLE:
        return
    by, meant = programme.inviting["by"], dict(programme.inviting)
    among = Among(**{key: value for key, value in meant.items() if key != "by"})
    some = await invitations.first_askable(
        work.session, work.workspace.id, programme.id, by, among, BATCH
    )
    await invite(work.session, work.workspace, programme, some, work.now, by)
    if len(some) == BATCH:
        await plan_batch(work, BATCHES, programme.id, some[-1].id)
    else:
        programme.inviting = {}


async def invite(
    session: Session,
    workspace: Workspace,
    programme: Programme,
    members: Sequence[Member],
    now: datetime,
    by: int | None = None,
) -> int:
    """The same outside a conversation, where nobody of the workspace asks them."""
    new = await invitations.record(
        session,
        [
            Invitation(
                workspace_id=workspace.id,
                programme_id=programme.id,
                member_id=member.id,
                invited_by=by,
                invited_at=now,
            )
            for member in members
        ],
    )
    work = UnitOfWork(session=session, now=now, workspace=workspace)
    asked = [member for member in members if member.id in new]
    about = programme.id
    await plan_prompts(work, invitations.KIND, asked, about, programme_id=about)
    for local, some in _by_times(workspace, asked).items():
        due_at = add_working_days(now, REMIND_AFTER, local)
        await plan_prompts(work, REMINDER, some, about, programme_id=about, due_at=due_at)
    return len(asked)


def _by_times(workspace: Workspace, members: Sequence[Member]) -> dict[LocalTimes, list[Member]]:
    found: dict[LocalTimes, list[Member]] = {}
    for member in members:
        found.setdefault(local_times(workspace, member), []).append(member)
    return found


async def waits_for_answer(turn: Turn, programme: Programme) -> bool:
    """Whether the recipient is asked, and has neither joined nor said no."""
    if turn.member.not_for_me_at is not None:
        return False
    return await invitations.invited(turn.session, programme.id, turn.member.id)


async def settle_invitations(turn: Turn, programme: Programme) -> None:
    """The person has joined: what asked them in says so, and has no buttons any more."""
    kinds = (invitations.KIND, REMINDER)
    await settle(turn, kinds, programme.id, turn.member.id, with_acted_on=True)


async def has_joined(turn: Turn) -> Message | None:
    """What takes the place of an invitation; nothing if they have not joined."""
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, turn.number)
    if programme is None:
        return None
    part = await programmes.enrolment_of(turn.session, programme.id, turn.member.id)
    if part is None or part.state is EnrolmentState.LEFT:
        return None
    return message(Paragraph(turn.say("invitation-joined", programme=programme.name)))
