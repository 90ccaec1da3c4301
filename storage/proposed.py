"""The coordinator's list of pairs that nobody has been asked about; why others are not on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, insert, literal, or_
from sqlalchemy import select as columns
from sqlmodel import col, delete, func, select, update

from storage.database import Session
from storage.part_marks import mark_asked
from storage.rows import inserting_missing
from storage.tables import Deadline, Enrolment, Pair, Prompt
from storage.types import ASKED, STANDING, PairState


def _on_it(programme_id: int) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(Pair.programme_id) == programme_id, col(Pair.state) == PairState.PROPOSED


async def count(session: Session, programme_id: int) -> int:
    """How many pairs stand on it."""
    counted = select(func.count()).select_from(Pair).where(*_on_it(programme_id))
    return (await session.exec(counted)).one()


async def some(session: Session, programme_id: int, start: int, most: int) -> Sequence[Pair]:
    """The pairs from a place of it on, the best first."""
    query = (
        select(Pair)
        .where(*_on_it(programme_id))
        .order_by(col(Pair.score).desc(), col(Pair.id))
        .offset(start)
        .limit(most)
    )
    return (await session.exec(query)).all()


async def forget(session: Session, programme_id: int) -> int:
    """Throw it away; how many stood on it."""
    number = await count(session, programme_id)
    await session.exec(delete(Pair).where(*_on_it(programme_id)))
    return number


async def forget_unpinned(session: Session, programme_id: int, besides: int = 0) -> None:
    """Keep what is pinned, but for one pair of that id."""
    goes = or_(col(Pair.pinned).is_(False), col(Pair.id) == besides)
    await session.exec(delete(Pair).where(*_on_it(programme_id), goes))


async def keep(session: Session, pairs: Sequence[Pair]) -> None:
    """Put these on it."""
    if pairs:
        rows = [one.model_dump(exclude={"id"}) for one in pairs]
        await session.exec(insert(Pair), params=rows)


async def count_pinned(session: Session, programme_id: int) -> int:
    """How many pairs on it a coordinator has set."""
    pinned = col(Pair.pinned).is_(True)
    counted = select(func.count()).select_from(Pair).where(*_on_it(programme_id), pinned)
    return (await session.exec(counted)).one()


async def fixed_of(session: Session, programme_id: int, mentor_id: int) -> int:
    """How many pairs of a mentor stand or are pinned."""
    is_pinned = (col(Pair.state) == PairState.PROPOSED) & col(Pair.pinned).is_(True)
    counted = (
        select(func.count())
        .select_from(Pair)
        .where(
            Pair.programme_id == programme_id,
            Pair.mentor_id == mentor_id,
            or_(col(Pair.state).in_(STANDING), is_pinned),
        )
    )
    return (await session.exec(counted)).one()


# ---------------------------------------------------------------------- who is not on it


async def note_reasons(
    session: Session, programme_id: int, reasons: Mapping[int, tuple[str, int]]
) -> None:
    """Why these enrolments got no pair, and how many would have done; earlier reasons go."""
    own = col(Enrolment.programme_id) == programme_id, col(Enrolment.unmatched) != ""
    await session.exec(update(Enrolment).where(*own).values(unmatched="", suitable=0))
    if reasons:
        rows = [
            {"id": one, "unmatched": reason, "suitable": suitable}
            for one, (reason, suitable) in reasons.items()
        ]
        await session.exec(update(Enrolment), params=rows)


# ---------------------------------------------------------------------- its release


async def open_round(
    session: Session, programme_id: int, now: datetime, half: datetime, end: datetime
) -> None:
    """Everybody on it is being asked from now on, the leaders until the half."""
    asked = {"asked_at": now, "leader_until": half, "expires_at": end}
    begun = update(Pair).where(*_on_it(programme_id))
    await session.exec(begun.values(state=PairState.ASKING_MENTEE, **asked))
    await mark_asked(session, programme_id, now)


async def plan_for_round(
    session: Session, programme_id: int, begun: datetime, kind: str, due_at: datetime
) -> None:
    """Plan the deadline `kind` for every pair of the round that has begun at that moment."""
    table = Deadline.__table__  # type: ignore[attr-defined]
    values = {"kind": kind, "due_at": due_at, "created_at": begun}
    given = [literal(value, table.c[name].type) for name, value in values.items()]
    query = columns(col(Pair.workspace_id), col(Pair.id), *given).where(
        col(Pair.programme_id) == programme_id,
        col(Pair.state) == PairState.ASKING_MENTEE,
        col(Pair.asked_at) == begun,
    )
    into = inserting_missing(session, Deadline)
    await session.exec(into.from_select(["workspace_id", "subject_id", *values], query))


async def not_asked_yet(session: Session, programme_id: int, most: int) -> Sequence[Pair]:
    """The first whose leader is to be asked and has neither heard of it nor answered."""
    planned = select(Prompt.id).where(
        Prompt.workspace_id == Pair.workspace_id,
        Prompt.kind == "proposal",
        Prompt.subject_id == Pair.id,
    )
    query = (
        select(Pair)
        .where(
            Pair.programme_id == programme_id,
            Pair.state == PairState.ASKING_MENTEE,
            Pair.answer == "",
            ~planned.exists(),
        )
        .order_by(col(Pair.id))
        .limit(most)
    )
    return (await session.exec(query)).all()


async def newest_round(session: Session, programme_id: int) -> tuple[datetime | None, int]:
    """When those who are being asked were asked last, and how many then."""
    query = (
        select(Pair.asked_at, func.count())
        .where(Pair.programme_id == programme_id, col(Pair.state).in_(ASKED))
        .group_by(col(Pair.asked_at))
        .order_by(col(Pair.asked_at).desc())
        .limit(1)
    )
    found = (await session.exec(query)).first()
    return found if found is not None else (None, 0)
