"""What matching has to know of some people of a programme, without the programme around them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import (
    ColumnElement,
    Executable,
    Select,
    String,
    and_,
    case,
    cast,
    literal,
    or_,
    union_all,
)
from sqlalchemy import select as select_columns
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select

from storage.database import Session
from storage.sides import with_one_of
from storage.tables import (
    Block,
    ChosenTopic,
    EarlierPair,
    Enrolment,
    ListedPair,
    Member,
    Pair,
    Programme,
)
from storage.types import NO_PAIR, STANDING, EnrolmentState, PairState, Role

People = Collection[int] | Select[int]
"""Our ids of members: few of them, or what the database finds them by."""


class MatchingProfile(Protocol):
    """What matching has to know of one person who takes part."""

    role: Role
    topics: dict[str, int]
    languages: list[str]
    capacity: int
    style: str
    id: int
    level: int | None
    department: str
    location: str
    timezone: str


async def are_more_than(session: Session, programme_id: int, most: int) -> bool:
    """Whether more than so many people take part in a programme and do not pause."""
    some = _active(programme_id).limit(most + 1).subquery()
    return (await session.exec(select(func.count()).select_from(some))).one() > most


def active(programme: Programme) -> People:
    """Who takes part in a programme and does not pause."""
    return _active(programme.id)


def _active(programme_id: int) -> Select[int]:
    return select_columns(col(Enrolment.member_id)).where(
        col(Enrolment.programme_id) == programme_id,
        col(Enrolment.state) == EnrolmentState.ACTIVE,
    )


def free_mentors(programme: Programme, besides: Collection[int]) -> People:
    """The mentors of a programme who have room for a pair, and some other people."""
    taken = (
        select_columns(func.count())
        .select_from(Pair)
        .where(
            col(Pair.programme_id) == programme.id,
            col(Pair.mentor_id) == Enrolment.member_id,
            col(Pair.state).in_(STANDING),
        )
        .scalar_subquery()
    )
    listed = (
        select_columns(func.count())
        .select_from(ListedPair)
        .where(
            col(ListedPair.programme_id) == programme.id,
            col(ListedPair.mentor_id) == Enrolment.member_id,
        )
        .scalar_subquery()
    )
    is_free = and_(col(Enrolment.role) == Role.MENTOR, taken + listed < Enrolment.capacity)
    return _active(programme.id).where(or_(col(Enrolment.member_id).in_(besides), is_free))


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
    session: Session, programme_id: int, some: Collection[int]
) -> Sequence[tuple[Enrolment, Member]]:
    """Those of a few people who take part (paused too, left not), by name."""
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


def parts(programme_id: int, some: People) -> Executable:
    """The profiles of those who take part in it, do not pause and work here."""
    person, own = Member, Enrolment
    return (
        select_columns(
            *map(col, (own.role, own.topics, own.languages, own.capacity, own.style)),
            *map(col, (person.id, person.level, person.department, person.location)),
            col(person.timezone),
        )
        .join_from(own, person, col(person.id) == own.member_id)
        .where(
            col(own.programme_id) == programme_id,
            col(own.state) == EnrolmentState.ACTIVE,
            col(person.active).is_(True),
            col(person.id).in_(some),
        )
        .order_by(col(person.id))
    )


def together(programme_id: int, some: People) -> Executable:
    """The pairs of one of them that stand or have ended, then those that are pinned on the list.

    Ids, and whether it has ended.
    """
    own = [
        and_(
            col(table.programme_id) == programme_id,
            with_one_of(some, table),
        )
        for table in (Pair, ListedPair)
    ]
    has_ended = (col(Pair.state) == PairState.ENDED).label("has_ended")
    kept = own[0], col(Pair.state).in_((*STANDING, PairState.ENDED))
    pinned = own[1], col(ListedPair.pinned).is_(True)
    pairs = select_columns(
        col(Pair.mentee_id), col(Pair.mentor_id), has_ended, literal(1).label("place"), col(Pair.id)
    ).where(*kept)
    listed = select_columns(
        col(ListedPair.mentee_id),
        col(ListedPair.mentor_id),
        literal(False),
        literal(2),
        col(ListedPair.id),
    ).where(*pinned)
    every = union_all(pairs, listed).subquery()
    return select_columns(every.c.mentee_id, every.c.mentor_id, every.c.has_ended).order_by(
        every.c.place, every.c.id
    )


async def pairs_with(session: Session, programme_id: int, some: People) -> Sequence[Pair]:
    """The pairs of a programme, in whatever state, to which one of them belongs; oldest first."""
    query = (
        select(Pair)
        .where(
            Pair.programme_id == programme_id,
            with_one_of(some),
        )
        .order_by(col(Pair.id))
    )
    return (await session.exec(query)).all()


def apart(workspace_id: int, some: People) -> Sequence[Executable]:
    """Every two of them who are blocked, were a pair in an earlier cycle, or said no."""
    blocked = select_columns(col(Block.first_id), col(Block.second_id)).where(
        col(Block.workspace_id) == workspace_id,
        col(Block.first_id).in_(some),
        col(Block.second_id).in_(some),
    )
    earlier = select_columns(col(EarlierPair.mentor_id), col(EarlierPair.mentee_id)).where(
        col(EarlierPair.workspace_id) == workspace_id,
        col(EarlierPair.mentor_id).in_(some),
        col(EarlierPair.mentee_id).in_(some),
    )
    unlucky = select_columns(col(Pair.mentor_id), col(Pair.mentee_id)).where(
        col(Pair.workspace_id) == workspace_id,
        and_(col(Pair.mentor_id).in_(some), col(Pair.mentee_id).in_(some)),
        became_no_pair(),
    )
    return blocked, earlier, unlucky


AGAIN = "again"
"""The `end_reason` of a suggestion that may be made once more: who let it lapse wishes it."""


def became_no_pair() -> ColumnElement[bool]:
    """Of suggestions of which no pair came, but for those to be made again."""
    return and_(
        col(Pair.state).in_(NO_PAIR),
        col(Pair.asked_at).is_not(None),
        col(Pair.end_reason) != AGAIN,
    )


def managers_above(workspace_id: int, some: People) -> Executable:
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
    return select_columns(every.c.id, every.c.manager_id)


async def without_time(
    session: Session, programme_id: int, some: Collection[int]
) -> frozenset[int]:
    """Who of them has no time now."""
    query = select(Enrolment.member_id).where(
        Enrolment.programme_id == programme_id,
        col(Enrolment.member_id).in_(some),
        col(Enrolment.no_time).is_(True),
    )
    return frozenset((await session.exec(query)).all())


@dataclass(frozen=True, slots=True)
class MentorsWanted:
    """By what mentors are looked for: what one leader wants, and what a fitting mentor earns.

    A whole bonus for another `department` or `location`, half of it where one is not known.
    """

    topics: dict[str, int]
    languages: tuple[str, ...]
    highest: int
    """The level that a mentor may have at most."""
    near: int
    """From this level on the bonus for nearness is earned."""
    department: str
    location: str
    other_department: bool
    """Whether the mentor's must be another."""
    style: str
    """A mentor's that differs as wished; empty if none does."""
    points: dict[str, int]
    """The most for each part of the score."""
    most_product: int


async def most_promising(
    session: Session, programme_id: int, wish: MentorsWanted, but: int, start: int, most: int
) -> Sequence[tuple[int, int]]:
    """Mentors with the most points that they can have for a wish, and these; all but one of them.

    Nobody has more: rules that need more than the two people's own rows are left aside, and working
    hours are taken to overlap.
    """
    points = _points(wish, session.get_bind().dialect.name)
    query = (
        select(col(Member.id), points)
        .join_from(Enrolment, Member, col(Member.id) == Enrolment.member_id)
        .where(
            col(Enrolment.programme_id) == programme_id,
            col(Enrolment.role) == Role.MENTOR,
            col(Enrolment.state) == EnrolmentState.ACTIVE,
            col(Member.active).is_(True),
            col(Member.id) != but,
            col(Member.level) <= wish.highest,
            or_(*(_speaks(one) for one in wish.languages)),
            col(Member.id).in_(_with_a_topic(programme_id, wish)),
        )
        .order_by(points.desc(), col(Member.id))
        .offset(start)
        .limit(most)
    )
    if wish.other_department:
        query = query.where(col(Member.department).not_in(("", wish.department)))
    return (await session.exec(query)).all()


def _with_a_topic(programme_id: int, wish: MentorsWanted) -> Select[int]:
    """Mentors who offer one of the wanted topics, by the index of those: few of all."""
    return select_columns(col(ChosenTopic.member_id)).where(
        col(ChosenTopic.programme_id) == programme_id,
        col(ChosenTopic.role) == Role.MENTOR,
        col(ChosenTopic.state) == EnrolmentState.ACTIVE,
        col(ChosenTopic.topic).in_(wish.topics),
    )


def _speaks(language: str) -> ColumnElement[bool]:
    return cast(col(Enrolment.languages), String).like(f'%"{language}"%')


def _skill(topic: str) -> ColumnElement[int]:
    return func.coalesce(col(Enrolment.topics)[topic].as_integer(), 0)


def _points(wish: MentorsWanted, dialect: str) -> ColumnElement[int]:
    """The score of handlers/matching/score.py in the database's words, with all working hours."""
    greatest, least = (
        (func.greatest, func.least) if dialect == "postgresql" else (func.max, func.min)
    )
    products = [_skill(key) * priority for key, priority in wish.topics.items()]
    fit = greatest(*products, 0) + sum(products[1:], products[0])
    best = wish.most_product * max(wish.topics.values())
    most = wish.points["topics"]
    whole: ColumnElement[int] = least(most, (2 * most * fit + best) // (2 * best))
    for column, own, name in (
        (Member.department, wish.department, "department"),
        (Member.location, wish.location, "location"),
    ):
        half = (wish.points[name] + 1) // 2
        is_unknown = literal(True) if not own else col(column) == ""
        earned = case((is_unknown, half), (col(column) != own, wish.points[name]), else_=0)
        whole = whole + earned
    whole = whole + case((col(Member.level) >= wish.near, wish.points["near_level"]), else_=0)
    if wish.style:
        whole = whole + case((col(Enrolment.style) == wish.style, wish.points["style"]), else_=0)
    return whole + wish.points["hours"]
