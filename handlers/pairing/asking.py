"""Asking the two of a proposed pair: the leader first, then the mentor.

Five working days to answer, a reminder after three (docs/sources.md). Nobody learns of a decline.
"""

from __future__ import annotations

from handlers.conversation.hours import add_working_days
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.turn import Turn, local_times
from handlers.people.pairs import member_of_pair
from storage import prompts
from storage.tables import Member, Pair
from storage.types import PairState, Role

ANSWER_WITHIN = 5
"""Working days until a proposal expires (docs/sources.md)."""
REMIND_AFTER = 3
"""Working days until the one reminder (docs/sources.md)."""

ASKED = {PairState.ASKING_MENTEE: Role.MENTEE, PairState.ASKING_MENTOR: Role.MENTOR}
"""Whose answer a pair in that state waits for."""
ASKING_KINDS = ("proposal", "proposal_reminder")
PROPOSAL_KINDS = (*ASKING_KINDS, "proposal_expiry")


async def ask_mentee(turn: Turn, pair: Pair) -> None:
    """Ask the leader whether they want to meet this mentor."""
    await _ask(turn, pair, PairState.ASKING_MENTEE, pair.mentee_id)


async def ask_mentor(turn: Turn, pair: Pair) -> None:
    """Ask the mentor, now that the leader has said yes."""
    await _ask(turn, pair, PairState.ASKING_MENTOR, pair.mentor_id)


async def _ask(turn: Turn, pair: Pair, state: PairState, asked_id: int) -> None:
    asked = await member_of_pair(turn, asked_id)
    local = local_times(turn.workspace, asked)
    pair.state = state
    pair.asked_at = turn.now
    pair.expires_at = add_working_days(turn.now, ANSWER_WITHIN, local)
    await turn.session.flush()
    await _tell(turn, "proposal", asked, pair)
    reminder = add_working_days(turn.now, REMIND_AFTER, local)
    await prompts.withdraw(turn.session, turn.workspace.id, PROPOSAL_KINDS[1:], pair.id)
    await plan_prompt(
        turn, "proposal_reminder", asked, pair.id, programme_id=pair.programme_id, due_at=reminder
    )
    await plan_prompt(
        turn,
        "proposal_expiry",
        asked,
        pair.id,
        programme_id=pair.programme_id,
        due_at=pair.expires_at,
    )


async def _tell(turn: Turn, kind: str, asked: Member, pair: Pair) -> None:
    await plan_prompt(turn, kind, asked, pair.id, programme_id=pair.programme_id)


def awaits(pair: Pair, member: Member) -> bool:
    """Whether the pair's proposal waits for this member's answer."""
    role = ASKED.get(pair.state)
    asked_id = pair.mentee_id if role is Role.MENTEE else pair.mentor_id
    return role is not None and asked_id == member.id
