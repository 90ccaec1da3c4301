"""What commands share: the settings, the language of the terminal, and how they refuse."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn, TypeVar

import typer
from pydantic import ValidationError

from bot.console.language import language_of, language_of_terminal
from bot.speech import Speech
from handlers.conversation.catalogue import Catalogue, Say
from handlers.conversation.chat import Text
from handlers.people.people_file import BadRow

if TYPE_CHECKING:
    from bot.settings import Settings

Some = TypeVar("Some", bound=Speech)

UNUSABLE = 2
"""The exit code for input that cannot be used."""


def settings_in_use() -> Settings:
    """The settings, or a clear list of what is wrong with them."""
    from bot.settings import Settings

    return _usable(Settings)


def speech_in_use() -> Speech:
    """The few settings of a command that needs no database, checked likewise."""
    return _usable(Speech)


def _usable(kind: type[Some]) -> Some:
    try:
        return kind()
    except ValidationError as error:
        say = Catalogue().speaker(language_of_terminal(os.environ))
        typer.echo(str(say("cli-unusable-settings")), err=True)
        for problem in error.errors():
            name = ".".join(str(part) for part in problem["loc"])
            typer.echo(f"  {name}: {problem['msg'].removeprefix('Value error, ')}", err=True)
        raise typer.Exit(UNUSABLE) from None


def speaker(speech: Speech) -> Say:
    """Wording for whoever sits at the terminal."""
    return Catalogue().speaker(language_of(speech), speech.formal)


def refuse(sentence: Text) -> NoReturn:
    """Say why a command cannot do it, and end."""
    typer.echo(str(sentence), err=True)
    raise typer.Exit(UNUSABLE) from None


@contextmanager
def usable_database(say: Say) -> Iterator[None]:
    """Say what is wrong with a database, or with the directory for it and its key."""
    from storage.database import DatabaseUnusable, SchemaTooNew

    try:
        yield
    except SchemaTooNew as error:
        refuse(say("cli-database-newer", address=error.address))
    except DatabaseUnusable as error:
        refuse(say("cli-database-unusable", address=error.address, why=error.why))
    except OSError as error:
        if error.filename is None:
            raise
        refuse(say("cli-no-place", path=str(error.filename), why=error.strerror or str(error)))


def refuse_wrong_key(settings: Settings, say: Say) -> None:
    """End before anything is written with a key that does not fit what is stored."""
    if not asyncio.run(_key_fits(settings)):
        refuse(say("doctor-key-wrong"))


async def _key_fits(settings: Settings) -> bool:
    from storage.database import Database
    from storage.health import key_fits

    database = Database(settings.database)
    try:
        return await key_fits(database, settings.keys)
    finally:
        await database.close()


def list_bad_rows(say: Say, bad: Sequence[BadRow]) -> None:
    """Every row that was left out with its line and reason, on standard error."""
    if not bad:
        return
    typer.echo(str(say("cli-bad-rows", bad=len(bad))), err=True)
    for row in bad:
        reason = " ".join(str(say(row.key, **row.arguments)).split())
        typer.echo(f"  {say('cli-bad-row', line=str(row.line), reason=reason)}", err=True)
