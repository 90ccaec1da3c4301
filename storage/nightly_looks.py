"""Whose turn it is to be looked at: those in programmes, who was looked at longest ago first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select, update

from storage.database import Session
from storage.tables import Member


async def begin_looks(session: Session, member_id: int, at: datetime) -> None:
    """Somebody takes part from then on; whoever is in turn stays where they are."""
    await session.exec(
        update(Member)
        .where(col(Member.id) == member_id, col(Member.looked_at).is_(None))
        .values(looked_at=at)
    )


async def end_looks(session: Session, member_id: int) -> None:
    """They take part in nothing any more."""
    await session.exec(update(Member).where(col(Member.id) == member_id).values(looked_at=None))


async def claim_looks(
    session: Session, workspace_id: int, before: datetime, now: datetime, most: int
) -> Sequence[Member]:
    """Up to `most` who were looked at `before` then, for one replica alone, each as looked at."""
    due = (
        select(Member.id)
        .where(Member.workspace_id == workspace_id, col(Member.looked_at) < before)
        .order_by(col(Member.looked_at))
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    claimed = await session.exec(
        update(Member)
        .where(col(Member.id).in_(due.scalar_subquery()))
        .values(looked_at=now)
        .returning(Member)
        .execution_options(synchronize_session=False)
    )
    return claimed.scalars().all()


async def put_off(session: Session, member_id: int, moment: datetime) -> None:
    """The platform could not tell: it is asked again, as if that had been at `moment`."""
    await session.exec(update(Member).where(col(Member.id) == member_id).values(looked_at=moment))
