"""A programme for the board: a PDF of a few pages, made in a process of its own."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial

from handlers.conversation.chat import (
    Button,
    Buttons,
    Message,
    Note,
    Paragraph,
    Reply,
    Style,
    WorkspaceKey,
    message,
)
from handlers.conversation.router import action, command
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.enrolment import afterwards
from handlers.insight.attention import thresholds
from handlers.insight.printing import file_of, printed
from handlers.insight.report_contents import Reported, contents, file_name, logo_data
from handlers.insight.report_look import look_button
from handlers.insight.standing import standing_of
from handlers.insight.worth import worth_of
from handlers.people.lookup import meant_and_others, programme_of_argument
from storage import insights, logos, next_wishes, released_texts
from storage import status as facts
from storage.database import Session
from storage.pair_overview import count_needing
from storage.released_texts import TextsWanted
from storage.tables import Programme
from storage.types import NOT_ARCHIVED, ClosingWish, TextKind
from storage.without_pair import without_pair

LEARNINGS = 3
"""In a report."""
_begun: dict[tuple[WorkspaceKey, str, int], list[asyncio.Task[None]]] = {}
"""By whom and about which programme, in this process."""


@command("report", coordinator=True)
async def report(turn: Turn) -> Reply:
    """That it is on its way, in the reader's own language; a button for each other one."""
    programme, others = await meant_and_others(turn, "report", NOT_ARCHIVED)
    own, *other_languages = turn.catalogue.of_papers(turn.say.language)
    begun = await _begin(turn, programme, own)
    buttons = [
        Button(
            turn.say("report-in", language=turn.say.language_name(code)),
            "report.pdf",
            f"{programme.id}:{code}",
        )
        for code in other_languages
    ]
    stop = Button(turn.say("report-stop"), "report.stop", str(programme.id), Style.DANGER)
    return message(begun, Buttons((*buttons, look_button(turn), stop)), others)


@action("report.pdf", coordinator=True)
async def in_language(turn: Turn) -> Reply:
    """The same in another language."""
    number, _, language = turn.argument.partition(":")
    if not number.isdecimal() or language not in turn.catalogue.complete:
        raise Problem("problem-old-button")
    return message(await _begin(turn, await programme_of_argument(turn, row_id(number)), language))


@action("report.stop", coordinator=True)
async def stop(turn: Turn) -> Reply:
    """What the person has begun and not got yet is not made; its process ends."""
    programme = await programme_of_argument(turn)
    tasks = _begun.pop((turn.key, turn.member.external_id, programme.id), [])
    stopped = [task for task in tasks if task.cancel()]
    said = turn.say("report-stopped" if stopped else "report-not-running", programme=programme.name)
    return message(Paragraph(said))


async def _begin(turn: Turn, programme: Programme, language: str) -> Paragraph:
    await turn.note("report", f"programme:{programme.id}")
    say = turn.catalogue.speaker(language, turn.workspace.formal, turn.say.zone, turn.now)
    task = afterwards.begin(turn, partial(_made, turn, replace(turn, say=say), programme))
    key = turn.key, turn.member.external_id, programme.id
    _begun[key] = [*(one for one in _begun.get(key, ()) if not one.done()), task]
    return Paragraph(turn.say("report-begun", programme=programme.name))


async def _made(turn: Turn, written: Turn, programme: Programme) -> Message:
    progress = afterwards.ProgressShown(turn)

    async def at(step: str) -> None:
        await progress.shows(turn.say(f"report-step-{step}", programme=programme.name))

    try:
        await at("numbers")
        async with turn.look() as session:
            found = await _everything(written, programme, session)
            logo = await logos.used(session, turn.workspace.id)
        await at("pages")
        told = contents(written, found) | logo_data(written, logo)
        paper = await printed("report", told)
    except BaseException:
        await at("failed")
        raise
    await at("done")
    name = file_name(written.say, programme.name, turn.now)
    return message(
        Paragraph(turn.say("report-here", programme=programme.name)),
        Note(turn.say("report-note")),
        [] if paper.accessible else [Note(turn.say("paper-lacks-signs"))],
    ).with_files(file_of(paper, name))


async def _everything(turn: Turn, programme: Programme, session: Session) -> Reported:
    counted = await facts.people_counts(session, programme.id)
    needs = await count_needing(session, programme.id, thresholds(turn, programme))
    texts, as_written = await _learnings(turn, session)
    alone = await without_pair(session, programme.id, 0)
    return Reported(
        worth=await worth_of(session, turn.workspace, programme, turn.now),
        progress=await insights.progress(session, programme.id, programme.sessions),
        invited=counted.invited,
        joined=counted.mentors + counted.mentees,
        needs=needs,
        asked=counted.asked,
        answered=counted.answered,
        learnings=texts,
        as_written=as_written,
        again=await next_wishes.count_again(session, programme.id),
        going_on=await next_wishes.count_couples(session, programme.id, ClosingWish.GO_ON),
        standing=await standing_of(replace(turn, session=session), programme),
        without_pair=alone.count,
    )


async def _learnings(turn: Turn, session: Session) -> tuple[list[str], bool]:
    """The newest in the report's language; if there are none, in any, and whether that is so."""
    for language in (turn.say.language, ""):
        wanted = TextsWanted(TextKind.LEARNING, language=language)
        texts = await released_texts.page(session, turn.workspace.id, wanted, LEARNINGS, 0)
        if texts:
            return [one.text for one in texts], not language
    return [], False
