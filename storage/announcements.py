"""What coordinators tell those who take part in a programme."""

from __future__ import annotations

from sqlalchemy import func
from sqlmodel import select

from storage.database import Session
from storage.tables import Announcement, Prompt

KIND = "announcement"
"""Of the prompts that bring it to people."""


async def announcement_by_id(
    session: Session, workspace_id: int, announcement_id: int, *, lock: bool = False
) -> Announcement | None:
    """An announcement of this workspace; `lock` makes whoever wants to change it too wait."""
    query = select(Announcement).where(
        Announcement.workspace_id == workspace_id, Announcement.id == announcement_id
    )
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return (await session.exec(query)).one_or_none()


async def readers_of(session: Session, one: Announcement) -> int:
    """How many people it was sent to, or is on the way to."""
    found = await session.exec(
        select(func.count())
        .select_from(Prompt)
        .where(
            Prompt.workspace_id == one.workspace_id,
            Prompt.kind == KIND,
            Prompt.subject_id == one.id,
        )
    )
    return found.one()
