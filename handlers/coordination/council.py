"""The works council reads: the log, the settings, the fact sheet. It changes nothing.

Participants are numbers to it; who coordinates has a name. The router refuses everything else.
"""

from __future__ import annotations

from pathlib import Path

from handlers.conversation.chat import (
    Button,
    Buttons,
    File,
    Heading,
    Message,
    Paragraph,
    Part,
    Reply,
    message,
)
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, prompt
from handlers.conversation.turn import Problem, Turn
from handlers.coordination.audit_log import Place, by_name, log_parts
from handlers.coordination.contact_settings import contact_facts
from handlers.coordination.workspace_settings import settings_facts
from handlers.people.lookup import people_meant
from storage import programmes
from storage.tables import Member

LOG = "council.log"
FOLDERS = (Path(__file__).parents[1] / "sheets", Path(__file__).parents[2] / "docs")
"""Where the fact sheet lies: in an installed bot, and beside the code."""


def by_number(turn: Turn, member: Member | None) -> str:
    """As the works council reads it: a name only of who coordinates, or did."""
    if member is None or member.is_coordinator or member.coordinated_until is not None:
        return by_name(turn, member)
    return str(turn.say("council-person", number=str(member.id)))


async def council_page(turn: Turn) -> Message:
    """All that is open to whoever reads for the works council."""
    return message(
        Heading(turn.say("council-heading")),
        Paragraph(turn.say("council-intro")),
        _buttons(turn),
        await log_parts(turn, Place(), by_number, LOG),
    )


def _buttons(turn: Turn) -> Buttons:
    return Buttons(
        (
            Button(turn.say("council-settings"), "council.settings"),
            Button(turn.say("council-sheet"), "council.sheet"),
        )
    )


def _for_the_council(turn: Turn) -> None:
    if not turn.member.is_council:
        raise Problem("problem-old-button")


@action(LOG, council=True)
async def log(turn: Turn) -> Reply:
    """Another page of the log, or other acts."""
    _for_the_council(turn)
    parts = await log_parts(turn, Place.of(turn.argument), by_number, LOG)
    return message(parts or [Paragraph(turn.say("log-empty"))]).replacing()


@action("council.settings", council=True)
async def settings(turn: Turn) -> Reply:
    """What is set, without a button to change it."""
    _for_the_council(turn)
    return message(
        Heading(turn.say("settings-heading")),
        settings_facts(turn),
        Heading(turn.say("contacts-heading")),
        contact_facts(turn),
    )


@action("council.sheet", council=True)
async def sheet(turn: Turn) -> Reply:
    """The fact sheet, as a file."""
    _for_the_council(turn)
    name = str(turn.say("council-sheet-file"))
    found = next(folder / name for folder in FOLDERS if (folder / name).is_file())
    file = File(name, "text/markdown", found.read_bytes())
    return message(Paragraph(turn.say("council-sheet-here"))).with_files(file)


async def appoint(turn: Turn) -> Message:
    """Somebody reads for the works council: who neither coordinates nor takes part."""
    named = await people_meant(turn)
    if not named:
        raise Problem("coordination-who")
    for member in named:
        own = await programmes.current_enrolments(turn.session, turn.workspace.id, member.id)
        if own or member.is_coordinator:
            raise Problem("council-not-both", name=member.name)
    for member in named:
        if not member.is_council:
            member.is_council = True
            await turn.note("council.add", f"member:{member.id}")
            day = turn.now.toordinal()
            await plan_prompt(turn, "council_appointed", member, 0, programme_id=None, number=day)
    names = turn.say.listed([member.name for member in named])
    return message(Paragraph(turn.say("council-added", names=names)))


async def dismiss(turn: Turn, member: Member) -> None:
    """They read no longer."""
    member.is_council = False
    await turn.note("council.remove", f"member:{member.id}")


@prompt("council_appointed")
async def council_appointed(turn: Turn) -> Message | None:
    """Tells somebody what they can read now."""
    return await council_page(turn) if turn.member.is_council else None


def readers(members: list[Member], turn: Turn) -> list[Part]:
    """Who reads for the works council."""
    if not members:
        return []
    names = turn.say.listed([one.name for one in members])
    return [Paragraph(turn.say("council-readers", names=names))]
