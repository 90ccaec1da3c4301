"""The composition root: the only place where everything is put together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import handlers.modules  # noqa: F401  (registers every handler)
from bot.clock import present
from bot.delivery.deadlines import Deadlines
from bot.delivery.delivery import Delivery
from bot.settings import Settings
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import Chat, WorkspaceKey
from handlers.conversation.router import Router
from handlers.conversation.turn import Clock
from handlers.coordination import upkeep
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
    chats: dict[str, Chat] = field(default_factory=dict)
    """The platforms that this process serves, by name; add to it before the first tick."""

    async def tick(self) -> int:
        """Do what is over, then deliver what is due; returns how many prompts were taken."""
        await self.deadlines.run_due()
        return await self.delivery.tick()

    async def stop(self) -> None:
        """Finish what has begun and begin nothing more."""
        await self.deadlines.stop()
        await self.delivery.stop()

    async def hourly(self) -> None:
        """What is done once an hour, without being asked."""
        await upkeep.hourly(self.database, self.clock)

    async def close(self) -> None:
        """Give everything back."""
        await self.database.close()


def assemble(
    settings: Settings,
    clock: Clock = present,
    new_workspace: Callable[[WorkspaceKey], Workspace] | None = None,
) -> Bot:
    """The bot of `settings`, with no platform yet. The schema must be up to date."""
    encryption.use_keys(settings.keys)
    database = Database(settings.database)
    catalogue = Catalogue()
    chats: dict[str, Chat] = {}
    return Bot(
        settings=settings,
        clock=clock,
        database=database,
        catalogue=catalogue,
        router=Router(
            database,
            catalogue,
            clock,
            new_workspace or settings.new_workspace,
            settings.first_coordinators,
        ),
        deadlines=Deadlines(database, clock),
        delivery=Delivery(database, catalogue, clock, chats),
        chats=chats,
    )
