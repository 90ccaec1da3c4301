"""Three times that suit both of a pair. Pure.

One formula orders what is decent for both: free before half taken, then neither Monday before nine
nor Friday afternoon (or the first and last day of another working week), then the earliest. The
second and the third are on another day each, and at another time of day as long as there is one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from handlers.conversation.calendars import Busy
from handlers.conversation.hours import LocalTimes, is_meeting_day, is_working_day
from handlers.sessions.dates import WORK_BEGINS, WORK_ENDS

OFFERS = 3
"""Times offered at once."""
SOON_DAYS = 10
"""Working days within which a date is made, or made up for (docs/sources.md)."""
LATER_DAYS = 30
"""Working days that are looked at if the near ones hold fewer than three times: six weeks."""
STEP = timedelta(minutes=30)
"""Sessions begin on the hour or on the half hour, where whoever is asked is."""
LONGEST_DAY = timedelta(hours=25)
"""One on which the clocks are put back."""
LATE_ENOUGH_AT_FIRST, NOON = time(9), time(12)
"""Before the one on a Monday, and after the other on a Friday, people like it least."""
AHEAD = timedelta(days=50)
"""What LATER_DAYS come to with weekends and a week of holidays; nobody looks further."""
PARTS_OF_THE_DAY = (time(11), time(14))
"""When midday begins, and the afternoon."""


@dataclass(frozen=True, slots=True)
class Diary:
    """When one of the two could meet: their working hours, and what is taken in them."""

    local: LocalTimes
    busy: tuple[Busy, ...] = ()
    work_begins: time = WORK_BEGINS
    work_ends: time = WORK_ENDS

    def is_decent(self, begins: datetime, ends: datetime) -> bool:
        """Whether the person works all that time, on one day for sessions, outside quiet hours."""
        here, until = begins.astimezone(self.local.tz), ends.astimezone(self.local.tz)
        return (
            here.date() == until.date()
            and here.time() >= max(self.work_begins, self.local.quiet_to)
            and until.time() <= min(self.work_ends, self.local.quiet_from)
            and is_meeting_day(here.date(), self.local)
        )

    def is_unloved(self, begins: datetime, ends: datetime) -> bool:
        """Before nine on the first day of the person's week, or the afternoon of its last.

        That is Monday and Friday in most countries.
        """
        here, until = begins.astimezone(self.local.tz), ends.astimezone(self.local.tz)
        if (here.weekday() - 1) % 7 not in self.local.week:
            return here.time() < LATE_ENOUGH_AT_FIRST
        return (here.weekday() + 1) % 7 not in self.local.week and until.time() > NOON

    def between(self, begins: datetime, ends: datetime) -> Diary:
        """The same diary with only what is taken of the time from `begins` to `ends`."""
        taken = (one for one in self.busy if one.begins < ends and begins < one.ends)
        return replace(self, busy=tuple(taken))


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A time that is decent and not taken, and what speaks against it."""

    starts_at: datetime
    day: date
    clock_time: time
    half_taken: int
    unloved: int

    def against(self, chosen: Sequence[_Candidate]) -> tuple[int, int, int, datetime]:
        """The formula, once `chosen` are offered already: the smaller, the better."""
        return self.half_taken, self._repeats(chosen), self.unloved, self.starts_at

    def _repeats(self, chosen: Sequence[_Candidate]) -> int:
        """2 for the same time on the clock as one that was chosen, 1 for the same time of day."""
        if any(one.clock_time == self.clock_time for one in chosen):
            return 2
        return int(any(one.part == self.part for one in chosen))

    @property
    def part(self) -> int:
        """Morning, midday or afternoon."""
        return sum(self.clock_time >= begins for begins in PARTS_OF_THE_DAY)


def offers(
    now: datetime,
    asked: Diary,
    partner: Diary,
    minutes: int,
    *,
    without: Collection[datetime] = (),
    days: int = SOON_DAYS,
    until: datetime | None = None,
) -> tuple[datetime, ...]:
    """Up to three times from the day after `now` on, best first; fewer if there are no more.

    `minutes` is how long a session is; `days` how many working days of whoever is asked are looked
    at; `without` are times that were turned down before; at `until` it is too late to begin. What
    comes out is in UTC.
    """
    left = [
        one
        for one in _candidates(now, asked, partner, timedelta(minutes=minutes), days)
        if one.starts_at not in without and (until is None or one.starts_at < until)
    ]
    chosen: list[_Candidate] = []
    while left and len(chosen) < OFFERS:
        best = min(left, key=lambda one: one.against(chosen))
        chosen.append(best)
        left = [one for one in left if one.day != best.day]
    return tuple(one.starts_at for one in chosen)


def _candidates(
    now: datetime, asked: Diary, partner: Diary, length: timedelta, days: int
) -> Iterator[_Candidate]:
    for day in _working_days_after(now.astimezone(asked.local.tz).date(), days, asked.local):
        midnight = datetime.combine(day, time(0), asked.local.tz)
        of_day = (midnight.astimezone(UTC), midnight.astimezone(UTC) + LONGEST_DAY)
        yield from _candidates_of(day, asked.between(*of_day), partner.between(*of_day), length)


def _candidates_of(
    day: date, asked: Diary, partner: Diary, length: timedelta
) -> Iterator[_Candidate]:
    for starts_at in _starts(day, asked):
        ends_at = starts_at + length
        if not (asked.is_decent(starts_at, ends_at) and partner.is_decent(starts_at, ends_at)):
            continue
        taken = [one for both in (asked, partner) for one in both.between(starts_at, ends_at).busy]
        if all(one.tentative for one in taken):
            yield _Candidate(
                starts_at,
                day,
                starts_at.astimezone(asked.local.tz).time(),
                half_taken=len(taken),
                unloved=sum(one.is_unloved(starts_at, ends_at) for one in (asked, partner)),
            )


def _starts(day: date, asked: Diary) -> Iterator[datetime]:
    """Every half hour of a day at which whoever is asked works."""
    wall = datetime.combine(day, time(asked.work_begins.hour))
    while wall < datetime.combine(day, asked.work_ends):
        yield wall.replace(tzinfo=asked.local.tz).astimezone(UTC)
        wall += STEP


def _working_days_after(day: date, count: int, local: LocalTimes) -> Iterator[date]:
    last = day + AHEAD
    while count and day < last:
        day += timedelta(days=1)
        if is_working_day(day, local):
            count -= 1
            yield day
