"""The channel that reads once a month what has come of the programmes; what there is to tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import aliased
from sqlmodel import col, func, select

from storage.database import Session
from storage.tables import ChannelDigest, Member, Prompt, ReleasedText, Thanks
from storage.types import TextKind

Thanked = tuple[str, str, str]
"""A thank-you, who said it, and to whom."""


async def digest_of(session: Session, workspace_id: int) -> ChannelDigest | None:
    """The workspace's channel, muted or not."""
    found = await session.exec(
        select(ChannelDigest).where(ChannelDigest.workspace_id == workspace_id)
    )
    return found.one_or_none()


async def newest_learnings(
    session: Session, workspace_id: int, language: str, after: int, most: int
) -> Sequence[str]:
    """What was released in a language since that text, the newest first."""
    found = await session.exec(
        select(ReleasedText.text)
        .where(
            ReleasedText.workspace_id == workspace_id,
            ReleasedText.kind == TextKind.LEARNING,
            ReleasedText.language == language,
            ReleasedText.id > after,
        )
        .order_by(col(ReleasedText.id).desc())
        .limit(most)
    )
    return found.all()


async def newest_text(session: Session, workspace_id: int, language: str) -> int:
    """The id of the newest learning that was released in a language; 0 without one."""
    found = await session.exec(
        select(func.max(ReleasedText.id)).where(
            ReleasedText.workspace_id == workspace_id,
            ReleasedText.kind == TextKind.LEARNING,
            ReleasedText.language == language,
        )
    )
    return found.one() or 0


async def thanks_since(
    session: Session, workspace_id: int, since: datetime, most: int
) -> Sequence[Thanked]:
    """What both let others read, of people who are here, the newest first."""
    giver, receiver = aliased(Member), aliased(Member)
    found = await session.exec(
        select(Thanks.text, giver.name, receiver.name)
        .join(giver, col(giver.id) == Thanks.from_id)
        .join(receiver, col(receiver.id) == Thanks.to_id)
        .where(
            Thanks.workspace_id == workspace_id,
            col(Thanks.shared).is_(True),
            col(Thanks.released).is_(True),
            Thanks.text != "",
            Thanks.created_at >= since,
            col(giver.active),
            col(receiver.active),
        )
        .order_by(col(Thanks.id).desc())
        .limit(most)
    )
    return found.all()


async def was_previewed(session: Session, kind: str, digest_id: int, number: int) -> bool:
    """Whether anybody was shown beforehand what it says that month."""
    found = await session.exec(
        select(Prompt.id)
        .where(
            Prompt.kind == kind,
            Prompt.subject_id == digest_id,
            Prompt.number == number,
            col(Prompt.sent_at).is_not(None),
        )
        .limit(1)
    )
    return found.one_or_none() is not None
