"""Waiting for a place: on the list and off it again."""

from __future__ import annotations

from datetime import datetime

from handlers.conversation.chat import (
    Button,
    Buttons,
    Message,
    Note,
    Paragraph,
    Part,
    Reply,
    Style,
    message,
)
from handlers.conversation.router import action
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.people.inviting_posts import places_left, renew_posts
from handlers.people.lookup import programme_of_argument
from handlers.people.waiting_list import off_button, place_may_be_free
from storage import programmes, waiting_list
from storage.database import Session
from storage.tables import Member, Programme, WaitingListEntry
from storage.types import JOINABLE, EnrolmentState, Role


async def full(turn: Turn, programme: Programme, role: Role | None) -> Message:
    """All places are taken: how to wait for one, or that one does."""
    entry = await waiting_list.entry_of(turn.session, programme.id, turn.member.id)
    if entry is not None:
        return message(standing(turn, entry, programme))
    buttons = tuple(
        Button(
            turn.say("waiting-list-add" if role else f"waiting-list-add-{one}"),
            "waiting.add",
            f"{programme.id}:{one}",
            Style.PRIMARY,
        )
        for one in ((role,) if role else Role)
    )
    said = turn.say("enrolment-full", programme=programme.name, places=programme.places)
    return message(Paragraph(said), Buttons(buttons), Note(turn.say("waiting-list-how")))


def standing(turn: Turn, entry: WaitingListEntry, programme: Programme) -> list[Part]:
    """Since when somebody waits, or until when a place is kept for them."""
    say, off = turn.say, off_button(turn.say, programme)
    if entry.kept_until is None:
        said = say("waiting-list-since", programme=programme.name, day=say.day(entry.since))
        return [Paragraph(said), Buttons((off,)), Note(say("waiting-list-how"))]
    argument = f"{programme.id}:{entry.role}"
    take = Button(say("waiting-list-take"), "invite.join", argument, Style.PRIMARY)
    kept = say("waiting-list-kept", until=say.day(entry.kept_until))
    free = say("waiting-list-free", programme=programme.name)
    return [Paragraph(free), Paragraph(kept), Buttons((take, off))]


async def own_standing(turn: Turn) -> list[Part]:
    """Of every programme for which the person waits."""
    every = await waiting_list.entries_of(turn.session, turn.workspace.id, turn.member.id)
    return [
        part
        for entry, programme in every
        if programme.state in JOINABLE
        for part in standing(turn, entry, programme)
    ]


@action("waiting.add")
async def wait(turn: Turn) -> Reply:
    """On the list, unless a place has become free meanwhile."""
    number, _, role = turn.argument.partition(":")
    if role not in tuple(Role):
        raise Problem("problem-old-button")
    programme = await programme_of_argument(turn, row_id(number) if number.isdecimal() else 0)
    if programme.state not in JOINABLE:
        raise Problem("enrolment-over", programme=programme.name)
    enrolment = await programmes.enrolment_of(turn.session, programme.id, turn.member.id)
    if enrolment is not None and enrolment.state is not EnrolmentState.LEFT:
        return message(Paragraph(turn.say("enrolment-already", programme=programme.name)))
    if await places_left(turn.session, programme, turn.member) != 0:
        join = Button(turn.say("enrolment-join"), "invite.join", turn.argument, Style.PRIMARY)
        said = turn.say("waiting-list-free-now", programme=programme.name)
        return message(Paragraph(said), Buttons((join,))).replacing()
    await put_on_list(turn.session, programme, turn.member, Role(role), turn.now)
    turn.member.not_for_me_at = None
    return message(
        Paragraph(turn.say("waiting-list-added", programme=programme.name)),
        Buttons((off_button(turn.say, programme),)),
        Note(turn.say("waiting-list-note")),
    ).replacing()


async def put_on_list(
    session: Session, programme: Programme, member: Member, role: Role, now: datetime
) -> bool:
    """At the end of the list; False if they are on it."""
    return await waiting_list.add(
        session,
        WaitingListEntry(
            workspace_id=programme.workspace_id,
            programme_id=programme.id,
            member_id=member.id,
            role=role,
            since=now,
        ),
    )


async def leave_lists(turn: Turn) -> None:
    """Whoever is gone, or said that it is not for them, waits for nothing."""
    every = await waiting_list.entries_of(turn.session, turn.workspace.id, turn.member.id)
    for _entry, programme in every:
        await _leave_list(turn, programme)


async def _leave_list(turn: Turn, programme: Programme) -> None:
    await waiting_list.take_off(turn.session, turn.member.id, programme.id)
    await renew_posts(turn, programme, turn.member)
    await place_may_be_free(turn, programme)


@action("waiting.off")
async def stop_waiting(turn: Turn) -> Reply:
    """Off the list; a place that was kept goes to the next."""
    programme = await programme_of_argument(turn)
    await _leave_list(turn, programme)
    said = turn.say("waiting-list-taken-off", programme=programme.name)
    return message(Paragraph(said)).replacing()
