"""The whole bot in a strict Slack, for stories: people, a clock that is moved, prompts that come.

async with bot_in_slack(database_url, [User("ULENA", "lena", "Lena Brandt")]) as town:
    lena = town.person("ULENA")
    await lena.commands("/mentor join")
    await town.lets_pass(days=7)
    assert "Did you" in lena.sees()
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web
from pydantic import SecretStr

from bot.app import Bot, assemble
from bot.clock import MovableClock
from bot.platforms.rates import Seconds
from bot.platforms.slack.adapter import Slack
from bot.platforms.slack.clients import Pause
from bot.platforms.slack.setup import EVENTS_PATH, add_slack
from bot.settings import Settings
from bot.timelapse import live_until
from storage.encryption import new_key
from tests.peers.slack.browser import Browser
from tests.peers.slack.manifest import Manifest
from tests.peers.slack.person import Person
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.state import User
from tests.peers.slack.transport import Http, SocketMode

MANIFEST = Manifest.read(Path(__file__).parents[3] / "app_manifest.yml")
ROTATING = Manifest(
    MANIFEST.content | {"settings": MANIFEST.content["settings"] | {"token_rotation_enabled": True}}
)
NEVER = 3600.0
"""Seconds after which a command is slow: longer than a busy machine takes."""
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
KEY = SecretStr(new_key())


@dataclass
class Town:
    """A workspace `T1`, its people, and the bot."""

    slack: StrictSlack
    bot: Bot
    clock: MovableClock
    address: str
    """Of the bot's server."""
    adapter: Slack

    def person(self, user_id: str, team_id: str = "") -> Person:
        """Somebody at their screen."""
        return self.slack.person(user_id, team_id)

    def browser(self, languages: str = "en-GB") -> Browser:
        """Somebody's web browser."""
        return Browser(self.slack, self.address, languages)

    async def delivers(self) -> None:
        """Sends what is due now."""
        await self.bot.tick()
        await self.slack.settle()

    async def lets_pass(self, **time: int) -> None:
        """Lives through `days=…`, `hours=…`, everything delivered at its moment."""
        await self._lives_until(self.clock() + timedelta(**time))

    async def moves_to(self, local: str) -> None:
        """Lives through the time until `YYYY-MM-DD HH:MM` in Berlin."""
        await self._lives_until(datetime.fromisoformat(local).replace(tzinfo=MONDAY.tzinfo))

    async def _lives_until(self, moment: datetime) -> None:
        await live_until(self.bot, self.clock, moment)
        await self.slack.settle()


def slowly() -> Seconds:
    """For the bot's own limits: no two calls come in the same minute, however still time stands."""
    ticks = count(0, 100)
    return lambda: float(next(ticks))


@asynccontextmanager
async def bot_in_slack(
    database_url: str,
    users: Iterable[User],
    *,
    socket_mode: bool = False,
    clock: MovableClock | None = None,
    seconds: Seconds | None = None,
    pause: Pause = asyncio.sleep,
    soon: float = NEVER,
    **settings: Any,
) -> AsyncIterator[Town]:
    """The bot, by HTTP or Socket Mode, on a migrated database; `settings` as Settings has them.

    `seconds` is what its own limits are counted by, `pause` how it waits for its turn; `soon` is
    after how many of them somebody hears that an answer takes longer.
    """
    clock = clock or MovableClock(MONDAY)
    async with StrictSlack(MANIFEST, clock) as slack:
        token = SecretStr(slack.bot_token(slack.workspace("T1", users)))
        async with running(
            slack,
            clock,
            database_url,
            socket_mode,
            seconds=seconds,
            pause=pause,
            soon=soon,
            slack_bot_token=token,
            **settings,
        ) as town:
            yield town


@asynccontextmanager
async def app_in_slack(
    database_url: str,
    *,
    clock: MovableClock | None = None,
    socket_mode: bool = False,
    manifest: Manifest | None = None,
    **settings: Any,
) -> AsyncIterator[Town]:
    """The bot as an app that any workspace may install; tokens are renewed. Nobody has it yet."""
    clock = clock or MovableClock(MONDAY)
    async with StrictSlack(manifest or ROTATING, clock) as slack:
        credentials: dict[str, Any] = {
            "slack_client_id": slack.client_id,
            "slack_client_secret": SecretStr(slack.client_secret),
        }
        async with running(
            slack, clock, database_url, socket_mode, **credentials, **settings
        ) as town:
            yield town


@asynccontextmanager
async def running(
    slack: StrictSlack,
    clock: MovableClock,
    database_url: str,
    socket_mode: bool,
    *,
    seconds: Seconds | None = None,
    pause: Pause = asyncio.sleep,
    soon: float = NEVER,
    **settings: Any,
) -> AsyncIterator[Town]:
    """The bot, with whatever stands for Slack."""
    settings.setdefault("encryption_key", KEY)
    bot = assemble(
        Settings(
            database_url=database_url,
            slack_signing_secret=SecretStr(slack.signing_secret),
            slack_app_token=SecretStr(slack.app_token if socket_mode else ""),
            slack_api_url=slack.api_url,
            _env_file=None,
            **settings,
        ),
        clock,
    )
    server = web.Application()
    adapter = add_slack(bot, server, seconds or slowly(), pause, soon)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    over_http = Http(slack, address + EVENTS_PATH)
    slack.connect(SocketMode(slack) if socket_mode else over_http, adapter.settled)
    try:
        yield Town(slack, bot, clock, address, adapter)
    finally:
        await runner.cleanup()
        await bot.close()
