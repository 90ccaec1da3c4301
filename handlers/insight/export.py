"""A programme as a workbook: people, pairs, sessions, who has no pair, figures as released.

Facts alone, none that another command would not tell a coordinator; who exported is in the log
before anything is read. It is read and written after the answer, and comes as a message of its own.
"""

from __future__ import annotations

import asyncio
from functools import partial

from handlers.conversation.chat import File, Message, Note, Paragraph, Reply, message
from handlers.conversation.router import command
from handlers.conversation.turn import Turn
from handlers.enrolment import afterwards
from handlers.insight.attention import thresholds
from handlers.insight.exported_sheets import Exported, sheets
from handlers.insight.workbook import MEDIA_TYPE, workbook
from handlers.insight.worth import worth_of
from handlers.people.lookup import meant_and_others
from storage import exporting
from storage.database import Session
from storage.tables import Programme
from storage.types import NOT_ARCHIVED
from storage.without_pair import everybody_without_pair

LONGEST_NAME = 60
"""Characters of the programme in the file's name."""


@command("export", coordinator=True)
async def export(turn: Turn) -> Reply:
    """That the file is on its way; the newest programme's, if none is named."""
    programme, others = await meant_and_others(turn, "export", NOT_ARCHIVED)
    await turn.note("export", f"programme:{programme.id}")
    afterwards.begin(turn, partial(_file, turn, programme))
    return message(Paragraph(turn.say("export-begun", programme=programme.name)), others)


async def _file(turn: Turn, programme: Programme) -> Message:
    async with turn.look() as session:
        found = await _everything(turn, programme, session)
    content = await asyncio.to_thread(_written, turn, found)
    kept = "".join(sign if sign.isalnum() else "-" for sign in programme.name[:LONGEST_NAME])
    name = str(turn.say("export-file", programme=kept.strip("-")))
    return message(
        Paragraph(turn.say("export-here", programme=programme.name)),
        Note(turn.say("export-note")),
    ).with_files(File(name, MEDIA_TYPE, content))


def _written(turn: Turn, found: Exported) -> bytes:
    return workbook(sheets(turn, found), turn.now)


async def _everything(turn: Turn, programme: Programme, session: Session) -> Exported:
    return Exported(
        programme,
        await exporting.people(session, programme.id),
        await exporting.pairs(session, programme.id, thresholds(turn, programme)),
        await exporting.sessions(session, programme.id, turn.now),
        await everybody_without_pair(session, programme.id),
        await worth_of(session, turn.workspace, programme, turn.now),
    )
