"""How far the pairs of a programme have come, in one row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_
from sqlalchemy import select as columns
from sqlmodel import col, select

from storage.columns import Moment
from storage.database import Session
from storage.pair_facts import Thresholds, needs_somebody, pair_facts
from storage.tables import Pair, PairSession, Programme
from storage.tallies import keep_tallies
from storage.types import PairState, SessionState


@dataclass(frozen=True, slots=True)
class Journey:
    """Counts of pairs; but for the first two, of those that both know of (running or ended)."""

    proposed: int
    """On the coordinator's list; nobody was asked."""
    asked: int
    running: int
    ended: int
    met: int
    """At least once."""
    broken_off: int
    """Met, and ended before their programme did and before all sessions were held."""
    halfway: int
    """Half of their programme's sessions were held, or more."""
    done: int
    """All of them were held."""
    needs: int
    """That need somebody."""
    first_at: datetime | None
    """The first session that was held or is ahead, and the last."""
    last_at: datetime | None

    @property
    def pairs(self) -> int:
        """Those that both know of."""
        return self.running + self.ended

    @property
    def never_met(self) -> int:
        """Of those that both know of."""
        return self.pairs - self.met

    @property
    def partly(self) -> int:
        """Met, stayed together to the end, and held some of the sessions."""
        return self.met - self.done - self.broken_off


async def journey(session: Session, programme: Programme, limits: Thresholds) -> Journey:
    """Of all pairs of a programme, in one statement."""
    await keep_tallies(session)
    facts = pair_facts(programme.id, limits)
    known = or_(facts.c.is_running, facts.c.is_over)
    met = and_(known, facts.c.held > 0)
    in_part = and_(met, facts.c.held < programme.sessions)

    def count(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    proposed = (
        select(func.count())
        .select_from(Pair)
        .where(Pair.programme_id == programme.id, Pair.state == PairState.PROPOSED)
        .scalar_subquery()
    )
    query: Any = columns(
        proposed,
        count(facts.c.is_asked),
        count(facts.c.is_running),
        count(facts.c.is_over),
        count(met),
        count(and_(in_part, facts.c.is_over, facts.c.before_the_end)),
        count(and_(known, facts.c.held >= half_of(programme.sessions))),
        count(and_(known, facts.c.held >= programme.sessions)),
        count(needs_somebody(facts)),
        func.min(facts.c.first_held_at),
        func.max(facts.c.met_at),
        _first_ahead(programme.id, limits.now).label("first_ahead"),
        func.max(facts.c.ahead_until),
    ).select_from(facts)
    *counts, first_held, met_at, first_ahead, ahead_until = next(iter(await session.exec(query)))
    firsts = [at for at in (first_held, first_ahead) if at is not None]
    lasts = [at for at in (met_at, ahead_until) if at is not None]
    told = [*counts, min(firsts, default=None), max(lasts, default=None)]
    return Journey(*told)


def _first_ahead(programme_id: int, now: datetime) -> Any:
    planned = PairSession.state == SessionState.PLANNED, col(PairSession.starts_at) >= now
    return (
        select(func.min(col(PairSession.starts_at), type_=Moment))
        .where(PairSession.programme_id == programme_id, *planned)
        .scalar_subquery()
    )


def half_of(sessions: int) -> int:
    """How many sessions are half of them, rounded up."""
    return (sessions + 1) // 2
