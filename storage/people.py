"""Workspaces and their members."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import bindparam, func
from sqlmodel import col, delete, select, update

from storage.database import Session
from storage.rows import insert_missing
from storage.tables import HandledRequest, Member, Workspace

_KNOWN = (
    select(Workspace, Member)
    .join(Member, col(Member.workspace_id) == Workspace.id)
    .where(
        Workspace.platform == bindparam("platform"),
        Workspace.external_id == bindparam("workspace"),
        Member.external_id == bindparam("member"),
    )
)
"""Built once: every request begins with it."""


async def known(
    session: Session, platform: str, workspace: str, member: str
) -> tuple[Workspace, Member] | None:
    """A member and their workspace by the platform's ids, if both are known."""
    ids = {"platform": platform, "workspace": workspace, "member": member}
    return (await session.exec(_KNOWN, params=ids)).one_or_none()


async def workspace_of(session: Session, platform: str, external_id: str) -> Workspace | None:
    """The workspace of that platform and id, if it is known."""
    found = await session.exec(
        select(Workspace).where(
            Workspace.platform == platform, Workspace.external_id == external_id
        )
    )
    return found.one_or_none()


async def remember_workspace(session: Session, workspace: Workspace) -> Workspace:
    """The stored workspace of this platform and id: `workspace` itself if it is new."""
    await insert_missing(session, workspace)
    stored = await workspace_of(session, workspace.platform, workspace.external_id)
    if stored is None:
        raise LookupError(f"workspace {workspace.external_id!r} vanished while being stored")
    return stored


async def workspace_by_id(session: Session, workspace_id: int) -> Workspace:
    """The workspace with our id; raises SQLAlchemy's NoResultFound if it is gone."""
    return await session.get_one(Workspace, workspace_id)


async def workspaces(session: Session) -> Sequence[Workspace]:
    """Every workspace, oldest first."""
    return (await session.exec(select(Workspace).order_by(col(Workspace.id)))).all()


async def note_access(
    session: Session, platform: str, external_id: str, disconnected_since: datetime | None
) -> None:
    """Since when the platform does not let us into a workspace; None if it does."""
    await session.exec(
        update(Workspace)
        .where(col(Workspace.platform) == platform, col(Workspace.external_id) == external_id)
        .values(disconnected_since=disconnected_since)
    )


async def forget_workspace(session: Session, workspace: Workspace) -> None:
    """Delete a workspace and everything in it."""
    await session.exec(delete(Workspace).where(col(Workspace.id) == workspace.id))


async def member_of(session: Session, workspace_id: int, external_id: str) -> Member | None:
    """The member with the platform's id, if they are known."""
    found = await session.exec(
        select(Member).where(Member.workspace_id == workspace_id, Member.external_id == external_id)
    )
    return found.one_or_none()


async def remember_member(session: Session, member: Member) -> Member:
    """The stored member of this workspace and id: `member` itself if they are new."""
    await insert_missing(session, member)
    stored = await member_of(session, member.workspace_id, member.external_id)
    if stored is None:
        raise LookupError(f"member {member.external_id!r} vanished while being stored")
    return stored


async def member_by_id(session: Session, workspace_id: int, member_id: int) -> Member | None:
    """A member of this workspace, by our id."""
    found = await session.exec(
        select(Member).where(Member.workspace_id == workspace_id, Member.id == member_id)
    )
    return found.one_or_none()


async def member_named(session: Session, workspace_id: int, member_id: int) -> Member:
    """A member whom another row names; the foreign key promises that they are there.

    Raises LookupError if the row belongs to another workspace.
    """
    member = await member_by_id(session, workspace_id, member_id)
    if member is None:
        raise LookupError(f"member {member_id} is not in workspace {workspace_id}")
    return member


async def note_email(session: Session, member_id: int, email: str) -> None:
    """Keep a member's e-mail address as the platform knows it."""
    await session.exec(update(Member).where(col(Member.id) == member_id).values(email=email))


async def members_by_id(
    session: Session, workspace_id: int, ids: Iterable[int]
) -> dict[int, Member]:
    """The members of this workspace among `ids`, by our id."""
    found = await session.exec(
        select(Member).where(
            Member.workspace_id == workspace_id, col(Member.id).in_(sorted(set(ids)))
        )
    )
    return {member.id: member for member in found}


async def members_of(session: Session, workspace_id: int) -> Sequence[Member]:
    """Everyone known in a workspace, by name."""
    found = await session.exec(
        select(Member)
        .where(Member.workspace_id == workspace_id)
        .order_by(col(Member.name), col(Member.id))
    )
    return found.all()


async def coordinators_of(
    session: Session, workspace_id: int, *, lock: bool = False
) -> Sequence[Member]:
    """The active coordinators of a workspace, longest known first.

    `lock` makes whoever wants to dismiss one of them too wait.
    """
    query = (
        select(Member)
        .where(
            Member.workspace_id == workspace_id,
            col(Member.is_coordinator).is_(True),
            col(Member.active).is_(True),
        )
        .order_by(col(Member.id))
    )
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return (await session.exec(query)).all()


def dismiss(member: Member, now: datetime) -> None:
    """Somebody coordinates no longer; what they think counts in no programme opened before."""
    if member.is_coordinator:
        member.is_coordinator, member.coordinated_until = False, now


async def has_coordinator(session: Session, workspace_id: int) -> bool:
    """Whether a workspace has any coordinator."""
    found = await session.exec(
        select(func.count())
        .select_from(Member)
        .where(Member.workspace_id == workspace_id, col(Member.is_coordinator).is_(True))
    )
    return found.one() > 0


async def first_time(session: Session, workspace_id: int, key: str, at: datetime) -> bool:
    """Whether a delivery id is new; it is known from now on, if this transaction commits."""
    return await insert_missing(session, HandledRequest(workspace_id=workspace_id, key=key, at=at))
