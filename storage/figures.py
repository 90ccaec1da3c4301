"""What stands behind figures about opinions, and what of them has been shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import col, select

from storage.database import Session
from storage.tables import Pair, Reflection, ShownFigure


@dataclass(frozen=True, slots=True)
class Rating:
    """One value, who gave it and when; reported only as handlers/insight/ratings.py allows."""

    value: int
    person_id: int
    pair_id: int
    at: datetime


async def usefulness_ratings(session: Session, programme_id: int) -> Sequence[Rating]:
    """How useful sessions of a programme were, by everyone who has said so."""
    found = await session.exec(
        select(Reflection.usefulness, Reflection.author_id, Reflection.pair_id, Reflection.rated_at)
        .join(Pair, col(Pair.id) == Reflection.pair_id)
        .where(Pair.programme_id == programme_id)
    )
    return [Rating(*row) for row in found.all()]


async def begun_pairs(session: Session, programme_id: int) -> int:
    """How many pairs of a programme were introduced, ended ones too."""
    found = await session.exec(
        select(func.count())
        .select_from(Pair)
        .where(Pair.programme_id == programme_id, col(Pair.introduced_at).is_not(None))
    )
    return found.one()


async def shown_figure(session: Session, programme_id: int, name: str) -> ShownFigure | None:
    """The figure of that name as it was shown last."""
    found = await session.exec(
        select(ShownFigure)
        .where(ShownFigure.programme_id == programme_id, ShownFigure.name == name)
        .execution_options(populate_existing=True)
    )
    return found.one_or_none()
