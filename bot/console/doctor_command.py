"""The command `mentor doctor`: what keeps the bot from working, each with its next step."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Annotated

import typer

from bot.clock import present
from bot.console.terminal import UNUSABLE, settings_in_use, speaker
from handlers.conversation.catalogue import Say

if TYPE_CHECKING:
    from bot.settings import Settings

ADDRESS = "The public address, beginning with https: does it lead to the bot?"
ILL = 1
"""The exit code if something is not well."""


def doctor(address: Annotated[str, typer.Option(help=ADDRESS)] = "") -> None:
    """Look at settings, database, key and platforms, and say what to do; changes nothing."""
    settings = settings_in_use()
    say = speaker(settings)
    if not settings.has_slack and not settings.has_teams:
        typer.echo(str(say("cli-no-platform")))
        raise typer.Exit(code=UNUSABLE)
    ill = asyncio.run(_told(settings, say, address))
    typer.echo(str(say("doctor-result", count=ill)))
    if ill:
        raise typer.Exit(code=ILL)


async def _told(settings: Settings, say: Say, address: str) -> int:
    from bot.console.examination import examined

    ill = 0
    async for finding in examined(settings, present(), address):
        ill += not finding.is_well
        mark = "✓" if finding.is_well else "✗"
        typer.echo(f"{mark} {say(finding.key, **finding.arguments)}")
    return ill
