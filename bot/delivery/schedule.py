"""The beat: what is due or over is seen to every few seconds, and some things every hour.

There is no job per pair. Several replicas may run the same beat: each claims its own prompts and
deadlines, and what is done every hour plans or deletes the same things however often it is done.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

log = structlog.get_logger(__name__)

Job = Callable[[], Awaitable[object]]

HOUR = 3600.0
"""Seconds."""


@dataclass(slots=True)
class Watched:
    """A job whose faults are logged and stop nothing, and which can be waited for.

    A fault that stays is logged at its 1st, 2nd, 4th, 8th … time: an outage floods no log.
    """

    name: str
    job: Job
    faults: int = 0
    _running: asyncio.Future[object] | None = None
    _stopped: bool = False

    async def run(self) -> None:
        """Do it once, unless it was stopped."""
        if self._stopped:
            return
        self._running = asyncio.ensure_future(self.job())
        try:
            await self._running
        except Exception:
            self.faults += 1
            if self.faults.bit_count() == 1:
                log.exception("job_failed", job=self.name, times=self.faults)
        else:
            if self.faults:
                log.info("job_works_again", job=self.name, after=self.faults)
            self.faults = 0

    async def stop(self) -> None:
        """Do it no more; returns when it does not run any more."""
        self._stopped = True
        if self._running is not None:
            await asyncio.wait([self._running])


class Schedule:
    """The schedule of one process. Each job begins at once; a turn that is missed is left out."""

    def __init__(self, often: Mapping[str, Job], hourly: Job, every_seconds: float) -> None:
        self._jobs: list[Watched] = []
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1}
        )
        for name, job in often.items():
            self._add(Watched(name, job), every_seconds)
        self._add(Watched("hourly", hourly), HOUR)

    def start(self) -> None:
        """Begin; an event loop has to be running."""
        self._scheduler.start()

    async def stop(self) -> None:
        """Begin no further job and return when those that run are done.

        The scheduler's own shutdown would cancel them, in the middle of a sending.
        """
        self._scheduler.pause()
        for one in self._jobs:
            await one.stop()
        self._scheduler.shutdown(wait=False)

    def _add(self, job: Watched, every_seconds: float) -> None:
        self._jobs.append(job)
        self._scheduler.add_job(
            job.run,
            IntervalTrigger(seconds=every_seconds),
            next_run_time=datetime.now(UTC),
            misfire_grace_time=None,
        )
