"""What is planned for the next time: messages and sessions of a workspace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select

from storage.database import Session
from storage.tables import Pair, PairSession, Programme, Prompt
from storage.types import PairState, PromptState, SessionState


async def messages_until(
    session: Session, workspace_id: int, until: datetime
) -> Sequence[datetime]:
    """When each waiting prompt is due that is so before `until`."""
    query = select(Prompt.due_at).where(
        Prompt.workspace_id == workspace_id,
        Prompt.state == PromptState.WAITING,
        Prompt.due_at < until,
    )
    return (await session.exec(query)).all()


async def sessions_between(
    session: Session, workspace_id: int, begins: datetime, ends: datetime
) -> Sequence[datetime]:
    """When each planned session of a running pair begins that does so within that time."""
    query = (
        select(PairSession.starts_at)
        .join(Pair, col(Pair.id) == PairSession.pair_id)
        .join(Programme, col(Programme.id) == Pair.programme_id)
        .where(
            Programme.workspace_id == workspace_id,
            Pair.state == PairState.RUNNING,
            PairSession.state == SessionState.PLANNED,
            PairSession.starts_at >= begins,
            PairSession.starts_at < ends,
        )
    )
    return (await session.exec(query)).all()
