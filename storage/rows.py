"""Inserting a row unless it is there, the same way on SQLite and on Postgres."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy.dialects import sqlite
from sqlmodel import SQLModel

from storage.database import Session

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql


async def insert_missing(session: Session, row: SQLModel) -> bool:
    """Insert `row` unless one with the same unique key exists; whether it was inserted.

    Two replicas that do this at once get one row; `row` itself is not attached to the session.
    """
    table = type(row)
    values: dict[str, Any] = row.model_dump(exclude={"id"})
    insert = _insert(session.get_bind().dialect.name, table)
    statement = insert.values(**values).on_conflict_do_nothing().returning(table.id)  # type: ignore[attr-defined]
    inserted = await session.exec(statement)
    return inserted.scalar_one_or_none() is not None


def _insert(dialect: str, table: type[SQLModel]) -> sqlite.Insert | postgresql.Insert:
    """The database's own INSERT; Postgres' is loaded where there is a Postgres."""
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table)
    return sqlite.insert(table)
