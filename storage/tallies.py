"""What the sessions and check-ins of each pair add up to, kept in one row: see tables.PairTally.

What is counted of many pairs is counted from these rows: without them every session and check-in
of a programme would be looked at. Whoever changes a session or a check-in notes its pair; the row
is made anew from all of the pair's when the transaction ends, or before it is read in the same
one: see storage/noting.py.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Subquery,
    and_,
    bindparam,
    case,
    event,
    exists,
    func,
    or_,
)
from sqlalchemy import select as columns
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session as SyncSession
from sqlalchemy.orm import aliased, object_session
from sqlmodel import SQLModel, col, select

from storage.noting import in_turn, noted
from storage.tables import CHECK_IN, CHECK_IN_WORD, Pair, PairSession, Prompt
from storage.types import ARRIVED, PromptState, SessionState

if TYPE_CHECKING:
    from storage.database import Database, Session

_CHANGED = "mentor_changed_pairs"
_TALLIES = SQLModel.metadata.tables["pair_tally"]
_LOCK = 7_265_769
"""Any fixed number: the first key of the Postgres advisory lock of each pair."""
AT_ONCE = 500
"""Pairs whose rows are made in one statement."""


def note_change(session: Session, pair_id: int) -> None:
    """Something about a pair was changed by a statement, without a row of the session's."""
    noted(session.sync_session, _CHANGED).add(pair_id)


async def keep_tallies(session: Session) -> None:
    """What this transaction has changed so far is in the tallies."""
    await session.run_sync(_keep)


async def count_anew(session: Session, programme_id: int, after: int = 0) -> int | None:
    """Make the rows of some pairs of a programme, whoever changed what: of those with later ids.

    The last of their ids; None if there was none. To be called with it until then.
    """
    begun = Pair.programme_id == programme_id, col(Pair.introduced_at).is_not(None)
    pairs = select(Pair.id).where(*begun, col(Pair.id) > after)
    some = (await session.exec(pairs.order_by(col(Pair.id)).limit(AT_ONCE))).all()
    noted(session.sync_session, _CHANGED).update(some)
    await keep_tallies(session)
    return max(some, default=None)


async def count_all_anew(database: Database, programme_id: int) -> None:
    """Of all its pairs, a few in each transaction, so that nobody waits long."""
    last: int | None = 0
    while last is not None:
        async with database.begin() as session:
            last = await count_anew(session, programme_id, last)


@event.listens_for(SyncSession, "before_commit")
def _keep(session: SyncSession) -> None:
    session.flush()
    changed, keeping = sorted(noted(session, _CHANGED)), _keeping(session.get_bind().dialect.name)
    for begins in range(0, len(changed), AT_ONCE):
        some = changed[begins : begins + AT_ONCE]
        in_turn(session, _LOCK, some)
        session.execute(keeping, {"pairs": some})
    noted(session, _CHANGED).clear()


@event.listens_for(PairSession, "after_insert")
@event.listens_for(PairSession, "after_update")
@event.listens_for(PairSession, "after_delete")
def _session_changed(_mapper: Any, _connection: Any, one: PairSession) -> None:
    _note(one, one.pair_id)


@event.listens_for(Prompt, "after_insert")
@event.listens_for(Prompt, "after_update")
@event.listens_for(Prompt, "after_delete")
def _prompt_changed(_mapper: Any, _connection: Any, one: Prompt) -> None:
    if one.kind == CHECK_IN:
        _note(one, one.subject_id)


def _note(row: PairSession | Prompt, pair_id: int) -> None:
    session = object_session(row)
    if session is not None:
        noted(session, _CHANGED).add(pair_id)


# ---------------------------------------------------------------------- how it adds up


@cache
def _keeping(dialect: str) -> Any:
    """Makes the rows of the pairs `pairs`, or makes them anew."""
    query = counted()
    into = (postgresql if dialect == "postgresql" else sqlite).insert(_TALLIES)
    made = into.from_select([one.name for one in query.selected_columns], query)
    again = {one.name: one for one in made.excluded if one.name != "id"}
    return made.on_conflict_do_update(index_elements=["id"], set_=again)


def counted() -> Any:
    """The tallies of the pairs `pairs`, from their sessions and check-ins, in the order of ids."""
    meetings, asked = _meetings(), _check_ins()
    return (
        columns(
            col(Pair.id).label("id"),
            col(Pair.workspace_id).label("workspace_id"),
            col(Pair.programme_id).label("programme_id"),
            func.coalesce(meetings.c.held, 0).label("held"),
            func.coalesce(meetings.c.minutes, 0).label("minutes"),
            meetings.c.first_held_at,
            meetings.c.met_at,
            meetings.c.planned_until,
            func.coalesce(asked.c.asked, 0).label("asked"),
            func.coalesce(asked.c.answered, 0).label("answered"),
            _in_vain(meetings).label("in_vain"),
            _cancelled_last().label("cancelled"),
            _owes(Pair.mentor_id).label("mentor_owes"),
            _owes(Pair.mentee_id).label("mentee_owes"),
        )
        .outerjoin(meetings, meetings.c.pair_id == col(Pair.id))
        .outerjoin(asked, asked.c.pair_id == col(Pair.id))
        .where(_among(Pair.id))
        .order_by(col(Pair.id))
    )


def _among(pair: Any) -> ColumnElement[bool]:
    return col(pair).in_(bindparam("pairs", expanding=True))


def _meetings() -> Subquery:
    """Of each pair that has any session: how many were held, when, until when more are planned."""
    held = col(PairSession.state) == SessionState.HELD
    planned, begins = col(PairSession.state) == SessionState.PLANNED, col(PairSession.starts_at)
    query: Any = (
        columns(
            col(PairSession.pair_id).label("pair_id"),
            func.sum(case((held, 1), else_=0)).label("held"),
            func.sum(case((held, col(PairSession.minutes)), else_=0)).label("minutes"),
            func.min(case((held, begins))).label("first_held_at"),
            func.max(case((held, begins))).label("met_at"),
            func.max(case((planned, begins))).label("planned_until"),
            func.max(case((held, col(PairSession.closed_at)))).label("reported_at"),
            func.max(case((held, col(PairSession.check_in)))).label("check_in"),
        )
        .where(_among(PairSession.pair_id))
        .group_by(col(PairSession.pair_id))
    )
    found: Subquery = query.subquery("meetings")
    return found


def _check_ins() -> Subquery:
    """Of each pair that was sent any: how many, and how many of them were answered."""
    answered = case((col(Prompt.state) == PromptState.ANSWERED, 1), else_=0)
    query: Any = (
        columns(
            col(Prompt.subject_id).label("pair_id"),
            func.count().label("asked"),
            func.sum(answered).label("answered"),
        )
        .where(*_sent(), _among(Prompt.subject_id))
        .group_by(col(Prompt.subject_id))
    )
    found: Subquery = query.subquery("check_ins")
    return found


def _sent() -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(Prompt.kind) == CHECK_IN_WORD, col(Prompt.sent_at).is_not(None)


def _in_vain(meetings: Subquery) -> ColumnElement[int]:
    """Check-ins since the last session was reported; the same number to both counts once."""
    return (
        select(func.count(func.distinct(col(Prompt.number))))
        .where(
            *_sent(),
            col(Prompt.subject_id) == col(Pair.id),
            col(Prompt.number) > func.coalesce(meetings.c.check_in, 0),
            or_(meetings.c.reported_at.is_(None), col(Prompt.sent_at) > meetings.c.reported_at),
        )
        .correlate(Pair, meetings)
        .scalar_subquery()
    )


def _owes(side: Any) -> ColumnElement[bool]:
    """Whether one of the two has not answered the newest check-in that came to them.

    Not any more once it is known that the two have met.
    """
    newest, later, met = aliased(Prompt), aliased(Prompt), aliased(PairSession)
    last = (
        select(func.max(col(later.number)))
        .where(
            col(later.kind) == CHECK_IN_WORD,
            col(later.subject_id) == col(Pair.id),
            col(later.recipient_id) == col(side),
            col(later.state).in_(ARRIVED),
        )
        .correlate(Pair)
        .scalar_subquery()
    )
    since = col(met.check_in).is_(None), col(met.starts_at) >= newest.created_at
    have_met = exists().where(
        col(met.pair_id) == newest.subject_id,
        col(met.state) == SessionState.HELD,
        or_(col(met.check_in) == newest.number, and_(*since)),
    )
    return exists().where(
        col(newest.kind) == CHECK_IN_WORD,
        col(newest.subject_id) == col(Pair.id),
        col(newest.recipient_id) == col(side),
        col(newest.number) == last,
        col(newest.state) == PromptState.SENT,
        ~have_met,
    )


def _cancelled_last() -> ColumnElement[int]:
    """How many of the latest reported sessions were cancelled, one after the other."""
    off, later = aliased(PairSession), aliased(PairSession)
    kept_since = exists().where(
        col(later.pair_id) == off.pair_id,
        col(later.closed_at).is_not(None),
        col(later.state) != SessionState.CANCELLED,
        or_(
            col(later.closed_at) > col(off.closed_at),
            and_(col(later.closed_at) == col(off.closed_at), col(later.id) > off.id),
        ),
    )
    return (
        select(func.count(col(off.id)))
        .where(
            col(off.pair_id) == col(Pair.id),
            col(off.state) == SessionState.CANCELLED,
            col(off.closed_at).is_not(None),
            ~kept_since,
        )
        .correlate(Pair)
        .scalar_subquery()
    )
