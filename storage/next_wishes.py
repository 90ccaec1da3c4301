"""What people would like when their programme is over, and what they take from all of it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, exists, func, or_, union
from sqlalchemy.orm import aliased
from sqlmodel import col, delete, select

from storage.database import Session
from storage.people import home_of
from storage.rows import insert_missing
from storage.tables import Enrolment, LookBack, Member, NextWish, Pair, Programme
from storage.types import ClosingWish, EnrolmentState, Role


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
    here = Pair.programme_id == programme_id, wished_by_both(wish)
    return (await session.exec(select(func.count()).select_from(Pair).where(*here))).one()


async def couples(
    session: Session, programme_id: int, wish: ClosingWish, most: int
) -> Sequence[tuple[str, str]]:
    """The first of them, as the names of mentee and mentor."""
    mentee, mentor = aliased(Member), aliased(Member)
    names = await session.exec(
        select(mentee.name, mentor.name)
        .select_from(Pair)
        .join(mentee, col(mentee.id) == Pair.mentee_id)
        .join(mentor, col(mentor.id) == Pair.mentor_id)
        .where(Pair.programme_id == programme_id, wished_by_both(wish))
        .order_by(col(mentee.name), col(Pair.id))
        .limit(most)
    )
    return names.all()


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
