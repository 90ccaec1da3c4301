"""Who cannot be written to: they blocked the bot or took it away. A coordinator is told.

Their prompts wait where the platform says that this may change, and go out when they are back.
"""

from __future__ import annotations

from datetime import timedelta

from handlers.conversation.chat import Bullets, Message, Note, Paragraph, Text, message
from handlers.conversation.prompting import tell_coordinators
from handlers.conversation.router import prompt
from handlers.conversation.turn import Turn, UnitOfWork
from storage import reach
from storage.tables import Member

KIND = "unreachable"
TRY_AGAIN = timedelta(days=1)
"""How long a refused prompt waits, unless the person is back before."""
NAMES = 20
"""Named in one message; the rest are counted."""


async def lost(work: UnitOfWork, *members: Member) -> None:
    """The platform refuses what the bot writes to them: the coordinators are told, once.

    All are marked before anybody is told: two such transactions would wait for each other else.
    """
    news = [one for one in members if one.unreachable_since is None]
    for member in news:
        member.unreachable_since = work.now
        work.session.add(member)
    await work.session.flush()
    for member in news:
        await tell_coordinators(work, KIND, work.workspace.id, programme_id=None, but=member)


@prompt(KIND)
async def unreachable(turn: Turn) -> Message | None:
    """Who it is, and what to do; nothing if they are back."""
    if turn.prompt is None:
        raise LookupError("this message belongs to a prompt")
    found = await reach.unreachable_since(turn.session, turn.workspace.id, turn.prompt.created_at)
    if not found:
        return None
    names = [Text.of(member.name) for member in found[:NAMES]]
    more = len(found) - len(names)
    return message(
        Paragraph(turn.say("unreachable-told", count=len(found))),
        Bullets((*names, *([turn.say("unreachable-more", count=more)] if more else []))),
        Note(
            turn.say("unreachable-note", count=len(found))
            if turn.chat.keeps_for_later
            else turn.say("unreachable-note-next")
        ),
    )
