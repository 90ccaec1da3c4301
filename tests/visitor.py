"""Somebody who tries the demo in a real browser: looks at people, types, presses, fills, waits."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from zoneinfo import ZoneInfo

from aiohttp import web
from playwright.async_api import Browser, ConsoleMessage, Locator, Page, Response, expect
from playwright.async_api import TimeoutError as NotInTime

from bot.app import Bot
from bot.clock import MovableClock
from bot.demo.living import LivingCompany
from bot.demo.stage import on_stage
from bot.platforms.playground.server import make_app, start
from bot.settings import Settings
from handlers.conversation.catalogue import Catalogue, address_of

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
PATIENCE = 20_000
"""Milliseconds until something that should be on the page is taken for missing."""
LOCALES = {"de": "de-DE"}
"""What the browser asks for; else English."""
A_MOMENT = 5_000
"""Milliseconds within which the path may come to name somebody after all."""
LONG_PATIENCE = 150_000
"""The same for weeks in which a whole company lives."""
READABLE = "p, dd, blockquote, ul li"


class Visitor:
    """A browser window on the page; `faults` is what the page complained about."""

    def __init__(self, page: Page, catalogue: Catalogue, language: str) -> None:
        self.page = page
        self.faults: list[str] = []
        self._say = catalogue.speaker(*address_of(language))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", self._note)
        page.on("response", self._refused)

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"{message.text} ({message.location.get('url', '')})")

    def _refused(self, response: Response) -> None:
        """What was asked for in vain: the console names no method and no reason."""
        if response.status >= 400:
            asked = response.request
            self.faults.append(f"{response.status} {asked.method} {asked.url} {asked.post_data}")

    def word(self, key: str, **arguments: str | int) -> str:
        """The wording of that key in the visitor's language."""
        return str(self._say(key, **arguments))

    async def opens(self, address: str) -> None:
        """Opens the page and waits until it is there."""
        await self.page.goto(address)
        await self.page.wait_for_selector("body[data-ready]")

    async def chooses_language(self, variant: str) -> None:
        """Sets what the company speaks, and waits until the page does, also from du to Sie."""
        await self.page.select_option("#language", variant)
        await expect(self.page.locator("html")).to_have_attribute(
            "lang", re.compile(f"^{variant[:2]}\\b")
        )
        await expect(self.page.locator("#you")).to_contain_text(
            self.word("playground-you", name="").strip()
        )

    async def plays_everybody(self) -> None:
        """Nobody acts of their own accord."""
        await self.page.uncheck("#lives")
        alone = self.word("playground-meanwhile-alone")
        await expect(self.page.locator("#meanwhile")).to_have_text(alone)

    async def becomes(self, name: str) -> None:
        """Looks at the chat of that person, in their own conversation with the bot."""
        person, you = (
            self.page.locator("#people-list button", has_text=name),
            self.page.locator("#you"),
        )
        text = self.word("playground-you", name=name)
        await person.click()
        try:
            await expect(you).to_have_text(text, timeout=5000)
        except AssertionError:  # the list was drawn anew between press and release
            await person.click()
            await expect(you).to_have_text(text)

    async def opens_chat_with(self, name: str) -> None:
        """The conversation that this person shares with another and the bot."""
        await self.page.locator("#conversations button", has_text=name).click()

    async def types(self, words: str) -> None:
        """Types into the composer and sends it."""
        await self.page.fill("#words", words)
        await self.page.press("#words", "Enter")

    async def presses(self, label: str) -> None:
        """The newest button with that label."""
        await self.entries.get_by_role("button", name=label, exact=True).last.click()

    async def confirms(self) -> None:
        """Says yes in the question that has come up."""
        await self.page.click("#confirm-yes")

    async def fills(self, **values: str | list[str]) -> None:
        """Fills fields of the open form; a list ticks boxes, by their values."""
        for key, value in values.items():
            field = self.dialog.locator(f'[data-field="{key}"]')
            await field.wait_for()
            if isinstance(value, list):
                for one in value:
                    await field.locator(f'input[value="{one}"]').check()
            elif await field.locator("select").count():
                await field.locator("select").select_option(value)
            elif await field.locator("input[type=radio]").count():
                await field.locator(f'input[value="{value}"]').check()
            else:
                await field.locator("input, textarea").fill(value)

    async def sends(self) -> None:
        """Sends the form off, and it is taken."""
        await self.page.click("#form-submit")
        await expect(self.dialog).to_be_hidden()

    async def moves_clock(self, move: str) -> None:
        """`day`, `week` or `next`; waits until the time has passed."""
        before = await self.page.get_attribute("#now", "datetime")
        await self.page.click(f"#move-{move}")
        await expect(self.page.locator("#now")).not_to_have_attribute("datetime", str(before))
        await expect(self.page.locator(f"#move-{move}")).to_be_enabled()

    async def moves_to_the_check_in(self) -> None:
        """Moves the clock on by weeks until the person looked at has a new check-in."""
        asked = self.entries.get_by_role("button", name=self.word("check-in-yes"), exact=True)
        before = await asked.count()
        for _week in range(6):
            await self.moves_clock("week")
            if await asked.count() > before:
                return
        raise AssertionError("no check-in came within six weeks")

    async def sees(self, text: str) -> None:
        """Waits for that text in the conversation."""
        await expect(self.entries.locator(READABLE, has_text=text).last).to_be_visible()

    async def presses_action(self, name: str) -> None:
        """The newest button of that action; the guided path then says something else."""
        said = await self.page.inner_text("#steps .move .what")
        await self.entries.locator(f'[data-action="{name}"]').last.click()
        await expect(self.page.locator("#steps .move .what")).not_to_have_text(said)

    async def lets_time_pass(self) -> None:
        """As the path says, until it leads on."""
        button = self.page.locator("#guide-time")
        before = await self.page.inner_text("#steps")
        try:
            await button.click(timeout=A_MOMENT)
        except NotInTime:
            return  # by now the path names somebody
        await expect(self.page.locator("#steps")).not_to_have_text(before, timeout=LONG_PATIENCE)
        await expect(self.page.locator("#move-day")).to_be_enabled(timeout=LONG_PATIENCE)

    async def waits_for_somebody_to_act(self) -> None:
        """Lets time pass until the path names somebody."""
        go, time = self.page.locator("#guide-go"), self.page.locator("#guide-time")
        for _pass in range(8):
            await expect(self.page.locator("#move-day")).to_be_enabled(timeout=LONG_PATIENCE)
            await go.or_(time).wait_for()
            if await go.count():
                return
            await self.lets_time_pass()
        raise AssertionError("the guided path stands still")

    @property
    def entries(self) -> Locator:
        """The open conversation."""
        return self.page.locator("#entries")

    @property
    def dialog(self) -> Locator:
        """The open form."""
        return self.page.locator("#form-dialog")

    @property
    def done(self) -> Locator:
        """The steps of the guided path that are done."""
        return self.page.locator("#steps li.done[data-step]")


@asynccontextmanager
async def demo_page(
    *, with_programme: bool, database_url: str = "", lived: int = 0, language: str = "en"
) -> AsyncIterator[tuple[Bot, str]]:
    """The demo on a Monday morning, after so many weeks of its programme, and its address."""
    opening = MONDAY.replace(minute=5)
    clock = MovableClock(opening)
    spoken, formal = address_of(language)
    settings = Settings(database_url=database_url, language=spoken, formal=formal, _env_file=None)
    async with on_stage(settings, clock) as (bot, chat):
        company = LivingCompany(
            bot, chat, clock, opening, with_programme=with_programme, lived=lived
        )
        await company.begin_anew()
        runner = await start(make_app(bot, chat, clock, company), 0)
        try:
            yield bot, _address(runner)
        finally:
            await runner.cleanup()


def _address(runner: web.AppRunner) -> str:
    host, port = runner.addresses[0][:2]
    return f"http://{host}:{port}/"


@asynccontextmanager
async def visiting(
    chromium: Browser, address: str, bot: Bot, language: str = "en"
) -> AsyncIterator[Visitor]:
    """A visitor of the page; at the end it must not have complained about anything."""
    page = await chromium.new_page(
        viewport={"width": 1360, "height": 860}, locale=LOCALES.get(language[:2], "en-GB")
    )
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    visitor = Visitor(page, bot.catalogue, language)
    await visitor.opens(address)
    if await page.input_value("#language") != language:
        await visitor.chooses_language(language)
    yield visitor
    assert visitor.faults == [], visitor.faults
    await page.close()
