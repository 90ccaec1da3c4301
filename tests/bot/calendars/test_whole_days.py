"""Microsoft's view of what is taken, across the days on which the clock changes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.calendars.graph import SLOT, taken_in_view

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("since", "day"),
    [
        (datetime(2027, 3, 10, tzinfo=BERLIN), datetime(2027, 4, 6, tzinfo=BERLIN)),
        (datetime(2026, 10, 13, tzinfo=BERLIN), datetime(2026, 11, 3, tzinfo=BERLIN)),
        (datetime(2027, 3, 20, tzinfo=BERLIN), datetime(2027, 3, 28, tzinfo=BERLIN)),
        (datetime(2026, 10, 20, tzinfo=BERLIN), datetime(2026, 10, 25, tzinfo=BERLIN)),
    ],
)
def test_a_whole_day_is_free_after_the_clock_has_changed_too(
    since: datetime, day: datetime
) -> None:
    """A busy hour before it and a busy whole day: only the hour is taken."""
    begins = since.astimezone(UTC)
    midnight = day.astimezone(UTC)
    after = (day + timedelta(days=1)).astimezone(UTC)
    before, length = (midnight - begins) // SLOT, (after - midnight) // SLOT
    hour = timedelta(hours=1) // SLOT
    view = "0" * (before - hour) + "2" * hour + "2" * length + "0" * hour
    busy = list(taken_in_view(view, begins, BERLIN))
    assert [(one.begins, one.ends) for one in busy] == [(midnight - hour * SLOT, midnight)]


def test_part_of_a_day_stays_taken() -> None:
    begins = datetime(2027, 3, 27, 23, tzinfo=UTC)
    view = "2" * ((22 * timedelta(hours=1)) // SLOT)
    (one,) = taken_in_view(view, begins, BERLIN)
    assert one.ends - one.begins == timedelta(hours=22)
