"""Slack on the bot's server: the events address, installation, Socket Mode, and going down."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator

from aiohttp import web

from bot.app import Bot
from bot.platforms.rates import Seconds
from bot.platforms.slack.adapter import SOON, Slack
from bot.platforms.slack.clients import PLATFORM, Pause, SlackAccess
from bot.platforms.slack.installations import Installations, InstallStates
from bot.platforms.slack.oauth import Installing
from bot.settings import Settings

EVENTS_PATH = "/slack/events"


def add_slack(
    bot: Bot,
    server: web.Application,
    seconds: Seconds = time.monotonic,
    pause: Pause = asyncio.sleep,
    soon: float = SOON,
) -> Slack:
    """Connect the bot to Slack as its settings say, for as long as `server` runs."""
    access = _access(bot.settings)
    installations = _installations(bot, access, server)
    say = bot.catalogue.speaker(bot.settings.language, bot.settings.formal)
    slack = Slack(
        bot.router.answer,
        bot.catalogue,
        bot.clock,
        access,
        installations,
        not_installed=str(say("slack-not-installed")),
        down=str(say("slack-down")),
        seconds=seconds,
        pause=pause,
        speaker=bot.router.speaker_for,
        soon=soon,
    )
    bot.chats[PLATFORM] = slack.chat
    if access.signing_secret:
        server.router.add_post(EVENTS_PATH, slack.events)

    async def drain(_: web.Application) -> None:
        await slack.drain()

    async def connected(_: web.Application) -> AsyncIterator[None]:
        await slack.start()
        yield
        await slack.stop()

    server.on_shutdown.append(drain)
    server.cleanup_ctx.insert(0, connected)
    return slack


def _access(settings: Settings) -> SlackAccess:
    return SlackAccess(
        bot_token=settings.slack_bot_token.get_secret_value(),
        signing_secret=settings.slack_signing_secret.get_secret_value(),
        app_token=settings.slack_app_token.get_secret_value(),
        api_url=settings.slack_api_url,
        client_id=settings.slack_client_id,
        client_secret=settings.slack_client_secret.get_secret_value(),
    )


def _installations(bot: Bot, access: SlackAccess, server: web.Application) -> Installations | None:
    """What many workspaces need beside what one needs; None for one."""
    settings = bot.settings
    if not settings.installs_in_slack:
        return None
    kept = Installations(bot.database, bot.clock, access, settings.new_workspace)
    states = InstallStates(bot.database, bot.clock)
    Installing(
        access, kept, states, bot.catalogue, settings.language, formal=settings.formal
    ).add_to(server)
    bot.delivery.before_tick.append(kept.renew)
    return kept
