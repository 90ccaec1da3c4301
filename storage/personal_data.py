"""Everything that is stored about one person: to export it, and to delete it.

Which rows are about a person follows from the tables: those that name them, and those that name
nobody but belong to such a row. What the tables call hidden is left out.
"""

from __future__ import annotations

from datetime import datetime

from pydantic_core import to_jsonable_python
from sqlalchemy import ColumnElement, ForeignKey, RowMapping, Table, and_
from sqlalchemy import delete as delete_from
from sqlalchemy import select as select_columns
from sqlalchemy import update as update_columns
from sqlmodel import SQLModel, col, delete, or_, select, update

from storage.database import Session
from storage.free_text import empty_texts_of, may_read, texts_in
from storage.people import dismiss
from storage.prompts import CALENDAR_ENTRY
from storage.tables import Enrolment, Member, Pair, Prompt, ShortQuestion
from storage.types import KNOWN_TO_BOTH, EnrolmentState

NO_NAME = "–"
"""Of whoever had everything about them deleted."""


def is_forgotten(member: Member) -> bool:
    """Whether a member had everything about them deleted."""
    return member.name == NO_NAME and not member.active


# ---------------------------------------------------------------------------- the export


async def everything_about(
    session: Session, workspace_id: int, member_id: int
) -> dict[str, list[dict[str, object]]]:
    """Every row about a member, by table; values as JSON can hold them."""
    await session.flush()
    connection = await session.connection()
    found: dict[str, list[dict[str, object]]] = {}
    for table in SQLModel.metadata.sorted_tables:
        about = _about(table, member_id)
        if about is None:
            continue
        texts = [may_read(one, member_id).label(_READABLE + one.name) for one in texts_in(table)]
        rows = await connection.execute(
            select_columns(table, *texts)
            .where(about, table.c.workspace_id == workspace_id)
            .order_by(table.c.id)
        )
        found[table.name] = [_told(table, row) for row in rows.mappings()]
    return found


_READABLE = "may read "


def _told(table: Table, row: RowMapping) -> dict[str, object]:
    """What a row says to the person it is about."""
    told = {one.name: row[one] for one in table.columns if not one.info.get("hidden")}
    unread = {one.name: "" for one in texts_in(table) if not row[_READABLE + one.name]}
    values: dict[str, object] = to_jsonable_python(told | unread)
    return values


def _about(table: Table, member_id: int) -> ColumnElement[bool] | None:
    """Which rows of a table are about a member; None if none can be, or none is to be told."""
    if table.info.get("hidden") or "workspace_id" not in table.c:
        return None
    if table.name == Member.__tablename__:
        return table.c.id == member_id
    if "external_id" in table.c:
        whose = select(Member.external_id).where(Member.id == member_id)
        return table.c.external_id.in_(whose)
    named = [key.parent == member_id for key in _keys_to_members(table)]
    if not named:
        return _belonging(table, member_id)
    if table.name == Pair.__tablename__:
        return and_(or_(*named), table.c.state.in_(KNOWN_TO_BOTH))
    return or_(*named)


def _belonging(table: Table, member_id: int) -> ColumnElement[bool] | None:
    """Which rows belong to one that is about a member."""
    found = []
    for key in _keys(table):
        about = _about(key.column.table, member_id)
        if about is not None:
            found.append(key.parent.in_(select_columns(key.column).where(about)))
    return or_(*found) if found else None


def _keys_to_members(table: Table) -> list[ForeignKey]:
    return [key for key in _keys(table) if key.column.table.name == Member.__tablename__]


def _keys(table: Table) -> list[ForeignKey]:
    return sorted(table.foreign_keys, key=lambda key: key.parent.name)


# ---------------------------------------------------------------------------- the deletion


async def forget(session: Session, member: Member, now: datetime) -> None:
    """Delete what a member wrote and who they are; counts without a name stay."""
    await empty_texts_of(session, member.id)
    await session.exec(delete(ShortQuestion).where(col(ShortQuestion.asker_id) == member.id))
    await session.exec(
        delete(Prompt).where(
            col(Prompt.recipient_id) == member.id,
            col(Prompt.sent_at).is_(None),
            col(Prompt.kind) != CALENDAR_ENTRY,
        )
    )
    await session.exec(
        update(Prompt)
        .where(or_(Prompt.recipient_id == member.id, Prompt.partner_id == member.id))
        .values(channel="", message_id="")
    )
    await session.exec(
        update(Enrolment)
        .where(col(Enrolment.member_id) == member.id)
        .values(topics={}, languages=[], style="", state=EnrolmentState.LEFT, paused_until=None)
    )
    await _cut(session, member)
    member.external_id = f"deleted-{member.id}"
    member.name = NO_NAME
    member.language = member.timezone = member.country = ""
    member.department = member.location = ""
    member.email = member.email_key = ""
    member.level = member.manager_id = member.unreachable_since = member.listed_at = None
    dismiss(member, now)
    member.active = member.answers_questions = member.hides_calendar = False
    session.add(member)


async def _cut(session: Session, member: Member) -> None:
    """What need not name a member does so no more, and how to reach them is forgotten."""
    await session.flush()
    connection = await session.connection()
    for table in SQLModel.metadata.sorted_tables:
        for key in _keys_to_members(table):
            if key.ondelete == "SET NULL":
                cut = update_columns(table).where(key.parent == member.id)
                await connection.execute(cut.values({key.parent.name: None}))
        if {"workspace_id", "external_id"} <= set(table.c.keys()) and table.name != "member":
            await connection.execute(
                delete_from(table).where(
                    table.c.workspace_id == member.workspace_id,
                    table.c.external_id == member.external_id,
                )
            )
