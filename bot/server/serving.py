"""The server: one aiohttp application for health, the platforms' requests and the scheduler."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import structlog
from aiohttp import web

from bot.app import Bot
from bot.delivery.schedule import Schedule
from bot.server.signals import stop_signal

log = structlog.get_logger(__name__)

BOT = web.AppKey("bot", Bot)
READY_WITHIN = 5.0
"""Seconds that the database has to answer."""


def run_server(bot: Bot, started: Callable[[], None]) -> None:
    """Serve until SIGTERM or SIGINT; calls `started` once requests are answered.

    Raises OSError if the address cannot be listened on.
    """
    asyncio.run(_serve(bot, started))


async def _serve(bot: Bot, started: Callable[[], None]) -> None:
    stop = stop_signal()
    server = make_server(bot)
    add_platforms(bot, server)
    runner = web.AppRunner(server, access_log=None)
    try:
        await runner.setup()
        await web.TCPSite(runner, bot.settings.host, bot.settings.port).start()
        started()
        await stop.wait()
    finally:
        await runner.cleanup()


def add_platforms(bot: Bot, server: web.Application) -> None:
    """Connect the bot to every platform that its settings name."""
    if bot.settings.has_slack:
        from bot.platforms.slack.setup import add_slack

        add_slack(bot, server)
    if bot.settings.has_teams:
        from bot.platforms.teams.setup import add_teams

        add_teams(bot, server)


def make_server(bot: Bot) -> web.Application:
    """An application with `/healthz` and `/readyz` that runs the bot's schedule while it is up."""
    app = web.Application()
    app[BOT] = bot
    app.router.add_get("/healthz", healthz)
    app.router.add_get("/readyz", readyz)
    app.on_shutdown.append(_finish_sending)
    app.cleanup_ctx.append(_scheduled)
    return app


async def healthz(request: web.Request) -> web.Response:
    """The process answers."""
    return web.json_response({"status": "ok"})


async def readyz(request: web.Request) -> web.Response:
    """The process answers and so does its database."""
    try:
        async with asyncio.timeout(READY_WITHIN):
            await request.app[BOT].database.ready()
    except Exception as error:
        log.warning("not_ready", error=type(error).__name__)
        return web.json_response({"status": "no database"}, status=503)
    return web.json_response({"status": "ready", "platforms": sorted(request.app[BOT].chats)})


async def _finish_sending(app: web.Application) -> None:
    """First of all on the way out: nothing more is sent but what is being sent."""
    log.info("stopping")
    await app[BOT].stop()


async def _scheduled(app: web.Application) -> AsyncIterator[None]:
    """The beat runs while the server does."""
    bot = app[BOT]
    often = {
        "tick": bot.delivery.tick,
        "deadlines": bot.deadlines.run_due,
        "errands": bot.errands.tick,
        "wipe": bot.database.wipe,
        "calendar_news": bot.news.tick,
    }
    beat = Schedule(often, bot.hourly, bot.settings.tick_seconds)
    beat.start()
    yield
    await beat.stop()
    await bot.close()
