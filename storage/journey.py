"""How far the pairs of a programme have come, in one row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_
from sqlalchemy import select as columns
from sqlmodel import select

from storage.database import Session
from storage.pair_facts import Thresholds, pair_facts
from storage.tables import Pair, Programme
from storage.types import PairState


@dataclass(frozen=True, slots=True)
class Journey:
    """Counts of pairs; of those that both know of (running, or ended since) all but three."""

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
        func.min(facts.c.first_at),
        func.max(facts.c.last_at),
    ).select_from(facts)
    return Journey(*next(iter(await session.exec(query))))


def half_of(sessions: int) -> int:
    """How many sessions are half of them, rounded up."""
    return (sessions + 1) // 2
