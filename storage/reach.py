"""Members whom the platform refuses to write to, and the prompts that wait for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, or_
from sqlmodel import col, select, update

from storage.database import Session
from storage.tables import Member, Prompt
from storage.types import ON_THE_WAY, PromptState

REFUSED = "unreachable"
"""The error that is noted at a prompt which waits until its recipient is back."""


async def unreachable_since(
    session: Session, workspace_id: int, moment: datetime
) -> Sequence[Member]:
    """The active members whom the platform has refused since then, longest first."""
    found = await session.exec(
        select(Member)
        .where(
            Member.workspace_id == workspace_id,
            col(Member.active).is_(True),
            col(Member.unreachable_since) >= moment,
        )
        .order_by(col(Member.unreachable_since), col(Member.id))
    )
    return found.all()


async def refused_since(
    session: Session, workspace_id: int, attempts: int, moment: datetime
) -> Counter[str]:
    """How many prompts have been tried so often and wait, or came since then, by what was said."""
    found = await session.exec(
        select(Prompt.error, func.count())
        .where(
            Prompt.workspace_id == workspace_id,
            col(Prompt.attempts) >= attempts,
            or_(col(Prompt.state).in_(ON_THE_WAY), col(Prompt.sent_at) >= moment),
        )
        .group_by(Prompt.error)
    )
    return Counter(dict(found.all()))


async def back(session: Session, member: Member, now: datetime) -> None:
    """The member is in touch again: what was refused is due at once."""
    member.unreachable_since = None
    session.add(member)
    await session.exec(
        update(Prompt)
        .where(
            col(Prompt.recipient_id) == member.id,
            col(Prompt.state) == PromptState.WAITING,
            col(Prompt.error) == REFUSED,
        )
        .values(due_at=now, error="")
    )
