"""One transaction for what several tasks want to do at the same moment.

SQLite has one writer at a time, and to begin and to commit costs as much as a few statements: what
has to wait for its turn is done together with whatever else waits. On Postgres transactions run
beside one another, and each task has its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, TypeVar

from storage.database import Database, Session

T = TypeVar("T")


class _State(Enum):
    WAITING = auto()
    DONE = auto()
    ALONE = auto()
    """It was tried together with others, and something failed: now in a transaction of its own."""


@dataclass(slots=True, eq=False)
class _Task:
    work: Callable[[Session], Awaitable[Any]]
    state: _State = _State.WAITING
    result: Any = None


class Together:
    """Runs what tasks bring at the same moment in one transaction, as if each had its own."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._tasks: list[_Task] = []
        self._turn = asyncio.Lock()

    async def do(self, work: Callable[[Session], Awaitable[T]]) -> T:
        """What `work` returns, once it is committed; raises what `work` raises, or the database.

        If anything fails, all that was done together is taken back and each is done alone: so
        `work` may run twice, and must change nothing but the database.
        """
        if not self._database.one_writer:
            return await self._alone(work)
        mine = _Task(work)
        self._tasks.append(mine)
        try:
            await asyncio.sleep(0)  # whoever comes at the same moment comes along
            async with self._turn:
                if mine.state is _State.WAITING:
                    await self._all([one for one in self._tasks if one.state is _State.WAITING])
        finally:
            self._tasks.remove(mine)
        if mine.state is _State.ALONE:
            return await self._alone(work)
        result: T = mine.result
        return result

    async def _alone(self, work: Callable[[Session], Awaitable[T]]) -> T:
        async with self._database.begin() as session:
            return await work(session)

    async def _all(self, tasks: Sequence[_Task]) -> None:
        """One after the other, each with nothing in the session that another has loaded."""
        try:
            async with self._database.begin() as session:
                for task in tasks:
                    task.result = await task.work(session)
                    await session.flush()
                    session.expunge_all()
        except Exception:
            if len(tasks) == 1:
                raise
            for task in tasks:
                task.state = _State.ALONE
        else:
            for task in tasks:
                task.state = _State.DONE
