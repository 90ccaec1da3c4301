"""What coordinators tell those who take part in a programme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, func, or_
from sqlmodel import col, select, update

from storage.database import Session
from storage.rows import row_by_id
from storage.tables import Announcement, Enrolment, Member, Pair, Prompt
from storage.types import EnrolmentState, PromptState

KIND = "announcement"
"""Of the prompts that bring it to people."""


async def announcement_by_id(
    session: Session, workspace_id: int, announcement_id: int, *, lock: bool = False
) -> Announcement | None:
    """An announcement of this workspace; `lock` makes whoever wants to change it too wait."""
    return await row_by_id(session, Announcement, workspace_id, announcement_id, lock=lock)


@dataclass(frozen=True, slots=True)
class Readers:
    """How many are to hear it, and of them: who pauses, who cannot be reached now."""

    count: int
    pausing: int
    lost: int


async def readers_of(session: Session, one: Announcement) -> Readers:
    """Who takes part (also who pauses) and has not left the company; see `left_out`."""
    pauses = col(Enrolment.state) == EnrolmentState.PAUSED
    is_lost = col(Member.unreachable_since).is_not(None)
    query = (
        select(func.count(), func.count().filter(pauses), func.count().filter(is_lost))
        .select_from(Member)
        .join(Enrolment, col(Enrolment.member_id) == Member.id)
        .where(*_reads(one))
    )
    return Readers(*(await session.exec(query)).one())


async def left_out(session: Session, one: Announcement, most: int) -> Sequence[Member]:
    """The first `most` readers to whom it is neither sent nor on the way."""
    planned = select(Prompt.id).where(
        Prompt.workspace_id == one.workspace_id,
        Prompt.kind == KIND,
        Prompt.subject_id == one.id,
        Prompt.recipient_id == Member.id,
    )
    query = (
        select(Member)
        .join(Enrolment, col(Enrolment.member_id) == Member.id)
        .where(*_reads(one), ~planned.exists())
    )
    return (await session.exec(query.order_by(col(Member.id)).limit(most))).all()


def _reads(one: Announcement) -> list[ColumnElement[bool]]:
    """Once it is sent, only those who had joined by then."""
    conditions = [
        col(Enrolment.programme_id) == one.programme_id,
        col(Enrolment.state) != EnrolmentState.LEFT,
        col(Member.active).is_(True),
        col(Member.workspace_id) == one.workspace_id,
    ]
    if one.pair_id is not None:
        both = col(Pair.mentor_id) == Member.id, col(Pair.mentee_id) == Member.id
        conditions.append(exists().where(col(Pair.id) == one.pair_id, or_(*both)))
    if one.role is not None:
        conditions.append(col(Enrolment.role) == one.role)
    if one.sent_at is not None:
        conditions.append(col(Enrolment.joined_at) <= one.sent_at)
    return conditions


async def skip_waiting(session: Session, one: Announcement, most: int) -> int:
    """The first `most` who wait for one that is stopped do so no more; the last id, 0 at the end.

    Nobody is sent it meanwhile either: that would take a look at 90,000 before *Stop* is answered.
    """
    waits = col(Prompt.state) == PromptState.WAITING
    first = select(Prompt.id).where(*_about(one), waits).order_by(col(Prompt.id)).limit(most)
    ids = (await session.exec(first)).all()
    skipped = update(Prompt).where(col(Prompt.id).in_(ids), waits)
    await session.exec(skipped.values(state=PromptState.SKIPPED))
    return ids[-1] if len(ids) == most else 0


async def reached(session: Session, one: Announcement, *, told: bool = False) -> int:
    """How many it was sent to, or may have been; with `told` without those who are still ahead."""
    not_yet = (PromptState.SKIPPED, *([PromptState.WAITING] if told else []))
    counted = select(func.count()).select_from(Prompt)
    query = counted.where(*_about(one), col(Prompt.state).not_in(not_yet))
    return (await session.exec(query)).one()


def _about(one: Announcement) -> tuple[ColumnElement[bool], ...]:
    return (
        col(Prompt.workspace_id) == one.workspace_id,
        col(Prompt.kind) == KIND,
        col(Prompt.subject_id) == one.id,
    )
