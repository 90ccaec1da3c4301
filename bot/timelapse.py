"""Living through time with a movable clock: each prompt and each deadline at its moment.

What is done every hour in earnest is done here in one night of a week, and in the last night: who
arrives finds everything done that was to be done by then.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.app import Bot
from bot.clock import MovableClock
from storage import deadlines, prompts

NIGHT = time(2, 30)
"""UTC."""
THURSDAY = 3
"""In good time for what is planned for a Monday."""


async def live_until(bot: Bot, clock: MovableClock, moment: datetime) -> None:
    """Move the clock to `moment`, stopping wherever something is due on the way."""
    while True:
        await bot.tick()
        ahead = [due for due in await _next_due(bot, clock) if due > clock()]
        night = _next_night(clock(), moment)
        stop = min(night, moment, *ahead)
        if stop <= clock():
            return
        was_night = stop == night
        clock.move_to(stop)
        if was_night:
            await bot.hourly()


async def _next_due(bot: Bot, clock: MovableClock) -> list[datetime]:
    """When the next prompt is due, and when the next time is over."""
    async with bot.database.begin() as session:
        found = (await prompts.next_due_at(session), await deadlines.next_due_at(session, clock()))
    return [due for due in found if due is not None]


def _next_night(now: datetime, moment: datetime) -> datetime:
    """The next in which something is done, also if that is after `moment`."""
    tonight = _night_of(now)
    if tonight <= now:
        tonight += timedelta(days=1)
    last = _night_of(moment)
    if last > moment:
        last -= timedelta(days=1)
    thursday = tonight + timedelta(days=(THURSDAY - tonight.weekday()) % 7)
    return min(thursday, last) if last >= tonight else thursday


def _night_of(day: datetime) -> datetime:
    return datetime.combine(day.date(), NIGHT, tzinfo=day.tzinfo)
