"""On which days a pair meets. Pure.

Every moment that goes in or comes out is aware; what comes out is in UTC.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from handlers.conversation.hours import LocalTimes, at_time, is_meeting_day

WORK_BEGINS, WORK_ENDS = time(9), time(17)
"""When people work, as matching has it (docs/matching.md, H7)."""
SENSIBLE_MINUTES = range(15, 241)
"""How long a session may be."""
SECOND_SESSION_WEEKS = 3
"""The second session comes two to three weeks after the first (docs/sources.md)."""


def session_dates(
    first: datetime, count: int, cadence_weeks: int, local: LocalTimes, partner: LocalTimes
) -> tuple[datetime, ...]:
    """The dates of a pair's `count` sessions, all at the first one's time of day in `local`.

    The second comes after three weeks at the latest; a date that is no working day for both, or
    Christmas or New Year's Eve, moves to the next one.
    """
    here = first.astimezone(local.tz)
    second = min(SECOND_SESSION_WEEKS, cadence_weeks)
    weeks = [second + cadence_weeks * n for n in range(count - 1)]
    days = (here.date() + timedelta(weeks=week) for week in weeks)
    later = (_working_moment_from(day, here.time(), local, partner) for day in days)
    return (first.astimezone(UTC), *later)


def _working_moment_from(
    day: date, clock_time: time, local: LocalTimes, partner: LocalTimes
) -> datetime:
    """That time in `local` on the first day from `day` on on which both may meet."""
    while True:
        moment = at_time(day, clock_time, local)
        there = moment.astimezone(partner.tz).date()
        if is_meeting_day(day, local) and is_meeting_day(there, partner):
            return moment
        day += timedelta(days=1)
