"""The commands that read lists of people: `match`, `people import` and `people template`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from bot.clock import present
from bot.console.language import LanguageOption
from bot.console.spoken_help import SpokenCommand, SpokenGroup
from bot.console.terminal import (
    UNUSABLE,
    list_bad_rows,
    refuse,
    refuse_wrong_key,
    settings_in_use,
    speaker,
    speech_in_use,
    usable_database,
)
from handlers.conversation.catalogue import Say
from handlers.people.lists.tables import UnreadableList

if TYPE_CHECKING:
    from bot.console.match_file import Matched
    from bot.settings import Settings
    from handlers.enrolment.people_import import Imported
    from handlers.people.lists.listed import Gap, LeftOut, PeopleList, UnknownManager
    from handlers.people.lists.replies_given import Answers
    from handlers.people.lists.tables import RowProblem

people = typer.Typer(no_args_is_help=True, cls=SpokenGroup)

FileArgument = Annotated[Path, typer.Argument(exists=True, dir_okay=False)]

Answered = Annotated[
    Path | None,
    typer.Option("--answers", exists=True, dir_okay=False),
]


def match(
    file: FileArgument,
    out: Annotated[Path, typer.Option(dir_okay=False)],
    unmatched: Annotated[Path | None, typer.Option(dir_okay=False)] = None,
    min_level_gap: Annotated[int, typer.Option(min=0, max=7)] = 2,
    min_overlap_hours: Annotated[float, typer.Option(min=0, max=8)] = 2,
    require_cross_department: Annotated[bool, typer.Option()] = False,
    mentee_capacity: Annotated[int, typer.Option(min=1, max=3)] = 1,
    on: Annotated[str, typer.Option()] = "",
    as_json: Annotated[bool, typer.Option("--json")] = False,
    answers: Answered = None,
    managers_outside: Annotated[bool, typer.Option()] = False,
    language: LanguageOption = "",
) -> None:
    """Match the people of a list, exactly, with reasons."""
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
        told = replace(_answers(answers), managers_outside=managers_outside)
        matched = match_people(_content(say, file), rules, told)
    list_bad_rows(say, matched.people.bad)
    _tell_taken(say, matched.people.levels, "cli-level-taken")
    _tell_taken(say, matched.people.topics, "cli-topic-taken")
    _write(say, matched, out, unmatched)
    if as_json:
        typer.echo(json.dumps(matched.summary))
    else:
        _tell(say, matched, with_unmatched=unmatched is None)
    if matched.people.managers_unknown:
        _list_managers(say, matched.people.managers_unknown)
        raise typer.Exit(UNUSABLE)


def _content(say: Say, file: Path) -> bytes:
    """The file, unless it is far too large to be a list."""
    from handlers.people.lists.kinds import MOST_BYTES

    if file.stat().st_size > MOST_BYTES:
        refuse(say("list-too-large", most=str(MOST_BYTES // 1024**2)))
    return file.read_bytes()


def _answers(file: Path | None) -> Answers:
    """What somebody has answered to the questions of a list."""
    from handlers.people.lists.replies_given import Answers, answers_in

    if file is None:
        return Answers()
    return answers_in(file.read_text(encoding="utf-8", errors="replace"))


def _tell_taken(say: Say, taken: Mapping[str, int | str | None], key: str) -> None:
    """What a list's own words were taken for, on standard error."""
    for word, meaning in taken.items():
        if meaning is not None:
            typer.echo(str(say(key, word=word[:60], meaning=str(meaning))), err=True)


def _list_managers(say: Say, unknown: Sequence[UnknownManager]) -> None:
    """Every manager who is not known, with the likeliest meaning, on standard error."""
    from handlers.people.lists.preview import lines_of

    typer.echo(str(say("cli-managers-unknown", count=len(unknown))), err=True)
    for one in unknown:
        near = one.suggestion
        lines = lines_of(say, one.lines)
        named = f"{near.name} ({near.key})" if near and near.name else near.key if near else ""
        key = "cli-manager-near" if named else "cli-manager-unknown"
        told = {"value": one.value[:60], "lines": lines} | ({"meant": named} if named else {})
        typer.echo(f"  {say(key, **told)}", err=True)


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
    except UnreadableList as error:
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


@people.command("import", cls=SpokenCommand)
def people_import(
    file: FileArgument,
    programme: Annotated[str, typer.Option()] = "",
    workspace: Annotated[str, typer.Option()] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    as_json: Annotated[bool, typer.Option("--json")] = False,
    answers: Answered = None,
    enrol: Annotated[bool, typer.Option("--enrol")] = False,
    language: LanguageOption = "",
) -> None:
    """Remember the people of a list, invite them to a programme, or enrol them in it."""
    if dry_run:
        _show(file, answers, as_json=as_json)
        return
    import asyncio

    from storage.database import upgrade

    settings = settings_in_use()
    say = speaker(settings)
    if enrol and not programme:
        refuse(say("cli-enrol-where"))
    with _readable(say):
        content, told = _content(say, file), _answers(answers)
    with usable_database(say):
        upgrade(settings.database)
        refuse_wrong_key(settings, say)
        with _readable(say):
            done = asyncio.run(
                _import(settings, say, content, told, _Wish(programme, workspace, enrol))
            )
    _tell_import(say, done, as_json=as_json)
    if not done.draft.people.people:
        typer.echo(str(say("cli-nobody")), err=True)
        raise typer.Exit(1)


def _tell_import(say: Say, done: Imported, *, as_json: bool) -> None:
    from handlers.people.lists.preview import preview

    found = done.draft.people
    if as_json:
        shown = preview(say, found, done.draft.known.keys(), done.draft.changes)
        shown |= {"remembered": done.remembered, "invited": done.invited}
        typer.echo(
            json.dumps(
                shown | {"enrolled": done.enrolled, "waiting": done.waiting}, ensure_ascii=False
            )
        )
        return
    typer.echo(str(say("cli-remembered", count=done.remembered)))
    if done.enrolled is not None:
        typer.echo(str(say("cli-imported", good=done.enrolled, programme=done.programme)))
    if done.waiting:
        typer.echo(str(say("waiting-list-enrolled", count=done.waiting)))
    if done.invited is not None:
        typer.echo(str(say("cli-invited", count=done.invited, programme=done.programme)))
    if done.there_already:
        typer.echo(str(say("cli-already-there", count=done.there_already)))
    _tell_taken(say, found.levels, "cli-level-taken")
    _tell_taken(say, found.topics, "cli-topic-taken")
    if found.managers_unknown:
        _list_managers(say, found.managers_unknown)
    _tell_doubts(say, found)


def _show(file: Path, answers: Path | None, *, as_json: bool) -> None:
    """What a list says, without workspace and programme: so nobody in it is known."""
    from handlers.people.lists.catalogue_topics import subjects
    from handlers.people.lists.preview import preview
    from handlers.people.lists.reader import NobodyNamed, Reading, read_list

    say = speaker(speech_in_use())
    why = say("cli-nobody")
    with _readable(say):
        reading = Reading(subjects(), present().date(), _answers(answers))
        content = _content(say, file)
        try:
            found = read_list(content, reading)
        except NobodyNamed as error:
            found, why = error.found, say(error.key, **error.arguments)
    if as_json:
        typer.echo(json.dumps(preview(say, found), ensure_ascii=False))
    else:
        _tell_list(say, found)
    if not found.people:
        typer.echo(str(why), err=True)
        raise typer.Exit(1)


def _tell_list(say: Say, found: PeopleList) -> None:
    typer.echo(str(say("cli-list-read", rows=found.rows, people=len(found.people))))
    if found.other_sheets:
        told = {"sheet": found.sheet, "others": say.listed(found.other_sheets)}
        typer.echo(str(say("cli-sheets", **told)), err=True)
    for column in found.columns.every:
        if column.field is not None:
            examples = " · ".join(column.examples)
            typer.echo(f"  {column.field.value:<18} ← {column.header}   {examples}")
    _tell_taken(say, found.levels, "cli-level-taken")
    _tell_taken(say, found.topics, "cli-topic-taken")
    if found.managers_unknown:
        _list_managers(say, found.managers_unknown)
    _tell_doubts(say, found)


def _tell_doubts(say: Say, found: PeopleList) -> None:
    """All that is not taken, and what else should be known, on standard error."""
    from handlers.people.lists.preview import reason

    said: list[RowProblem | LeftOut] = [*found.problems, *found.left_out, *found.notes]
    for one in said:
        typer.echo(f"  {say('cli-bad-row', line=str(one.line), reason=reason(say, one))}", err=True)
    if found.idle_answers:
        typer.echo(str(say("cli-idle-answers")), err=True)
    for answer in found.idle_answers:
        typer.echo(f"  {reason(say, answer)}", err=True)
    _tell_gaps(say, found.gaps if found.people else ())


def _tell_gaps(say: Say, gaps: Sequence[Gap]) -> None:
    """How many rows do not say what, and what follows, on standard error."""
    from handlers.people.lists.preview import follows, lines_of

    for one in gaps:
        key = "cli-gap" if one.lines else "cli-gap-column"
        said = say(
            key,
            field=str(say(f"list-field-{one.field}")),
            count=one.count,
            lines=lines_of(say, one.lines),
            follows=follows(say, one),
        )
        typer.echo(str(said), err=True)


@people.command("template", cls=SpokenCommand)
def people_template(
    out: Annotated[Path, typer.Option(dir_okay=False)] = Path("people.xlsx"),
    language: LanguageOption = "",
) -> None:
    """Write an XLSX to fill in, with drop-downs for roles, levels, languages, zones and topics."""
    from handlers.contents import TOPICS
    from handlers.people.lists.template import SPOKEN, template

    say = speaker(speech_in_use())
    try:
        out.write_bytes(template(say, [topic.key for topic in TOPICS], SPOKEN))
    except OSError as error:
        refuse(say("cli-not-written", path=str(out), why=error.strerror or str(error)))
    typer.echo(str(say("cli-template-written", path=str(out))))


@dataclass(frozen=True, slots=True)
class _Wish:
    programme: str
    workspace: str
    enrol: bool


async def _import(
    settings: Settings, say: Say, content: bytes, told: Answers, wish: _Wish
) -> Imported:
    from bot.app import assemble
    from handlers.conversation.turn import Problem
    from handlers.enrolment.people_import import import_list

    bot = assemble(settings)
    try:
        return await import_list(
            bot.database,
            content,
            told,
            bot.clock(),
            programme=wish.programme,
            workspace=wish.workspace,
            enrol=wish.enrol,
        )
    except Problem as problem:
        refuse(say(problem.key, **problem.arguments))
    finally:
        await bot.close()
