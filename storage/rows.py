"""Inserting a row unless it is there, the same way on SQLite and on Postgres; reading many."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Executable
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import SQLModel

from storage.database import Session

PART = 500
"""Rows that are read before others have their turn."""


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
