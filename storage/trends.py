"""Signals for the trend radar."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, exists
from sqlmodel import col, select

from storage.database import Session
from storage.rows import row_by_id
from storage.tables import Trend, UsedAnswer
from storage.types import TextKind


async def trend_by_id(
    session: Session, workspace_id: int, trend_id: int, *, lock: bool = False
) -> Trend | None:
    """A signal of this workspace; with `lock` it is released by nobody meanwhile."""
    return await row_by_id(session, Trend, workspace_id, trend_id, lock=lock)


async def waiting_for_release(
    session: Session, workspace_id: int, author_id: int, most: int
) -> Sequence[Trend]:
    """What somebody noted and can still take back, the oldest first."""
    found = await session.exec(
        select(Trend)
        .where(
            Trend.workspace_id == workspace_id,
            Trend.author_id == author_id,
            Trend.text != "",
            ~exists().where(*_as_text()),
        )
        .order_by(col(Trend.id))
        .limit(most)
    )
    return found.all()


async def was_released(session: Session, noted: Trend) -> bool:
    """Whether a copy of it was released: nobody can take that back."""
    used = select(UsedAnswer.id).join(Trend, and_(*_as_text())).where(Trend.id == noted.id)
    return (await session.exec(used)).one_or_none() is not None


def _as_text() -> tuple[ColumnElement[bool], ...]:
    return (
        col(UsedAnswer.workspace_id) == Trend.workspace_id,
        col(UsedAnswer.question) == TextKind.SIGNAL,
        col(UsedAnswer.answer_id) == Trend.id,
    )


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
