"""How the pairs of a programme do, by operational facts: found, counted and sorted by the database.

Of who is asked, the leader alone is told: which mentor they think about is theirs until the round
is over.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Subquery, case, func, or_
from sqlalchemy import select as columns
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from storage.database import Session
from storage.pair_facts import (
    Thresholds,
    flags_of,
    has_session_ahead,
    is_new,
    is_shown,
    most_urgent_first,
    needs_somebody,
    pair_facts,
    with_tally,
)
from storage.tables import Member, Pair
from storage.tallies import keep_tallies
from storage.types import ASKED, PairState

_MENTOR, _LEADER = aliased(Member), aliased(Member)
"""Made once: to make them takes as long as all else of a query's text."""


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


@dataclass(frozen=True, slots=True)
class PairLine:
    """One pair and its two people; `flags` are names of reasons for which it needs somebody."""

    pair: Pair
    mentor: Member
    mentee: Member
    held: int
    since: datetime
    """Its last session, or its introduction."""
    met_at: datetime | None
    next_at: datetime | None
    flags: tuple[str, ...]
    urgent: bool


async def count_listed(
    session: Session, programme_id: int, limits: Thresholds
) -> dict[PairFilter, int]:
    """How many there are of each, without a look at all that became of every pair: not of NEEDS."""
    await keep_tallies(session)
    every = select(func.count()).select_from(Pair).where(col(Pair.programme_id) == programme_id)
    new = func.count().filter(*_listed(limits, PairFilter.NEW))
    shown = every.where(is_shown()).add_columns(new).subquery()
    without = every.where(*_listed(limits, PairFilter.NO_SESSION)).scalar_subquery()
    [found] = await _rows(session, columns(shown, without))
    return dict(zip((PairFilter.ALL, PairFilter.NEW, PairFilter.NO_SESSION), found, strict=True))


async def count_needing(session: Session, programme_id: int, limits: Thresholds) -> int:
    """How many need somebody."""
    await keep_tallies(session)
    query = with_tally(columns(func.count())).where(*_that_need(programme_id, limits))
    [found] = await _rows(session, query)
    return int(found[0])


async def pair_lines(
    session: Session,
    programme_id: int,
    limits: Thresholds,
    among: PairFilter,
    most: int,
    offset: int = 0,
) -> Sequence[PairLine]:
    """Those from `offset` on, at most `most`, by the leader's name; those that have ended last.

    Not of NEEDS: see needing_somebody.
    """
    await keep_tallies(session)
    is_over = case((col(Pair.state) == PairState.ENDED, 1), else_=0)
    chosen = (
        columns(col(Pair.id))
        .join(_LEADER, col(_LEADER.id) == Pair.mentee_id)
        .where(col(Pair.programme_id) == programme_id, *_listed(limits, among))
        .order_by(is_over, col(_LEADER.name), col(_LEADER.id), col(Pair.id))
        .limit(most)
        .offset(offset)
    )
    ids = [row[0] for row in await _rows(session, chosen)]
    if not ids:
        return []
    query = _lines_of(pair_facts(programme_id, limits, ids))
    lines = {row[0].id: _line(row) for row in await _rows(session, query)}
    return [lines[one] for one in ids]


def _listed(limits: Thresholds, among: PairFilter) -> list[ColumnElement[bool]]:
    """What they have in common, before anything else of the pairs is read."""
    runs = col(Pair.state) == PairState.RUNNING
    if among is PairFilter.NEW:
        return [col(Pair.state).in_((*ASKED, PairState.RUNNING)), or_(~runs, is_new(limits))]
    if among is PairFilter.NO_SESSION:
        return [runs, ~has_session_ahead(limits)]
    return [is_shown()]


async def needing_somebody(
    session: Session, programme_id: int, limits: Thresholds, most: int, offset: int = 0
) -> tuple[Sequence[PairLine], int]:
    """Some of the pairs that need somebody, the most urgent first, and how many do.

    In one statement: every pair is looked at once for both, and sorted before anything else of
    those that are told is read.
    """
    await keep_tallies(session)
    every = func.count().over().label("every")
    chosen = _most_urgent(programme_id, limits, most, offset).add_columns(every).cte("chosen")
    of_all = columns(func.max(chosen.c.every)).scalar_subquery().label("of_all")
    query = _lines_by_urgency(programme_id, limits, columns(chosen.c.id)).add_columns(of_all)
    found = await _rows(session, query)
    if found:
        return [_line(row) for row in found], int(found[0]._mapping["of_all"])
    return [], await count_needing(session, programme_id, limits) if offset else 0


def _most_urgent(programme_id: int, limits: Thresholds, most: int, offset: int) -> Any:
    """The ids of some of them."""
    query = with_tally(columns(col(Pair.id))).where(*_that_need(programme_id, limits))
    return query.order_by(*most_urgent_first(limits)).limit(most).offset(offset)


def _lines_by_urgency(programme_id: int, limits: Thresholds, ids: Any) -> Any:
    told = pair_facts(programme_id, limits, ids)
    return _lines_of(told).order_by(told.c.urgent.desc(), told.c.since, told.c.id)


def _that_need(programme_id: int, limits: Thresholds) -> tuple[ColumnElement[bool], ...]:
    return col(Pair.programme_id) == programme_id, needs_somebody(limits)


async def pair_line(session: Session, pair: Pair, limits: Thresholds) -> PairLine | None:
    """What is known of one pair; None for one that nobody may be told of yet, or any more."""
    await keep_tallies(session)
    query = _lines_of(pair_facts(pair.programme_id, limits, [pair.id]))
    found = await _rows(session, query)
    return _line(found[0]) if found else None


async def _rows(session: Session, query: Any) -> Sequence[Any]:
    return list(await session.exec(query))


def _lines_of(facts: Subquery) -> Any:
    """A query of whole lines from the facts."""
    query: Any = (
        columns(Pair, _MENTOR, _LEADER, facts)
        .join(facts, facts.c.id == Pair.id)
        .join(_MENTOR, col(_MENTOR.id) == Pair.mentor_id)
        .join(_LEADER, col(_LEADER.id) == Pair.mentee_id)
    )
    return query


def _line(row: Any) -> PairLine:
    told = row._mapping
    return PairLine(
        pair=row[0],
        mentor=row[1],
        mentee=row[2],
        held=told["held"],
        since=told["since"],
        met_at=told["met_at"],
        next_at=told["next_at"],
        flags=flags_of(told),
        urgent=bool(told["urgent"]),
    )
