"""What the delivery does with prompts: claim, postpone, record. See bot/delivery.py."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, or_
from sqlmodel import col, select, update

from storage.database import Session
from storage.tables import Enrolment, Member, Prompt, Workspace
from storage.types import EnrolmentState, PromptState

LEASE = timedelta(minutes=2)
"""How long a claim lasts unless it is prolonged; longer than any one delivery may take."""


async def claim_due(
    session: Session, now: datetime, platforms: Collection[str], most: int
) -> Sequence[Prompt]:
    """Take up to `most` prompts that are due, or whose sender's lease ran out.

    No other replica can take the same ones. Only workspaces of `platforms` are looked at, and
    only those to which the platform lets us send.
    """
    due = (
        select(Prompt.id)
        .where(
            or_(
                and_(col(Prompt.state) == PromptState.WAITING, col(Prompt.due_at) <= now),
                and_(col(Prompt.state) == PromptState.SENDING, col(Prompt.lease_until) < now),
            ),
            col(Prompt.workspace_id).in_(
                select(Workspace.id).where(
                    col(Workspace.platform).in_(sorted(platforms)),
                    col(Workspace.disconnected_since).is_(None),
                )
            ),
        )
        .order_by(col(Prompt.due_at), col(Prompt.id))
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    claimed = await session.exec(
        update(Prompt)
        .where(col(Prompt.id).in_(due.scalar_subquery()))
        .values(
            state=PromptState.SENDING,
            lease_until=now + LEASE,
            attempts=col(Prompt.attempts) + 1,
        )
        .returning(Prompt)
        .execution_options(synchronize_session=False)
    )
    return sorted(claimed.scalars().all(), key=lambda prompt: (prompt.due_at, prompt.id))


async def addressees(session: Session, prompt: Prompt) -> tuple[Workspace, Member, Member | None]:
    """The workspace, the recipient, and the partner if the prompt is for both."""
    found = await session.exec(
        select(Workspace, Member)
        .join(Member, col(Member.workspace_id) == Workspace.id)
        .where(Member.id == prompt.recipient_id)
    )
    workspace, member = found.one()
    partner = await session.get(Member, prompt.partner_id) if prompt.partner_id else None
    return workspace, member, partner


async def enrolment_for(
    session: Session, prompt: Prompt
) -> tuple[EnrolmentState, datetime | None] | None:
    """The recipient's state in the prompt's programme, and until when they pause."""
    if prompt.programme_id is None:
        return None
    found = await session.exec(
        select(Enrolment.state, Enrolment.paused_until).where(
            Enrolment.programme_id == prompt.programme_id,
            Enrolment.member_id == prompt.recipient_id,
        )
    )
    row = found.one_or_none()
    return (EnrolmentState(row[0]), row[1]) if row else None


async def prolong(session: Session, claim: Prompt, until: datetime) -> bool:
    """Hold a claim until then; False if its lease ran out and somebody else has taken it."""
    return await _change(session, claim, lease_until=until)


async def give_back(
    session: Session, claim: Prompt, due_at: datetime | None = None, reason: str = ""
) -> bool:
    """Let a prompt wait (until `due_at`, if that is another time) as if it had not been claimed."""
    return await _change(
        session,
        claim,
        state=PromptState.WAITING,
        due_at=due_at or claim.due_at,
        lease_until=None,
        error=reason,
        attempts=col(Prompt.attempts) - 1,
    )


async def try_again(session: Session, claim: Prompt, due_at: datetime, reason: str) -> bool:
    """Let a prompt wait until `due_at`; the attempt stays on record, and the message if known."""
    return await _change(
        session,
        claim,
        state=PromptState.WAITING,
        due_at=due_at,
        lease_until=None,
        error=reason,
        channel=claim.channel,
        message_id=claim.message_id,
    )


async def finish(session: Session, claim: Prompt, state: PromptState, reason: str = "") -> bool:
    """End a prompt without a message."""
    return await _change(session, claim, state=state, lease_until=None, error=reason)


async def _change(session: Session, claim: Prompt, **values: Any) -> bool:
    """Change a claimed prompt; False if the claim is no longer the one that counts."""
    changed = await session.exec(
        update(Prompt)
        .where(
            col(Prompt.id) == claim.id,
            col(Prompt.state) == PromptState.SENDING,
            col(Prompt.lease_until) == claim.lease_until,
        )
        .values(**values)
        .returning(col(Prompt.id))
        .execution_options(synchronize_session=False)
    )
    return changed.scalar_one_or_none() is not None


async def record_sent(session: Session, claim: Prompt, at: datetime) -> bool:
    """Record where the message of a prompt is; False if somebody has recorded it before.

    A message that is there counts, also if meanwhile its prompt was given back or taken over.
    """
    recorded = await session.exec(
        update(Prompt)
        .where(
            col(Prompt.id) == claim.id,
            col(Prompt.state).in_([PromptState.SENDING, PromptState.WAITING]),
        )
        .values(
            state=case(
                (col(Prompt.answered_at).is_not(None), PromptState.ANSWERED),
                else_=PromptState.SENT,
            ),
            sent_at=at,
            lease_until=None,
            error="",
            channel=claim.channel,
            message_id=claim.message_id,
        )
        .returning(col(Prompt.id))
        .execution_options(synchronize_session=False)
    )
    return recorded.scalar_one_or_none() is not None


async def note_unreachable(session: Session, prompt: Prompt, since: datetime) -> None:
    """The platform refuses to deliver to the recipient, or to one of two: it does not say which."""
    await _set_unreachable(session, prompt, since, col(Member.unreachable_since).is_(None))


async def note_reached(session: Session, prompt: Prompt) -> None:
    """A message has come to the recipient, or to both."""
    await _set_unreachable(session, prompt, None, col(Member.unreachable_since).is_not(None))


async def _set_unreachable(
    session: Session, prompt: Prompt, since: datetime | None, where: ColumnElement[bool]
) -> None:
    addressed = [one for one in (prompt.recipient_id, prompt.partner_id) if one is not None]
    await session.exec(
        update(Member).where(col(Member.id).in_(addressed), where).values(unreachable_since=since)
    )
