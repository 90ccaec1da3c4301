"""Who takes part in a programme and has no pair: one answer, for `match`, `status` and `export`.

A pair is one that runs, that its two are being asked about, or that lasted until its programme was
over. Who pauses, has left or is gone waits for none.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, func, or_, true, union_all
from sqlalchemy import select as columns
from sqlmodel import col

from storage.database import Session
from storage.pages import AT_ONCE, pages
from storage.part_marks import keep_marks
from storage.people import belongs_to
from storage.tables import Enrolment, Member, Pair, Prompt
from storage.types import NO_PAIR, STANDING, EnrolmentState, PairState, Role

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
    """In one statement, however many there are."""
    await keep_marks(session)
    alone = (
        columns(col(Enrolment.id).label("id"))
        .join(Member, col(Member.id) == Enrolment.member_id)
        .where(*_alone(programme_id), ~_is_listed(programme_id))
        .order_by(*_BY_NAME)
        .limit(most)
        .subquery("alone")
    )
    listed = func.count().filter(_is_listed(programme_id))
    counts = (
        columns(func.count().label("count"), listed.label("listed"))
        .select_from(Enrolment)
        .join(Member, col(Member.id) == Enrolment.member_id)
        .where(*_alone(programme_id))
        .subquery("counts")
    )
    query = (
        columns(counts, Enrolment, Member, _asked_in_vain(programme_id))
        .select_from(counts)
        .outerjoin(alone, true())
        .outerjoin(Enrolment, col(Enrolment.id) == alone.c.id)
        .outerjoin(Member, col(Member.id) == Enrolment.member_id)
        .order_by(*_BY_NAME)
    )
    found = await _rows(session, query)
    others = [
        WithoutPair(enrolment, member, False, asked_until)
        for _count, _listed, enrolment, member, asked_until in found
        if enrolment is not None
    ]
    return PeopleWithoutPair(found[0].count, found[0].listed, others)


def everybody_without_pair(
    session: Session, programme_id: int
) -> AsyncGenerator[list[WithoutPair], None]:
    """All of them, by name, page by page: short ones, for there is much to say of each."""
    return pages(session, _named(programme_id), lambda row: WithoutPair(*row), AT_ONCE // 2)


async def asked_in_vain_since(
    session: Session, programme_id: int, since: datetime, most: int
) -> PeopleWithoutPair:
    """Of them those who are on no list, and of whose suggestion no pair came since then."""
    await keep_marks(session)
    in_vain = _asked_in_vain(programme_id) >= since
    query = _named(programme_id, func.count().over())
    query = query.where(~_is_listed(programme_id), in_vain).limit(most)
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
    asked = _asked_in_vain(programme_id).label("asked_until")
    return (
        columns(Enrolment, Member, listed, asked, *more)
        .join(Member, col(Member.id) == Enrolment.member_id)
        .where(*_alone(programme_id))
        .order_by(*_BY_NAME)
    )


def _alone(programme_id: int) -> list[ColumnElement[bool]]:
    """By a mark of each: see storage/part_marks.py. All roles, so that an index has the mark."""
    return [
        col(Enrolment.programme_id) == programme_id,
        col(Enrolment.state) == EnrolmentState.ACTIVE,
        col(Enrolment.role).in_(list(Role)),
        col(Enrolment.has_pair).is_(False),
        col(Member.active).is_(True),
        belongs_to(programme_id),
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
    """When it was last that somebody was asked and no pair came of it."""
    over = (
        col(Pair.programme_id) == programme_id,
        col(Pair.state).in_(NO_PAIR),
        col(Pair.asked_at).is_not(None),
    )
    ends = union_all(
        *(
            columns(col(Pair.ended_at).label("at"))
            .where(col(one) == Enrolment.member_id, *over)
            .correlate(Enrolment)
            for one in (Pair.mentor_id, Pair.mentee_id)
        )
    ).subquery()
    return columns(func.max(ends.c.at)).correlate(Enrolment).scalar_subquery()


async def _rows(session: Session, query: Any) -> Sequence[Any]:
    return list(await session.exec(query))
