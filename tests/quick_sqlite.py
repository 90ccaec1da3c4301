"""SQLite answers where it is asked, not in a thread of its own, but where it may have to wait.

Each statement is four changes of threads otherwise, a fifth of a conversation's time. As there,
others have their turn before each statement.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy.dialects.sqlite.aiosqlite import AsyncAdapt_aiosqlite_connection as Connection

from storage.sqlite_in_place import ConnectionInPlace
from tests.machine import TIMED

METHODS = ("cursor", "commit", "rollback")
IN_ITS_THREAD = {name: getattr(Connection, name) for name in METHODS}
IN_PLACE = {name: getattr(ConnectionInPlace, name) for name in METHODS}


def _patch(patched: pytest.MonkeyPatch, methods: dict[str, object]) -> None:
    for name, method in methods.items():
        patched.setattr(Connection, name, method)


@pytest.fixture(autouse=True, scope="session")
def _a_statement_is_answered_where_it_is_asked() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        _patch(patched, IN_PLACE)
        yield


@pytest.fixture(autouse=True)
def _or_as_it_does_where_callbacks_are_timed(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    if request.node.get_closest_marker(TIMED):
        _patch(monkeypatch, IN_ITS_THREAD)
