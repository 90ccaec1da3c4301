"""Asking the two of a proposed pair: the leader first, then the mentor.

Five working days to answer, a reminder after three (docs/sources.md). Nobody learns of a decline.
"""

from __future__ import annotations

from handlers.conversation.hours import add_working_days
from handlers.conversation.prompting import plan_deadline, plan_prompt
from handlers.conversation.turn import UnitOfWork, local_times
from handlers.people.pairs import member_id_in, member_of_pair
from storage import prompts
from storage.tables import Member, Pair
from storage.types import PairState, Role

ANSWER_WITHIN = 5
"""Working days until a proposal expires (docs/sources.md)."""
REMIND_AFTER = 3
"""Working days until the one reminder (docs/sources.md)."""

ASKED_ROLE = {PairState.ASKING_MENTEE: Role.MENTEE, PairState.ASKING_MENTOR: Role.MENTOR}
"""Whose answer a pair in that state waits for."""
ASKING_KINDS = ("proposal", "proposal_reminder")
EXPIRY = "proposal_expiry"
"""The deadline of a proposal, and the prompt that says that it is over."""


async def ask_mentee(work: UnitOfWork, pair: Pair) -> None:
    """Ask the leader whether they want to meet this mentor."""
    await _ask(work, pair, PairState.ASKING_MENTEE, pair.mentee_id)


async def ask_mentor(work: UnitOfWork, pair: Pair) -> None:
    """Ask the mentor, now that the leader has said yes."""
    await _ask(work, pair, PairState.ASKING_MENTOR, pair.mentor_id)


async def _ask(work: UnitOfWork, pair: Pair, state: PairState, asked_id: int) -> None:
    asked = await member_of_pair(work, asked_id)
    local = local_times(work.workspace, asked)
    pair.state = state
    pair.asked_at = work.now
    pair.expires_at = add_working_days(work.now, ANSWER_WITHIN, local)
    await work.session.flush()
    await prompts.withdraw(work.session, work.workspace.id, ASKING_KINDS[1:], pair.id)
    reminder = add_working_days(work.now, REMIND_AFTER, local)
    for kind, due_at in zip(ASKING_KINDS, (work.now, reminder), strict=True):
        await plan_prompt(work, kind, asked, pair.id, programme_id=pair.programme_id, due_at=due_at)
    await plan_deadline(work, EXPIRY, pair.id, pair.expires_at)


def awaits(pair: Pair, member: Member) -> bool:
    """Whether the pair's proposal waits for this member's answer."""
    role = ASKED_ROLE.get(pair.state)
    return role is not None and member_id_in(pair, role) == member.id
