"""The beat goes on whatever its jobs do, and ends without cutting one off."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from structlog.testing import capture_logs

from bot.delivery.schedule import Job, Schedule, Watched

PATIENCE = 20.0
QUICK, SLOW = 0.005, 3600.0


async def nothing() -> None:
    """A job without any work."""


@asynccontextmanager
async def beating(tick: Job, hourly: Job, every: float = QUICK) -> AsyncIterator[Schedule]:
    """A beat that is stopped in the end."""
    beat = Schedule({"tick": tick}, hourly, every)
    beat.start()
    try:
        yield beat
    finally:
        await beat.stop()


async def comes(event: asyncio.Event) -> None:
    """Wait for it, but not for ever."""
    await asyncio.wait_for(event.wait(), PATIENCE)


async def test_both_jobs_are_done_at_once_after_the_start() -> None:
    ticked, done = asyncio.Event(), asyncio.Event()

    async def tick() -> None:
        ticked.set()

    async def hourly() -> None:
        done.set()

    async with beating(tick, hourly, SLOW):
        await comes(ticked)
        await comes(done)


async def test_a_fault_is_logged_and_the_beat_goes_on() -> None:
    ticks, works_again = 0, asyncio.Event()

    async def tick() -> None:
        nonlocal ticks
        ticks += 1
        if ticks <= 5:
            raise ConnectionResetError("the database is away")
        if ticks == 7:
            works_again.set()

    with capture_logs() as logs:
        async with beating(tick, nothing):
            await comes(works_again)
    told = [(line["event"], line["job"], line.get("times"), line.get("after")) for line in logs]
    assert told == [
        ("job_failed", "tick", 1, None),
        ("job_failed", "tick", 2, None),
        ("job_failed", "tick", 4, None),
        ("job_works_again", "tick", None, 5),
    ]
    assert all(line["exc_info"] for line in logs if line["event"] == "job_failed")


async def test_a_tick_that_takes_long_is_not_begun_twice() -> None:
    at_once, most, ticks, three = 0, 0, 0, asyncio.Event()

    async def tick() -> None:
        nonlocal at_once, most, ticks
        at_once, ticks = at_once + 1, ticks + 1
        most = max(most, at_once)
        for _ in range(50):
            await asyncio.sleep(0)
        at_once -= 1
        if ticks == 3:
            three.set()

    async with beating(tick, nothing, QUICK / 5):
        await comes(three)
    assert most == 1


async def test_at_the_end_what_runs_is_waited_for_and_nothing_more_begins() -> None:
    begun, goes_on, ends = asyncio.Event(), asyncio.Event(), []

    async def tick() -> None:
        begun.set()
        await goes_on.wait()
        ends.append("tick")

    beat = Schedule({"tick": tick}, nothing, QUICK)
    beat.start()
    await comes(begun)
    stopping = asyncio.create_task(beat.stop())
    await asyncio.wait([stopping], timeout=QUICK * 4)
    assert not stopping.done()
    goes_on.set()
    await asyncio.wait_for(stopping, PATIENCE)
    assert ends == ["tick"]


async def test_a_job_that_was_stopped_is_not_done_again() -> None:
    done: list[str] = []

    async def job() -> None:
        done.append("once")

    watched = Watched("job", job)
    await watched.run()
    await watched.stop()
    await watched.run()
    assert done == ["once"]
