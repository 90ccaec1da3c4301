"""How the database stands to this version of the bot and to its key; nothing is changed."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, Sequence
from enum import StrEnum

from sqlalchemy import Text, select, type_coerce
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from storage.database import Database, DatabaseUnusable, newest_revision, revisions
from storage.encryption import EncryptedText, fits


async def latency(database: Database) -> float:
    """Milliseconds until the database answers; raises DatabaseUnusable if it does not."""
    began = time.perf_counter()
    try:
        await database.ready()
    except DBAPIError as error:
        raise DatabaseUnusable("", type(error.orig).__name__) from error
    return (time.perf_counter() - began) * 1000


class SchemaState(StrEnum):
    """How old the schema is, as this version sees it."""

    NEW = "new"
    OLDER = "older"
    CURRENT = "current"
    NEWER = "newer"


async def schema_state(database: Database) -> SchemaState:
    """By the migration that ran last."""
    async with database.reading() as connection:
        found = await connection.run_sync(revisions)
    if not found:
        return SchemaState.NEW
    newest = newest_revision()
    if found[0] == newest:
        return SchemaState.CURRENT
    return SchemaState.OLDER if found[0] < newest else SchemaState.NEWER


async def some_encrypted(database: Database) -> AsyncGenerator[str]:
    """One text as it is stored, of each column of encrypted ones that is not empty."""
    columns = [column for table in SQLModel.metadata.sorted_tables for column in table.columns]
    async with database.reading() as connection:
        for column in columns:
            if isinstance(column.type, EncryptedText):
                stored = type_coerce(column, Text)
                found = await connection.execute(select(stored).where(stored != "").limit(1))
                if text := found.scalar_one_or_none():
                    yield text


async def key_fits(database: Database, keys: Sequence[str]) -> bool:
    """Whether what is stored was encrypted with one of the keys, as far as anything is."""
    return fits(keys, [text async for text in some_encrypted(database)])
