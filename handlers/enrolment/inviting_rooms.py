"""A channel, team or group that is asked in: its people one by one, or by a post with *Join*.

Who is in it is looked up when somebody asks, and kept in this process alone, for an hour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from handlers.conversation.chat import (
    Button,
    Buttons,
    Divider,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Profile,
    Reply,
    Room,
    Style,
    WorkspaceKey,
    message,
)
from handlers.conversation.router import action, meet
from handlers.conversation.turn import Problem, Turn
from handlers.enrolment import afterwards
from handlers.enrolment.invitation_sending import (
    count_askable_among,
    joinable,
    reach,
    send,
    still_joinable,
)
from handlers.people.inviting_posts import (
    places_left,
    post_in,
    post_parts,
    say_in_rooms,
    today_of,
)
from storage import invitations
from storage.tables import Programme

KEPT = timedelta(hours=1)
"""How long those who were found in a channel wait for what is to become of it."""


@dataclass(frozen=True, slots=True)
class RoomDraft:
    """A channel as it was when somebody looked, without its guests and bots."""

    room: Room
    people: Sequence[Profile] = field(repr=False)
    guests: int
    at: datetime


_drafts: dict[tuple[WorkspaceKey, str], RoomDraft] = {}


def look_at(turn: Turn, programme: Programme, room: Room) -> Message:
    """Look who is there; the preview comes as a message of its own."""
    afterwards.begin(turn, partial(_looked, turn, programme.id, room))
    return message(Paragraph(turn.say("invite-room-looking")))


async def _looked(turn: Turn, programme_id: int, room: Room) -> Message:
    room, profiles = await turn.chat.people_in(turn.key, room)
    own = [one for one in profiles if one.may_take_part]
    guests = sum(one.is_person and one.is_guest for one in profiles)
    others = [one for one in own if one.external_id != turn.member.external_id]
    draft = RoomDraft(room, others, guests, turn.now)
    for key, old in list(_drafts.items()):
        if draft.at - old.at > KEPT:
            del _drafts[key]
    _drafts[turn.key, turn.member.external_id] = draft
    return await _preview(turn, programme_id, draft, len(own))


async def _preview(turn: Turn, programme_id: int, draft: RoomDraft, inside: int) -> Message:
    say = turn.say
    count = await _askable(turn, programme_id, draft)
    told = say("invite-room-count", room=draft.room.name, people=inside, count=count)
    acts = []
    if count:
        label = say("invite-send", count=count)
        acts.append(Button(label, "invite.room_send", str(programme_id), Style.PRIMARY))
    if draft.room.takes_posts:
        acts.append(Button(say("invite-post"), "invite.post", str(programme_id)))
    parts: list[Part] = [Heading(say("invite-room-heading", room=draft.room.name)), Paragraph(told)]
    if draft.guests:
        parts.append(Note(say("invite-room-guests", count=draft.guests)))
    if count:
        parts += [Paragraph(say("invitation-text")), Note(say("invite-note")), *reach(turn)]
    return message(parts, [Buttons(tuple(acts))] if acts else [])


async def _askable(turn: Turn, programme_id: int, draft: RoomDraft) -> int:
    """How many of them can be asked: also those of whom nothing is known here yet."""
    async with turn.look() as session:
        return await count_askable_among(turn, session, programme_id, (), draft.people)


def _draft(turn: Turn) -> RoomDraft:
    draft = _drafts.get((turn.key, turn.member.external_id))
    if draft is None or turn.now - draft.at > KEPT:
        raise Problem("invite-room-gone")
    return draft


@action("invite.room", coordinator=True)
async def choose(turn: Turn) -> Reply:
    """One of the channels that were offered."""
    room = await offered_room(turn)
    return look_at(turn, await joinable(turn), room)


async def offered_room(turn: Turn) -> Room:
    """The channel that was chosen; raises Problem if the bot is not in it any more."""
    offered = await turn.chat.rooms(turn.key)
    room = next((one for one in offered if one.external_id == turn.argument), None)
    if room is None:
        raise Problem("problem-old-button")
    return room


@action("invite.room_send", coordinator=True)
async def send_to_room(turn: Turn) -> Reply:
    """Ask everybody who is in the channel."""
    draft, programme = _draft(turn), await still_joinable(turn, turn.argument)
    members = [
        await meet(turn.session, turn.workspace, profile, turn.now) for profile in draft.people
    ]
    await turn.session.flush()
    ids = [one.id for one in members]
    askable = await invitations.askable(turn.session, turn.workspace.id, programme.id, ids)
    return await send(turn, programme, askable)


# ---------------------------------------------------------------------------- the post


@action("invite.post", coordinator=True)
async def preview_post(turn: Turn) -> Reply:
    """What everybody in the channel would read."""
    draft, programme = _draft(turn), await still_joinable(turn, turn.argument)
    left = await places_left(turn.session, programme)
    post = post_parts(say_in_rooms(turn), programme, left, today_of(turn))
    words = [part for part in post.parts if not isinstance(part, Buttons)]
    yes = Button(turn.say("invite-post-send"), "invite.post_send", str(programme.id), Style.PRIMARY)
    told = turn.say("invite-post-preview", room=draft.room.name)
    return message(Paragraph(told), Divider(), words, Divider(), Buttons((yes,)))


@action("invite.post_send", coordinator=True)
async def send_post(turn: Turn) -> Reply:
    """Write it there, once."""
    draft, programme = _draft(turn), await still_joinable(turn, turn.argument)
    await post_in(turn, programme, draft.room)
    await turn.note("invite.post", f"programme:{programme.id}")
    del _drafts[turn.key, turn.member.external_id]
    return message(Paragraph(turn.say("invite-post-sent", room=draft.room.name))).replacing()
