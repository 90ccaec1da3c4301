"""Dates by one tap: times at which both of a pair work, each a button."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from handlers.conversation.chat import Button, Buttons, Paragraph, Part, Reply, Text, message
from handlers.conversation.router import action, command_button, routes
from handlers.conversation.turn import Problem, Turn, local_times
from handlers.people.pairs import own_pair, partner_in
from handlers.sessions.dates import meeting_slots
from handlers.sessions.sessions import keep_session, usual_length
from storage import pair_sessions
from storage.tables import Pair

SOON = timedelta(days=14)
"""With a date within that time no further one is planned by one tap."""
LATEST = int(datetime(2100, 1, 1, tzinfo=UTC).timestamp())
"""What is later is no moment that any calendar holds."""


async def slot_parts(turn: Turn, pair: Pair) -> list[Part]:
    """Three times with a button each; nothing if the two never work at the same time."""
    partner = await partner_in(turn, pair)
    slots = meeting_slots(
        turn.now,
        local_times(turn.workspace, turn.member),
        local_times(turn.workspace, partner),
        await usual_length(turn, pair),
    )
    if not slots:
        return []
    buttons = tuple(_button(turn, pair, slot) for slot in slots)
    return [Paragraph(turn.say("session-slots", name=partner.name)), Buttons(buttons)]


def _button(turn: Turn, pair: Pair, slot: datetime) -> Button:
    argument = f"{pair.id}:{int(slot.timestamp())}"
    return Button(Text.of(turn.say.moment(slot)), "session.slot", argument)


@action("session.slot")
async def take(turn: Turn) -> Reply:
    """The date is planned, unless the two have one by now."""
    number, _, seconds = turn.argument.partition(":")
    if not (number.isdecimal() and seconds.isdecimal()):
        raise Problem("problem-old-button")
    pair = await own_pair(turn, int(number))
    upcoming = await pair_sessions.next_session(turn.session, pair.id, turn.now)
    if upcoming is not None and upcoming.starts_at < turn.now + SOON:
        word = routes.commands["session"].name_in(turn.say.language)
        known = turn.say.moment(upcoming.starts_at)
        return message(
            Paragraph(turn.say("session-have-date", moment=known)),
            Buttons((command_button(turn.say("session-all"), word),)),
        ).replacing()
    slot = datetime.fromtimestamp(min(int(seconds), LATEST), UTC)
    if slot <= turn.now:
        raise Problem("session-slot-past")
    return (await keep_session(turn, pair, slot, 0, "")).replacing()
