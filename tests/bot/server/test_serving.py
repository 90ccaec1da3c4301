"""The server: what it says of itself, also while the database is gone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from structlog.testing import capture_logs

from bot.server import serving
from bot.server.serving import make_server, runner_of
from storage import database
from tests.conversation import Company
from tests.unreliable import IMPATIENT, UnreliableChat, outage_of

READY = (200, {"status": "ready", "platforms": {}})
NO_DATABASE = (503, {"status": "no database", "platforms": {}})
FINE = (200, {"status": "ok"})
PATIENCE = 10.0
"""Seconds for what takes half of one; a server that waits by itself waits an hour."""


@pytest_asyncio.fixture
async def address(database_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """Of a server that runs."""
    monkeypatch.setattr(database, "BUSY_TIMEOUT", IMPATIENT)
    async with AsyncExitStack() as stack:
        company = await stack.enter_async_context(Company.founded(database_url))
        stack.enter_context(capture_logs())
        UnreliableChat.of(company)
        monkeypatch.setattr(serving, "SILENT_FOR", 0.5)
        runner = runner_of(make_server(company.bot))
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        await runner.cleanup()


async def says(address: str, path: str) -> tuple[int, object]:
    """Status and content of an answer."""
    async with aiohttp.ClientSession() as session, session.get(address + path) as answer:
        return answer.status, await answer.json()


async def test_it_is_ready_as_long_as_the_database_answers(address: str, database_url: str) -> None:
    """Somebody who writes to SQLite for long is no outage: what is only read waits for nobody."""
    assert await says(address, "/healthz") == FINE
    assert await says(address, "/readyz") == READY
    async with outage_of(database_url):
        behind_a_writer = READY if database_url.startswith("sqlite") else NO_DATABASE
        assert await says(address, "/readyz") == behind_a_writer
        assert await says(address, "/healthz") == FINE, "to end it would help nobody"
    assert await says(address, "/readyz") == READY, "connections that broke are made anew"


async def test_who_sends_half_a_request_is_waited_for_no_longer_than_that(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "ARRIVES_WITHIN", 0.05)
    host, port = address.removeprefix("http://").split(":")
    head = b"POST /slack/events HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\n"
    for sent, answered in ((head + b"half", b"HTTP/1.1 408"), (head[:30], b""), (b"", b"")):
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(sent)
        try:
            async with asyncio.timeout(PATIENCE):
                assert (await reader.read(12)) == answered
        except TimeoutError:
            pytest.fail(f"a connection stays on which {sent!r} arrived, and nothing more")
        finally:
            writer.close()


async def test_nothing_else_is_served(address: str) -> None:
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        assert answer.status == 404
