"""What somebody chose on the scales of questionnaires: their own, for themselves."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam
from sqlmodel import col, select, update

from storage.database import Session
from storage.rows import insert_missing
from storage.tables import ScaleAnswer
from storage.types import Occasion

Chosen = dict[tuple[Occasion, str, str], int]
"""The step, by occasion, instrument and item."""


_CHOSEN_BY = (
    select(ScaleAnswer)
    .where(
        ScaleAnswer.programme_id == bindparam("programme"),
        ScaleAnswer.member_id == bindparam("member"),
    )
    .order_by(col(ScaleAnswer.id))
)


async def chosen_by(session: Session, programme_id: int, member_id: int) -> Chosen:
    """Everything that a member has chosen in a programme, in the order in which they did."""
    asked = {"programme": programme_id, "member": member_id}
    found = await session.exec(_CHOSEN_BY, params=asked)
    return {(one.occasion, one.instrument, one.item): one.value for one in found}


async def keep(session: Session, answers: Iterable[ScaleAnswer]) -> None:
    """Keep what a member chose; of each item a second step replaces the first."""
    for answer in answers:
        if await insert_missing(session, answer):
            continue
        await session.exec(
            update(ScaleAnswer)
            .where(
                col(ScaleAnswer.programme_id) == answer.programme_id,
                col(ScaleAnswer.member_id) == answer.member_id,
                col(ScaleAnswer.instrument) == answer.instrument,
                col(ScaleAnswer.item) == answer.item,
                col(ScaleAnswer.occasion) == answer.occasion,
            )
            .values(value=answer.value)
        )
