"""Asking people in: whom, who was asked and what became of it, a no that holds."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.chat import (
    Button,
    Buttons,
    Fact,
    Facts,
    Heading,
    Menu,
    Message,
    Note,
    Option,
    Paragraph,
    Reply,
    Style,
    Text,
    message,
)
from handlers.conversation.router import action, asks, command, prompt
from handlers.conversation.turn import Turn, row_id
from handlers.enrolment.invitation_sending import joinable, preview, reach, send, still_joinable
from handlers.enrolment.inviting_rooms import look_at
from handlers.enrolment.inviting_texts import texts_button
from handlers.enrolment.waiting_for_a_place import leave_lists
from handlers.people.asking_in import REMINDER, has_joined, waits_for_answer
from handlers.people.invitation_text import joining_buttons
from handlers.people.lookup import people_meant
from storage import invitations, people, programmes, waiting_list
from storage.invitations import Among
from storage.tables import Member, Programme
from storage.types import JOINABLE

MOST_NAMED = 30
"""People named in one command; their ids stand in the button that sends."""


@command("invite", coordinator=True)
async def invite(turn: Turn) -> Reply:
    """Those named, or who is in the channel named; without a word, how it stands."""
    programme = await joinable(turn)
    if turn.rooms:
        return look_at(turn, programme, turn.rooms[0])
    if turn.mentions:
        named = await people_meant(turn)
        return await _preview_named(turn, programme, named)
    return await _standing(turn, programme)


async def _preview_named(turn: Turn, programme: Programme, named: Sequence[Member]) -> Message:
    ids = [member.id for member in named[:MOST_NAMED]]
    askable = await invitations.askable(turn.session, turn.workspace.id, programme.id, ids)
    more = len(named) - len(ids)
    if not askable:
        return message(Paragraph(turn.say("invite-nobody-new", programme=programme.name)))
    argument = f"{programme.id}:{','.join(str(one.id) for one in askable)}"
    send = Button(
        turn.say("invite-send", count=len(askable)), "invite.named", argument, Style.PRIMARY
    )
    shown = await preview(turn, programme, len(askable))
    later = [Note(turn.say("invite-named-more", count=more))] if more else []
    return message(shown.parts, later, Buttons((send,)))


async def _standing(turn: Turn, programme: Programme) -> Message:
    """Who was asked, joined, said no; and the button that asks everybody else."""
    say = turn.say
    asked = await invitations.counts(turn.session, programme.id)
    ids = turn.workspace.id, programme.id, turn.member.id
    waits = await waiting_list.count_waiting(turn.session, programme.id)
    count = await invitations.count_askable(turn.session, *ids)
    listed = await invitations.count_askable(turn.session, *ids, Among(listed=True))
    aside = await people.count_listed(turn.session, turn.workspace.id, here=False)
    number = str(programme.id)
    buttons = [texts_button(turn, programme)]
    if count:
        everybody = say("invite-everybody", count=count)
        buttons.insert(0, Button(everybody, "invite.preview", number))
        buttons.insert(1, Button(say("invite-among-button"), "invite.among", number))
    if 0 < listed < count:
        of_lists = say("people-invite-listed", count=listed)
        buttons.insert(1, Button(of_lists, "invite.preview", f"{number}:listed"))
    if asked.open:
        buttons.append(Button(say("invite-stop"), "invite.stop", number, Style.DANGER))
    offered = [
        Option(one.external_id, Text.of(one.name)) for one in await turn.chat.rooms(turn.key)
    ]
    return message(
        Heading(say("invite-heading", programme=programme.name)),
        Facts(
            (
                Fact(say("invite-invited"), Text.of(str(asked.invited))),
                Fact(say("invite-joined"), Text.of(str(asked.joined))),
                Fact(say("invite-declined"), Text.of(str(asked.declined))),
                Fact(say("invite-open"), Text.of(str(asked.open))),
                *_if_any(say("invite-others"), asked.others),
                *_if_any(say("invite-uninvited"), asked.uninvited),
                *_if_any(say("waiting-list-fact"), waits),
                Fact(say("invite-not-asked"), say("invite-of-lists", count=count, listed=listed)),
                *_if_any(say("invite-aside"), aside),
            )
        ),
        Note(say("invite-how")),
        [Menu("invite.room", say("invite-rooms"), tuple(offered))] if offered else [],
        Buttons(tuple(buttons)),
        reach(turn),
    )


def _if_any(label: Text, count: int) -> list[Fact]:
    return [Fact(label, Text.of(str(count)))] if count else []


@action("invite.named", coordinator=True)
async def send_to_named(turn: Turn) -> Reply:
    """Ask those who were named."""
    number, _, ids = turn.argument.partition(":")
    programme = await still_joinable(turn, number)
    named = [row_id(one) for one in ids.split(",") if one.isdecimal()]
    askable = await invitations.askable(turn.session, turn.workspace.id, programme.id, named)
    return await send(turn, programme, askable)


# ---------------------------------------------------------------------------- those who are asked


def no_button(turn: Turn) -> Button:
    """One tap, no reasons."""
    return Button(turn.say("invitation-no"), "invitation.no")


@action("invitation.no")
async def not_for_me(turn: Turn) -> Reply:
    """It holds until they join of their own accord."""
    turn.member.not_for_me_at = turn.now
    await leave_lists(turn)
    word = turn.say.command("join")
    return message(Paragraph(turn.say("invitation-no-done", command=word))).replacing()


@asks(REMINDER, yes="invite.join", no="invitation.no")
@prompt(REMINDER, unasked=True, replaced_by=has_joined)
async def reminder(turn: Turn) -> Message | None:
    """Once more, with the same buttons; not to whoever has answered."""
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, turn.number)
    if programme is None or programme.state not in JOINABLE:
        return None
    enrolled = await programmes.enrolment_of(turn.session, programme.id, turn.member.id)
    if enrolled is not None or not await waits_for_answer(turn, programme):
        return None
    return message(
        Paragraph(turn.say("invitation-reminder", programme=programme.name)),
        Buttons((*joining_buttons(turn.say, programme), no_button(turn))),
    )
