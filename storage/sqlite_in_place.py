"""SQLite that answers in the thread in which it is asked, for whoever is alone with it.

Else each statement is eight changes of threads and as many of greenlets. That is right where
others wait meanwhile, and a third of the time where nobody does: a programme that plays by itself.
"""

from __future__ import annotations

import sqlite3
from typing import Any, Self

import aiosqlite
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_dbapi,
)
from sqlalchemy.util.concurrency import await_

MAY_WAIT = ("BEGIN", "PRAGMA")
"""How the statements begin that another connection may keep waiting: transactions that write take
the lock at once, so that nothing waits within them."""


async def _nothing() -> None:
    """SQLAlchemy insists that something is awaited."""


class _CursorInPlace(sqlite3.Cursor):
    home: Any
    """The connection of aiosqlite, which has a thread."""

    def execute(self, sql: str, parameters: Any = ()) -> Self:
        """At once if nothing can keep it waiting; else others have their turn meanwhile."""
        if sql.startswith(MAY_WAIT):
            await_(self.home._execute(super().execute, sql, parameters))
            return self
        await_(_nothing())
        return super().execute(sql, parameters)

    async def _async_soft_close(self) -> None:
        """Its rows stay until they are read; SQLAlchemy asks it of a driver's cursor."""


class ConnectionInPlace(AsyncAdapt_aiosqlite_connection):
    """A connection with SQLite's own cursors, but for rows that are read in parts."""

    def cursor(self, server_side: bool = False) -> Any:
        """SQLAlchemy closes it."""
        if server_side:
            return self._ss_cursor_cls(self)
        cursor = self._connection._conn.cursor(_CursorInPlace)
        cursor.home = self._connection
        return cursor

    def commit(self) -> None:
        """Raises sqlite3's errors, as the next."""
        if self._connection._connection:
            self._connection._conn.commit()

    def rollback(self) -> None:
        """Nothing, if the connection is closed."""
        if self._connection._connection:
            self._connection._conn.rollback()


class _DriverInPlace(AsyncAdapt_aiosqlite_dbapi):
    def connect(self, *arg: Any, **options: Any) -> AsyncAdapt_aiosqlite_connection:
        connection: Any = aiosqlite.connect(*arg, **options)
        connection._thread.daemon = True
        return ConnectionInPlace(self, await_(connection))


def driver_in_place() -> AsyncAdapt_aiosqlite_dbapi:
    """What an engine takes as its `module`."""
    return _DriverInPlace(aiosqlite, sqlite3)
