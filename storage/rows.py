"""Inserting a row unless it is there, the same way on SQLite and on Postgres."""

from __future__ import annotations

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import SQLModel

from storage.database import Session


async def insert_missing(session: Session, row: SQLModel) -> bool:
    """Insert `row` unless one with the same unique key exists; whether it was inserted.

    Two replicas that do this at once get one row; `row` itself is not attached to the session.
    """
    table = type(row)
    values: dict[str, Any] = row.model_dump(exclude={"id"})
    dialect = session.get_bind().dialect.name
    insert = (postgresql if dialect == "postgresql" else sqlite).insert(table)
    statement = insert.values(**values).on_conflict_do_nothing().returning(table.id)  # type: ignore[attr-defined]
    inserted = await session.exec(statement)
    return inserted.scalar_one_or_none() is not None
