"""What is removed when its time is over (docs/sources.md).

Two periods, both as they were promised when people joined: texts go so long after their programme
closed, everything else so long after its end. Each programme keeps its own numbers: they are the
workspace's of the day on which it opened, and become shorter with those, never longer.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Table, and_, case
from sqlmodel import SQLModel, col, delete, or_, select, update

from storage.database import Session
from storage.free_text import along, empty, texts_in, way_to
from storage.tables import HandledRequest, Programme, Workspace


def promise(programme: Programme, workspace: Workspace) -> None:
    """A programme opens: from now on people are told these periods."""
    programme.retention_days = workspace.retention_days
    programme.keep_months = workspace.keep_months


async def shorten(session: Session, workspace: Workspace) -> None:
    """The workspace keeps shorter now, also what was promised longer; never the other way round."""
    await session.flush()
    for column, most in (
        (col(Programme.retention_days), workspace.retention_days),
        (col(Programme.keep_months), workspace.keep_months),
    ):
        least = case((column > most, most), else_=column)
        query = update(Programme).where(col(Programme.workspace_id) == workspace.id)
        await session.exec(query.values({column: least}))


async def remove_old_texts(session: Session, workspace: Workspace, now: datetime) -> None:
    """Empty what people wrote in a workspace, once it has been kept for as long as it is to.

    Texts of a programme go so long after its close, also those that were written after it; any
    other goes so long after it was written. Ratings, counts and states stay, without a word of
    what was written.
    """
    closed = await _closed_for_long(session, workspace.id, now)
    before = now - timedelta(days=workspace.retention_days)
    for table in SQLModel.metadata.sorted_tables:
        if texts_in(table) and (closed or way_to(table, "programme") is None):
            await empty(session, table, _is_over(table, closed, workspace.id, before, now))
    if closed:
        await session.exec(
            update(Programme)
            .where(col(Programme.id).in_(closed), col(Programme.texts_removed_at).is_(None))
            .values(texts_removed_at=now)
        )


async def _closed_for_long(session: Session, workspace_id: int, now: datetime) -> list[int]:
    found = await session.exec(
        select(Programme).where(
            Programme.workspace_id == workspace_id,
            col(Programme.closed_at).is_not(None),
            col(Programme.erased_at).is_(None),
        )
    )
    return [
        one.id
        for one in found
        if one.closed_at and one.closed_at + timedelta(days=one.retention_days) <= now
    ]


def _is_over(
    table: Table, closed: list[int], workspace_id: int, before: datetime, now: datetime
) -> ColumnElement[bool]:
    """Whether a row's texts have been kept for long enough.

    A row that belongs to no programme needs the columns `workspace_id`, `created_at`, `kept_until`.
    """
    to_programme = way_to(table, "programme")
    if to_programme is not None:
        return along(table, to_programme, lambda programme: programme.in_(closed))
    is_over = or_(table.c.created_at <= before, table.c.kept_until <= now)
    return and_(table.c.workspace_id == workspace_id, is_over)


def months_after(at: datetime, months: int) -> datetime:
    """The same day so many months later, or the last of that month if it has no such day."""
    year, month = divmod(at.year * 12 + at.month - 1 + months, 12)
    return at.replace(year=year, month=month + 1, day=min(at.day, monthrange(year, month + 1)[1]))


async def forget_deliveries(session: Session, before: datetime) -> None:
    """Forget which platform deliveries were handled before that time."""
    await session.exec(delete(HandledRequest).where(col(HandledRequest.at) < before))
