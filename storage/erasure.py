"""The second period is over: of a programme stay its figures and four counts, of its people nobody.

Whoever takes part in another programme, coordinates, is somebody's manager in the file, or said
that they are not to be asked, stays known.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, exists, func
from sqlalchemy import delete as delete_from
from sqlalchemy.orm import aliased
from sqlmodel import SQLModel, col, delete, or_, select

from storage import list_answers
from storage.database import Session, leave_no_trace
from storage.deletion import delete_opinions, forget_reach
from storage.retention import months_after
from storage.tables import (
    AuditEntry,
    ClosingAnswer,
    Enrolment,
    Invitation,
    Member,
    Pair,
    PairSession,
    Programme,
    Prompt,
    Reflection,
    ScaleAnswer,
    ShortQuestion,
    Thanks,
    Trend,
    UsedAnswer,
    WaitingListEntry,
    Workspace,
)
from storage.types import ProgrammeState, Role, SessionState

STAY = frozenset({"figure", "gate_moment"})
"""Tables whose rows stay with a programme: they tell of groups alone."""
WISHES = ("offers", "wishes")
"""Under which names figures have used what people joined with (handlers/gate/wishes.py)."""
AT_ONCE = 500
"""People who go in one hour beyond those of a programme; the next hour takes the next."""


async def erase_what_is_over(session: Session, workspace: Workspace, now: datetime) -> None:
    """Erase each programme whose time is over, then who and what belongs to none that is kept."""
    for programme in await _over(session, workspace.id, now):
        programme.counts = await _counts(session, programme.id)
        people = await _people_of(session, programme.id)
        await _delete_rows(session, programme.id)
        programme.erased_at, programme.purpose = now, ""
        session.add(programme)
        await session.flush()
        await _let_go(session, workspace, col(Member.id).in_(people))
    await list_answers.forget_of_a_day(session, workspace.id, now - timedelta(days=1))
    before = months_after(now, -workspace.keep_months)
    if before < workspace.created_at:
        return  # nothing here is as old as that
    listed_at = col(Member.listed_at)
    is_old = col(Member.created_at) <= before, or_(listed_at.is_(None), listed_at <= before)
    await _let_go(session, workspace, *is_old)
    await _forget_acts(session, workspace.id, before)
    await list_answers.forget_old(session, workspace.id, before)


async def _over(session: Session, workspace_id: int, now: datetime) -> list[Programme]:
    found = await session.exec(
        select(Programme).where(
            Programme.workspace_id == workspace_id,
            Programme.state == ProgrammeState.ARCHIVED,
            col(Programme.archived_at).is_not(None),
            col(Programme.erased_at).is_(None),
        )
    )
    return [
        one
        for one in found
        if one.archived_at and months_after(one.archived_at, one.keep_months) <= now
    ]


async def _counts(session: Session, programme_id: int) -> dict[str, int]:
    roles = {
        f"{role}s": select(func.count(col(Enrolment.id))).where(
            Enrolment.programme_id == programme_id, Enrolment.role == role
        )
        for role in Role
    }
    begun = Pair.programme_id == programme_id, col(Pair.introduced_at).is_not(None)
    pairs = select(func.count(col(Pair.id))).where(*begun)
    sessions = (
        select(func.count(col(PairSession.id)))
        .join(Pair, col(Pair.id) == PairSession.pair_id)
        .where(Pair.programme_id == programme_id, PairSession.state == SessionState.HELD)
    )
    every = {**roles, "pairs": pairs, "sessions": sessions}
    return {name: (await session.exec(query)).one() for name, query in every.items()}


async def _people_of(session: Session, programme_id: int) -> list[int]:
    found: set[int] = set()
    for table in (Enrolment, Invitation, WaitingListEntry):
        query = select(table.member_id).where(table.programme_id == programme_id)
        found |= set((await session.exec(query)).all())
    return sorted(found)


async def _delete_rows(session: Session, programme_id: int) -> None:
    """Everything that belongs to the programme, in whatever table, but for STAY."""
    leave_no_trace(session)
    own = select(Pair.id).where(Pair.programme_id == programme_id)
    await delete_opinions(session, Reflection, col(Reflection.pair_id).in_(own))
    await delete_opinions(session, Thanks, col(Thanks.pair_id).in_(own))
    await delete_opinions(session, ClosingAnswer, col(ClosingAnswer.programme_id) == programme_id)
    await delete_opinions(session, ScaleAnswer, col(ScaleAnswer.programme_id) == programme_id)
    await delete_opinions(session, Trend, col(Trend.programme_id) == programme_id)
    joined = select(Enrolment.id).where(Enrolment.programme_id == programme_id)
    wishes = col(UsedAnswer.question).in_(WISHES), col(UsedAnswer.answer_id).in_(joined)
    await session.exec(delete(UsedAnswer).where(*wishes))
    connection = await session.connection()
    for table in reversed(SQLModel.metadata.sorted_tables):
        if "programme_id" in table.c and table.name not in STAY:
            await connection.execute(delete_from(table).where(table.c.programme_id == programme_id))


async def _let_go(session: Session, workspace: Workspace, *where: ColumnElement[bool]) -> None:
    """Delete those who belong to no programme that is kept, and whatever names them."""
    below = aliased(Member)
    takes_part = [
        exists().where(col(table.member_id) == Member.id)
        for table in (Enrolment, Invitation, WaitingListEntry)
    ]
    is_in_pair = or_(col(Pair.mentor_id) == Member.id, col(Pair.mentee_id) == Member.id)
    found = await session.exec(
        select(Member)
        .where(
            Member.workspace_id == workspace.id,
            col(Member.is_coordinator).is_(False),
            col(Member.is_council).is_(False),
            col(Member.not_for_me_at).is_(None),
            *where,
            *(~one for one in takes_part),
            ~exists().where(is_in_pair),
            ~exists().where(col(below.manager_id) == Member.id),
        )
        .order_by(col(Member.id))
        .limit(AT_ONCE)
    )
    for member in found.all():
        leave_no_trace(session)
        await forget_reach(session, workspace.id, member.external_id)
        await session.exec(delete(Member).where(col(Member.id) == member.id))


async def _forget_acts(session: Session, workspace_id: int, before: datetime) -> None:
    """The log, short questions and messages of no programme, as far as no kept one is as old."""
    first = await session.exec(
        select(func.min(Programme.created_at)).where(
            Programme.workspace_id == workspace_id, col(Programme.erased_at).is_(None)
        )
    )
    oldest = first.one()
    until = min(before, oldest) if oldest is not None else before
    acts = col(AuditEntry.workspace_id) == workspace_id, col(AuditEntry.at) <= until
    await session.exec(delete(AuditEntry).where(*acts))
    of_here = col(ShortQuestion.workspace_id) == workspace_id
    await session.exec(
        delete(ShortQuestion).where(of_here, col(ShortQuestion.created_at) <= before)
    )
    sent = col(Prompt.workspace_id) == workspace_id, col(Prompt.programme_id).is_(None)
    await session.exec(delete(Prompt).where(*sent, col(Prompt.created_at) <= before))
