"""Who takes part in a programme and has no pair: one answer, for `match`, `status` and `export`.

A pair is one that runs, that its two are being asked about, or that lasted until its programme was
over. Who pauses, has left or is gone waits for none.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, union_all
from sqlalchemy import select as columns
from sqlmodel import col

from storage.database import Session
from storage.pages import AT_ONCE, pages
from storage.pair_facts import CLOSED
from storage.tables import Enrolment, Member, Pair, Prompt
from storage.types import NO_PAIR, STANDING, EnrolmentState, PairState

_BY_NAME = col(Member.name), col(Member.id)


@dataclass(frozen=True, slots=True)
class WithoutPair:
    """Somebody without a pair, as far as it is known why."""

    enrolment: Enrolment
    member: Member
    is_listed: bool
    """They stand on the list that waits for a coordinator's approval."""
    asked_until: datetime | None
    """When it was last that they were asked and no pair came of it."""


@dataclass(frozen=True, slots=True)
class PeopleWithoutPair:
    """How many there are, how many of them are listed, and the first of the others by name."""

    count: int
    listed: int
    others: Sequence[WithoutPair]

    @property
    def unlisted(self) -> int:
        """How many are on no list."""
        return self.count - self.listed


async def without_pair(session: Session, programme_id: int, most: int) -> PeopleWithoutPair:
    """In one statement, however many there are: whoever is listed comes last."""
    listed = _is_listed(programme_id).label("is_listed")
    alone = (
        columns(
            col(Enrolment.id).label("id"),
            listed,
            func.count().over().label("every"),
            func.sum(case((listed, 1), else_=0)).over().label("on_list"),
        )
        .join(Member, col(Member.id) == Enrolment.member_id)
        .where(*_alone(programme_id))
        .order_by(listed, *_BY_NAME)
        .limit(max(most, 1))
        .cte("alone")
    )
    query = _lines(programme_id, alone.c.is_listed, alone.c.every, alone.c.on_list)
    query = query.join(alone, alone.c.id == Enrolment.id)
    found = await _rows(session, query.order_by(alone.c.is_listed, *_BY_NAME))
    count, on_list = found[0][-2:] if found else (0, 0)
    others = [WithoutPair(*row[:-2]) for row in found[:most]]
    return PeopleWithoutPair(count, on_list, [one for one in others if not one.is_listed])


def everybody_without_pair(
    session: Session, programme_id: int
) -> AsyncGenerator[list[WithoutPair], None]:
    """All of them, by name, page by page: short ones, for there is much to say of each."""
    return pages(session, _named(programme_id), lambda row: WithoutPair(*row), AT_ONCE // 2)


async def asked_in_vain_since(
    session: Session, programme_id: int, since: datetime, most: int
) -> PeopleWithoutPair:
    """Of them those who are on no list, and of whose suggestion no pair came since then."""
    query = _named(programme_id, func.count().over())
    asked_until = query.selected_columns["asked_until"]
    query = query.where(~_is_listed(programme_id), asked_until >= since).limit(most)
    found = await _rows(session, query)
    count = found[0][-1] if found else 0
    return PeopleWithoutPair(count, 0, [WithoutPair(*row[:-1]) for row in found])


async def not_told(
    session: Session,
    programme_id: int,
    kind: str,
    since: datetime,
    most: int,
    *,
    unasked_joined: datetime | None = None,
) -> Sequence[tuple[Enrolment, Member]]:
    """Who knows of no pair, and had no prompt of `kind` about their part planned since then.

    A mentor who is suggested and was not asked knows of none, like any who is not suggested. As
    long as nobody of the programme was ever asked, of them who had joined by `unasked_joined`.
    """
    told = exists().where(
        col(Prompt.workspace_id) == Enrolment.workspace_id,
        col(Prompt.kind) == kind,
        col(Prompt.subject_id) == Enrolment.id,
        col(Prompt.recipient_id) == Enrolment.member_id,
        col(Prompt.created_at) > since,
    )
    query = (
        columns(Enrolment, Member)
        .join(Member, col(Member.id) == Enrolment.member_id)
        .where(*_knows_of_none(programme_id), ~told)
        .order_by(col(Enrolment.id))
        .limit(most)
    )
    if unasked_joined is not None:
        early = col(Enrolment.joined_at) <= unasked_joined
        query = query.where(or_(_somebody_asked(programme_id), early))
    return [(row[0], row[1]) for row in await _rows(session, query)]


async def was_anybody_asked(session: Session, programme_id: int) -> bool:
    """Whether a list of pairs was ever approved in a programme."""
    [[asked]] = await _rows(session, columns(_somebody_asked(programme_id)))
    return bool(asked)


def _somebody_asked(programme_id: int) -> Any:
    return exists().where(col(Pair.programme_id) == programme_id, col(Pair.asked_at).is_not(None))


def _knows_of_none(programme_id: int) -> list[ColumnElement[bool]]:
    here = col(Pair.programme_id) == programme_id, col(Pair.state).in_(STANDING)
    told = or_(col(Pair.state) == PairState.RUNNING, col(Pair.mentor_asked).is_(True))
    paired = union_all(
        columns(col(Pair.mentor_id)).where(*here, told), columns(col(Pair.mentee_id)).where(*here)
    )
    return [
        col(Enrolment.programme_id) == programme_id,
        col(Enrolment.state) == EnrolmentState.ACTIVE,
        col(Member.active).is_(True),
        col(Enrolment.member_id).not_in(paired),
    ]


def _named(programme_id: int, *more: Any) -> Any:
    """Each of them by name, with what is known."""
    listed = _is_listed(programme_id).label("is_listed")
    lines = _lines(programme_id, listed, *more)
    return lines.where(*_alone(programme_id)).order_by(*_BY_NAME)


def _lines(programme_id: int, listed: Any, *more: Any) -> Any:
    """Of those who take part whether they are `listed`, and what is known of why, with `more`."""
    asked = _asked_in_vain(programme_id)
    return (
        columns(Enrolment, Member, listed, asked.c.asked_until, *more)
        .join(Member, col(Member.id) == Enrolment.member_id)
        .outerjoin(asked, asked.c.member_id == Enrolment.member_id)
    )


def _alone(programme_id: int) -> list[ColumnElement[bool]]:
    until_its_end = and_(col(Pair.state) == PairState.ENDED, col(Pair.end_reason) == CLOSED)
    in_a_pair = _people_of(programme_id, or_(col(Pair.state).in_(STANDING), until_its_end))
    return [
        col(Enrolment.programme_id) == programme_id,
        col(Enrolment.state) == EnrolmentState.ACTIVE,
        col(Member.active).is_(True),
        col(Enrolment.member_id).not_in(in_a_pair),
    ]


def _is_listed(programme_id: int) -> ColumnElement[bool]:
    listed = _people_of(programme_id, col(Pair.state) == PairState.PROPOSED)
    return col(Enrolment.member_id).in_(listed)


def _people_of(programme_id: int, condition: ColumnElement[bool]) -> Any:
    """Both of each of those pairs."""
    those = col(Pair.programme_id) == programme_id, condition
    return union_all(
        columns(col(Pair.mentor_id)).where(*those), columns(col(Pair.mentee_id)).where(*those)
    )


def _asked_in_vain(programme_id: int) -> Any:
    """Both of each suggestion of which no pair came, and when that was last."""
    over: list[Any] = [
        columns(col(one).label("member_id"), col(Pair.ended_at).label("at")).where(
            col(Pair.programme_id) == programme_id,
            col(Pair.state).in_(NO_PAIR),
            col(Pair.asked_at).is_not(None),
        )
        for one in (Pair.mentor_id, Pair.mentee_id)
    ]
    ends = union_all(*over).subquery()
    last = func.max(ends.c.at).label("asked_until")
    return columns(ends.c.member_id, last).group_by(ends.c.member_id).subquery()


async def _rows(session: Session, query: Any) -> Sequence[Any]:
    return list(await session.exec(query))
