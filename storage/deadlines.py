"""Deadlines: what happens to which thing when its time is over, whoever can be reached.

A deadline is planned in the transaction that gives something its time, and nobody takes it back:
what happens is decided by what is true then. So whoever changes a thing never touches its
deadlines, and neither has to wait for the other.

Whoever has one in hand has claimed it for LEASE; that they are done with it is recorded in the
transaction of what they did. If the process dies, neither has happened and another takes over.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, or_
from sqlmodel import SQLModel, col, delete, func, select, update

from storage.database import Session
from storage.leases import change_claimed
from storage.rows import insert_all_missing, insert_missing
from storage.tables import Deadline, Workspace

LEASE = timedelta(minutes=2)
"""How long nobody else takes a claimed deadline whose transaction has not begun."""

_DEADLINES = SQLModel.metadata.tables["deadline"]
_IN_HAND = _DEADLINES.c.done_at.is_(None)


async def plan(session: Session, deadline: Deadline) -> bool:
    """Plan `deadline` unless the same kind, subject and time is planned; whether it is new."""
    return await insert_missing(session, deadline)


async def plan_all(session: Session, planned: Sequence[Deadline]) -> None:
    """Plan many. See `insert_all_missing`."""
    await insert_all_missing(session, planned, "id")


_NEXT_DUE = select(func.min(Deadline.due_at)).where(
    col(Deadline.done_at).is_(None), col(Deadline.due_at) > bindparam("after")
)


async def next_due_at(
    session: Session, after: datetime, workspace_id: int | None = None
) -> datetime | None:
    """When the next time after that moment is over, in one workspace or in all."""
    query = _NEXT_DUE
    if workspace_id is not None:
        query = query.where(Deadline.workspace_id == workspace_id)
    return (await session.exec(query, params={"after": after})).one()


async def claim_due(
    session: Session, now: datetime, for_answer: Collection[str]
) -> Deadline | None:
    """Take the deadline that has been over longest and that nobody has in hand.

    Those of the kinds `for_answer` wait while the platform keeps the bot out of their workspace.
    """
    claimed = await session.exec(
        _CLAIM, params={"now": now, "until": now + LEASE, "for_answer": sorted(for_answer)}
    )
    return claimed.scalar_one_or_none()


_NOW = bindparam("now", type_=_DEADLINES.c.due_at.type)
_DUE = (
    select(Deadline.id)
    .where(
        col(Deadline.done_at).is_(None),
        col(Deadline.due_at) <= _NOW,
        or_(col(Deadline.lease_until).is_(None), col(Deadline.lease_until) < _NOW),
        or_(
            col(Deadline.kind).not_in(bindparam("for_answer", expanding=True)),
            col(Deadline.workspace_id).not_in(
                select(Workspace.id).where(col(Workspace.disconnected_since).is_not(None))
            ),
        ),
    )
    .order_by(col(Deadline.due_at), col(Deadline.id))
    .limit(1)
    .with_for_update(skip_locked=True)
)
_CLAIM = (
    update(Deadline)
    .where(col(Deadline.id) == _DUE.scalar_subquery())
    .values(
        lease_until=bindparam("until", type_=_DEADLINES.c.lease_until.type),
        attempts=col(Deadline.attempts) + 1,
    )
    .returning(Deadline)
    .execution_options(synchronize_session=False)
)
"""Put together once: every turn of the loop runs it."""


async def finish(session: Session, claim: Deadline, now: datetime) -> bool:
    """Record that it is done; False if somebody else has it in hand, or is done with it.

    To be called first in the transaction that does it: from then on it is locked for others.
    """
    return await _change(session, claim, done_at=now, lease_until=None, error="")


async def try_again(session: Session, claim: Deadline, at: datetime, reason: str) -> bool:
    """Nobody takes it before `at`; the attempt stays on record."""
    return await _change(session, claim, lease_until=at, error=reason)


async def forget_done(session: Session, before: datetime) -> None:
    """Forget what was done before that time; whatever planned it has long moved on."""
    await session.exec(delete(Deadline).where(col(Deadline.done_at) < before))


async def _change(session: Session, claim: Deadline, **values: Any) -> bool:
    return await change_claimed(session, _DEADLINES, claim, _IN_HAND, **values)
