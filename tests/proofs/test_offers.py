"""The three times that are offered, against a search of every minute by the same formula."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest

from handlers.conversation.calendars import Busy
from handlers.conversation.hours import LocalTimes, is_working_day
from handlers.sessions.offers import Diary, offers
from tests.sizes import Size

ZONES = (
    ("Europe/Berlin", "DE"),
    ("Europe/London", "GB"),
    ("America/New_York", "US"),
    ("America/Sao_Paulo", "BR"),
    ("Asia/Kolkata", "IN"),
    ("Asia/Kathmandu", ""),
    ("Asia/Tokyo", "JP"),
    ("Australia/Sydney", "AU"),
)
YEAR = datetime(2026, 11, 23, 9, 7, tzinfo=UTC)
"""The year from then on holds every change of clocks in both directions, north and south."""
MINUTE = timedelta(minutes=1)


@pytest.mark.timeout(3600)
def test_the_times_offered_are_those_that_a_search_of_every_minute_finds(
    size: Size,
) -> None:
    found = [0] * 4
    for seed in range(size(24, 10_000)):
        case = Case(seed)
        offered = offers(
            case.now,
            *case.diaries,
            case.minutes,
            without=case.turned_down,
            days=case.days,
            until=case.until,
        )
        assert offered == case.by_brute_force(), seed
        case.holds_for(offered)
        found[len(offered)] += 1
    assert all(found), f"cases with 0, 1, 2 and 3 times to offer: {found}"


class Case:
    """Two random calendars in two of eight zones, on a random day of a year."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.now = YEAR + timedelta(minutes=self.random.randrange(365 * 24 * 60))
        self.minutes = self.random.choice((30, 45, 60, 90))
        self.days = self.random.choice((3, 10, 30))
        self.diaries = (self._diary(), self._diary())
        self.turned_down = self._turned_down()
        until = self.now + timedelta(minutes=self.random.randrange(40 * 24 * 60))
        self.until = until if self.random.random() < 0.5 else None

    def _diary(self) -> Diary:
        zone, country = self.random.choice(ZONES)
        quiet_from = self.random.choice((time(18), time(16, 30)))
        local = LocalTimes(zone, country, quiet_from=quiet_from, quiet_to=time(8))
        begins = self.random.choice((time(8), time(9), time(9, 30)))
        return Diary(local, tuple(self._busy()), begins, self.random.choice((time(17), time(15))))

    def _busy(self) -> Iterator[Busy]:
        for _ in range(self.random.choice((0, 40, 150, 400))):
            begins = self.now + timedelta(minutes=self.random.randrange(45 * 24 * 60))
            length = timedelta(minutes=self.random.choice((25, 30, 60, 240, 2000)))
            yield Busy(begins, begins + length, self.random.random() < 0.3)

    def _turned_down(self) -> tuple[datetime, ...]:
        if self.random.random() < 0.5:
            return ()
        return offers(self.now, *self.diaries, self.minutes, days=self.days)

    def holds_for(self, offered: tuple[datetime, ...]) -> None:
        """What is promised of every time that is offered, said without the formula."""
        zone = self.diaries[0].local.tz
        assert len({moment.astimezone(zone).date() for moment in offered}) == len(offered)
        assert not set(offered) & set(self.turned_down)
        for moment in offered:
            assert moment > self.now
            assert self.until is None or moment < self.until
            ends = moment + timedelta(minutes=self.minutes)
            for diary in self.diaries:
                assert not any(
                    one.begins < ends and moment < one.ends
                    for one in diary.busy
                    if not one.tentative
                )
                here = moment.astimezone(diary.local.tz)
                assert is_working_day(here.date(), diary.local)
                assert f"{here:%d.%m.}" not in ("24.12.", "31.12.")
                assert time(8) <= here.time() < time(17)

    def by_brute_force(self) -> tuple[datetime, ...]:
        """Every quarter of an hour is tried, each of its minutes is looked up."""
        tables = [self._minutes_taken(diary) for diary in self.diaries]
        zone = self.diaries[0].local.tz
        free = [
            (moment, half_taken)
            for moment in self._quarters()
            if moment not in self.turned_down
            and (self.until is None or moment < self.until)
            and (half_taken := self._half_taken(moment, tables)) is not None
        ]
        chosen: list[datetime] = []
        while len(chosen) < 3:
            days = {moment.astimezone(zone).date() for moment in chosen}
            rest = [one for one in free if one[0].astimezone(zone).date() not in days]
            if not rest:
                break
            chosen.append(min(rest, key=lambda one: self._formula(one[0], one[1], chosen))[0])
        return tuple(chosen)

    def _quarters(self) -> Iterator[datetime]:
        """Those that begin a half hour of one of the next working days where the first one is."""
        local = self.diaries[0].local
        days = self._days_of(local, self.now.astimezone(local.tz).date())
        moment = self.now.replace(minute=0) + timedelta(hours=1)
        while moment.astimezone(local.tz).date() <= max(days):
            here = moment.astimezone(local.tz)
            if here.minute in (0, 30) and here.date() in days:
                yield moment
            moment += timedelta(minutes=15)

    def _days_of(self, local: LocalTimes, today: date) -> set[date]:
        ahead = (today + timedelta(days=n) for n in range(1, 80))
        return set([day for day in ahead if is_working_day(day, local)][: self.days])

    def _half_taken(self, moment: datetime, tables: list[bytearray]) -> int | None:
        """How many entries leave the time half taken; None if it is taken or not decent."""
        first = (moment - self.now) // MINUTE
        for diary, taken in zip(self.diaries, tables, strict=True):
            if any(taken[first + minute] for minute in range(self.minutes)):
                return None
            if not all(self._works(diary, moment + n * MINUTE) for n in range(self.minutes)):
                return None
        last = moment + (self.minutes - 1) * MINUTE
        entries = [one for diary in self.diaries for one in diary.busy if one.tentative]
        return sum(one.begins <= last and one.ends > moment for one in entries)

    def _works(self, diary: Diary, minute: datetime) -> bool:
        """Whether the person works that whole minute."""
        here = minute.astimezone(diary.local.tz)
        clock = here.hour * 60 + here.minute
        begins = max(diary.work_begins, diary.local.quiet_to)
        ends = min(diary.work_ends, diary.local.quiet_from)
        if not begins.hour * 60 + begins.minute <= clock < ends.hour * 60 + ends.minute:
            return False
        eve = f"{here:%d %b}" in ("24 Dec", "31 Dec")
        return not eve and is_working_day(here.date(), diary.local)

    def _minutes_taken(self, diary: Diary) -> bytearray:
        """For each minute from now on, whether it is taken."""
        table = bytearray(100 * 24 * 60)
        for one in diary.busy:
            if not one.tentative:
                first, last = (one.begins - self.now) // MINUTE, (one.ends - self.now) // MINUTE
                table[first:last] = bytes([1]) * (last - first)
        return table

    def _formula(
        self, moment: datetime, half_taken: int, chosen: list[datetime]
    ) -> tuple[int, int, int, datetime]:
        unloved = 0
        for diary in self.diaries:
            here = moment.astimezone(diary.local.tz)
            until = here + timedelta(minutes=self.minutes)
            unloved += here.strftime("%a") == "Mon" and here.hour < 9
            unloved += here.strftime("%a") == "Fri" and (until.hour, until.minute) > (12, 0)
        zone = self.diaries[0].local.tz
        clock = f"{moment.astimezone(zone):%H:%M}"
        clocks = [f"{one.astimezone(zone):%H:%M}" for one in chosen]
        repeats = 2 if clock in clocks else int(_part(clock) in [_part(one) for one in clocks])
        return half_taken, repeats, unloved, moment


def _part(clock: str) -> str:
    return "morning" if clock < "11:00" else "midday" if clock < "14:00" else "afternoon"
