"""SQLite answers where it is asked, not in a thread of its own, but where it may have to wait.

Each statement is four changes of threads otherwise, a fifth of a conversation's time. As there,
others have their turn before each statement.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from aiosqlite import Connection

from storage.sqlite_in_place import in_its_thread, in_place
from tests.machine import TIMED


@pytest.fixture(autouse=True, scope="session")
def _a_statement_is_answered_where_it_is_asked() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Connection, "_execute", in_place)
        yield


@pytest.fixture(autouse=True)
def _or_as_it_does_where_callbacks_are_timed(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    if request.node.get_closest_marker(TIMED):
        monkeypatch.setattr(Connection, "_execute", in_its_thread)
