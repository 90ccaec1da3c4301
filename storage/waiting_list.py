"""Who waits for a place in a programme that is full, in the order in which they came.

Whose turn it is, for them a place is kept until `kept_until`; as long as that is empty they wait.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func
from sqlmodel import col, delete, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.database import Session
from storage.rows import insert_missing, row_by_id
from storage.tables import Member, Programme, WaitingListEntry


async def add(session: Session, entry: WaitingListEntry) -> bool:
    """Put somebody on the list, at its end; False if they are on it."""
    return await insert_missing(session, entry)


async def entry_of(session: Session, programme_id: int, member_id: int) -> WaitingListEntry | None:
    """A member's entry, whether they wait or a place is kept for them."""
    found = await session.exec(
        select(WaitingListEntry).where(
            WaitingListEntry.programme_id == programme_id, WaitingListEntry.member_id == member_id
        )
    )
    return found.one_or_none()


async def entry_by_id(
    session: Session, workspace_id: int, entry_id: int
) -> WaitingListEntry | None:
    """An entry of this workspace."""
    return await row_by_id(session, WaitingListEntry, workspace_id, entry_id)


async def entries_of(
    session: Session, workspace_id: int, member_id: int
) -> Sequence[tuple[WaitingListEntry, Programme]]:
    """A member's entries with their programmes, the oldest first."""
    found = await session.exec(
        select(WaitingListEntry, Programme)
        .join(Programme, col(Programme.id) == WaitingListEntry.programme_id)
        .where(
            WaitingListEntry.workspace_id == workspace_id, WaitingListEntry.member_id == member_id
        )
        .order_by(col(WaitingListEntry.id))
    )
    return found.all()


async def count_waiting(session: Session, programme_id: int) -> int:
    """How many are on the list."""
    return int((await session.exec(_entries(programme_id))).one())


async def count_kept(session: Session, programme_id: int) -> int:
    """For how many a place is kept."""
    query = _entries(programme_id).where(col(WaitingListEntry.kept_until).is_not(None))
    return int((await session.exec(query)).one())


async def count_ahead(session: Session, programme_id: int, member_id: int | None) -> int:
    """How many have a place before that member: for whoever is not on the list, all who are."""
    query, own = _entries(programme_id), None
    if member_id is not None:
        own = await entry_of(session, programme_id, member_id)
    if own is not None:
        kept = col(WaitingListEntry.kept_until).is_not(None)
        before = or_(kept, col(WaitingListEntry.id) < own.id) if own.kept_until is None else kept
        query = query.where(before, WaitingListEntry.member_id != member_id)
    return int((await session.exec(query)).one())


def _entries(programme_id: int) -> SelectOfScalar[int]:
    return (
        select(func.count())
        .select_from(WaitingListEntry)
        .where(WaitingListEntry.programme_id == programme_id)
    )


async def next_in_line(
    session: Session, programme_id: int, most: int | None
) -> Sequence[tuple[WaitingListEntry, Member]]:
    """Whose turn it is, at most so many of them; who has left the company has none."""
    found = await session.exec(
        select(WaitingListEntry, Member)
        .join(Member, col(Member.id) == WaitingListEntry.member_id)
        .where(
            WaitingListEntry.programme_id == programme_id,
            col(WaitingListEntry.kept_until).is_(None),
            col(Member.active).is_(True),
        )
        .order_by(col(WaitingListEntry.id))
        .limit(most)
    )
    return found.all()


async def everybody(session: Session, programme_id: int) -> Sequence[Member]:
    """Who waits or has a place kept, the first first."""
    found = await session.exec(
        select(Member)
        .join(WaitingListEntry, col(WaitingListEntry.member_id) == Member.id)
        .where(WaitingListEntry.programme_id == programme_id, col(Member.active).is_(True))
        .order_by(col(WaitingListEntry.id))
    )
    return found.all()


async def take_off(session: Session, member_id: int, *programme_ids: int) -> None:
    """The member waits no more for those programmes; for none at all where none is named."""
    query = delete(WaitingListEntry).where(col(WaitingListEntry.member_id) == member_id)
    if programme_ids:
        query = query.where(col(WaitingListEntry.programme_id).in_(programme_ids))
    await session.exec(query)
