"""The operational facts behind `status`, each counted by the database.

What is counted of opinions: storage/figures.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Integer,
    exists,
    func,
    literal,
    or_,
    union_all,
    values,
)
from sqlalchemy import select as columns
from sqlmodel import col, select

from storage import invitations
from storage.columns import Moment, stored
from storage.database import Session
from storage.part_marks import keep_marks
from storage.tables import Enrolment, Member, Pair, PairSession, PairTally, Programme
from storage.tallies import keep_tallies
from storage.types import KNOWN_TO_BOTH, EnrolmentState, PairState, Role, SessionState

LEFT = EnrolmentState.LEFT
_FIRST, _LAST = datetime(1, 1, 2, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC)
"""Before and after whatever happens."""


@dataclass(frozen=True, slots=True)
class PeopleCounts:
    """Who takes part in a programme."""

    mentors: int
    mentees: int
    paused: int
    """Of both."""
    uninvited: int
    """Of both: whom nobody had invited."""
    invited: int
    """Whom an invitation is for, whether they joined or not; see storage/invitations.py."""
    left: int = 0
    """Who took part once and does so no more."""


async def people_counts(session: Session, programme_id: int) -> PeopleCounts:
    """In one statement.

    Whoever was invited has a part or has none: the former are all parts but the few whom nobody had
    invited, so that no invitation of theirs is looked at.
    """
    await keep_marks(session)
    counts = {
        **_enrolled(programme_id),
        "left": _parts(programme_id, [LEFT]),
        "uninvited": invitations.uninvited(programme_id).scalar_subquery(),
        "left_uninvited": invitations.uninvited(programme_id, [LEFT]).scalar_subquery(),
        "without_part": invitations.invited_without_part(programme_id).scalar_subquery(),
    }
    query = columns(*(one.label(name) for name, one in counts.items()))
    found = dict((await _rows(session, query))[0]._mapping)
    came_alone = found["uninvited"] + found.pop("left_uninvited")
    parts = found["mentors"] + found["mentees"] + found["left"]
    invited = found.pop("without_part") + parts - came_alone
    return PeopleCounts(**found, invited=invited)


@dataclass(frozen=True, slots=True)
class Glance:
    """The least that is told of a programme."""

    mentors: int
    mentees: int
    paused: int
    """Of both."""
    running: int
    """Pairs."""
    held: int
    """Sessions of all pairs, and those ahead."""
    ahead: int


async def at_a_glance(session: Session, programme_id: int, now: datetime) -> Glance:
    """In one statement."""
    await keep_tallies(session)
    running = Pair.programme_id == programme_id, Pair.state == PairState.RUNNING
    planned = PairSession.state == SessionState.PLANNED, col(PairSession.starts_at) >= now
    of_programme = PairSession.programme_id == programme_id
    held = select(func.coalesce(func.sum(col(PairTally.held)), 0))
    counts = {
        **_enrolled(programme_id),
        "running": select(func.count(col(Pair.id))).where(*running).scalar_subquery(),
        "held": held.where(PairTally.programme_id == programme_id).scalar_subquery(),
        "ahead": select(func.count(col(PairSession.id)))
        .where(of_programme, *planned)
        .scalar_subquery(),
    }
    found = await _rows(session, columns(*(one.label(name) for name, one in counts.items())))
    return Glance(**found[0]._mapping)


def _enrolled(programme_id: int) -> dict[str, Any]:
    here = [one for one in EnrolmentState if one is not LEFT]
    return {
        "mentors": _parts(programme_id, here, [Role.MENTOR]),
        "mentees": _parts(programme_id, here, [Role.MENTEE]),
        "paused": _parts(programme_id, [EnrolmentState.PAUSED]),
    }


def _parts(programme_id: int, states: Sequence[EnrolmentState], roles: Sequence[Role] = ()) -> Any:
    """How many take part in one of these states, and roles; counted in the index."""
    query = select(func.count()).select_from(Enrolment)
    query = query.where(
        Enrolment.programme_id == programme_id,
        col(Enrolment.state).in_(states),
        col(Enrolment.role).in_(roles or list(Role)),
    )
    return query.scalar_subquery()


async def sessions_between(
    session: Session, programme_id: int, now: datetime, bounds: Sequence[datetime] = ()
) -> dict[tuple[int, SessionState], int]:
    """How many sessions of all pairs were held or are ahead, by how many of `bounds` have passed.

    `bounds` are in their order. A date that has passed without a word of what became of it is
    neither held nor ahead.
    """
    every = _spans(bounds)
    ahead = [(place, max(begins, now), ends) for place, begins, ends in every if ends > now]
    spans = {SessionState.HELD: every, SessionState.PLANNED: ahead}
    within = _span_rows(
        [(place, state, *span) for state, some in spans.items() for place, *span in some],
        Column("state", stored(SessionState)),
    )
    begins = col(PairSession.starts_at)
    those = (
        select(func.count())
        .select_from(PairSession)
        .where(
            col(PairSession.programme_id) == programme_id,
            col(PairSession.state) == within.c.state,
            begins >= within.c.begins,
            begins < within.c.ends,
        )
    )
    query = columns(within.c.place, within.c.state, those.scalar_subquery())
    found = await _rows(session, query)
    return {(place, SessionState(state)): count for place, state, count in found if count}


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
    within = _span_rows(_spans(bounds))
    begins = col(Pair.introduced_at)
    of_programme = col(Pair.programme_id) == programme_id
    those = (
        select(func.count())
        .select_from(Pair)
        .where(of_programme, begins >= within.c.begins, begins < within.c.ends)
    )
    found = await _rows(session, columns(within.c.place, those.scalar_subquery()))
    return {place: count for place, count in found if count}


Stretch = tuple[int, datetime, datetime]


def _spans(bounds: Sequence[datetime]) -> list[Stretch]:
    """The times between bounds, each with how many of them are at or before it."""
    edges = [_FIRST, *bounds, _LAST]
    return [(place, *both) for place, both in enumerate(pairwise(edges)) if both[0] < both[1]]


def _span_rows(spans: Sequence[tuple[Any, ...]], *more: Column[Any]) -> Any:
    """As rows that an index is looked through by, `more` columns after their place.

    What is counted for each of them alone need not be sorted first, as it would be by groups.
    """
    named = Column("place", Integer), *more, Column("begins", Moment), Column("ends", Moment)
    return values(*named, name="within").data(spans).cte("within")


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
    apart = _apart(programme_id).subquery()
    counts = func.count().over(partition_by=apart.c.has_left)
    by_name = func.row_number().over(
        partition_by=apart.c.has_left, order_by=(apart.c.name, apart.c.member_id)
    )
    every = columns(apart, counts.label("every"), by_name.label("place")).subquery()
    query = columns(every).where(every.c.place <= most).order_by(every.c.place)
    found = await _rows(session, query)
    return PeopleApart(
        _some([one for one in found if not one.has_left]),
        _some([one for one in found if one.has_left]),
    )


def _apart(programme_id: int) -> Any:
    """Two kinds that are few, each found by an index of its own."""
    state = col(Enrolment.state)
    since = col(Member.unreachable_since), col(Enrolment.joined_at)
    here = select(Programme.workspace_id).where(Programme.id == programme_id).scalar_subquery()
    refused = col(Member.workspace_id) == here, col(Member.unreachable_since).is_not(None)
    whom = columns(col(Member.id)).where(*refused).correlate(None)
    lost = state != LEFT, col(Enrolment.member_id).in_(whom)
    gone = state == LEFT, ~_had_a_pair(programme_id)
    return union_all(
        *(
            columns(
                literal(has_left).label("has_left"),
                col(Member.id).label("member_id"),
                col(Member.name).label("name"),
                func.coalesce(*since, type_=Moment).label("since"),
            )
            .select_from(Enrolment)
            .join(Member, col(Member.id) == Enrolment.member_id)
            .where(col(Enrolment.programme_id) == programme_id, *where)
            for has_left, where in ((False, lost), (True, gone))
        )
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
