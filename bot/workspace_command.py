"""The commands `mentor workspace`: which ones there are, and deleting one with all it holds."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import typer

from bot.clock import present
from bot.settings import Settings
from bot.terminal import refuse, settings_in_use, speaker, usable_database
from handlers.wording import Say
from storage.database import Database, Session, upgrade
from storage.tables import Workspace

workspace = typer.Typer(no_args_is_help=True, help="Look after whole workspaces.")


@workspace.command("list")
def list_all() -> None:
    """Every workspace by its id, with how many people it has."""
    settings = settings_in_use()
    say = speaker(settings)
    with usable_database(say):
        upgrade(settings.database)
        lines = asyncio.run(_lines(settings, say))
    for line in lines or [str(say("cli-workspaces-none"))]:
        typer.echo(line)


@workspace.command("delete")
def delete(
    external_id: Annotated[str, typer.Argument(help="The workspace's id, as `list` shows it.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Delete a workspace: its people, programmes, texts and access. There is no way back."""
    settings = settings_in_use()
    say = speaker(settings)
    with usable_database(say):
        upgrade(settings.database)
        if not yes:
            described = asyncio.run(_described(settings, say, external_id))
            typer.confirm(str(say("cli-workspace-sure", workspace=described)), abort=True)
        asyncio.run(_delete(settings, say, external_id))
    typer.echo(str(say("cli-workspace-deleted", name=external_id)))


async def _lines(settings: Settings, say: Say) -> list[str]:
    from storage import people

    async with _session(settings) as session:
        return [await _line(session, say, one) for one in await people.workspaces(session)]


async def _described(settings: Settings, say: Say, external_id: str) -> str:
    async with _session(settings) as session:
        return await _line(session, say, await _named(session, say, external_id))


async def _delete(settings: Settings, say: Say, external_id: str) -> None:
    from storage import installations, people

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
    from storage import people

    every = await people.workspaces(session)
    found = next((one for one in every if one.external_id == external_id), None)
    if found is None:
        names = ", ".join(one.external_id for one in every) or "–"
        refuse(say("cli-unknown-workspace", name=external_id, names=names))
    return found


async def _line(session: Session, say: Say, one: Workspace) -> str:
    from storage import people

    members = len(await people.members_of(session, one.id))
    line = say("cli-workspace", id=one.external_id, platform=one.platform, people=members)
    return str(line)
