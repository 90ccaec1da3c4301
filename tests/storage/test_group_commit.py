"""What several tasks do at the same moment: one transaction on SQLite, as if each had its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select, update

from storage.database import Database, Session
from storage.group_commit import GroupCommit
from storage.tables import Workspace
from tests.storage.house import workspace


async def with_one_workspace(url: str) -> Database:
    """A database with the workspace T0."""
    database = Database(url)
    async with database.begin() as session:
        session.add(workspace("T0"))
    return database


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """Of either kind."""
    one = await with_one_workspace(database_url)
    yield one
    await one.close()


async def ids(database: Database) -> set[str]:
    """Of the workspaces that are stored."""
    async with database.look() as session:
        return set((await session.exec(select(Workspace.external_id))).all())


async def named(session: Session, external_id: str) -> Workspace:
    """The workspace with that id."""
    query = select(Workspace).where(Workspace.external_id == external_id)
    return (await session.exec(query)).one()


def adding(external_id: str) -> Any:
    """Work that stores a workspace and returns its id."""

    async def add(session: Session) -> str:
        session.add(workspace(external_id))
        await session.flush()
        return external_id

    return add


async def refusing(session: Session) -> str:
    """Work that fails after it has stored something."""
    session.add(workspace("T9"))
    await session.flush()
    raise LookupError("T9")


async def test_each_gets_its_own_result_and_sqlite_commits_once(database: Database) -> None:
    commits: list[object] = []
    event.listen(database.engine.sync_engine, "commit", commits.append)
    together = GroupCommit(database)
    new = ["T1", "T2", "T3"]
    assert await asyncio.gather(*(together.do(adding(one)) for one in new)) == new
    assert len(commits) == (1 if database.one_writer else 3)
    assert await ids(database) == {"T0", *new}


async def test_the_failure_of_one_harms_no_other(database: Database) -> None:
    together = GroupCommit(database)
    works = (adding("T1"), refusing, adding("T2"))
    came = await asyncio.gather(*map(together.do, works), return_exceptions=True)
    assert [came[0], came[2]] == ["T1", "T2"]
    assert isinstance(came[1], LookupError)
    assert await ids(database) == {"T0", "T1", "T2"}


async def test_what_the_database_refuses_one_of_them_harms_no_other(database: Database) -> None:
    together = GroupCommit(database)
    works = (adding("T1"), adding("T0"))
    came = await asyncio.gather(*map(together.do, works), return_exceptions=True)
    assert came[0] == "T1"
    assert isinstance(came[1], IntegrityError)
    assert await ids(database) == {"T0", "T1"}


async def test_a_failure_alone_is_not_tried_twice(database: Database) -> None:
    tried: list[Session] = []

    async def fails(session: Session) -> None:
        tried.append(session)
        raise LookupError

    with pytest.raises(LookupError):
        await GroupCommit(database).do(fails)
    assert len(tried) == 1


async def test_everyone_reads_what_the_one_before_has_changed(sqlite_url: str) -> None:
    database = await with_one_workspace(sqlite_url)
    together = GroupCommit(database)

    async def rename(session: Session) -> str:
        (await named(session, "T0")).name = "changed here"
        return ""

    async def rename_in_sql(session: Session) -> str:
        changed = update(Workspace).where(col(Workspace.name) == "changed here")
        await session.exec(
            changed.values(name="and in SQL").execution_options(synchronize_session=False)
        )
        return ""

    async def read(session: Session) -> str:
        return (await named(session, "T0")).name

    works = (read, rename, read, rename_in_sql, read)
    names = await asyncio.gather(*(together.do(work) for work in works))
    assert names == ["", "", "changed here", "", "and in SQL"]
    await database.close()


async def never_done(session: Session) -> str:
    """Adds a workspace, and is at that for ever."""
    await adding("T1")(session)
    await asyncio.Event().wait()
    return "T1"


async def test_whoever_gives_up_takes_nobody_along(database: Database) -> None:
    together = GroupCommit(database)
    async with database.begin():
        slow = asyncio.create_task(together.do(never_done))
        others = [asyncio.create_task(together.do(adding(one))) for one in ("T2", "T3")]
        for _ in range(5):
            await asyncio.sleep(0)
        slow.cancel()
    with pytest.raises(asyncio.CancelledError):
        await slow
    assert await asyncio.gather(*others) == ["T2", "T3"]
    assert await ids(database) == {"T0", "T2", "T3"}
