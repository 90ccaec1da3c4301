"""Members found by how a word of their name or department begins: an index, never a scan.

The words are kept up to date with the members themselves, whoever changes them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Select, delete, event, func, insert, inspect
from sqlalchemy import select as select_columns
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from storage.database import Session
from storage.folding import typed_words, words_of
from storage.sides import with_one_of
from storage.tables import Enrolment, Member, MemberWord, Pair, Programme
from storage.types import STANDING, UNDER_WAY, EnrolmentState, Role

_LAST = "\U0010ffff"
"""Sorts behind every letter."""


def rows_of(member_id: int, workspace_id: int, *texts: str) -> list[dict[str, Any]]:
    """The words of a member with that name and department, as rows."""
    whose = {"member_id": member_id, "workspace_id": workspace_id}
    return [whose | {"word": word} for word in sorted(words_of(*texts))]


async def note_words(session: Session, member: Member) -> None:
    """Let a member be found who was stored without the session's knowing."""
    rows = rows_of(member.id, member.workspace_id, member.name, member.department)
    if rows:
        await session.exec(insert(MemberWord), params=rows)


@event.listens_for(Member, "after_insert")
def _stored(_mapper: Any, connection: Connection, member: Member) -> None:
    rows = rows_of(member.id, member.workspace_id, member.name, member.department)
    if rows:
        connection.execute(insert(MemberWord), rows)


@event.listens_for(Member, "after_update")
def _changed(mapper: Any, connection: Connection, member: Member) -> None:
    attributes = inspect(member).attrs
    if attributes.name.history.has_changes() or attributes.department.history.has_changes():
        connection.execute(delete(MemberWord).where(col(MemberWord.member_id) == member.id))
        _stored(mapper, connection, member)


async def participants(
    session: Session, workspace_id: int, roles: Collection[Role], typed: str, most: int
) -> Sequence[Member]:
    """The first `most`, by name, who take part in one of these roles and fit every word typed.

    In a programme under way; who begins with what was typed comes first.
    """
    part = (
        select(Enrolment.id)
        .join(Programme, col(Programme.id) == Enrolment.programme_id)
        .where(
            Enrolment.member_id == Member.id,
            Enrolment.state != EnrolmentState.LEFT,
            col(Enrolment.role).in_(sorted(roles)),
            col(Programme.state).in_(UNDER_WAY),
        )
    )
    query = select(Member).where(Member.workspace_id == workspace_id, part.exists())
    for word in typed_words(typed):
        query = query.where(col(Member.id).in_(_beginning(workspace_id, word)))
    begins = func.lower(Member.name).startswith(typed.strip().lower(), autoescape=True)
    order = [begins.desc()] if typed.strip() else []
    found = await session.exec(query.order_by(*order, col(Member.name), col(Member.id)).limit(most))
    return found.all()


async def standing_pairs(
    session: Session, workspace_id: int, typed: str, most: int
) -> Sequence[Pair]:
    """The first `most`, by the leader's name, of which either partner fits each word typed.

    Of programmes under way.
    """
    leader = aliased(Member)
    under_way = select(Programme.id).where(
        Programme.workspace_id == workspace_id, col(Programme.state).in_(UNDER_WAY)
    )
    query = (
        select(Pair)
        .join(leader, col(leader.id) == Pair.mentee_id)
        .where(col(Pair.programme_id).in_(under_way), col(Pair.state).in_(STANDING))
    )
    for word in typed_words(typed):
        query = query.where(with_one_of(_beginning(workspace_id, word)))
    found = await session.exec(query.order_by(col(leader.name), col(Pair.id)).limit(most))
    return found.all()


def _beginning(workspace_id: int, word: str) -> Select[int]:
    return select_columns(col(MemberWord.member_id)).where(
        col(MemberWord.workspace_id) == workspace_id,
        col(MemberWord.word) >= word,
        col(MemberWord.word) < word + _LAST,
    )
