"""All the dates of a pair, planned from its contract card: the programme dies in the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from handlers.conversation.calendars import Busy
from handlers.conversation.turn import Turn, local_times
from handlers.people.pairs import member_of_pair
from handlers.sessions.dates import session_dates
from handlers.sessions.diaries import diaries, is_taken
from handlers.sessions.offers import Diary, offers
from handlers.sessions.own_sessions import overlapping
from handlers.sessions.rhythm import follow_sessions
from handlers.sessions.sessions import add_sessions, drop_session, move_session
from storage import pair_sessions
from storage.tables import Contract, Pair, PairSession, Programme
from storage.types import SessionState

DAY = timedelta(days=1)
"""Within which a date that clashes is looked for elsewhere."""
DAYS_NEARBY = 5
"""Working days, from its own day on, within which a date that clashes moves."""
NEARBY = timedelta(days=14)
"""What they come to with weekends and holidays."""


async def plan_dates(
    turn: Turn, pair: Pair, programme: Programme, version: Contract, before: Contract | None
) -> tuple[Sequence[PairSession], int]:
    """The dates ahead as `version` of the card has them, which its reader has just confirmed.

    And how many were left out for want of a time. Dates that are ahead already are moved, so that
    people's calendars follow. If the first session is the same as on the card `before`, they stay
    as they have become.
    """
    ahead = await dates_ahead(turn, pair)
    if ahead and before is not None and before.first_session_at == version.first_session_at:
        if before.place != version.place:
            for one in ahead:
                await move_session(turn, pair, one, one.starts_at, one.minutes, version.place)
        return ahead, 0
    proposed = await proposed_dates(turn, pair, programme, version)
    moments = [one.instead for one in proposed if one.instead is not None]
    for one, moment in zip(ahead, moments, strict=False):
        await move_session(turn, pair, one, moment, one.minutes, version.place)
    for one in ahead[len(moments) :]:
        await drop_session(turn, pair, one)
    if len(ahead) > len(moments):
        await turn.session.flush()
        await follow_sessions(turn, pair)
    new = moments[len(ahead) :]
    await add_sessions(turn, pair, new, programme.session_minutes, version.place)
    return await dates_ahead(turn, pair), len(proposed) - len(moments)


async def dates_ahead(turn: Turn, pair: Pair) -> Sequence[PairSession]:
    """The pair's planned sessions that are still to come."""
    every = await pair_sessions.sessions_of(turn.session, pair.id)
    return [one for one in every if one.state is SessionState.PLANNED and one.starts_at > turn.now]


@dataclass(frozen=True, slots=True)
class ProposedDate:
    """A date as the card has it, and the one that is planned: another where something clashes.

    None if there is no other either: a session is planned at no time at which one of the two is in
    another one.
    """

    moment: datetime
    instead: datetime | None

    @property
    def clashes(self) -> bool:
        """Whether one of the two has something else then."""
        return self.moment != self.instead


async def proposed_dates(
    turn: Turn, pair: Pair, programme: Programme, version: Contract
) -> list[ProposedDate]:
    """All dates ahead, checked against the other sessions of both, and against their calendars.

    Those are asked as far as they may be. The first one stays: the two have chosen it, and what
    speaks against it is said apart. A later one that clashes moves to the best time of the
    following working days that suits both.
    """
    moments = await _moments(turn, pair, programme, version)
    if not moments:
        return []
    both = await diaries(turn, pair, moments[0] - DAY, moments[-1] + NEARBY, anew=True)
    found: list[ProposedDate] = []
    for number, moment in enumerate(moments):
        instead: datetime | None = moment
        ends = moment + timedelta(minutes=programme.session_minutes)
        if moment != version.first_session_at and any(is_taken(one, moment, ends) for one in both):
            others = [*(one.instead for one in found if one.instead), *moments[number + 1 :]]
            instead = _elsewhere(turn, both, moment, programme.session_minutes, others)
            if instead is None and not await _meets_another(
                turn, pair, moment, programme.session_minutes
            ):
                instead = moment
        found.append(ProposedDate(moment, instead))
    return found


async def _meets_another(turn: Turn, pair: Pair, moment: datetime, minutes: int) -> bool:
    """Whether one of the two is in a session of another pair then."""
    found = await overlapping(turn, pair, moment, minutes)
    return any(one.pair.id != pair.id for one in found)


def _elsewhere(
    turn: Turn,
    both: tuple[Diary, Diary],
    moment: datetime,
    minutes: int,
    others: Sequence[datetime],
) -> datetime | None:
    """The best time near `moment` that suits both, beside the `others` of their series."""
    own, other = both
    length = timedelta(minutes=minutes)
    series = tuple(Busy(one, one + length) for one in others)
    beside = replace(own, busy=(*own.busy, *series))
    near = (max(moment - DAY, turn.now), beside, other, minutes)
    return next(iter(offers(*near, days=DAYS_NEARBY)), None)


async def _moments(
    turn: Turn, pair: Pair, programme: Programme, version: Contract
) -> Sequence[datetime]:
    """When the programme's sessions are that are still to come; those whose day has come count too.

    They keep the time of day of whoever filled the card in, on working days of both.
    """
    alive = await pair_sessions.alive_of(turn.session, pair.id)
    come = sum(one.starts_at <= turn.now for one in alive)
    filler = await member_of_pair(turn, version.filled_by_id)
    moments = session_dates(
        version.first_session_at,
        programme.sessions,
        programme.cadence_weeks,
        local_times(turn.workspace, filler),
        local_times(turn.workspace, turn.member),
    )
    still_to_come = [moment for moment in moments if moment > turn.now]
    return still_to_come[: max(0, programme.sessions - come)]
