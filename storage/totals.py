"""A whole workspace in figures, for looking after the software, not its people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, func, select

from storage.database import Session
from storage.tables import Pair, PairSession, Prompt, Reflection
from storage.types import PromptState, SessionState


@dataclass(frozen=True, slots=True)
class Totals:
    """How much there was of everything since the workspace began."""

    pairs: int
    """That were introduced."""
    sessions: int
    """That were held."""
    reflections: int


async def totals_of(session: Session, workspace_id: int) -> Totals:
    """The figures of one workspace."""
    pairs = await session.exec(
        select(func.count())
        .select_from(Pair)
        .where(Pair.workspace_id == workspace_id, col(Pair.introduced_at).is_not(None))
    )
    sessions = await session.exec(
        select(func.count())
        .select_from(PairSession)
        .where(
            PairSession.workspace_id == workspace_id,
            col(PairSession.state) == SessionState.HELD,
        )
    )
    reflections = await session.exec(
        select(func.count()).select_from(Reflection).where(Reflection.workspace_id == workspace_id)
    )
    return Totals(pairs.one(), sessions.one(), reflections.one())


async def prompts_to_send(session: Session, workspace_id: int, now: datetime) -> Sequence[Prompt]:
    """Every prompt that was due by `now` and not skipped: each should be in somebody's chat."""
    found = await session.exec(
        select(Prompt).where(
            Prompt.workspace_id == workspace_id,
            Prompt.due_at <= now,
            Prompt.state != PromptState.SKIPPED,
        )
    )
    return found.all()
