"""The card two days before a session; in a weekly programme the open check-in stands on it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.chat import Divider, Message, Part, message
from handlers.conversation.router import prompt
from handlers.conversation.turn import Turn
from handlers.sessions.checkins import is_weekly, question_on_card
from handlers.sessions.preparation import PREPARATION
from handlers.sessions.session_plan import plan_parts
from handlers.sessions.told_sessions import session_as_told
from storage.tables import Pair
from storage.types import SessionState


@prompt(PREPARATION, unasked=True, urgency=2)
async def session_preparation(turn: Turn) -> Message | None:
    """The plan of a session that still stands, at the date for which the card was planned."""
    found = await session_as_told(turn, (SessionState.PLANNED,))
    if found is None or found[1].starts_at <= turn.now:
        return None
    pair, session = found
    return message(await plan_parts(turn, pair, session), await _open_check_in(turn, pair))


async def _open_check_in(turn: Turn, pair: Pair) -> Sequence[Part]:
    """Instead of a reminder of its own, which would come on the same day (docs/formats.md)."""
    asked = await question_on_card(turn, pair) if await is_weekly(turn, pair) else []
    return [Divider(), *asked] if asked else []
