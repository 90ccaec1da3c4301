"""Changing what somebody has claimed for a while: only as long as it is still their claim."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Table, bindparam, update

from storage.database import Session
from storage.tables import Deadline, Prompt


async def change_claimed(
    session: Session,
    table: Table,
    claim: Prompt | Deadline,
    still: ColumnElement[bool],
    **values: Any,
) -> bool:
    """Change a row that was claimed; False if the claim is no longer the one that counts.

    `still` says of a row that it is in somebody's hand: the same expression each time.
    """
    asked = {f"new_{name}": value for name, value in values.items()}
    claimed = {"claimed": claim.id, "held_until": claim.lease_until}
    query = _changing(table, still, *sorted(values))
    changed = await session.exec(query, params=asked | claimed)
    return changed.scalar_one_or_none() is not None


@cache
def _changing(table: Table, still: ColumnElement[bool], *names: str) -> Any:
    """Built once for each set of columns."""
    own = table.c.id == bindparam("claimed"), table.c.lease_until == bindparam("held_until")
    new: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names}
    return update(table).where(*own, still).values(new).returning(table.c.id)
