"""Whether there is anything to do, told by one look that waits for no writer and holds none up.

Most of the time there is nothing, and to take what is due would need the right to write. Both say
yes also to what nobody may take at the moment, so that a no is sure.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, exists, func
from sqlmodel import SQLModel, col, select

from storage.database import Database
from storage.tables import Deadline, Prompt
from storage.types import PromptState

_NOW = bindparam("now", type_=SQLModel.metadata.tables["prompt"].c.due_at.type)
_PROMPTS = select(
    exists().where(col(Prompt.state) == PromptState.WAITING, col(Prompt.due_at) <= _NOW),
    exists().where(col(Prompt.state) == PromptState.SENDING, col(Prompt.lease_until) < _NOW),
)
_DEADLINES = select(exists().where(col(Deadline.done_at).is_(None), col(Deadline.due_at) <= _NOW))
_NEXT = select(
    select(func.min(col(Prompt.due_at)))
    .where(col(Prompt.state) == PromptState.WAITING, col(Prompt.due_at) > _NOW)
    .scalar_subquery(),
    select(func.min(col(Deadline.due_at)))
    .where(col(Deadline.done_at).is_(None), col(Deadline.due_at) > _NOW)
    .scalar_subquery(),
)
"""Put together once: every turn of the loop runs them."""


class PromptsDue(NamedTuple):
    """Whether there are any that wait, and any that somebody had begun and left behind."""

    waiting: bool
    left_behind: bool


async def prompts_due(database: Database, now: datetime) -> PromptsDue:
    """Whether prompts are due."""
    async with database.reading() as connection:
        return PromptsDue(*(await connection.execute(_PROMPTS, {"now": now})).one())


async def deadlines_due(database: Database, now: datetime) -> bool:
    """Whether a time is over."""
    async with database.reading() as connection:
        return bool(await connection.scalar(_DEADLINES, {"now": now}))


async def next_due_at(database: Database, now: datetime) -> datetime | None:
    """When the next waiting prompt is due, or the next time is over, after `now`."""
    async with database.reading() as connection:
        found = (await connection.execute(_NEXT, {"now": now})).one()
    return min((moment for moment in found if moment is not None), default=None)
