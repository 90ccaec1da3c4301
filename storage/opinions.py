"""Answers of others: read by what makes figures of them, and by nothing else.

An import contract keeps it so. Everything is read once: what a figure has used is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_
from sqlmodel import col, select

from storage.database import Session
from storage.tables import (
    ClosingAnswer,
    Enrolment,
    Member,
    Pair,
    Reflection,
    StoredFigure,
    UsedAnswer,
)
from storage.types import EnrolmentState, Role


@dataclass(frozen=True, slots=True)
class Given:
    """One answer: the id of its row, who gave it, the two people of the couple, the value."""

    id: int
    person_id: int
    mentor_id: int
    mentee_id: int
    value: int


def _is_unused(question: str, answer_id: object) -> ColumnElement[bool]:
    used = select(UsedAnswer.id).where(
        UsedAnswer.question == question, col(UsedAnswer.answer_id) == answer_id
    )
    return ~used.exists()


async def usefulness(session: Session, programme_id: int, question: str) -> list[Given]:
    """How useful sessions were, as far as no figure has used it."""
    found = await session.exec(
        select(Reflection.id, Reflection.author_id, Reflection.usefulness, Pair)
        .join(Pair, col(Pair.id) == Reflection.pair_id)
        .where(Pair.programme_id == programme_id, _is_unused(question, Reflection.id))
        .order_by(col(Reflection.id))
    )
    return [_given(*row) for row in found.all()]


async def again(session: Session, programme_id: int, question: str) -> list[Given]:
    """Whether people would take part again, each with the first of their couples."""
    is_theirs = or_(
        col(Pair.mentor_id) == ClosingAnswer.member_id,
        col(Pair.mentee_id) == ClosingAnswer.member_id,
    )
    found = await session.exec(
        select(ClosingAnswer.id, ClosingAnswer.member_id, ClosingAnswer.again, Pair)
        .join(Pair, and_(col(Pair.programme_id) == ClosingAnswer.programme_id, is_theirs))
        .where(
            ClosingAnswer.programme_id == programme_id,
            col(Pair.introduced_at).is_not(None),
            _is_unused(question, ClosingAnswer.id),
        )
        .order_by(col(ClosingAnswer.id), col(Pair.id))
    )
    first: dict[int, Given] = {}
    for row in found.all():
        first.setdefault(row[0], _given(*row))
    return list(first.values())


def _given(answer_id: int, person_id: int, value: int, pair: Pair) -> Given:
    return Given(answer_id, person_id, pair.mentor_id, pair.mentee_id, value)


async def joined(
    session: Session, programme_id: int, role: Role, question: str
) -> Sequence[Enrolment]:
    """Who has joined in a role since a batch was made of such, in order."""
    found = await session.exec(
        select(Enrolment)
        .where(
            Enrolment.programme_id == programme_id,
            Enrolment.role == role,
            Enrolment.state != EnrolmentState.LEFT,
            _is_unused(question, Enrolment.id),
        )
        .order_by(col(Enrolment.joined_at), col(Enrolment.id))
    )
    return found.all()


async def couples(session: Session, programme_id: int) -> int:
    """How many couples of a programme began, however often each was paired."""
    every = (
        select(Pair.mentor_id, Pair.mentee_id)
        .where(Pair.programme_id == programme_id, col(Pair.introduced_at).is_not(None))
        .distinct()
        .subquery()
    )
    return (await session.exec(select(func.count()).select_from(every))).one()


async def coordinators_since(
    session: Session, workspace_id: int, since: datetime
) -> frozenset[int]:
    """Who coordinates the workspace, or did so at any time since then."""
    found = await session.exec(
        select(Member.id).where(
            Member.workspace_id == workspace_id,
            or_(col(Member.is_coordinator).is_(True), col(Member.coordinated_until) >= since),
        )
    )
    return frozenset(found.all())


def keep(session: Session, figures: Iterable[StoredFigure], used: Iterable[int]) -> None:
    """Store figures, and that they have used these answers: in one transaction, or not at all."""
    for figure in (every := list(figures)):
        session.add(figure)
    for answer_id in used if every else ():
        one = every[0]
        session.add(
            UsedAnswer(workspace_id=one.workspace_id, question=one.question, answer_id=answer_id)
        )
