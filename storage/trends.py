"""Signals for the trend radar."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import col, select

from storage.database import Session
from storage.tables import Trend


async def trend_by_id(session: Session, workspace_id: int, trend_id: int) -> Trend | None:
    """A signal of this workspace."""
    found = await session.exec(
        select(Trend).where(Trend.workspace_id == workspace_id, Trend.id == trend_id)
    )
    return found.one_or_none()


async def trends_by(
    session: Session, workspace_id: int, author_id: int, most: int
) -> Sequence[Trend]:
    """The newest signals that somebody noted, newest first."""
    found = await session.exec(
        select(Trend)
        .where(Trend.workspace_id == workspace_id, Trend.author_id == author_id)
        .order_by(col(Trend.created_at).desc(), col(Trend.id).desc())
        .limit(most)
    )
    return found.all()
