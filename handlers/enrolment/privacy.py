"""What is stored about a person: explained, exported, deleted."""

from __future__ import annotations

import json

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Confirm,
    File,
    Heading,
    Message,
    Paragraph,
    Part,
    Reply,
    Style,
    message,
)
from handlers.conversation.router import action, command
from handlers.conversation.turn import Turn
from handlers.conversation.whom_to_ask import in_confidence
from handlers.enrolment.leaving import leave
from handlers.enrolment.waiting_for_a_place import leave_lists
from handlers.people.contacts import data_protection
from handlers.sessions.assistants import stop_assisting
from storage import deletion, personal_data, programmes


@command("privacy", suggested=True)
async def privacy(turn: Turn) -> Reply:
    """In plain words, with one button to export and one to delete."""
    return await _card(turn)


async def _card(turn: Turn) -> Message:
    say = turn.say
    delete = Button(
        say("privacy-delete"),
        "privacy.delete",
        "",
        Style.DANGER,
        Confirm(
            say("privacy-delete-title"),
            say("privacy-delete-question"),
            say("privacy-delete-yes"),
            say("privacy-delete-no"),
        ),
    )
    return message(
        Heading(say("privacy-heading")),
        Paragraph(say("privacy-card")),
        await _periods(turn),
        *_calendar_parts(turn),
        data_protection(say, turn.workspace),
        in_confidence(say, turn.workspace),
        Buttons(
            (
                Button(say("privacy-sources"), "privacy.sources"),
                Button(say("privacy-export"), "privacy.export"),
                Button(say("privacy-what-stays"), "privacy.stays"),
                delete,
            )
        ),
    )


async def _periods(turn: Turn) -> list[Part]:
    """How long what is kept: as it was promised for the person's own programmes."""
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    if not own:
        return [Paragraph(turn.say("privacy-retention", days=turn.workspace.retention_days))]
    return [
        Paragraph(
            turn.say(
                "privacy-retention-of",
                programme=one.name,
                days=one.retention_days,
                months=one.keep_months,
            )
        )
        for _enrolment, one in own
    ]


def _calendar_parts(turn: Turn) -> list[Part]:
    """What is done with addresses and calendars, where any are connected, and a way out."""
    connected, say = turn.connected, turn.say
    parts: list[Part] = []
    if connected.reaches_calendars:
        parts.append(Paragraph(say("privacy-invitations")))
    if connected.free_busy:
        hidden = turn.member.hides_calendar
        key = "privacy-calendar-hidden" if hidden else "privacy-calendar"
        label = say("privacy-calendar-show" if hidden else "privacy-calendar-hide")
        button = Button(label, "privacy.calendar", "show" if hidden else "hide")
        parts += [Paragraph(say(key)), Buttons((button,))]
    return parts


def what_stays(say: Say) -> list[Part]:
    """All that is left of who deletes everything: the same list as in the fact sheet."""
    rows = tuple(say(f"privacy-stays-{one}") for one in deletion.STAYS)
    return [Paragraph(say("privacy-stays")), Bullets(rows)]


@action("privacy.stays", council=True)
async def stays(turn: Turn) -> Reply:
    """What would be left, for whoever wants to know before."""
    return message(what_stays(turn.say))


@action("privacy.calendar")
async def calendar(turn: Turn) -> Reply:
    """Whether the bot may ask the person's calendar when they are free."""
    turn.member.hides_calendar = turn.argument == "hide"
    return (await _card(turn)).replacing()


@action("privacy.export", council=True)
async def export(turn: Turn) -> Reply:
    """Everything as one JSON file."""
    found = await personal_data.everything_about(turn.session, turn.workspace.id, turn.member.id)
    content = json.dumps(found, ensure_ascii=False, indent=2).encode()
    file = File(str(turn.say("privacy-file")), "application/json", content)
    return message(Paragraph(turn.say("privacy-exported"))).with_files(file)


@action("privacy.delete", council=True)
async def delete(turn: Turn) -> Reply:
    """Pairs end kindly; all goes but what is listed."""
    say = turn.say
    own = await programmes.current_enrolments(turn.session, turn.workspace.id, turn.member.id)
    await leave_lists(turn)
    files = await leave(turn, [enrolment for enrolment, _programme in own], forgotten=True)
    await stop_assisting(turn, turn.member)
    await deletion.forget(turn.session, turn.member, turn.now)
    said = message(Paragraph(say("privacy-deleted")), what_stays(say))
    return said.replacing().with_files(*files)
