"""What the app may not do is kept for those who coordinate, whenever Slack is asked for it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime

from bot.platforms.finding import Finding
from bot.platforms.slack.clients import PLATFORM
from bot.platforms.slack.examination import SCOPES_MISSING, token_examined
from bot.settings import Settings
from handlers.conversation.turn import Clock, UnitOfWork
from handlers.people import refusals
from storage import people
from storage.database import Database


async def token_watched(
    settings: Settings, database: Database, clock: Clock, now: datetime
) -> AsyncIterator[Finding]:
    """The same as `token_examined`; coordinators of the workspace hear of what is missing."""
    team, missing = "", ""
    async for finding in token_examined(settings, now):
        team = finding.arguments.get("id", team)
        if finding.key == SCOPES_MISSING:
            missing = finding.arguments["scopes"]
        yield finding
    if team:
        await _note(database, clock, team, missing)


async def _note(database: Database, clock: Clock, team: str, missing: str) -> None:
    async with database.look() as session:
        known = await people.workspace_of(session, PLATFORM, team)
    if known is None or known.lacks == missing:
        return
    async with database.begin() as session:
        workspace = await people.workspace_of(session, PLATFORM, team)
        if workspace is not None:
            work = UnitOfWork(session=session, now=clock(), workspace=workspace)
            await refusals.note_lacking(work, missing)
