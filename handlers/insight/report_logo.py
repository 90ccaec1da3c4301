"""The company's logo on its reports: dropped into the chat, looked at, used after a press."""

from __future__ import annotations

from functools import partial

from handlers.conversation.chat import (
    Button,
    Buttons,
    Dropped,
    Message,
    Note,
    Paragraph,
    Reply,
    Style,
    message,
)
from handlers.conversation.router import action, dropped
from handlers.conversation.turn import Problem, Turn
from handlers.enrolment import afterwards
from handlers.insight.logo_check import MOST_BYTES, MOST_PIXELS, why_unusable
from storage import logos
from storage.tables import ReportLogo

PICTURES = (".png", ".svg", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff")
LONGEST_NAME = 60
"""Characters of a file's name that are told."""
NONE = "–"
"""In the log, where there is no logo."""


@dropped(*PICTURES)
async def drop(turn: Turn) -> Reply:
    """Look at the picture; what can become of it comes as a message of its own."""
    if turn.file is None:
        raise LookupError("no file was dropped")
    if turn.file.size > MOST_BYTES:
        raise _too_large()
    afterwards.begin(turn, partial(_looked_at, turn, turn.file))
    return message(Paragraph(turn.say("report-logo-looking", name=turn.file.name[:LONGEST_NAME])))


def _too_large() -> Problem:
    return Problem("report-logo-too-large", most=MOST_BYTES // 1000, pixels=MOST_PIXELS)


async def _looked_at(turn: Turn, file: Dropped) -> Message:
    content, name = await file.fetch(), file.name[:LONGEST_NAME]
    lists = Note(turn.say("report-logo-lists"))
    why = await why_unusable(content)
    if why:
        most = {"most": MOST_BYTES // 1000, "pixels": MOST_PIXELS}
        return message(Paragraph(turn.say(why, **most)), lists)
    async with turn.begin() as session:
        offered = await logos.offer(session, turn.workspace.id, name, content, turn.now)
    use = Button(turn.say("report-logo-use"), "report.logo_use", str(offered.id), Style.PRIMARY)
    no = Button(turn.say("report-logo-no"), "report.logo_no", str(offered.id))
    said = Paragraph(turn.say("report-logo-offered", name=name))
    return message(said, Buttons((use, no)), lists)


async def _offered(turn: Turn) -> ReportLogo:
    found = await logos.offered(turn.session, turn.workspace.id, turn.number)
    if found is None:
        raise Problem("problem-old-button")
    return found


@action("report.logo_use", coordinator=True)
async def use(turn: Turn) -> Reply:
    """On the cover of all reports from now on."""
    offered = await _offered(turn)
    before = await logos.used_name(turn.session, turn.workspace.id)
    await logos.use(turn.session, offered)
    await note_logo(turn, before, offered.name)
    return message(Paragraph(turn.say("report-logo-used", name=offered.name))).replacing()


@action("report.logo_no", coordinator=True)
async def discard(turn: Turn) -> Reply:
    """Nothing of it stays."""
    await logos.discard(turn.session, await _offered(turn))
    return message(Paragraph(turn.say("report-logo-discarded"))).replacing()


async def note_logo(turn: Turn, before: str, now: str) -> bool:
    """In the log, by the names of the files."""
    was, is_now = ({"report-logo": one or NONE} for one in (before, now))
    return await turn.note_changes("settings.change", "workspace", was, is_now)
