"""What a transaction has changed, noted until it ends: what is kept of it is made anew then.

Last of all, and in the order of ids: so no two transactions wait for one another.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session as SyncSession

_IN_TURN = text(
    "SELECT pg_advisory_xact_lock(:lock, one) FROM unnest(CAST(:ids AS integer[])) AS one"
)
"""Who counts next counts what the one before has committed: a statement sees no more than there was
when it began, however long it waits for a row."""


def noted(session: SyncSession, name: str) -> set[Any]:
    """What was noted under that name, to be added to."""
    found: set[Any] = session.info.setdefault(name, set())
    return found


def in_turn(session: SyncSession, lock: int, ids: Sequence[int]) -> None:
    """Wait for whoever is at one of these just now; `lock` is the same for all who look at them."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(_IN_TURN, {"ids": ids, "lock": lock})
