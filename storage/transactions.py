"""The queue for a transaction, in this process: first come, first served."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class TransactionQueue:
    """Lets in so many at once; whoever waits is woken at once and in turn.

    SQLite, which has one writer, would sleep and try again; a pool of connections would let whoever
    waits too long go with nothing, however fast the others come and go.
    """

    def __init__(self, at_once: int) -> None:
        self._places = asyncio.Semaphore(at_once)
        self._turns = 0
        """That have ended."""

    @asynccontextmanager
    async def turn(self, patience: float) -> AsyncIterator[None]:
        """A place, once all who came before have had theirs.

        A long queue that moves is waited for, however many people came at the same moment. Raises
        TimeoutError if it has not moved for `patience` seconds.
        """
        await self._comes(patience)
        try:
            yield
        finally:
            self._turns += 1
            self._places.release()

    async def _comes(self, patience: float) -> None:
        if not self._places.locked():
            await self._places.acquire()
            return
        mine = asyncio.ensure_future(self._places.acquire())
        try:
            while not mine.done():
                seen = self._turns
                await asyncio.wait({mine}, timeout=patience)
                if not mine.done() and self._turns == seen:
                    raise TimeoutError
        except BaseException:
            if not mine.cancel():
                self._places.release()
            raise
