"""Where a programme stands: how far its people and pairs have come, and how far by its plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import pairwise
from zoneinfo import ZoneInfo

from handlers.conversation.turn import Turn
from handlers.insight.attention import thresholds
from handlers.insight.plan import SessionPlan, due_after, end_of, marks_of
from storage import status as facts
from storage.journey import Journey, half_of, journey
from storage.tables import Programme
from storage.types import SessionState

MOST_MONTHS = 18
"""In the picture; of a programme that takes longer the latest ones."""


@dataclass(frozen=True, slots=True)
class Month:
    """Sessions of one month, where the reader is."""

    begins: datetime
    held: int
    ahead: int
    by_plan: int


@dataclass(frozen=True, slots=True)
class ByPlan:
    """How many pairs should have come so far by now, and how many sessions they should have had."""

    met: int
    halfway: int
    done: int
    sessions: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything that `status` counts, in words and in its picture."""

    people: facts.PeopleCounts
    pairs: Journey
    held: int
    ahead: int
    by_plan: ByPlan | None
    """None before any pair was introduced."""
    months: Sequence[Month]
    """From the first session to the last, with those between; none as long as there is none."""

    @property
    def joined(self) -> int:
        """Who takes part."""
        return self.people.mentors + self.people.mentees


async def standing_of(turn: Turn, programme: Programme) -> Standing:
    """In four statements at most, whatever its size."""
    people = await facts.people_counts(turn.session, programme.id)
    pairs = await journey(turn.session, programme, thresholds(turn, programme))
    bounds = _months(pairs, turn.say.zone)
    counted = (
        await facts.sessions_between(turn.session, programme.id, turn.now, bounds) if bounds else {}
    )
    plan = await _plan(turn, programme, [turn.now, *bounds], pairs)
    return Standing(
        people,
        pairs,
        held=_total(counted, SessionState.HELD),
        ahead=_total(counted, SessionState.PLANNED),
        by_plan=_by_plan(plan, programme, turn.now) if plan.introduced else None,
        months=[
            Month(
                begins,
                counted.get((number, SessionState.HELD), 0),
                counted.get((number, SessionState.PLANNED), 0),
                plan.sessions_by(ends) - plan.sessions_by(begins),
            )
            for number, (begins, ends) in enumerate(pairwise(bounds), start=1)
        ],
    )


def _months(pairs: Journey, zone: ZoneInfo) -> list[datetime]:
    """Where each month with a session begins, those between, and the one after the last."""
    if pairs.first_at is None or pairs.last_at is None:
        return []
    first, last = pairs.first_at.astimezone(zone), pairs.last_at.astimezone(zone)
    numbers = range(12 * first.year + first.month - 1, 12 * last.year + last.month + 1)
    return [_begins(one, zone) for one in numbers[-MOST_MONTHS - 1 :]]


def _begins(number: int, zone: ZoneInfo) -> datetime:
    year, month = divmod(number, 12)
    return datetime.combine(date(year, month + 1, 1), time(0), zone)


async def _plan(
    turn: Turn, programme: Programme, moments: Sequence[datetime], pairs: Journey
) -> SessionPlan:
    """Nobody was introduced as long as there is no pair."""
    zone = ZoneInfo(turn.workspace.timezone)
    marks = marks_of(programme, zone, moments)
    introduced = (
        await facts.introduced_between(turn.session, programme.id, marks) if pairs.pairs else {}
    )
    return SessionPlan(due_after(programme), end_of(programme, zone), marks, introduced)


def _by_plan(plan: SessionPlan, programme: Programme, now: datetime) -> ByPlan:
    return ByPlan(
        met=plan.pairs_with(1, now),
        halfway=plan.pairs_with(half_of(programme.sessions), now),
        done=plan.pairs_with(programme.sessions, now),
        sessions=plan.sessions_by(now),
    )


def _total(counted: dict[tuple[int, SessionState], int], state: SessionState) -> int:
    return sum(count for (_place, one), count in counted.items() if one is state)
