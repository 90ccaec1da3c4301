"""What every way of asking people in has in common: the programme, preview, sending, a stop."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from handlers.conversation.chat import (
    Button,
    Buttons,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Profile,
    Reply,
    Style,
    message,
)
from handlers.conversation.router import action
from handlers.conversation.turn import Problem, Turn, row_id
from handlers.people.asking_in import ask_in
from handlers.people.invitation_text import invitation_parts
from handlers.people.inviting_posts import places_left, today_of
from handlers.people.lookup import programme_of_argument
from storage import invitations, people, programmes
from storage.database import Session
from storage.tables import Member, Programme
from storage.types import JOINABLE


async def joinable(turn: Turn) -> Programme:
    """The newest programme that people may join; raises Problem if there is none."""
    found = await programmes.programmes_in(turn.session, turn.workspace.id, JOINABLE)
    if not found:
        raise Problem("invite-nothing-open")
    return found[0]


async def still_joinable(turn: Turn, number: str) -> Programme:
    """The programme that a button is about; raises Problem if nobody may join it any more."""
    programme = await programme_of_argument(turn, row_id(number) if number.isdecimal() else 0)
    if programme.state not in JOINABLE:
        raise Problem("invite-nothing-open")
    return programme


async def is_anybody_askable(turn: Turn, programme: Programme) -> bool:
    """Whether anybody is left who can be asked in, but for who asks."""
    ids = turn.workspace.id, programme.id, turn.member.id
    return await invitations.is_anybody_askable(turn.session, *ids)


async def preview(turn: Turn, programme: Programme, count: int) -> Message:
    """How many are asked, and what they read."""
    return message(
        Heading(turn.say("invite-heading", programme=programme.name)),
        Paragraph(turn.say("invite-preview", count=count)),
        invitation_parts(turn.say, programme, today_of(turn)),
        Note(turn.say("invite-note")),
        await places_note(turn, programme, count),
        reach(turn),
    )


async def count_askable_among(
    turn: Turn,
    session: Session,
    programme: int,
    known: Iterable[Member],
    profiles: Collection[Profile],
) -> int:
    """How many of them can be asked, but for who asks: also those of whom nothing is known yet."""
    ids = [one.external_id for one in profiles]
    met = await people.members_by_external_id(session, turn.workspace.id, ids)
    here = {one.id for one in (*known, *met.values())} - {turn.member.id}
    found = await invitations.askable(session, turn.workspace.id, programme, here)
    return len(found) + sum(one not in met for one in ids)


async def places_note(turn: Turn, programme: Programme, count: int) -> list[Part]:
    """What happens where more people are asked than there are places."""
    left = await places_left(turn.session, programme)
    if left is None or left >= count:
        return []
    return [Note(turn.say("waiting-list-too-few", left=left))]


def reach(turn: Turn) -> list[Part]:
    """Whom the bot cannot write to, and who changes that, where that is not everybody."""
    return [] if turn.chat.reaches_everybody else [Note(turn.say("invite-reach"))]


async def send(turn: Turn, programme: Programme, members: Sequence[Member]) -> Message:
    """Invite them; see sent."""
    return await sent(turn, programme, await ask_in(turn, programme, members))


async def sent(turn: Turn, programme: Programme, count: int) -> Message:
    """Note who did it, and say how many they are and how to stop."""
    await turn.note("invite", f"programme:{programme.id}")
    stop = Button(turn.say("invite-stop"), "invite.stop", str(programme.id), Style.DANGER)
    said = Paragraph(turn.say("invite-sent", count=count, programme=programme.name))
    if not count:
        return message(said, Note(turn.say("invite-nobody"))).replacing()
    places = await places_note(turn, programme, count)
    return message(said, places, Buttons((stop,))).replacing()


@action("invite.stop", coordinator=True)
async def stop_asking(turn: Turn) -> Reply:
    """Whoever was not written to yet is not asked."""
    programme = await programme_of_argument(turn, lock=True)
    programme.inviting = {}
    count = await invitations.take_back(turn.session, programme.id)
    return message(Paragraph(turn.say("invite-stopped", count=count))).replacing()
