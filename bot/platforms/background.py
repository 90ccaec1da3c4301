"""Work that goes on after a request has been acknowledged."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine

import structlog

from handlers.conversation.chat import Unreachable

log = structlog.get_logger(__name__)


class Background:
    """Tasks that nobody waits for but a shutdown; what fails in one is logged as `event`."""

    def __init__(self, event: str) -> None:
        self._event = event
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        """Do it beside everything else; the loop itself would keep no hold on the task."""
        task = asyncio.create_task(self.logged(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def settled(self) -> None:
        """Returns when everything that was begun is done."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def logged(self, work: Coroutine[None, None, None]) -> None:
        """What fails in it is logged and stops nothing."""
        try:
            await work
        except Unreachable as gone:
            log.info("not_answered", reason=gone.reason)
        except Exception:
            log.exception(self._event)
