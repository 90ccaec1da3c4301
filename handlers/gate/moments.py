"""When figures are made: by the clock, never by looking.

Every fourth Monday, counted from the Monday of the week in which a programme starts, before it and
after; and 14 days after its closing for the last time. Texts are released every Monday.
"""

from __future__ import annotations

from datetime import date, timedelta

EVERY = timedelta(weeks=4)
"""Between two moments at which figures are made (docs/gate.md)."""
AFTER_CLOSING = timedelta(days=14)
"""The last moment of a programme (docs/gate.md)."""


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def latest_moment(starts_on: date, closed_on: date | None, today: date) -> date:
    """The last day until today on which figures were to be made."""
    end = closed_on + AFTER_CLOSING if closed_on else None
    if end is not None and today >= end:
        return end
    anchor = monday_of(starts_on)
    return anchor + (today - anchor) // EVERY * EVERY


def next_moment(
    starts_on: date, closed_on: date | None, today: date, not_before: date | None = None
) -> date | None:
    """The first day after today on which figures may be made; None if the last one is over."""
    end = closed_on + AFTER_CLOSING if closed_on else None
    if end is not None and today >= end:
        return None
    anchor = monday_of(starts_on)
    earliest = max(today + timedelta(days=1), not_before or today)
    steps = -((anchor - earliest) // EVERY)
    regular = anchor + steps * EVERY
    return regular if end is None else min(regular, end)


def is_due(moment: date, opened_on: date, last: date | None, closed_on: date | None) -> bool:
    """Whether the moment is to be held, `last` being the one that was held before.

    A first day that is moved moves moments, but brings none nearer to the one before.
    """
    if moment <= opened_on or (last is not None and moment <= last):
        return False
    is_end = closed_on is not None and moment == closed_on + AFTER_CLOSING
    return is_end or last is None or moment - last >= EVERY
