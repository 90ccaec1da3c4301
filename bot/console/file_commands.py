"""The commands that read people from a CSV file: `match` and `people import`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from bot.clock import present
from bot.console.terminal import (
    list_bad_rows,
    refuse,
    settings_in_use,
    speaker,
    speech_in_use,
    usable_database,
)
from handlers.conversation.catalogue import Say
from handlers.people.people_file import BadFile, PeopleFile, read_people

if TYPE_CHECKING:
    from bot.console.match_file import Matched
    from bot.settings import Settings
    from handlers.enrolment.people_import import Imported

people = typer.Typer(no_args_is_help=True, help="Bring people in.")

FileArgument = Annotated[Path, typer.Argument(help="People, as CSV.", exists=True, dir_okay=False)]


def match(
    file: FileArgument,
    out: Annotated[Path, typer.Option(help="Where the pairs go.", dir_okay=False)],
    unmatched: Annotated[
        Path | None, typer.Option(help="Where those without a pair go.", dir_okay=False)
    ] = None,
    min_level_gap: Annotated[
        int, typer.Option(min=0, max=7, help="Levels from mentor to mentee, at least.")
    ] = 2,
    min_overlap_hours: Annotated[
        float, typer.Option(min=0, max=8, help="Working hours in common, at least.")
    ] = 2,
    require_cross_department: Annotated[
        bool, typer.Option(help="Only different departments.")
    ] = False,
    mentee_capacity: Annotated[
        int, typer.Option(min=1, max=3, help="Mentors for each mentee, at most.")
    ] = 1,
    on: Annotated[str, typer.Option(help="First day, YYYY-MM-DD; default today.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON.")] = False,
) -> None:
    """Match the people of a CSV file, exactly, with reasons."""
    from bot.console.match_file import match_people
    from handlers.matching.rules import Rules

    speech = speech_in_use()
    say = speaker(speech)
    _each_once(say, file, out, unmatched)
    rules = Rules(
        on=_day(say, on) if on else present().astimezone(ZoneInfo(speech.timezone)).date(),
        min_level_gap=min_level_gap,
        require_cross_department=require_cross_department,
        min_overlap_hours=min_overlap_hours,
        mentee_capacity=mentee_capacity,
    )
    with _readable(say):
        matched = match_people(file.read_bytes(), rules)
    list_bad_rows(say, matched.people.bad)
    _write(say, matched, out, unmatched)
    if as_json:
        typer.echo(json.dumps(matched.summary))
    else:
        _tell(say, matched, with_unmatched=unmatched is None)


def _each_once(say: Say, *paths: Path | None) -> None:
    """No file is overwritten by another, least of all the people's."""
    seen: set[Path] = set()
    for path in paths:
        if path is not None and path.resolve() in seen:
            refuse(say("cli-named-twice", path=str(path)))
        elif path is not None:
            seen.add(path.resolve())


def _day(say: Say, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        refuse(say("cli-not-a-day", value=text))


@contextmanager
def _readable(say: Say) -> Iterator[None]:
    """Say what is wrong with a file that cannot be read at all."""
    try:
        yield
    except BadFile as error:
        refuse(say(error.key, **error.arguments))


def _write(say: Say, matched: Matched, out: Path, unmatched: Path | None) -> None:
    from bot.console.match_file import pairs_table, unmatched_table, write_whole

    texts = {out: pairs_table(say, matched)}
    if unmatched is not None:
        texts[unmatched] = unmatched_table(say, matched)
    try:
        write_whole(texts)
    except OSError as error:
        named = " + ".join(map(str, texts))
        refuse(say("cli-not-written", path=named, why=error.strerror or str(error)))


def _tell(say: Say, matched: Matched, *, with_unmatched: bool) -> None:
    from bot.console.match_file import reason

    value, bound = matched.solution.value, matched.solution.bound
    sentence = say(
        "cli-match-summary",
        matched=value.matched,
        mentees=matched.mentees,
        mentors=matched.mentors,
        score=value.total_score,
        bound_matched=bound.matched,
        bound_score=bound.total_score,
    )
    typer.echo(str(sentence))
    if with_unmatched and matched.unmatched:
        typer.echo(str(say("cli-match-unmatched", count=len(matched.unmatched))))
        for one in matched.unmatched:
            line = say("cli-unmatched-person", name=one.person.id, why=reason(say, one))
            typer.echo(f"  {line}")


@people.callback()
def _people() -> None:
    """Bring people in."""


@people.command("import")
def people_import(
    file: FileArgument,
    programme: Annotated[str, typer.Option(help="The programme's name.")],
    workspace: Annotated[str, typer.Option(help="The workspace's id, if there are several.")] = "",
) -> None:
    """Enrol the people of a CSV file in a programme; they are told so."""
    import asyncio

    from storage.database import upgrade

    settings = settings_in_use()
    say = speaker(settings)
    with _readable(say):
        found = read_people(file.read_bytes())
    with usable_database(say):
        upgrade(settings.database)
        imported = asyncio.run(_import(settings, say, found, programme, workspace))
    typer.echo(str(say("cli-imported", good=imported.enrolled, programme=imported.programme)))
    if imported.there_already:
        typer.echo(str(say("cli-already-there", count=imported.there_already)))
    list_bad_rows(say, imported.bad)


async def _import(
    settings: Settings, say: Say, found: PeopleFile, programme: str, workspace: str
) -> Imported:
    from bot.app import assemble
    from handlers.conversation.turn import Problem
    from handlers.enrolment.people_import import import_people

    bot = assemble(settings)
    try:
        async with bot.database.begin() as session:
            return await import_people(session, found, programme, workspace, bot.clock())
    except Problem as problem:
        refuse(say(problem.key, **problem.arguments))
    finally:
        await bot.close()
