"""What people would like when their programme is over, and what they take from all of it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, exists, func, or_, union
from sqlalchemy.orm import aliased
from sqlmodel import col, delete, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.database import Session
from storage.people import home_of
from storage.rows import insert_missing
from storage.tables import Enrolment, LookBack, Member, NextWish, Pair, Programme
from storage.types import ClosingWish, EnrolmentState, Role

MANY = 20
"""So many times as many as are named: one in a few pairs by name is one of them."""


async def keep(session: Session, wish: NextWish) -> None:
    """Note it; twice is once."""
    await insert_missing(session, wish)


async def take_back(session: Session, pair_id: int, member_id: int, wish: ClosingWish) -> None:
    """Forget it, if it is there."""
    own = col(NextWish.pair_id) == pair_id, col(NextWish.member_id) == member_id
    await session.exec(delete(NextWish).where(*own, col(NextWish.wish) == wish))


async def by_both(session: Session, pair: Pair, wish: ClosingWish) -> bool:
    """Whether both of the two wish it."""
    found = await session.exec(
        select(func.count())
        .select_from(NextWish)
        .where(
            NextWish.pair_id == pair.id,
            NextWish.wish == wish,
            col(NextWish.member_id).in_((pair.mentor_id, pair.mentee_id)),
        )
    )
    return found.one() == 2


def wished_by_both(wish: ClosingWish) -> ColumnElement[bool]:
    """The same, of a pair in a query."""
    return exists().where(*_of(wish, Role.MENTOR)) & exists().where(*_of(wish, Role.MENTEE))


def _of(wish: ClosingWish, role: Role) -> list[ColumnElement[bool]]:
    one = aliased(NextWish)
    whose = Pair.mentor_id if role is Role.MENTOR else Pair.mentee_id
    return [
        col(one.pair_id) == Pair.id,
        col(one.member_id) == whose,
        col(one.wish) == wish,
    ]


# ---------------------------------------------------------------------- for coordinators


async def count_again(session: Session, programme_id: int) -> int:
    """How many of a programme would take part again."""
    paired = select(NextWish.member_id).where(*_again(programme_id))
    whom = union(paired, select(Enrolment.member_id).where(*_waited(programme_id))).subquery()
    return (await session.exec(select(func.count()).select_from(whom))).one()


async def who_again(session: Session, programme_id: int, most: int) -> Sequence[str]:
    """The first of them by name."""
    theirs = exists().where(col(NextWish.member_id) == Member.id, *_again(programme_id))
    waited = exists().where(col(Enrolment.member_id) == Member.id, *_waited(programme_id))
    here = col(Member.workspace_id) == await home_of(session, programme_id)
    query = select(Member.name).where(here, or_(theirs, waited))
    return (await session.exec(query.order_by(col(Member.name), col(Member.id)).limit(most))).all()


def _waited(programme_id: int) -> tuple[ColumnElement[bool], ...]:
    """The same, of somebody for whom no pair came about."""
    return (
        col(Enrolment.programme_id) == programme_id,
        col(Enrolment.once_more_at).is_not(None),
    )


def _again(programme_id: int) -> tuple[ColumnElement[bool], ...]:
    """That they wish it, of wishes of pairs of a programme."""
    return (
        col(NextWish.wish) == ClosingWish.AGAIN,
        col(NextWish.pair_id) == Pair.id,
        col(Pair.programme_id) == programme_id,
    )


async def count_couples(session: Session, programme_id: int, wish: ClosingWish) -> int:
    """Of how many pairs of a programme both wish it."""
    both = _of_both(programme_id, wish).subquery()
    return (await session.exec(select(func.count()).select_from(both))).one()


async def couples(
    session: Session, programme_id: int, wish: ClosingWish, most: int, *, of: int
) -> Sequence[tuple[str, str]]:
    """The first of them, as the names of mentee and mentor; `of` so many.

    If they are many, it is asked of one pair after the other by name until enough are found.
    """
    mentee, mentor = aliased(Member), aliased(Member)
    are_many = of > most * MANY
    both = _both_wish(wish) if are_many else col(Pair.id).in_(_of_both(programme_id, wish))
    names = await session.exec(
        select(mentee.name, mentor.name)
        .select_from(Pair)
        .join(mentee, col(mentee.id) == Pair.mentee_id)
        .join(mentor, col(mentor.id) == Pair.mentor_id)
        .where(
            Pair.programme_id == programme_id,
            col(mentee.workspace_id) == await home_of(session, programme_id),
            both,
        )
        .order_by(col(mentee.name), col(Pair.id))
        .limit(most)
    )
    return names.all()


def _of_both(programme_id: int, wish: ClosingWish) -> SelectOfScalar[int]:
    """The ids of the pairs of which both wish it, found from the wishes."""
    return (
        select(NextWish.pair_id)
        .join(Pair, col(Pair.id) == NextWish.pair_id)
        .where(Pair.programme_id == programme_id, *_of_the_two(wish))
        .group_by(col(NextWish.pair_id))
        .having(func.count() > 1)
    )


def _both_wish(wish: ClosingWish) -> ColumnElement[bool]:
    """The same, found from the pair."""
    wishes = select(func.count()).select_from(NextWish).where(*_of_the_two(wish))
    return wishes.where(col(NextWish.pair_id) == Pair.id).correlate(Pair).scalar_subquery() > 1


def _of_the_two(wish: ClosingWish) -> tuple[ColumnElement[bool], ...]:
    whose = col(NextWish.member_id).in_((col(Pair.mentor_id), col(Pair.mentee_id)))
    return col(NextWish.wish) == wish, whose


# ---------------------------------------------------------------------- in the next programme


async def going_on(session: Session, programme: Programme) -> Sequence[tuple[int, int]]:
    """Couples (mentor, mentee) of other programmes who both wish to go on and are here again.

    Both in their roles of before, and never suggested to one another here.
    """
    here = aliased(Pair)
    wished = aliased(NextWish)
    before = select(here.id).where(
        here.programme_id == programme.id,
        here.mentor_id == Pair.mentor_id,
        here.mentee_id == Pair.mentee_id,
    )
    found = await session.exec(
        select(Pair.mentor_id, Pair.mentee_id)
        .join(wished, col(wished.pair_id) == Pair.id)
        .where(
            wished.workspace_id == programme.workspace_id,
            wished.wish == ClosingWish.GO_ON,
            wished.member_id == Pair.mentor_id,
            Pair.programme_id != programme.id,
            exists().where(*_of(ClosingWish.GO_ON, Role.MENTEE)),
            _takes_part(programme, Role.MENTOR),
            _takes_part(programme, Role.MENTEE),
            ~before.exists(),
        )
        .distinct()
        .order_by(col(Pair.mentor_id), col(Pair.mentee_id))
    )
    return found.all()


def _takes_part(programme: Programme, role: Role) -> ColumnElement[bool]:
    one = aliased(Enrolment)
    whose = Pair.mentor_id if role is Role.MENTOR else Pair.mentee_id
    return exists().where(
        col(one.programme_id) == programme.id,
        col(one.member_id) == whose,
        col(one.role) == role,
        col(one.state) == EnrolmentState.ACTIVE,
    )


# ---------------------------------------------------------------------- the last reflection


async def look_back_of(session: Session, pair_id: int, author_id: int) -> LookBack | None:
    """What somebody takes from the whole, if they have said so."""
    found = await session.exec(
        select(LookBack).where(LookBack.pair_id == pair_id, LookBack.author_id == author_id)
    )
    return found.one_or_none()
