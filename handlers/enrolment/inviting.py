"""Asking people in: whom, a preview with number and text, who was asked, a no that holds."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.chat import (
    Button,
    Buttons,
    Fact,
    Facts,
    Heading,
    Message,
    Note,
    Paragraph,
    Reply,
    Style,
    Text,
    message,
)
from handlers.conversation.router import action, command, command_button, prompt
from handlers.conversation.turn import Problem, Turn
from handlers.people.asking_in import REMINDER, ask_in, waits_for_answer
from handlers.people.lookup import people_meant, programme_of_argument
from storage import invitations, programmes
from storage.tables import Member, Programme
from storage.types import JOINABLE, Role

MOST_NAMED = 30
"""People named in one command; their ids stand in the button that sends."""


async def joinable(turn: Turn) -> Programme:
    """The newest programme that people may join; raises Problem if there is none."""
    found = await programmes.programmes_in(turn.session, turn.workspace.id, JOINABLE)
    if not found:
        raise Problem("invite-nothing-open")
    return found[0]


@command("invite", coordinator=True)
async def invite(turn: Turn) -> Reply:
    """Whom to ask: those named, or everybody known; without a word, how it stands."""
    programme = await joinable(turn)
    if turn.mentions:
        named = await people_meant(turn)
        return await _preview_named(turn, programme, named)
    return await _standing(turn, programme)


async def _preview_named(turn: Turn, programme: Programme, named: Sequence[Member]) -> Message:
    ids = [member.id for member in named[:MOST_NAMED]]
    askable = await invitations.askable(turn.session, turn.workspace.id, programme.id, ids)
    if not askable:
        return message(Paragraph(turn.say("invite-nobody-new", programme=programme.name)))
    argument = f"{programme.id}:{','.join(str(one.id) for one in askable)}"
    send = Button(
        turn.say("invite-send", count=len(askable)), "invite.named", argument, Style.PRIMARY
    )
    return message(*preview(turn, programme, len(askable)).parts, Buttons((send,)))


def preview(turn: Turn, programme: Programme, count: int) -> Message:
    """How many are asked, and what they read."""
    return message(
        Heading(turn.say("invite-heading", programme=programme.name)),
        Paragraph(turn.say("invite-preview", count=count)),
        Paragraph(turn.say("invitation-text")),
        Note(turn.say("invite-note")),
    )


async def _standing(turn: Turn, programme: Programme) -> Message:
    """Who was asked, joined, said no; and the button that asks everybody else."""
    say = turn.say
    asked = await invitations.counts(turn.session, programme.id)
    others = await invitations.everybody_askable(turn.session, turn.workspace.id, programme.id)
    count = sum(one.id != turn.member.id for one in others)
    buttons = [
        *(
            [Button(say("invite-everybody", count=count), "invite.preview", str(programme.id))]
            if count
            else []
        ),
        *(
            [Button(say("invite-stop"), "invite.stop", str(programme.id), Style.DANGER)]
            if asked.open
            else []
        ),
    ]
    return message(
        Heading(say("invite-heading", programme=programme.name)),
        Facts(
            (
                Fact(say("invite-asked"), Text.of(str(asked.asked))),
                Fact(say("invite-joined"), Text.of(str(asked.joined))),
                Fact(say("invite-declined"), Text.of(str(asked.declined))),
                Fact(say("invite-open"), Text.of(str(asked.open))),
            )
        ),
        Note(say("invite-how")),
        [Buttons(tuple(buttons))] if buttons else [],
    )


@action("invite.preview", coordinator=True)
async def preview_everybody(turn: Turn) -> Reply:
    """The number and the text, before anything goes."""
    programme = await programme_of_argument(turn)
    others = await _everybody_else(turn, programme)
    if not others:
        return message(Paragraph(turn.say("invite-nobody-new", programme=programme.name)))
    send = Button(
        turn.say("invite-send", count=len(others)),
        "invite.everybody",
        str(programme.id),
        Style.PRIMARY,
    )
    return message(*preview(turn, programme, len(others)).parts, Buttons((send,)))


async def _everybody_else(turn: Turn, programme: Programme) -> list[Member]:
    found = await invitations.everybody_askable(turn.session, turn.workspace.id, programme.id)
    return [one for one in found if one.id != turn.member.id]


@action("invite.everybody", coordinator=True)
async def send_to_everybody(turn: Turn) -> Reply:
    """Ask everybody known who was not asked before."""
    programme = await _open_one(turn, turn.argument)
    return await send(turn, programme, await _everybody_else(turn, programme))


@action("invite.named", coordinator=True)
async def send_to_named(turn: Turn) -> Reply:
    """Ask those who were named."""
    number, _, ids = turn.argument.partition(":")
    programme = await _open_one(turn, number)
    named = [int(one) for one in ids.split(",") if one.isdecimal()]
    askable = await invitations.askable(turn.session, turn.workspace.id, programme.id, named)
    return await send(turn, programme, askable)


async def _open_one(turn: Turn, number: str) -> Programme:
    programme = await programme_of_argument(turn, int(number) if number.isdecimal() else 0)
    if programme.state not in JOINABLE:
        raise Problem("invite-nothing-open")
    return programme


async def send(turn: Turn, programme: Programme, members: Sequence[Member]) -> Message:
    """Invite them, note who did it, and say how many they are and how to stop."""
    count = await ask_in(turn, programme, members)
    await turn.note("invite", f"programme:{programme.id}")
    stop = Button(turn.say("invite-stop"), "invite.stop", str(programme.id), Style.DANGER)
    said = Paragraph(turn.say("invite-sent", count=count, programme=programme.name))
    return message(said, Buttons((stop,)) if count else Note(turn.say("invite-nobody"))).replacing()


@action("invite.stop", coordinator=True)
async def stop(turn: Turn) -> Reply:
    """Whoever was not written to yet is not asked."""
    programme = await programme_of_argument(turn)
    count = await invitations.take_back(turn.session, programme.id)
    return message(Paragraph(turn.say("invite-stopped", count=count))).replacing()


# ---------------------------------------------------------------------------- those who are asked


def no_button(turn: Turn) -> Button:
    """One tap, no reasons."""
    return Button(turn.say("invitation-no"), "invitation.no")


@action("invitation.no")
async def not_for_me(turn: Turn) -> Reply:
    """It holds until they join of their own accord."""
    turn.member.not_for_me_at = turn.now
    word = turn.say.command("join")
    return message(Paragraph(turn.say("invitation-no-done", command=word))).replacing()


@prompt(REMINDER, unasked=True)
async def reminder(turn: Turn) -> Message | None:
    """Once more, with the same buttons; not to whoever has answered."""
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, turn.number)
    if programme is None or programme.state not in JOINABLE:
        return None
    enrolled = await programmes.enrolment_of(turn.session, programme.id, turn.member.id)
    if enrolled is not None or not await waits_for_answer(turn, programme):
        return None
    word = turn.say.command("join")
    join = [command_button(turn.say(f"invitation-join-{role}"), f"{word} {role}") for role in Role]
    return message(
        Paragraph(turn.say("invitation-reminder", programme=programme.name)),
        Buttons((*join, no_button(turn))),
    )
