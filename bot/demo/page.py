"""The demo on a local page, until it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.app import Bot
from bot.clock import MovableClock
from bot.demo.autoplay import WEEK, live_through
from bot.demo.company import found
from bot.demo.example_lists import example_lists, newcomers
from bot.demo.stage import on_stage
from bot.platforms.playground.chat import PlaygroundChat
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
    lived: int = 0,
) -> None:
    """Serve the page from the first working day's morning that is not before `day`.

    By then everybody has lived through `lived` weeks of the programme by themselves.
    Calls `started` once it can be opened; returns on SIGINT or SIGTERM. Raises OSError if the
    port is taken, and DatabaseInUse.
    """
    opening = first_morning(day)
    clock = MovableClock(opening - BEFORE - lived * WEEK)
    async with on_stage(settings, clock) as (bot, chat):
        await settle(bot, chat, clock, with_programme=with_programme, lived=lived)
        clock.move_to(opening)
        chat.colleagues |= {one.id: one for one in newcomers()}
        runner = await start(make_app(bot, chat, clock, example_lists()), port)
        try:
            started()
            await stop_signal().wait()
        finally:
            await runner.cleanup()


async def settle(
    bot: Bot, chat: PlaygroundChat, clock: MovableClock, *, with_programme: bool, lived: int
) -> None:
    """Found the company, and let it live for so many weeks."""
    await found(bot, chat, with_programme=with_programme)
    if with_programme and lived:
        await live_through(bot, chat, clock, lived)


def first_morning(day: datetime) -> datetime:
    """Ten o'clock at the company's head office, on that day or on the Monday after it."""
    local = day.astimezone(HOME).date()
    while local.weekday() > 4:
        local += timedelta(days=1)
    return datetime.combine(local, MORNING, tzinfo=HOME)
