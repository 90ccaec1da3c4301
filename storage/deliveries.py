"""What the delivery does with prompts: claim, postpone, record. See bot/delivery/delivery.py.

What is said for every prompt is put together once, when the module is loaded: to build a statement
anew costs more than to run it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, case, or_
from sqlmodel import SQLModel, col, select, update

from storage.database import Session
from storage.leases import change_claimed
from storage.rows import insert_missing
from storage.tables import CHECK_IN, Enrolment, Member, Prompt, Workspace
from storage.tallies import note_change
from storage.types import EnrolmentState, PromptState

LEASE = timedelta(minutes=2)
"""How long a claim lasts unless it is prolonged; longer than any one delivery may take."""

_PROMPTS = SQLModel.metadata.tables["prompt"]
_IN_HAND = _PROMPTS.c.state == PromptState.SENDING
_MEMBERS = SQLModel.metadata.tables["member"]


async def claim_due(
    session: Session,
    now: datetime,
    platforms: Collection[str],
    most: int,
    *,
    kinds: Collection[str] | None = None,
    but: Collection[str] = (),
    lease: timedelta = LEASE,
    any_left_behind: bool = True,
) -> Sequence[Prompt]:
    """Take up to `most` prompts that are due, or whose sender's lease ran out.

    Those of `kinds` alone, or of all kinds, and none of the kinds `but`. Taking one is no attempt
    yet: see `begin`.

    No other replica can take the same ones. Only workspaces of `platforms` are looked at, and
    only those to which the platform lets us send. What a sender left behind comes first: it has
    been due longest, and so each of the two is found by an index, however long the backlog is.
    Not `any_left_behind` says that there was nothing of that kind a moment ago.
    """
    claimed: list[Prompt] = []
    for left_behind in (True, False) if any_left_behind else (False,):
        found = await session.exec(
            _claiming(left_behind, only=kinds is not None, but=bool(but)),
            params={
                "now": now,
                "until": now + lease,
                "most": most - len(claimed),
                "platforms": sorted(platforms),
                **({} if kinds is None else {"kinds": sorted(kinds)}),
                **({"but": sorted(but)} if but else {}),
            },
        )
        claimed += found.scalars().all()
    return sorted(claimed, key=lambda prompt: (prompt.due_at, prompt.id))


@cache
def _claiming(left_behind: bool, *, only: bool, but: bool) -> Any:
    """Taking what a sender left behind, or what is due; `only` some kinds, or all `but` some."""
    due = (
        select(Prompt.id)
        .where(
            col(Prompt.workspace_id).in_(
                select(Workspace.id).where(
                    col(Workspace.platform).in_(bindparam("platforms", expanding=True)),
                    col(Workspace.disconnected_since).is_(None),
                )
            ),
        )
        .order_by(col(Prompt.due_at))
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
    )
    now = bindparam("now", type_=_PROMPTS.c.due_at.type)
    if left_behind:
        due = due.where(col(Prompt.state) == PromptState.SENDING, col(Prompt.lease_until) < now)
    else:
        due = due.where(col(Prompt.state) == PromptState.WAITING, col(Prompt.due_at) <= now)
    if only:
        due = due.where(col(Prompt.kind).in_(bindparam("kinds", expanding=True)))
    if but:
        due = due.where(col(Prompt.kind).not_in(bindparam("but", expanding=True)))
    return (
        update(Prompt)
        .where(col(Prompt.id).in_(due.scalar_subquery()))
        .values(
            state=PromptState.SENDING,
            lease_until=bindparam("until", type_=_PROMPTS.c.lease_until.type),
        )
        .returning(Prompt)
        .execution_options(synchronize_session=False)
    )


async def is_in_hand(session: Session, claim: Prompt, now: datetime) -> bool:
    """Whether somebody is at work on another prompt of that kind and recipient about the same."""
    found = await session.exec(
        select(Prompt.id).where(
            *_alike(claim),
            Prompt.id != claim.id,
            Prompt.state == PromptState.SENDING,
            col(Prompt.lease_until) >= now,
        )
    )
    return found.first() is not None


def _alike(prompt: Prompt) -> tuple[ColumnElement[bool], ...]:
    """Those of its kind and recipient about the same, itself too."""
    return (
        col(Prompt.workspace_id) == prompt.workspace_id,
        col(Prompt.kind) == prompt.kind,
        col(Prompt.subject_id) == prompt.subject_id,
        col(Prompt.recipient_id) == prompt.recipient_id,
    )


async def was_tried(session: Session, prompt: Prompt) -> bool:
    """Whether an earlier number of a prompt was handed over, or may have been."""
    found = await session.exec(
        select(Prompt.id).where(
            *_alike(prompt),
            Prompt.number < prompt.number,
            col(Prompt.attempts) > 0,
        )
    )
    return found.first() is not None


@dataclass(frozen=True, slots=True)
class Addressees:
    """Who is to hear a prompt."""

    workspace: Workspace
    member: Member
    partner: Member | None
    """If the prompt is for both."""
    part: tuple[EnrolmentState, datetime | None] | None
    """The recipient's state in the prompt's programme, and until when they pause."""


_ADDRESSEES = (
    select(Workspace, Member, Enrolment.state, Enrolment.paused_until)
    .join(Member, col(Member.workspace_id) == Workspace.id)
    .outerjoin(
        Enrolment,
        and_(
            col(Enrolment.member_id) == Member.id,
            col(Enrolment.programme_id) == bindparam("programme"),
        ),
    )
    .where(Member.id == bindparam("recipient"))
)


async def addressees(session: Session, prompt: Prompt) -> Addressees:
    """The workspace, the recipient with their part, and the partner if the prompt is for both."""
    asked = {"recipient": prompt.recipient_id, "programme": prompt.programme_id}
    found = await session.exec(_ADDRESSEES, params=asked)
    workspace, member, state, until = found.one()
    partner = await session.get(Member, prompt.partner_id) if prompt.partner_id else None
    return Addressees(workspace, member, partner, (EnrolmentState(state), until) if state else None)


async def prolong(session: Session, claim: Prompt, until: datetime) -> bool:
    """Hold a claim until then; False if its lease ran out and somebody else has taken it."""
    return await _change(session, claim, lease_until=until)


async def begin(session: Session, claim: Prompt) -> bool:
    """From here on the message may be out; False if somebody else holds the claim by now.

    Only what was begun is looked for after a crash, however much was claimed.
    """
    return await _change(session, claim, attempts=claim.attempts + 1)


async def give_back(
    session: Session,
    claim: Prompt,
    due_at: datetime | None = None,
    reason: str = "",
    attempts: int | None = None,
) -> bool:
    """Let a prompt wait (until `due_at`, if that is another time) as if it had not been claimed.

    With that many `attempts` before, if it was begun and surely came to nothing.
    """
    return await _change(
        session,
        claim,
        state=PromptState.WAITING,
        due_at=due_at or claim.due_at,
        lease_until=None,
        error=reason,
        attempts=claim.attempts if attempts is None else attempts,
    )


async def send_apart(session: Session, claim: Prompt, due_at: datetime, partner: Prompt) -> None:
    """A prompt for both becomes one for its recipient at `due_at`, and `partner` for the other."""
    if await _change(
        session,
        claim,
        partner_id=None,
        state=PromptState.WAITING,
        due_at=due_at,
        lease_until=None,
    ):
        await insert_missing(session, partner)


async def try_again(session: Session, claim: Prompt, due_at: datetime, reason: str) -> bool:
    """Let a prompt wait until `due_at`; its attempts stay on record, and the message if known."""
    return await _change(
        session,
        claim,
        state=PromptState.WAITING,
        due_at=due_at,
        lease_until=None,
        error=reason,
        attempts=claim.attempts,
        channel=claim.channel,
        message_id=claim.message_id,
    )


async def finish(session: Session, claim: Prompt, state: PromptState, reason: str = "") -> bool:
    """End a prompt without a message."""
    return await _change(session, claim, state=state, lease_until=None, error=reason)


async def _change(session: Session, claim: Prompt, **values: Any) -> bool:
    """Change a claimed prompt; False if the claim is no longer the one that counts."""
    return await change_claimed(session, _PROMPTS, claim, _IN_HAND, **values)


_RECORD_SENT = (
    update(_PROMPTS)
    .where(
        _PROMPTS.c.id == bindparam("claimed"),
        or_(
            _PROMPTS.c.state == PromptState.SENDING,
            _PROMPTS.c.state == PromptState.WAITING,
        ),
    )
    .values(
        state=case(
            (_PROMPTS.c.answered_at.is_not(None), PromptState.ANSWERED), else_=PromptState.SENT
        ),
        sent_at=bindparam("at"),
        lease_until=None,
        error="",
        channel=bindparam("where"),
        message_id=bindparam("message"),
    )
)


async def record_sent(session: Session, claim: Prompt, at: datetime) -> bool:
    """Record where the message of a prompt is; False if somebody has recorded it before.

    A message that is there counts, also if meanwhile its prompt was given back or taken over.
    """
    values = {"claimed": claim.id, "at": at, "where": claim.channel, "message": claim.message_id}
    if claim.kind == CHECK_IN:
        note_change(session, claim.subject_id)
    return (await session.exec(_RECORD_SENT, params=values)).rowcount == 1


_ADDRESSED = or_(_MEMBERS.c.id == bindparam("recipient"), _MEMBERS.c.id == bindparam("partner"))
_NOTE_REACHED = (
    update(_MEMBERS)
    .where(_ADDRESSED, _MEMBERS.c.unreachable_since.is_not(None))
    .values(unreachable_since=None)
)


async def note_reached(session: Session, prompt: Prompt) -> None:
    """A message has come to the recipient, or to both."""
    await session.exec(_NOTE_REACHED, params=_both(prompt))


def _both(prompt: Prompt) -> dict[str, int | None]:
    return {"recipient": prompt.recipient_id, "partner": prompt.partner_id}
