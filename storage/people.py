"""Workspaces and their members."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, ScalarSelect, Select, bindparam, exists, func, or_
from sqlmodel import col, delete, select, update
from sqlmodel.sql.expression import SelectOfScalar

from storage import finding
from storage.database import Session, leave_no_trace
from storage.encryption import fingerprints
from storage.rows import in_parts, insert_missing, row_by_id
from storage.tables import Enrolment, HandledRequest, Member, Programme, Workspace
from storage.types import Source

IdOrKey = TypeVar("IdOrKey", str, int)
AT_ONCE = 500
"""Values in one statement; SQLite takes 32,766."""
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


def belongs_to(programme_id: int) -> ColumnElement[bool]:
    """Of the programme's workspace: whoever says so need not look at those of all the others."""
    return col(Member.workspace_id) == workspace_of_programme(programme_id)


def workspace_of_programme(programme_id: int) -> ScalarSelect[int]:
    """Its id, in a query."""
    return select(Programme.workspace_id).where(Programme.id == programme_id).scalar_subquery()


def is_gone(home: Any) -> ColumnElement[bool]:
    """Of parts in programmes of that workspace: whether the person is not here any more.

    By an index of those few: so nobody else is looked at to be counted.
    """
    gone = col(Member.workspace_id) == home, col(Member.active).is_(False)
    return exists().where(col(Member.id) == Enrolment.member_id, *gone).correlate(Enrolment)


async def home_of(session: Session, programme_id: int) -> int:
    """The workspace of a programme that the session has looked at, most often without a statement.

    A page of people by name names it: Postgres walks the index of names by a number alone.
    """
    return (await session.get_one(Programme, programme_id)).workspace_id


async def known(
    session: Session, platform: str, workspace: str, member: str
) -> tuple[Workspace, Member] | None:
    """A member and their workspace by the platform's ids, if both are known."""
    ids = {"platform": platform, "workspace": workspace, "member": member}
    return (await session.exec(_KNOWN, params=ids)).one_or_none()


_WORKSPACE = select(Workspace).where(
    Workspace.platform == bindparam("platform"), Workspace.external_id == bindparam("external_id")
)
_WORKSPACES = select(Workspace).order_by(col(Workspace.id))


async def workspace_of(session: Session, platform: str, external_id: str) -> Workspace | None:
    """The workspace of that platform and id, if it is known."""
    asked = {"platform": platform, "external_id": external_id}
    return (await session.exec(_WORKSPACE, params=asked)).one_or_none()


async def remember_workspace(session: Session, workspace: Workspace) -> Workspace:
    """The stored workspace of this platform and id: `workspace` itself if it is new."""
    stored = await workspace_of(session, workspace.platform, workspace.external_id)
    if stored is None:
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
    return (await session.exec(_WORKSPACES)).all()


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
    leave_no_trace(session)
    await session.exec(delete(Workspace).where(col(Workspace.id) == workspace.id))


_MEMBER_OF = select(Member).where(
    Member.workspace_id == bindparam("workspace"), Member.external_id == bindparam("external_id")
)


async def member_of(session: Session, workspace_id: int, external_id: str) -> Member | None:
    """The member with the platform's id, if they are known."""
    asked = {"workspace": workspace_id, "external_id": external_id}
    return (await session.exec(_MEMBER_OF, params=asked)).one_or_none()


async def remember_member(session: Session, member: Member) -> Member:
    """The stored member of this workspace and id: `member` itself if they are new."""
    is_new = await insert_missing(session, member)
    stored = await member_of(session, member.workspace_id, member.external_id)
    if stored is None:
        raise LookupError(f"member {member.external_id!r} vanished while being stored")
    if is_new:
        await finding.note_words(session, stored)
    return stored


UNKNOWN = "listed-"
"""How the ids begin that stand for people of a list whom the platform does not know yet."""


def is_only_listed(member: Member) -> bool:
    """Whether somebody is known by a list alone, and cannot be written to."""
    return member.external_id.startswith(UNKNOWN)


async def count_listed(session: Session, workspace_id: int, *, here: bool) -> int:
    """How many people lists have named: those who are here, or those who are not found yet."""
    counted = select(func.count()).select_from(_listed(workspace_id, here=here).subquery())
    return int((await session.exec(counted)).one())


async def listed_by_name(
    session: Session, workspace_id: int, *, here: bool, begins: int, most: int
) -> Sequence[Member]:
    """Of those whom lists have named, see count_listed, some by name."""
    ordered = _listed(workspace_id, here=here).order_by(col(Member.name), col(Member.id))
    return (await session.exec(ordered.offset(begins).limit(most))).all()


def _listed(workspace_id: int, *, here: bool) -> SelectOfScalar[Member]:
    is_aside = col(Member.external_id).startswith(UNKNOWN)
    of_a_list = col(Member.listed_at).is_not(None)
    query = select(Member).where(Member.workspace_id == workspace_id, of_a_list)
    return query.where(~is_aside, col(Member.active).is_(True)) if here else query.where(is_aside)


async def count_here(session: Session, workspace_id: int) -> int:
    """How many of a workspace are known and can be written to."""
    counted = select(func.count()).select_from(Member)
    here = counted.where(Member.workspace_id == workspace_id, col(Member.active).is_(True))
    return int((await session.exec(here)).one())


def list_email(member: Member, email: str) -> None:
    """Keep the address, so that it is found again by its fingerprint."""
    key = fingerprints(email)[0] if email else ""
    if member.email_key != key:
        member.email, member.email_key = email, key


def note_source(member: Member, source: Source, day: date, fields: Iterable[str]) -> None:
    """Keep from where these fields of a member are known."""
    told = {name: f"{source} {day.isoformat()}" for name in fields}
    if told:
        member.sources = {**member.sources, **told}


def source_of(member: Member, field: str) -> tuple[Source, date | None]:
    """From where a field is known, and since when; what nobody noted is the platform's."""
    source, _, day = member.sources.get(field, Source.PLATFORM.value).partition(" ")
    return Source(source), date.fromisoformat(day) if day else None


def has_chosen(member: Member, field: str) -> bool:
    """Whether a field holds what somebody has said, whatever the platform says."""
    source, _day = source_of(member, field)
    return bool(getattr(member, field)) and source is not Source.PLATFORM


async def members_by_email(
    session: Session, workspace_id: int, emails: Iterable[str]
) -> dict[str, Member]:
    """The members among those addresses, by address; who can be written to comes before who not."""
    by_key = {key: email for email in set(emails) for key in fingerprints(email)}
    found: dict[str, Member] = {}
    for keys in batched(sorted(by_key)):
        query = select(Member).where(
            Member.workspace_id == workspace_id, col(Member.email_key).in_(keys)
        )
        for member in await session.exec(query):
            email = by_key[member.email_key]
            if email not in found or is_only_listed(found[email]):
                found[email] = member
    return found


async def join_up(session: Session, workspace_id: int, external_id: str, email: str) -> None:
    """Whom only a list named gets the platform's id, now that it is known whose address that is."""
    if not email or await member_of(session, workspace_id, external_id) is not None:
        return
    listed = (await members_by_email(session, workspace_id, (email,))).get(email)
    if listed is not None and is_only_listed(listed):
        listed.external_id, listed.active = external_id, True
        session.add(listed)
        await session.flush()


async def members_by_external_id(
    session: Session, workspace_id: int, ids: Iterable[str]
) -> dict[str, Member]:
    """The members of those ids of the platform, by id."""
    found: dict[str, Member] = {}
    for some in batched(sorted(set(ids))):
        query = select(Member).where(
            Member.workspace_id == workspace_id, col(Member.external_id).in_(some)
        )
        found |= {member.external_id: member for member in await session.exec(query)}
    return found


def batched(values: Sequence[IdOrKey]) -> Iterator[Sequence[IdOrKey]]:
    """So many at a time as one statement may name on either database."""
    return (values[start : start + AT_ONCE] for start in range(0, len(values), AT_ONCE))


async def member_by_id(session: Session, workspace_id: int, member_id: int) -> Member | None:
    """A member of this workspace, by our id."""
    return await row_by_id(session, Member, workspace_id, member_id)


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
    found: dict[int, Member] = {}
    for some in batched(sorted(set(ids))):
        query = select(Member).where(Member.workspace_id == workspace_id, col(Member.id).in_(some))
        found |= {member.id: member for member in await session.exec(query)}
    return found


async def members_of(session: Session, workspace_id: int) -> Sequence[Member]:
    """Everyone known in a workspace, by name."""
    found = await session.exec(
        select(Member)
        .where(Member.workspace_id == workspace_id)
        .order_by(col(Member.name), col(Member.id))
    )
    return found.all()


async def names_in(session: Session, workspace_id: int) -> AsyncIterator[Sequence[Any]]:
    """Ids of the platform, names and addresses of all who work here or whom a list named."""
    query = (
        select(Member.external_id, Member.name, Member.email)
        .where(
            Member.workspace_id == workspace_id,
            or_(col(Member.active).is_(True), col(Member.external_id).startswith(UNKNOWN)),
        )
        .order_by(col(Member.name), col(Member.id))
    )
    async for part in in_parts(session, query):
        yield part


async def below_unknown_managers(
    session: Session, workspace_id: int, some: Collection[int] | Select[int] | None = None
) -> frozenset[int]:
    """Everybody (of some) who has somebody in their chain whose manager is not certain."""
    start = select(Member.id).where(
        Member.workspace_id == workspace_id, col(Member.line_unknown).is_(True)
    )
    chain = start.cte("below", recursive=True)
    below = select(Member.id).join(chain, col(Member.manager_id) == chain.c.id)
    every = chain.union(below)
    query = select(every.c.id)
    if some is not None:
        query = query.where(every.c.id.in_(some))
    return frozenset((await session.exec(query)).all())


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


async def council_of(session: Session, workspace_id: int) -> Sequence[Member]:
    """Who reads for the works council of a workspace, longest known first."""
    found = await session.exec(
        select(Member)
        .where(Member.workspace_id == workspace_id, col(Member.is_council).is_(True))
        .order_by(col(Member.id))
    )
    return found.all()


def dismiss(member: Member, now: datetime) -> None:
    """Somebody has no office any more; what they think counts in no programme opened before."""
    member.is_council = False
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
    """Whether a delivery id is new; it is known from now on, if this transaction commits.

    Only its fingerprint is kept: in some platform's ids the person's own conversation stands.
    """
    heard = HandledRequest(workspace_id=workspace_id, key=fingerprints(key)[0], at=at)
    return await insert_missing(session, heard)
