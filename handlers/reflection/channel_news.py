"""Once a month a channel reads what has come of the programmes: previewed, then posted.

Released texts, classes of the gate, thanks that both let others read, and open places; in the
workspace's language, because everybody in the channel reads it.
"""

from __future__ import annotations

from datetime import timedelta

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Divider,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Text,
    message,
)
from handlers.conversation.hours import monday_after, week_of
from handlers.conversation.prompting import plan_prompt, plan_prompts
from handlers.conversation.router import prompt
from handlers.conversation.turn import Turn, UnitOfWork
from handlers.people.inviting_posts import places_left, say_in_rooms
from handlers.reflection.measured import SIGNALS
from handlers.reflection.radar import Movement, radar_of
from storage import channel_digests, figures, people, programmes, prompts
from storage.tables import ChannelDigest, Member, Prompt
from storage.types import JOINABLE, UNDER_WAY

PREVIEW, POST, REFUSED = "channel_preview", "channel_digest", "channel_refused"
TOLD = 3
"""Texts, and thank-yous, of each month: the newest."""
SINCE = timedelta(days=35)
"""How old a thank-you may be: a month, and as long as it may take until a Tuesday."""
FIRST_WEEK = 7
"""Days of a month in which its first Monday lies."""


# ---------------------------------------------------------------------------- what it says


async def news(turn: Turn, digest: ChannelDigest) -> list[Part]:
    """What there is to tell now; empty if there is nothing."""
    told = [
        *await _learnings(turn, digest),
        *await _rising(turn),
        *await _thanks(turn, digest),
        *await _places(turn),
    ]
    if not told:
        return []
    say = say_in_rooms(turn)
    return [Heading(say("channel-heading", month=say.month(turn.now.date()))), *told]


def _listed(turn: Turn, key: str, lines: list[Text]) -> list[Part]:
    say = say_in_rooms(turn)
    return [Paragraph(say(f"channel-{key}")), Bullets(tuple(lines))] if lines else []


async def _learnings(turn: Turn, digest: ChannelDigest) -> list[Part]:
    say, workspace = say_in_rooms(turn), turn.workspace
    texts = await channel_digests.newest_learnings(
        turn.session, workspace.id, workspace.language, digest.last_text_id, TOLD
    )
    return _listed(turn, "learnings", [say("report-quoted", text=one) for one in texts])


async def _rising(turn: Turn) -> list[Part]:
    say, topics = say_in_rooms(turn), dict[str, None]()
    for one in await programmes.programmes_in(turn.session, turn.workspace.id, UNDER_WAY):
        radar = radar_of(await figures.every_figure(turn.session, one.id, [SIGNALS]))
        for blip in radar.blips if radar else ():
            if blip.direction is Movement.RISING:
                topics[blip.topic] = None
    return _listed(turn, "rising", [say(f"topic-{topic}.short") for topic in topics])


async def _thanks(turn: Turn, digest: ChannelDigest) -> list[Part]:
    """None that was said before there was a channel: nobody could know of it."""
    say = say_in_rooms(turn)
    since = max(turn.now - SINCE, digest.created_at)
    given = await channel_digests.thanks_since(turn.session, turn.workspace.id, since, TOLD)
    lines = [say("channel-thank", text=text, giver=a, receiver=b) for text, a, b in given]
    return _listed(turn, "thanks", lines)


async def _places(turn: Turn) -> list[Part]:
    say, lines = say_in_rooms(turn), []
    for one in await programmes.programmes_in(turn.session, turn.workspace.id, JOINABLE):
        left = await places_left(turn.session, one)
        if left is None or left > 0:
            key = "channel-place" if left is None else "channel-places"
            lines.append(say(key, programme=one.name, count=left or 0, command=say.command("join")))
    return _listed(turn, "open", lines)


# ---------------------------------------------------------------------------- when it says it


async def plan_channel_digest(work: UnitOfWork) -> None:
    """On the first Monday of a month coordinators are shown it, on the Tuesday it is posted."""
    digest = await channel_digests.digest_of(work.session, work.workspace.id)
    if digest is None or digest.is_muted or digest.chosen_by is None:
        return
    monday = monday_after(work.now)
    if monday.day > FIRST_WEEK:
        return
    number, team = week_of(monday), await people.coordinators_of(work.session, work.workspace.id)
    await plan_prompts(
        work, PREVIEW, team, digest.id, programme_id=None, due_at=monday, number=number
    )
    await prompts.plan(
        work.session,
        Prompt(
            workspace_id=work.workspace.id,
            recipient_id=digest.chosen_by,
            kind=POST,
            subject_id=digest.id,
            number=number,
            channel=digest.room,
            due_at=monday + timedelta(days=1),
            created_at=work.now,
        ),
    )


async def _own(turn: Turn) -> ChannelDigest | None:
    digest = await channel_digests.digest_of(turn.session, turn.workspace.id)
    is_this = digest is not None and digest.id == turn.number and not digest.is_muted
    return digest if is_this else None


@prompt(PREVIEW)
async def preview(turn: Turn) -> Message | None:
    """To coordinators: what the channel reads tomorrow, unless one of them mutes it."""
    digest = await _own(turn)
    if digest is None or not turn.member.is_coordinator:
        return None
    told = await news(turn, digest)
    if not told:
        return None
    return message(
        Paragraph(turn.say("channel-tomorrow", room=digest.room_name)),
        Divider(),
        told,
        Divider(),
        Buttons((mute_button(turn),)),
    )


def mute_button(turn: Turn) -> Button:
    """One press, for everybody."""
    return Button(turn.say("channel-mute"), "channel.mute")


async def _after(turn: Turn) -> None:
    """What was told is not told again; whoever chose the channel learns if it does not take it."""
    digest = await channel_digests.digest_of(turn.session, turn.workspace.id)
    if digest is None or turn.prompt is None:
        return
    if turn.prompt.message_id:
        digest.last_text_id = await channel_digests.newest_text(
            turn.session, turn.workspace.id, turn.workspace.language
        )
    else:
        await tell_refused(turn, turn.member, digest)


async def tell_refused(turn: Turn, member: Member, digest: ChannelDigest) -> None:
    """That the channel does not take what is posted, and how the bot gets in."""
    number = turn.prompt.id if turn.prompt is not None else 0
    await plan_prompt(turn, REFUSED, member, digest.id, programme_id=None, number=number)


@prompt(POST, in_room=True, then=_after)
async def post(turn: Turn) -> Message | None:
    """The post, if coordinators have seen it and none has muted it, and the channel is the same."""
    digest = await _own(turn)
    if digest is None or turn.prompt is None or turn.prompt.channel != digest.room:
        return None
    number = turn.prompt.number
    if not await channel_digests.was_previewed(turn.session, PREVIEW, digest.id, number):
        return None
    told = await news(turn, digest)
    note = Note(say_in_rooms(turn)("channel-note"))
    return message(told, note) if told else None


@prompt(REFUSED)
async def refused(turn: Turn) -> Message | None:
    """That the post is not there, and what helps."""
    digest = await channel_digests.digest_of(turn.session, turn.workspace.id)
    if digest is None:
        return None
    return message(Paragraph(turn.say("channel-refused", room=digest.room_name)))
