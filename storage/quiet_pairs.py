"""Who of the pairs of a programme has heard nothing for long: one statement a batch."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, or_
from sqlalchemy import select as columns
from sqlmodel import col

from storage.database import Session
from storage.tables import Enrolment, Member, Pair, Prompt
from storage.types import EnrolmentState, PairState


async def heard_nothing(
    session: Session, programme_id: int, kind: str, since: datetime, most: int
) -> Sequence[tuple[Pair, Member]]:
    """Who takes part in a running pair, can be written to, and was sent nothing since then.

    Whoever has a prompt of `kind` planned since then is left out: they are about to hear.
    """
    query: Any = (
        columns(Pair, Member)
        .join(Member, or_(col(Member.id) == Pair.mentor_id, col(Member.id) == Pair.mentee_id))
        .join(
            Enrolment,
            (col(Enrolment.member_id) == Member.id)
            & (col(Enrolment.programme_id) == Pair.programme_id),
        )
        .where(
            col(Pair.programme_id) == programme_id,
            col(Pair.state) == PairState.RUNNING,
            col(Pair.introduced_at) < since,
            col(Enrolment.state) == EnrolmentState.ACTIVE,
            col(Member.active).is_(True),
            col(Member.unreachable_since).is_(None),
            ~_heard(since, kind),
        )
        .order_by(col(Pair.id), col(Member.id))
        .limit(most)
    )
    return [(row[0], row[1]) for row in await session.exec(query)]


def _heard(since: datetime, kind: str) -> ColumnElement[bool]:
    """In a conversation of their own or of both; or about to."""
    to_them = or_(col(Prompt.recipient_id) == Member.id, col(Prompt.partner_id) == Member.id)
    planned = (col(Prompt.kind) == kind) & (col(Prompt.created_at) > since)
    return exists().where(to_them, or_(col(Prompt.sent_at) > since, planned))


async def has_heard(session: Session, member: Member, since: datetime) -> bool:
    """Whether they were sent anything since then."""
    to_them = or_(col(Prompt.recipient_id) == member.id, col(Prompt.partner_id) == member.id)
    query: Any = columns(exists().where(to_them, col(Prompt.sent_at) > since))
    return bool((await session.exec(query)).one()[0])
