"""The command `mentor manifest`: what a platform wants to know of the app."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from bot.console.terminal import refuse, speaker, speech_in_use

manifest = typer.Typer(no_args_is_help=True, help="Write what a platform wants to know of the app.")

VERSION = re.compile(r"(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}")
"""As Teams wants it, such as 1.2.0."""
LONGEST_NAME = 32
"""Characters of a developer's name: Teams' limit."""
HOST_NAME = re.compile(r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.IGNORECASE)


@manifest.command("teams")
def teams(
    app_id: Annotated[str, typer.Option(help="Id of the Azure bot, as its registration shows it.")],
    host: Annotated[str, typer.Option(help="Public name of this server, without https://.")],
    out: Annotated[Path, typer.Option(help="Where the zip goes.", dir_okay=False)] = Path(
        "mentor-teams.zip"
    ),
    release: Annotated[
        str, typer.Option("--version", help="Of the package: higher in each update of it.")
    ] = "",
    developer: Annotated[str, typer.Option(help="Who offers the app, such as the company.")] = "",
) -> None:
    """Write the app package that is uploaded to Microsoft Teams."""
    from bot.platforms.teams.package import write_package

    say = speaker(speech_in_use())
    try:
        known = str(UUID(app_id))
    except ValueError:
        refuse(say("cli-no-app-id", given=app_id))
    if not HOST_NAME.fullmatch(host):
        refuse(say("cli-no-host", given=host))
    if release and not VERSION.fullmatch(release):
        refuse(say("cli-no-version", given=release))
    try:
        write_package(out, known, host, release, developer[:LONGEST_NAME])
    except OSError as error:
        refuse(say("cli-cannot-write", file=str(out), reason=error.strerror or str(error)))
    typer.echo(str(say("cli-package-written", file=str(out))))
