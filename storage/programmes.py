"""Programmes and who takes part in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Column, String, and_, bindparam, func, values
from sqlalchemy import select as columns
from sqlmodel import col, select

from storage.chosen_topics import keep_topics, note_part
from storage.columns import stored
from storage.database import Session
from storage.nightly_looks import begin_looks
from storage.part_marks import note_people
from storage.people import home_of
from storage.rows import insert_missing, row_by_id, rows_by_id
from storage.tables import ChosenTopic, Enrolment, Member, Pair, Programme, Workspace
from storage.types import JOINABLE, UNDER_WAY, EnrolmentState, ProgrammeState, Role

_CURRENT_ENROLMENTS = (
    select(Enrolment, Programme)
    .join(Programme, col(Programme.id) == Enrolment.programme_id)
    .where(
        Enrolment.workspace_id == bindparam("workspace_id"),
        Enrolment.member_id == bindparam("member_id"),
        Enrolment.state != EnrolmentState.LEFT,
        col(Programme.state).in_(UNDER_WAY),
    )
    .order_by(col(Programme.id).desc())
)
"""Built once: most answers need it."""
_LOCKED_ENROLMENTS = _CURRENT_ENROLMENTS.with_for_update(of=Enrolment).execution_options(
    populate_existing=True
)

_LOCKED_PROGRAMME = (
    select(Programme)
    .where(Programme.workspace_id == bindparam("workspace"), Programme.id == bindparam("programme"))
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)


def is_over(workspace: Workspace, programme: Programme, now: datetime) -> bool:
    """Whether a programme still runs although its last day has passed."""
    return programme.state is ProgrammeState.RUNNING and has_passed(workspace, programme, now)


def has_passed(workspace: Workspace, programme: Programme, now: datetime) -> bool:
    """Whether its last day is over, whatever its state."""
    return programme.last_day < now.astimezone(ZoneInfo(workspace.timezone)).date()


async def programme_by_id(
    session: Session, workspace_id: int, programme_id: int, *, lock: bool = False
) -> Programme | None:
    """A programme of this workspace; `lock` makes whoever wants to change it too wait.

    Rows that refer to it can be added all the same.
    """
    if not lock:
        return await row_by_id(session, Programme, workspace_id, programme_id)
    asked = {"workspace": workspace_id, "programme": programme_id}
    return (await session.exec(_LOCKED_PROGRAMME, params=asked)).one_or_none()


async def programmes_by_id(
    session: Session, workspace_id: int, ids: Iterable[int]
) -> dict[int, Programme]:
    """The programmes of this workspace among `ids`, by our id."""
    return await rows_by_id(session, Programme, workspace_id, ids)


async def lock_of_pair(session: Session, workspace_id: int, pair_id: int) -> None:
    """Make whoever wants to change the programme of that pair, or its matching, wait.

    To be called before the pair itself is locked, by whoever needs both.
    """
    await session.exec(
        select(Programme.id)
        .join(Pair, col(Pair.programme_id) == Programme.id)
        .where(Pair.workspace_id == workspace_id, Pair.id == pair_id)
        .with_for_update(key_share=True, of=Programme)
    )


async def programme_named(session: Session, workspace_id: int, name: str) -> Programme | None:
    """The programme of that name, whatever its capitals."""
    wanted = name.strip().casefold()
    every = await programmes_in(session, workspace_id, tuple(ProgrammeState))
    return next((programme for programme in every if programme.name.casefold() == wanted), None)


_IN_STATES = (
    select(Programme)
    .where(
        Programme.workspace_id == bindparam("workspace"),
        col(Programme.state).in_(bindparam("states", expanding=True)),
    )
    .order_by(col(Programme.id).desc())
)


async def programmes_in(
    session: Session, workspace_id: int, states: Collection[ProgrammeState]
) -> Sequence[Programme]:
    """The programmes of a workspace in one of `states`, newest first."""
    asked = {"workspace": workspace_id, "states": sorted(states)}
    return (await session.exec(_IN_STATES, params=asked)).all()


async def create(session: Session, programme: Programme) -> bool:
    """Store a new programme; False if its workspace has one of that name."""
    return await insert_missing(session, programme)


_ENROLMENT = select(Enrolment).where(
    Enrolment.programme_id == bindparam("programme"), Enrolment.member_id == bindparam("member")
)


async def enrolment_of(session: Session, programme_id: int, member_id: int) -> Enrolment | None:
    """A member's part in a programme, also if they left."""
    asked = {"programme": programme_id, "member": member_id}
    return (await session.exec(_ENROLMENT, params=asked)).one_or_none()


async def joinable_by(
    session: Session, workspace_id: int, member_id: int
) -> Sequence[tuple[Programme, Enrolment | None]]:
    """The programmes that people may join, the newest first, each with a member's part in it."""
    theirs = col(Enrolment.programme_id) == Programme.id, col(Enrolment.member_id) == member_id
    query = (
        select(Programme, Enrolment)
        .join(Enrolment, and_(*theirs), isouter=True)
        .where(Programme.workspace_id == workspace_id, col(Programme.state).in_(JOINABLE))
        .order_by(col(Programme.id).desc())
    )
    return (await session.exec(query)).all()


async def enrol(session: Session, enrolment: Enrolment) -> bool:
    """Enrol a member unless they have a part in that programme, or left it; whether it is new."""
    await begin_looks(session, enrolment.member_id, enrolment.joined_at)
    note_people(session, enrolment.programme_id, [enrolment.member_id])
    note_part(session, enrolment.programme_id, enrolment.member_id)
    return await insert_missing(session, enrolment)


def forget_why_unmatched(own: Enrolment) -> None:
    """Somebody's profile has changed: why a list had no pair for them is true no more."""
    own.unmatched, own.suitable = "", 0


async def enrolment_by_id(
    session: Session, workspace_id: int, enrolment_id: int, *, lock: bool = False
) -> Enrolment | None:
    """An enrolment of this workspace; `lock` makes whoever wants to change it too wait."""
    return await row_by_id(session, Enrolment, workspace_id, enrolment_id, lock=lock)


async def current_enrolments(
    session: Session, workspace_id: int, member_id: int, *, lock: bool = False
) -> Sequence[tuple[Enrolment, Programme]]:
    """A member's parts in programmes under way, newest first; not those they left.

    `lock` makes whoever wants to change one of these parts too wait.
    """
    query = _LOCKED_ENROLMENTS if lock else _CURRENT_ENROLMENTS
    whose = {"workspace_id": workspace_id, "member_id": member_id}
    return (await session.exec(query, params=whose)).all()


async def participants(
    session: Session,
    programme_id: int,
    role: Role | None = None,
    most: int | None = None,
    begins: int = 0,
) -> Sequence[tuple[Enrolment, Member]]:
    """Who takes part (paused too, left not), by name; `most` of them, from that place on."""
    query = (
        select(Enrolment, Member)
        .join(Member, col(Member.id) == Enrolment.member_id)
        .where(
            Enrolment.programme_id == programme_id,
            Enrolment.state != EnrolmentState.LEFT,
            col(Member.workspace_id) == await home_of(session, programme_id),
        )
        .order_by(col(Member.name), col(Member.id))
        .offset(begins or None)
        .limit(most)
    )
    if role is not None:
        query = query.where(Enrolment.role == role)
    return (await session.exec(query)).all()


async def count_taking_part(session: Session, programme_id: int) -> int:
    """How many take part (paused too, left not)."""
    return await count_others(session, programme_id, None)


async def count_others(session: Session, programme_id: int, member_id: int | None) -> int:
    """How many take part besides that member."""
    query = (
        select(func.count())
        .select_from(Enrolment)
        .where(Enrolment.programme_id == programme_id, Enrolment.state != EnrolmentState.LEFT)
    )
    if member_id is not None:
        query = query.where(Enrolment.member_id != member_id)
    return int((await session.exec(query)).one())


async def count_by_role(session: Session, programme_id: int) -> Counter[Role]:
    """How many of each take part (paused too, left not)."""
    here = Enrolment.programme_id == programme_id, Enrolment.state != EnrolmentState.LEFT
    people = select(Enrolment.role, func.count()).where(*here).group_by(col(Enrolment.role))
    return Counter({Role(role): count for role, count in await session.exec(people)})


@dataclass(frozen=True, slots=True)
class TopicCounts:
    """How many mentors offer and how many mentees want each topic."""

    offered: Counter[str]
    wanted: Counter[str]


async def topic_counts(session: Session, programme_id: int, topics: Collection[str]) -> TopicCounts:
    """Of everybody who takes part in a programme; each topic is counted in the index alone."""
    await keep_topics(session)
    each = values(Column("role", stored(Role)), Column("topic", String), name="each")
    every = each.data([(role, topic) for role in Role for topic in topics]).cte("each")
    here = [one for one in EnrolmentState if one is not EnrolmentState.LEFT]
    those = (
        select(func.count())
        .select_from(ChosenTopic)
        .where(
            col(ChosenTopic.programme_id) == programme_id,
            col(ChosenTopic.role) == every.c.role,
            col(ChosenTopic.state).in_(here),
            col(ChosenTopic.topic) == every.c.topic,
        )
    )
    query: Any = columns(every.c.role, every.c.topic, those.scalar_subquery())
    counted: dict[Role, Counter[str]] = {role: Counter() for role in Role}
    for role, topic, count in await session.exec(query):
        counted[Role(role)].update({topic: count} if count else {})
    return TopicCounts(counted[Role.MENTOR], counted[Role.MENTEE])
