"""Whether who takes part has a pair, and had been invited: marked in their enrolment.

And whether who is invited has a part: marked in their invitation. Who has no pair, or has not
joined, is looked for among everybody; without the marks all pairs and parts would be gone through
for it. Whoever changes a pair, enrols or invites notes the people; their marks are set anew when
the transaction ends, or before they are read in the same one, as the tallies of pairs are
(storage/tallies.py). They are read by queries alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    String,
    and_,
    bindparam,
    event,
    exists,
    literal_column,
    or_,
    union_all,
)
from sqlalchemy import select as columns
from sqlalchemy.orm import Session as SyncSession
from sqlalchemy.orm import object_session
from sqlmodel import col, select, update

from storage.noting import has_changed, keep_parts, note_parts
from storage.tables import Enrolment, Invitation, Pair
from storage.types import STANDING, PairState

if TYPE_CHECKING:
    from storage.database import Database, Session

CLOSED = "closed"
"""The `end_reason` of a pair that ended with its programme."""
_CHANGED, _JOINED = "mentor_changed_people", "mentor_joined_people"
"""Of whom anything changed, and of them who was enrolled or invited."""
_LOCK = 7_265_770
"""Any fixed number: the first key of the Postgres advisory lock of each person."""
AT_ONCE = 500
"""People whose marks are set anew in one transaction."""
_SILENTLY = {"synchronize_session": False}


def note_people(session: Session, programme_id: int, ids: Iterable[int]) -> None:
    """These people were enrolled or invited by a statement, without a row of the session's."""
    people = tuple(ids)
    for name in (_CHANGED, _JOINED):
        note_parts(session.sync_session, name, programme_id, people)


async def keep_marks(session: Session) -> None:
    """What this transaction has changed so far is marked."""
    await session.run_sync(_keep)


async def mark_asked(session: Session, programme_id: int, begun: datetime, begins: int) -> None:
    """Who is asked in the round that has begun then has a pair, while it lasts: from an id on."""
    those = (
        col(Pair.programme_id) == programme_id,
        col(Pair.state) == PairState.ASKING_MENTEE,
        col(Pair.asked_at) == begun,
        col(Pair.id) >= begins,
    )
    sides = (columns(col(one)).where(*those) for one in (Pair.mentor_id, Pair.mentee_id))
    people = (
        col(Enrolment.programme_id) == programme_id,
        col(Enrolment.member_id).in_(union_all(*sides)),
    )
    marking = update(Enrolment).where(*people).values(has_pair=True)
    await session.exec(marking.execution_options(**_SILENTLY))


async def mark_uninvited(session: Session, programme_id: int) -> None:
    """Invitations of a programme were taken back, of whomever."""
    whose = col(Enrolment.programme_id) == programme_id, col(Enrolment.is_invited).is_(True)
    marking = update(Enrolment).where(*whose, ~_was_invited()).values(is_invited=False)
    await session.exec(marking.execution_options(**_SILENTLY))


async def mark_all_anew(database: Database, programme_id: int) -> None:
    """Everybody of a programme, whoever changed what; a few in each transaction."""
    last: int | None = 0
    while last is not None:
        async with database.begin() as session:
            here = Enrolment.programme_id == programme_id, col(Enrolment.member_id) > last
            people = select(Enrolment.member_id).where(*here).order_by(col(Enrolment.member_id))
            some = (await session.exec(people.limit(AT_ONCE))).all()
            note_people(session, programme_id, some)
            last = max(some, default=None)


@event.listens_for(SyncSession, "before_commit")
def _keep(session: SyncSession) -> None:
    keep_parts(session, _CHANGED, _LOCK, (_marking(),))
    keep_parts(session, _JOINED, None, (_marking_invited(),))


@event.listens_for(Pair, "after_insert")
@event.listens_for(Pair, "after_update")
@event.listens_for(Pair, "after_delete")
def _pair_changed(_mapper: Any, _connection: Any, pair: Pair) -> None:
    session = object_session(pair)
    if session is not None and has_changed(pair, ("state", "end_reason")):
        note_parts(session, _CHANGED, pair.programme_id, (pair.mentor_id, pair.mentee_id))


# ---------------------------------------------------------------------- what is marked


@cache
def _marking() -> Any:
    """Sets the marks of `person` in `programme` that are not as they should be.

    One by one, so that each is found by the index, however little is known of how full it is.
    """
    table = Enrolment.__table__  # type: ignore[attr-defined]
    marks = {"has_pair": _is_together(), "is_invited": _was_invited()}
    return (
        table.update()
        .where(
            table.c.programme_id == bindparam("programme"),
            table.c.member_id == bindparam("person"),
            or_(*(table.c[name] != one for name, one in marks.items())),
        )
        .values(marks)
    )


@cache
def _marking_invited() -> Any:
    """Sets the mark of an invitation that is not as it should be, of one person as above."""
    table = Invitation.__table__  # type: ignore[attr-defined]
    has_part = exists().where(
        col(Enrolment.programme_id) == table.c.programme_id,
        col(Enrolment.member_id) == table.c.member_id,
    )
    return (
        table.update()
        .where(
            table.c.programme_id == bindparam("programme"),
            table.c.member_id == bindparam("person"),
            table.c.has_part != has_part,
        )
        .values(has_part=has_part)
    )


def _is_together() -> ColumnElement[bool]:
    """In a pair that runs, that its two are being asked about, or that lasted until the end."""
    state = col(Pair.state)
    until_its_end = and_(state == _word(PairState.ENDED), col(Pair.end_reason) == _word(CLOSED))
    stands = or_(*(state == _word(one) for one in STANDING), until_its_end)
    theirs = col(Pair.programme_id) == Enrolment.programme_id, stands
    sides = Pair.mentor_id, Pair.mentee_id
    return or_(*(exists().where(col(one) == Enrolment.member_id, *theirs) for one in sides))


def _word(one: str) -> ColumnElement[str]:
    """As it is in the statement: SQLite would plan anew for each person what a parameter tells."""
    return literal_column(f"'{one}'", String)


def _was_invited() -> ColumnElement[bool]:
    return exists().where(
        col(Invitation.programme_id) == Enrolment.programme_id,
        col(Invitation.member_id) == Enrolment.member_id,
    )
