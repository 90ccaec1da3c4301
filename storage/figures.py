"""Figures about opinions, as the gate made them. Nothing here leads to an answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import ScalarSelect, func
from sqlmodel import col, select

from storage.database import Session
from storage.rows import insert_missing
from storage.tables import GateMoment, StoredFigure


async def latest_figures(
    session: Session, programme_id: int, question: str
) -> Sequence[StoredFigure]:
    """The figures of the newest moment that brought any, by cell."""
    newest = select(func.max(StoredFigure.on)).where(
        StoredFigure.programme_id == programme_id, StoredFigure.question == question
    )
    return await _figures(session, programme_id, question, newest.scalar_subquery())


async def largest_batch(
    session: Session, programme_id: int, question: str
) -> Sequence[StoredFigure]:
    """The topics of the batch with the most people behind it, the newest among equals.

    Its first row has no topic: it tells the band alone.
    """
    found = await session.exec(
        select(StoredFigure)
        .where(
            StoredFigure.programme_id == programme_id,
            StoredFigure.question == question,
            StoredFigure.cell == "",
        )
        .order_by(col(StoredFigure.least).desc(), col(StoredFigure.on).desc())
        .limit(1)
    )
    first = found.one_or_none()
    return [] if first is None else await _figures(session, programme_id, question, first.on)


async def every_figure(
    session: Session, programme_id: int, questions: Iterable[str]
) -> Sequence[StoredFigure]:
    """All figures of those questions, the newest moment first."""
    found = await session.exec(
        select(StoredFigure)
        .where(
            StoredFigure.programme_id == programme_id,
            col(StoredFigure.question).in_(tuple(questions)),
        )
        .order_by(col(StoredFigure.on).desc(), col(StoredFigure.id))
    )
    return found.all()


async def _figures(
    session: Session, programme_id: int, question: str, on: date | ScalarSelect[date]
) -> Sequence[StoredFigure]:
    found = await session.exec(
        select(StoredFigure)
        .where(
            StoredFigure.programme_id == programme_id,
            StoredFigure.question == question,
            StoredFigure.on == on,
        )
        .order_by(col(StoredFigure.cell))
    )
    return found.all()


async def last_moment(session: Session, programme_id: int) -> date | None:
    """When figures were made last."""
    found = await session.exec(
        select(func.max(GateMoment.on)).where(GateMoment.programme_id == programme_id)
    )
    return found.one()


async def begin_moment(session: Session, moment: GateMoment) -> bool:
    """Whether nobody else has held this moment before."""
    return await insert_missing(session, moment)
