"""Whatever is asked for is found by an index: no table that grows with a company is read through.

Every act is played, and whatever statement it needs is explained by the database itself. SQLite is
made to forget how full its tables are: so it plans by its indexes alone, and a small company tells.
Postgres knows (ANALYZE): there the programme is one of several of its size, in as many workspaces,
with rows of every kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import SQLModel

from benchmarks.company import make
from storage.database import Database
from tests.proofs.acts import every_act
from tests.proofs.costs import Costed

PAIRS, NEIGHBOURS = 1500, 3
"""In a workspace on Postgres, and other workspaces of the same size in the same database."""
FEW = {
    *("workspace", "programme", "announcement", "inviting_post", "team_room", "parcel"),
    *("channel_digest", "report_logo"),
    *("list_answers", "stored_figure", "figure", "gate_moment", "calendar_cursor"),
    *("slack_installation", "slack_install_state", "waiting_list_entry", "alembic_version"),
}
"""Tables that have few rows however large a company is, or as many as people wait in line."""
ON_FEW_PAGES = {"listed_pair"}
"""So small in these companies that Postgres rather reads them through: SQLite alone tells."""


Statement = tuple[str, Any]

pytestmark = pytest.mark.timeout(3600)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The whole of it on both databases."""
    if "planned_url" in metafunc.fixturenames:
        whole = metafunc.config.getoption("--whole", default=False)
        urls = ["sqlite_url", "postgres_url"] if whole else ["sqlite_url"]
        metafunc.parametrize("planned_url", urls, indirect=True)


@pytest.fixture
def planned_url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(request.param))


async def test_no_table_that_grows_is_read_through(planned_url: str) -> None:
    is_sqlite = planned_url.startswith("sqlite")
    async with Costed.of(planned_url, 12 if is_sqlite else PAIRS) as costed:
        database = costed.company.bot.database
        if is_sqlite:
            await _forget_statistics(database)
        for number in range(0 if is_sqlite else NEIGHBOURS):
            key = (f"neighbour {number}", "T1")
            await make(database, PAIRS, key, costed.company.clock())
        with statements(database) as seen:
            for act in every_act():
                await costed.cost_of(act)
        assert await _read_through(database, seen) == {}


async def _forget_statistics(database: Database) -> None:
    async with database.engine.begin() as connection:
        await connection.exec_driver_sql("DELETE FROM sqlite_stat1")
    await database.engine.dispose()


@contextmanager
def statements(database: Database) -> Iterator[dict[str, Any]]:
    """Each text of a statement that is executed inside, with values that it had."""
    seen: dict[str, Any] = {}
    engine = database.engine.sync_engine

    def note(_connection: Any, _cursor: Any, text: str, values: Any, _c: Any, many: bool) -> None:
        if re.match(r"(WITH|SELECT|UPDATE|DELETE)\b", text):
            seen.setdefault(text, values[0] if many else values)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


async def _read_through(database: Database, seen: dict[str, Any]) -> dict[str, list[str]]:
    """The statements that read a table that grows, and which."""
    found = {}
    async with database.engine.connect() as connection:
        explain = _sqlite_scans if database.one_writer else _postgres_scans
        few = FEW if database.one_writer else FEW | ON_FEW_PAGES
        for text, values in seen.items():
            tables = sorted(await explain(connection, text, values) - few)
            if tables:
                found[" ".join(text.split())] = tables
    return found


OF_FEW = ("ix_member_line_unknown", "ix_member_is_coordinator")
"""Indexes that hold few of a workspace's rows."""
TABLES = frozenset(table.name for table in SQLModel.metadata.sorted_tables)


async def _sqlite_scans(connection: AsyncConnection, text: str, values: Any) -> set[str]:
    plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values)
    steps = [str(row.detail).split() for row in plan]
    scans = [one[1] for one in steps if one[0] == "SCAN" and one[-1] not in OF_FEW]
    return {re.sub(r"_\d+$", "", one) for one in scans} & TABLES


async def _postgres_scans(connection: AsyncConnection, text: str, values: Any) -> set[str]:
    plan = await connection.exec_driver_sql(f"EXPLAIN (FORMAT JSON) {text}", values)
    return set(_scanned(plan.scalar_one()))


def _scanned(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for one in node:
            yield from _scanned(one)
    elif isinstance(node, dict):
        if node.get("Node Type") == "Seq Scan":
            yield node["Relation Name"]
        for one in node.values():
            yield from _scanned(one)
