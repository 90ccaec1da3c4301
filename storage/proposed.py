"""The coordinator's list of pairs that nobody has been asked about; why others are not on it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, insert, literal, or_
from sqlalchemy import select as columns
from sqlmodel import col, delete, func, select, update

from storage.database import Session
from storage.pairs import count_in
from storage.part_marks import mark_asked
from storage.rows import inserting_missing, row_by_id
from storage.sides import is_told_of, with_one_of
from storage.tables import Deadline, Enrolment, ListedPair, Pair, Programme
from storage.types import ASKED, STANDING, PairState

_SILENTLY = {"synchronize_session": False}


def _on_it(programme_id: int) -> ColumnElement[bool]:
    return col(ListedPair.programme_id) == programme_id


async def count(session: Session, programme_id: int) -> int:
    """How many pairs stand on it."""
    counted = select(func.count()).select_from(ListedPair).where(_on_it(programme_id))
    return (await session.exec(counted)).one()


async def some(session: Session, programme_id: int, start: int, most: int) -> Sequence[ListedPair]:
    """The pairs from a place of it on, the best first."""
    query = (
        select(ListedPair)
        .where(_on_it(programme_id))
        .order_by(col(ListedPair.score).desc(), col(ListedPair.id))
        .offset(start)
        .limit(most)
    )
    return (await session.exec(query)).all()


async def couples(session: Session, programme_id: int) -> Sequence[tuple[int, int]]:
    """Everybody on it: mentee and mentor."""
    both = select(ListedPair.mentee_id, ListedPair.mentor_id)
    return (await session.exec(both.where(_on_it(programme_id)))).all()


async def by_id(
    session: Session, workspace_id: int, listed_id: int, *, lock: bool = False
) -> ListedPair | None:
    """A pair on a list of this workspace; `lock` makes whoever wants to change it too wait."""
    return await row_by_id(session, ListedPair, workspace_id, listed_id, lock=lock)


async def forget(session: Session, programme_id: int) -> int:
    """Throw it away; how many stood on it."""
    number = await count(session, programme_id)
    await session.exec(delete(ListedPair).where(_on_it(programme_id)))
    return number


async def forget_unpinned(session: Session, programme_id: int, besides: int = 0) -> None:
    """Keep what is pinned, but for one pair of that id."""
    goes = or_(col(ListedPair.pinned).is_(False), col(ListedPair.id) == besides)
    await session.exec(delete(ListedPair).where(_on_it(programme_id), goes))


async def forget_people(
    session: Session, programme_ids: Collection[int], some: Collection[int]
) -> None:
    """Whoever is on one of those lists with one of these people is so no more."""
    own = col(ListedPair.programme_id).in_(programme_ids)
    await session.exec(delete(ListedPair).where(own, with_one_of(some, ListedPair)))


async def forget_couple(session: Session, workspace_id: int, one: int, other: int) -> None:
    """These two are on no list."""
    both = col(ListedPair.mentor_id).in_((one, other)), col(ListedPair.mentee_id).in_((one, other))
    here = col(ListedPair.workspace_id) == workspace_id
    await session.exec(delete(ListedPair).where(here, *both))


async def keep(
    session: Session, table: type[ListedPair | Pair], rows: Sequence[Mapping[str, Any]]
) -> None:
    """Write these, by their columns: on the list, or as further suggestions.

    An object for each of thousands would hold up everybody else.
    """
    if rows:
        await session.exec(insert(table), params=rows)


async def count_pinned(session: Session, programme_id: int) -> int:
    """How many pairs on it a coordinator has set."""
    pinned = col(ListedPair.pinned).is_(True)
    counted = select(func.count()).select_from(ListedPair).where(_on_it(programme_id), pinned)
    return (await session.exec(counted)).one()


async def fixed_of(session: Session, programme_id: int, mentor_id: int) -> int:
    """How many pairs of a mentor stand or are pinned."""
    standing = (
        columns(func.count())
        .select_from(Pair)
        .where(
            col(Pair.programme_id) == programme_id,
            col(Pair.mentor_id) == mentor_id,
            col(Pair.state).in_(STANDING),
        )
    )
    own = _on_it(programme_id), col(ListedPair.mentor_id) == mentor_id
    pinned = (
        columns(func.count()).select_from(ListedPair).where(*own, col(ListedPair.pinned).is_(True))
    )
    both = select(standing.scalar_subquery() + pinned.scalar_subquery())
    fixed: int = (await session.exec(both)).one()
    return fixed


# ---------------------------------------------------------------------- who is not on it


async def note_reasons(
    session: Session, programme_id: int, reasons: Mapping[int, tuple[str, int]]
) -> None:
    """Why these enrolments got no pair, and how many would have done; earlier reasons go."""
    own = col(Enrolment.programme_id) == programme_id, col(Enrolment.unmatched) != ""
    await session.exec(update(Enrolment).where(*own).values(unmatched="", suitable=0))
    if reasons:
        rows = [
            {"id": one, "unmatched": reason, "suitable": suitable}
            for one, (reason, suitable) in reasons.items()
        ]
        await session.exec(update(Enrolment), params=rows)


# ---------------------------------------------------------------------- its release


async def begin_some(
    session: Session,
    programme_id: int,
    times: tuple[datetime, datetime, datetime],
    deadlines: tuple[str, str],
    most: int,
) -> int:
    """The first on it become pairs that are being asked: they go from it, and get their deadlines.

    `times` are when the round began, when its half and when it is over; `deadlines` the kinds that
    happen at the last two. The last id of those who went; 0 if nobody was on it any more.
    """
    first = select(ListedPair.id).where(_on_it(programme_id)).order_by(col(ListedPair.id))
    ids = (await session.exec(first.limit(most))).all()
    if not ids:
        return 0
    those = _on_it(programme_id), col(ListedPair.id) <= ids[-1]
    begun, half, end = times
    begins = await _make_pairs(session, programme_id, those, times)
    await session.exec(delete(ListedPair).where(*those).execution_options(**_SILENTLY))
    if begins:
        for kind, due_at in zip(deadlines, (half, end), strict=True):
            await _plan(session, programme_id, begun, begins, kind, due_at)
        await mark_asked(session, programme_id, begun, begins)
    return ids[-1]


async def _make_pairs(
    session: Session,
    programme_id: int,
    those: tuple[ColumnElement[bool], ...],
    times: tuple[datetime, datetime, datetime],
) -> int:
    """The first id of the new ones, 0 if there are none: two who are a pair by now stay it."""
    same = exists().where(
        col(ListedPair.mentor_id) == Pair.mentor_id,
        col(ListedPair.mentee_id) == Pair.mentee_id,
        *those,
    )
    further = col(Pair.programme_id) == programme_id, col(Pair.state) == PairState.SUGGESTED
    await session.exec(delete(Pair).where(*further, same).execution_options(**_SILENTLY))
    names = ("workspace_id", "programme_id", "mentor_id", "mentee_id", "score", "topics", "bonuses")
    kept = [ListedPair.__table__.c[name] for name in (*names, "created_at")]  # type: ignore[attr-defined]
    begun, half, end = times
    asked = _literals(
        Pair,
        state=PairState.ASKING_MENTEE,
        asked_at=begun,
        leader_until=half,
        expires_at=end,
    )
    query = columns(*kept, *asked.values()).where(*those).order_by(col(ListedPair.id))
    into = inserting_missing(session, Pair).from_select(
        [*(one.name for one in kept), *asked], query
    )
    made = await session.exec(into.returning(col(Pair.id)))
    return min(made.scalars().all(), default=0)


async def _plan(
    session: Session, programme_id: int, begun: datetime, begins: int, kind: str, due_at: datetime
) -> None:
    """Plan the deadline `kind` for every pair from that id on of the round that has begun."""
    given = _literals(Deadline, kind=kind, due_at=due_at, created_at=begun)
    query = columns(col(Pair.workspace_id), col(Pair.id), *given.values()).where(
        col(Pair.programme_id) == programme_id,
        col(Pair.state) == PairState.ASKING_MENTEE,
        col(Pair.asked_at) == begun,
        col(Pair.id) >= begins,
    )
    into = inserting_missing(session, Deadline)
    await session.exec(into.from_select(["workspace_id", "subject_id", *given], query))


def _literals(table: Any, **values: object) -> dict[str, ColumnElement[Any]]:
    return {name: literal(value, table.__table__.c[name].type) for name, value in values.items()}


async def not_asked_yet(session: Session, programme_id: int, most: int) -> Sequence[Pair]:
    """The first whose leader is to be asked and has neither heard of it nor answered."""
    query = (
        select(Pair)
        .where(
            Pair.programme_id == programme_id,
            Pair.state == PairState.ASKING_MENTEE,
            Pair.answer == "",
            ~is_told_of("proposal"),
        )
        .order_by(col(Pair.id))
        .limit(most)
    )
    return (await session.exec(query)).all()


async def count_asked(session: Session, programme: Programme) -> int:
    """How many are being asked, with those of an approved list whose turn comes."""
    asked = await count_in(session, programme.id, ASKED)
    return asked + (await count(session, programme.id) if programme.approved_at else 0)


async def newest_round(session: Session, programme: Programme) -> tuple[datetime | None, int]:
    """When those who are being asked were asked last, and how many then."""
    query = (
        select(Pair.asked_at, func.count())
        .where(Pair.programme_id == programme.id, col(Pair.state).in_(ASKED))
        .group_by(col(Pair.asked_at))
        .order_by(col(Pair.asked_at).desc())
        .limit(1)
    )
    at, asked = (await session.exec(query)).first() or (None, 0)
    if programme.approved_at is None:
        return at, asked
    begun = asked if at == programme.approved_at else 0
    return programme.approved_at, begun + await count(session, programme.id)
