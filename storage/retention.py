"""What is removed when its time is over (docs/sources.md)."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Table, and_
from sqlmodel import SQLModel, col, delete, select, update
from sqlmodel.sql.expression import SelectOfScalar

from storage.database import Session
from storage.free_text import along, empty, texts_in, way_to
from storage.questions import ASKED
from storage.tables import HandledRequest, Programme, Prompt, ShortQuestion, Workspace
from storage.types import PromptState


async def remove_old_texts(session: Session, now: datetime) -> None:
    """Empty what people wrote, once its workspace has kept it for as long as it is to.

    Texts of a programme go so long after its close, also those that were written after it; any
    other goes so long after it was written. Ratings, counts and states stay, without a word of
    what was written.
    """
    for workspace in (await session.exec(select(Workspace))).all():
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
    written = and_(table.c.workspace_id == workspace_id, table.c.created_at <= before)
    if table.name == ShortQuestion.__tablename__:
        return and_(written, col(ShortQuestion.id).not_in(_on_the_way(workspace_id)))
    return written


def _on_the_way(workspace_id: int) -> SelectOfScalar[int]:
    """Questions that have not reached who is asked."""
    return select(Prompt.subject_id).where(
        Prompt.workspace_id == workspace_id,
        Prompt.kind == ASKED,
        col(Prompt.state).in_([PromptState.WAITING, PromptState.SENDING]),
    )


async def forget_deliveries(session: Session, before: datetime) -> None:
    """Forget which platform deliveries were handled before that time."""
    await session.exec(delete(HandledRequest).where(col(HandledRequest.at) < before))
