"""Which channel reads once a month what has come of the programmes: chosen, begun, muted."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from handlers.conversation.chat import (
    Button,
    Buttons,
    Divider,
    Heading,
    Menu,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    Reply,
    Room,
    Style,
    Text,
    message,
)
from handlers.conversation.router import action, command
from handlers.conversation.turn import Problem, Turn
from handlers.enrolment import afterwards
from handlers.enrolment.inviting_rooms import offered_room
from handlers.reflection.channel_news import mute_button, news
from storage import channel_digests
from storage.tables import ChannelDigest


@command("channel", coordinator=True, alone=True)
async def channel(turn: Turn) -> Reply:
    """With a channel named: choose it. Alone: how it stands, and how the bot gets in."""
    if turn.rooms:
        return _look_at(turn, turn.rooms[0])
    digest = await channel_digests.digest_of(turn.session, turn.workspace.id)
    offered = [
        Option(one.external_id, Text.of(one.name))
        for one in await turn.chat.rooms(turn.key)
        if one.takes_posts
    ]
    menu = [Menu("channel.room", turn.say("channel-choose"), tuple(offered))] if offered else []
    return message(
        Heading(turn.say("channel-title")),
        Paragraph(turn.say("channel-what")),
        await _standing(turn, digest) if digest else [],
        menu,
        Note(turn.say("channel-how")),
    )


async def _standing(turn: Turn, digest: ChannelDigest) -> list[Part]:
    """Where it goes, what it would say now, and the button that begins or mutes it."""
    state = "muted" if digest.is_muted else "posts"
    start = Button(turn.say("channel-start"), "channel.start", "", Style.PRIMARY)
    button = start if digest.is_muted else mute_button(turn)
    told = await news(turn, digest) or [Paragraph(turn.say("channel-nothing"))]
    return [
        Paragraph(turn.say(f"channel-{state}", room=digest.room_name)),
        Divider(),
        *told,
        Divider(),
        Buttons((button,)),
    ]


@action("channel.room", coordinator=True)
async def choose(turn: Turn) -> Reply:
    """One of the channels that were offered."""
    return _look_at(turn, await offered_room(turn))


def _look_at(turn: Turn, room: Room) -> Message:
    """Whether the bot is let in; the preview comes as a message of its own."""
    afterwards.begin(turn, partial(_chosen, turn, room))
    return message(Paragraph(turn.say("invite-room-looking")))


async def _chosen(turn: Turn, room: Room) -> Message:
    """Noted, and muted until somebody has seen what it is to say."""
    room, _people = await turn.chat.people_in(turn.key, room)
    if not room.takes_posts:
        return message(Paragraph(turn.say("channel-no-posts", room=room.name)))
    async with turn.begin() as session:
        digest = await channel_digests.digest_of(session, turn.workspace.id) or ChannelDigest(
            workspace_id=turn.workspace.id, room="", created_at=turn.now
        )
        digest.room, digest.room_name = room.external_id, room.name
        digest.chosen_by, digest.is_muted = turn.member.id, True
        session.add(digest)
        await session.flush()
        shown = await _standing(replace(turn, session=session), digest)
    return message(Heading(turn.say("channel-title")), shown)


async def _known(turn: Turn) -> ChannelDigest:
    digest = await channel_digests.digest_of(turn.session, turn.workspace.id)
    if digest is None:
        raise Problem("channel-none")
    return digest


@action("channel.start", coordinator=True)
async def start(turn: Turn) -> Reply:
    """From the next first Monday of a month on."""
    digest = await _known(turn)
    digest.is_muted, digest.chosen_by = False, turn.member.id
    await turn.note("channel.start", "workspace")
    said = Paragraph(turn.say("channel-started", room=digest.room_name))
    return message(said, Buttons((mute_button(turn),))).replacing()


@action("channel.mute", coordinator=True)
async def mute(turn: Turn) -> Reply:
    """Nothing is posted any more, until a coordinator begins it again."""
    digest = await _known(turn)
    digest.is_muted = True
    await turn.note("channel.mute", "workspace")
    again = Button(turn.say("channel-start"), "channel.start")
    said = Paragraph(turn.say("channel-is-muted", room=digest.room_name))
    return message(said, Buttons((again,))).replacing()
