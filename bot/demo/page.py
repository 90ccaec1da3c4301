"""The demo on a local page, until it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.clock import MovableClock
from bot.demo.living import LivingCompany
from bot.demo.stage import on_stage
from bot.demo.staging import MIXED, Staging
from bot.platforms.playground.server import make_app, start
from bot.server.signals import stop_signal
from bot.settings import Settings

HOME = ZoneInfo("Europe/Berlin")
MORNING = time(10, 0)
"""Local time at which the demo company's day begins."""


async def run_page(
    settings: Settings,
    port: int,
    started: Callable[[], None],
    *,
    day: datetime,
    with_programme: bool = True,
    lived: int = 0,
    staging: Staging = MIXED,
) -> None:
    """Serve the page from the first working day's morning that is not before `day`.

    By then everybody has lived through `lived` weeks of the programme by themselves.
    Calls `started` once it can be opened; returns on SIGINT or SIGTERM. Raises OSError if the
    port is taken, and DatabaseInUse.
    """
    opening = first_morning(day)
    clock = MovableClock(opening)
    async with on_stage(settings, clock) as (bot, chat):
        company = LivingCompany(
            bot, chat, clock, opening, with_programme=with_programme, lived=lived, staging=staging
        )
        await company.begin_anew()
        runner = await start(make_app(bot, chat, clock, company), port)
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
