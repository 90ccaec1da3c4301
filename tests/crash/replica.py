"""One of several processes that deliver on one database, made to be killed and frozen."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiohttp import web
from pydantic import SecretStr

from bot import logs
from bot.app import assemble
from bot.delivery.delivery import Delivery
from bot.delivery.schedule import Schedule
from bot.platforms.slack.setup import add_slack
from bot.settings import Settings
from tests.peers.slack.town import slowly

LEASE = timedelta(seconds=3)
EVERY = 0.1
"""Seconds between two looks for what is due."""


@dataclass(frozen=True)
class Replica:
    """What a process needs to know."""

    database_url: str
    key: str
    api_url: str
    token: str
    secret: str
    began: datetime
    began_at: float
    """By the machine's clock, as `time.time` tells it."""

    def now(self) -> datetime:
        """Time goes on as it does."""
        return self.began + timedelta(seconds=time.time() - self.began_at)


def run(replica: Replica) -> None:
    """The whole life of the process, which ends by being killed."""
    logs.configure("CRITICAL")
    asyncio.run(_run(replica))


async def _run(replica: Replica) -> None:
    settings = Settings(
        database_url=replica.database_url,
        encryption_key=SecretStr(replica.key),
        slack_bot_token=SecretStr(replica.token),
        slack_signing_secret=SecretStr(replica.secret),
        slack_api_url=replica.api_url,
        _env_file=None,
    )
    bot = assemble(settings, replica.now)
    slack = add_slack(bot, web.Application(), slowly())
    await slack.start()
    delivery = Delivery(bot.database, bot.catalogue, replica.now, bot.chats, lease=LEASE)
    Schedule({"tick": delivery.tick}, _nothing, EVERY).start()
    await asyncio.Event().wait()


async def _nothing() -> None:
    """There is nothing to do every hour."""
