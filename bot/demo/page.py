"""The demo on a local page, until it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.clock import MovableClock
from bot.demo.company import found
from bot.demo.stage import on_stage
from bot.platforms.playground.server import make_app, start
from bot.server.signals import stop_signal
from bot.settings import Settings

HOME = ZoneInfo("Europe/Berlin")
MORNING = time(10, 0)
"""Local time at which the demo company's day begins."""
BEFORE = timedelta(minutes=5)
"""The company is there before the visitor comes, so that what they do is told from it."""


async def run_page(
    settings: Settings,
    port: int,
    started: Callable[[], None],
    *,
    day: datetime,
    with_programme: bool = True,
) -> None:
    """Serve the page from the first working day's morning that is not before `day`.

    Calls `started` once it can be opened; returns on SIGINT or SIGTERM. Raises OSError if the
    port is taken, and DatabaseInUse.
    """
    opening = first_morning(day)
    clock = MovableClock(opening - BEFORE)
    async with on_stage(settings, clock) as (bot, chat):
        await found(bot, chat, with_programme=with_programme)
        clock.move_to(opening)
        runner = await start(make_app(bot, chat, clock), port)
        try:
            started()
            await stop_signal().wait()
        finally:
            await runner.cleanup()


def first_morning(day: datetime) -> datetime:
    """Ten o'clock at the company's head office, on that day or on the Monday after it."""
    local = day.astimezone(HOME).date()
    while local.weekday() > 4:
        local += timedelta(days=1)
    return datetime.combine(local, MORNING, tzinfo=HOME)
