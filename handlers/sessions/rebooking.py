"""From when on, and until when, a time is looked for in the place of a session that was called off.

The two have just said that its day does not suit them, so it is looked for after that day; but not
beyond their next session, nor the programme's last day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from handlers.conversation.hours import at_time
from handlers.conversation.turn import Turn, local_times
from storage.tables import PairSession, Programme
from storage.types import SessionState


@dataclass(frozen=True, slots=True)
class Window:
    """Times from the day after `since` on that begin before `until`."""

    since: datetime
    until: datetime | None = None


def booked_since(every: Sequence[PairSession], off: PairSession) -> bool:
    """Whether a date was put after that session was called off."""
    return any(
        one.state is not SessionState.CANCELLED
        and off.closed_at is not None
        and one.created_at >= off.closed_at
        for one in every
    )


def called_off(every: Sequence[PairSession], now: datetime) -> PairSession | None:
    """The session ahead, of all of a pair's, that was called off last and has none in its place."""
    gone = [
        (one.closed_at, one.id, one)
        for one in every
        if one.state is SessionState.CANCELLED and one.closed_at and one.starts_at > now
    ]
    off = max(gone)[2] if gone else None
    return off if off is not None and not booked_since(every, off) else None


def windows(
    turn: Turn, programme: Programme, every: Sequence[PairSession], off: PairSession | None
) -> tuple[Window, ...]:
    """Where a time is looked for, first in the first; `off` is a session that was called off."""
    if off is None or off.starts_at <= turn.now:
        return (Window(turn.now),)
    before = Window(turn.now, _midnight(turn, off.starts_at))
    return Window(off.starts_at, _until(turn, programme, every, off)), before


def _until(
    turn: Turn, programme: Programme, every: Sequence[PairSession], off: PairSession
) -> datetime | None:
    """The day of the next session, or the end of the last day of the programme."""
    planned = (one.starts_at for one in every if one.state is SessionState.PLANNED)
    ends = [_midnight(turn, moment) for moment in planned if moment > off.starts_at][:1]
    local = local_times(turn.workspace, turn.member)
    over = at_time(programme.last_day + timedelta(days=1), time(0), local)
    if over > off.starts_at:
        ends.append(over)
    return min(ends, default=None)


def _midnight(turn: Turn, moment: datetime) -> datetime:
    """When that day begins, where the person is."""
    local = local_times(turn.workspace, turn.member)
    return at_time(moment.astimezone(local.tz).date(), time(0), local)
