"""SQLite's one writer: whoever waits for it in this process waits here, not in the file."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import text
from sqlmodel import select

from storage import database as module
from storage.database import Database
from storage.tables import Workspace
from storage.transactions import TransactionQueue
from tests.storage.house import workspace


async def test_whoever_writes_at_once_takes_turns_in_their_order(sqlite_url: str) -> None:
    database = Database(sqlite_url)

    async def add(number: int) -> None:
        async with database.begin() as session:
            session.add(workspace(f"T{number}"))

    async with database.begin() as session:
        session.add(workspace("T0"))
        others = [asyncio.create_task(add(number)) for number in range(1, 9)]
        await session.flush()
    await asyncio.gather(*others)
    async with database.look() as session:
        stored = (await session.exec(select(Workspace.external_id).order_by("id"))).all()
    assert stored == [f"T{number}" for number in range(9)]
    await database.close()


async def test_looking_waits_for_no_writer(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    async with database.begin() as writing, database.look() as looking:
        writing.add(workspace("T0"))
        await writing.flush()
        assert (await looking.exec(select(Workspace))).all() == []
    await database.close()


async def test_a_transaction_within_another_is_refused_after_a_while(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(sqlite_url)
    monkeypatch.setattr(module, "BUSY_TIMEOUT", 0.01)
    async with database.begin():
        with pytest.raises(TimeoutError):
            async with database.begin():
                pass
    async with database.begin() as session:
        session.add(workspace("T0"))
    await database.close()


async def test_one_that_fails_lets_the_next_one_in(database_url: str) -> None:
    database = Database(database_url)
    with pytest.raises(ZeroDivisionError):
        async with database.begin():
            raise ZeroDivisionError
    async with database.begin() as session:
        session.add(workspace("T0"))
    await database.close()


async def test_a_long_queue_that_moves_is_waited_for_and_one_that_stands_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    queue, time_is_up, ends = TransactionQueue(1), asyncio.Event(), asyncio.Event()
    really_wait = asyncio.wait

    async def wait(tasks: set[asyncio.Task[bool]], timeout: float) -> None:  # noqa: ASYNC109
        """Until the writer comes, or the patience of all is at its end."""
        await really_wait(
            {*tasks, asyncio.ensure_future(time_is_up.wait())},
            return_when=asyncio.FIRST_COMPLETED,
        )

    async def write() -> None:
        async with queue.turn(30):
            await ends.wait()

    monkeypatch.setattr("storage.transactions.asyncio.wait", wait)
    async with queue.turn(30):
        second, third = asyncio.create_task(write()), asyncio.create_task(write())
        await asyncio.sleep(0)
    await _patience_ends(time_is_up)
    assert not third.done(), "somebody has had a turn meanwhile"
    await _patience_ends(time_is_up)
    with pytest.raises(TimeoutError):
        await third
    ends.set()
    await second
    async with queue.turn(30):
        """Whoever gave up is in nobody's way."""


async def _patience_ends(time_is_up: asyncio.Event) -> None:
    time_is_up.set()
    for _ in range(10):
        await asyncio.sleep(0)
        time_is_up.clear()


async def test_statistics_are_gathered_again_once_there_is_much_more(sqlite_url: str) -> None:
    database = Database(sqlite_url)

    async def known(number: int) -> int:
        """How many workspaces SQLite takes there to be, when so many more have come."""
        async with database.begin() as session:
            session.add_all([workspace(f"T{number}-{one}") for one in range(number)])
        await database.gather_statistics()
        query = text("SELECT max(CAST(stat AS INTEGER)) FROM sqlite_stat1 WHERE tbl = 'workspace'")
        async with database.reading() as connection:
            return (await connection.execute(query)).scalar_one() or 0

    assert [await known(1), await known(2)] == [1, 1]
    assert await known(3000) > 2000, "by the sample that it looks at"
    await database.close()
