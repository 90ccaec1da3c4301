"""One row of facts for each pair of a programme, as a query: what is told, counted, sorted by them.

Only what may be told of a pair is read here: its sessions, its check-ins, its request for help.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, and_, case, exists, func, literal, or_
from sqlalchemy import select as columns
from sqlmodel import col, select

from storage.columns import Moment
from storage.tables import Pair, PairSession, PairTally
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
    return or_(*(facts.c[flag_column(flag)] for flag in FLAGS))


def pair_facts(
    programme_id: int, limits: Thresholds, among: Collection[int] | Select[Any] | None = None
) -> Subquery:
    """Of pairs that are asked, run, or ended after they were introduced; of some by their ids.

    By what is kept of them: see storage/tallies.py, and `keep_tallies` there.
    """
    met_at, planned_until = col(PairTally.met_at), col(PairTally.planned_until)
    begun = func.coalesce(col(Pair.introduced_at), col(Pair.created_at), type_=Moment)
    since = case((met_at > begun, met_at), else_=begun)
    works = and_(col(Pair.state) == PairState.RUNNING, col(Pair.introduced_at).is_not(None))
    undated = and_(met_at.is_(None), func.coalesce(planned_until < limits.awaited, True))
    silent = and_(met_at.is_not(None), since <= limits.unmet, ~_is_awaited(limits))
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
        func.coalesce(col(PairTally.held), 0).label("held"),
        met_at.label("met_at"),
        _next_at(limits).label("next_at"),
        since.label("since"),
        asks.label(flag_column("help")),
        and_(looked, undated, since <= limits.undated).label(flag_column("no-date")),
        and_(looked, _at_least(PairTally.in_vain, limits)).label(flag_column("check-ins")),
        and_(looked, silent).label(flag_column("gap")),
        and_(looked, _at_least(PairTally.cancelled, limits)).label(flag_column("cancelled")),
        urgent.label("urgent"),
        (col(Pair.state) == PairState.RUNNING).label("is_running"),
        col(Pair.state).in_(ASKED).label("is_asked"),
        (col(Pair.state) == PairState.ENDED).label("is_over"),
        (col(Pair.end_reason) != CLOSED).label("before_the_end"),
        col(PairTally.first_held_at).label("first_held_at"),
        case((planned_until >= limits.now, planned_until)).label("ahead_until"),
    )
    query = query.outerjoin(PairTally, col(PairTally.id) == col(Pair.id))
    query = query.where(col(Pair.programme_id) == programme_id, is_shown())
    if among is not None:
        query = query.where(col(Pair.id).in_(among))
    found: Subquery = query.subquery("facts")
    return found


def _at_least(count: Any, limits: Thresholds) -> ColumnElement[bool]:
    return func.coalesce(col(count) >= limits.in_a_row, False)


def _is_awaited(limits: Thresholds) -> ColumnElement[bool]:
    """Whether a session has begun a short time ago of which nobody has said whether it was held."""
    begins = col(PairSession.starts_at)
    return exists().where(*_planned(), begins >= limits.awaited, begins < limits.now)


def _next_at(limits: Thresholds) -> Any:
    ahead = *_planned(), col(PairSession.starts_at) >= limits.now
    first = select(func.min(col(PairSession.starts_at), type_=Moment)).where(*ahead)
    return first.correlate(Pair).scalar_subquery()


def _planned() -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    planned = col(PairSession.state) == SessionState.PLANNED
    return col(PairSession.pair_id) == col(Pair.id), planned


def is_shown() -> ColumnElement[bool]:
    """Whether a coordinator may be told of a pair."""
    return col(Pair.state).in_((*ASKED, *KNOWN_TO_BOTH))


def has_session_ahead(limits: Thresholds) -> ColumnElement[bool]:
    """Whether a pair has a session planned."""
    ahead = col(PairTally.planned_until) >= limits.now
    return exists().where(col(PairTally.id) == col(Pair.id), ahead)


def is_new(limits: Thresholds) -> ColumnElement[bool]:
    """Whether both said yes a short time ago."""
    since: ColumnElement[bool] = (
        func.coalesce(col(Pair.accepted_at), col(Pair.created_at)) >= limits.new
    )
    return since
