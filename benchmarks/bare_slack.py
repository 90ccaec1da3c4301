"""The floor of slack_requests.py: Bolt alone, which looks so many times into the database.

Run as `MENTOR_PORT=… python -m benchmarks.bare_slack DATABASE_URL API_URL SECRET SELECTS`.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient
from sqlalchemy import text

from storage.database import Database

SELECT = text("SELECT 1")


class Bare:
    """An app that acknowledges at once, as the bot does, and answers afterwards."""

    def __init__(self, database_url: str, api_url: str, secret: str, selects: str) -> None:
        self._database = Database(database_url)
        self._selects = int(selects)
        self._session: aiohttp.ClientSession | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._app = AsyncApp(
            client=AsyncWebClient("xoxb-1", base_url=api_url),
            signing_secret=secret,
            process_before_response=True,
        )
        self._app.command("/mentor")(self._on_command)

    async def _on_command(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        task = asyncio.create_task(self._answer(body["response_url"]))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self, url: str) -> None:
        async with self._database.begin() as session:
            connection = await session.connection()
            for _ in range(self._selects):
                (await connection.execute(SELECT)).all()
        client = AsyncWebhookClient(url, session=self._session)
        await client.send(text="Hello", response_type="ephemeral")

    async def events(self, request: web.Request) -> web.Response:
        """Slack's requests."""
        response = await self._app.async_dispatch(await to_bolt_request(request))
        return await to_aiohttp_response(response)

    async def connected(self, _: web.Application) -> AsyncIterator[None]:
        """One session for all answers."""
        async with aiohttp.ClientSession() as self._session:
            yield
        await self._database.close()


async def ready(_: web.Request) -> web.Response:
    """The server is up."""
    return web.Response()


def main() -> None:
    """Serve until it is ended."""
    bare, server = Bare(*sys.argv[1:]), web.Application()
    server.router.add_post("/slack/events", bare.events)
    server.router.add_get("/readyz", ready)
    server.cleanup_ctx.append(bare.connected)
    web.run_app(
        server, host="127.0.0.1", port=int(os.environ["MENTOR_PORT"]), access_log=None, print=None
    )


if __name__ == "__main__":
    main()
