"""A programme as a workbook: people, pairs, sessions, who has no pair, figures as released.

Facts alone, none that another command would not tell a coordinator; who exported is in the log
before anything is read. It is read page by page, written in a process of its own, and comes as a
message of its own.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from functools import partial
from tempfile import TemporaryDirectory

from handlers.conversation.chat import File, Message, Note, Paragraph, Reply, message
from handlers.conversation.router import action, command
from handlers.conversation.turn import Turn
from handlers.insight.exported_sheets import sheets
from handlers.insight.under_way import Making, stopped
from handlers.insight.workbook import MEDIA_TYPE, Page, workbook
from handlers.matching.solver.worker import done_from_pages
from handlers.people.lookup import meant_and_others, programme_of_argument
from storage.types import NOT_ARCHIVED

LONGEST_NAME = 60
"""Characters of the programme in the file's name."""


@command("export", coordinator=True, alone=True)
async def export(turn: Turn) -> Reply:
    """That the file is on its way; the newest programme's, if none is named."""
    programme, others = await meant_and_others(turn, "export", NOT_ARCHIVED)
    await turn.note("export", f"programme:{programme.id}")
    return Making(turn, "export", programme, below=others).begins(_made)


@action("export.stop", coordinator=True)
async def stop(turn: Turn) -> Reply:
    """It is not made, and nothing of it is kept."""
    return stopped(turn, "export", await programme_of_argument(turn))


async def _made(making: Making) -> Message:
    turn, programme = making.turn, making.programme
    with TemporaryDirectory() as folder:
        content = await done_from_pages(partial(workbook, folder, turn.now), _read(making))
    kept = "".join(sign if sign.isalnum() else "-" for sign in programme.name[:LONGEST_NAME])
    name = str(turn.say("export-file", programme=kept.strip("-")))
    return message(
        Paragraph(turn.say("export-here", programme=programme.name)),
        Note(turn.say("export-note")),
    ).with_files(File(name, MEDIA_TYPE, content))


async def _read(making: Making) -> AsyncGenerator[Page, None]:
    """All of its pages; now and then it is told how many rows there are already."""
    rows = 0
    async with making.turn.look() as session:
        for sheet, found in await sheets(making.turn, making.programme, session):
            yield sheet
            async with aclosing(found):
                async for page in found:
                    rows += len(page)
                    await making.perhaps_at("rows", rows=rows)
                    yield page
    await making.perhaps_at("file", rows=rows)
