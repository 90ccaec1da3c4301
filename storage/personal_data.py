"""Everything that is stored about one person: to export it, and to delete it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import SQLModel, col, delete, or_, select, update

from storage.database import Session
from storage.people import dismiss
from storage.tables import (
    Address,
    Announcement,
    AuditEntry,
    ClosingAnswer,
    Contract,
    Enrolment,
    Goal,
    Lesson,
    Member,
    Pair,
    PairSession,
    PendingFile,
    Prompt,
    Reflection,
    ShortQuestion,
    Thanks,
    Trend,
)
from storage.types import EnrolmentState, PairState

KNOWN_TO_BOTH = (PairState.RUNNING, PairState.ENDED)
"""Other states would tell one side what the other answered."""

PERSONAL: Mapping[type[SQLModel], tuple[str, ...]] = {
    Enrolment: ("member_id",),
    Pair: ("mentor_id", "mentee_id"),
    Contract: ("filled_by_id",),
    Goal: ("proposed_by_id",),
    Reflection: ("author_id",),
    Thanks: ("from_id", "to_id"),
    Trend: ("author_id",),
    Announcement: ("author_id",),
    ShortQuestion: ("asker_id", "helper_id"),
    ClosingAnswer: ("member_id",),
    Prompt: ("recipient_id", "partner_id"),
    AuditEntry: ("actor_id",),
}
"""Which rows belong to a person, by the columns that name them.

Left out: blocks (whoever reads one would learn that the other wanted it) and earlier pairs, which
hold ids only.
"""

HIDDEN: Mapping[type[SQLModel], frozenset[str]] = {
    Pair: frozenset({"end_reason", "help_asked_at", "rank", "chosen", "pinned"}),
}
"""Columns that would tell what somebody else decided."""


NO_NAME = "–"
"""Of whoever had everything about them deleted."""


def is_forgotten(member: Member) -> bool:
    """Whether a member had everything about them deleted."""
    return member.name == NO_NAME and not member.active


async def everything_about(
    session: Session, workspace_id: int, member_id: int
) -> dict[str, list[dict[str, object]]]:
    """Every row about a member, by table; values as JSON can hold them."""
    member = await session.exec(
        select(Member).where(Member.workspace_id == workspace_id, Member.id == member_id)
    )
    found = {"member": [one.model_dump(mode="json") for one in member]}
    for table, columns in PERSONAL.items():
        query = select(table).where(
            or_(*(col(getattr(table, column)) == member_id for column in columns)),
            col(table.workspace_id) == workspace_id,  # type: ignore[attr-defined]
        )
        if table is Pair:
            query = query.where(col(Pair.state).in_(KNOWN_TO_BOTH))
        hidden = HIDDEN.get(table, frozenset())
        found[str(table.__tablename__)] = [
            row.model_dump(mode="json", exclude=set(hidden)) for row in await session.exec(query)
        ]
    found["address"] = await _addresses(session, workspace_id, member_id)
    found["pair_session"] = await _sessions(session, member_id)
    found["lesson"] = await _lessons(session, member_id)
    return found


async def _addresses(
    session: Session, workspace_id: int, member_id: int
) -> list[dict[str, object]]:
    found = await session.exec(
        select(Address)
        .join(Member, col(Member.external_id) == Address.external_id)
        .where(Address.workspace_id == workspace_id, Member.id == member_id)
    )
    return [row.model_dump(mode="json") for row in found]


async def _sessions(session: Session, member_id: int) -> list[dict[str, object]]:
    found = await session.exec(
        select(PairSession)
        .join(Pair, col(Pair.id) == PairSession.pair_id)
        .where(or_(Pair.mentor_id == member_id, Pair.mentee_id == member_id))
    )
    return [row.model_dump(mode="json") for row in found]


async def _lessons(session: Session, member_id: int) -> list[dict[str, object]]:
    found = await session.exec(
        select(Lesson)
        .join(Enrolment, col(Enrolment.id) == Lesson.enrolment_id)
        .where(Enrolment.member_id == member_id)
    )
    return [row.model_dump(mode="json") for row in found]


async def forget(session: Session, member: Member, now: datetime) -> None:
    """Delete what a member wrote and who they are; counts without a name stay."""
    await _empty_texts(session, member.id)
    await session.exec(delete(ShortQuestion).where(col(ShortQuestion.asker_id) == member.id))
    await session.exec(
        delete(Prompt).where(col(Prompt.recipient_id) == member.id, col(Prompt.sent_at).is_(None))
    )
    await session.exec(
        update(Prompt)
        .where(or_(Prompt.recipient_id == member.id, Prompt.partner_id == member.id))
        .values(channel="", message_id="")
    )
    await session.exec(
        update(Enrolment)
        .where(col(Enrolment.member_id) == member.id)
        .values(
            about="",
            topics={},
            languages=[],
            style="",
            state=EnrolmentState.LEFT,
            paused_until=None,
        )
    )
    await session.exec(
        update(AuditEntry).where(col(AuditEntry.actor_id) == member.id).values(actor_id=None)
    )
    for table in (Address, PendingFile):
        await session.exec(
            delete(table).where(
                col(table.workspace_id) == member.workspace_id,
                col(table.external_id) == member.external_id,
            )
        )
    member.external_id = f"deleted-{member.id}"
    member.name = NO_NAME
    member.language = member.timezone = member.country = ""
    member.department = member.location = ""
    member.level = member.manager_id = member.unreachable_since = None
    dismiss(member, now)
    member.active = member.answers_questions = False
    session.add(member)


async def _empty_texts(session: Session, member_id: int) -> None:
    await session.exec(
        update(Reflection)
        .where(col(Reflection.author_id) == member_id)
        .values(learned="", to_try="", extra="")
    )
    await session.exec(update(Goal).where(col(Goal.proposed_by_id) == member_id).values(text=""))
    own_pairs = select(Pair.id).where(or_(Pair.mentor_id == member_id, Pair.mentee_id == member_id))
    # The card of a pair is handed on from version to version, whoever fills the next one in.
    await session.exec(
        update(Contract)
        .where(col(Contract.pair_id).in_(own_pairs))
        .values(goal="", success="", place="", feedback="")
    )
    await session.exec(
        update(PairSession).where(col(PairSession.pair_id).in_(own_pairs)).values(place="")
    )
    await session.exec(update(Thanks).where(col(Thanks.from_id) == member_id).values(text=""))
    await session.exec(
        update(Trend).where(col(Trend.author_id) == member_id).values(text="", author_id=None)
    )
    await session.exec(
        update(Announcement)
        .where(col(Announcement.author_id) == member_id)
        .values(text="", author_id=None)
    )
