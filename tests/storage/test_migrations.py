"""The migrations give exactly the schema of the models, on both databases, whoever starts first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect
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


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_replicas_that_start_at_once_wait_for_one_another(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = f"sqlite:///{tmp_path / 'new.db'}"
    if kind == "postgres":
        url = request.getfixturevalue("empty_postgres_url")
    with ThreadPoolExecutor(4) as replicas:
        for started in [replicas.submit(upgrade, url) for _ in range(4)]:
            started.result()
    engine = create_engine(sync(url))
    assert "prompt" in inspect(engine).get_table_names()
    engine.dispose()


@pytest.mark.parametrize("url", ["mysql://localhost/x", "not an address", "oracle://x"])
def test_only_sqlite_and_postgres_addresses_are_taken(url: str) -> None:
    with pytest.raises(UnusableAddress):
        upgrade(url)
