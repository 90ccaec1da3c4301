"""A whole company's rows into Postgres, whose indexes and references are made once for all of them.

For each row they cost several times as much as the row itself, for all together less than it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import text

from storage.database import Session

_CONSTRAINTS = """
SELECT 'ALTER TABLE ' || conrelid::regclass || ' DROP CONSTRAINT ' || quote_ident(conname),
    'ALTER TABLE ' || conrelid::regclass || ' ADD CONSTRAINT ' || quote_ident(conname)
    || ' ' || pg_get_constraintdef(oid)
FROM pg_constraint WHERE connamespace = current_schema()::regnamespace AND contype = :kind
ORDER BY conrelid, conname
"""
_INDEXES = """
SELECT 'DROP INDEX ' || indexrelid::regclass, pg_get_indexdef(indexrelid)
FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
WHERE relnamespace = current_schema()::regnamespace
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
ORDER BY indrelid, indexrelid
"""
REFERENCES, UNIQUE = "f", "u"
MEMORY = "256MB"
"""To sort an index in."""


@asynccontextmanager
async def without_indexes(session: Session) -> AsyncIterator[None]:
    """Keep only primary keys inside; the transaction ends with all of them, or changes nothing."""
    connection = await session.connection()
    found = [
        *await connection.execute(text(_CONSTRAINTS), {"kind": REFERENCES}),
        *await connection.execute(text(_CONSTRAINTS), {"kind": UNIQUE}),
        *await connection.execute(text(_INDEXES)),
    ]
    for dropping, _making in found:
        await connection.exec_driver_sql(dropping)
    yield
    await connection.exec_driver_sql(f"SET LOCAL maintenance_work_mem = '{MEMORY}'")
    for _dropping, making in reversed(found):
        await connection.exec_driver_sql(making)
