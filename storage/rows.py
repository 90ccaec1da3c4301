"""A row by its id; inserting one unless it is there, the same on both databases; reading many."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Executable, bindparam
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import SQLModel, select

from storage.database import Session

PART = 500
"""Rows that are read before others have their turn."""


_Row = TypeVar("_Row", bound=SQLModel)


async def row_by_id(
    session: Session, table: type[_Row], workspace_id: int, row_id: int, *, lock: bool = False
) -> _Row | None:
    """The row of this workspace; `lock` makes whoever wants to change it too wait."""
    asked = {"workspace": workspace_id, "row": row_id}
    found: _Row | None = (await session.exec(_by_id(table, lock), params=asked)).one_or_none()
    return found


@cache
def _by_id(table: type[SQLModel], lock: bool) -> Any:
    """Built once for each table: most answers need some of these."""
    own = table.__table__.c  # type: ignore[attr-defined]
    query = select(table).where(
        own.workspace_id == bindparam("workspace"), own.id == bindparam("row")
    )
    if lock:
        return query.with_for_update().execution_options(populate_existing=True)
    return query


async def in_parts(session: Session, query: Executable) -> AsyncIterator[Sequence[Any]]:
    """The rows of a query, PART at a time: nobody waits until all of them are read."""
    found = await session.stream(query.execution_options(yield_per=PART))
    async for part in found.partitions():
        yield part


async def insert_missing(session: Session, row: SQLModel) -> bool:
    """Insert `row` unless one with the same unique key exists; whether it was inserted.

    Two replicas that do this at once get one row; `row` itself is not attached to the session.
    """
    statement = _insert_missing(type(row), session.get_bind().dialect.name)
    await session.flush()
    inserted = await session.exec(statement, params=row.model_dump(exclude={"id"}))
    return inserted.scalar_one_or_none() is not None


def inserting_missing(session: Session, table: type[SQLModel]) -> Any:
    """An insertion into `table` that leaves out what is there."""
    return _insert(table, session.get_bind().dialect.name).on_conflict_do_nothing()


async def insert_all_missing(session: Session, rows: Sequence[SQLModel], told: str) -> list[int]:
    """Insert those of `rows`, all of one table, whose unique keys no row has yet.

    The column `told` of those that were inserted.
    """
    if not rows:
        return []
    table = type(rows[0])
    statement = inserting_missing(session, table)
    column = table.__table__.c[told]  # type: ignore[attr-defined]
    await session.flush()
    values = [row.model_dump(exclude={"id"}) for row in rows]
    inserted = await session.exec(statement.returning(column), params=values)
    return list(inserted.scalars().all())


@cache
def _insert_missing(table: type[SQLModel], dialect: str) -> Any:
    """Built once for each table: every request needs one of these."""
    rows = table.__table__  # type: ignore[attr-defined]
    return _insert(table, dialect).on_conflict_do_nothing().returning(rows.c.id)


def _insert(table: type[SQLModel], dialect: str) -> Any:
    rows = table.__table__  # type: ignore[attr-defined]
    return (postgresql if dialect == "postgresql" else sqlite).insert(rows)
