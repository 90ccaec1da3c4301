"""Rounds of asking: the leaders of a list first, then their mentors, until one common end.

Yes and yes is a pair at once. A no, a silence, and what follows of them, are carried out at the
end of the round, all together: until then everybody suggested is being asked, as far as anybody
else can see, and afterwards nobody learns why no pair came of it (docs/sources.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from handlers.conversation.hours import LocalTimes, add_working_days
from handlers.conversation.prompting import plan_deadlines, plan_each, plan_prompt
from handlers.conversation.turn import UnitOfWork, local_times, workspace_times
from handlers.people.pairs import member_id_in, member_of_pair
from handlers.sessions.formats import format_of
from storage import matchable, people, programmes
from storage.tables import Member, Pair, Programme
from storage.types import PairState, Role

REMIND_AFTER = 3
"""Working days until the one reminder (docs/sources.md)."""

ASKED_ROLE = {PairState.ASKING_MENTEE: Role.MENTEE, PairState.ASKING_MENTOR: Role.MENTOR}
"""Whose answer a pair in that state waits for."""
ASKING_KINDS = ("proposal", "proposal_reminder")
EXPIRY = "proposal_expiry"
"""The deadline that ends a round, and the prompt to whoever has not answered in it."""
HALF = "proposal_half"
"""The deadline of the leaders' half."""


def round_days(programme: Programme) -> int:
    """How many working days a round of a programme takes."""
    return programme.round_days or format_of(programme).round_days


def round_times(
    work: UnitOfWork, programme: Programme, begun: datetime
) -> tuple[datetime, datetime]:
    """The end of the leaders' half of a round that begins then, and its own."""
    local, days = workspace_times(work.workspace), round_days(programme)
    half, end = (add_working_days(begun, some, local) for some in (days // 2, days))
    return half, end


async def begin_round(work: UnitOfWork, programme: Programme, listed: Sequence[Pair]) -> None:
    """Ask the leaders of these pairs; all of them have the same time."""
    half, end = round_times(work, programme, work.now)
    for pair in listed:
        pair.asked_at, pair.leader_until, pair.expires_at = work.now, half, end
        pair.state = PairState.ASKING_MENTEE
    await work.session.flush()
    ids = [pair.id for pair in listed]
    await plan_deadlines(work, HALF, ids, half)
    await plan_deadlines(work, EXPIRY, ids, end)
    await ask_leaders(work, programme, listed, half)


async def ask_leaders(
    work: UnitOfWork, programme: Programme, listed: Sequence[Pair], until: datetime
) -> None:
    """Ask the leaders of pairs whose round has begun. Whoever has no time now is not asked."""
    ids = [pair.mentee_id for pair in listed]
    members = await people.members_by_id(work.session, work.workspace.id, ids)
    busy = await matchable.without_time(work.session, programme.id, ids)
    for pair in listed:
        if pair.mentee_id in busy:
            pair.answer = marked("time", Role.MENTEE)
    asked = [(members[pair.mentee_id], pair.id) for pair in listed if not pair.answer]
    soon = [(leader, pair_id) for leader, pair_id in asked if _reminder(work, leader) < until]
    proposal, reminder = ASKING_KINDS
    await plan_each(work, proposal, asked, programme_id=programme.id)
    await plan_each(
        work, reminder, soon, programme_id=programme.id, due_at=partial(_reminded, work)
    )


def _reminder(work: UnitOfWork, asked: Member) -> datetime:
    return _reminded(work, local_times(work.workspace, asked))


def _reminded(work: UnitOfWork, local: LocalTimes) -> datetime:
    return add_working_days(work.now, REMIND_AFTER, local)


async def ask_mentor(work: UnitOfWork, pair: Pair) -> None:
    """Ask the mentor, now that the leader has said yes; they have until the end of the round.

    Whoever has no time now is not asked, which nobody else can tell.
    """
    pair.state = PairState.ASKING_MENTOR
    await work.session.flush()
    until = pair.expires_at or work.now
    asked = await member_of_pair(work, pair.mentor_id)
    enrolment = await programmes.enrolment_of(work.session, pair.programme_id, asked.id)
    if enrolment is not None and enrolment.no_time:
        pair.answer = marked("time", Role.MENTOR)
        return
    pair.mentor_asked = True
    times = work.now, _reminder(work, asked)
    for kind, due_at in zip(ASKING_KINDS, times, strict=True):
        if due_at < until:
            await plan_prompt(
                work, kind, asked, pair.id, programme_id=pair.programme_id, due_at=due_at
            )


def awaits(pair: Pair, member: Member) -> bool:
    """Whether the pair's proposal waits for this member's answer."""
    role = ASKED_ROLE.get(pair.state)
    return role is not None and not pair.answer and member_id_in(pair, role) == member.id


def marked(reason: str, role: Role) -> str:
    """The mark of a suggestion of which no pair comes by one side's `reason`."""
    return f"{reason}_{role}"
