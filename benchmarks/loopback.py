"""Requests to servers in processes of their own, and the answers that they send to a platform.

The platform stands in the measuring process: it takes every message at once and looks at none. A
request is over when its answer has arrived there, not when it was acknowledged.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from typing import Any, Protocol

import aiohttp
from aiohttp import web
from pydantic import SecretStr
from sqlalchemy import event

from benchmarks.sides import told
from benchmarks.start import PATIENCE, answers, free_port
from bot.app import Bot
from bot.settings import Settings

AT_ONCE, COUNT = 16, 300
HOST = "127.0.0.1"
TICK = os.sysconf("SC_CLK_TCK")
TAKEN = {
    "ok": True,
    "id": "1",
    "team_id": "T1",
    "user_id": "UBOT",
    "bot_id": "B1",
    "channel": {"id": "D1"},
}
"""What the platform answers to everything that the bot calls."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A request; its answer goes to an address that has `key` as a part."""

    key: str
    body: bytes
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Measured:
    """How so many requests went."""

    per_second: float
    p50: float
    """Milliseconds from the request to its answer; so is p99."""
    p99: float
    processor: float
    """Milliseconds of the server's processor time for each."""


class Platform:
    """Where the answers go. Use as `async with platform.up():`, on the same port each time."""

    def __init__(self) -> None:
        self.port = free_port()
        self.last = ""
        self._waiting: dict[str, asyncio.Future[None]] = {}

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://{HOST}:{self.port}"

    @asynccontextmanager
    async def up(self) -> AsyncIterator[None]:
        """It listens."""
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._take)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        await web.TCPSite(runner, HOST, self.port).start()
        try:
            yield
        finally:
            await runner.cleanup()

    async def answered(self, session: aiohttp.ClientSession, url: str, ask: Ask) -> float:
        """Seconds from the request to its answer."""
        waiting = self._waiting[ask.key] = asyncio.get_running_loop().create_future()
        began = time.perf_counter()
        async with session.post(url, data=ask.body, headers=ask.headers) as response:
            if response.status >= 300:
                raise RuntimeError(f"refused with {response.status}")
            await response.read()
        await asyncio.wait_for(waiting, PATIENCE)
        return time.perf_counter() - began

    async def _take(self, request: web.Request) -> web.Response:
        body = await request.read()
        for part in request.path.split("/"):
            waiting = self._waiting.pop(part, None)
            if waiting is not None:
                self.last = body.decode()
                waiting.set_result(None)
        return web.json_response(TAKEN | self._told_besides(request.path.rpartition("/")[2]))

    def _told_besides(self, method: str) -> Mapping[str, Any]:
        """What is needed to send it a file."""
        match method:
            case "files.getUploadURLExternal":
                return {"upload_url": f"{self.url}/upload", "file_id": "F1"}
            case "files.completeUploadExternal":
                return {"files": [{"id": "F1"}]}
            case _:
                return {}


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs."""

    process: int
    url: str

    def processor(self) -> float:
        """Seconds of processor time that it has used."""
        fields = Path(f"/proc/{self.process}/stat").read_text(encoding="ascii").rpartition(")")[2]
        user, system = fields.split()[11:13]
        return (int(user) + int(system)) / TICK


@contextmanager
def running(
    *arguments: str, path: str, settings: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """`python -m arguments` on a port of its own, which it finds in MENTOR_PORT."""
    port = free_port()
    environment = os.environ | (settings or {}) | {"MENTOR_PORT": str(port)}
    with subprocess.Popen([sys.executable, "-m", *arguments], env=environment) as process:
        try:
            began = time.perf_counter()
            while not answers(f"http://{HOST}:{port}/readyz"):
                if process.poll() is not None or time.perf_counter() - began > PATIENCE:
                    raise RuntimeError(f"{arguments} is not ready")
                time.sleep(0.05)
            yield Server(process.pid, f"http://{HOST}:{port}{path}")
        finally:
            process.terminate()


async def measured(platform: Platform, server: Server, asks: Iterator[Ask]) -> Measured:
    """COUNT requests, AT_ONCE at a time."""
    mine = islice(asks, COUNT)
    took: list[float] = []
    async with platform.up(), aiohttp.ClientSession() as session:

        async def one_after_the_other() -> None:
            took.extend([await platform.answered(session, server.url, ask) for ask in mine])

        used, began = server.processor(), time.perf_counter()
        await asyncio.gather(*(one_after_the_other() for _ in range(AT_ONCE)))
        seconds = time.perf_counter() - began
        used = server.processor() - used
    return Measured(
        COUNT / seconds,
        1000 * statistics.median(took),
        1000 * statistics.quantiles(took, n=100)[98],
        1000 * used / COUNT,
    )


class Adapter(Protocol):
    """A platform's adapter on a server."""

    async def settled(self) -> None:
        """Returns when everything that was acknowledged is done."""


async def statements(
    bot: Bot,
    add: Callable[[Bot, web.Application], Adapter],
    path: str,
    platform: Platform,
    asks: Iterator[Ask],
) -> int:
    """How many statements a request costs that is not the first."""
    found: list[str] = []
    server = web.Application()
    adapter = add(bot, server)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, HOST, 0)
    await site.start()
    url = f"http://{HOST}:{runner.addresses[0][1]}{path}"
    async with platform.up(), aiohttp.ClientSession() as session:
        await platform.answered(session, url, next(asks))
        await adapter.settled()

        @event.listens_for(bot.database.engine.sync_engine, "before_cursor_execute")
        def note(_c: Any, _k: Any, statement: str, _v: Any, _x: Any, _many: bool) -> None:
            if not statement.startswith("BEGIN"):
                found.append(statement)

        await platform.answered(session, url, next(asks))
        await adapter.settled()
        await runner.cleanup()
    await bot.close()
    return len(found)


def numbers() -> Iterator[int]:
    """Of requests: no two are alike."""
    return count(1)


def told_all(name: str, floor: list[Measured], own: list[Measured]) -> Iterator[str]:
    """A line for each figure."""
    units = {
        "per_second": "requests a second",
        "p50": "ms",
        "p99": "ms",
        "processor": "ms of processor time a request",
    }
    for figure, unit in units.items():
        sides = [[float(getattr(one, figure)) for one in side] for side in (floor, own)]
        yield told(f"{name}, {figure}", unit, *sides)


def environment_of(settings: Settings) -> dict[str, str]:
    """The same settings for a process of its own; only texts, numbers, yes and no."""
    given = settings.model_dump(exclude_defaults=True)
    return {
        name.upper() if name.startswith("slack") else f"MENTOR_{name.upper()}": (
            one.get_secret_value() if isinstance(one, SecretStr) else str(one)
        )
        for name, one in given.items()
    }
