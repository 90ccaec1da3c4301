"""Whether anybody works in this process: a clock that moves only when nobody does measures waiting.

However busy the machine is, what is asked of a server or of SQLite counts as work until it is
answered, and whatever is ready has its turns in the loop before the process is taken to be at rest.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any
from unittest import mock

import aiohttp
import aiosqlite

TURNS = 30
"""Of the loop in which nothing new is asked: to read what has arrived takes two or three."""
LOOK = 0.002
"""Real seconds until it is looked again whether what was asked is answered."""


@dataclass(slots=True)
class Work:
    """What is asked outside of the loop."""

    begun: int = 0
    under_way: int = 0

    async def is_done(self) -> bool:
        """Whether nobody works any more; returns False as soon as somebody does."""
        begun = self.begun
        for _ in range(TURNS):
            if self.under_way or self.begun != begun:
                await asyncio.sleep(LOOK)
                return False
            await asyncio.sleep(0)
        return True

    def counts(self, asking: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        """`asking`, counted from the call until the answer."""

        async def counted(*args: Any, **more: Any) -> Any:
            self.begun += 1
            self.under_way += 1
            try:
                return await asking(*args, **more)
            finally:
                self.under_way -= 1

        return counted


@contextmanager
def all_work() -> Iterator[Work]:
    """All that this process asks by HTTP or of SQLite inside."""
    work = Work()
    with ExitStack() as stack:
        for owner, name in (
            (aiohttp.ClientSession, "_request"),
            (aiosqlite.Connection, "_execute"),
            (aiosqlite.Connection, "_connect"),
        ):
            counted = work.counts(getattr(owner, name))
            stack.enter_context(mock.patch.object(owner, name, counted))
        yield work
