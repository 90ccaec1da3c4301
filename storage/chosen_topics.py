"""The topics that those who take part have chosen, one in a row: counted and found by an index.

Whoever changes a part notes the person; their rows are made anew when the transaction ends, or
before they are read in the same one, as the marks of parts are (storage/part_marks.py).
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, delete, event, insert, inspect, true
from sqlalchemy import select as columns
from sqlalchemy.orm import Session as SyncSession
from sqlalchemy.orm import object_session
from sqlmodel import col, func

from storage.database import Session
from storage.noting import in_turn, noted
from storage.tables import ChosenTopic, Enrolment

_CHANGED = "mentor_changed_topics"
_LOCK = 7_265_771
"""Any fixed number: the first key of the Postgres advisory lock of each person."""


def note_part(session: Session, programme_id: int, member_id: int) -> None:
    """Somebody's part was made or changed by a statement, without a row of the session's."""
    noted(session.sync_session, _CHANGED).add((programme_id, member_id))


async def keep_topics(session: Session) -> None:
    """What this transaction has changed so far is in the rows."""
    await session.run_sync(_keep)


async def keep_all_topics(session: Session, programme_id: int) -> None:
    """Everybody's of a programme, whoever changed what."""
    await session.exec(delete(ChosenTopic).where(col(ChosenTopic.programme_id) == programme_id))
    await session.exec(_filling(col(Enrolment.programme_id) == programme_id))


@event.listens_for(SyncSession, "before_commit")
def _keep(session: SyncSession) -> None:
    session.flush()
    changed = sorted(noted(session, _CHANGED), key=lambda one: (one[1], one[0]))
    if changed:
        in_turn(session, _LOCK, sorted({member_id for _programme_id, member_id in changed}))
        parts = [{"programme": one, "person": other} for one, other in changed]
        for statement in _making_anew():
            session.connection().execute(statement, parts)
    noted(session, _CHANGED).clear()


@event.listens_for(Enrolment, "after_insert")
@event.listens_for(Enrolment, "after_update")
@event.listens_for(Enrolment, "after_delete")
def _part_changed(_mapper: Any, _connection: Any, part: Enrolment) -> None:
    session, now = object_session(part), inspect(part)
    told = "topics", "role", "state"
    if session is not None and (
        not now.persistent or any(now.attrs[name].history.has_changes() for name in told)
    ):
        noted(session, _CHANGED).add((part.programme_id, part.member_id))


@cache
def _making_anew() -> tuple[Any, Any]:
    """Forgets the rows of `person` in `programme`, and makes them."""
    programme: Any = bindparam("programme")
    person: Any = bindparam("person")
    gone = col(ChosenTopic.programme_id) == programme, col(ChosenTopic.member_id) == person
    whose = col(Enrolment.programme_id) == programme, col(Enrolment.member_id) == person
    return delete(ChosenTopic).where(*gone), _filling(and_(*whose))


def _filling(whose: ColumnElement[bool]) -> Any:
    topic = func.json_each(col(Enrolment.topics)).table_valued("key")
    told: dict[str, Any] = {
        "workspace_id": Enrolment.workspace_id,
        "programme_id": Enrolment.programme_id,
        "member_id": Enrolment.member_id,
        "role": Enrolment.role,
        "state": Enrolment.state,
        "topic": topic.c.key,
    }
    chosen: Any = columns(*told.values())
    rows = chosen.join_from(Enrolment, topic, true()).where(whose)
    return insert(ChosenTopic).from_select(list(told), rows)
