"""Stories of pairs: whose they are, and which both have signed."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Delete
from sqlalchemy.orm import aliased
from sqlmodel import col, delete, func, or_, select

from storage.database import Session
from storage.rows import row_by_id
from storage.tables import Member, Pair, Programme, Story

Signed = tuple[Story, Programme, Member, Member]
"""A story, its programme, the mentor and the mentee."""


async def story_of(session: Session, pair_id: int) -> Story | None:
    """What a pair tells, signed or not."""
    found = await session.exec(select(Story).where(Story.pair_id == pair_id))
    return found.one_or_none()


async def story_by_id(
    session: Session, workspace_id: int, story_id: int, *, lock: bool = False
) -> Story | None:
    """A story of this workspace; `lock` makes whoever wants to change it too wait."""
    return await row_by_id(session, Story, workspace_id, story_id, lock=lock)


async def stories_by(
    session: Session, workspace_id: int, member_id: int
) -> Sequence[tuple[Pair, Story]]:
    """A member's own that say something, also of programmes that are over."""
    found = await session.exec(
        select(Pair, Story)
        .join(Story, col(Story.pair_id) == Pair.id)
        .where(
            Pair.workspace_id == workspace_id,
            or_(col(Pair.mentor_id) == member_id, col(Pair.mentee_id) == member_id),
            Story.together != "",
        )
        .order_by(col(Story.id))
    )
    return found.all()


async def take_back(session: Session, story: Story) -> None:
    """Nothing of it stays."""
    await session.exec(delete(Story).where(col(Story.id) == story.id))


def forgetting_of(member_id: int) -> Delete:
    """What takes away those of one of the two, whoever signed them."""
    own = select(Pair.id).where(
        or_(col(Pair.mentor_id) == member_id, col(Pair.mentee_id) == member_id)
    )
    return delete(Story).where(col(Story.pair_id).in_(own))


async def signed(session: Session, workspace_id: int, most: int) -> tuple[int, Sequence[Signed]]:
    """How many of a workspace both have signed, and the newest of them."""
    whole = (
        Story.workspace_id == workspace_id,
        col(Story.signed_by_mentor),
        col(Story.signed_by_mentee),
        col(Story.together) != "",
    )
    count = (await session.exec(select(func.count()).select_from(Story).where(*whole))).one()
    mentor, mentee = aliased(Member), aliased(Member)
    found = await session.exec(
        select(Story, Programme, mentor, mentee)
        .join(Pair, col(Pair.id) == Story.pair_id)
        .join(Programme, col(Programme.id) == Pair.programme_id)
        .join(mentor, col(mentor.id) == Pair.mentor_id)
        .join(mentee, col(mentee.id) == Pair.mentee_id)
        .where(*whole)
        .order_by(col(Story.id).desc())
        .limit(most)
    )
    return count, found.all()
