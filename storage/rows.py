"""Inserting a row unless it is there, the same way on SQLite and on Postgres."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import SQLModel

from storage.database import Session


async def insert_missing(session: Session, row: SQLModel) -> bool:
    """Insert `row` unless one with the same unique key exists; whether it was inserted.

    Two replicas that do this at once get one row; `row` itself is not attached to the session.
    """
    statement = _insert_missing(type(row), session.get_bind().dialect.name)
    await session.flush()
    inserted = await session.exec(statement, params=row.model_dump(exclude={"id"}))
    return inserted.scalar_one_or_none() is not None


@cache
def _insert_missing(table: type[SQLModel], dialect: str) -> Any:
    """Built once for each table: every request needs one of these."""
    rows = table.__table__  # type: ignore[attr-defined]
    insert = (postgresql if dialect == "postgresql" else sqlite).insert(rows)
    return insert.on_conflict_do_nothing().returning(rows.c.id)
