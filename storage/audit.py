"""The audit log: who did what of the coordinator's acts, never contents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select

from storage.database import Session
from storage.tables import AuditEntry


async def record(
    session: Session, workspace_id: int, actor_id: int, act: str, subject: str, at: datetime
) -> None:
    """Note that `actor_id` did `act` (a command's or button's name) to `subject` (ids only)."""
    session.add(
        AuditEntry(workspace_id=workspace_id, actor_id=actor_id, act=act, subject=subject, at=at)
    )


async def latest(session: Session, workspace_id: int, most: int) -> Sequence[AuditEntry]:
    """The newest entries of a workspace, newest first."""
    found = await session.exec(
        select(AuditEntry)
        .where(AuditEntry.workspace_id == workspace_id)
        .order_by(col(AuditEntry.at).desc(), col(AuditEntry.id).desc())
        .limit(most)
    )
    return found.all()
