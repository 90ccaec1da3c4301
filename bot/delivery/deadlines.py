"""Does what is to happen when a time is over: each deadline in a transaction of its own.

It asks no platform, so it does not matter who can be reached; who is to hear of it gets a prompt
like after any other change. What fails waits and is tried again for as long as it takes.
"""

from __future__ import annotations

import asyncio

import structlog

from bot.delivery.delivery import pause_after
from handlers.conversation.router import DeadlineKind, routes
from handlers.conversation.turn import Clock, UnitOfWork
from storage import deadlines, people
from storage.database import Database
from storage.due import deadlines_due
from storage.tables import Deadline

log = structlog.get_logger(__name__)


class Deadlines:
    """Sees to every deadline that is over, whatever platforms this process serves."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._stopping = False
        self._running = asyncio.Lock()

    async def run_due(self) -> int:
        """Do what is over now, one after the other; returns how many were taken in hand."""
        taken = 0
        async with self._running:
            while not self._stopping and (claim := await self._claimed()) is not None:
                await self._attempt(claim)
                taken += 1
        return taken

    async def stop(self) -> None:
        """Finish what has begun and begin nothing more."""
        self._stopping = True
        async with self._running:
            pass

    async def _claimed(self) -> Deadline | None:
        if not await deadlines_due(self._database, self._clock()):
            return None
        for_answer = [name for name, kind in routes.deadlines.items() if kind.for_answer]
        async with self._database.begin() as session:
            return await deadlines.claim_due(session, self._clock(), for_answer)

    async def _attempt(self, claim: Deadline) -> None:
        try:
            done = await self._do(claim)
        except Exception as error:
            log.exception("deadline_failed", deadline=claim.id, kind=claim.kind)
            later = self._clock() + pause_after(claim.attempts)
            async with self._database.begin() as session:
                await deadlines.try_again(session, claim, later, type(error).__name__)
        else:
            if done:
                log.info("deadline_over", deadline=claim.id, kind=claim.kind)

    async def _do(self, claim: Deadline) -> bool:
        """False if by now somebody else has it in hand."""
        now = self._clock()
        async with self._database.begin() as session:
            if not await deadlines.finish(session, claim, now):
                return False
            workspace = await people.workspace_by_id(session, claim.workspace_id)
            work = UnitOfWork(session=session, now=now, workspace=workspace)
            await _kind_of(claim).handler(work, claim.subject_id)
            return True


def _kind_of(claim: Deadline) -> DeadlineKind:
    """Raises LookupError for a kind that only a newer version knows: that one may come to it."""
    kind = routes.deadlines.get(claim.kind)
    if kind is None:
        raise LookupError(f"nothing is registered for deadlines of kind {claim.kind!r}")
    return kind
