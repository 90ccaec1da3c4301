"""The audit log: who did what of the coordinator's acts, never contents."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlmodel import col, or_, select

from storage.database import Session
from storage.tables import AuditEntry


class SettingChange(NamedTuple):
    """A setting that was changed: the wording key of its name, its old and its new value."""

    key: str
    before: str
    after: str


async def record(
    session: Session,
    workspace_id: int,
    actor_id: int,
    act: str,
    subject: str,
    at: datetime,
    changes: Iterable[SettingChange] = (),
) -> None:
    """Note that `actor_id` did `act` (a command's or button's name) to `subject` (ids only)."""
    session.add(
        AuditEntry(
            workspace_id=workspace_id,
            actor_id=actor_id,
            act=act,
            subject=subject,
            changes=[list(one) for one in changes],
            at=at,
        )
    )


async def page(
    session: Session,
    workspace_id: int,
    most: int,
    *,
    before: int = 0,
    actor_id: int = 0,
    beginnings: Collection[str] = (),
) -> Sequence[AuditEntry]:
    """Entries of a workspace, newest first: those older than the entry `before`, if it is given.

    Of one person, or acts whose names begin with one of `beginnings`, if any are given.
    """
    query = select(AuditEntry).where(AuditEntry.workspace_id == workspace_id)
    if before:
        query = query.where(AuditEntry.id < before)
    if actor_id:
        query = query.where(AuditEntry.actor_id == actor_id)
    if beginnings:
        named = [col(AuditEntry.act).startswith(one, autoescape=True) for one in beginnings]
        query = query.where(or_(*named))
    return (await session.exec(query.order_by(col(AuditEntry.id).desc()).limit(most))).all()


async def about_exactly(
    session: Session, workspace_id: int, acts: Collection[str], subjects: Collection[str]
) -> Sequence[AuditEntry]:
    """Entries of one of `acts` about just one of `subjects`, oldest first."""
    query = select(AuditEntry).where(
        AuditEntry.workspace_id == workspace_id,
        col(AuditEntry.subject).in_(subjects),
        col(AuditEntry.act).in_(acts),
    )
    return (await session.exec(query.order_by(col(AuditEntry.id)))).all()


async def about(session: Session, workspace_id: int, subjects: Collection[str]) -> list[AuditEntry]:
    """Entries about one of `subjects` (`member:1`, `pair:1`), oldest first."""
    found = await session.exec(
        select(AuditEntry)
        .where(
            AuditEntry.workspace_id == workspace_id,
            or_(*(col(AuditEntry.subject).contains(one, autoescape=True) for one in subjects)),
        )
        .order_by(col(AuditEntry.id))
    )
    return [one for one in found if set(one.subject.split()) & set(subjects)]
