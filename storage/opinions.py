"""Answers of others: read by what makes figures of them, and by nothing else.

An import contract keeps it so. Everything is read once: what a figure has used is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from storage.database import Session
from storage.tables import (
    ClosingAnswer,
    Enrolment,
    Member,
    Pair,
    PairSession,
    Reflection,
    ScaleAnswer,
    StoredFigure,
    Thanks,
    UsedAnswer,
)
from storage.types import EnrolmentState, Occasion, Role, SessionState


@dataclass(frozen=True, slots=True)
class Given:
    """One answer: the id of its row, who gave it, the two people of the couple, the value.

    `item` is what of the question it is about, where there are several.
    """

    id: int
    person_id: int
    mentor_id: int
    mentee_id: int
    value: int
    item: str = ""


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
    found = await session.exec(
        select(ClosingAnswer.id, ClosingAnswer.member_id, ClosingAnswer.again, Pair)
        .join(Pair, _of_programme(ClosingAnswer))
        .where(
            ClosingAnswer.programme_id == programme_id,
            col(Pair.introduced_at).is_not(None),
            _is_unused(question, ClosingAnswer.id),
        )
        .order_by(col(ClosingAnswer.id), col(Pair.id))
    )
    return _with_first_couple(_given(*row) for row in found.all())


async def levels(session: Session, programme_id: int, question: str) -> list[Given]:
    """What people said half-time of the items of an instrument, each with their first couple."""
    found = await session.exec(
        select(ScaleAnswer, Pair)
        .join(Pair, _of_programme(ScaleAnswer))
        .where(*_open_scales(programme_id, question, Occasion.MIDDLE))
        .order_by(col(ScaleAnswer.id), col(Pair.id))
    )
    return _with_first_couple(
        _given(one.id, one.member_id, one.value, pair, one.item) for one, pair in found.all()
    )


async def changes(session: Session, programme_id: int, question: str) -> list[Given]:
    """End less start of each item of an instrument, of those who gave both.

    The id is that of the answer at the end: both together are one answer.
    """
    start = aliased(ScaleAnswer)
    same_item = and_(
        col(start.occasion) == Occasion.START,
        col(start.programme_id) == ScaleAnswer.programme_id,
        col(start.member_id) == ScaleAnswer.member_id,
        col(start.instrument) == ScaleAnswer.instrument,
        col(start.item) == ScaleAnswer.item,
    )
    found = await session.exec(
        select(ScaleAnswer, start.value, Pair)
        .join(start, same_item)
        .join(Pair, _of_programme(ScaleAnswer))
        .where(*_open_scales(programme_id, question, Occasion.END))
        .order_by(col(ScaleAnswer.id), col(Pair.id))
    )
    return _with_first_couple(
        _given(one.id, one.member_id, one.value - before, pair, one.item)
        for one, before, pair in found.all()
    )


def _open_scales(
    programme_id: int, question: str, occasion: Occasion
) -> tuple[ColumnElement[bool], ...]:
    """What was said of an instrument that no figure has used, by whoever was introduced."""
    return (
        col(ScaleAnswer.programme_id) == programme_id,
        col(ScaleAnswer.instrument) == question,
        col(ScaleAnswer.occasion) == occasion,
        col(Pair.introduced_at).is_not(None),
        _is_unused(question, ScaleAnswer.id),
    )


def _of_programme(answer: type[ClosingAnswer | ScaleAnswer]) -> ColumnElement[bool]:
    """A pair of whoever answered, in the programme that they answered about."""
    is_theirs = or_(
        col(Pair.mentor_id) == answer.member_id, col(Pair.mentee_id) == answer.member_id
    )
    return and_(col(Pair.programme_id) == answer.programme_id, is_theirs)


def _with_first_couple(every: Iterable[Given]) -> list[Given]:
    first: dict[int, Given] = {}
    for one in every:
        first.setdefault(one.id, one)
    return list(first.values())


def _given(answer_id: int, person_id: int, value: int, pair: Pair, item: str = "") -> Given:
    return Given(answer_id, person_id, pair.mentor_id, pair.mentee_id, value, item)


async def thanked(
    session: Session, programme_id: int, question: str
) -> list[tuple[int, frozenset[int]]]:
    """The thank-yous that no figure has used, each with its couple."""
    found = await session.exec(
        select(Thanks.id, Pair.mentor_id, Pair.mentee_id)
        .join(Pair, col(Pair.id) == Thanks.pair_id)
        .where(Pair.programme_id == programme_id, _is_unused(question, Thanks.id))
        .order_by(col(Thanks.id))
    )
    return [(number, frozenset(both)) for number, *both in found.all()]


async def met_since(
    session: Session, programme_id: int, since: datetime | None
) -> frozenset[frozenset[int]]:
    """The couples of whom a session was reported as held since then."""
    query = (
        select(Pair.mentor_id, Pair.mentee_id)
        .join(PairSession, col(PairSession.pair_id) == Pair.id)
        .where(Pair.programme_id == programme_id, PairSession.state == SessionState.HELD)
        .distinct()
    )
    if since is not None:
        query = query.where(col(PairSession.closed_at) >= since)
    return frozenset(frozenset(both) for both in (await session.exec(query)).all())


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
