"""The whole bot on its server, with Slack: it comes up, answers, and goes down in order."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from pydantic import SecretStr

from bot.app import assemble
from bot.clock import MovableClock
from bot.platforms.slack.adapter import Slack
from bot.platforms.slack.setup import add_slack
from bot.server.serving import make_server
from bot.settings import Settings
from storage.encryption import new_key
from tests.peers.slack.manifest import Manifest
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.state import User
from tests.peers.slack.transport import Http, SocketMode

MANIFEST = Manifest.read(Path(__file__).parents[4] / "app_manifest.yml")


@dataclass
class Running:
    """A bot on its server, and its Slack."""

    slack: StrictSlack
    runner: web.AppRunner
    address: str
    adapter: Slack


@pytest_asyncio.fixture(params=["http", "socket"])
async def running(request: pytest.FixtureRequest, sqlite_url: str) -> AsyncIterator[Running]:
    async with _running(sqlite_url, by_socket=request.param == "socket") as it:
        yield it


@asynccontextmanager
async def _running(
    sqlite_url: str, *, by_socket: bool, away: bool = False
) -> AsyncIterator[Running]:
    """With `away` Slack gives no connection at all."""
    clock = MovableClock(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
    async with StrictSlack(MANIFEST, clock) as slack:
        slack.fails("apps.connections.open", "internal_error", times=1000 if away else 0)
        slack.workspace("T1", [User("ULENA", "lena", "Lena Brandt", is_admin=True)])
        settings = Settings(
            database_url=sqlite_url,
            encryption_key=SecretStr(new_key()),
            slack_bot_token=SecretStr("xoxb-T1-for-tests"),
            slack_signing_secret=SecretStr("" if by_socket else slack.signing_secret),
            slack_app_token=SecretStr(slack.app_token if by_socket else ""),
            slack_api_url=slack.api_url,
            _env_file=None,
        )
        bot = assemble(settings, clock)
        server = make_server(bot)
        adapter = add_slack(bot, server)
        runner = web.AppRunner(server, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        app = SocketMode(slack) if by_socket else Http(slack, f"{address}/slack/events")
        slack.connect(app, adapter.settled)
        yield Running(slack, runner, address, adapter)
        await runner.cleanup()


async def test_the_bot_answers_in_slack(running: Running) -> None:
    lena = running.slack.person("ULENA")
    assert await lena.commands("/mentor")
    assert await lena.writes("hilfe")


async def test_it_is_known_whether_slack_can_bring_anything(running: Running) -> None:
    await running.slack.person("ULENA").commands("/mentor")
    assert await running.adapter.listens()


async def test_on_the_way_down_answers_are_finished(running: Running) -> None:
    async def not_waiting() -> None:
        """The person does not wait for the app."""

    running.slack.connect(running.slack.app, not_waiting)
    lena = running.slack.person("ULENA")
    await lena.commands("/mentor")
    await running.runner.cleanup()
    assert lena.sees()


async def test_the_bot_comes_up_and_goes_down_also_while_slack_gives_no_connection(
    sqlite_url: str,
) -> None:
    """What it has to send is not tied to what it hears."""
    async with _running(sqlite_url, by_socket=True, away=True) as running:
        await running.slack.until(lambda: bool(running.slack.calls))
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{running.address}/readyz") as answer,
        ):
            assert answer.status == 200
        assert not await running.adapter.listens()
