"""Who takes part in a programme and has no pair: one answer, for `match`, `status` and `export`.

A pair is one that runs, that its two are being asked about, or that lasted until its programme was
over. Who pauses, has left or is gone waits for none.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, exists, func, or_, true, union_all
from sqlalchemy import select as columns
from sqlmodel import col

from storage.database import Session
from storage.pages import AT_ONCE, pages
from storage.part_marks import keep_marks
from storage.people import home_of, is_gone
from storage.tables import Enrolment, ListedPair, Member, Pair, Prompt
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
    freed_at: datetime | None = None
    """When their last pair ended."""

    @property
    def since(self) -> datetime:
        """Since when they have waited."""
        later = (one for one in (self.asked_until, self.freed_at) if one is not None)
        return max((self.enrolment.joined_at, *later))


@dataclass(frozen=True, slots=True)
class PeopleWithoutPair:
    """How many there are, how many of them are listed, and the first of the others by name."""

    count: int
    listed: int
    mentors: int
    """Of those who are on no list."""
    others: Sequence[WithoutPair]

    @property
    def unlisted(self) -> int:
        """How many are on no list."""
        return self.count - self.listed

    @property
    def mentees(self) -> int:
        """Of those who are on no list."""
        return self.unlisted - self.mentors


async def without_pair(session: Session, programme_id: int, most: int) -> PeopleWithoutPair:
    """In one statement, however many there are."""
    await keep_marks(session)
    home = await home_of(session, programme_id)
    alone = (
        columns(col(Enrolment.id).label("id"))
        .join(Member, col(Member.id) == Enrolment.member_id)
        .where(*_alone_by_name(programme_id, home), *_unlisted(programme_id))
        .order_by(*_BY_NAME)
        .limit(most)
        .subquery("alone")
    )
    is_listed = _is_listed(programme_id)
    counted = {
        "count": func.count(),
        "listed": func.count().filter(is_listed),
        "mentors": func.count().filter(~is_listed, col(Enrolment.role) == Role.MENTOR),
    }
    counts = (
        columns(*(one.label(name) for name, one in counted.items()))
        .select_from(Enrolment)
        .where(*_alone(programme_id), ~is_gone(home))
        .subquery("counts")
    )
    known = _asked_in_vain(programme_id), _freed(programme_id)
    query = (
        columns(counts, Enrolment, Member, *known)
        .select_from(counts)
        .outerjoin(alone, true())
        .outerjoin(Enrolment, col(Enrolment.id) == alone.c.id)
        .outerjoin(Member, col(Member.id) == Enrolment.member_id)
        .order_by(*_BY_NAME)
    )
    found = await _rows(session, query)
    others = [
        WithoutPair(enrolment, member, False, *known)
        for _count, _listed, _mentors, enrolment, member, *known in found
        if enrolment is not None
    ]
    one = found[0]
    return PeopleWithoutPair(one.count, one.listed, one.mentors, others)


async def everybody_without_pair(
    session: Session, programme_id: int
) -> AsyncGenerator[list[WithoutPair], None]:
    """All of them, by name, page by page: short ones, for there is much to say of each."""
    query = _named(programme_id, await home_of(session, programme_id))
    found = pages(session, query, lambda row: WithoutPair(*row), AT_ONCE // 2)
    async with aclosing(found):
        async for page in found:
            yield page


async def not_told(
    session: Session,
    programme_id: int,
    kind: str,
    since: datetime,
    most: int,
    *,
    unasked_joined: datetime | None = None,
    or_heard: str = "",
) -> Sequence[tuple[Enrolment, Member]]:
    """Who knows of no pair, and had no prompt of `kind` about their part planned since then.

    A mentor who is suggested and was not asked knows of none, like any who is not suggested. As
    long as nobody of the programme was ever asked, of them who had joined by `unasked_joined`. And
    nobody who had a prompt of the kind `or_heard` in the programme planned since then.
    """
    told = exists().where(
        col(Prompt.workspace_id) == Enrolment.workspace_id,
        col(Prompt.kind) == kind,
        col(Prompt.subject_id) == Enrolment.id,
        col(Prompt.recipient_id) == Enrolment.member_id,
        col(Prompt.created_at) > since,
    )
    heard = exists().where(
        col(Prompt.recipient_id) == Enrolment.member_id,
        col(Prompt.kind) == or_heard,
        col(Prompt.programme_id) == programme_id,
        col(Prompt.created_at) > since,
    )
    query = (
        columns(Enrolment, Member)
        .join(Member, col(Member.id) == Enrolment.member_id)
        .where(*_knows_of_none(programme_id), ~told, *((~heard,) if or_heard else ()))
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


async def are_more_mentors(session: Session, programme_id: int) -> bool:
    """Whether more mentors than mentees take part."""
    counted = func.sum(case((col(Enrolment.role) == Role.MENTOR, 1), else_=-1))
    here = (
        col(Enrolment.programme_id) == programme_id,
        col(Enrolment.state) == EnrolmentState.ACTIVE,
        col(Enrolment.role).in_(list(Role)),
    )
    [[more]] = await _rows(session, columns(counted).where(*here))
    return bool(more and more > 0)


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


def _named(programme_id: int, home: int) -> Any:
    """Each of them by name, with what is known."""
    listed = _is_listed(programme_id).label("is_listed")
    asked = _asked_in_vain(programme_id).label("asked_until")
    freed = _freed(programme_id).label("freed_at")
    return (
        columns(Enrolment, Member, listed, asked, freed)
        .join(Member, col(Member.id) == Enrolment.member_id)
        .where(*_alone_by_name(programme_id, home))
        .order_by(*_BY_NAME)
    )


def _alone_by_name(programme_id: int, home: int) -> list[ColumnElement[bool]]:
    here = col(Member.workspace_id) == home, col(Member.active).is_(True)
    return [*_alone(programme_id), *here]


def _alone(programme_id: int) -> list[ColumnElement[bool]]:
    """By a mark of each: see storage/part_marks.py. All roles, so that an index has the mark."""
    return [
        col(Enrolment.programme_id) == programme_id,
        col(Enrolment.state) == EnrolmentState.ACTIVE,
        col(Enrolment.role).in_(list(Role)),
        col(Enrolment.has_pair).is_(False),
    ]


def _is_listed(programme_id: int) -> ColumnElement[bool]:
    """Also on one that is approved: their turn to be asked comes."""
    here = col(ListedPair.programme_id) == programme_id
    sides = (columns(col(one)).where(here) for one in (ListedPair.mentor_id, ListedPair.mentee_id))
    return col(Enrolment.member_id).in_(union_all(*sides))


def _unlisted(programme_id: int) -> Iterator[ColumnElement[bool]]:
    """That they stand on no list, asked of one person at a time: of a page few are asked."""
    here = col(ListedPair.programme_id) == programme_id
    for side in (ListedPair.mentor_id, ListedPair.mentee_id):
        yield ~exists().where(col(side) == Enrolment.member_id, here)


def _asked_in_vain(programme_id: int) -> Any:
    """When it was last that somebody was asked and no pair came of it."""
    return _last_end(programme_id, col(Pair.state).in_(NO_PAIR), col(Pair.asked_at).is_not(None))


def _freed(programme_id: int) -> Any:
    """When the last pair of somebody ended."""
    return _last_end(programme_id, col(Pair.state) == PairState.ENDED)


def _last_end(programme_id: int, *over: ColumnElement[bool]) -> Any:
    """When it was last that a pair of somebody was over in that way."""
    here = col(Pair.programme_id) == programme_id, *over
    ends = union_all(
        *(
            columns(col(Pair.ended_at).label("at"))
            .where(col(one) == Enrolment.member_id, *here)
            .correlate(Enrolment)
            for one in (Pair.mentor_id, Pair.mentee_id)
        )
    ).subquery()
    return columns(func.max(ends.c.at)).correlate(Enrolment).scalar_subquery()


async def _rows(session: Session, query: Any) -> Sequence[Any]:
    return list(await session.exec(query))
