"""What matching has to know of some people of a programme, without the programme around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, Select, and_, case, or_
from sqlalchemy import select as select_columns
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select

from storage.database import Session
from storage.tables import Block, EarlierPair, Enrolment, Member, Pair, Programme
from storage.types import NO_PAIR, STANDING, EnrolmentState, PairState, Role

People = Collection[int] | Select[int]
"""Our ids of members: few of them, or what the database finds them by."""


def free(programme: Programme) -> People:
    """Who takes part in it and has room for a pair besides those that stand."""
    is_mentor = col(Enrolment.role) == Role.MENTOR
    own = case((is_mentor, col(Pair.mentor_id)), else_=col(Pair.mentee_id))
    room = case((is_mentor, col(Enrolment.capacity)), else_=programme.mentee_capacity)
    taken = (
        select_columns(func.count())
        .select_from(Pair)
        .where(
            col(Pair.programme_id) == programme.id,
            col(Pair.state).in_(STANDING),
            or_(
                col(Pair.mentor_id) == Enrolment.member_id,
                col(Pair.mentee_id) == Enrolment.member_id,
            ),
            own == Enrolment.member_id,
        )
        .scalar_subquery()
    )
    return select_columns(col(Enrolment.member_id)).where(
        col(Enrolment.programme_id) == programme.id,
        col(Enrolment.state) == EnrolmentState.ACTIVE,
        taken < room,
    )


async def enrolled(
    session: Session, programme_id: int, some: People
) -> Sequence[tuple[Enrolment, Member]]:
    """Those of them who take part (paused too, left not), by name."""
    query = (
        select(Enrolment, Member)
        .join(Member, col(Member.id) == Enrolment.member_id)
        .where(
            Enrolment.programme_id == programme_id,
            Enrolment.state != EnrolmentState.LEFT,
            col(Member.id).in_(some),
        )
        .order_by(col(Member.name), col(Member.id))
    )
    return (await session.exec(query)).all()


async def pairs_with(session: Session, programme_id: int, some: People) -> Sequence[Pair]:
    """The pairs of a programme, in whatever state, to which one of them belongs; oldest first."""
    query = (
        select(Pair)
        .where(
            Pair.programme_id == programme_id,
            or_(col(Pair.mentor_id).in_(some), col(Pair.mentee_id).in_(some)),
        )
        .order_by(col(Pair.id))
    )
    return (await session.exec(query)).all()


async def apart(session: Session, workspace_id: int, some: People) -> Sequence[tuple[int, int]]:
    """Every two of them who are blocked, were a pair in an earlier cycle, or said no."""
    blocked = select(Block.first_id, Block.second_id).where(
        Block.workspace_id == workspace_id,
        col(Block.first_id).in_(some),
        col(Block.second_id).in_(some),
    )
    earlier = select(EarlierPair.mentor_id, EarlierPair.mentee_id).where(
        EarlierPair.workspace_id == workspace_id,
        col(EarlierPair.mentor_id).in_(some),
        col(EarlierPair.mentee_id).in_(some),
    )
    unlucky = select(Pair.mentor_id, Pair.mentee_id).where(
        Pair.workspace_id == workspace_id,
        and_(col(Pair.mentor_id).in_(some), col(Pair.mentee_id).in_(some)),
        became_no_pair(),
    )
    found: list[tuple[int, int]] = []
    for query in (blocked, earlier, unlucky):
        found += (await session.exec(query)).all()
    return found


AGAIN = "again"
"""The `end_reason` of a suggestion that may be made once more: who let it lapse wishes it."""


def became_no_pair() -> ColumnElement[bool]:
    """Of suggestions of which no pair came, but for those to be made again."""
    return and_(
        col(Pair.state).in_(NO_PAIR),
        col(Pair.asked_at).is_not(None),
        col(Pair.end_reason) != AGAIN,
    )


async def managers_above(
    session: Session, workspace_id: int, some: People
) -> Sequence[tuple[int, int]]:
    """Everybody in the lines above them, each with the id of their own manager."""
    own = select_columns(col(Member.id), col(Member.manager_id)).where(
        col(Member.workspace_id) == workspace_id,
        col(Member.id).in_(some),
        col(Member.manager_id).is_not(None),
    )
    chain = own.cte("line", recursive=True)
    above = aliased(Member)
    higher = (
        select_columns(col(above.id), col(above.manager_id))
        .join(chain, col(above.id) == chain.c.manager_id)
        .where(col(above.manager_id).is_not(None))
    )
    every = chain.union(higher)
    return (await session.exec(select(every.c.id, every.c.manager_id))).all()


async def taken(session: Session, programme_id: int) -> Counter[int]:
    """How many leaders each mentor has in pairs that stand or are proposed."""
    query = (
        select(Pair.mentor_id, func.count())
        .where(
            Pair.programme_id == programme_id,
            col(Pair.state).in_((*STANDING, PairState.PROPOSED)),
        )
        .group_by(col(Pair.mentor_id))
    )
    return Counter(dict((await session.exec(query)).all()))
