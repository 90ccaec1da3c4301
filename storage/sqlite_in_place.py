"""SQLite that answers in the thread in which it is asked, for whoever is alone with it.

Else each statement is four changes of threads. That is right where others wait meanwhile, and a
quarter of the time where nobody does: a programme that plays by itself.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from typing import Any

from aiosqlite import Connection

WAITS_FOR_NOBODY = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")
"""Transactions that write begin by taking the lock; a `BEGIN` or a `PRAGMA` may have to wait."""
ROWS_AT_ONCE = 64
"""Of a cursor that is gone through, as with aiosqlite."""

in_its_thread: Callable[..., Any] = Connection._execute


async def in_place(self: Connection, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """What a connection's thread does, done here if it need not wait; others have their turn."""
    if not self._running or not self._connection:
        raise ValueError("Connection closed")
    if args and isinstance(args[0], str):
        if not args[0].lstrip().startswith(WAITS_FOR_NOBODY):
            return await in_its_thread(self, fn, *args, **kwargs)
        await asyncio.sleep(0)
    return fn(*args, **kwargs)


class _InPlace(Connection):
    _execute = in_place


def connect_in_place(file: str, **options: Any) -> Connection:
    """A connection to that file, to be awaited, as aiosqlite's `connect` gives it."""
    options["check_same_thread"] = False
    connection = _InPlace(lambda: sqlite3.connect(file, **options), ROWS_AT_ONCE)
    connection._thread.daemon = True
    return connection
