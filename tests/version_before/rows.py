"""A database as data: every row of every table, and back into an empty database of any kind."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from alembic import command
from sqlalchemy import (
    JSON,
    Boolean,
    Connection,
    Date,
    DateTime,
    Engine,
    MetaData,
    Table,
    Time,
    create_engine,
    inspect,
    text,
)
from sqlalchemy.engine import make_url

from storage.database import migration_config

NOT_DATA = {"alembic_version", "sqlite_sequence"}


def dumped(path: Path) -> Iterator[str]:
    """The lines of a file: for each table its name and columns, then a row a line.

    Encrypted columns are as the database holds them.
    """
    with sqlite3.connect(path) as connection:
        tables = [name for (name,) in connection.execute(_TABLES) if name not in NOT_DATA]
        for table in tables:
            rows = connection.execute(f'SELECT * FROM "{table}" ORDER BY id')
            columns = [one[0] for one in rows.description]
            yield json.dumps({"table": table, "columns": columns})
            for row in rows:
                yield json.dumps(row, ensure_ascii=False, separators=(",", ":"))


_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"


def restore(url: str, revision: str, lines: list[str]) -> None:
    """Make the schema of that revision in an empty database, and put the rows in."""
    engine = engine_of(url)
    try:
        with engine.begin() as connection:
            command.upgrade(migration_config(connection), revision)
        with engine.begin() as connection:
            _fill(connection, lines)
    finally:
        engine.dispose()


def counted(url: str) -> dict[str, int]:
    """How many rows each table has."""
    engine = engine_of(url)
    try:
        with engine.begin() as connection:
            names = [name for name in inspect(connection).get_table_names() if name not in NOT_DATA]
            rows = {name: text(f'SELECT count(*) FROM "{name}"') for name in names}
            return {name: connection.execute(query).scalar_one() for name, query in rows.items()}
    finally:
        engine.dispose()


def everything_in(engine: Engine, but: Collection[str] = ()) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, as it lies in the database, without the tables `but`."""
    with engine.connect() as connection:
        names = inspect(connection).get_table_names()
        queries = {name: f'SELECT * FROM "{name}" ORDER BY 1' for name in names if name not in but}
        return {
            name: [tuple(row) for row in connection.exec_driver_sql(query)]
            for name, query in queries.items()
        }


Due = tuple[str, int, str]
"""A kind, the id of what it is about, and a moment."""


_MEANT = """
(kind <> 'proposal_expiry' OR subject_id IN
    (SELECT id FROM pair WHERE state IN ('asking_mentee', 'asking_mentor')))
AND (kind <> 'pause_over' OR subject_id IN (SELECT id FROM enrolment WHERE state = 'paused'))
"""
"""Not about what was answered before its time was over: such a prompt waited, and said nothing."""


def waiting(url: str, kinds: Collection[str]) -> list[Due]:
    """The prompts of these kinds that wait, and until when."""
    return _due(url, "prompt", "state = 'waiting'", kinds)


def meant(url: str, kinds: Collection[str]) -> list[Due]:
    """Those of them that will do something."""
    return _due(url, "prompt", f"state = 'waiting' AND {_MEANT}", kinds)


def deadlines(url: str, kinds: Collection[str]) -> list[Due]:
    """The deadlines of these kinds, and when they are over."""
    return _due(url, "deadline", "done_at IS NULL", kinds)


def _due(url: str, table: str, which: str, kinds: Collection[str]) -> list[Due]:
    engine = engine_of(url)
    try:
        with engine.begin() as connection:
            query = text(f"SELECT kind, subject_id, due_at FROM {table} WHERE {which}")
            found = connection.execute(query).all()
            return sorted((kind, about, _moment(at)) for kind, about, at in found if kind in kinds)
    finally:
        engine.dispose()


def _moment(given: datetime | str) -> str:
    """The same on both databases: SQLite has it as text, in UTC."""
    moment = datetime.fromisoformat(given) if isinstance(given, str) else given
    return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC).isoformat()


def engine_of(url: str) -> Engine:
    """To look at a database beside the bot; dispose of it."""
    address = make_url(url)
    driver = "sqlite" if address.get_backend_name() == "sqlite" else "postgresql+psycopg"
    return create_engine(address.set(drivername=driver))


def _fill(connection: Connection, lines: list[str]) -> None:
    metadata = MetaData()
    metadata.reflect(connection)
    rows = _by_table(lines)
    known = {name: table for name, table in metadata.tables.items() if name not in NOT_DATA}
    assert rows.keys() == known.keys(), "another schema than that of the recorded version"
    managers = _managers(rows)
    for table in metadata.sorted_tables:
        if rows.get(table.name):
            values = [_values(connection, table, row) for row in rows[table.name]]
            connection.execute(table.insert(), values)
            _count_on(connection, table)
    for member, manager in managers:
        update = text("UPDATE member SET manager_id = :manager WHERE id = :member")
        connection.execute(update, {"manager": manager, "member": member})


def _by_table(lines: list[str]) -> dict[str, list[dict[str, Any]]]:
    tables: dict[str, list[dict[str, Any]]] = {}
    columns: list[str] = []
    for line in lines:
        read = json.loads(line)
        if isinstance(read, dict):
            rows = tables.setdefault(read["table"], [])
            columns = read["columns"]
        else:
            rows.append(dict(zip(columns, read, strict=True)))
    return tables


def _managers(rows: dict[str, list[dict[str, Any]]]) -> list[tuple[int, int]]:
    """Taken out of the rows, because a manager may come after those whom they manage."""
    found = [(row["id"], row["manager_id"]) for row in rows["member"] if row["manager_id"]]
    for row in rows["member"]:
        row["manager_id"] = None
    return found


def _values(connection: Connection, table: Table, row: dict[str, Any]) -> dict[str, Any]:
    on_sqlite = connection.dialect.name == "sqlite"
    return {name: _value(table.c[name].type, value, on_sqlite) for name, value in row.items()}


def _value(kind: Any, value: Any, on_sqlite: bool) -> Any:
    """What SQLite holds as text or number, as what the column means."""
    if value is None:
        return None
    match kind:
        case Boolean():
            return bool(value)
        case DateTime():
            moment = datetime.fromisoformat(value)
            return moment if on_sqlite else moment.replace(tzinfo=UTC)
        case Date():
            return date.fromisoformat(value)
        case Time():
            return time.fromisoformat(value)
        case JSON():
            return json.loads(value)
    return value


def _count_on(connection: Connection, table: Table) -> None:
    """New rows get ids after those that are there."""
    if connection.dialect.name == "postgresql":
        sequence = f"pg_get_serial_sequence('{table.name}', 'id')"
        connection.execute(text(f'SELECT setval({sequence}, (SELECT max(id) FROM "{table.name}"))'))
