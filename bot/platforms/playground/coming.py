"""The small calendar: how much is coming on each day of the next weeks."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.platforms.payloads import Json
from storage import coming
from storage.database import Session
from storage.tables import Workspace

WEEKS = 5
"""Rows of the calendar, this week's first."""


async def coming_json(session: Session, workspace: Workspace, now: datetime) -> list[Json]:
    """Every day from this week's Monday on, with the messages and sessions that are planned."""
    zone = ZoneInfo(workspace.timezone)
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    days = [monday + timedelta(days=number) for number in range(7 * WEEKS)]
    end = datetime.combine(days[-1] + timedelta(days=1), datetime.min.time(), tzinfo=zone)
    messages = await coming.messages_until(session, workspace.id, end)
    sessions = await coming.sessions_between(session, workspace.id, now, end)
    posted = Counter(max(one, now).astimezone(zone).date() for one in messages)
    held = Counter(one.astimezone(zone).date() for one in sessions)
    return [
        {
            "day": day.isoformat(),
            "past": day < today,
            "today": day == today,
            "messages": posted[day],
            "sessions": held[day],
        }
        for day in days
    ]
