"""Formats of a programme: how its number of weeks between two sessions scales its days. Pure.

The same table, with what each number is for, stands in docs/formats.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from storage.tables import Programme


@dataclass(frozen=True, slots=True)
class Format:
    """The days of a programme, by its rhythm (docs/formats.md)."""

    first_session: timedelta
    """After the introduction: the first session is to be held by then, and is asked about."""
    no_date: timedelta
    """After the introduction, without a session planned: a coordinator is to look."""
    no_date_urgent: timedelta
    gap: timedelta
    """Since the last session: a coordinator is to look."""
    gap_urgent: timedelta
    round_days: int
    """Working days of a round of asking."""


def _days(*numbers: int) -> tuple[timedelta, ...]:
    return tuple(timedelta(days=one) for one in numbers)


WEEKLY = Format(*_days(7, 5, 10, 14, 21), round_days=4)
"""Four sessions, one a week."""
FORTNIGHTLY = Format(*_days(14, 10, 21, 28, 42), round_days=8)
"""Twelve sessions, one every two weeks."""
MONTHLY = Format(*_days(14, 10, 21, 45, 60), round_days=8)
"""Six sessions in half a year; also for longer intervals."""
_BY_WEEKS = {1: WEEKLY, 2: FORTNIGHTLY}


def format_of(programme: Programme) -> Format:
    """By the weeks between two of its sessions."""
    return _BY_WEEKS.get(programme.cadence_weeks, MONTHLY)
