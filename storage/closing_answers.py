"""What people say at the end: would they take part again?"""

from __future__ import annotations

from sqlmodel import col, select, update

from storage.database import Session
from storage.rows import insert_missing
from storage.tables import ClosingAnswer


async def closing_answer_of(
    session: Session, programme_id: int, member_id: int
) -> ClosingAnswer | None:
    """A member's own answer."""
    found = await session.exec(
        select(ClosingAnswer).where(
            ClosingAnswer.programme_id == programme_id, ClosingAnswer.member_id == member_id
        )
    )
    return found.one_or_none()


async def keep(session: Session, answer: ClosingAnswer) -> None:
    """Keep a member's answer; a second one replaces the first."""
    if await insert_missing(session, answer):
        return
    await session.exec(
        update(ClosingAnswer)
        .where(
            col(ClosingAnswer.programme_id) == answer.programme_id,
            col(ClosingAnswer.member_id) == answer.member_id,
        )
        .values(again=answer.again)
    )


async def again_answers(session: Session, programme_id: int) -> tuple[int, ...]:
    """Every answer, 0–10, in ascending order; report only what k allows."""
    found = await session.exec(
        select(ClosingAnswer.again)
        .where(ClosingAnswer.programme_id == programme_id)
        .order_by(col(ClosingAnswer.again))
    )
    return tuple(found.all())
