"""The session that a prompt tells of: as long as there is something to tell of it."""

from __future__ import annotations

from collections.abc import Collection

from handlers.conversation.turn import Turn
from storage import pair_sessions, pairs
from storage.tables import Pair, PairSession
from storage.types import PairState, SessionState


async def told_session(
    turn: Turn, states: Collection[SessionState]
) -> tuple[Pair, PairSession] | None:
    """If it is in one of these states, with its pair, which runs."""
    one = await pair_sessions.session_by_id(turn.session, turn.workspace.id, turn.number)
    if one is None or one.state not in states:
        return None
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, one.pair_id)
    return (pair, one) if pair is not None and pair.state is PairState.RUNNING else None


async def session_as_told(
    turn: Turn, states: Collection[SessionState]
) -> tuple[Pair, PairSession] | None:
    """The same, unless it has changed since the prompt was planned."""
    found = await told_session(turn, states)
    if found is None or turn.prompt is None or found[1].revision != turn.prompt.number:
        return None
    return found
