"""The demo company without a page, for pictures of what its people get on a platform."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.app import Bot
from bot.clock import MovableClock
from bot.demo.autoplay import START, live_through
from bot.demo.company import KEY, coordinator_of, found, the_people
from bot.demo.stage import on_stage
from bot.platforms.playground.chat import PlaygroundChat
from bot.settings import Settings
from handlers.conversation.chat import (
    Button,
    Buttons,
    Dropped,
    Message,
    OpenedHome,
    Pressed,
    Reply,
    Request,
    Said,
)
from handlers.enrolment import afterwards

LEADER, JUNIOR = "Sabine Ortmann", "Lena Vogt"
OFFICE = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True)
class Company:
    """Its people, who say and press something and are told something."""

    bot: Bot
    chat: PlaygroundChat
    clock: MovableClock
    language: str

    @property
    def now(self) -> datetime:
        """By the clocks of its main office."""
        return self.clock().astimezone(OFFICE)

    @property
    def coordinator(self) -> str:
        """The id of who looks after the programme."""
        return coordinator_of(the_people()).id

    def id_of(self, name: str) -> str:
        """Of the person of that name."""
        return next(one.id for one in self.chat.colleagues.values() if one.profile.name == name)

    async def lives(self, weeks: int) -> None:
        """Everybody plays their part for that long."""
        await live_through(self.bot, self.chat, self.clock, weeks)

    async def answer(self, person: str, what: Said | Pressed | OpenedHome) -> Reply:
        """What that person gets."""
        reply = await self.bot.router.answer(Request(KEY, person, what), self.chat)
        assert reply is not None
        return reply

    async def says(self, person: str, command: str, rest: str = "") -> Reply:
        """What that person gets for a command."""
        word = self.bot.catalogue.speaker(self.language).command(command)
        return await self.answer(person, Said(f"{word} {rest}"))

    async def presses(self, person: str, shown: Reply, name: str) -> Reply:
        """What that person gets for the button of that name in what is shown to them."""
        assert isinstance(shown, Message)
        buttons = [one for part in shown.parts if isinstance(part, Buttons) for one in part.buttons]
        found = next(one for one in buttons if isinstance(one, Button) and one.name == name)
        return await self.answer(person, Pressed(name, found.argument))

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


@asynccontextmanager
async def new_company(language: str) -> AsyncIterator[Company]:
    """Founded on a Monday morning, speaking that language; who is invited knows it."""
    clock = MovableClock(START)
    async with on_stage(Settings(_env_file=None, language=language), clock) as (bot, chat):
        await found(bot, chat)
        await bot.tick()
        yield Company(bot, chat, clock, language)
