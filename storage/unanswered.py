"""Who has not answered what they were asked."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlmodel import col, select

from storage.database import Session
from storage.tables import Enrolment, Member, Prompt
from storage.types import EnrolmentState, PromptState


async def silent_members(
    session: Session, programme_id: int, kinds: Collection[str]
) -> Sequence[Member]:
    """Active participants with an unanswered prompt of `kinds`, by name."""
    waiting = select(Prompt.recipient_id).where(
        Prompt.programme_id == programme_id,
        col(Prompt.kind).in_(sorted(kinds)),
        Prompt.state == PromptState.SENT,
    )
    found = await session.exec(
        select(Member)
        .join(Enrolment, col(Enrolment.member_id) == Member.id)
        .where(
            Enrolment.programme_id == programme_id,
            Enrolment.state == EnrolmentState.ACTIVE,
            col(Member.active).is_(True),
            col(Member.id).in_(waiting),
        )
        .order_by(col(Member.name), col(Member.id))
    )
    return found.all()
