"""Answers of others: read by what makes figures of them, and by nothing else.

An import contract keeps it so. Everything is read once: what a figure has used is left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, insert, or_
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from storage.database import Session
from storage.tables import (
    ClosingAnswer,
    Enrolment,
    Member,
    Pair,
    PairSession,
    Programme,
    Reflection,
    ReflectionAnswer,
    ScaleAnswer,
    StoredFigure,
    Thanks,
    Trend,
    UsedAnswer,
)
from storage.types import EnrolmentState, Occasion, Role, SessionState, TextKind, Visibility

Answering = ClosingAnswer | Enrolment | Reflection | ReflectionAnswer | ScaleAnswer | Thanks | Trend
"""Tables of what figures are made of, or texts released."""


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


def _is_unused(question: str, answers: type[Answering]) -> ColumnElement[bool]:
    used = select(UsedAnswer.id).where(
        UsedAnswer.workspace_id == answers.workspace_id,
        UsedAnswer.question == question,
        col(UsedAnswer.answer_id) == answers.id,
    )
    return ~used.exists()


async def usefulness(session: Session, programme_id: int, question: str) -> list[Given]:
    """How useful sessions were, as far as no figure has used it."""
    found = await session.exec(
        select(Reflection.id, Reflection.author_id, Reflection.usefulness, Pair)
        .join(Pair, col(Pair.id) == Reflection.pair_id)
        .where(Pair.programme_id == programme_id, _is_unused(question, Reflection))
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
            _is_unused(question, ClosingAnswer),
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
        _is_unused(question, ScaleAnswer),
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
        .where(Pair.programme_id == programme_id, _is_unused(question, Thanks))
        .order_by(col(Thanks.id))
    )
    return [(number, frozenset(both)) for number, *both in found.all()]


async def doors(
    session: Session, programme_id: int, question: str
) -> list[tuple[int, frozenset[int]]]:
    """The doors that leaders opened and no figure has used, each with its couple."""
    found = await session.exec(
        select(Reflection.id, Pair.mentor_id, Pair.mentee_id)
        .join(Pair, col(Pair.id) == Reflection.pair_id)
        .where(
            Pair.programme_id == programme_id,
            Reflection.door != "",
            Reflection.author_id == Pair.mentee_id,
            _is_unused(question, Reflection),
        )
        .order_by(col(Reflection.id))
    )
    return [(number, frozenset(both)) for number, *both in found.all()]


async def needs(session: Session, programme_id: int, question: str) -> list[Noted]:
    """What mentors said that they need most, as far as no figure has used it, in their order."""
    found = await session.exec(
        select(Reflection.id, Reflection.author_id, Pair.mentee_id, Reflection.need)
        .join(Pair, col(Pair.id) == Reflection.pair_id)
        .where(
            Pair.programme_id == programme_id,
            Reflection.need != "",
            Reflection.author_id == Pair.mentor_id,
            _is_unused(question, Reflection),
        )
        .order_by(col(Reflection.id))
    )
    return [
        Noted(number, mentor_id, frozenset((mentor_id, mentee_id)), need)
        for number, mentor_id, mentee_id, need in found.all()
    ]


async def met_since(
    session: Session, programme_id: int, since: datetime | None, least: int = 1
) -> frozenset[frozenset[int]]:
    """The couples that held so many sessions, of which one was reported since then."""
    query = (
        select(Pair.mentor_id, Pair.mentee_id)
        .join(PairSession, col(PairSession.pair_id) == Pair.id)
        .where(Pair.programme_id == programme_id, PairSession.state == SessionState.HELD)
        .group_by(col(Pair.id), col(Pair.mentor_id), col(Pair.mentee_id))
        .having(func.count() >= least)
    )
    if since is not None:
        query = query.having(func.max(PairSession.closed_at) >= since)
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
            _is_unused(question, Enrolment),
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


@dataclass(frozen=True, slots=True)
class WaitingText:
    """What somebody wrote for others, as long as they may still take it back."""

    id: int
    author_id: int
    mentor_id: int
    mentee_id: int
    text: str
    topic: str
    role: Role
    programme: Programme


@dataclass(frozen=True, slots=True)
class Noted:
    """That somebody noted something on a topic."""

    id: int
    person_id: int
    couple: frozenset[int]
    topic: str


@dataclass(frozen=True, slots=True)
class Oldest:
    """The oldest text of an author that waits, and the language in which they are spoken to."""

    id: int
    language: str


async def oldest_learnings(session: Session, workspace_id: int) -> list[Oldest]:
    """Of each author who wrote one for others, the oldest answer that was not released."""
    return await _oldest(
        session,
        select(func.min(ReflectionAnswer.id), Member.language)
        .join(Reflection, col(Reflection.id) == ReflectionAnswer.reflection_id)
        .join(Member, col(Member.id) == Reflection.author_id)
        .where(ReflectionAnswer.workspace_id == workspace_id, *_for_others()),
    )


async def _oldest(session: Session, query: Any) -> list[Oldest]:
    found = await session.exec(query.group_by(Member.id, Member.language).order_by(Member.id))
    return [Oldest(*row) for row in found.all()]


async def learnings(session: Session, ids: Collection[int]) -> list[WaitingText]:
    """Those of the answers that their authors have not taken back, locked."""
    found = await session.exec(
        select(ReflectionAnswer, Reflection, Pair, Programme)
        .join(Reflection, col(Reflection.id) == ReflectionAnswer.reflection_id)
        .join(Pair, col(Pair.id) == Reflection.pair_id)
        .join(Programme, col(Programme.id) == Pair.programme_id)
        .where(col(ReflectionAnswer.id).in_(ids), *_for_others())
        .order_by(col(ReflectionAnswer.id))
        .with_for_update(of=ReflectionAnswer)
        .execution_options(populate_existing=True)
    )
    return [
        WaitingText(
            answer.id,
            given.author_id,
            pair.mentor_id,
            pair.mentee_id,
            answer.text,
            given.topic,
            Role.MENTOR if given.author_id == pair.mentor_id else Role.MENTEE,
            programme,
        )
        for answer, given, pair, programme in found.all()
    ]


def _for_others() -> tuple[ColumnElement[bool], ...]:
    return (
        col(ReflectionAnswer.readers) == Visibility.ANONYMOUS,
        col(ReflectionAnswer.text) != "",
        _is_unused(TextKind.LEARNING, ReflectionAnswer),
    )


async def oldest_signals(session: Session, workspace_id: int) -> list[Oldest]:
    """Of each author whose pair has begun, the oldest signal that was not released."""
    return await _oldest(
        session,
        select(func.min(Trend.id), Member.language)
        .join(Member, col(Member.id) == Trend.author_id)
        .join(Pair, _of_signal())
        .where(Trend.workspace_id == workspace_id, *_released_as_text()),
    )


async def signals(session: Session, ids: Collection[int]) -> list[WaitingText]:
    """Those of the signals that their authors have not taken back, locked."""
    found = await session.exec(
        select(Trend, Pair, Programme)
        .join(Pair, _of_signal())
        .join(Programme, col(Programme.id) == Trend.programme_id)
        .where(col(Trend.id).in_(ids), *_released_as_text())
        .order_by(col(Trend.id), col(Pair.id))
        .with_for_update(of=Trend)
        .execution_options(populate_existing=True)
    )
    first: dict[int, WaitingText] = {}
    for noted, pair, programme in found.all():
        first.setdefault(noted.id, _waiting_signal(noted, pair, programme))
    return list(first.values())


def _waiting_signal(noted: Trend, pair: Pair, programme: Programme) -> WaitingText:
    author = noted.author_id or 0
    role = Role.MENTOR if author == pair.mentor_id else Role.MENTEE
    both = pair.mentor_id, pair.mentee_id
    return WaitingText(noted.id, author, *both, noted.text, noted.topic, role, programme)


def _released_as_text() -> tuple[ColumnElement[bool], ...]:
    return col(Trend.text) != "", _is_unused(TextKind.SIGNAL, Trend)


def _of_signal() -> ColumnElement[bool]:
    """A pair of whoever noted it, in the programme for which they did."""
    either = or_(col(Pair.mentor_id) == Trend.author_id, col(Pair.mentee_id) == Trend.author_id)
    begun = col(Pair.introduced_at).is_not(None)
    return and_(col(Pair.programme_id) == Trend.programme_id, either, begun)


async def noted(session: Session, programme_id: int, question: str) -> list[Noted]:
    """The topics of which people noted something that no figure has used, in their order."""
    found = await session.exec(
        select(Trend, Pair)
        .join(Pair, _of_signal())
        .where(
            Trend.programme_id == programme_id,
            Trend.topic != "",
            _is_unused(question, Trend),
        )
        .order_by(col(Trend.id), col(Pair.id))
    )
    first: dict[int, Noted] = {}
    for one, pair in found.all():
        couple = frozenset((pair.mentor_id, pair.mentee_id))
        first.setdefault(one.id, Noted(one.id, one.author_id or 0, couple, one.topic))
    return list(first.values())


async def use_texts(
    session: Session, workspace_id: int, kind: TextKind, answer_ids: Iterable[int]
) -> None:
    """Texts were released: they are no second time.

    They are noted in the order of their ids: that of the lot would tell which copy is whose.
    """
    await _note_used(session, workspace_id, kind, sorted(answer_ids))


async def keep(session: Session, figures: Iterable[StoredFigure], used: Iterable[int]) -> None:
    """Store figures, and that they have used these answers: in one transaction, or not at all."""
    every = list(figures)
    session.add_all(every)
    if every:
        await _note_used(session, every[0].workspace_id, every[0].question, used)


async def _note_used(
    session: Session, workspace_id: int, question: str, answer_ids: Iterable[int]
) -> None:
    whose = {"workspace_id": workspace_id, "question": question}
    rows = [whose | {"answer_id": one} for one in answer_ids]
    if rows:
        await session.exec(insert(UsedAnswer), params=rows)
