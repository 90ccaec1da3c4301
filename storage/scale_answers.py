"""What somebody chose on the scales of questionnaires: their own, for themselves."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam
from sqlmodel import col, select

from storage.database import Session
from storage.rows import replacing
from storage.tables import ScaleAnswer
from storage.types import Occasion

_ONE = ("programme_id", "member_id", "instrument", "item", "occasion")
"""Of these there is one step."""
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
    rows = [answer.model_dump(exclude={"id"}) for answer in answers]
    if rows:
        dialect = session.get_bind().dialect.name
        await session.exec(replacing(ScaleAnswer, dialect, "value", *_ONE), params=rows)
