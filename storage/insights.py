"""What a programme has brought, as far as it is facts: each counted by the database.

Rows come back one for each state at most, however many people there are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, or_
from sqlalchemy import select as columns
from sqlalchemy.orm import Mapped, aliased
from sqlmodel import col, select

from storage.database import Session
from storage.pair_facts import with_tally
from storage.tables import (
    Enrolment,
    Goal,
    Member,
    Pair,
    PairTally,
    Programme,
    Prompt,
    Thanks,
)
from storage.tallies import keep_tallies
from storage.types import (
    AGREED_ONCE,
    OPENED,
    AgreementState,
    EnrolmentState,
    PairState,
    Role,
)


@dataclass(frozen=True, slots=True)
class SessionsDone:
    """Pairs that held half, and all, of their sessions; minutes of all sessions held."""

    half: int
    whole: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Meetings:
    """Pairs that were introduced, those of them that have met, and sessions held of all.

    `people` are in any pair that has met.
    """

    pairs: int
    met: int
    held: int
    people: int
    done: SessionsDone


@dataclass(frozen=True, slots=True)
class Goals:
    """Pairs with a goal that both agreed on; such goals, and those of them that were reached."""

    pairs: int
    agreed: int
    reached: int


@dataclass(frozen=True, slots=True)
class Connections:
    """Couples that met, and how many of them connect two departments, levels or places.

    `across` is how many do any of it.
    """

    couples: int
    departments: int
    levels: int
    places: int
    across: int


@dataclass(frozen=True, slots=True)
class Recognition:
    """Thank-yous that both let others read, and mentors whose certificate has come."""

    thanks: int
    certificates: int


@dataclass(frozen=True, slots=True)
class GoingOn:
    """Of its people those who take part in a later programme, as far as they are leaders there.

    `leaders` were that before, `mentors` were their mentors.
    """

    leaders: int
    mentors: int
    is_possible: bool
    """Whether there is a later programme that people could join."""


async def meetings(session: Session, programme: Programme) -> Meetings:
    """Of a programme, pairs that have ended included; in one statement."""
    await keep_tallies(session)
    held, planned = func.coalesce(col(PairTally.held), 0), programme.sessions
    counts = (
        func.count(),
        func.count().filter(held > 0),
        func.coalesce(func.sum(held), 0),
        func.count(col(Pair.mentor_id).distinct()).filter(held > 0),
        func.count(col(Pair.mentee_id).distinct()).filter(held > 0),
        func.count().filter(held > 0, held * 2 >= planned),
        func.count().filter(held > 0, held >= planned),
        func.coalesce(func.sum(col(PairTally.minutes)), 0),
    )
    query = with_tally(columns(*counts)).where(
        col(Pair.programme_id) == programme.id, col(Pair.introduced_at).is_not(None)
    )
    pairs, met, sessions, mentors, leaders, half, whole, minutes = (await session.exec(query)).one()
    done = SessionsDone(half, whole, int(minutes))
    return Meetings(pairs, met, sessions, mentors + leaders, done)


async def count_unplanned(session: Session, programme_id: int, awaited: datetime) -> int:
    """Pairs that run, have never met and have no session planned.

    One that has begun since `awaited` may have been held: nobody has said so yet.
    """
    await keep_tallies(session)
    begun = or_(col(PairTally.held) > 0, col(PairTally.planned_until) >= awaited)
    found = await session.exec(
        select(func.count())
        .select_from(Pair)
        .where(
            Pair.programme_id == programme_id,
            Pair.state == PairState.RUNNING,
            col(Pair.introduced_at).is_not(None),
            ~exists().where(col(PairTally.id) == Pair.id, begun),
        )
    )
    return found.one()


async def goals(session: Session, programme_id: int) -> Goals:
    """Of all pairs of a programme."""
    reached = func.sum(case((col(Goal.state) == AgreementState.DONE, 1), else_=0))
    found = await session.exec(
        select(func.count(func.distinct(col(Goal.pair_id))), func.count(), reached)
        .join(Pair, col(Pair.id) == Goal.pair_id)
        .where(Pair.programme_id == programme_id, col(Goal.state).in_(AGREED_ONCE))
    )
    pairs, agreed, done = found.one()
    return Goals(pairs, agreed, done or 0)


async def connections(session: Session, programme_id: int) -> Connections:
    """Each couple once, however often it was paired; what is unknown of one connects nothing.

    People are joined to pairs before couples are told apart: of pairs Postgres knows how many
    people are in them, of couples it would not, and look for each of them among all people.
    """
    await keep_tallies(session)
    one, other = aliased(Member), aliased(Member)
    differ = {
        "department": _differ(col(one.department), col(other.department)),
        "level": col(one.level) != col(other.level),
        "location": _differ(col(one.location), col(other.location)),
    }
    couples = (
        columns(
            col(Pair.mentor_id),
            col(Pair.mentee_id),
            *(it.label(name) for name, it in differ.items()),
        )
        .join(one, col(one.id) == Pair.mentor_id)
        .join(other, col(other.id) == Pair.mentee_id)
        .where(col(Pair.programme_id) == programme_id, _has_met())
        .distinct()
        .subquery()
    )
    each = [couples.c[name] for name in differ]
    counts = (func.count().filter(it) for it in (*each, or_(*each)))
    query: Any = columns(func.count(), *counts)
    return Connections(*(await session.exec(query)).one())


def _has_met() -> ColumnElement[bool]:
    return exists().where(col(PairTally.id) == col(Pair.id), col(PairTally.held) > 0)


def _differ(one: Mapped[str], other: Mapped[str]) -> ColumnElement[bool]:
    return and_(one != other, one != "", other != "")


async def recognition(session: Session, programme: Programme) -> Recognition:
    """Of a programme; certificates by the prompts of that kind, which are few of all prompts."""
    await keep_tallies(session)
    thanks = await session.exec(
        select(func.count())
        .select_from(Thanks)
        .join(Pair, col(Pair.id) == Thanks.pair_id)
        .where(
            Pair.programme_id == programme.id,
            col(Thanks.shared).is_(True),
            col(Thanks.released).is_(True),
        )
    )
    certificates = await session.exec(
        select(func.count(func.distinct(col(Prompt.recipient_id))))
        .join(Pair, col(Pair.id) == Prompt.subject_id)
        .where(
            Prompt.workspace_id == programme.workspace_id,
            Prompt.kind == "closing",
            Pair.programme_id == programme.id,
            col(Prompt.sent_at).is_not(None),
            Prompt.recipient_id == Pair.mentor_id,
            _has_met(),
        )
    )
    return Recognition(thanks.one(), certificates.one())


async def going_on(session: Session, programme: Programme) -> GoingOn:
    """Of a programme; whoever has left the later one is not counted."""
    later, theirs = aliased(Programme), aliased(Enrolment)
    takes_part = col(Enrolment.member_id).in_(
        columns(col(theirs.member_id))
        .join(later, col(later.id) == theirs.programme_id)
        .where(
            col(later.workspace_id) == programme.workspace_id,
            col(later.created_at) > programme.created_at,
            col(theirs.role) == Role.MENTEE,
            col(theirs.state) != EnrolmentState.LEFT,
        )
    )
    opened = aliased(Programme)
    is_possible = exists().where(
        col(opened.workspace_id) == programme.workspace_id,
        col(opened.created_at) > programme.created_at,
        col(opened.state).in_(OPENED),
    )
    counts = [
        func.coalesce(func.sum(case((col(Enrolment.role) == role, 1), else_=0)), 0)
        for role in (Role.MENTEE, Role.MENTOR)
    ]
    query: Any = columns(*counts, is_possible).where(
        col(Enrolment.programme_id) == programme.id, takes_part
    )
    leaders, mentors, possible = (await session.exec(query)).one()
    return GoingOn(leaders, mentors, bool(possible))
