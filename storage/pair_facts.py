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
    sessions: int
    """A pair that has held so many has had all of them, and needs nobody but for help."""
    help_only: bool = False
    """Nothing but a request for help counts, in a programme that is over or does not run."""


def flag_column(flag: str) -> str:
    """The name of the column that says whether a pair needs somebody for that reason."""
    return f"is_{flag.replace('-', '_')}"


def flags_of(told: Mapping[Any, Any]) -> tuple[str, ...]:
    """The reasons for which a pair needs somebody, of one row of `pair_facts`."""
    return tuple(flag for flag in FLAGS if told[flag_column(flag)])


def needs_somebody(limits: Thresholds) -> ColumnElement[bool]:
    """Whether any of the reasons is there, of a pair `with_tally`: the cheapest to see first."""
    asks = col(Pair.help_asked_at).is_not(None)
    if limits.help_only:
        return and_(*_works(), asks)
    others = and_(~_left_alone(limits), _goes_on(limits), or_(*_reasons(limits).values()))
    return and_(*_works(), or_(asks, others))


def most_urgent_first(limits: Thresholds) -> tuple[Any, ...]:
    """The order of pairs `with_tally` that need somebody."""
    return _is_urgent(limits).desc(), _since(col(Pair.introduced_at)), col(Pair.id)


def _is_urgent(limits: Thresholds) -> ColumnElement[bool]:
    """Whether a pair that needs somebody asks for it, or has been silent for very long.

    A session that is booked answers a silence, however long.
    """
    longest = case((_undated(limits), limits.undated_urgent), else_=limits.unmet_urgent)
    silent = _since(col(Pair.introduced_at)) <= longest
    return or_(col(Pair.help_asked_at).is_not(None), and_(_unplanned(limits), silent))


def with_tally(query: Any) -> Any:
    """A query of pairs by what is kept of them too: see storage/tallies.py, and `keep_tallies`."""
    theirs = col(PairTally.id) == col(Pair.id), col(PairTally.programme_id) == Pair.programme_id
    return query.select_from(Pair).outerjoin(PairTally, and_(*theirs))


def pair_facts(
    programme_id: int, limits: Thresholds, among: Collection[int] | Select[Any] | None = None
) -> Subquery:
    """Of pairs that are asked, run, or ended after they were introduced; of some by their ids."""
    asks = and_(*_works(), col(Pair.help_asked_at).is_not(None))
    begun = func.coalesce(col(Pair.introduced_at), col(Pair.created_at), type_=Moment)
    looked = *_works(), literal(not limits.help_only), ~_left_alone(limits), _goes_on(limits)
    raised = {name: and_(*looked, one) for name, one in _reasons(limits).items()}
    query = with_tally(
        columns(
            col(Pair.id).label("id"),
            func.coalesce(col(PairTally.held), 0).label("held"),
            col(PairTally.met_at).label("met_at"),
            _next_at(limits).label("next_at"),
            _since(begun).label("since"),
            asks.label(flag_column("help")),
            *(one.label(flag_column(name)) for name, one in raised.items()),
            and_(*_works(), _is_urgent(limits)).label("urgent"),
            (col(Pair.state) == PairState.ENDED).label("is_over"),
        )
    )
    query = query.where(col(Pair.programme_id) == programme_id, is_shown())
    if among is not None:
        query = query.where(col(Pair.id).in_(among))
    found: Subquery = query.subquery("facts")
    return found


def _works() -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(Pair.state) == PairState.RUNNING, col(Pair.introduced_at).is_not(None)


def _left_alone(limits: Thresholds) -> ColumnElement[bool]:
    return func.coalesce(col(Pair.seen_to_at) > limits.seen_to, False)


def _goes_on(limits: Thresholds) -> ColumnElement[bool]:
    """Whether sessions of the programme are still to come."""
    return func.coalesce(col(PairTally.held), 0) < limits.sessions


def _since(begun: Any) -> ColumnElement[Any]:
    """Its last session, or its introduction."""
    return case((col(PairTally.met_at) > begun, col(PairTally.met_at)), else_=begun)


def _unplanned(limits: Thresholds) -> ColumnElement[bool]:
    """Whether a pair has no session ahead, nor one that has begun a short time ago.

    Of the latter nobody has said yet whether it was held.
    """
    unplanned: ColumnElement[bool] = func.coalesce(
        col(PairTally.planned_until) < limits.awaited, True
    )
    return unplanned


def _undated(limits: Thresholds) -> ColumnElement[bool]:
    """Whether a pair has never met, and has no session planned that may have been held."""
    return and_(col(PairTally.met_at).is_(None), _unplanned(limits))


def _reasons(limits: Thresholds) -> dict[str, ColumnElement[bool]]:
    """Those of FLAGS that a look at a pair that works may find; the cheapest to see first."""
    since, met = _since(col(Pair.introduced_at)), col(PairTally.met_at).is_not(None)
    return {
        "check-ins": _at_least(PairTally.in_vain, limits),
        "cancelled": _at_least(PairTally.cancelled, limits),
        "no-date": and_(_undated(limits), since <= limits.undated),
        "gap": and_(met, since <= limits.unmet, _unplanned(limits)),
    }


def _at_least(count: Any, limits: Thresholds) -> ColumnElement[bool]:
    return func.coalesce(col(count), 0) >= limits.in_a_row


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
