"""On which days a pair meets, and which times it is offered. Pure.

Every moment that goes in or comes out is aware; what comes out is in UTC.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from handlers.conversation.hours import LocalTimes, at_time, is_working_day, working_day_from

WORK_BEGINS, WORK_ENDS = time(9), time(17)
"""When people work, as matching has it (matching.md, H7)."""
SLOTS = 3
SLOT_DAYS = 10
"""Working days within which a cancelled date is made up for (practice.md)."""
SLOT_HOURS = (10, 11, 9, 13, 14, 15, 16)
"""The kindest first; read from behind they begin in the afternoon."""
SECOND_SESSION_WEEKS = 3
"""The second session comes two to three weeks after the first (practice.md)."""


def session_dates(
    first: datetime, count: int, cadence_weeks: int, local: LocalTimes, partner: LocalTimes
) -> tuple[datetime, ...]:
    """The dates of a pair's `count` sessions, all at the first one's time of day in `local`.

    The second comes after three weeks at the latest; a date that is no working day for both moves
    to the next one.
    """
    here = first.astimezone(local.tz)
    second = min(SECOND_SESSION_WEEKS, cadence_weeks)
    weeks = [second + cadence_weeks * n for n in range(count - 1)]
    days = (here.date() + timedelta(weeks=week) for week in weeks)
    later = (_working_moment_from(day, here.time(), local, partner) for day in days)
    return (first.astimezone(UTC), *later)


def meeting_slots(
    now: datetime, local: LocalTimes, partner: LocalTimes, minutes: int = 60
) -> tuple[datetime, ...]:
    """Up to three times within ten working days at which both work, on different days.

    From tomorrow on, every other day, in the morning and in the afternoon by turns.
    """
    slots: list[datetime] = []
    day = now.astimezone(local.tz).date()
    for _ in range(SLOT_DAYS):
        day = working_day_from(day + timedelta(days=1), local)
        hours = SLOT_HOURS if len(slots) % 2 == 0 else reversed(SLOT_HOURS)
        moments = (at_time(day, time(hour), local) for hour in hours)
        slot = next((one for one in moments if _is_working_time(one, minutes, partner)), None)
        if slot is not None:
            slots.append(slot)
            day = working_day_from(day + timedelta(days=1), local)
        if len(slots) == SLOTS:
            break
    return tuple(slots)


def _is_working_time(moment: datetime, minutes: int, local: LocalTimes) -> bool:
    """Whether `minutes` from then on lie between nine and five of a working day."""
    begins = moment.astimezone(local.tz)
    ends = (moment + timedelta(minutes=minutes)).astimezone(local.tz)
    inside = begins.time() >= WORK_BEGINS and ends.time() <= WORK_ENDS
    return inside and begins.date() == ends.date() and is_working_day(begins.date(), local)


def _working_moment_from(
    day: date, clock_time: time, local: LocalTimes, partner: LocalTimes
) -> datetime:
    """That time in `local` on the first day from `day` on that is a working day for both."""
    while True:
        day = working_day_from(day, local)
        moment = at_time(day, clock_time, local)
        if is_working_day(moment.astimezone(partner.tz).date(), partner):
            return moment
        day += timedelta(days=1)
