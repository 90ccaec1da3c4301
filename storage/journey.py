"""How far the pairs of a programme have come, in one row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, func
from sqlalchemy import select as columns
from sqlmodel import col, select

from storage.columns import Moment
from storage.database import Session
from storage.pair_facts import Thresholds, with_tally
from storage.part_marks import CLOSED
from storage.tables import RUNNING_WORD, ListedPair, Pair, PairSession, PairTally, Programme
from storage.tallies import keep_tallies
from storage.types import ASKED, KNOWN_TO_BOTH, PairState, SessionState


@dataclass(frozen=True, slots=True)
class Journey:
    """Counts of pairs; but for the first two, of those that both know of (running or ended)."""

    proposed: int
    """On the coordinator's list; nobody was asked."""
    asked: int
    """With those of an approved list whose turn comes."""
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
    sent: int
    """Check-ins that went out, and those of them that were answered."""
    answered: int
    first_at: datetime | None
    """The first session that was held or is ahead, and the last."""
    last_at: datetime | None
    mentors_of_several: int = 0
    """In more than one pair that runs."""
    mentees_of_several: int = 0

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
    held, answers = col(PairTally.held), (col(PairTally.asked), col(PairTally.answered))
    has_ended = col(Pair.state) == PairState.ENDED
    counts = (
        col(Pair.state) == PairState.RUNNING,
        has_ended,
        has_ended & (col(Pair.end_reason) != CLOSED) & (held > 0) & (held < programme.sessions),
        held > 0,
        held >= half_of(programme.sessions),
        held >= programme.sessions,
    )
    ahead = col(PairSession.starts_at) >= limits.now
    query = with_tally(
        columns(
            _listed(programme.id),
            _being_asked(programme.id),
            *(func.count().filter(one) for one in counts),
            *(func.coalesce(func.sum(one), 0) for one in answers),
            _edge(func.min, programme.id, SessionState.HELD),
            _edge(func.min, programme.id, SessionState.PLANNED, ahead),
            _edge(func.max, programme.id, SessionState.HELD),
            _edge(func.max, programme.id, SessionState.PLANNED, ahead),
            *(_in_several(programme.id, col(one)) for one in (Pair.mentor_id, Pair.mentee_id)),
        )
    ).where(col(Pair.programme_id) == programme.id, col(Pair.state).in_(KNOWN_TO_BOTH))
    found = list(next(iter(await session.exec(query))))
    listed, asked, running, ended, broken_off, met, halfway, done, sent, answered = found[:10]
    firsts, lasts = ([at for at in some if at is not None] for some in (found[10:12], found[12:14]))
    return Journey(
        proposed=0 if programme.approved_at else listed,
        asked=asked + (listed if programme.approved_at else 0),
        running=running,
        ended=ended,
        met=met,
        broken_off=broken_off,
        halfway=halfway,
        done=done,
        sent=sent,
        answered=answered,
        first_at=min(firsts, default=None),
        last_at=max(lasts, default=None),
        mentors_of_several=found[14],
        mentees_of_several=found[15],
    )


def _listed(programme_id: int) -> Any:
    """How many stand on the coordinator's list."""
    own = col(ListedPair.programme_id) == programme_id
    return select(func.count()).select_from(ListedPair).where(own).scalar_subquery()


def _being_asked(programme_id: int) -> Any:
    """How many pairs; counted in the index."""
    own = col(Pair.programme_id) == programme_id, col(Pair.state).in_(ASKED)
    return select(func.count()).select_from(Pair).where(*own).scalar_subquery()


def _in_several(programme_id: int, person: Any) -> Any:
    """How many are in more than one pair that runs: found one by one only where anybody is."""
    running = col(Pair.programme_id) == programme_id, col(Pair.state) == RUNNING_WORD
    beyond_one = columns(func.count() - func.count(person.distinct())).where(*running)
    several = select(person).where(*running).group_by(person).having(func.count() > 1)
    counted = select(func.count()).select_from(several.subquery()).scalar_subquery()
    return case((beyond_one.scalar_subquery() > 0, counted), else_=0)


def _edge(edge: Any, programme_id: int, state: SessionState, *more: ColumnElement[bool]) -> Any:
    """The first or last session in that state, by the index of them."""
    own = col(PairSession.programme_id) == programme_id, col(PairSession.state) == state
    query = select(edge(col(PairSession.starts_at), type_=Moment))
    return query.where(*own, *more).scalar_subquery()


def half_of(sessions: int) -> int:
    """How many sessions are half of them, rounded up."""
    return (sessions + 1) // 2
