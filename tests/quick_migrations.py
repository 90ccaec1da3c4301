"""A new SQLite database is as it would be after all migrations, without going through them.

They take two seconds, and a run makes dozens. What they do is tested in `tests/storage`, where all
of them run, as they do on Postgres, on a database of an earlier version, and in other processes.
"""

from __future__ import annotations

import fcntl
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, inspect

from storage import database

WHERE_MIGRATIONS_ARE_TESTED = "storage"
AROUND_A_DUMP = {"BEGIN TRANSACTION;", "COMMIT;"}
ONE_BY_ONE = database._migrate


@pytest.fixture(scope="session")
def sqlite_template(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied: one for all processes of a run."""
    own = tmp_path_factory.getbasetemp()
    folder = own.parent if hasattr(pytestconfig, "workerinput") else own
    path = folder / "template.db"
    with (folder / "template.lock").open("w") as lock, pytest.MonkeyPatch.context() as patched:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            patched.setattr(database, "_migrate", ONE_BY_ONE)
            unfinished = path.with_suffix(".unfinished")
            database.upgrade(f"sqlite:///{unfinished}")
            unfinished.rename(path)
    return path


@pytest.fixture(autouse=True)
def _what_is_empty_is_migrated_at_once(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    if WHERE_MIGRATIONS_ARE_TESTED not in request.node.path.parts:
        monkeypatch.setattr(
            database, "_migrate", _at_once(lambda: request.getfixturevalue("sqlite_template"))
        )


def _at_once(template: Callable[[], Path]) -> Callable[[Connection, str], None]:
    def migrate(connection: Connection, shown: str) -> None:
        if connection.dialect.name != "sqlite" or inspect(connection).get_table_names():
            return ONE_BY_ONE(connection, shown)
        with closing(sqlite3.connect(template())) as source:
            for statement in source.iterdump():
                if statement not in AROUND_A_DUMP:
                    connection.exec_driver_sql(statement)
        return None

    return migrate
