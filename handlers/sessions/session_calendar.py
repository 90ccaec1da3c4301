"""A pair's sessions as calendar files and links, worded for whoever reads them."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.chat import File, LinkButton
from handlers.conversation.turn import Turn
from handlers.people.pairs import known_name, partner_in
from handlers.sessions.calendar_file import Date, calendar_file, google_link, outlook_link
from storage.tables import Pair, PairSession
from storage.types import SessionState


async def calendar_of(turn: Turn, pair: Pair, sessions: Sequence[PairSession]) -> File:
    """One file with all of `sessions`."""
    dates = [await _date(turn, pair, one) for one in sessions]
    name = str(turn.say("calendar-file"))
    return File(name, "text/calendar", calendar_file(dates, turn.now))


async def calendar_buttons(
    turn: Turn, pair: Pair, one: PairSession
) -> tuple[LinkButton, LinkButton]:
    """Opens the session in Google's or Microsoft's calendar."""
    date = await _date(turn, pair, one)
    return (
        LinkButton(turn.say("calendar-google"), google_link(date)),
        LinkButton(turn.say("calendar-outlook"), outlook_link(date)),
    )


async def _date(turn: Turn, pair: Pair, one: PairSession) -> Date:
    partner = await partner_in(turn, pair)
    return Date(
        uid=f"session-{one.id}-{turn.workspace.id}@reverse-mentoring-bot",
        revision=one.revision,
        starts_at=one.starts_at,
        minutes=one.minutes,
        title=str(turn.say("calendar-title", name=known_name(turn, partner))),
        text=str(turn.say("calendar-text")),
        place=one.place,
        cancelled=one.state is SessionState.CANCELLED,
    )
