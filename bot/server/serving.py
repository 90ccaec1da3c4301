"""The server: one aiohttp application for health, the platforms' requests and the scheduler."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from functools import partial

import structlog
import uvloop
from aiohttp import web
from aiohttp.typedefs import Handler

from bot.app import Bot
from bot.clock import present
from bot.delivery.schedule import Schedule
from bot.platforms.health import PlatformHealth
from bot.server.health import READY, Readiness
from bot.server.signals import stop_signal

log = structlog.get_logger(__name__)

SILENT_FOR = 75.0
"""Seconds that a connection may be open without a request."""
ARRIVES_WITHIN = 20.0
"""Seconds for the body of a request; what Slack and Teams send takes milliseconds."""

BOT = web.AppKey("bot", Bot)
READINESS = web.AppKey("readiness", Readiness)
PLATFORMS = web.AppKey("platforms", PlatformHealth)


def run_server(bot: Bot, started: Callable[[], None]) -> None:
    """Serve until SIGTERM or SIGINT; calls `started` once requests are answered.

    Raises OSError if the address cannot be listened on.
    """
    uvloop.run(_serve(bot, started))


async def _serve(bot: Bot, started: Callable[[], None]) -> None:
    stop = stop_signal()
    server = make_server(bot)
    add_platforms(bot, server)
    runner = runner_of(server)
    try:
        await runner.setup()
        await web.TCPSite(runner, bot.settings.host, bot.settings.port).start()
        started()
        await stop.wait()
    finally:
        await runner.cleanup()


def runner_of(server: web.Application) -> web.AppRunner:
    """What listens: a connection on which nothing arrives is closed before long."""
    return web.AppRunner(server, access_log=None, keepalive_timeout=SILENT_FOR)


@web.middleware
async def _read_in_time(request: web.Request, handler: Handler) -> web.StreamResponse:
    """The whole of a request arrives soon, or nobody reads on: half of one would stay for ever."""
    try:
        async with asyncio.timeout(ARRIVES_WITHIN):
            await request.read()
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    return await handler(request)


def add_platforms(bot: Bot, server: web.Application) -> None:
    """Connect the bot to every platform that its settings name."""
    settings, health = bot.settings, server[PLATFORMS]
    if settings.has_slack:
        from bot.platforms.slack.examination import installations_examined
        from bot.platforms.slack.permissions import token_watched
        from bot.platforms.slack.setup import add_slack

        slack = add_slack(bot, server)
        url = settings.slack_api_url
        ask = (
            partial(installations_examined, bot.database, url)
            if settings.installs_in_slack
            else partial(token_watched, settings, bot.database, bot.clock)
        )
        health.watch("slack", lambda: ask(present()), slack.listens)
    if settings.has_teams:
        from bot.platforms.teams.examination import examined
        from bot.platforms.teams.setup import add_teams

        add_teams(bot, server)
        health.watch("teams", lambda: examined(settings))


def make_server(bot: Bot) -> web.Application:
    """An application with `/healthz` and `/readyz` that runs the bot's schedule while it is up."""
    app = web.Application(middlewares=[_read_in_time])
    app[BOT] = bot
    app[READINESS] = Readiness(bot)
    app[PLATFORMS] = PlatformHealth(bot.clock)
    app.router.add_get("/healthz", healthz)
    app.router.add_get("/readyz", readyz)
    app.on_shutdown.append(_finish_sending)
    app.cleanup_ctx.append(_scheduled)
    return app


async def healthz(request: web.Request) -> web.Response:
    """The process answers."""
    return web.json_response({"status": "ok"})


async def readyz(request: web.Request) -> web.Response:
    """The process can do its work; beside that, how its platforms are: they end nobody's turn."""
    state, platforms = await request.app[READINESS].state(), await request.app[PLATFORMS].told()
    status = 200 if state == READY else 503
    return web.json_response({"status": state, "platforms": platforms}, status=status)


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
        "nightly_look": bot.nightly_look.tick,
        "platforms": app[PLATFORMS].tick,
    }
    beat = Schedule(often, bot.hourly, bot.settings.tick_seconds)
    beat.start()
    yield
    await beat.stop()
    await bot.close()
