"""Who owes an answer: by the state of things now, not by what was once sent."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, case, exists, or_
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from storage.database import Session
from storage.prompts import CHECK_IN
from storage.tables import Enrolment, Member, Pair, PairSession, Programme, Prompt
from storage.types import (
    ARRIVED,
    ASKED,
    EnrolmentState,
    PairState,
    ProgrammeState,
    PromptState,
    SessionState,
)


async def asked_for_a_pair(session: Session, programme_id: int) -> Sequence[Member]:
    """Active participants whose answer to a suggestion is waited for, by name."""
    asked = case(
        (col(Pair.state) == PairState.ASKING_MENTEE, col(Pair.mentee_id)),
        else_=col(Pair.mentor_id),
    )
    open_ones = select(asked).where(
        Pair.programme_id == programme_id, col(Pair.state).in_(ASKED), Pair.answer == ""
    )
    return await _active(session, programme_id, col(Member.id).in_(open_ones))


async def asked_to_check_in(
    session: Session, programme_id: int, pair_id: int | None = None
) -> Sequence[Member]:
    """Active participants whose newest check-in about a running pair waits for them, by name.

    Of one pair alone, with its id. Nobody is waited for whose pair is known to have met since.
    """
    later = aliased(Prompt)
    newer = exists().where(
        col(later.kind) == CHECK_IN,
        col(later.subject_id) == Prompt.subject_id,
        col(later.recipient_id) == Prompt.recipient_id,
        col(later.number) > Prompt.number,
        col(later.state).in_(ARRIVED),
    )
    met = exists().where(
        col(PairSession.pair_id) == Prompt.subject_id,
        col(PairSession.state) == SessionState.HELD,
        or_(
            col(PairSession.check_in) == Prompt.number,
            and_(
                col(PairSession.check_in).is_(None), col(PairSession.starts_at) >= Prompt.created_at
            ),
        ),
    )
    open_ones = (
        select(Prompt.recipient_id)
        .join(Pair, col(Pair.id) == Prompt.subject_id)
        .join(Programme, col(Programme.id) == Pair.programme_id)
        .where(
            Prompt.programme_id == programme_id,
            Prompt.kind == CHECK_IN,
            Prompt.state == PromptState.SENT,
            Pair.state == PairState.RUNNING,
            Programme.state == ProgrammeState.RUNNING,
            ~newer,
            ~met,
        )
    )
    if pair_id is not None:
        open_ones = open_ones.where(Prompt.subject_id == pair_id)
    return await _active(session, programme_id, col(Member.id).in_(open_ones))


async def _active(
    session: Session, programme_id: int, among: ColumnElement[bool]
) -> Sequence[Member]:
    found = await session.exec(
        select(Member)
        .join(Enrolment, col(Enrolment.member_id) == Member.id)
        .where(
            Enrolment.programme_id == programme_id,
            Enrolment.state == EnrolmentState.ACTIVE,
            col(Member.active).is_(True),
            among,
        )
        .order_by(col(Member.name), col(Member.id))
    )
    return found.all()
