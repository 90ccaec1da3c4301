"""Reflections: what somebody takes from a session, and which sessions wait for one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, exists, or_
from sqlmodel import SQLModel, col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.database import Session
from storage.free_text import may_read
from storage.tables import (
    Pair,
    PairSession,
    Programme,
    Reflection,
    ReflectionAnswer,
    UsedAnswer,
)
from storage.types import PairState, ProgrammeState, SessionState, TextKind, Visibility

_REFLECTION_ON = select(Reflection).where(
    Reflection.session_id == bindparam("session"), Reflection.author_id == bindparam("author")
)


async def reflection_on(session: Session, session_id: int, author_id: int) -> Reflection | None:
    """What `author_id` took from that session, if they have said so."""
    asked = {"session": session_id, "author": author_id}
    return (await session.exec(_REFLECTION_ON, params=asked)).one_or_none()


async def reflection_by_id(
    session: Session, workspace_id: int, reflection_id: int
) -> Reflection | None:
    """A reflection of this workspace."""
    found = await session.exec(
        select(Reflection).where(
            Reflection.workspace_id == workspace_id, Reflection.id == reflection_id
        )
    )
    return found.one_or_none()


async def authors_in(session: Session, programme_id: int) -> frozenset[int]:
    """Who has reflected on any session of a programme."""
    found = await session.exec(
        select(Reflection.author_id)
        .join(Pair, col(Pair.id) == Reflection.pair_id)
        .where(Pair.programme_id == programme_id)
        .distinct()
    )
    return frozenset(found.all())


async def answers_in(session: Session, reflection_id: int) -> dict[str, ReflectionAnswer]:
    """What its author answered, by question; locked, because it may be about to be released."""
    found = await session.exec(
        select(ReflectionAnswer)
        .where(ReflectionAnswer.reflection_id == reflection_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return {one.question: one for one in found}


async def waiting_for_release(
    session: Session, workspace_id: int, author_id: int, most: int
) -> Sequence[ReflectionAnswer]:
    """What somebody wrote for others and can still take back, the oldest first."""
    found = await session.exec(
        select(ReflectionAnswer)
        .join(Reflection, col(Reflection.id) == ReflectionAnswer.reflection_id)
        .where(
            Reflection.workspace_id == workspace_id,
            Reflection.author_id == author_id,
            ReflectionAnswer.readers == Visibility.ANONYMOUS,
            ReflectionAnswer.text != "",
            ~_was_released(),
        )
        .order_by(col(ReflectionAnswer.id))
        .limit(most)
    )
    return found.all()


async def own_answer(
    session: Session, workspace_id: int, author_id: int, answer_id: int
) -> ReflectionAnswer | None:
    """One of the answers of an author, locked."""
    found = await session.exec(
        select(ReflectionAnswer)
        .join(Reflection, col(Reflection.id) == ReflectionAnswer.reflection_id)
        .where(
            ReflectionAnswer.workspace_id == workspace_id,
            ReflectionAnswer.id == answer_id,
            Reflection.author_id == author_id,
        )
        .with_for_update(of=ReflectionAnswer)
        .execution_options(populate_existing=True)
    )
    return found.one_or_none()


async def released_among(session: Session, ids: Collection[int]) -> frozenset[int]:
    """Those of the answers of which a copy was released: nobody can take that back."""
    if not ids:
        return frozenset()
    found = await session.exec(
        select(UsedAnswer.answer_id)
        .join(ReflectionAnswer, col(ReflectionAnswer.id) == UsedAnswer.answer_id)
        .where(col(ReflectionAnswer.id).in_(ids), *_as_learning())
    )
    return frozenset(found.all())


def _was_released() -> ColumnElement[bool]:
    used = col(UsedAnswer.answer_id) == ReflectionAnswer.id
    return exists().where(used, *_as_learning())


def _as_learning() -> tuple[ColumnElement[bool], ...]:
    return (
        col(UsedAnswer.workspace_id) == ReflectionAnswer.workspace_id,
        col(UsedAnswer.question) == TextKind.LEARNING,
    )


async def answers_for(
    session: Session, reflection_id: int, member_id: int
) -> Sequence[ReflectionAnswer]:
    """Those answers that a member may read."""
    text = SQLModel.metadata.tables["answer"].c.text
    found = await session.exec(
        select(ReflectionAnswer).where(
            ReflectionAnswer.reflection_id == reflection_id, may_read(text, member_id)
        )
    )
    return found.all()


async def is_reflected_on(session: Session, session_id: int) -> bool:
    """Whether either of the two has reflected on that session."""
    found = await session.exec(
        select(Reflection.id).where(Reflection.session_id == session_id).limit(1)
    )
    return found.one_or_none() is not None


_REFLECTED_AT = select(Reflection.created_at).where(
    Reflection.pair_id == bindparam("pair"), Reflection.author_id == bindparam("author")
)


async def last_reflected_at(session: Session, pair_id: int, member_id: int) -> datetime | None:
    """When a member last wrote about a session of that pair for the first time."""
    mine = {"pair": pair_id, "author": member_id}
    return max(await session.exec(_REFLECTED_AT, params=mine), default=None)


async def session_without_reflection(
    session: Session, workspace_id: int, member_id: int, pair_id: int | None = None
) -> PairSession | None:
    """The latest held session of a member's running pairs on which they have not reflected.

    With `pair_id` only that pair counts.
    """
    query = _held(workspace_id, member_id, pair_id).where(col(Reflection.id).is_(None))
    return (await session.exec(query)).one_or_none()


async def session_with_reflection(
    session: Session, workspace_id: int, member_id: int, pair_id: int | None = None
) -> PairSession | None:
    """The latest held session of a member's running pairs on which they have reflected.

    With `pair_id` only that pair counts.
    """
    query = _held(workspace_id, member_id, pair_id).where(col(Reflection.id).is_not(None))
    return (await session.exec(query)).one_or_none()


def _held(workspace_id: int, member_id: int, pair_id: int | None) -> SelectOfScalar[PairSession]:
    """The latest held session, beside the member's own reflection on it."""
    own_reflection = and_(
        col(Reflection.session_id) == PairSession.id, col(Reflection.author_id) == member_id
    )
    query = (
        select(PairSession)
        .join(Pair, col(Pair.id) == PairSession.pair_id)
        .join(Programme, col(Programme.id) == Pair.programme_id)
        .outerjoin(Reflection, own_reflection)
        .where(
            PairSession.workspace_id == workspace_id,
            PairSession.state == SessionState.HELD,
            Pair.state == PairState.RUNNING,
            Programme.state != ProgrammeState.ARCHIVED,
            or_(col(Pair.mentor_id) == member_id, col(Pair.mentee_id) == member_id),
        )
        .order_by(col(PairSession.starts_at).desc(), col(PairSession.id).desc())
        .limit(1)
    )
    return query if pair_id is None else query.where(Pair.id == pair_id)


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody chose in a reflection that their partner may see: a door, or a need."""

    author_id: int
    door: str
    need: str


async def choices_in(session: Session, pair_id: int) -> Sequence[Choice]:
    """Of a pair, the oldest first."""
    found = await session.exec(
        select(Reflection.author_id, Reflection.door, Reflection.need)
        .where(
            Reflection.pair_id == pair_id,
            or_(col(Reflection.door) != "", col(Reflection.need) != ""),
        )
        .order_by(col(Reflection.id))
    )
    return [Choice(*row) for row in found.all()]
