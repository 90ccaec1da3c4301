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

from hr_list import personio_list
from playwright.async_api import Browser, Page

from bot.app import Bot
from bot.clock import MovableClock
from bot.demo.autoplay import START, live_through
from bot.demo.company import KEY, coordinator_of, found, the_people
from bot.demo.stage import on_stage
from bot.platforms.playground.chat import PlaygroundChat
from bot.platforms.slack.blocks import message_blocks
from bot.platforms.slack.views import Origin, form_view, home_view
from bot.settings import Settings
from handlers.conversation.chat import (
    Button,
    Buttons,
    Dropped,
    Form,
    Message,
    OpenedHome,
    Pressed,
    Reply,
    Request,
    Said,
)
from handlers.enrolment import afterwards

CLIENT = Path(__file__).parents[1] / "tests" / "peers" / "slack" / "client"
ESBUILD = CLIENT / "node_modules" / ".bin" / "esbuild"
PAGE = '<!doctype html><meta charset="utf-8"><div id="root"></div>'
LEADER, JUNIOR = "Sabine Ortmann", "Lena Vogt"


@dataclass(frozen=True)
class Screen:
    """The demo company, seen as Slack would show it to its people."""

    page: Page
    bot: Bot
    chat: PlaygroundChat
    language: str
    folder: Path

    def id_of(self, name: str) -> str:
        """Of the person of that name."""
        return next(one.id for one in self.chat.colleagues.values() if one.profile.name == name)

    async def answer(self, person: str, what: Said | Pressed | OpenedHome) -> Reply:
        """What that person gets."""
        reply = await self.bot.router.answer(Request(KEY, person, what), self.chat)
        assert reply is not None
        return reply

    async def says(self, person: str, command: str, rest: str = "") -> Reply:
        """What that person gets for a command."""
        word = self.bot.catalogue.speaker(self.language).command(command)
        return await self.answer(person, Said(f"{word} {rest}"))

    def newest(self, person: str, *, shared: bool = False) -> Message:
        """The newest message in the person's own conversation, or in one with their partner."""
        own, *others = self.chat.conversations_of(person)
        return (others[-1] if shared else own).entries[-1].message

    async def drops(self, person: str, name: str, content: bytes) -> Message:
        """What that person sees of a list once it is read."""

        async def fetch() -> bytes:
            return content

        await self.bot.router.answer(
            Request(KEY, person, Dropped(name, len(content), fetch)), self.chat
        )
        await afterwards.settled()
        return self.newest(person)

    async def reflection_of(self, person: str) -> Reply:
        """The form of their latest reflection, to be changed."""
        reply = await self.says(person, "reflect")
        assert isinstance(reply, Message)
        buttons = [one for part in reply.parts if isinstance(part, Buttons) for one in part.buttons]
        change = next(b for b in buttons if isinstance(b, Button) and b.name == "reflection.open")
        return await self.answer(person, Pressed(change.name, change.argument))

    async def draw(self, name: str, shown: Reply, *, at_home: bool = False) -> None:
        """A picture of a message, a form or the home tab."""
        users = [{"id": one.id, "name": one.profile.name} for one in self.chat.colleagues.values()]
        content: dict[str, Any] = {"users": users, "at": f"{self.bot.clock():%Y-%m-%dT%H:%M}"}
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
        path = self.folder / f"slack-{name}-{self.language}.png"
        await self.page.locator("#root").screenshot(path=path)
        print(path.stem)


async def draw_slack(chromium: Browser, folder: Path, languages: tuple[str, ...]) -> None:
    """All of Slack's pictures."""
    with TemporaryDirectory(prefix="slack-pictures-") as built:
        _bundle(Path(built))
        for language in languages:
            page = await chromium.new_page(viewport={"width": 672, "height": 900})
            await page.route("**/*", lambda route: route.abort())
            await page.set_content(PAGE)
            await page.add_style_tag(path=Path(built) / "draw.css")
            await page.add_script_tag(path=Path(built) / "draw.js")
            await _company_in_slack(page, language, folder)
            await page.close()


async def _company_in_slack(page: Page, language: str, folder: Path) -> None:
    clock = MovableClock(START)
    async with on_stage(Settings(_env_file=None, language=language), clock) as (bot, chat):
        await found(bot, chat)
        screen = Screen(page, bot, chat, language, folder)
        junior, leader = screen.id_of(JUNIOR), screen.id_of(LEADER)
        coordinator = coordinator_of(the_people()).id
        await bot.tick()
        await screen.draw("invitation", screen.newest(junior))
        await screen.draw("list", await screen.drops(coordinator, "personio.csv", personio_list()))
        await screen.draw("join", await screen.says(junior, "join", "mentor"))
        await live_through(bot, chat, clock, 3)
        await screen.draw("home", await screen.answer(coordinator, OpenedHome()), at_home=True)
        await screen.draw("introduction", screen.newest(leader, shared=True))
        await screen.draw("reflection", await screen.reflection_of(leader))


def _bundle(folder: Path) -> None:
    if not ESBUILD.exists():
        sys.exit("Slack's pictures need Node: install it, then `make clients`.")
    options = ("--bundle", "--format=iife", "--jsx=automatic", "--log-level=error")
    production = '--define:process.env.NODE_ENV="production"'
    command = [ESBUILD, CLIENT / "draw.jsx", *options, production, f"--outdir={folder}"]
    subprocess.run(command, check=True)
