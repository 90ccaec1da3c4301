"""How far calendars and the mailbox for answers were read, whichever replica reads them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta

from sqlmodel import col, delete, select, update

from storage.database import Session
from storage.rows import insert_missing
from storage.tables import CalendarCursor

NEVER = datetime(1970, 1, 1, tzinfo=UTC)


async def claim(session: Session, source: str, now: datetime, every: timedelta) -> str | None:
    """Where to go on reading; None if somebody has read within `every`, or reads now."""
    await insert_missing(session, CalendarCursor(source=source, read_at=NEVER))
    found = await session.exec(
        update(CalendarCursor)
        .where(col(CalendarCursor.source) == source, col(CalendarCursor.read_at) <= now - every)
        .values(read_at=now)
        .returning(col(CalendarCursor.cursor))
        .execution_options(synchronize_session=False)
    )
    return found.scalar_one_or_none()


async def keep(session: Session, source: str, cursor: str) -> None:
    """What was told until here is followed."""
    await session.exec(
        update(CalendarCursor).where(col(CalendarCursor.source) == source).values(cursor=cursor)
    )


async def unread_since(
    session: Session, sources: Collection[str], before: datetime
) -> Sequence[CalendarCursor]:
    """Those of `sources` that were read once, and not any more since `before`."""
    found = await session.exec(
        select(CalendarCursor).where(
            col(CalendarCursor.source).in_(sorted(sources)), CalendarCursor.read_at < before
        )
    )
    return found.all()


async def forget(session: Session, source: str) -> None:
    """It was never read: whoever reads it again begins anew."""
    await session.exec(delete(CalendarCursor).where(col(CalendarCursor.source) == source))
