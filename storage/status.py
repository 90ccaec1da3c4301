"""The operational facts behind `status`. What is counted of opinions: storage/figures.py."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_
from sqlmodel import col, select

from storage.database import Session
from storage.prompts import CHECK_IN
from storage.tables import Enrolment, Member, Pair, PairSession, Prompt
from storage.types import EnrolmentState, PairState, PromptState, Role, SessionState


async def enrolment_counts(
    session: Session, programme_id: int
) -> dict[tuple[Role, EnrolmentState], int]:
    """How many people are in each role and state."""
    found = await session.exec(
        select(Enrolment.role, Enrolment.state, func.count())
        .where(Enrolment.programme_id == programme_id)
        .group_by(col(Enrolment.role), col(Enrolment.state))
    )
    return {(Role(role), EnrolmentState(state)): count for role, state, count in found}


async def invited_count(session: Session, programme_id: int) -> int:
    """How many people got an invitation."""
    found = await session.exec(
        select(func.count())
        .select_from(Prompt)
        .where(
            Prompt.programme_id == programme_id,
            Prompt.kind == "invitation",
            col(Prompt.sent_at).is_not(None),
        )
    )
    return found.one()


async def pair_counts(session: Session, programme_id: int) -> dict[PairState, int]:
    """How many pairs are in each state."""
    found = await session.exec(
        select(Pair.state, func.count())
        .where(Pair.programme_id == programme_id)
        .group_by(col(Pair.state))
    )
    return {PairState(state): count for state, count in found}


async def check_in_counts(session: Session, programme_id: int) -> tuple[int, int]:
    """Check-ins sent, and how many of them were answered."""
    found = await session.exec(
        select(Prompt.state, func.count())
        .where(
            Prompt.programme_id == programme_id,
            Prompt.kind == CHECK_IN,
            col(Prompt.sent_at).is_not(None),
        )
        .group_by(col(Prompt.state))
    )
    counts = dict(found.all())
    return sum(counts.values()), counts.get(PromptState.ANSWERED, 0)


async def session_counts(
    session: Session, programme_id: int, now: datetime
) -> dict[SessionState, int]:
    """How many sessions of all the programme's pairs are in each state; planned: still ahead."""
    found = await session.exec(
        select(PairSession.state, func.count())
        .join(Pair, col(Pair.id) == PairSession.pair_id)
        .where(Pair.programme_id == programme_id, _is_not_past(now))
        .group_by(col(PairSession.state))
    )
    return {SessionState(state): count for state, count in found}


def _is_not_past(now: datetime) -> ColumnElement[bool]:
    """Not a date that has passed without a word of what became of it."""
    return or_(col(PairSession.state) != SessionState.PLANNED, col(PairSession.starts_at) >= now)


async def sessions_of(session: Session, programme_id: int, now: datetime) -> Sequence[PairSession]:
    """The sessions of all the programme's pairs that were held or are ahead, in their order."""
    found = await session.exec(
        select(PairSession)
        .join(Pair, col(Pair.id) == PairSession.pair_id)
        .where(
            Pair.programme_id == programme_id,
            PairSession.state != SessionState.CANCELLED,
            _is_not_past(now),
        )
        .order_by(col(PairSession.starts_at), col(PairSession.id))
    )
    return found.all()


async def unreachable(session: Session, programme_id: int) -> Sequence[Member]:
    """Participants whom the platform refuses to deliver to, by name."""
    found = await session.exec(
        select(Member)
        .join(Enrolment, col(Enrolment.member_id) == Member.id)
        .where(
            Enrolment.programme_id == programme_id,
            Enrolment.state != EnrolmentState.LEFT,
            col(Member.unreachable_since).is_not(None),
        )
        .order_by(col(Member.name), col(Member.id))
    )
    return found.all()
