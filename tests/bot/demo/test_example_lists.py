"""The example lists of the demo's page: saved, dropped, and their people are invited."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.clock import MovableClock
from bot.demo.example_lists import CSV, XLSX
from bot.demo.living import LivingCompany
from bot.demo.stage import on_stage
from bot.platforms.playground.server import make_app, start
from bot.settings import Settings
from handlers.enrolment import afterwards
from tests.visitor import MONDAY


@dataclass
class Coordinator:
    """Miriam, at the page."""

    http: ClientSession

    async def asks(self, address: str) -> Any:
        async with self.http.get(address) as answer:
            assert answer.status == 200
            return await answer.json()

    async def drops(self, name: str) -> str:
        async with self.http.get(f"/api/lists/{name}") as answer:
            saved = await answer.read()
        packed = {"channel": "miriam", "name": name, "content": b64encode(saved).decode()}
        return await self._does("drop", packed)

    async def presses(self, action: str) -> str:
        [entry] = [one for one in await self._entries() if action in str(one)][-1:]
        buttons = [b for part in entry["parts"] for b in part.get("buttons", ())]
        [button] = [one for one in buttons if one["name"] == action]
        given = {"channel": "miriam", "entry": entry["id"], "name": action}
        return await self._does("press", given | {"argument": button["argument"]})

    async def _does(self, what: str, given: dict[str, str]) -> str:
        async with self.http.post(f"/api/people/miriam/{what}", json=given) as answer:
            assert answer.status == 200
        await afterwards.settled()
        return str((await self._entries())[-1]["parts"])

    async def _entries(self) -> list[Any]:
        seen = await self.asks("/api/people/miriam")
        return list(seen["conversations"][0]["entries"])


@asynccontextmanager
async def at_the_page() -> AsyncIterator[Coordinator]:
    clock = MovableClock(MONDAY)
    async with on_stage(Settings(_env_file=None), clock) as (bot, chat):
        company = LivingCompany(bot, chat, clock, MONDAY)
        await company.begin_anew()
        runner = await start(make_app(bot, chat, clock, company), 0)
        host, port = runner.addresses[0][:2]
        address = f"http://{host}:{port}"
        async with ClientSession(address, headers={"Origin": address}) as http:
            yield Coordinator(http)
        await runner.cleanup()


@pytest.mark.parametrize("name", [CSV, XLSX])
async def test_whom_an_example_list_names_is_found_and_the_new_ones_are_invited(name: str) -> None:
    async with at_the_page() as miriam:
        assert (await miriam.asks("/api/world"))["lists"] == [CSV, XLSX]
        shown = await miriam.drops(name)
        assert "11 people" in shown
        assert "Invite 6 people" in shown, "the others are asked by the opening"
        assert "Pia Sommerfeld" in shown, "who is in no directory"
        assert "Managers not known" not in shown
        assert "Department: 1 row (line 5)" in shown
        asked = await miriam.presses("list.invite")
        assert "6 people are invited" in asked
