"""The bot of the demo: on a database of its own, with a clock that moves and a chat in memory."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr

from bot.app import Bot, assemble
from bot.clock import MovableClock
from bot.demo.company import KEY, new_workspace, the_people
from bot.platforms.playground.chat import PLATFORM, PlaygroundChat
from bot.settings import Settings
from storage.database import lay_out, upgrade
from storage.encryption import new_key


@asynccontextmanager
async def on_stage(
    settings: Settings, clock: MovableClock, *, alone: bool = False
) -> AsyncIterator[tuple[Bot, PlaygroundChat]]:
    """The bot and its chat, on the database of `settings` or else on a file that is gone after.

    `alone`: there is no page on which somebody waits.
    """
    with TemporaryDirectory(prefix="mentor-demo-") as folder:
        own = settings.model_copy(
            update={
                "database_url": settings.database_url or _laid_out_in(Path(folder)),
                "encryption_key": SecretStr(new_key()),
            }
        )
        if settings.database_url:
            upgrade(own.database)
        bot = assemble(own, clock, partial(new_workspace, own), alone=alone)
        chat = PlaygroundChat(KEY, clock, [one.colleague for one in the_people()])
        bot.chats[PLATFORM] = chat
        try:
            yield bot, chat
        finally:
            await bot.close()


def _laid_out_in(folder: Path) -> str:
    file = folder / "demo.db"
    lay_out(file)
    return f"sqlite+aiosqlite:///{file}"
