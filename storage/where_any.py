"""Changes that are made only where there is anything to change: one look at all of them says where.

Who is forgotten may have left something in any of thirty tables, and has in few.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Delete, FromClause, Update, literal, literal_column, union_all
from sqlalchemy import select as columns

from storage.database import Session

UpdateOrDelete = Update | Delete


async def change_where_any(session: Session, changes: Sequence[UpdateOrDelete]) -> None:
    """Those that find any row, one after the other; none may bring forth what a later one finds."""
    looks = [(change.table, change.whereclause) for change in changes]
    for place in await which_hold(session, looks):
        await session.exec(changes[place])


async def which_hold(session: Session, looks: Sequence[tuple[FromClause, Any]]) -> list[int]:
    """The places of those that find any row, in one statement."""
    any_row = [
        columns(literal(place)).where(
            columns(literal_column("1")).select_from(table).where(where).correlate(None).exists()
        )
        for place, (table, where) in enumerate(looks)
    ]
    await session.flush()
    found = await (await session.connection()).execute(union_all(*any_row))
    return sorted(found.scalars())
