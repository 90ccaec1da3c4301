"""What a programme's plan says: when each pair should have had its first, second … session. Pure.

The first is to be held within two weeks of the introduction (in a weekly programme one), each
further one after the cadence (docs/formats.md), as the check-ins have it. What would come after the
last day is not planned.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.sessions.formats import format_of
from storage.tables import Programme


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """Of a programme whose pairs were introduced when `introduced` says, by `marks` passed."""

    due: tuple[timedelta, ...]
    """How long after the introduction each session is to be held by."""
    ends: datetime
    marks: Sequence[datetime]
    introduced: Mapping[int, int]

    def pairs_with(self, session: int, moment: datetime) -> int:
        """How many pairs should have had that session (1, 2, …) by a moment."""
        mark = min(moment, self.ends) - self.due[session - 1]
        passed = bisect_right(self.marks, mark)
        return sum(count for place, count in self.introduced.items() if place < passed)

    def sessions_by(self, moment: datetime) -> int:
        """How many sessions all pairs should have had by a moment."""
        return sum(self.pairs_with(one, moment) for one in range(1, len(self.due) + 1))


def due_after(programme: Programme) -> tuple[timedelta, ...]:
    """When each of its sessions is to be held by, from the introduction on."""
    rhythm = timedelta(weeks=programme.cadence_weeks)
    first = format_of(programme).first_session
    return tuple(first + number * rhythm for number in range(programme.sessions))


def end_of(programme: Programme, zone: ZoneInfo) -> datetime:
    """The end of its last day there."""
    return datetime.combine(programme.last_day + timedelta(days=1), time(0), zone).astimezone(UTC)


def marks_of(programme: Programme, zone: ZoneInfo, moments: Sequence[datetime]) -> list[datetime]:
    """What pairs have to be counted between for `SessionPlan` to answer about `moments`."""
    end = end_of(programme, zone)
    every = {min(moment, end) - due for moment in moments for due in due_after(programme)}
    return sorted(every)
