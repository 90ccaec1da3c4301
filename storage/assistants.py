"""Who sees to a leader's dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Delete, union_all
from sqlmodel import col, delete, or_, select

from storage.database import Session
from storage.tables import Assistant, Member, Pair
from storage.types import PairState


async def assistant_of(session: Session, leader_id: int) -> Assistant | None:
    """Whoever was asked to see to a leader's dates, whether or not they have said yes."""
    found = await session.exec(select(Assistant).where(Assistant.leader_id == leader_id))
    return found.one_or_none()


async def by_id(session: Session, workspace_id: int, number: int) -> Assistant | None:
    """One of that workspace's."""
    found = await session.exec(
        select(Assistant).where(Assistant.id == number, Assistant.workspace_id == workspace_id)
    )
    return found.one_or_none()


async def put(session: Session, asked: Assistant) -> None:
    """Note who is asked, in place of anybody who was before."""
    await session.exec(delete(Assistant).where(col(Assistant.leader_id) == asked.leader_id))
    session.add(asked)
    await session.flush()


async def agree(session: Session, assistant: Assistant, now: datetime) -> None:
    """They said yes."""
    assistant.agreed_at = now
    session.add(assistant)
    await session.flush()


async def concerning(session: Session, member_id: int) -> Sequence[Assistant]:
    """Those who see, or are asked to see, to that member's dates, and those whom they see to."""
    return (await session.exec(select(Assistant).where(_either(member_id)))).all()


def ending(member_id: int) -> Delete:
    """After it nobody sees to that member's dates any more, and they see to nobody's."""
    sides = Assistant.leader_id, Assistant.assistant_id
    theirs = (select(Assistant.id).where(col(side) == member_id) for side in sides)
    return delete(Assistant).where(col(Assistant.id).in_(union_all(*theirs)))


def _either(member_id: int) -> ColumnElement[bool]:
    return or_(col(Assistant.leader_id) == member_id, col(Assistant.assistant_id) == member_id)


def _may_act() -> tuple[ColumnElement[bool], ...]:
    """They said yes and do not coordinate: checked at every press, whoever appointed them."""
    coordinators = select(Member.id).where(col(Member.is_coordinator).is_(True))
    return (
        col(Assistant.agreed_at).is_not(None),
        col(Assistant.assistant_id).not_in(coordinators),
    )


async def acting_for(session: Session, leader_id: int) -> Member | None:
    """The assistant who has said yes and is still here."""
    found = await session.exec(
        select(Member)
        .join(Assistant, col(Assistant.assistant_id) == Member.id)
        .where(
            Assistant.leader_id == leader_id,
            *_may_act(),
            col(Member.active).is_(True),
        )
    )
    return found.one_or_none()


async def leader_in(session: Session, pair: Pair, assistant_id: int) -> Member | None:
    """The leader of a pair, if that member has agreed to see to their dates."""
    found = await session.exec(
        select(Member)
        .join(Assistant, col(Assistant.leader_id) == Member.id)
        .where(
            Assistant.leader_id == pair.mentee_id,
            Assistant.assistant_id == assistant_id,
            Assistant.workspace_id == pair.workspace_id,
            *_may_act(),
        )
    )
    return found.one_or_none()


async def pairs_seen_to(session: Session, workspace_id: int, assistant_id: int) -> Sequence[Pair]:
    """The running pairs of every leader whose dates that member sees to, oldest first."""
    found = await session.exec(
        select(Pair)
        .join(Assistant, col(Assistant.leader_id) == Pair.mentee_id)
        .where(
            Assistant.workspace_id == workspace_id,
            Assistant.assistant_id == assistant_id,
            *_may_act(),
            Pair.state == PairState.RUNNING,
        )
        .order_by(col(Pair.id))
    )
    return found.all()
