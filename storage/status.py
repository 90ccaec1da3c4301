"""The operational facts behind `status`, each counted by the database.

What is counted of opinions: storage/figures.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, literal, or_, true
from sqlalchemy import select as columns
from sqlmodel import col, select

from storage import invitations
from storage.columns import Moment
from storage.database import Session
from storage.prompts import CHECK_IN_WORD
from storage.tables import Enrolment, Member, Pair, PairSession, Prompt
from storage.types import (
    KNOWN_TO_BOTH,
    NOT_CANCELLED,
    EnrolmentState,
    PromptState,
    Role,
    SessionState,
)


@dataclass(frozen=True, slots=True)
class PeopleCounts:
    """Who takes part in a programme, and what they were sent."""

    mentors: int
    mentees: int
    paused: int
    """Of both."""
    uninvited: int
    """Of both: whom nobody had invited."""
    invited: int
    """Whom an invitation is for, whether they joined or not; see storage/invitations.py."""
    asked: int
    """Check-ins that went out, and those of them that were answered."""
    answered: int
    left: int = 0
    """Who took part once and does so no more."""


async def people_counts(session: Session, programme_id: int) -> PeopleCounts:
    """In one statement."""
    here = col(Enrolment.state) != EnrolmentState.LEFT
    people = (
        columns(
            _sum(and_(here, col(Enrolment.role) == Role.MENTOR)).label("mentors"),
            _sum(and_(here, col(Enrolment.role) == Role.MENTEE)).label("mentees"),
            _sum(col(Enrolment.state) == EnrolmentState.PAUSED).label("paused"),
            _sum(~here).label("left"),
            invitations.uninvited(programme_id).scalar_subquery().label("uninvited"),
            invitations.count_invited(programme_id).scalar_subquery().label("invited"),
        )
        .where(col(Enrolment.programme_id) == programme_id)
        .subquery()
    )
    sent = (
        columns(
            func.count().label("asked"),
            _sum(col(Prompt.state) == PromptState.ANSWERED).label("answered"),
        )
        .select_from(Pair)
        .join(Prompt, col(Prompt.subject_id) == Pair.id)
        .where(
            col(Pair.programme_id) == programme_id,
            col(Prompt.kind) == CHECK_IN_WORD,
            col(Prompt.sent_at).is_not(None),
        )
        .subquery()
    )
    found = await _rows(session, columns(people, sent).select_from(people.join(sent, true())))
    return PeopleCounts(**found[0]._mapping)


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


async def sessions_between(
    session: Session, programme_id: int, now: datetime, bounds: Sequence[datetime] = ()
) -> dict[tuple[int, SessionState], int]:
    """How many sessions of all pairs were held or are ahead, by how many of `bounds` have passed.

    `bounds` are in their order. A date that has passed without a word of what became of it is
    neither held nor ahead.
    """
    begins = col(PairSession.starts_at)
    state = col(PairSession.state)
    between = _passed(begins, bounds)
    is_told = or_(state != SessionState.PLANNED, begins >= now)
    every = (
        columns(between.label("place"), state.label("state"))
        .join(Pair, col(Pair.id) == PairSession.pair_id)
        .where(col(Pair.programme_id) == programme_id, state.in_(NOT_CANCELLED), is_told)
        .subquery()
    )
    grouped = columns(every.c.place, every.c.state, func.count())
    found = await _rows(session, grouped.group_by(every.c.place, every.c.state))
    return {(place, SessionState(state)): count for place, state, count in found}


async def reported_since(session: Session, programme_id: int, since: datetime) -> int:
    """Of how many sessions of all pairs it became known since then that they were held.

    By the report and not by the session, so that one reported late is counted, and once.
    """
    query = (
        select(func.count())
        .select_from(PairSession)
        .join(Pair, col(Pair.id) == PairSession.pair_id)
        .where(
            col(Pair.programme_id) == programme_id,
            col(PairSession.state) == SessionState.HELD,
            col(PairSession.closed_at) >= since,
        )
    )
    return (await session.exec(query)).one()


async def introduced_between(
    session: Session, programme_id: int, bounds: Sequence[datetime]
) -> dict[int, int]:
    """How many pairs were introduced, by how many of `bounds` had passed then."""
    place = _passed(col(Pair.introduced_at), bounds)
    every = (
        columns(place.label("place"))
        .where(col(Pair.programme_id) == programme_id, col(Pair.introduced_at).is_not(None))
        .subquery()
    )
    grouped = columns(every.c.place, func.count()).group_by(every.c.place)
    return dict(await _rows(session, grouped))


def _passed(moment: Any, bounds: Sequence[datetime]) -> ColumnElement[int]:
    """How many of the bounds are at or before a moment."""
    if not bounds:
        return literal(0)
    return case(
        *((moment < bound, number) for number, bound in enumerate(bounds)), else_=len(bounds)
    )


# ---------------------------------------------------------------------------- people, by name


@dataclass(frozen=True, slots=True)
class SomePeople:
    """How many there are, and the first of them by name; `since` when."""

    count: int
    named: tuple[tuple[str, datetime], ...]


@dataclass(frozen=True, slots=True)
class PeopleApart:
    """Participants whom the platform refuses to deliver to, and who left before they had a pair."""

    unreachable: SomePeople
    left_alone: SomePeople


async def people_apart(session: Session, programme_id: int, most: int) -> PeopleApart:
    """Some of each by name, in one statement."""
    has_left = col(Enrolment.state) == EnrolmentState.LEFT
    lost = and_(~has_left, col(Member.unreachable_since).is_not(None))
    groups, by_name = has_left.label("has_left"), (col(Member.name), col(Member.id))
    every = (
        columns(
            groups,
            col(Member.name).label("name"),
            func.coalesce(
                col(Member.unreachable_since), col(Enrolment.joined_at), type_=Moment
            ).label("since"),
            func.count().over(partition_by=groups).label("every"),
            func.row_number().over(partition_by=groups, order_by=by_name).label("place"),
        )
        .join(Member, col(Member.id) == Enrolment.member_id)
        .where(
            col(Enrolment.programme_id) == programme_id,
            or_(lost, and_(has_left, ~_had_a_pair(programme_id))),
        )
        .subquery()
    )
    query = columns(every).where(every.c.place <= most).order_by(every.c.place)
    found = await _rows(session, query)
    return PeopleApart(
        _some([one for one in found if not one.has_left]),
        _some([one for one in found if one.has_left]),
    )


def _had_a_pair(programme_id: int) -> ColumnElement[bool]:
    """Whether they were ever in a pair that both knew of."""
    here = col(Pair.programme_id) == programme_id, col(Pair.state).in_(KNOWN_TO_BOTH)
    either = (
        exists().where(col(own) == Enrolment.member_id, *here)
        for own in (Pair.mentor_id, Pair.mentee_id)
    )
    return or_(*either)


def _some(found: Sequence[Any]) -> SomePeople:
    named = tuple((one.name, one.since) for one in found)
    return SomePeople(found[0].every if found else 0, named)


async def _rows(session: Session, query: Any) -> Sequence[Any]:
    return list(await session.exec(query))
