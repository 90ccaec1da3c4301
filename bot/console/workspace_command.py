"""The commands `mentor workspace`: which ones there are, and deleting one with all it holds."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.console.terminal import settings_in_use, speaker, usable_database

workspace = typer.Typer(no_args_is_help=True, help="Look after whole workspaces.")


@workspace.command("list")
def list_all() -> None:
    """Every workspace by its id, with how many people it has."""
    import asyncio

    from bot.console import workspaces
    from storage.database import upgrade

    settings = settings_in_use()
    say = speaker(settings)
    with usable_database(say):
        upgrade(settings.database)
        lines = asyncio.run(workspaces.lines(settings, say))
    for line in lines or [str(say("cli-workspaces-none"))]:
        typer.echo(line)


@workspace.command("delete")
def delete(
    external_id: Annotated[str, typer.Argument(help="The workspace's id, as `list` shows it.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Delete a workspace: its people, programmes, texts and access. There is no way back."""
    import asyncio

    from bot.console import workspaces
    from storage.database import upgrade

    settings = settings_in_use()
    say = speaker(settings)
    with usable_database(say):
        upgrade(settings.database)
        if not yes:
            described = asyncio.run(workspaces.described(settings, say, external_id))
            typer.confirm(str(say("cli-workspace-sure", workspace=described)), abort=True)
        asyncio.run(workspaces.delete(settings, say, external_id))
    typer.echo(str(say("cli-workspace-deleted", name=external_id)))
