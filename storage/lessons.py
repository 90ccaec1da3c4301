"""Which preparation cards somebody has done."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import select

from storage.database import Session
from storage.rows import insert_missing
from storage.tables import Enrolment, Lesson


async def lessons_done(session: Session, enrolment_id: int) -> frozenset[int]:
    """The numbers of the cards that were done, counted from 1."""
    found = await session.exec(select(Lesson.number).where(Lesson.enrolment_id == enrolment_id))
    return frozenset(found.all())


async def mark_done(session: Session, enrolment: Enrolment, number: int, now: datetime) -> None:
    """Note that a card was done; again is no change."""
    await insert_missing(
        session,
        Lesson(
            workspace_id=enrolment.workspace_id,
            enrolment_id=enrolment.id,
            number=number,
            done_at=now,
        ),
    )
