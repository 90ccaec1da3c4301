"""When a pair needs a coordinator: from operational facts only, never from a rating.

The numbers are those of docs/sources.md and docs/formats.md; the database finds the pairs by them.
"""

from __future__ import annotations

from datetime import timedelta

from handlers.conversation.turn import UnitOfWork
from handlers.sessions.formats import format_of
from storage.pair_facts import Thresholds
from storage.programmes import is_over
from storage.tables import Programme
from storage.types import ProgrammeState

IN_A_ROW = 2
"""Check-ins without a session, or cancellations (docs/sources.md)."""
NEW = timedelta(days=14)
"""How long a pair is a new one (docs/sources.md)."""
AWAITED = timedelta(days=7)
"""How long after a session it may still be reported: the check-in comes the working day after it, a
reminder three working days later (docs/sources.md)."""
SEEN_TO = timedelta(days=14)
"""How long a pair is left alone after a coordinator has seen to it (docs/sources.md)."""


def thresholds(turn: UnitOfWork, programme: Programme) -> Thresholds:
    """When a pair of that programme needs somebody, at the time of the turn."""
    goes_on = programme.state is ProgrammeState.RUNNING and not is_over(
        turn.workspace, programme, turn.now
    )
    days = format_of(programme)
    return Thresholds(
        now=turn.now,
        undated=turn.now - days.no_date,
        undated_urgent=turn.now - days.no_date_urgent,
        unmet=turn.now - days.gap,
        unmet_urgent=turn.now - days.gap_urgent,
        new=turn.now - NEW,
        awaited=turn.now - AWAITED,
        seen_to=turn.now - SEEN_TO,
        in_a_row=IN_A_ROW,
        sessions=programme.sessions,
        help_only=not goes_on,
    )
