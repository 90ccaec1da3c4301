"""Thank-yous between partners."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import col, select

from storage.database import Session
from storage.rows import row_by_id
from storage.tables import Thanks


async def thanks_by_id(session: Session, workspace_id: int, thanks_id: int) -> Thanks | None:
    """A thank-you of this workspace, locked for change."""
    return await row_by_id(session, Thanks, workspace_id, thanks_id, lock=True)


async def thanks_to(session: Session, pair_id: int, member_id: int) -> Sequence[Thanks]:
    """The thank-yous that a member got in a pair, oldest first."""
    found = await session.exec(
        select(Thanks)
        .where(Thanks.pair_id == pair_id, Thanks.to_id == member_id)
        .order_by(col(Thanks.id))
    )
    return found.all()
