"""How far the pairs of a programme have come, in one row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, func
from sqlalchemy import select as columns
from sqlmodel import col, select

from storage.columns import Moment
from storage.database import Session
from storage.pair_facts import CLOSED, Thresholds, needs_somebody, with_tally
from storage.tables import Pair, PairSession, PairTally, Programme
from storage.tallies import keep_tallies
from storage.types import ASKED, KNOWN_TO_BOTH, PairState, SessionState


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
    held, ended = col(PairTally.held), col(Pair.state) == PairState.ENDED
    before_the_end = and_(ended, col(Pair.end_reason) != CLOSED)
    counts = (
        held > 0,
        and_(before_the_end, held > 0, held < programme.sessions),
        held >= half_of(programme.sessions),
        held >= programme.sessions,
        needs_somebody(limits),
    )
    states = (PairState.PROPOSED,), ASKED, (PairState.RUNNING,), (PairState.ENDED,)
    query = with_tally(
        columns(
            *(_in_states(programme.id, some) for some in states),
            *(func.count().filter(one) for one in counts),
            func.min(col(PairTally.first_held_at)),
            func.max(col(PairTally.met_at)),
            _first_ahead(programme.id, limits.now).label("first_ahead"),
            func.max(col(PairTally.planned_until)),
        )
    ).where(col(Pair.programme_id) == programme.id, col(Pair.state).in_(KNOWN_TO_BOTH))
    *found, first_held, met_at, first_ahead, planned_until = next(iter(await session.exec(query)))
    is_ahead = planned_until is not None and planned_until >= limits.now
    firsts = [at for at in (first_held, first_ahead) if at is not None]
    lasts = [at for at in (met_at, planned_until if is_ahead else None) if at is not None]
    told = [*found, min(firsts, default=None), max(lasts, default=None)]
    return Journey(*told)


def _in_states(programme_id: int, states: tuple[PairState, ...]) -> Any:
    """How many pairs; counted in the index."""
    own = col(Pair.programme_id) == programme_id, col(Pair.state).in_(states)
    return select(func.count()).select_from(Pair).where(*own).scalar_subquery()


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
