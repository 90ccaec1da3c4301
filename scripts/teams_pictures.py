"""The demo company's messages and forms as Teams shows them.

The cards are those that the bot sends to Teams; Microsoft's own renderer of Adaptive Cards draws
them in Chromium. It needs `make clients`.
"""

from __future__ import annotations

import sys
from base64 import b64encode
from dataclasses import dataclass

from album import LANGUAGES, Album
from playwright.async_api import Browser, Page
from shown_company import JUNIOR, LEADER, Company, new_company

from bot.demo.actor import Actor
from bot.demo.autoplay import match
from bot.platforms.playground.platform_views import as_platform, form_as_platform
from bot.platforms.teams.files import as_shown
from handlers.conversation.chat import Form, Message, Reply
from tests.peers.teams.client.renderer import HERE, ITS_FAULTS, RENDERER

PAGE = '<!doctype html><meta charset="utf-8"><div id="root"></div>'
WEEKS = 10
"""After so many there is something to see in a status."""


@dataclass(frozen=True)
class Screen:
    """Teams, in which somebody of the company looks at something."""

    page: Page
    company: Company
    album: Album

    async def draw(self, name: str, shown: Reply) -> None:
        """A picture of a message with its pictures, or of a form."""
        say = self.company.bot.catalogue.speaker(self.company.language, now=self.company.now)
        files = shown.files if isinstance(shown, Message) else ()
        match shown:
            case Form():
                card = form_as_platform("teams", shown, say, ())
            case Message():
                card = as_platform("teams", shown, say)
            case _:
                raise TypeError(f"no picture of {shown}")
        pictures = [
            {
                "src": f"data:{one.media_type};base64,{b64encode(one.content).decode()}",
                "told": one.description,
            }
            for one in map(as_shown, files)
        ]
        content = {"card": card, "pictures": pictures, "at": f"{self.company.now:%H:%M}"}
        complaints = set(await self.page.evaluate("picture => draw(picture)", content)) - ITS_FAULTS
        if complaints:
            sys.exit(f"Microsoft's renderer complains of {name}: {complaints}")
        root = self.page.locator("#root")
        await self.album.keep(root, f"teams-{name}", self.company.language)


async def draw_teams(chromium: Browser, album: Album) -> None:
    """All of Teams' pictures."""
    if not RENDERER.exists():
        sys.exit("Teams' pictures need Microsoft's renderer: install Node, then `make clients`.")
    for language in LANGUAGES:
        page = await chromium.new_page(viewport={"width": 672, "height": 900})
        await page.route("**/*", lambda route: route.abort())
        await page.set_content(PAGE)
        await page.add_style_tag(path=HERE / "draw.css")
        await page.add_script_tag(path=RENDERER)
        await page.add_script_tag(path=HERE / "draw.js")
        async with new_company(language) as company:
            await _look_at(company, Screen(page, company, album))
        await page.close()


async def _look_at(company: Company, screen: Screen) -> None:
    coordinator = company.coordinator
    await screen.draw("join", await company.says(company.id_of(JUNIOR), "join", "mentor"))
    await match(Actor(company.bot.router, company.chat, coordinator))
    await company.bot.tick()
    await screen.draw("proposal", company.newest(company.id_of(LEADER)))
    await company.lives(WEEKS)
    await screen.draw("status", await company.says(coordinator, "status"))
