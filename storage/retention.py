"""What is removed when its time is over (docs/sources.md)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, or_
from sqlmodel import SQLModel, col, delete, select, update

from storage.database import Session
from storage.questions import ASKED
from storage.tables import (
    Announcement,
    Contract,
    Enrolment,
    Goal,
    HandledRequest,
    Pair,
    PairSession,
    Programme,
    Prompt,
    Reflection,
    ShortQuestion,
    Thanks,
    Trend,
    Workspace,
)
from storage.types import PromptState

TEXTS: Mapping[type[SQLModel], tuple[str, ...]] = {
    Reflection: ("learned", "to_try", "extra"),
    Goal: ("text",),
    Contract: ("goal", "success", "place", "feedback"),
    PairSession: ("place",),
    Thanks: ("text",),
    Trend: ("text",),
    Announcement: ("text",),
    Enrolment: ("about",),
    ShortQuestion: ("text",),
}
"""Every column of free text. All but questions belong to a pair or to a programme."""


async def remove_old_texts(session: Session, now: datetime) -> None:
    """Empty what people wrote, once its workspace has kept it for as long as it is to.

    Texts of a programme go so long after its close, also those that were written after it; a
    short question goes so long after it was asked. Ratings, counts and states stay, without a word
    of what was written.
    """
    for workspace in (await session.exec(select(Workspace))).all():
        before = now - timedelta(days=workspace.retention_days)
        closed = await session.exec(
            select(Programme).where(
                Programme.workspace_id == workspace.id, col(Programme.closed_at) <= before
            )
        )
        for programme in closed.all():
            for table in TEXTS.keys() - {ShortQuestion}:
                await _empty(session, table, _of_programme(table, programme.id))
            programme.texts_removed_at = programme.texts_removed_at or now
        await _empty(session, ShortQuestion, _asked_before(workspace.id, before))


def _of_programme(table: Any, programme_id: int) -> ColumnElement[bool]:
    if hasattr(table, "pair_id"):
        return col(table.pair_id).in_(select(Pair.id).where(Pair.programme_id == programme_id))
    return col(table.programme_id) == programme_id


def _asked_before(workspace_id: int, before: datetime) -> ColumnElement[bool]:
    """Questions of that time, but for those that are still on the way to who is asked."""
    on_the_way = select(Prompt.subject_id).where(
        Prompt.workspace_id == workspace_id,
        Prompt.kind == ASKED,
        col(Prompt.state).in_([PromptState.WAITING, PromptState.SENDING]),
    )
    return and_(
        col(ShortQuestion.workspace_id) == workspace_id,
        col(ShortQuestion.created_at) <= before,
        col(ShortQuestion.id).not_in(on_the_way),
    )


async def _empty(session: Session, table: type[SQLModel], where: ColumnElement[bool]) -> None:
    """Rows that hold nothing any more are not written again."""
    columns = TEXTS[table]
    holds_something = or_(*(col(getattr(table, name)) != "" for name in columns))
    await session.exec(
        update(table)
        .where(where, holds_something)
        .values(dict.fromkeys(columns, ""))
        .execution_options(synchronize_session=False)
    )


async def forget_deliveries(session: Session, before: datetime) -> None:
    """Forget which platform deliveries were handled before that time."""
    await session.exec(delete(HandledRequest).where(col(HandledRequest.at) < before))
