"""Pairs: who is with whom, who was, and who must not be."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import bindparam, exists, func, or_
from sqlmodel import col, select

from storage.database import Session
from storage.next_wishes import wished_by_both
from storage.rows import insert_all_missing, insert_missing, row_by_id, rows_by_id
from storage.sides import is_told_of, with_one_of
from storage.tables import Block, EarlierPair, Pair, Programme
from storage.types import NO_PAIR, OVER, STANDING, ClosingWish, PairState, ProgrammeState

_PAIRS_OF = (
    select(Pair)
    .join(Programme, col(Programme.id) == Pair.programme_id)
    .where(
        Pair.workspace_id == bindparam("workspace_id"),
        or_(
            col(Pair.mentor_id) == bindparam("member_id"),
            col(Pair.mentee_id) == bindparam("member_id"),
        ),
        col(Pair.state).in_(bindparam("states", expanding=True)),
        Programme.state != ProgrammeState.ARCHIVED,
    )
    .order_by(col(Pair.id))
)
"""Built once: most answers need it."""


async def pair_by_id(
    session: Session, workspace_id: int, pair_id: int, *, lock: bool = False
) -> Pair | None:
    """A pair of this workspace; `lock` makes whoever wants to change it too wait."""
    return await row_by_id(session, Pair, workspace_id, pair_id, lock=lock)


async def pairs_by_id(session: Session, workspace_id: int, ids: Iterable[int]) -> dict[int, Pair]:
    """The pairs of this workspace among `ids`, by our id."""
    return await rows_by_id(session, Pair, workspace_id, ids)


async def pairs_of(
    session: Session,
    workspace_id: int,
    member_id: int,
    states: Collection[PairState] = (PairState.RUNNING,),
) -> Sequence[Pair]:
    """A member's pairs in one of `states`, in programmes not yet archived, oldest first."""
    whose = {"workspace_id": workspace_id, "member_id": member_id, "states": sorted(states)}
    return (await session.exec(_PAIRS_OF, params=whose)).all()


async def pairs_in(
    session: Session, programme_id: int, states: Collection[PairState]
) -> Sequence[Pair]:
    """The pairs of a programme in one of `states`, oldest first."""
    found = await session.exec(
        select(Pair)
        .where(Pair.programme_id == programme_id, col(Pair.state).in_(sorted(states)))
        .order_by(col(Pair.id))
    )
    return found.all()


async def first_in(
    session: Session,
    programme_id: int,
    states: Collection[PairState],
    most: int,
    without: str = "",
) -> Sequence[Pair]:
    """The oldest `most` of them; with `without` of those without a prompt of that kind."""
    query = select(Pair).where(
        Pair.programme_id == programme_id, col(Pair.state).in_(sorted(states))
    )
    if without:
        query = query.where(~is_told_of(without))
    return (await session.exec(query.order_by(col(Pair.id)).limit(most))).all()


async def count_in(session: Session, programme_id: int, states: Collection[PairState]) -> int:
    """How many pairs of a programme are in one of `states`."""
    query = (
        select(func.count())
        .select_from(Pair)
        .where(Pair.programme_id == programme_id, col(Pair.state).in_(sorted(states)))
    )
    return (await session.exec(query)).one()


async def standing_among(
    session: Session, programme_id: int, member_ids: Collection[int]
) -> frozenset[int]:
    """Who of these people is in a pair of a programme, or is being asked about one."""
    found = await session.exec(
        select(Pair.mentor_id, Pair.mentee_id).where(
            Pair.programme_id == programme_id,
            col(Pair.state).in_(STANDING),
            with_one_of(member_ids),
        )
    )
    return frozenset(one for both in found for one in both).intersection(member_ids)


async def suggestions_of(session: Session, programme_id: int, mentee_id: int) -> Sequence[Pair]:
    """A mentee's further suggestions in a programme, best first."""
    found = await session.exec(
        select(Pair)
        .where(
            Pair.programme_id == programme_id,
            Pair.mentee_id == mentee_id,
            Pair.state == PairState.SUGGESTED,
        )
        .order_by(col(Pair.rank), col(Pair.id))
    )
    return found.all()


async def were_asked_before(
    session: Session, workspace_id: int, mentor_id: int, mentee_id: int
) -> bool:
    """Whether these two were suggested to each other in any programme and no pair came of it."""
    found = await session.exec(
        select(Pair.id).where(
            Pair.workspace_id == workspace_id,
            Pair.mentor_id == mentor_id,
            Pair.mentee_id == mentee_id,
            col(Pair.state).in_(NO_PAIR),
            col(Pair.asked_at).is_not(None),
        )
    )
    return found.first() is not None


async def pair_between(
    session: Session, programme_id: int, mentor_id: int, mentee_id: int
) -> Pair | None:
    """The pair of these two in a programme, unless it is over."""
    found = await session.exec(
        select(Pair).where(
            Pair.programme_id == programme_id,
            Pair.mentor_id == mentor_id,
            Pair.mentee_id == mentee_id,
            col(Pair.state).not_in(OVER),
        )
    )
    return found.one_or_none()


async def remember_earlier_pair(
    session: Session, workspace_id: int, mentor_id: int, mentee_id: int
) -> None:
    """Keep these two from being matched again."""
    await insert_missing(
        session,
        EarlierPair(workspace_id=workspace_id, mentor_id=mentor_id, mentee_id=mentee_id),
    )


async def remember_introduced(session: Session, programme_id: int, most: int) -> int:
    """Keep two who were introduced in a programme from being matched again: the first `most`.

    But for those who both wish to go on. An id, 0 if all of them are remembered.
    """
    known = exists().where(
        col(EarlierPair.workspace_id) == Pair.workspace_id,
        col(EarlierPair.mentor_id) == Pair.mentor_id,
        col(EarlierPair.mentee_id) == Pair.mentee_id,
    )
    found = await session.exec(
        select(Pair)
        .where(
            Pair.programme_id == programme_id,
            col(Pair.introduced_at).is_not(None),
            ~wished_by_both(ClosingWish.GO_ON),
            ~known,
        )
        .order_by(col(Pair.id))
        .limit(most)
    )
    some = found.all()
    await insert_all_missing(session, [_remembered(one) for one in some], "id")
    return some[-1].id if len(some) == most else 0


def _remembered(pair: Pair) -> EarlierPair:
    return EarlierPair(
        workspace_id=pair.workspace_id, mentor_id=pair.mentor_id, mentee_id=pair.mentee_id
    )


async def block(
    session: Session, workspace_id: int, one_id: int, other_id: int, now: datetime
) -> bool:
    """Keep two people apart for good; whether that is new."""
    first_id, second_id = sorted((one_id, other_id))
    return await insert_missing(
        session,
        Block(workspace_id=workspace_id, first_id=first_id, second_id=second_id, created_at=now),
    )
