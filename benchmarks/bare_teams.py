"""The floor of teams_requests.py: botbuilder's CloudAdapter alone, without authentication.

Run as `MENTOR_PORT=… python -m benchmarks.bare_teams DATABASE_URL SELECTS`. Before it answers, it
looks so many times into the database. A list of 499 numbers that msrest makes for each activity and
searches from its beginning is made once, as a set: the SDK as it comes would be a lower floor.
"""

from __future__ import annotations

import os
import sys
from types import SimpleNamespace

from aiohttp import web
from botbuilder.core import ActivityHandler, TurnContext
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication
from msrest.universal_http.requests import ClientRetryPolicy
from sqlalchemy import text

from benchmarks.bare_slack import ready
from storage.database import Database

SELECT = text("SELECT 1")


class Bare(ActivityHandler):
    """Says hello to whatever is said."""

    def __init__(self, database_url: str, selects: str) -> None:
        self._database = Database(database_url)
        self._selects = int(selects)
        account = SimpleNamespace(APP_ID="", APP_PASSWORD="", APP_TYPE="MultiTenant")
        self._adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(account))

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        """One transaction, and a line."""
        if self._selects:
            async with self._database.begin() as session:
                connection = await session.connection()
                for _ in range(self._selects):
                    (await connection.execute(SELECT)).all()
        await turn_context.send_activity("Hello")

    async def messages(self, request: web.Request) -> web.Response:
        """Teams' requests."""
        return await self._adapter.process(request, self) or web.Response()


def main() -> None:
    """Serve until it is ended."""
    ClientRetryPolicy.safe_codes = frozenset(ClientRetryPolicy.safe_codes)
    bare, server = Bare(*sys.argv[1:]), web.Application()
    server.router.add_post("/api/messages", bare.messages)
    server.router.add_get("/readyz", ready)
    web.run_app(
        server, host="127.0.0.1", port=int(os.environ["MENTOR_PORT"]), access_log=None, print=None
    )


if __name__ == "__main__":
    main()
