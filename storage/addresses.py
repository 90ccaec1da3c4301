"""How people are reached where a platform wants that kept; copies of messages; files that wait."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import col, delete, select

from storage.database import Session
from storage.encryption import fingerprints
from storage.rows import insert_missing
from storage.tables import Address, PendingFile, SentMessage, TeamRoom, Workspace

_REPLACED = ("account_id", "service_url")
"""What the last message tells counts."""
_KEPT = ("conversation", "name", "timezone")
"""What is not forgotten because one message lacks it."""
LANGUAGE_STAYS = "*"
"""Stands for the language before, of somebody whose clients speak two."""

_KNOWN = (
    select(Address)
    .join(Workspace, col(Workspace.id) == Address.workspace_id)
    .where(
        Workspace.platform == bindparam("platform"),
        Workspace.external_id == bindparam("workspace"),
        Address.external_id == bindparam("person"),
    )
)
"""Built once: every message begins with it."""


async def known(session: Session, platform: str, workspace: str, person: str) -> Address | None:
    """The last known address of a person, by the platform's ids."""
    ids = {"platform": platform, "workspace": workspace, "person": person}
    return (await session.exec(_KNOWN, params=ids)).one_or_none()


async def address_of(session: Session, workspace_id: int, external_id: str) -> Address | None:
    """The last known address of a person."""
    found = await session.exec(
        select(Address).where(
            Address.workspace_id == workspace_id, Address.external_id == external_id
        )
    )
    return found.one_or_none()


async def address_by_account(
    session: Session, workspace_id: int, account_id: str
) -> Address | None:
    """The address of the person with that id in the platform's conversations."""
    found = await session.exec(
        select(Address)
        .where(Address.workspace_id == workspace_id, Address.account_id == account_id)
        .order_by(col(Address.id).desc())
        .limit(1)
    )
    return found.one_or_none()


async def any_address(session: Session, workspace_id: int) -> Address | None:
    """The newest address in a workspace: the way to the platform for people without one."""
    found = await session.exec(
        select(Address)
        .where(Address.workspace_id == workspace_id)
        .order_by(col(Address.id).desc())
        .limit(1)
    )
    return found.one_or_none()


async def team_room(session: Session, workspace_id: int, room: str) -> TeamRoom | None:
    """A team that has the app."""
    found = await session.exec(
        select(TeamRoom).where(TeamRoom.workspace_id == workspace_id, TeamRoom.room == room)
    )
    return found.one_or_none()


async def team_rooms(session: Session, workspace_id: int) -> Sequence[TeamRoom]:
    """Every team that has the app, by name."""
    found = await session.exec(
        select(TeamRoom)
        .where(TeamRoom.workspace_id == workspace_id)
        .order_by(col(TeamRoom.name), col(TeamRoom.id))
    )
    return found.all()


async def remember_team_room(session: Session, seen: TeamRoom) -> None:
    """A team has the app, under that name."""
    if await insert_missing(session, seen):
        return
    known = await team_room(session, seen.workspace_id, seen.room)
    if known is not None:
        known.name, known.service_url = seen.name, seen.service_url
        session.add(known)


async def forget_team_room(session: Session, workspace_id: int, room: str) -> None:
    """A team has the app no more."""
    await session.exec(
        delete(TeamRoom).where(
            col(TeamRoom.workspace_id) == workspace_id, col(TeamRoom.room) == room
        )
    )


async def all_addresses(session: Session, workspace_id: int) -> Sequence[Address]:
    """Everybody in a workspace who can be written to."""
    found = await session.exec(
        select(Address).where(Address.workspace_id == workspace_id).order_by(col(Address.id))
    )
    return found.all()


def is_news(seen: Address, stored: Address) -> bool:
    """Whether `seen` tells more, or other things, than what is stored of the same person."""
    told = [*_REPLACED, *(name for name in _KEPT if getattr(seen, name))]
    return _is_other_language(seen, stored) or any(
        getattr(seen, name) != getattr(stored, name) for name in told
    )


def _is_other_language(seen: Address, stored: Address) -> bool:
    return (
        bool(seen.language)
        and seen.language != stored.language
        and stored.language_before != LANGUAGE_STAYS
    )


async def remember(session: Session, seen: Address) -> Address:
    """Keep `seen` as the address of its person; what it leaves empty stays as it was known."""
    if await insert_missing(session, seen):
        stored = await address_of(session, seen.workspace_id, seen.external_id)
    else:
        stored = await _refreshed(session, seen)
    if stored is None:
        raise LookupError(f"address of {seen.external_id!r} vanished while being stored")
    return stored


async def _refreshed(session: Session, seen: Address) -> Address | None:
    stored = await address_of(session, seen.workspace_id, seen.external_id)
    if stored is not None:
        for name in _REPLACED:
            setattr(stored, name, getattr(seen, name))
        for name in _KEPT:
            setattr(stored, name, getattr(seen, name) or getattr(stored, name))
        if _is_other_language(seen, stored):
            _follow_language(seen, stored)
        session.add(stored)
    return stored


def _follow_language(seen: Address, stored: Address) -> None:
    """Another language is followed at once; one that comes back is the person's, and stays.

    Telephone and computer may be set to two: without that the bot would speak by turns.
    """
    has_come_back = stored.language_before == seen.language
    stored.language_before = LANGUAGE_STAYS if has_come_back else stored.language
    stored.language = seen.language


# ---------------------------------------------------------------------------- copies


async def postings_of(session: Session, workspace_id: int, mark: str) -> Sequence[SentMessage]:
    """The copies of a message that were sent, oldest first."""
    found = await session.exec(
        select(SentMessage)
        .where(SentMessage.workspace_id == workspace_id, SentMessage.mark == mark)
        .order_by(col(SentMessage.id))
    )
    return found.all()


async def record_posting(session: Session, posting: SentMessage) -> None:
    """Note that a copy was sent; one that was noted before it was sent gets its message."""
    if await insert_missing(session, posting):
        return
    for known in await postings_of(session, posting.workspace_id, posting.mark):
        if known.external_id == posting.external_id and not known.message_id:
            known.message_id = posting.message_id
            session.add(known)


async def is_posted_to(session: Session, workspace_id: int, channel: str, external_id: str) -> bool:
    """Whether something for that recipient went, or is on its way, to that conversation."""
    found = await session.exec(
        select(SentMessage.id)
        .where(
            SentMessage.workspace_id == workspace_id,
            SentMessage.channel == channel,
            SentMessage.external_id == external_id,
        )
        .limit(1)
    )
    return found.first() is not None


# ---------------------------------------------------------------------------- files


async def keep_file(session: Session, parcel: PendingFile, content: bytes) -> int:
    """Keep a file until its recipient agrees to take it; its id.

    Only the fingerprint of the recipient's id is kept: a file may be the last thing that somebody
    gets of whom nothing else is stored any more.
    """
    parcel.external_id = fingerprints(parcel.external_id)[0]
    parcel.content = b64encode(content).decode()
    session.add(parcel)
    await session.flush()
    return parcel.id


async def file_for(
    session: Session, workspace_id: int, external_id: str, parcel_id: int
) -> tuple[PendingFile, bytes] | None:
    """A file that waits for exactly this person."""
    found = await session.exec(
        select(PendingFile).where(
            PendingFile.workspace_id == workspace_id,
            col(PendingFile.external_id).in_(fingerprints(external_id)),
            PendingFile.id == parcel_id,
        )
    )
    parcel = found.one_or_none()
    return (parcel, b64decode(parcel.content)) if parcel else None


async def drop_file(session: Session, workspace_id: int, external_id: str, parcel_id: int) -> None:
    """The file was taken, or is not wanted."""
    await session.exec(
        delete(PendingFile).where(
            col(PendingFile.workspace_id) == workspace_id,
            col(PendingFile.external_id).in_(fingerprints(external_id)),
            col(PendingFile.id) == parcel_id,
        )
    )


async def forget_files(session: Session, before: datetime) -> None:
    """Drop the files that nobody took since that time."""
    await session.exec(delete(PendingFile).where(col(PendingFile.created_at) < before))
