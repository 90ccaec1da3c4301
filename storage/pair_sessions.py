"""The sessions of pairs: planned, held, cancelled."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam
from sqlmodel import col, func, select

from storage.database import Session
from storage.rows import row_by_id
from storage.sides import running_within
from storage.tables import Pair, PairSession
from storage.types import NOT_CANCELLED, SessionState

INSTANT = timedelta(microseconds=1)
"""What databases tell apart."""
_SESSIONS_OF = (
    select(PairSession)
    .where(PairSession.pair_id == bindparam("pair"))
    .order_by(col(PairSession.starts_at), col(PairSession.id))
)
_HELD = (
    select(func.count())
    .select_from(PairSession)
    .where(PairSession.pair_id == bindparam("pair"), PairSession.state == SessionState.HELD)
)
"""Built once, as the one before: most answers to a pair need both."""


async def sessions_of(session: Session, pair_id: int) -> Sequence[PairSession]:
    """Every session of a pair in the order of its dates, cancelled ones too."""
    return (await session.exec(_SESSIONS_OF, params={"pair": pair_id})).all()


async def alive_of(session: Session, pair_id: int) -> list[PairSession]:
    """Those of a pair that are not cancelled, in the order of their dates."""
    every = await sessions_of(session, pair_id)
    return [one for one in every if one.state in NOT_CANCELLED]


def latest_due(every: Sequence[PairSession], now: datetime) -> PairSession | None:
    """The latest of a pair's whose time has come without a word of what became of it."""
    come = [one for one in every if one.state is SessionState.PLANNED and one.starts_at <= now]
    return come[-1] if come else None


async def planned_of_people(
    session: Session, member_ids: Collection[int], since: datetime, until: datetime
) -> Sequence[tuple[PairSession, Pair]]:
    """What is planned in the running pairs of those people, and begins in that time."""
    found = await session.exec(
        select(PairSession, Pair)
        .join(Pair, col(PairSession.pair_id) == Pair.id)
        .where(
            *running_within(member_ids, PairSession.starts_at, since, until),
            PairSession.state == SessionState.PLANNED,
        )
        .order_by(col(PairSession.starts_at), col(PairSession.id))
    )
    return found.all()


async def session_by_id(
    session: Session, workspace_id: int, session_id: int, *, lock: bool = False
) -> PairSession | None:
    """A session of this workspace; `lock` makes whoever wants to change it too wait."""
    return await row_by_id(session, PairSession, workspace_id, session_id, lock=lock)


async def session_of_entry(session: Session, uid: str, event_id: str) -> PairSession | None:
    """The session of an entry in a calendar, in whichever workspace, locked for change.

    By one of the two names, never both: an empty one finds nothing.
    """
    if not uid and not event_id:
        return None
    named = PairSession.uid == uid if uid else PairSession.event_id == event_id
    query = select(PairSession).where(named).with_for_update()
    found = await session.exec(query.execution_options(populate_existing=True))
    return found.first()


async def kept_by(
    session: Session, writer: str, now: datetime, at_most: int
) -> Sequence[PairSession]:
    """Some of the sessions ahead whose entries that writer keeps, locked for change."""
    query = (
        select(PairSession)
        .where(
            PairSession.writer == writer,
            PairSession.state == SessionState.PLANNED,
            PairSession.starts_at > now,
        )
        .order_by(col(PairSession.pair_id), col(PairSession.id))
        .limit(at_most)
        .with_for_update()
    )
    return (await session.exec(query.execution_options(populate_existing=True))).all()


async def keep_order(session: Session, off: PairSession, now: datetime) -> None:
    """What was planned of the pair before, at this very moment too, is older than what comes now.

    A clock may stand still, and whether a date replaces one that is called off is told by the time.
    """
    for one in await sessions_of(session, off.pair_id):
        if one is not off and one.state is SessionState.PLANNED and one.created_at >= now:
            one.created_at = now - INSTANT


def call_off(one: PairSession, now: datetime) -> None:
    """The date is off: calendars that have it take a file with a higher revision alone."""
    one.state, one.closed_at = SessionState.CANCELLED, now
    one.revision += 1


async def next_session(session: Session, pair_id: int, now: datetime) -> PairSession | None:
    """The next planned session from `now` on."""
    every = await sessions_of(session, pair_id)
    ahead = (one for one in every if one.state is SessionState.PLANNED and one.starts_at >= now)
    return next(ahead, None)


async def held_count(session: Session, pair_id: int) -> int:
    """How many sessions of a pair were held."""
    return (await session.exec(_HELD, params={"pair": pair_id})).one()
