"""The queue for SQLite's one writer, in this process: first come, first served."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class WriterQueue:
    """Whoever waits is woken at once and in turn; SQLite itself sleeps and tries again."""

    def __init__(self) -> None:
        self._writer = asyncio.Lock()
        self._waiting = 0
        self._turns = 0
        """That have ended."""

    @asynccontextmanager
    async def turn(self, patience: float) -> AsyncIterator[None]:
        """The writer's place, once all who came before have had it.

        A long queue that moves is waited for, however many people wrote at the same moment. Raises
        TimeoutError if it has not moved for `patience` seconds.
        """
        await self._comes(patience)
        try:
            yield
        finally:
            self._turns += 1
            self._writer.release()

    async def _comes(self, patience: float) -> None:
        if not self._waiting and not self._writer.locked():
            await self._writer.acquire()
            return
        mine = asyncio.ensure_future(self._writer.acquire())
        self._waiting += 1
        try:
            while not mine.done():
                seen = self._turns
                await asyncio.wait({mine}, timeout=patience)
                if not mine.done() and self._turns == seen:
                    raise TimeoutError
        except BaseException:
            if not mine.cancel():
                self._writer.release()
            raise
        finally:
            self._waiting -= 1
