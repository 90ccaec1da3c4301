"""What is removed when its time is over (docs/sources.md)."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Table, and_
from sqlmodel import SQLModel, col, delete, select, update
from sqlmodel.sql.expression import SelectOfScalar

from storage.database import Session
from storage.free_text import along, empty, texts_in, way_to
from storage.tables import HandledRequest, Programme, Workspace


async def remove_old_texts(session: Session, workspace: Workspace, now: datetime) -> None:
    """Empty what people wrote in a workspace, once it has been kept for as long as it is to.

    Texts of a programme go so long after its close, also those that were written after it; any
    other goes so long after it was written. Ratings, counts and states stay, without a word of
    what was written.
    """
    before = now - timedelta(days=workspace.retention_days)
    closed = select(Programme.id).where(
        Programme.workspace_id == workspace.id, col(Programme.closed_at) <= before
    )
    for table in SQLModel.metadata.sorted_tables:
        if texts_in(table):
            await empty(session, table, _is_over(table, closed, workspace.id, before))
    await session.exec(
        update(Programme)
        .where(col(Programme.id).in_(closed), col(Programme.texts_removed_at).is_(None))
        .values(texts_removed_at=now)
    )


def _is_over(
    table: Table, closed: SelectOfScalar[int], workspace_id: int, before: datetime
) -> ColumnElement[bool]:
    """Whether a row's texts have been kept for long enough.

    A row that belongs to no programme needs the columns `workspace_id` and `created_at`.
    """
    to_programme = way_to(table, "programme")
    if to_programme is not None:
        return along(table, to_programme, lambda programme: programme.in_(closed))
    return and_(table.c.workspace_id == workspace_id, table.c.created_at <= before)


async def forget_deliveries(session: Session, before: datetime) -> None:
    """Forget which platform deliveries were handled before that time."""
    await session.exec(delete(HandledRequest).where(col(HandledRequest.at) < before))
