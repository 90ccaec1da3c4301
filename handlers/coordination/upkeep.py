"""What is done without being asked, every hour, in every workspace.

All of it may be done any number of times: an hour that was missed is made up for by the next.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.conversation.hours import decent_time, monday_after, week_of
from handlers.conversation.turn import Clock, local_times
from handlers.coordination.programme_over import plan_notice
from handlers.reflection.moments import hold_moments
from storage import addresses, people, programmes, prompts, retention
from storage.database import Database, Session
from storage.tables import Programme, Prompt, Workspace
from storage.types import ProgrammeState

DELIVERY_IDS_FOR = timedelta(days=2)
"""No platform repeats a delivery later than that."""
FILES_FOR = timedelta(days=7)
"""How long a file waits to be taken."""


async def hourly(database: Database, clock: Clock) -> None:
    """Remove what is not to be kept, make figures, and plan what coordinators are to hear."""
    await _remove(database, clock())
    await hold_moments(database, clock())
    await _plan_for_coordinators(database, clock())


async def _remove(database: Database, now: datetime) -> None:
    """Texts and waiting files whose time is over, and delivery ids that no platform will repeat."""
    async with database.begin() as session:
        await retention.remove_old_texts(session, now)
        await retention.forget_deliveries(session, now - DELIVERY_IDS_FOR)
        await addresses.forget_files(session, now - FILES_FOR)


async def _plan_for_coordinators(database: Database, now: datetime) -> None:
    """That a programme is over; and next Monday's digest, so that no Monday is missed."""
    async with database.begin() as session:
        for workspace in await people.workspaces(session):
            running = await programmes.programmes_in(
                session, workspace.id, (ProgrammeState.RUNNING,)
            )
            for programme in running:
                await plan_notice(session, workspace, programme, now)
                await _plan_digest(session, workspace, programme, now)


async def _plan_digest(
    session: Session, workspace: Workspace, programme: Programme, now: datetime
) -> None:
    monday = monday_after(now)
    for coordinator in await people.coordinators_of(session, workspace.id):
        await prompts.plan(
            session,
            Prompt(
                workspace_id=workspace.id,
                programme_id=programme.id,
                recipient_id=coordinator.id,
                kind="digest",
                subject_id=programme.id,
                number=week_of(monday),
                due_at=decent_time(monday, local_times(workspace, coordinator)),
                created_at=now,
            ),
        )
