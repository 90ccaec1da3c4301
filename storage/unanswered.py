"""Who owes an answer: by the state of things now, not by what was once sent."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, exists, func, or_, union_all
from sqlalchemy import select as columns
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.database import Session
from storage.invitations import REMINDER_KIND, unanswered
from storage.part_marks import keep_marks
from storage.people import is_gone, workspace_of_programme
from storage.tables import Enrolment, Member, Pair, PairTally, Programme, Prompt
from storage.tallies import keep_tallies
from storage.types import (
    ASKED,
    JOINABLE,
    EnrolmentState,
    PairState,
    ProgrammeState,
)


def _asked_for_a_pair(programme_id: int) -> SelectOfScalar[int]:
    """Active participants whose answer to a suggestion is waited for."""
    asked = case(
        (col(Pair.state) == PairState.ASKING_MENTEE, col(Pair.mentee_id)),
        else_=col(Pair.mentor_id),
    )
    open_ones = select(asked).where(
        Pair.programme_id == programme_id, col(Pair.state).in_(ASKED), Pair.answer == ""
    )
    return _active(programme_id, col(Enrolment.member_id).in_(open_ones))


def _asked_to_check_in(programme_id: int, pair_id: int | None = None) -> SelectOfScalar[int]:
    """Active participants whose newest check-in about a running pair waits for them.

    Of one pair alone, with its id. Nobody is waited for whose pair is known to have met since.
    See tables.PairTally, and `keep_tallies`.
    """
    owing = _owing(programme_id, pair_id).cte("owing")
    sides = (owing.c.mentor_id, owing.c.mentor_owes), (owing.c.mentee_id, owing.c.mentee_owes)
    theirs = (col(Enrolment.member_id).in_(columns(whose).where(owes)) for whose, owes in sides)
    return _active(programme_id, or_(*theirs))


def _owing(programme_id: int, pair_id: int | None) -> Any:
    """The two of each running pair of whom one has not answered the newest check-in that came."""
    runs = exists().where(
        col(Programme.id) == programme_id, col(Programme.state) == ProgrammeState.RUNNING
    )
    owes = col(PairTally.mentor_owes), col(PairTally.mentee_owes)
    query: Any = (
        columns(col(Pair.mentor_id), col(Pair.mentee_id), *owes)
        .join(PairTally, col(PairTally.id) == Pair.id)
        .where(
            col(PairTally.programme_id) == programme_id,
            or_(*owes),
            col(Pair.programme_id) == programme_id,
            col(Pair.state) == PairState.RUNNING,
            runs,
        )
    )
    return query if pair_id is None else query.where(col(Pair.id) == pair_id)


class Owed(enum.Enum):
    """What somebody has not answered, by the kind of prompt that reminds them of it."""

    CHECK_IN = "nudge"
    INVITATION = REMINDER_KIND
    SUGGESTION = "nudge of a suggestion"

    @property
    def kind(self) -> str:
        """Of the prompt; who owes both answers to their pair gets one."""
        return "nudge" if self is Owed.SUGGESTION else self.value


def _people(programme_id: int, owed: Owed) -> SelectOfScalar[int]:
    """Their ids, of parts in the programme, or of the members who have none yet."""
    if owed is Owed.INVITATION:
        can_join = exists().where(
            col(Programme.id) == programme_id, col(Programme.state).in_(JOINABLE)
        )
        ids: SelectOfScalar[int] = _only(unanswered(programme_id).where(can_join), Member.id)
        return ids
    if owed is Owed.SUGGESTION:
        return _asked_for_a_pair(programme_id)
    return _asked_to_check_in(programme_id)


async def asked_for_a_pair(session: Session, programme_id: int) -> Sequence[Member]:
    """Active participants whose answer to a suggestion is waited for, by name."""
    query = _of_parts(_asked_for_a_pair(programme_id)).order_by(col(Member.name), col(Member.id))
    return (await session.exec(query)).all()


async def asked_to_check_in(
    session: Session, programme_id: int, pair_id: int | None = None
) -> Sequence[Member]:
    """Active participants whose newest check-in about a running pair waits for them, by name.

    Of one pair alone, with its id.
    """
    await keep_tallies(session)
    ids = _asked_to_check_in(programme_id, pair_id)
    if pair_id is not None:  # so that these two are looked at first
        sides = (
            select(one).where(col(Pair.id) == pair_id) for one in (Pair.mentor_id, Pair.mentee_id)
        )
        ids = ids.where(col(Enrolment.member_id).in_(union_all(*sides)))
    theirs = _of_parts(ids)
    query = theirs.order_by(col(Member.name), col(Member.id))
    return (await session.exec(query)).all()


async def count(session: Session, programme_id: int, owed: Owed) -> int:
    """How many owe that."""
    await _keep(session)
    return await _counted(session, _people(programme_id, owed))


async def anybody(session: Session, programme_id: int, owed: Owed) -> bool:
    """Whether anybody owes that."""
    await _keep(session)
    first = _people(programme_id, owed).limit(1)
    return (await session.exec(first)).first() is not None


async def count_not_reminded(
    session: Session, programme_id: int, owed: Owed, today: int, since: datetime
) -> int:
    """How many of them have not been reminded; see not_reminded."""
    await _keep(session)
    return await _counted(session, _not_reminded(programme_id, owed, today, since))


async def _keep(session: Session) -> None:
    """What this transaction has changed is in what these queries read."""
    await keep_tallies(session)
    await keep_marks(session)


async def _counted(session: Session, people: SelectOfScalar[int]) -> int:
    found = await session.scalar(people.with_only_columns(func.count()))
    return found or 0


async def not_reminded(
    session: Session, programme_id: int, owed: Owed, today: int, since: datetime, most: int
) -> Sequence[Member]:
    """The first `most` without a reminder of that number, nor one made after `since`."""
    await _keep(session)
    ids = _not_reminded(programme_id, owed, today, since)
    of_members = owed is Owed.INVITATION
    people: SelectOfScalar[Member] = _only(ids, Member) if of_members else _of_parts(ids)
    return (await session.exec(people.order_by(col(Member.id)).limit(most))).all()


def _not_reminded(
    programme_id: int, owed: Owed, today: int, since: datetime
) -> SelectOfScalar[int]:
    whom = col(Member.id) if owed is Owed.INVITATION else col(Enrolment.member_id)
    planned = exists().where(
        col(Prompt.workspace_id) == workspace_of_programme(programme_id),
        col(Prompt.kind) == owed.kind,
        col(Prompt.subject_id) == programme_id,
        col(Prompt.recipient_id) == whom,
        or_(col(Prompt.number) == today, col(Prompt.created_at) > since),
    )
    return _people(programme_id, owed).where(~planned)


def _active(programme_id: int, among: ColumnElement[bool]) -> SelectOfScalar[int]:
    """The ids of those who are here, from their parts alone."""
    return select(Enrolment.member_id).where(
        Enrolment.programme_id == programme_id,
        Enrolment.state == EnrolmentState.ACTIVE,
        ~is_gone(workspace_of_programme(programme_id)),
        among,
    )


def _of_parts(ids: SelectOfScalar[int]) -> SelectOfScalar[Member]:
    """The members whose parts `_active` found."""
    joined = ids.join(Member, col(Member.id) == Enrolment.member_id)
    people: SelectOfScalar[Member] = _only(joined, Member)
    return people


def _only(query: Any, told: Any) -> Any:
    """The same rows, of which that is told."""
    return query.with_only_columns(told)
