"""Who owes an answer: by the state of things now, not by what was once sent."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, union_all
from sqlalchemy.orm import aliased
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.database import Session
from storage.invitations import REMINDER_KIND, unanswered
from storage.tables import CHECK_IN_WORD, Enrolment, Member, Pair, PairSession, Programme, Prompt
from storage.types import (
    ARRIVED,
    ASKED,
    JOINABLE,
    EnrolmentState,
    PairState,
    ProgrammeState,
    PromptState,
    SessionState,
)


def _asked_for_a_pair(programme_id: int) -> SelectOfScalar[Member]:
    """Active participants whose answer to a suggestion is waited for."""
    asked = case(
        (col(Pair.state) == PairState.ASKING_MENTEE, col(Pair.mentee_id)),
        else_=col(Pair.mentor_id),
    )
    open_ones = select(asked).where(
        Pair.programme_id == programme_id, col(Pair.state).in_(ASKED), Pair.answer == ""
    )
    return _active(programme_id, col(Member.id).in_(open_ones))


def _asked_to_check_in(programme_id: int, pair_id: int | None = None) -> SelectOfScalar[Member]:
    """Active participants whose newest check-in about a running pair waits for them.

    Of one pair alone, with its id. Nobody is waited for whose pair is known to have met since.
    """
    sides = [
        _open_check_ins(programme_id, one, pair_id) for one in (Pair.mentor_id, Pair.mentee_id)
    ]
    return _active(programme_id, col(Member.id).in_(union_all(*sides)))


def _open_check_ins(programme_id: int, side: int, pair_id: int | None) -> SelectOfScalar[int]:
    """Who on that side of running pairs has not answered the newest check-in that came."""
    later = aliased(Prompt)
    newest = (
        select(later.id)
        .where(
            col(later.kind) == CHECK_IN_WORD,
            col(later.subject_id) == Pair.id,
            col(later.recipient_id) == side,
            col(later.state).in_(ARRIVED),
        )
        .order_by(col(later.number).desc())
        .limit(1)
        .scalar_subquery()
    )
    met = exists().where(
        col(PairSession.pair_id) == Pair.id,
        col(PairSession.state) == SessionState.HELD,
        or_(
            col(PairSession.check_in) == Prompt.number,
            and_(
                col(PairSession.check_in).is_(None), col(PairSession.starts_at) >= Prompt.created_at
            ),
        ),
    )
    query = (
        select(Prompt.recipient_id)
        .join(Pair, newest == Prompt.id)
        .join(Programme, col(Programme.id) == Pair.programme_id)
        .where(
            Pair.programme_id == programme_id,
            Pair.state == PairState.RUNNING,
            Programme.state == ProgrammeState.RUNNING,
            Prompt.state == PromptState.SENT,
            ~met,
        )
    )
    return query if pair_id is None else query.where(Pair.id == pair_id)


class Owed(enum.Enum):
    """What somebody has not answered, by the kind of prompt that reminds them of it."""

    CHECK_IN = "nudge"
    INVITATION = REMINDER_KIND
    SUGGESTION = "nudge of a suggestion"

    @property
    def kind(self) -> str:
        """Of the prompt; who owes both answers to their pair gets one."""
        return "nudge" if self is Owed.SUGGESTION else self.value


def _people(programme_id: int, owed: Owed) -> SelectOfScalar[Member]:
    if owed is Owed.INVITATION:
        can_join = exists().where(
            col(Programme.id) == programme_id, col(Programme.state).in_(JOINABLE)
        )
        return unanswered(programme_id).where(can_join)
    if owed is Owed.SUGGESTION:
        return _asked_for_a_pair(programme_id)
    return _asked_to_check_in(programme_id)


async def asked_for_a_pair(session: Session, programme_id: int) -> Sequence[Member]:
    """Active participants whose answer to a suggestion is waited for, by name."""
    query = _asked_for_a_pair(programme_id).order_by(col(Member.name), col(Member.id))
    return (await session.exec(query)).all()


async def asked_to_check_in(
    session: Session, programme_id: int, pair_id: int | None = None
) -> Sequence[Member]:
    """Active participants whose newest check-in about a running pair waits for them, by name.

    Of one pair alone, with its id.
    """
    query = _asked_to_check_in(programme_id, pair_id).order_by(col(Member.name), col(Member.id))
    return (await session.exec(query)).all()


async def count(session: Session, programme_id: int, owed: Owed) -> int:
    """How many owe that."""
    return await _counted(session, _people(programme_id, owed))


async def anybody(session: Session, programme_id: int, owed: Owed) -> bool:
    """Whether anybody owes that."""
    first = _people(programme_id, owed).limit(1)
    return (await session.exec(first)).first() is not None


async def count_not_reminded(
    session: Session, programme_id: int, owed: Owed, today: int, since: datetime
) -> int:
    """How many of them have not been reminded; see not_reminded."""
    return await _counted(session, _not_reminded(programme_id, owed, today, since))


async def _counted(session: Session, people: SelectOfScalar[Member]) -> int:
    found = await session.scalar(people.with_only_columns(func.count()))
    return found or 0


async def not_reminded(
    session: Session, programme_id: int, owed: Owed, today: int, since: datetime, most: int
) -> Sequence[Member]:
    """The first `most` without a reminder of that number, nor one made after `since`."""
    query = _not_reminded(programme_id, owed, today, since)
    return (await session.exec(query.order_by(col(Member.id)).limit(most))).all()


def _not_reminded(
    programme_id: int, owed: Owed, today: int, since: datetime
) -> SelectOfScalar[Member]:
    planned = exists().where(
        col(Prompt.workspace_id) == Member.workspace_id,
        col(Prompt.kind) == owed.kind,
        col(Prompt.subject_id) == programme_id,
        col(Prompt.recipient_id) == Member.id,
        or_(col(Prompt.number) == today, col(Prompt.created_at) > since),
    )
    return _people(programme_id, owed).where(~planned)


def _active(programme_id: int, among: ColumnElement[bool]) -> SelectOfScalar[Member]:
    return (
        select(Member)
        .join(Enrolment, col(Enrolment.member_id) == Member.id)
        .where(
            Enrolment.programme_id == programme_id,
            Enrolment.state == EnrolmentState.ACTIVE,
            col(Member.active).is_(True),
            among,
        )
    )
