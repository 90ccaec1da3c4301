"""SQLite answers where it is asked, not in a thread of its own, but where it may have to wait.

Each statement is four changes of threads otherwise, a fifth of a conversation's time. As there,
others have their turn before each statement.
"""

from __future__ import annotations

from asyncio import sleep
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from aiosqlite import Connection

from tests.machine import TIMED

WAITS_FOR_NOBODY = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")
"""Transactions that write begin by taking the lock; a `BEGIN` or a `PRAGMA` may have to wait."""


_in_its_thread: Callable[..., Any] = Connection._execute


@pytest.fixture(autouse=True, scope="session")
def _sqlite_answers_where_it_is_asked() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Connection, "_execute", _execute)
        yield


@pytest.fixture(autouse=True)
def _or_as_it_does_where_callbacks_are_timed(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    if request.node.get_closest_marker(TIMED):
        monkeypatch.setattr(Connection, "_execute", _in_its_thread)


async def _execute(self: Connection, function: Callable[..., Any], *args: Any, **more: Any) -> Any:
    if not self._running or not self._connection:
        raise ValueError("Connection closed")
    if args and isinstance(args[0], str):
        if not args[0].lstrip().startswith(WAITS_FOR_NOBODY):
            return await _in_its_thread(self, function, *args, **more)
        await sleep(0)
    return function(*args, **more)
