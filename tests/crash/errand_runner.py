"""A process that carries out what is due in calendars, and may be killed at any point of it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime

from pydantic import SecretStr

from bot import logs
from bot.app import assemble
from bot.calendars.google import GoogleAccount, GoogleCalendars
from bot.calendars.graph import GraphAccount, GraphCalendars
from bot.calendars.outside import Outside
from bot.settings import Settings
from handlers.conversation.calendars import Connected
from tests.conversation import TestChat


@dataclass(frozen=True)
class Work:
    """What a process needs to know."""

    database_url: str
    key: str
    kind: str
    url: str
    secret: str
    now: datetime


def outside_at(kind: str, url: str, secret: str) -> Outside:
    """Microsoft's or Google's calendars at that address."""
    made = _graph(url, secret) if kind == "graph" else _google(url, secret)
    return Outside(made, None, Connected(writer=kind), (made,))


def _google(url: str, secret: str) -> GoogleCalendars:
    account = GoogleAccount(
        "mentor@project.iam.gserviceaccount.com",
        secret,
        "mentor@example.com",
        False,
        True,
        False,
        f"{url}/calendar/v3",
        f"{url}/token",
    )
    return GoogleCalendars(account)


def _graph(graph_url: str, password: str) -> GraphCalendars:
    account = GraphAccount(
        "tenant",
        "app",
        password,
        "mentor@example.com",
        False,
        True,
        False,
        f"{graph_url}/v1.0",
        graph_url,
    )
    return GraphCalendars(account)


def run(work: Work) -> None:
    """The whole life of the process."""
    logs.configure("ERROR")
    asyncio.run(_run(work))


async def _run(work: Work) -> None:
    settings = Settings(
        database_url=work.database_url, encryption_key=SecretStr(work.key), _env_file=None
    )
    bot = assemble(settings, lambda: work.now, outside=outside_at(work.kind, work.url, work.secret))
    bot.chats["test"] = TestChat()
    await bot.errands.tick()
    await bot.close()
