"""Everybody known is asked in, or those of some levels or of one department: leaders first, say."""

from __future__ import annotations

from handlers.conversation.chat import (
    Button,
    Buttons,
    ChoiceField,
    Form,
    Message,
    Note,
    Option,
    Paragraph,
    Reply,
    Style,
    Text,
    message,
)
from handlers.conversation.router import action, form
from handlers.conversation.turn import Turn, row_id
from handlers.enrolment.invitation_sending import preview, sent, still_joinable
from handlers.enrolment.joining import LEVELS
from handlers.people.asking_in import ask_everybody
from storage import invitations
from storage.invitations import Among
from storage.tables import Programme

MOST_DEPARTMENTS = 99
"""To choose from, the largest: a menu of Slack's has a hundred lines, and one means all."""
ANY = "-"
"""Of a choice that is none."""
LISTED = "listed"
"""In an argument: all whom a list named."""


@action("invite.preview", coordinator=True)
async def preview_everybody(turn: Turn) -> Reply:
    """The number and the text, before anything goes: everybody, or all whom a list named."""
    number, _, which = turn.argument.partition(":")
    among = Among(listed=which == LISTED)
    return await _preview(turn, await still_joinable(turn, number), among)


@action("invite.among", coordinator=True)
async def ask_among(turn: Turn) -> Form:
    """Which levels, and which department."""
    say = turn.say
    programme = await still_joinable(turn, turn.argument)
    found = await invitations.departments(turn.session, turn.workspace.id, MOST_DEPARTMENTS)
    levels = tuple(Option(str(one), say(f"enrolment-level-{one}")) for one in LEVELS)
    departments = tuple(Option(name, Text.of(name)) for name in found)
    everyone = Option(ANY, say("invite-among-all"))
    cut = [Note(say("invite-among-cut", count=MOST_DEPARTMENTS))]
    return Form(
        "invite_among",
        say("invite-among-title"),
        say("invite-among-submit"),
        (
            ChoiceField("lowest", say("invite-among-lowest"), levels, initial=str(LEVELS[0])),
            ChoiceField("highest", say("invite-among-highest"), levels, initial=str(LEVELS[-1])),
            ChoiceField(
                "department",
                say("enrolment-department"),
                (everyone, *departments),
                initial=ANY,
            ),
        ),
        subject=str(programme.id),
        intro=(
            Paragraph(say("invite-among-intro")),
            *(cut if len(found) == MOST_DEPARTMENTS else []),
        ),
    )


@form("invite_among", coordinator=True)
async def preview_among(turn: Turn) -> Reply:
    """How many those are."""
    lowest, highest = sorted(_level(turn, key) for key in ("lowest", "highest"))
    department = turn.values.text("department")
    among = Among(lowest, highest, "" if department == ANY else department)
    return await _preview(turn, await still_joinable(turn, turn.argument), among)


def _level(turn: Turn, key: str) -> int:
    text = turn.values.text(key)
    return int(text) if text.isdecimal() and row_id(text) in LEVELS else LEVELS[0]


async def _preview(turn: Turn, programme: Programme, among: Among) -> Message:
    ids = turn.workspace.id, programme.id, turn.member.id
    count = await invitations.count_askable(turn.session, *ids, among)
    if not count:
        return message(Paragraph(turn.say("invite-nobody-new", programme=programme.name)))
    of_levels = f"{among.lowest}:{among.highest}:{among.department}"
    meant = f"{programme.id}:{LISTED if among.listed else of_levels}"
    label = turn.say("invite-send", count=count)
    button = Button(label, "invite.everybody", meant, Style.PRIMARY)
    shown = await preview(turn, programme, count)
    return message(shown.parts, Buttons((button,)))


@action("invite.everybody", coordinator=True)
async def send_to_everybody(turn: Turn) -> Reply:
    """Ask everybody meant who was not asked before."""
    number, *meant = turn.argument.split(":", 3)
    programme = await still_joinable(turn, number)
    among = Among(listed=meant == [LISTED])
    if len(meant) == 3 and meant[0].isdecimal() and meant[1].isdecimal():
        among = Among(row_id(meant[0]), row_id(meant[1]), meant[2])
    return await sent(turn, programme, await ask_everybody(turn, programme, among))
