"""What a coordinator's export holds of people, pairs and sessions, read page by page.

Plain columns instead of rows of tables, and never all at once: whoever exports a large company's
programme keeps nobody else waiting, and needs no more memory than for a small one. Nothing is read
that `pairs` or `status` may not tell.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, union_all
from sqlalchemy import select as columns
from sqlalchemy.orm import aliased
from sqlmodel import col

from storage.columns import stored
from storage.database import Session
from storage.deletion import NO_NAME
from storage.pages import pages
from storage.pair_facts import Thresholds, flags_of, pair_facts
from storage.tables import Enrolment, Member, Pair, PairSession
from storage.types import KNOWN_TO_BOTH, EnrolmentState, PairState, Role, SessionState


@dataclass(frozen=True, slots=True)
class ExportedPerson:
    """Who takes part; `pairs` is how many of theirs run."""

    name: str
    role: Role
    department: str
    location: str
    pairs: int


@dataclass(frozen=True, slots=True)
class ExportedPair:
    """A pair as it stands; names are empty of whoever had everything deleted."""

    mentee: str
    mentor: str
    state: PairState
    introduced_at: datetime | None
    begun_at: datetime
    """When both had said yes."""
    asked_until: datetime | None
    ended_at: datetime | None
    held: int
    met_at: datetime | None
    next_at: datetime | None
    since: datetime
    """Its last session, or its introduction."""
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExportedSession:
    """A session that was held, or is ahead; names as in a pair."""

    mentee: str
    mentor: str
    starts_at: datetime
    state: SessionState


def people(session: Session, programme_id: int) -> AsyncGenerator[list[ExportedPerson], None]:
    """Who takes part (paused too, left not), by name."""
    running = _running(programme_id)
    own = running.c.member_id == col(Enrolment.member_id), running.c.role == col(Enrolment.role)
    query = (
        columns(
            col(Member.name),
            col(Enrolment.role),
            col(Member.department),
            col(Member.location),
            func.coalesce(running.c.pairs, 0),
        )
        .join(Member, col(Member.id) == col(Enrolment.member_id))
        .outerjoin(running, and_(*own))
        .where(
            col(Enrolment.programme_id) == programme_id,
            col(Enrolment.state) != EnrolmentState.LEFT,
        )
        .order_by(col(Member.name), col(Member.id))
    )
    return pages(session, query, lambda row: ExportedPerson(*row))


def _running(programme_id: int) -> Any:
    """By person and role how many pairs run, counted once for all of them."""
    sides: list[Any] = [
        columns(col(one).label("member_id"), literal(role, stored(Role)).label("role")).where(
            col(Pair.programme_id) == programme_id, col(Pair.state) == PairState.RUNNING
        )
        for one, role in ((Pair.mentor_id, Role.MENTOR), (Pair.mentee_id, Role.MENTEE))
    ]
    each = union_all(*sides).subquery()
    counted = func.count().label("pairs")
    by = each.c.member_id, each.c.role
    return columns(*by, counted).group_by(*by).subquery()


def pairs(
    session: Session, programme_id: int, limits: Thresholds
) -> AsyncGenerator[list[ExportedPair], None]:
    """Those of `pairs`, in its order: by the leader's name, those that have ended last."""
    known = pair_facts(programme_id, limits)
    mentee, mentor = aliased(Member), aliased(Member)
    query = (
        columns(
            _name(mentee),
            _name(mentor),
            col(Pair.state),
            col(Pair.introduced_at),
            func.coalesce(col(Pair.accepted_at), col(Pair.created_at), type_=known.c.since.type),
            col(Pair.expires_at),
            col(Pair.ended_at),
            known,
        )
        .join(known, known.c.id == col(Pair.id))
        .join(mentee, col(mentee.id) == col(Pair.mentee_id))
        .join(mentor, col(mentor.id) == col(Pair.mentor_id))
        .order_by(known.c.is_over, col(mentee.name), col(mentee.id), known.c.id)
    )
    return pages(session, query, _pair)


def _pair(row: Any) -> ExportedPair:
    told = row._mapping
    mentee, mentor, state, introduced_at, begun_at, asked_until, ended_at = row[:7]
    return ExportedPair(
        mentee,
        mentor,
        state,
        introduced_at,
        begun_at,
        asked_until,
        ended_at,
        told["held"],
        told["met_at"],
        told["next_at"],
        told["since"],
        flags_of(told),
    )


def sessions(
    session: Session, programme_id: int, now: datetime
) -> AsyncGenerator[list[ExportedSession], None]:
    """Those that `status` counts as held or planned, in the order of their time."""
    mentee, mentor = aliased(Member), aliased(Member)
    ahead = and_(col(PairSession.state) == SessionState.PLANNED, col(PairSession.starts_at) >= now)
    query = (
        columns(_name(mentee), _name(mentor), col(PairSession.starts_at), col(PairSession.state))
        .join(Pair, col(Pair.id) == col(PairSession.pair_id))
        .join(mentee, col(mentee.id) == col(Pair.mentee_id))
        .join(mentor, col(mentor.id) == col(Pair.mentor_id))
        .where(
            col(Pair.programme_id) == programme_id,
            col(Pair.state).in_(KNOWN_TO_BOTH),
            (col(PairSession.state) == SessionState.HELD) | ahead,
        )
        .order_by(col(PairSession.starts_at), col(PairSession.id))
    )
    return pages(session, query, lambda row: ExportedSession(*row))


def _name(member: Any) -> ColumnElement[str]:
    """Empty for somebody who had everything about them deleted."""
    gone = and_(member.name == NO_NAME, member.active.is_(False))
    return case((gone, ""), else_=member.name)
