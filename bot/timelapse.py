"""Living through time with a movable clock: each prompt and each deadline at its moment.

What is done every hour in earnest is done here in one night of a week, and in the last night: who
arrives finds everything done that was to be done by then.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta

from bot.app import Bot
from bot.clock import MovableClock
from storage.due import next_due_at

React = Callable[[], Awaitable[bool]]
"""Does what people do at that moment, and says whether they did anything."""
NIGHT = time(2, 30)
"""UTC."""
THURSDAY = 3
"""In good time for what is planned for a Monday."""


async def live_until(
    bot: Bot, clock: MovableClock, moment: datetime, react: React | None = None
) -> None:
    """Move the clock to `moment`, stopping wherever something is due on the way.

    Whoever is to `react` does so at each stop; what they bring about may be due at once.
    """
    while True:
        await bot.tick()
        if react is not None and await react():
            continue
        if clock() >= moment:
            return
        night = _next_night(clock(), moment)
        ahead = await next_due_at(bot.database, clock())
        stop = min(night, moment, ahead or moment)
        clock.move_to(stop)
        if stop == night:
            await bot.hourly()


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
