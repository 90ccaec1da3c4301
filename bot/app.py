"""The composition root: the only place where everything is put together."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

import handlers.modules  # noqa: F401  (registers every handler)
from bot.calendars.outside import Outside, outside_of
from bot.clock import present
from bot.delivery.calendar_news import CalendarNews
from bot.delivery.deadlines import Deadlines
from bot.delivery.delivery import Delivery
from bot.delivery.errands import Errands
from bot.delivery.nightly_look import NightlyLook
from bot.delivery.turns import PromptTurns
from bot.settings import Settings
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import Chat, WorkspaceKey
from handlers.conversation.looks import Looks
from handlers.conversation.router import Router
from handlers.conversation.turn import Clock
from handlers.coordination import upkeep
from handlers.sessions import removed_calendars
from storage import encryption
from storage.database import Database
from storage.tables import Workspace


@dataclass(slots=True)
class Bot:
    """Everything that a platform adapter or a command needs."""

    settings: Settings
    clock: Clock
    database: Database
    catalogue: Catalogue
    router: Router
    deadlines: Deadlines
    delivery: Delivery
    errands: Errands
    news: CalendarNews
    nightly_look: NightlyLook
    outside: Outside
    chats: dict[str, Chat] = field(default_factory=dict)
    """The platforms that this process serves, by name; add to it before the first tick."""

    async def tick(self) -> int:
        """Do what is over, then all that is due, and what follows; how many prompts were taken."""
        await self.deadlines.run_due()
        await self.news.tick()
        taken = await self.delivery.tick()
        while carried_out := await self.errands.tick():
            taken += carried_out + await self.delivery.tick()
        await self.database.wipe()
        return taken

    async def stop(self) -> None:
        """Finish what has begun and begin nothing more; all are told before any is waited for."""
        parts = (self.deadlines, self.news, self.delivery, self.errands)
        await asyncio.gather(*(one.stop() for one in parts))

    async def hourly(self) -> None:
        """What is done once an hour, without being asked."""
        await self.database.gather_statistics()
        await upkeep.hourly(self.database, self.clock)
        await removed_calendars.hand_over(self.database, self.clock, self.outside.connected)

    async def close(self) -> None:
        """Give everything back."""
        await self.outside.close()
        await self.database.close()


def assemble(
    settings: Settings,
    clock: Clock = present,
    new_workspace: Callable[[WorkspaceKey], Workspace] | None = None,
    outside: Outside | None = None,
    *,
    alone: bool = False,
) -> Bot:
    """The bot of `settings`, with no platform yet. The schema must be up to date.

    `outside`: calendars and a mail server other than those that the settings name. `alone`: nobody
    waits for an answer while the bot is at something else.
    """
    encryption.use_keys(settings.keys)
    database = Database(settings.database, alone=alone)
    catalogue = Catalogue()
    chats: dict[str, Chat] = {}
    outside = outside or outside_of(settings)
    looks = Looks(database, outside.connected, outside.calendars)
    turns = PromptTurns(database, catalogue, clock, chats, outside.connected)
    router = Router(
        database,
        catalogue,
        clock,
        new_workspace or settings.new_workspace,
        settings.first_coordinators,
        looks,
    )
    return Bot(
        settings=settings,
        clock=clock,
        database=database,
        catalogue=catalogue,
        router=router,
        deadlines=Deadlines(database, clock),
        delivery=Delivery(database, catalogue, clock, chats, looks=looks),
        errands=Errands(database, turns, clock, outside.calendars, outside.post),
        news=CalendarNews(database, turns, clock, outside.news),
        nightly_look=NightlyLook(database, clock, chats, router.answer),
        outside=outside,
        chats=chats,
    )
