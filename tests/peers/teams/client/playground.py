"""The real Teams client for testing, Microsoft's own playground: one for each person, in Chromium.

It needs Node and `npm ci` in this folder, and reaches nothing but this machine.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import yaml
from playwright.async_api import Browser, Locator, Page, Route

HERE = Path(__file__).parent
PLAYGROUND = HERE / "node_modules" / "@microsoft" / "m365agentsplayground" / "cli.js"
TENANT = "00000000-0000-0000-0000-000000000001"
PATIENCE = 40.0
"""Seconds for anything to happen, on a machine that has other work as well."""
WIDTH, HEIGHT = 1000, 900
TIMEZONE = "Europe/Berlin"
"""Of everybody: each message tells the bot its author's."""


@dataclass(frozen=True, slots=True)
class Someone:
    """One of the people of the tenant."""

    key: str
    name: str

    @property
    def directory_id(self) -> str:
        """Their id in the directory."""
        return f"00000000-0000-0000-0000-{sum(self.key.encode()):012}"

    def described(self) -> dict[str, str]:
        """As the playground wants it."""
        given, _, surname = self.name.partition(" ")
        mail = f"{self.key}@example.com"
        return {
            "id": f"user-{self.key}",
            "name": self.name,
            "userPrincipleName": mail,
            "aadObjectId": self.directory_id,
            "givenName": given,
            "surname": surname,
            "email": mail,
        }


@dataclass
class Window:
    """Somebody's Teams."""

    someone: Someone
    page: Page
    address: str

    async def says(self, words: str) -> None:
        """Types something and sends it."""
        await self.page.locator("[role=textbox]").last.fill(words)
        await self.page.keyboard.press("Enter")

    async def sees(self, text: str) -> None:
        """Waits until that is on the screen."""
        await self.page.get_by_text(text).last.wait_for()

    async def presses(self, label: str) -> None:
        """The newest button of that label."""
        await self._cards().get_by_role("button", name=label, exact=True).last.click()

    async def fills(self, label: str, value: str) -> None:
        """Types into the newest field of that label."""
        await self._cards().get_by_label(label).last.fill(value)

    async def chooses(self, label: str, *options: str) -> None:
        """Chooses from the newest drop-down of that label."""
        await self._cards().get_by_label(label).last.click()
        for option in options:
            offered = self.page.locator("[role=option], [role=menuitemcheckbox]")
            await offered.filter(has_text=option).first.click()
        await self.page.keyboard.press("Escape")

    async def marks(self, option: str) -> None:
        """The newest of the choices that stand side by side."""
        await self._cards().get_by_label(option).last.check()

    async def looks(self, path: Path, card: str = "") -> None:
        """A picture of what is on the screen, or of the newest card with these words, all of it."""
        if card:
            await self.page.set_viewport_size({"width": WIDTH, "height": 2 * HEIGHT})
            await self._cards().filter(has_text=card).last.screenshot(path=path)
            await self.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        else:
            await self.page.screenshot(path=path)

    def _cards(self) -> Locator:
        return self.page.locator(".ac-adaptiveCard")


@asynccontextmanager
async def playground(
    someone: Someone, others: Sequence[Someone], bot_url: str, chromium: Browser, folder: Path
) -> AsyncIterator[Window]:
    """A playground of this person's own, and its window."""
    port = free_port()
    config = folder / f"{someone.key}.yml"
    config.write_text(yaml.safe_dump(_config(someone, others)))
    address = f"http://127.0.0.1:{port}"
    process = await asyncio.create_subprocess_exec(
        shutil.which("node") or "node",
        PLAYGROUND,
        *("-e", bot_url, "-c", "msteams", "-p", str(port)),
        *("--su", f"{address}/_connector", "--dt"),
        cwd=folder,
        env=os.environ
        | {
            "TZ": TIMEZONE,
            "TEAMSAPPTESTER_BROWSER": "none",
            "NODE_OPTIONS": f"--require {HERE / 'loopback.js'}",
            "M365_AGENTS_PLAYGROUND_CONFIG_PATH": str(config),
        },
        stdout=DEVNULL,
        stderr=DEVNULL,
    )
    try:
        await until_it_answers(f"{address}/_debug/ping", process)
        page = await chromium.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, timezone_id=TIMEZONE
        )
        page.set_default_timeout(PATIENCE * 1000)
        await page.route("**/*", _only_here)
        await page.goto(address)
        await page.locator("[role=textbox]").last.wait_for()
        await _close_log(page)
        yield Window(someone, page, address)
        await page.close()
    finally:
        await ended(process)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


async def until_it_answers(url: str, process: Process) -> None:
    """Wait until a server that was just started answers."""
    async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
        while True:
            assert process.returncode is None, f"{url} has ended"
            try:
                async with session.get(url) as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                await asyncio.sleep(0.1)


async def ended(process: Process) -> None:
    """End a process that we started."""
    if process.returncode is None:
        process.terminate()
        try:
            await asyncio.wait_for(process.wait(), PATIENCE)
        except TimeoutError:
            process.kill()
            await process.wait()


async def _close_log(page: Page) -> None:
    panel = page.get_by_text("Log Panel", exact=True).locator("xpath=..")
    await panel.get_by_role("button").last.click()


async def _only_here(route: Route) -> None:
    if route.request.url.startswith(("http://127.0.0.1", "data:")):
        await route.continue_()
    else:
        await route.abort()


def _config(someone: Someone, others: Sequence[Someone]) -> dict[str, object]:
    everyone = [other for other in others if other != someone]
    everyone += [Someone(f"extra{number}", f"Extra {number}") for number in range(5)]
    return {
        "version": "0.1.1",
        "tenantId": TENANT,
        "bot": {"id": "28:mentor", "name": "Mentor"},
        "currentUser": someone.described(),
        "users": [other.described() for other in everyone[:5]],
        "personalChat": {"id": f"personal-{someone.key}"},
        "groupChat": {"id": f"group-{someone.key}", "name": "Group"},
        "team": {
            "id": f"team-{someone.key}",
            "name": "Team",
            "aadGroupId": TENANT,
            "channels": [{"id": f"channel-{someone.key}", "name": "Channel"}],
        },
    }
