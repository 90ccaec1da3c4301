"""What is done without being asked, every hour, in every workspace.

All of it may be done any number of times: an hour that was missed is made up for by the next.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.conversation.hours import monday_after, week_of
from handlers.conversation.prompting import plan_deadline, plan_prompt
from handlers.conversation.router import deadline
from handlers.conversation.turn import Clock, UnitOfWork
from handlers.coordination.closing import DIGEST
from handlers.coordination.programme_over import plan_notice
from handlers.people.moved_doors import plan_look
from handlers.reflection.channel_news import plan_channel_digest
from handlers.reflection.figure_moments import hold_moments
from handlers.reflection.releasing import release_texts
from handlers.sessions.quiet_pairs import plan_looks
from storage import addresses, deadlines, erasure, people, programmes, retention
from storage.database import Database
from storage.part_marks import mark_all_anew
from storage.tables import Programme
from storage.tallies import count_all_anew
from storage.types import MATCHABLE, UNDER_WAY, ProgrammeState

DELIVERY_IDS_FOR = timedelta(days=2)
"""No platform repeats a delivery later than that."""
FILES_FOR = timedelta(days=7)
"""How long a file waits to be taken."""
DEADLINES_FOR = timedelta(days=30)
"""How long it can be looked up what happened when, and how often it was tried."""
COUNTED_ANEW = 3
"""The hour, in UTC, in which what is kept of pairs and people is counted anew."""
RETENTION = "retention"
"""The deadline at which texts of a workspace are looked through: every hour."""


async def hourly(database: Database, clock: Clock) -> None:
    """Forget what is not to be kept, make figures, release texts, and plan what follows."""
    await _forget(database, clock())
    await hold_moments(database, clock())
    await release_texts(database, clock())
    if clock().hour == COUNTED_ANEW:
        await _count_anew(database)
    async with database.begin() as session:
        for workspace in await people.workspaces(session):
            await _plan(UnitOfWork(session=session, now=clock(), workspace=workspace))


async def _forget(database: Database, now: datetime) -> None:
    """Waiting files and deadlines whose time is over, and ids that no platform will repeat."""
    async with database.begin() as session:
        await retention.forget_deliveries(session, now - DELIVERY_IDS_FOR)
        await addresses.forget_files(session, now - FILES_FOR)
        await deadlines.forget_done(session, now - DEADLINES_FOR)


async def _count_anew(database: Database) -> None:
    """What is kept of pairs and people, in case a version before this one has changed something."""
    async with database.look() as session:
        found = [
            await programmes.programmes_in(session, workspace.id, UNDER_WAY)
            for workspace in await people.workspaces(session)
        ]
    for programme in (one for some in found for one in some):
        await count_all_anew(database, programme.id)
        await mark_all_anew(database, programme.id)


async def _plan(work: UnitOfWork) -> None:
    """The removal of texts; that a programme is over; next Monday's digest, so that none is missed.

    Every replica plans the same: one of them does it.
    """
    this_hour = work.now.replace(minute=0, second=0, microsecond=0)
    await plan_deadline(work, RETENTION, work.workspace.id, this_hour)
    await plan_channel_digest(work)
    under_way = await programmes.programmes_in(work.session, work.workspace.id, UNDER_WAY)
    for programme in under_way:
        await plan_look(work, programme)
        if programme.state in MATCHABLE:
            await _plan_digest(work, programme)
    for programme in under_way:
        if programme.state is ProgrammeState.RUNNING:
            await plan_notice(work, programme)
            await plan_looks(work, programme)


async def _plan_digest(work: UnitOfWork, programme: Programme) -> None:
    monday = monday_after(work.now)
    for coordinator in await people.coordinators_of(work.session, work.workspace.id):
        await plan_prompt(
            work,
            DIGEST,
            coordinator,
            programme.id,
            programme_id=programme.id,
            due_at=monday,
            number=week_of(monday),
        )


@deadline(RETENTION)
async def remove_texts(work: UnitOfWork, _workspace_id: int) -> None:
    """What people wrote goes, then what is known of them, each when its promised time is over."""
    await retention.remove_old_texts(work.session, work.workspace, work.now)
    await erasure.erase_what_is_over(work.session, work.workspace, work.now)
