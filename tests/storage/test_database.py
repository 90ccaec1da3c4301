"""Transactions that want the database at the same time."""

from __future__ import annotations

import asyncio

import pytest
from sqlmodel import select

from storage.database import Database
from storage.tables import HandledRequest
from tests.conversation import MONDAY, Company

MANY = 40


async def _write(database: Database, workspace_id: int, key: str, order: list[str]) -> None:
    async with database.begin() as session:
        await session.exec(select(HandledRequest))
        session.add(HandledRequest(workspace_id=workspace_id, key=key, at=MONDAY))
        order.append(key)


async def test_on_sqlite_whoever_comes_first_is_first(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        database, order = company.bot.database, list[str]()
        async with database.begin() as session:
            here = (await company.workspace(session)).id
        keys = [f"key-{number}" for number in range(MANY)]
        await asyncio.gather(*(_write(database, here, key, order) for key in keys))
        assert order == keys


async def test_one_that_fails_lets_the_next_one_in(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        database = company.bot.database
        with pytest.raises(ZeroDivisionError):
            async with database.begin():
                raise ZeroDivisionError
        async with database.begin() as session:
            await company.workspace(session)


async def test_looking_waits_for_nobody_and_sees_what_was_written(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        database = company.bot.database
        async with database.begin() as writing:
            here = (await company.workspace(writing)).id
            writing.add(HandledRequest(workspace_id=here, key="key", at=MONDAY))
            await writing.flush()
            async with database.look() as looking:
                assert (await looking.exec(select(HandledRequest.key))).all() == []
        async with database.look() as looking:
            assert (await looking.exec(select(HandledRequest.key))).all() == ["key"]
