"""A programme for the board: a PDF of a few pages, made in a process of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from handlers.conversation.chat import Button, Message, Note, Paragraph, Part, Reply, message
from handlers.conversation.router import action, command
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.insight.attention import thresholds
from handlers.insight.printing import file_of, printed
from handlers.insight.report_contents import Reported, contents, file_name, logo_data
from handlers.insight.report_look import look_button
from handlers.insight.standing import standing_of
from handlers.insight.under_way import Making, stopped
from handlers.insight.worth import worth_of
from handlers.people.lookup import meant_and_others, programme_of_argument
from storage import insights, logos, next_wishes, released_texts
from storage.database import Session
from storage.pair_overview import count_needing
from storage.released_texts import TextsWanted
from storage.tables import Programme
from storage.types import NOT_ARCHIVED, ClosingWish, TextKind
from storage.without_pair import without_pair


@command("report", coordinator=True, alone=True)
async def report(turn: Turn) -> Reply:
    """That it is on its way, in the reader's own language; a button for each other one."""
    programme, others = await meant_and_others(turn, "report", NOT_ARCHIVED)
    return await _begin(turn, programme, turn.say.language, others)


@action("report.pdf", coordinator=True)
async def in_language(turn: Turn) -> Reply:
    """The same in another language."""
    number, _, language = turn.argument.partition(":")
    if not number.isdecimal() or language not in turn.catalogue.complete:
        raise Problem("problem-old-button")
    return await _begin(turn, await programme_of_argument(turn, row_id(number)), language)


@action("report.stop", coordinator=True)
async def stop(turn: Turn) -> Reply:
    """It is not made."""
    return stopped(turn, "report", await programme_of_argument(turn))


async def _begin(
    turn: Turn, programme: Programme, language: str, below: Sequence[Part] = ()
) -> Message:
    await turn.note("report", f"programme:{programme.id}")
    own, *others = turn.catalogue.of_papers(language)
    say = turn.catalogue.speaker(own, turn.workspace.formal, turn.say.zone, turn.now)
    in_others = [
        Button(
            turn.say("report-in", language=turn.say.language_name(code)),
            "report.pdf",
            f"{programme.id}:{code}",
        )
        for code in others
    ]
    making = Making(turn, "report", programme, (*in_others, look_button(turn)), below)
    return making.begins(partial(_made, written=replace(turn, say=say)))


async def _made(making: Making, written: Turn) -> Message:
    turn, programme = making.turn, making.programme
    await making.at("numbers")
    async with turn.look() as session:
        found = await _everything(written, programme, session)
        logo = await logos.used(session, turn.workspace.id)
    await making.at("pages")
    told = await asyncio.to_thread(contents, written, found)
    paper = await printed("report", told | logo_data(written, logo))
    name = file_name(written.say, programme.name, turn.now)
    return message(
        Paragraph(turn.say("report-here", programme=programme.name)),
        Note(turn.say("report-note")),
        [] if paper.accessible else [Note(turn.say("paper-lacks-signs"))],
    ).with_files(file_of(paper, name))


async def _everything(turn: Turn, programme: Programme, session: Session) -> Reported:
    standing = await standing_of(replace(turn, session=session), programme)
    counted, limits = standing.people, thresholds(turn, programme)
    texts, as_written = await _learnings(turn, session)
    alone = await without_pair(session, programme.id, 0)
    return Reported(
        worth=await worth_of(session, turn.workspace, programme, turn.now),
        invited=counted.invited,
        joined=counted.mentors + counted.mentees,
        needs=await count_needing(session, programme.id, limits),
        unplanned=await insights.count_unplanned(session, programme.id, limits.awaited),
        asked=standing.pairs.sent,
        answered=standing.pairs.answered,
        learnings=texts,
        as_written=as_written,
        again=await next_wishes.count_again(session, programme.id),
        going_on=await next_wishes.count_couples(session, programme.id, ClosingWish.GO_ON),
        standing=standing,
        without_pair=alone.count,
    )


async def _learnings(turn: Turn, session: Session) -> tuple[list[str], bool]:
    """The newest in the report's language; if there are none, in any, and whether that is so."""
    for language in (turn.say.language, ""):
        wanted = TextsWanted(TextKind.LEARNING, language=language)
        if texts := await released_texts.newest_texts(session, turn.workspace.id, wanted):
            return texts, not language
    return [], False
