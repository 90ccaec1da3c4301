"""Goals: what pairs want to reach."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import col, select

from storage.database import Session
from storage.rows import row_by_id
from storage.tables import Goal
from storage.types import AgreementState


async def goals_of(session: Session, pair_id: int) -> Sequence[Goal]:
    """The goals of a pair, oldest first; not those that were dropped."""
    found = await session.exec(
        select(Goal)
        .where(Goal.pair_id == pair_id, Goal.state != AgreementState.DROPPED)
        .order_by(col(Goal.id))
    )
    return found.all()


async def goal_by_id(
    session: Session, workspace_id: int, goal_id: int, *, lock: bool = False
) -> Goal | None:
    """A goal of this workspace; `lock` makes whoever wants to change it too wait."""
    return await row_by_id(session, Goal, workspace_id, goal_id, lock=lock)
