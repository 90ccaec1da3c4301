"""A company's calendar was taken out of the settings: who keeps the entries that it made?

A session that changes finds out by itself: see `_with_another_writer` in bot/delivery/errands.py.
The others are handed over once the calendar was not read for a day, so that a mistake in the
settings makes no stir: to whoever is connected now, or to the two themselves.
"""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta

from handlers.conversation.calendars import WRITERS, Connected
from handlers.conversation.chat import Bullets, Message, Paragraph, Text, message
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import prompt
from handlers.conversation.turn import Clock, Turn, UnitOfWork
from handlers.people.pairs import both_of, partner_in
from handlers.sessions.entries import plan_entry, writer_for
from handlers.sessions.session_calendar import calendar_files
from storage import calendar_cursors, pair_sessions, pairs, people
from storage.database import Database
from storage.tables import CalendarCursor, PairSession
from storage.types import PairState, SessionState

AWAITED = timedelta(days=1)
"""How long a calendar may be missing, by a mistake in the settings, until it counts as removed."""
BATCH = 100
"""Sessions in one transaction."""
MINUTE = 60
"""Seconds: what is told is numbered by the minute at which the calendar was read last."""


async def hand_over(database: Database, clock: Clock, connected: Connected) -> None:
    """What removed calendars kept has somebody else who does; done by any replica, once an hour."""
    async with database.begin() as session:
        removed = await calendar_cursors.unread_since(
            session, WRITERS - {connected.writer}, clock() - AWAITED
        )
    for one in removed:
        while await _some(database, clock(), connected, one):
            pass
        async with database.begin() as session:
            await calendar_cursors.forget(session, one.source)


async def _some(
    database: Database, now: datetime, connected: Connected, removed: CalendarCursor
) -> bool:
    """A batch of its sessions; False if there was none left."""
    async with database.begin() as session:
        some = await pair_sessions.kept_by(session, removed.source, now, BATCH)
        for one in some:
            workspace = await people.workspace_by_id(session, one.workspace_id)
            work = UnitOfWork(session=session, now=now, workspace=workspace)
            await _hand_over(work, connected, one, int(removed.read_at.timestamp()) // MINUTE)
        return bool(some)


async def _hand_over(work: UnitOfWork, connected: Connected, one: PairSession, minute: int) -> None:
    """A new entry with another writer, or none; the old one can only be deleted by hand."""
    pair = await pairs.pair_by_id(work.session, work.workspace.id, one.pair_id)
    if pair is None:
        return
    both = await both_of(work, pair)
    was_there = bool(one.event_id)
    one.writer, one.event_id = writer_for(connected, both), ""
    if one.writer:
        one.uid, one.link = secrets.token_hex(16), ""
    await plan_entry(work, pair, one, -minute)
    for member in both if was_there else ():
        await plan_prompt(
            work,
            "calendar_removed",
            member,
            pair.id,
            programme_id=pair.programme_id,
            number=minute,
        )


@prompt("calendar_removed")
async def calendar_removed(turn: Turn) -> Message | None:
    """To both: which entries are to be deleted, and whether others come by themselves."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if turn.prompt is None or pair is None or pair.state is not PairState.RUNNING:
        return None
    until = datetime.fromtimestamp((turn.prompt.number + 1) * MINUTE, UTC)
    every = await pair_sessions.sessions_of(turn.session, pair.id)
    old = [one for one in every if _is_ahead(one, turn.now) and one.created_at < until]
    if not old:
        return None
    files = await calendar_files(turn, pair, old)
    key = "calendar-removed-file" if files else "calendar-removed"
    name = (await partner_in(turn, pair)).name
    days = tuple(Text.of(turn.say.moment(one.starts_at)) for one in old)
    return message(Paragraph(turn.say(key, name=name)), Bullets(days)).with_files(*files)


def _is_ahead(one: PairSession, now: datetime) -> bool:
    return one.state is SessionState.PLANNED and one.starts_at > now
