"""The topics that those who take part have chosen, one in a row: counted and found by an index.

Whoever changes a part notes the person; their rows are made anew when the transaction ends, or
before they are read in the same one, as the marks of parts are (storage/part_marks.py).
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import bindparam, delete, event, insert, true
from sqlalchemy import select as columns
from sqlalchemy.orm import Session as SyncSession
from sqlalchemy.orm import object_session
from sqlmodel import col, func

from storage.database import Session
from storage.noting import has_changed, keep_parts, note_parts
from storage.tables import ChosenTopic, Enrolment

_CHANGED = "mentor_changed_topics"
_LOCK = 7_265_771
"""Any fixed number: the first key of the Postgres advisory lock of each person."""


def note_part(session: Session, programme_id: int, member_id: int) -> None:
    """Somebody's part was made or changed by a statement, without a row of the session's."""
    note_parts(session.sync_session, _CHANGED, programme_id, (member_id,))


async def keep_topics(session: Session) -> None:
    """What this transaction has changed so far is in the rows."""
    await session.run_sync(_keep)


@event.listens_for(SyncSession, "before_commit")
def _keep(session: SyncSession) -> None:
    keep_parts(session, _CHANGED, _LOCK, _making_anew())


@event.listens_for(Enrolment, "after_insert")
@event.listens_for(Enrolment, "after_update")
@event.listens_for(Enrolment, "after_delete")
def _part_changed(_mapper: Any, _connection: Any, part: Enrolment) -> None:
    session = object_session(part)
    if session is not None and has_changed(part, ("topics", "role", "state")):
        note_parts(session, _CHANGED, part.programme_id, (part.member_id,))


@cache
def _making_anew() -> tuple[Any, Any]:
    """Forgets the rows of `person` in `programme`, and makes them."""
    programme: Any = bindparam("programme")
    person: Any = bindparam("person")
    gone = col(ChosenTopic.programme_id) == programme, col(ChosenTopic.member_id) == person
    whose = col(Enrolment.programme_id) == programme, col(Enrolment.member_id) == person
    return delete(ChosenTopic).where(*gone), filling(*whose)


def filling(*whose: Any) -> Any:
    """Makes the rows of these parts, which have none yet."""
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
    rows = chosen.join_from(Enrolment, topic, true()).where(*whose)
    return insert(ChosenTopic).from_select(list(told), rows)
