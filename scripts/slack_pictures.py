"""The demo company's messages, forms and home tab as Slack shows them.

The blocks are those that the bot sends to Slack; a library of others draws them in Chromium. It
needs Node and `make clients`.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from album import LANGUAGES, Album
from hr_list import personio_list
from playwright.async_api import Browser, Page
from shown_company import JUNIOR, LEADER, Company, new_company

from bot.platforms.slack.blocks import message_blocks
from bot.platforms.slack.views import Origin, form_view, home_view
from handlers.conversation.chat import Form, Message, OpenedHome, Reply

CLIENT = Path(__file__).parents[1] / "tests" / "peers" / "slack" / "client"
ESBUILD = CLIENT / "node_modules" / ".bin" / "esbuild"
PAGE = '<!doctype html><meta charset="utf-8"><div id="root"></div>'


@dataclass(frozen=True)
class Screen:
    """Slack, in which somebody of the company looks at something."""

    page: Page
    company: Company
    album: Album

    async def draw(self, name: str, shown: Reply, *, at_home: bool = False) -> None:
        """A picture of a message, a form or the home tab."""
        colleagues = self.company.chat.colleagues.values()
        users = [{"id": one.id, "name": one.profile.name} for one in colleagues]
        content: dict[str, Any] = {"users": users, "at": f"{self.company.now:%Y-%m-%dT%H:%M}"}
        match shown:
            case Form():
                content["view"] = form_view(shown, Origin())
            case Message() if at_home:
                content["view"] = home_view(shown)
            case Message():
                content["blocks"] = message_blocks(shown)
            case _:
                raise TypeError(f"no picture of {shown}")
        await self.page.evaluate("picture => draw(picture)", content)
        root = self.page.locator("#root")
        await self.album.keep(root, f"slack-{name}", self.company.language)


async def draw_slack(chromium: Browser, album: Album) -> None:
    """All of Slack's pictures."""
    with TemporaryDirectory(prefix="slack-pictures-") as built:
        _bundle(Path(built))
        for language in LANGUAGES:
            page = await chromium.new_page(viewport={"width": 672, "height": 900})
            await page.route("**/*", lambda route: route.abort())
            await page.set_content(PAGE)
            await page.add_style_tag(path=Path(built) / "draw.css")
            await page.add_script_tag(path=Path(built) / "draw.js")
            async with new_company(language) as company:
                await _look_at(company, Screen(page, company, album))
            await page.close()


async def _look_at(company: Company, screen: Screen) -> None:
    junior, leader = company.id_of(JUNIOR), company.id_of(LEADER)
    coordinator = company.coordinator
    await screen.draw("invitation", company.newest(junior))
    read = await company.drops(coordinator, "personio.csv", personio_list(company.language))
    await screen.draw("list", read)
    await screen.draw("join", await company.says(junior, "join", "mentor"))
    await company.lives(weeks=3)
    await screen.draw("home", await company.answer(coordinator, OpenedHome()), at_home=True)
    await screen.draw("introduction", company.newest(leader, shared=True))
    reflected = await company.says(leader, "reflect")
    to_change = await company.presses(leader, reflected, "reflection.open")
    await screen.draw("reflection", to_change)


def _bundle(folder: Path) -> None:
    if not ESBUILD.exists():
        sys.exit("Slack's pictures need Node: install it, then `make clients`.")
    options = ("--bundle", "--format=iife", "--jsx=automatic", "--log-level=error")
    production = '--define:process.env.NODE_ENV="production"'
    command = [ESBUILD, CLIENT / "draw.jsx", *options, production, f"--outdir={folder}"]
    subprocess.run(command, check=True)
