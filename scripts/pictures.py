"""Draw the pictures of docs/images from the running demo, in a real Chromium.

Four days of the company are looked at, in both languages: the morning on which HR's list comes, the
first morning of the programme, the first weeks of a pair, and a morning ten weeks on, by when
everybody has played their part.
"""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

from album import LANGUAGES, Album
from hr_list import personio_list
from playwright.async_api import Browser, async_playwright, expect
from slack_pictures import draw_slack
from teams_pictures import draw_teams

from bot import logs
from bot.clock import MovableClock
from bot.demo.autoplay import START, WEEK
from bot.demo.living import LivingCompany
from bot.demo.stage import on_stage
from bot.platforms.playground.server import make_app, start
from bot.settings import Settings
from handlers.conversation.catalogue import Catalogue
from tests.browser import FLAGS, NAMES
from tests.visitor import Visitor, visiting

A_WHILE = timedelta(hours=1)
"""The company is there before the visitor comes."""
WIDTH, USUAL = 1360, 860
"""Pixels of the window."""
COORDINATOR, LEADER, JUNIOR = "Miriam Krüger", "Sabine Ortmann", "Lena Vogt"


@asynccontextmanager
async def company(chromium: Browser, language: str, weeks: int) -> AsyncIterator[Visitor]:
    """A visitor of the company, `weeks` weeks after its programme was opened."""
    opening = START + A_WHILE + weeks * WEEK
    clock = MovableClock(opening)
    async with on_stage(Settings(_env_file=None, language=language), clock) as (bot, chat):
        living = LivingCompany(bot, chat, clock, opening, lived=weeks)
        await living.begin_anew()
        runner = await start(make_app(bot, chat, clock, living), 0)
        host, port = runner.addresses[0][:2]
        async with visiting(chromium, f"http://{host}:{port}/", bot, language) as visitor:
            yield visitor
        await runner.cleanup()


@dataclass(frozen=True)
class Look:
    """A visitor of the page, whose window is kept in the album."""

    visitor: Visitor
    album: Album
    language: str

    async def types(self, command: str) -> None:
        """A command, by its word in the language of the company."""
        word = Catalogue().speaker(self.language).command(command)
        await self.visitor.types(f"/mentor {word}")

    async def is_tall(self, height: int) -> None:
        """So many pixels, in which all that is to be seen has room."""
        await self.visitor.page.set_viewport_size({"width": WIDTH, "height": height})

    async def draw(self, name: str) -> None:
        """The window as it is, once everything has come to rest."""
        page = self.visitor.page
        await page.wait_for_load_state("networkidle")
        await page.wait_for_function("() => document.getAnimations().length === 0")
        unread = page.locator("#people-list [aria-current=true] .unread")
        await expect(unread).to_have_count(0)
        await self.album.keep(page, name, self.language)


async def list_dropped(look: Look) -> None:
    """The coordinator drops a list, says who a manager is, and invites its people."""
    visitor = look.visitor
    await look.is_tall(1240)
    await visitor.becomes(COORDINATOR)
    content = {
        "name": "personio.csv",
        "mimeType": "text/csv",
        "buffer": personio_list(look.language),
    }
    await visitor.page.set_input_files("#file", content)  # type: ignore[arg-type]
    await visitor.entries.locator('[data-action="list.managers"]').last.wait_for()
    await look.draw("list")
    await look.is_tall(USUAL)
    await visitor.entries.locator('[data-action="list.columns"]').last.click()
    await visitor.dialog.wait_for()
    await look.draw("list-columns")
    await visitor.page.keyboard.press("Escape")
    await visitor.entries.locator('[data-action="list.managers"]').last.click()
    await visitor.fills(manager_0="klaus")
    await look.draw("list-managers")
    await visitor.page.locator("#form-cancel").click()
    await look.types("invite")
    await visitor.entries.locator('[data-action="invite.texts"]').last.wait_for()
    await look.draw("invite")


async def first_morning(look: Look) -> None:
    """Somebody is invited and joins; the coordinator looks at the pairs that the bot proposes."""
    visitor = look.visitor
    await visitor.becomes(JUNIOR)
    await visitor.entries.get_by_role("button").first.wait_for()
    await look.draw("demo")
    await visitor.presses(visitor.word("invitation-join-mentor"))
    await visitor.fills(topics_3=["b1", "c1"])
    await look.draw("join")
    await visitor.sends()
    await visitor.becomes(COORDINATOR)
    await look.is_tall(980)
    await look.types("match")
    await visitor.entries.locator('[data-action="match.approve"]').wait_for()
    await expect(visitor.page.locator("#guide .there")).to_be_visible()
    await look.draw("match")


async def first_weeks(look: Look) -> None:
    """A pair has been introduced; its first check-in comes, and a reflection follows."""
    visitor = look.visitor
    await visitor.plays_everybody()
    await visitor.becomes(LEADER)
    await visitor.page.locator("#conversations button").nth(1).click()
    await look.draw("introduction")
    await visitor.becomes(LEADER)
    await look.is_tall(980)
    await look.types("agreement")
    await visitor.entries.locator('[data-action="contract.open"]').last.wait_for()
    await look.draw("contract")
    await look.is_tall(USUAL)
    await visitor.moves_to_the_check_in()
    await look.draw("check-in")
    await visitor.presses(visitor.word("check-in-yes"))
    today = visitor.entries.get_by_role("button", name=visitor.word("check-in-day-0"), exact=True)
    form = visitor.page.locator("[name=usefulness]")
    await form.or_(today.last).first.wait_for()
    if not await form.count():
        await today.last.click()
    await visitor.fills(usefulness="5")
    await look.draw("reflection")


async def ten_weeks_later(look: Look) -> None:
    """The coordinator sees how the programme does."""
    visitor = look.visitor
    await look.is_tall(1840)
    await visitor.becomes(COORDINATOR)
    await look.types("status")
    await visitor.page.wait_for_function(WITH_ITS_PICTURES)
    await look.draw("status")


WITH_ITS_PICTURES = "() => [...document.images].some(image => image.complete && image.naturalWidth)"
DAYS = ((0, list_dropped), (0, first_morning), (2, first_weeks), (10, ten_weeks_later))
"""How many weeks the company has played by itself, and what is looked at then."""


async def main() -> None:
    """Draw all of them."""
    logs.configure("WARNING")
    album = Album()
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        sys.exit("Pictures need Chromium: install it first.")
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=program, args=FLAGS)
        for language in LANGUAGES:
            for weeks, look_at in DAYS:
                async with company(chromium, language, weeks) as visitor:
                    await look_at(Look(visitor, album, language))
        await draw_slack(chromium, album)
        await draw_teams(chromium, album)
        await chromium.close()
    if album.missing:
        sys.exit(f"Nothing has drawn {sorted(album.missing)}.")


if __name__ == "__main__":
    asyncio.run(main())
