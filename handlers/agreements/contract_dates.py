"""All the dates of a pair, planned from its contract card: the programme dies in the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from handlers.conversation.turn import Turn, local_times
from handlers.people.pairs import member_of_pair
from handlers.sessions.dates import session_dates
from handlers.sessions.sessions import add_session, drop_session, move_session
from storage import pair_sessions
from storage.tables import Contract, Pair, PairSession, Programme
from storage.types import SessionState


async def plan_dates(
    turn: Turn, pair: Pair, programme: Programme, version: Contract, before: Contract | None
) -> Sequence[PairSession]:
    """The dates ahead as `version` of the card has them, which its reader has just confirmed.

    Dates that are ahead already are moved, so that people's calendars follow. If the first session
    is the same as on the card `before`, they stay as they have become.
    """
    ahead = await dates_ahead(turn, pair)
    if ahead and before is not None and before.first_session_at == version.first_session_at:
        if before.place != version.place:
            for one in ahead:
                await move_session(turn, pair, one, one.starts_at, one.minutes, version.place)
        return ahead
    moments = await _moments(turn, pair, programme, version)
    for one, moment in zip(ahead, moments, strict=False):
        await move_session(turn, pair, one, moment, one.minutes, version.place)
    for one in ahead[len(moments) :]:
        await drop_session(turn, pair, one)
    for moment in moments[len(ahead) :]:
        await add_session(turn, pair, moment, programme.session_minutes, version.place)
    return await dates_ahead(turn, pair)


async def dates_ahead(turn: Turn, pair: Pair) -> Sequence[PairSession]:
    """The pair's planned sessions that are still to come."""
    every = await pair_sessions.sessions_of(turn.session, pair.id)
    return [one for one in every if one.state is SessionState.PLANNED and one.starts_at > turn.now]


async def _moments(
    turn: Turn, pair: Pair, programme: Programme, version: Contract
) -> Sequence[datetime]:
    """When the programme's sessions are that are still to come; those whose day has come count too.

    They keep the time of day of whoever filled the card in, on working days of both.
    """
    every = await pair_sessions.sessions_of(turn.session, pair.id)
    come = sum(
        one.state is not SessionState.CANCELLED and one.starts_at <= turn.now for one in every
    )
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
