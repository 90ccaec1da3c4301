"""What `mentor workspace` does in the database."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.clock import present
from bot.console.terminal import refuse
from bot.settings import Settings
from handlers.conversation.catalogue import Say
from storage import installations, people
from storage.database import Database, Session
from storage.tables import Workspace


async def lines(settings: Settings, say: Say) -> list[str]:
    """One line for each workspace."""
    async with _session(settings) as session:
        return [await _line(session, say, one) for one in await people.workspaces(session)]


async def described(settings: Settings, say: Say, external_id: str) -> str:
    """The line of one; refuses if there is none of this id."""
    async with _session(settings) as session:
        return await _line(session, say, await _named(session, say, external_id))


async def delete(settings: Settings, say: Say, external_id: str) -> None:
    """Forget one with all it holds; refuses if there is none of this id."""
    async with _session(settings) as session:
        found = await _named(session, say, external_id)
        await installations.uninstall(session, external_id, present())
        await people.forget_workspace(session, found)


@asynccontextmanager
async def _session(settings: Settings) -> AsyncIterator[Session]:
    database = Database(settings.database)
    try:
        async with database.begin() as session:
            yield session
    finally:
        await database.close()


async def _named(session: Session, say: Say, external_id: str) -> Workspace:
    every = await people.workspaces(session)
    found = next((one for one in every if one.external_id == external_id), None)
    if found is None:
        names = ", ".join(one.external_id for one in every) or "–"
        refuse(say("cli-unknown-workspace", name=external_id, names=names))
    return found


async def _line(session: Session, say: Say, one: Workspace) -> str:
    members = len(await people.members_of(session, one.id))
    line = say("cli-workspace", id=one.external_id, platform=one.platform, people=members)
    return str(line)
