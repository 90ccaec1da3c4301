"""The whole bot in a strict Teams, for stories, with a clock that is moved."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web
from pydantic import SecretStr

from bot.app import Bot, assemble
from bot.clock import MovableClock
from bot.platforms.teams.adapter import Teams
from bot.platforms.teams.setup import MESSAGES_PATH, add_teams
from bot.settings import Settings
from bot.timelapse import live_until
from storage.encryption import new_key
from tests.peers.teams.person import Person
from tests.peers.teams.server import APP_ID, PASSWORD, TENANT, StrictTeams, User

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
KEY = SecretStr(new_key())


@dataclass
class Town:
    """A tenant, its people, and the bot."""

    teams: StrictTeams
    bot: Bot
    adapter: Teams
    clock: MovableClock
    address: str
    """Of the bot's server."""
    people: dict[str, Person] = field(default_factory=dict)

    def person(self, user_id: str) -> Person:
        """Somebody at their screen."""
        if user_id not in self.people:
            user, url = self.teams.users[user_id], self.address + MESSAGES_PATH
            self.people[user_id] = Person(self.teams, user, url, self.adapter.settled)
        return self.people[user_id]

    async def delivers(self) -> None:
        """Sends what is due now."""
        await self.bot.tick()

    async def lets_pass(self, **time: int) -> None:
        """Lives through `days=…`, `hours=…`, everything delivered at its moment."""
        await live_until(self.bot, self.clock, self.clock() + timedelta(**time))

    async def moves_to(self, local: str) -> None:
        """Lives through the time until `YYYY-MM-DD HH:MM` in Berlin."""
        moment = datetime.fromisoformat(local).replace(tzinfo=MONDAY.tzinfo)
        await live_until(self.bot, self.clock, moment)


@asynccontextmanager
async def bot_in_teams(
    database_url: str, users: Iterable[User], *, slowly: bool = True, **settings: Any
) -> AsyncIterator[Town]:
    """The bot on a migrated database. `slowly`: no two messages come in the same second."""
    clock = MovableClock(MONDAY)
    async with StrictTeams(users, clock) as teams:
        given: dict[str, Any] = {
            "database_url": database_url,
            "encryption_key": KEY,
            "teams_app_id": APP_ID,
            "teams_app_password": SecretStr(PASSWORD),
            "teams_tenant_id": TENANT,
            "teams_login_url": f"{teams.base_url}/login",
            "teams_openid_url": teams.openid_url,
            "teams_graph_url": teams.graph.url,
            "_env_file": None,
        }
        bot = assemble(Settings(**given | settings), clock)
        server = web.Application()
        ticks = count(0, 100)
        seconds = (lambda: float(next(ticks))) if slowly else (lambda: clock().timestamp())
        adapter = add_teams(bot, server, seconds)
        runner = web.AppRunner(server, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        try:
            yield Town(teams, bot, adapter, clock, address)
        finally:
            await runner.cleanup()
            await bot.close()
