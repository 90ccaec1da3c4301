"""How the pairs of a programme do, by operational facts: found, counted and sorted by the database.

Only what may be told of a pair is read here: its sessions, its check-ins, its request for help. Of
who is asked, the leader alone: which mentor they think about is theirs until the round is over.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Subquery, and_, case, exists, func, literal, or_
from sqlalchemy import select as columns
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from storage.database import Session
from storage.prompts import CHECK_IN
from storage.tables import Member, Pair, PairSession, Prompt
from storage.types import ASKED, KNOWN_TO_BOTH, PairState, SessionState


class PairFilter(enum.StrEnum):
    """Which pairs are looked for."""

    ALL = "all"
    """Being asked, running, or ended after they were introduced."""
    NEEDS = "needs"
    """Those for which something is to be done."""
    NO_SESSION = "no-session"
    """Running, with no session ahead."""
    NEW = "new"
    """Being asked, or a pair since a short time."""


CLOSED = "closed"
"""The `end_reason` of a pair that ended with its programme."""


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
    in_a_row: int
    """Check-ins in vain, or cancellations."""
    help_only: bool = False
    """Nothing but a request for help counts, in a programme that is over or does not run."""


@dataclass(frozen=True, slots=True)
class PairLine:
    """One pair; `flags` are names of reasons for which it needs somebody."""

    pair: Pair
    held: int
    since: datetime
    """Its last session, or its introduction."""
    met_at: datetime | None
    next_at: datetime | None
    flags: tuple[str, ...]
    urgent: bool


@dataclass(frozen=True, slots=True)
class WhatBecame:
    """What became of pairs: each of them is one of the three."""

    met: int
    """At least once, and they went on to the end or still do."""
    broken_off: int
    """Met, and ended before their programme did."""
    never_met: int


FLAGS = ("help", "no-date", "check-ins", "gap", "cancelled")
"""In the order in which they are told."""


async def count_pairs(
    session: Session, programme_id: int, limits: Thresholds
) -> dict[PairFilter, int]:
    """How many there are of each."""
    known = known_pairs(programme_id, limits)
    sums = [
        func.coalesce(func.sum(case((_among(known, one), 1), else_=0)), 0) for one in PairFilter
    ]
    [found] = await _rows(session, columns(*sums).select_from(known))
    return dict(zip(PairFilter, found, strict=True))


async def pair_lines(
    session: Session,
    programme_id: int,
    limits: Thresholds,
    among: PairFilter,
    most: int,
    offset: int = 0,
) -> Sequence[PairLine]:
    """Those from `offset` on, at most `most`.

    Whoever needs somebody comes by urgency and the length of the silence; the others by the
    leader's name, those that have ended last.
    """
    known = known_pairs(programme_id, limits)
    leader = aliased(Member)
    order = (
        (known.c.urgent.desc(), known.c.since, known.c.id)
        if among is PairFilter.NEEDS
        else (known.c.is_over, leader.name, leader.id, known.c.id)
    )
    found = await _rows(
        session,
        columns(Pair, known)
        .join(known, known.c.id == Pair.id)
        .join(leader, col(leader.id) == Pair.mentee_id)
        .where(_among(known, among))
        .order_by(*order)
        .limit(most)
        .offset(offset),
    )
    return [_line(row) for row in found]


async def pair_line(session: Session, pair: Pair, limits: Thresholds) -> PairLine | None:
    """What is known of one pair; None for one that nobody may be told of yet, or any more."""
    known = known_pairs(pair.programme_id, limits, pair.id)
    found = await _rows(session, columns(Pair, known).join(known, known.c.id == Pair.id))
    return _line(found[0]) if found else None


async def _rows(session: Session, query: Any) -> Sequence[Any]:
    return list(await session.exec(query))


def _line(row: Any) -> PairLine:
    told = row._mapping
    return PairLine(
        pair=row[0],
        held=told["held"],
        since=told["since"],
        met_at=told["met_at"],
        next_at=told["next_at"],
        flags=flags_of(told),
        urgent=bool(told["urgent"]),
    )


def flags_of(told: Mapping[Any, Any]) -> tuple[str, ...]:
    """The reasons for which a pair needs somebody, of one row of `known_pairs`."""
    return tuple(flag for flag in FLAGS if told[_named(flag)])


def _named(flag: str) -> str:
    return f"is_{flag.replace('-', '_')}"


def _among(known: Subquery, among: PairFilter) -> ColumnElement[bool]:
    dearest_last = sorted(FLAGS, key="check-ins".__eq__)
    needs = or_(*(known.c[_named(flag)] for flag in dearest_last))
    conditions: dict[PairFilter, ColumnElement[bool]] = {
        PairFilter.ALL: known.c.id.is_not(None),
        PairFilter.NEEDS: needs,
        PairFilter.NO_SESSION: and_(known.c.is_running, known.c.next_at.is_(None)),
        PairFilter.NEW: or_(known.c.is_asked, and_(known.c.is_running, known.c.is_new)),
    }
    return conditions[among]


async def outcome(session: Session, programme_id: int) -> WhatBecame:
    """Of every pair of a programme."""
    has_met = exists().where(
        col(PairSession.pair_id) == col(Pair.id), col(PairSession.state) == SessionState.HELD
    )
    broke = and_(has_met, col(Pair.state) == PairState.ENDED, col(Pair.end_reason) != CLOSED)
    query = columns(
        func.count(col(Pair.id)),
        func.coalesce(func.sum(case((has_met, 1), else_=0)), 0),
        func.coalesce(func.sum(case((broke, 1), else_=0)), 0),
    ).where(
        col(Pair.programme_id) == programme_id,
        col(Pair.state).in_(KNOWN_TO_BOTH),
    )
    [(every, met, broken)] = await _rows(session, query)
    return WhatBecame(met - broken, broken, every - met)


# ---------------------------------------------------------------------------- one row for each pair


def known_pairs(programme_id: int, limits: Thresholds, pair_id: int | None = None) -> Subquery:
    """A row for each pair of which anything may be told, or for that one alone.

    Columns are those of PairLine, and one for each flag.
    """
    meetings = _meetings(programme_id, limits.now, pair_id)
    met_at = meetings.c.met_at
    begun = func.coalesce(col(Pair.introduced_at), col(Pair.created_at), type_=met_at.type)
    since = case((met_at > begun, met_at), else_=begun)
    works = and_(col(Pair.state) == PairState.RUNNING, col(Pair.introduced_at).is_not(None))
    undated = and_(met_at.is_(None), meetings.c.next_at.is_(None))
    asks = and_(works, col(Pair.help_asked_at).is_not(None))
    looked = and_(works, literal(not limits.help_only))
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
        asks.label(_named("help")),
        and_(looked, undated, since <= limits.undated).label(_named("no-date")),
        and_(looked, _in_vain(meetings) >= limits.in_a_row).label(_named("check-ins")),
        and_(looked, met_at.is_not(None), since <= limits.unmet).label(_named("gap")),
        and_(looked, _cancelled_last() >= limits.in_a_row).label(_named("cancelled")),
        urgent.label("urgent"),
        (col(Pair.state) == PairState.RUNNING).label("is_running"),
        col(Pair.state).in_(ASKED).label("is_asked"),
        (col(Pair.state) == PairState.ENDED).label("is_over"),
        (func.coalesce(col(Pair.accepted_at), col(Pair.created_at)) >= limits.new).label("is_new"),
    )
    shown = or_(col(Pair.state).in_(ASKED), col(Pair.state).in_(KNOWN_TO_BOTH))
    query = query.outerjoin(meetings, meetings.c.pair_id == col(Pair.id))
    query = query.where(col(Pair.programme_id) == programme_id, shown)
    if pair_id is not None:
        query = query.where(col(Pair.id) == pair_id)
    found: Subquery = query.subquery("known")
    return found


def _meetings(programme_id: int, now: datetime, pair_id: int | None) -> Subquery:
    """Of each pair that has any session: how many were held, the last, the next, and what for."""
    held = col(PairSession.state) == SessionState.HELD
    ahead = and_(col(PairSession.state) == SessionState.PLANNED, col(PairSession.starts_at) >= now)
    query: Any = (
        columns(
            col(PairSession.pair_id).label("pair_id"),
            func.sum(case((held, 1), else_=0)).label("held"),
            func.max(case((held, col(PairSession.starts_at)))).label("met_at"),
            func.min(case((ahead, col(PairSession.starts_at)))).label("next_at"),
            func.max(case((held, col(PairSession.closed_at)))).label("reported_at"),
            func.max(case((held, col(PairSession.check_in)))).label("check_in"),
        )
        .join(Pair, col(Pair.id) == PairSession.pair_id)
        .where(col(Pair.programme_id) == programme_id)
        .group_by(col(PairSession.pair_id))
    )
    if pair_id is not None:
        query = query.where(col(PairSession.pair_id) == pair_id)
    found: Subquery = query.subquery("meetings")
    return found


def _in_vain(meetings: Subquery) -> ColumnElement[int]:
    """Check-ins since the last session; the same number to both partners counts once."""
    return (
        select(func.count(col(Prompt.number).distinct()))
        .where(
            col(Prompt.workspace_id) == col(Pair.workspace_id),
            col(Prompt.kind) == CHECK_IN,
            col(Prompt.subject_id) == col(Pair.id),
            col(Prompt.sent_at).is_not(None),
            col(Prompt.number) > func.coalesce(meetings.c.check_in, 0),
            or_(meetings.c.reported_at.is_(None), col(Prompt.sent_at) > meetings.c.reported_at),
        )
        .correlate(Pair, meetings)
        .scalar_subquery()
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
