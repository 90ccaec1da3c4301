"""A matching that takes a while was begun, and nobody has seen its result: the coordinator hears.

The bot may have been restarted meanwhile, and then the matching is lost. The reminder stands in the
database, so it outlives that; whoever sees the result or stops the matching takes it back.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from handlers.chat import Button, Buttons, Message, Paragraph, Style, message
from handlers.matching import running
from handlers.prompting import tell
from handlers.rematching import UNDER_WAY
from handlers.router import prompt
from handlers.turn import Turn
from storage import programmes, prompts
from storage.tables import Programme

KIND = "matching_waits"
AFTER = timedelta(minutes=15)
"""Longer than a large matching takes."""
BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
"""Reminders are numbered by the seconds since then."""


async def remember(turn: Turn, programme: Programme) -> None:
    """A matching began: remind this coordinator of it later."""
    await tell(
        turn,
        KIND,
        turn.member,
        programme.id,
        programme_id=programme.id,
        due_at=turn.now + AFTER,
        number=int((turn.now - BEGINNING).total_seconds()),
    )


async def forget(turn: Turn, programme: Programme) -> None:
    """Its result was seen, or it was stopped."""
    await prompts.withdraw(turn.session, turn.workspace.id, (KIND,), programme.id)


@prompt(KIND)
async def still_waiting(turn: Turn) -> Message | None:
    """Offers the list, computed anew if it was lost; says nothing while it is being computed."""
    programme = await programmes.programme_by_id(turn.session, turn.workspace.id, turn.number)
    if programme is None or programme.state not in UNDER_WAY:
        return None
    if running.is_under_way(turn.key, programme.id):
        await remember(turn, programme)
        return None
    show = Button(turn.say("match-show"), "match.again", str(programme.id), Style.PRIMARY)
    sentence = turn.say("match-waits", programme=programme.name)
    return message(Paragraph(sentence), Buttons((show,)))
