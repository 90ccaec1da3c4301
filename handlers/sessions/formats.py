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
    rematch: timedelta
    """After the introduction: until then either may ask for somebody else without a reason."""
    round_days: int
    """Working days of a round of asking."""


def _format(
    first: int, no_date: int, urgent: int, gap: int, gap_urgent: int, again: int, asked: int
) -> Format:
    return Format(
        first_session=timedelta(days=first),
        no_date=timedelta(days=no_date),
        no_date_urgent=timedelta(days=urgent),
        gap=timedelta(days=gap),
        gap_urgent=timedelta(days=gap_urgent),
        rematch=timedelta(days=again),
        round_days=asked,
    )


WEEKLY = _format(7, 5, 10, 14, 21, 14, 4)
"""Four sessions, one a week."""
FORTNIGHTLY = _format(14, 10, 21, 28, 42, 30, 8)
"""Twelve sessions, one every two weeks."""
MONTHLY = _format(14, 10, 21, 45, 60, 60, 8)
"""Six sessions in half a year; also for longer intervals."""
_BY_WEEKS = {1: WEEKLY, 2: FORTNIGHTLY}


def format_of(programme: Programme) -> Format:
    """By the weeks between two of its sessions."""
    return _BY_WEEKS.get(programme.cadence_weeks, MONTHLY)
