"""One row of facts for each pair of a programme, as a query: what is told, counted, sorted by them.

Only what may be told of a pair is read here: its sessions, its check-ins, its request for help.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Subquery, and_, case, exists, func, literal, or_
from sqlalchemy import select as columns
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from storage.prompts import CHECK_IN_WORD
from storage.tables import Pair, PairSession, Prompt
from storage.types import ASKED, KNOWN_TO_BOTH, PairState, SessionState

CLOSED = "closed"
"""The `end_reason` of a pair that ended with its programme."""
FLAGS = ("help", "no-date", "check-ins", "gap", "cancelled")
"""Why a pair needs somebody, in the order in which they are told."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Since when nothing must have happened for a pair to need somebody."""

    now: datetime
    undated: datetime
    undated_urgent: datetime
    unmet: datetime
    unmet_urgent: datetime
    new: datetime
    """A pair since then is a new one."""
    awaited: datetime
    """A session that has begun since then may have been held: nobody has said so yet."""
    seen_to: datetime
    """A coordinator who has seen to a pair since then is not asked for it again."""
    in_a_row: int
    """Check-ins in vain, or cancellations."""
    help_only: bool = False
    """Nothing but a request for help counts, in a programme that is over or does not run."""


def flag_column(flag: str) -> str:
    """The name of the column that says whether a pair needs somebody for that reason."""
    return f"is_{flag.replace('-', '_')}"


def flags_of(told: Mapping[Any, Any]) -> tuple[str, ...]:
    """The reasons for which a pair needs somebody, of one row of `pair_facts`."""
    return tuple(flag for flag in FLAGS if told[flag_column(flag)])


def needs_somebody(facts: Subquery) -> ColumnElement[bool]:
    """Whether any of the reasons is there."""
    dearest_last = sorted(FLAGS, key="check-ins".__eq__)
    return or_(*(facts.c[flag_column(flag)] for flag in dearest_last))


def pair_facts(programme_id: int, limits: Thresholds, among: Collection[int] = ()) -> Subquery:
    """Of pairs that are asked, run, or ended after they were introduced; of some by their ids."""
    meetings = _meetings(programme_id, limits, among)
    met_at = meetings.c.met_at
    begun = func.coalesce(col(Pair.introduced_at), col(Pair.created_at), type_=met_at.type)
    since = case((met_at > begun, met_at), else_=begun)
    works = and_(col(Pair.state) == PairState.RUNNING, col(Pair.introduced_at).is_not(None))
    in_vain = _in_vain(meetings, limits.in_a_row)
    is_awaited = meetings.c.awaited_at.is_not(None)
    undated = and_(met_at.is_(None), meetings.c.next_at.is_(None), ~is_awaited)
    silent = and_(met_at.is_not(None), since <= limits.unmet, ~is_awaited)
    asks = and_(works, col(Pair.help_asked_at).is_not(None))
    left_alone = func.coalesce(col(Pair.seen_to_at) > limits.seen_to, False)
    looked = and_(works, literal(not limits.help_only), ~left_alone)
    urgent = or_(
        asks,
        and_(undated, since <= limits.undated_urgent),
        and_(~undated, since <= limits.unmet_urgent),
    )
    query: Any = columns(
        col(Pair.id).label("id"),
        func.coalesce(meetings.c.held, 0).label("held"),
        meetings.c.met_at.label("met_at"),
        meetings.c.next_at.label("next_at"),
        since.label("since"),
        asks.label(flag_column("help")),
        and_(looked, undated, since <= limits.undated).label(flag_column("no-date")),
        and_(looked, in_vain >= limits.in_a_row).label(flag_column("check-ins")),
        and_(looked, silent).label(flag_column("gap")),
        and_(looked, _cancelled_last() >= limits.in_a_row).label(flag_column("cancelled")),
        urgent.label("urgent"),
        (col(Pair.state) == PairState.RUNNING).label("is_running"),
        col(Pair.state).in_(ASKED).label("is_asked"),
        (col(Pair.state) == PairState.ENDED).label("is_over"),
        (col(Pair.end_reason) != CLOSED).label("before_the_end"),
        meetings.c.first_at.label("first_at"),
        meetings.c.last_at.label("last_at"),
    )
    query = query.outerjoin(meetings, meetings.c.pair_id == col(Pair.id))
    query = query.where(col(Pair.programme_id) == programme_id, is_shown())
    if among:
        query = query.where(col(Pair.id).in_(among))
    found: Subquery = query.subquery("facts")
    return found


def is_shown() -> ColumnElement[bool]:
    """Whether a coordinator may be told of a pair."""
    return or_(col(Pair.state).in_(ASKED), col(Pair.state).in_(KNOWN_TO_BOTH))


def has_session_ahead(limits: Thresholds) -> ColumnElement[bool]:
    """Whether a pair has a session planned."""
    planned = col(PairSession.state) == SessionState.PLANNED
    ahead = col(PairSession.starts_at) >= limits.now
    return exists().where(col(PairSession.pair_id) == Pair.id, planned, ahead)


def is_new(limits: Thresholds) -> ColumnElement[bool]:
    """Whether both said yes a short time ago."""
    since: ColumnElement[bool] = (
        func.coalesce(col(Pair.accepted_at), col(Pair.created_at)) >= limits.new
    )
    return since


def _meetings(programme_id: int, limits: Thresholds, among: Collection[int]) -> Subquery:
    """Of each pair that has any session: how many were held, the last, the next, and what for."""
    held = col(PairSession.state) == SessionState.HELD
    planned, begins = col(PairSession.state) == SessionState.PLANNED, col(PairSession.starts_at)
    ahead = and_(planned, begins >= limits.now)
    awaited = and_(planned, begins < limits.now, begins >= limits.awaited)
    query: Any = (
        columns(
            col(PairSession.pair_id).label("pair_id"),
            func.sum(case((held, 1), else_=0)).label("held"),
            func.max(case((held, begins))).label("met_at"),
            func.min(case((ahead, begins))).label("next_at"),
            func.max(case((awaited, begins))).label("awaited_at"),
            func.min(case((or_(held, ahead), begins))).label("first_at"),
            func.max(case((or_(held, ahead), begins))).label("last_at"),
            func.max(case((held, col(PairSession.closed_at)))).label("reported_at"),
            func.max(case((held, col(PairSession.check_in)))).label("check_in"),
        )
        .join(Pair, col(Pair.id) == PairSession.pair_id)
        .where(col(Pair.programme_id) == programme_id)
        .group_by(col(PairSession.pair_id))
    )
    if among:
        query = query.where(col(PairSession.pair_id).in_(among))
    found: Subquery = query.subquery("meetings")
    return found


def _in_vain(meetings: Subquery, enough: int) -> ColumnElement[int]:
    """Check-ins since the last session, `enough` at most.

    The same number to both partners counts once.
    """
    latest = (
        select(Prompt.number)
        .where(
            col(Prompt.kind) == CHECK_IN_WORD,
            col(Prompt.subject_id) == col(Pair.id),
            col(Prompt.sent_at).is_not(None),
            col(Prompt.number) > func.coalesce(meetings.c.check_in, 0),
            or_(meetings.c.reported_at.is_(None), col(Prompt.sent_at) > meetings.c.reported_at),
        )
        .distinct()
        .order_by(col(Prompt.number).desc())
        .limit(enough)
        .correlate(Pair, meetings)
        .subquery()
    )
    return select(func.count()).select_from(latest).scalar_subquery()


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
