"""Sessions that were held: shown, reflected on, and taken back if somebody was mistaken."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    Confirm,
    Menu,
    Message,
    Option,
    Paragraph,
    Part,
    Style,
    Text,
    message,
)
from handlers.conversation.router import action, command_button
from handlers.conversation.turn import CoordinatorsNeeded, Problem, Turn
from handlers.people.pairs import own_pair, partner_in
from handlers.sessions.rhythm import follow_sessions
from storage import pair_sessions, reflections
from storage.tables import Pair, PairSession
from storage.types import SessionState

SHOWN = 12
"""The latest; a programme has about six."""


def held_list(turn: Turn, held: Sequence[PairSession]) -> list[Part]:
    """The days on which a pair met, and a menu to come back to one of them."""
    if not held:
        return []
    latest = held[-SHOWN:]
    lines = tuple(Text.of(turn.say.day(one.starts_at)) for one in latest)
    options = tuple(Option(str(one.id), line) for one, line in zip(latest, lines, strict=True))
    return [Bullets(lines), Menu("session.held", turn.say("session-held-menu"), options)]


@action("session.held")
async def look(turn: Turn) -> Message:
    """One of them."""
    pair, one = await _own(turn)
    if one.state is not SessionState.HELD:
        raise Problem("reflection-not-held")
    partner = await partner_in(turn, pair)
    day = turn.say.day(one.starts_at)
    return message(
        Paragraph(turn.say("session-held", name=partner.name, day=day)),
        Buttons((reflect_button(turn, one), not_held_button(turn, one))),
    )


def reflect_button(turn: Turn, one: PairSession) -> Button:
    """Opens the reflection on this session."""
    return Button(turn.say("session-reflect"), "reflection.open", str(one.id), Style.PRIMARY)


def not_held_button(turn: Turn, one: PairSession) -> Button:
    """Takes back that a session was held, after asking once."""
    say = turn.say
    sure = Confirm(
        say("session-not-held-title"),
        say("session-not-held-question", day=say.day(one.starts_at)),
        say("session-not-held-yes"),
        say("session-not-held-no"),
    )
    return Button(say("session-not-held"), "session.not_held", str(one.id), confirm=sure)


@action("session.not_held")
async def not_held(turn: Turn) -> Message:
    """A mistake: a date that had been booked is open again, any other session is gone."""
    pair, one = await _own(turn)
    if one.state is not SessionState.HELD:
        return message(Paragraph(turn.say("session-not-held-already"))).replacing()
    if await reflections.is_reflected_on(turn.session, one.id):
        raise CoordinatorsNeeded("session-not-held-too-late")
    day = turn.say.day(one.starts_at)
    if one.created_at == one.closed_at:
        await turn.session.delete(one)
    else:
        one.state, one.closed_at, one.check_in = SessionState.PLANNED, None, None
    await turn.session.flush()
    await follow_sessions(turn, pair)
    plan = Button(turn.say("session-plan"), "session.plan", str(pair.id), Style.PRIMARY)
    dates = turn.say.command("session")
    return message(
        Paragraph(turn.say("session-not-held-done", day=day)),
        Buttons((plan, command_button(turn.say("session-all"), dates))),
    ).replacing()


async def _own(turn: Turn) -> tuple[Pair, PairSession]:
    """A session of one's own running pair, locked for change."""
    one = await pair_sessions.session_by_id(turn.session, turn.workspace.id, turn.number, lock=True)
    if one is None:
        raise Problem("problem-old-button")
    return await own_pair(turn, one.pair_id), one
