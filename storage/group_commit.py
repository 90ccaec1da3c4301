"""One transaction for what several tasks want to do at the same moment.

SQLite has one writer at a time, and to begin and to commit costs as much as a few statements: what
has to wait for its turn is done together with whatever else waits. On Postgres transactions run
beside one another, and each task has its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from storage.database import Database, Session

T = TypeVar("T")

_ALONE = object()
"""The result of what was tried together with others when something failed."""


@dataclass(slots=True, eq=False)
class _Task:
    work: Callable[[Session], Awaitable[Any]]
    result: asyncio.Future[Any]


class GroupCommit:
    """Runs what tasks bring at the same moment in one transaction, as if each had its own."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: list[_Task] = []
        self._running: asyncio.Task[None] | None = None

    async def do(self, work: Callable[[Session], Awaitable[T]]) -> T:
        """What `work` returns, once it is committed; raises what `work` raises, or the database.

        If anything fails, all that was done together is taken back and each is done alone: so
        `work` may run twice, and must change nothing but the database.
        """
        if not self._database.one_writer:
            return await self._alone(work)
        mine = _Task(work, asyncio.get_running_loop().create_future())
        self._waiting.append(mine)
        if self._running is None:
            self._running = asyncio.create_task(self._run())
        result = await mine.result
        if result is _ALONE:
            return await self._alone(work)
        done: T = result
        return done

    async def _alone(self, work: Callable[[Session], Awaitable[T]]) -> T:
        async with self._database.begin() as session:
            return await work(session)

    async def _run(self) -> None:
        """Until nobody waits; whoever comes at the same moment comes along."""
        try:
            while self._waiting:
                await asyncio.sleep(0)
                came, self._waiting = self._waiting, []
                await self._all(came)
        finally:
            self._running = None

    async def _all(self, tasks: Sequence[_Task]) -> None:
        try:
            results = await self._committed(tasks)
        except Exception as error:
            if len(tasks) == 1 and not tasks[0].result.done():
                tasks[0].result.set_exception(error)
            results = [_ALONE] * len(tasks)
        except BaseException:
            for task in tasks:
                task.result.cancel()
            raise
        for task, result in zip(tasks, results, strict=True):
            if not task.result.done():  # its task may have been cancelled
                task.result.set_result(result)

    async def _committed(self, tasks: Sequence[_Task]) -> list[Any]:
        """One after the other, each with nothing in the session that another has loaded."""
        results: list[Any] = []
        async with self._database.begin() as session:
            for task in tasks:
                gave_up = task.result.done()
                results.append(None if gave_up else await task.work(session))
                await session.flush()
                session.expunge_all()
        return results
