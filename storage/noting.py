"""What a transaction has changed, noted until it ends: what is kept of it is made anew then.

Last of all, and in the order of ids: so no two transactions wait for one another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import inspect, text
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


def has_changed(row: Any, told: Iterable[str]) -> bool:
    """Whether a row is new or gone, or one of these columns has changed."""
    now = inspect(row)
    return not now.persistent or any(now.attrs[name].history.has_changes() for name in told)


# ---------------------------------------------------------------------- parts in programmes


def note_parts(session: SyncSession, name: str, programme_id: int, people: Iterable[int]) -> None:
    """The parts of these people in a programme are among what was noted under that name."""
    noted(session, name).update((one, programme_id) for one in people)


def keep_parts(
    session: SyncSession, name: str, lock: int | None, statements: Iterable[Any]
) -> None:
    """What is kept of the parts noted, by statements that know `person` and `programme`.

    One person after the other, and first of all whatever the session still has to write. Without a
    `lock` they are people whom this transaction has waited for.
    """
    session.flush()
    changed = sorted(noted(session, name))
    if changed:
        if lock is not None:
            in_turn(session, lock, sorted({person for person, _programme in changed}))
        parts = [{"person": one, "programme": other} for one, other in changed]
        for statement in statements:
            session.connection().execute(statement, parts)
    noted(session, name).clear()
