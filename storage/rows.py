"""A row by its id; inserting one unless it is there, the same on both databases; reading many."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Sequence
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Executable, bindparam, inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm.util import identity_key
from sqlmodel import SQLModel, select

from storage.database import Session

_Row = TypeVar("_Row", bound=SQLModel)
PART = 500
"""Rows that are read before others have their turn."""
WRITTEN_AT_ONCE = 100
"""Rows of one statement: a thousand prompts in one took 16 MB while they were written."""
_READ = "mentor_rows_read"


async def row_by_id(
    session: Session, table: type[_Row], workspace_id: int, row_id: int, *, lock: bool = False
) -> _Row | None:
    """The row of this workspace; `lock` makes whoever wants to change it too wait.

    A transaction reads a row once: what it has read, or changed, is what it goes on with.
    """
    found: _Row | None = None if lock else _known(session, table, row_id)
    if found is None:
        query = (_locking_by_id if lock else _by_id)(table)
        asked = {"workspace": workspace_id, "row": row_id}
        found = (await session.exec(query, params=asked)).one_or_none()
        if found is not None:  # a session alone would let go of it
            session.info.setdefault(_READ, []).append(found)
        return found
    belongs = found.workspace_id == workspace_id  # type: ignore[attr-defined]
    return found if belongs else None


async def rows_by_id(
    session: Session, table: type[_Row], workspace_id: int, ids: Iterable[int]
) -> dict[int, _Row]:
    """Those of this workspace among `ids`, few enough for one statement, by their id."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    rows = await session.exec(_by_ids(table), params={"workspace": workspace_id, "ids": wanted})
    return {row.id: row for row in rows}


def _known(session: Session, table: type[_Row], row_id: int) -> _Row | None:
    """The row as this transaction has it, unless some of it has to be read again."""
    known: _Row | None = session.sync_session.identity_map.get(identity_key(table, row_id))
    return None if known is None or inspect(known).expired_attributes else known


@cache
def _by_id(table: type[SQLModel]) -> Any:
    """Built once for each table, as are the next two."""
    rows: Any = table
    return select(rows).where(
        rows.workspace_id == bindparam("workspace"), rows.id == bindparam("row")
    )


@cache
def _by_ids(table: type[SQLModel]) -> Any:
    rows: Any = table
    among = rows.id.in_(bindparam("ids", expanding=True))
    return select(rows).where(rows.workspace_id == bindparam("workspace"), among)


@cache
def _locking_by_id(table: type[SQLModel]) -> Any:
    return _by_id(table).with_for_update().execution_options(populate_existing=True)


async def in_parts(session: Session, query: Executable) -> AsyncIterator[Sequence[Any]]:
    """The rows of a query of columns, PART at a time: nobody waits until all of them are read.

    They are given as the driver reads them: a session looks for objects in each of thousands.
    """
    await session.flush()
    connection = await session.connection()
    found = await connection.stream(query.execution_options(yield_per=PART))
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

    A statement for each WRITTEN_AT_ONCE of them. The column `told` of those that were inserted.
    """
    if not rows:
        return []
    table = type(rows[0])
    statement = inserting_missing(session, table)
    column = table.__table__.c[told]  # type: ignore[attr-defined]
    await session.flush()
    values = [row.model_dump(exclude={"id"}) for row in rows]
    told_back = statement.returning(column)
    in_pages = told_back.execution_options(insertmanyvalues_page_size=WRITTEN_AT_ONCE)
    inserted = await session.exec(in_pages, params=values)
    return list(inserted.scalars().all())


@cache
def replacing(table: type[SQLModel], dialect: str, column: str, *key: str) -> Any:
    """An insertion into `table`; of a row with the same unique `key` it changes that `column`."""
    inserting = _insert(table, dialect)
    new = {column: inserting.excluded[column]}
    return inserting.on_conflict_do_update(index_elements=list(key), set_=new)


@cache
def _insert_missing(table: type[SQLModel], dialect: str) -> Any:
    """Every request needs one of these."""
    rows = table.__table__  # type: ignore[attr-defined]
    return _insert(table, dialect).on_conflict_do_nothing().returning(rows.c.id)


def _insert(table: type[SQLModel], dialect: str) -> Any:
    rows = table.__table__  # type: ignore[attr-defined]
    return (postgresql if dialect == "postgresql" else sqlite).insert(rows)
