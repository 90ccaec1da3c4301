"""The migrations give exactly the schema of the models, on both databases, whoever starts first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import (
    JSON,
    Column,
    Connection,
    MetaData,
    Table,
    create_engine,
    func,
    insert,
    inspect,
    select,
    table,
    update,
)
from sqlmodel import SQLModel

import storage.tables  # noqa: F401
from storage.database import UnusableAddress, migration_config, newest_revision, upgrade


def sync(url: str) -> str:
    """The address for a synchronous engine."""
    return url.replace("+aiosqlite", "").replace("postgresql://", "postgresql+psycopg://")


def test_the_migrations_give_the_schema_of_the_models(database_url: str) -> None:
    engine = create_engine(sync(database_url))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []
    engine.dispose()


def test_the_names_of_the_files_say_which_migration_is_the_newest() -> None:
    scripts = ScriptDirectory.from_config(migration_config())
    assert scripts.get_heads() == [newest_revision()]
    for script in scripts.walk_revisions():
        assert Path(script.path).name.startswith(f"{script.revision}_")


def test_an_upgrade_says_whether_there_was_anything_to_do(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new.db'}"
    assert [upgrade(url), upgrade(url), upgrade(url)] == [True, False, False]


def test_upgrading_again_changes_nothing(database_url: str) -> None:
    assert not upgrade(database_url)


def test_replicas_that_start_at_once_wait_for_one_another(new_database_url: str) -> None:
    with ThreadPoolExecutor(4) as replicas:
        for started in [replicas.submit(upgrade, new_database_url) for _ in range(4)]:
            started.result()
    engine = create_engine(sync(new_database_url))
    assert "prompt" in inspect(engine).get_table_names()
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without any table."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'old.db'}"
    url: str = request.getfixturevalue("empty_postgres_url")
    return url


def filled(url: str, revision: str) -> dict[str, int]:
    """Make a database of that revision with a row in every table; how many rows each has."""
    engine = create_engine(sync(url))
    with engine.begin() as connection:
        command.upgrade(migration_config(connection), revision)
        old = MetaData()
        old.reflect(connection)
        for table in old.sorted_tables:
            if table.name != "alembic_version":
                connection.execute(insert(table).values(a_row_of(table)))
        rows = rows_in(connection)
    engine.dispose()
    return rows


def a_row_of(table: Table) -> dict[str, object]:
    """Something in every column; each key leads to the first row."""
    return {column.name: _something(column) for column in table.columns}


def _something(column: Column[Any]) -> object:
    kind = column.type.python_type if not isinstance(column.type, JSON) else list
    now = datetime(2026, 11, 23, 9, tzinfo=UTC)
    values = {int: 1, bool: False, str: "x", list: [], datetime: now, date: now.date()}
    return {**values, time: now.time()}[kind]


def rows_in(connection: Connection) -> dict[str, int]:
    inspector = inspect(connection)
    names = [name for name in inspector.get_table_names() if name != "alembic_version"]
    return {
        name: connection.scalar(select(func.count()).select_from(table(name))) or 0
        for name in names
    }


def test_no_migration_loses_a_row_of_what_belongs_to_another(empty_url: str) -> None:
    """On SQLite a table is changed by dropping it: what belonged to its rows must not go too."""
    before = filled(empty_url, "0001")
    assert set(before.values()) == {1}
    assert upgrade(empty_url)
    engine = create_engine(sync(empty_url))
    with engine.connect() as connection:
        after = rows_in(connection)
        if connection.dialect.name == "sqlite":
            assert not connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    engine.dispose()
    gone = {"shown_figure"}
    assert {name: after[name] for name in before.keys() - gone} == dict.fromkeys(
        before.keys() - gone, 1
    )


def test_answers_move_into_rows_of_their_own_as_they_are_encrypted(empty_url: str) -> None:
    filled(empty_url, "0008")
    engine = create_engine(sync(empty_url))
    texts = {"learned": "cipher 1", "to_try": "", "extra": "cipher 2", "extra_key": "prompt-x"}
    readers = {"learned_for": "partner", "to_try_for": "me", "extra_for": "anonymous"}
    with engine.begin() as connection:
        old = Table("reflection", MetaData(), autoload_with=connection)
        connection.execute(update(old).values({**texts, **readers}))
    upgrade(empty_url)
    moved = "SELECT reflection_id, question, asked, text, readers FROM answer ORDER BY id"
    with engine.begin() as connection:
        assert [tuple(row) for row in connection.exec_driver_sql(moved)] == [
            (1, "learned", "", "cipher 1", "partner"),
            (1, "extra", "prompt-x", "cipher 2", "anonymous"),
        ]
        command.downgrade(migration_config(connection), "0008")
        old = Table("reflection", MetaData(), autoload_with=connection)
        (row,) = connection.execute(select(old)).mappings()
        assert {name: row[name] for name in (*texts, *readers)} == texts | readers
    engine.dispose()


@pytest.mark.parametrize("url", ["mysql://localhost/x", "not an address", "oracle://x"])
def test_only_sqlite_and_postgres_addresses_are_taken(url: str) -> None:
    with pytest.raises(UnusableAddress):
        upgrade(url)
