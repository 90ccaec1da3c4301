"""The command line: serve, demo, db, key; each other command stands in a module of its own.

Heavy imports wait for their command.
"""

from __future__ import annotations

import errno
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, BinaryIO, TextIO

import typer

from bot.clock import present
from bot.console.doctor_command import doctor
from bot.console.file_commands import match, people
from bot.console.init_command import init
from bot.console.manifest_command import manifest
from bot.console.spoken_help import SpokenCommand
from bot.console.terminal import (
    refuse,
    refuse_wrong_key,
    settings_in_use,
    speaker,
    usable_database,
)
from bot.console.workspace_command import workspace
from bot.server.garbage import NOBODY_WAITS, none_while_loading, seldom
from handlers.conversation.catalogue import LANGUAGES, Say

if TYPE_CHECKING:
    from bot.demo.staging import Staging
    from bot.settings import Settings

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
db = typer.Typer(no_args_is_help=True, help="Look after the database.")
app.command(cls=SpokenCommand)(match)
app.command()(doctor)
app.command()(init)
app.add_typer(people, name="people")
app.add_typer(db, name="db")
app.add_typer(manifest, name="manifest")
app.add_typer(workspace, name="workspace")

DEMO_PORT = 8765
"""TCP port of the demo's page, unless the command names another."""


def main() -> None:
    """The console script `mentor`."""
    app()


@app.command()
def serve(
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="Port to listen on, instead of MENTOR_PORT."),
    ] = None,
) -> None:
    """Run the bot for the platforms that are configured."""
    with none_while_loading() as loaded:
        _serve(loaded, port)


def _serve(loaded: Callable[[], None], port: int | None) -> None:
    import structlog

    from bot.app import assemble
    from bot.logs import configure
    from bot.server.serving import run_server
    from storage.database import upgrade

    settings = settings_in_use()
    if port is not None:
        settings = settings.model_copy(update={"port": port})
    say = speaker(settings)
    if not settings.has_slack and not settings.has_teams:
        typer.echo(str(say("cli-no-platform")))
        raise typer.Exit(code=2)
    if settings.teams_without_authentication:
        typer.secho(str(say("cli-no-authentication")), err=True, bold=True, fg="red")
    configure(settings.log_level)
    with usable_database(say):
        if upgrade(settings.database):
            structlog.get_logger(__name__).info("schema_upgraded")
        refuse_wrong_key(settings, say)
        bot = assemble(settings)
    address = f"http://{settings.host}:{settings.port}"

    def started() -> None:
        loaded()
        seldom()
        typer.echo(str(say("cli-serving", address=address)))

    with _free_port(say, settings.port):
        run_server(bot, started)


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="Port of the local page.")] = DEMO_PORT,
    empty: Annotated[bool, typer.Option(help="Begin before there is a programme.")] = False,
    autoplay: Annotated[bool, typer.Option(help="Play a programme without a page.")] = False,
    lived: Annotated[
        int, typer.Option(min=0, max=104, help="Weeks that the company has lived before.")
    ] = 0,
    weeks: Annotated[int, typer.Option(min=1, max=104, help="Weeks to play.")] = 26,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    transcript: Annotated[
        typer.FileTextWrite | None,
        typer.Option(
            encoding="utf-8", lazy=False, help="Write what people read, one JSON object a line."
        ),
    ] = None,
    report: Annotated[
        typer.FileBinaryWrite | None,
        typer.Option(lazy=False, help="Write the report on the programme played, a PDF."),
    ] = None,
    export: Annotated[
        typer.FileBinaryWrite | None,
        typer.Option(lazy=False, help="Write the programme played as a workbook, an XLSX."),
    ] = None,
    language: Annotated[
        str,
        typer.Option(
            help="Everybody's language, en or de; else the browser's, and each their own."
        ),
    ] = "",
    formal: Annotated[bool, typer.Option("--formal", help="German says Sie.")] = False,
    sessions: Annotated[int, typer.Option(help="Sessions of the programme: 4, 6 or 12.")] = 6,
    minutes: Annotated[int, typer.Option(help="Minutes of a session: 30, 60 or 90.")] = 60,
) -> None:
    """Try the bot with a demo company on a local page, without any account."""
    import uvloop

    from bot.demo.company import DatabaseInUse
    from bot.logs import configure

    staging = _staging(language, formal, sessions, minutes)
    settings = settings_in_use()
    say = speaker(settings)
    configure("ERROR")
    try:
        with usable_database(say), _free_port(say, port):
            if autoplay:
                wanted = {"report": report, "export": export}
                files = {words: file for words, file in wanted.items() if file is not None}
                counts = uvloop.run(_play(settings, weeks, staging, transcript, files))
                typer.echo(json.dumps(counts) if as_json else _table(counts))
            else:
                uvloop.run(_show(settings, say, port, empty, lived, staging))
    except DatabaseInUse:
        refuse(say("cli-database-in-use"))


def _staging(language: str, formal: bool, sessions: int, minutes: int) -> Staging:
    """How the company plays; refuses what it cannot."""
    from bot.demo.staging import LENGTHS, RHYTHMS, Staging

    for option, given, possible in (
        ("--language", language, ("", *LANGUAGES)),
        ("--sessions", sessions, tuple(RHYTHMS)),
        ("--minutes", minutes, LENGTHS),
    ):
        if given not in possible:
            choices = ", ".join(str(one) for one in possible if one)
            raise typer.BadParameter(f"{given} is not one of {choices}", param_hint=option)
    return Staging(language, formal=formal or None, sessions=sessions, minutes=minutes)


async def _play(
    settings: Settings,
    weeks: int,
    staging: Staging,
    transcript: TextIO | None,
    files: Mapping[str, BinaryIO],
) -> dict[str, int]:
    with none_while_loading() as loaded:
        from bot.demo.autoplay import play

        loaded()
    seldom(NOBODY_WAITS)
    return await play(settings, weeks, staging, transcript, files)


async def _show(
    settings: Settings, say: Say, port: int, empty: bool, lived: int, staging: Staging
) -> None:
    from bot.demo.page import run_page

    if lived and not empty:
        typer.echo(str(say("cli-demo-lives", weeks=lived)))
        staging = replace(staging, company=staging.company or staging.language or say.language)
    else:
        typer.echo(str(say("cli-demo-begins")))
    address = f"http://127.0.0.1:{port}"
    await run_page(
        settings,
        port,
        lambda: typer.echo(str(say("cli-demo", address=address))),
        day=present(),
        with_programme=not empty,
        lived=lived,
        staging=staging,
    )


@app.command()
def key() -> None:
    """Print a new key for MENTOR_ENCRYPTION_KEY."""
    from storage.encryption import new_key

    typer.echo(new_key())


@db.command("upgrade")
def db_upgrade() -> None:
    """Bring the database's schema up to date."""
    from storage.database import upgrade

    settings = settings_in_use()
    say = speaker(settings)
    with usable_database(say):
        upgrade(settings.database)
    typer.echo(str(say("cli-upgraded")))


@contextmanager
def _free_port(say: Say, port: int) -> Iterator[None]:
    """Say what to do if the port is taken."""
    try:
        yield
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        refuse(say("cli-port-taken", port=str(port)))


def _table(counts: dict[str, int]) -> str:
    return "\n".join(f"{name:<16}{value:>8}" for name, value in counts.items())
