"""A post in a channel by which people join: written once, renewed when places are taken.

It speaks the workspace's language, because everybody in the channel reads it.
"""

from __future__ import annotations

from datetime import date, timedelta

from handlers.conversation.catalogue import Say
from handlers.conversation.chat import (
    Button,
    Buttons,
    Fact,
    Facts,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Quote,
    Room,
    Style,
    Text,
    message,
)
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import prompt
from handlers.conversation.turn import Turn, UnitOfWork
from storage import invitations, programmes, prompts, waiting_list
from storage.database import Session
from storage.tables import InvitingPost, Member, Programme, Prompt
from storage.types import JOINABLE, Role

RENEWAL = "invite_post_renewal"
REFUSED = "invite_post_refused"
RENEWED_EVERY = timedelta(minutes=1)
"""However many join at once: Slack lets an app change fifty messages a minute (docs/sources.md)."""


async def places_left(
    session: Session, programme: Programme, member: Member | None = None
) -> int | None:
    """How many places are free for `member`, or for whoever comes; None if as many as like.

    Whoever is on the waiting list goes before them.
    """
    if not programme.places:
        return None
    member_id = member.id if member else None
    taken = await programmes.count_others(session, programme.id, member_id)
    ahead = await waiting_list.count_ahead(session, programme.id, member_id)
    return max(0, programme.places - taken - ahead)


async def post_in(turn: Turn, programme: Programme, room: Room) -> None:
    """Plan the post; what is sent twice is sent once."""
    post = await invitations.record_post(
        turn.session,
        InvitingPost(
            workspace_id=turn.workspace.id,
            programme_id=programme.id,
            room=room.external_id,
            room_name=room.name,
            posted_by=turn.member.id,
            posted_at=turn.now,
        ),
    )
    await prompts.plan(
        turn.session,
        Prompt(
            workspace_id=turn.workspace.id,
            programme_id=programme.id,
            recipient_id=turn.member.id,
            kind=invitations.POST_KIND,
            subject_id=post.id,
            channel=room.external_id,
            due_at=turn.now,
            created_at=turn.now,
        ),
    )


async def renew_posts(work: UnitOfWork, programme: Programme, by: Member) -> None:
    """Let every post of a programme show how it stands, within a minute; `by` has changed that."""
    minute = int(work.now.timestamp() // RENEWED_EVERY.total_seconds())
    for posted, poster in await invitations.standing_posts(work.session, programme.id):
        await prompts.plan(
            work.session,
            Prompt(
                workspace_id=work.workspace.id,
                programme_id=programme.id,
                recipient_id=poster.id if poster.active else by.id,
                kind=RENEWAL,
                subject_id=posted.id,
                number=minute,
                due_at=work.now + RENEWED_EVERY,
                created_at=work.now,
            ),
        )


# ---------------------------------------------------------------------------- what is read


def starting(say: Say, programme: Programme, today: date) -> Fact:
    """When a programme starts; of one that has begun, since when it runs and how long still."""
    if programme.starts_on > today:
        return Fact(say("programme-starts"), Text.of(say.day(programme.starts_on)))
    first, last = say.day(programme.starts_on), say.day(programme.last_day)
    return Fact(say("invitation-begun"), say("invitation-begun-text", first=first, last=last))


def post_parts(say: Say, programme: Programme, left: int | None, today: date) -> Message:
    """What everybody reads, with *Join* as long as that is possible."""
    heading = Heading(say("invitation-post-heading", name=programme.name))
    if programme.state not in JOINABLE:
        return message(heading, Paragraph(say("invitation-post-over")))
    rows = [starting(say, programme, today)]
    if left is not None:
        rows.append(Fact(say("invitation-post-places"), Text.of(f"{left} / {programme.places}")))
    return message(
        heading,
        [Quote(programme.purpose)] if programme.purpose else [],
        Paragraph(say("invitation-text")),
        Facts(tuple(rows)),
        _when_full(say, programme) if left == 0 else _join_buttons(say, programme),
        Note(say("invitation-post-note")),
    )


def _when_full(say: Say, programme: Programme) -> list[Part]:
    wait = Button(say("waiting-list-join"), "invite.join", f"{programme.id}:")
    return [Paragraph(say("invitation-post-full")), Buttons((wait,))]


def _join_buttons(say: Say, programme: Programme) -> Buttons:
    return Buttons(
        tuple(
            Button(
                say(f"invitation-join-{role}"),
                "invite.join",
                f"{programme.id}:{role}",
                Style.PRIMARY if role is Role.MENTOR else Style.PLAIN,
            )
            for role in Role
        )
    )


def today_of(turn: Turn) -> date:
    """The day where whoever reads it is."""
    return turn.now.astimezone(turn.say.zone).date()


def say_in_rooms(turn: Turn) -> Say:
    """The workspace's own words."""
    workspace = turn.workspace
    return turn.catalogue.speaker(workspace.language, workspace.formal)


async def _as_it_stands(turn: Turn, post_id: int) -> Message | None:
    post = await invitations.post_by_id(turn.session, turn.workspace.id, post_id)
    if post is None:
        return None
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, post.programme_id)
    if programme is None:
        return None
    left = await places_left(turn.session, programme)
    return post_parts(say_in_rooms(turn), programme, left, today_of(turn))


async def _after(turn: Turn) -> None:
    """Whoever wanted the post learns if the platform does not take it."""
    if turn.prompt is not None and not turn.prompt.message_id:
        await plan_prompt(
            turn, REFUSED, turn.member, turn.number, programme_id=turn.prompt.programme_id
        )


@prompt(invitations.POST_KIND, in_room=True, then=_after)
async def post(turn: Turn) -> Message | None:
    """The post, unless joining is over before it is sent."""
    shown = await _as_it_stands(turn, turn.number)
    return shown if shown and any(isinstance(part, Buttons) for part in shown.parts) else None


@prompt(RENEWAL, edits_message=True)
async def renewed(turn: Turn) -> Message | None:
    """The same post as things stand now; nothing if nobody knows where it is."""
    earlier = await prompts.prompt_by_id(turn.session, turn.workspace.id, turn.number)
    if earlier is None or not earlier.message_id:
        return None
    return await _as_it_stands(turn, earlier.subject_id)


@prompt(REFUSED)
async def refused(turn: Turn) -> Message | None:
    """That the post is not there, and what helps."""
    found = await invitations.post_by_id(turn.session, turn.workspace.id, turn.number)
    if found is None:
        return None
    return message(Paragraph(turn.say("invite-post-refused", room=found.room_name)))
