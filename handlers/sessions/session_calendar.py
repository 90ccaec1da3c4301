"""A pair's sessions as calendar files and links, worded for whoever reads them.

Whose calendar the bot reaches needs neither: the entry is there by itself. An assistant gets none.
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.chat import Buttons, File, LinkButton, Note, Part
from handlers.conversation.turn import Turn
from handlers.people.pairs import known_name, partner_in
from handlers.sessions.calendar_file import Date, calendar_file, google_link, outlook_link
from storage.tables import Pair, PairSession
from storage.types import SessionState


def is_kept(turn: Turn, one: PairSession) -> bool:
    """Whether the session gets into the reader's calendar without their doing."""
    return one.writer not in ("", "mail") or (one.writer == "mail" and bool(turn.member.email))


async def calendar_files(
    turn: Turn, pair: Pair, sessions: Sequence[PairSession]
) -> tuple[File, ...]:
    """One file with those of `sessions` that the reader has to put into a calendar themselves."""
    if turn.assistant is not None:
        return ()
    own = [one for one in sessions if not is_kept(turn, one)]
    return (await calendar_file_of(turn, pair, own),) if own else ()


async def calendar_file_of(turn: Turn, pair: Pair, sessions: Sequence[PairSession]) -> File:
    """One file with all of `sessions`."""
    dates = [await _date(turn, pair, one) for one in sessions]
    name = str(turn.say("calendar-file"))
    return File(name, "text/calendar", calendar_file(dates, turn.now))


async def calendar_parts(turn: Turn, pair: Pair, one: PairSession) -> list[Part]:
    """Two links that open the session in a calendar, or that it gets there by itself."""
    if turn.assistant is not None:
        return []
    if is_kept(turn, one):
        return [Note(turn.say("calendar-invited"))]
    links = Buttons(await calendar_links(turn, pair, one))
    if one.moved_from is None:
        return [links]
    return [links, Note(turn.say("calendar-moved", moment=turn.say.moment(one.moved_from)))]


def off_note(turn: Turn, files: Sequence[File]) -> list[Part]:
    """What the file of cancelled dates does, and what it cannot."""
    return [Note(turn.say("calendar-off-note"))] if files else []


async def calendar_links(turn: Turn, pair: Pair, one: PairSession) -> tuple[LinkButton, ...]:
    """Open the session in Google's or Microsoft's calendar."""
    date = await _date(turn, pair, one)
    return (
        LinkButton(turn.say("calendar-google"), google_link(date)),
        LinkButton(turn.say("calendar-outlook"), outlook_link(date)),
    )


async def _date(turn: Turn, pair: Pair, one: PairSession) -> Date:
    partner = await partner_in(turn, pair)
    return Date(
        uid=one.uid or f"session-{one.id}-{turn.workspace.id}@reverse-mentoring-bot",
        revision=one.revision,
        starts_at=one.starts_at,
        minutes=one.minutes,
        title=str(turn.say("calendar-title", name=known_name(turn, partner))),
        text=str(turn.say("calendar-text")),
        place=one.place,
        cancelled=one.state is SessionState.CANCELLED,
    )
