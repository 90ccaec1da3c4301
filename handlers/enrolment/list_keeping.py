"""What a list says about people is kept: who they are, whom they report to, what they want.

What people said about themselves stays: whoever has joined a programme only gets gaps filled. Only
the manager is always taken from the list, because nobody can tell it in chat.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from handlers.contents import is_given_back
from handlers.conversation.catalogue import LANGUAGES
from handlers.enrolment.joining import LONGEST_PLACE, MOST_TOPICS, SPOKEN
from handlers.enrolment.list_drafts import ListDraft
from handlers.enrolment.waiting_for_a_place import put_on_list
from handlers.people.lists.listed import ListedPerson
from handlers.people.topics import DOOR
from storage import pairs, people, programmes, waiting_list
from storage.database import Session
from storage.encryption import fingerprints
from storage.tables import Enrolment, Member, Programme, Workspace
from storage.types import Role, Source

LONGEST_NAME = 80
"""Characters."""


async def remember(
    session: Session,
    workspace: Workspace,
    draft: ListDraft,
    now: datetime,
    *,
    own_ids: bool = False,
) -> list[Member]:
    """Everybody of the list, in its order; who is not known here is kept aside.

    With `own_ids` the ids of the list are the platform's own.
    """
    rows = draft.people.people
    members = [
        await _member(session, workspace, draft, place, now, own_ids=own_ids)
        for place in range(len(rows))
    ]
    for row, member in zip(rows, members, strict=True):
        _take_over(member, row, now, said_themselves=await _has_said(session, member))
        session.add(member)
    await session.flush()
    here = {one.external_id: one for one in members}
    for row, member in zip(rows, members, strict=True):
        await _keep_line(session, workspace, members, row, member, now)
        for key in (*row.blocked, *row.earlier):
            other = here.get(key) or await _outside(session, workspace, key, now, own_ids=own_ids)
            if other.id != member.id:
                await _keep_apart(session, row, key, (member, other), now)
    await session.flush()
    return members


async def _member(
    session: Session,
    workspace: Workspace,
    draft: ListDraft,
    place: int,
    now: datetime,
    *,
    own_ids: bool,
) -> Member:
    row, known, profile = (
        draft.people.people[place],
        draft.known.get(place),
        draft.found_here.get(place),
    )
    if known is not None:
        stored = await people.member_by_id(session, workspace.id, known.id)
        if stored is not None:
            return stored
    if profile is not None:
        await people.join_up(session, workspace.id, profile.external_id, row.email)
    by_id = own_ids and bool(row.id)
    external_id = profile.external_id if profile else row.id if by_id else _aside(row)
    return await people.remember_member(
        session,
        Member(
            workspace_id=workspace.id,
            external_id=external_id,
            name=profile.name if profile else (row.name or row.key)[:LONGEST_NAME],
            timezone=profile.timezone if profile else "",
            active=profile is not None or by_id,
            created_at=now,
        ),
    )


def _aside(row: ListedPerson) -> str:
    """An id that stands for somebody whom the platform does not know yet."""
    return f"{people.UNKNOWN}{fingerprints(row.email or f'id {row.key}')[0][:40]}"


async def _has_said(session: Session, member: Member) -> bool:
    """Whether somebody filled in the form themselves, in any programme."""
    own = await programmes.current_enrolments(session, member.workspace_id, member.id)
    return bool(own)


def _take_over(member: Member, row: ListedPerson, now: datetime, *, said_themselves: bool) -> None:
    told = {
        "level": row.level,
        "department": row.department[:LONGEST_PLACE],
        "location": row.location[:LONGEST_PLACE],
        "timezone": row.zone,
        "country": row.country,
        "language": row.language if row.language in LANGUAGES else "",
    }
    gaps_only = ("timezone", "country", "language")
    taken = []
    for name, value in told.items():
        known, (source, _day) = getattr(member, name), people.source_of(member, name)
        is_theirs = said_themselves or source is Source.THEMSELVES or name in gaps_only
        if value and not (known and is_theirs):
            setattr(member, name, value)
            taken.append(name)
    if row.email:
        people.list_email(member, row.email)
        taken.append("email")
    people.note_source(member, Source.LIST, now.date(), taken)
    member.listed_at = now


async def _keep_line(
    session: Session,
    workspace: Workspace,
    members: Sequence[Member],
    row: ListedPerson,
    member: Member,
    now: datetime,
) -> None:
    member.line_unknown = row.manager_unknown
    if row.boss is not None:
        member.manager_id = members[row.boss].id
    elif row.boss_key:
        member.manager_id = (await _outside(session, workspace, row.boss_key, now)).id
    if row.boss is not None or row.boss_key:
        people.note_source(member, Source.LIST, now.date(), ("manager_id",))
    session.add(member)


async def _keep_apart(
    session: Session, row: ListedPerson, key: str, two: tuple[Member, Member], now: datetime
) -> None:
    member, other = two
    if key in row.blocked:
        await pairs.block(session, member.workspace_id, member.id, other.id, now)
        return
    mentor, mentee = (other, member) if row.role is Role.MENTEE else (member, other)
    await pairs.remember_earlier_pair(session, member.workspace_id, mentor.id, mentee.id)


async def _outside(
    session: Session, workspace: Workspace, key: str, now: datetime, *, own_ids: bool = False
) -> Member:
    """The manager outside the list: without them whoever is below would count as the top."""
    known = await people.member_of(session, workspace.id, key)
    if known is not None:
        return known
    aside = f"{people.UNKNOWN}{fingerprints(f'outside {key}')[0][:40]}"
    external_id = key if own_ids else aside
    return await people.remember_member(
        session,
        Member(
            workspace_id=workspace.id,
            external_id=external_id,
            name=key[:LONGEST_NAME],
            active=False,
            created_at=now,
        ),
    )


def lacking(row: ListedPerson, programme: Programme) -> list[tuple[str, str, dict[str, str]]]:
    """What a person would have to say when joining and the list does not: field, why, of what."""
    strange = [key for key in row.topics if key not in programme.topics]
    spoken = [code for code in row.languages if code in SPOKEN]
    wanted: list[tuple[bool, str, str, dict[str, str]]] = [
        (row.role is None, "role", "people-unknown-role", {"role": ""}),
        (row.level is None, "level", "people-level", {"value": ""}),
        (not spoken, "languages", "people-no-language", {}),
        (not row.topics, "topics", "people-no-topic", {}),
        *((True, "topics", "people-unknown-topic", {"topic": key}) for key in strange),
        (
            max(Counter(row.topics.values()).values(), default=0) > MOST_TOPICS,
            "topics",
            "people-too-many-topics",
            {"most": str(MOST_TOPICS)},
        ),
    ]
    return [(name, key, told) for is_missing, name, key, told in wanted if is_missing]


def may_be_enrolled(row: ListedPerson, programme: Programme) -> bool:
    """Whether the list says all that a person would have to say when joining."""
    return not lacking(row, programme)


@dataclass(slots=True)
class PlacesLeft:
    """How many places are left while a list is enrolled (None: as many as like), and who waits."""

    left: int | None
    waiting: list[Member] = field(default_factory=list)


async def enrol(
    session: Session,
    programme: Programme,
    row: ListedPerson,
    member: Member,
    now: datetime,
    places: PlacesLeft,
) -> bool:
    """Whether the row enrols somebody who was never in the programme, and may be.

    Without a place left they wait for one.
    """
    if row.role is None or member.is_council or not may_be_enrolled(row, programme):
        return False
    if places.left == 0:
        known = await programmes.enrolment_of(session, programme.id, member.id)
        if known is None and await put_on_list(session, programme, member, row.role, now):
            places.waiting.append(member)
        return False
    enrolment = Enrolment(
        workspace_id=programme.workspace_id,
        programme_id=programme.id,
        member_id=member.id,
        role=row.role,
        topics={
            key: DOOR if is_given_back(key) else weight
            for key, weight in row.topics.items()
            if key in programme.topics
        },
        languages=sorted(code for code in row.languages if code in SPOKEN),
        capacity=row.capacity or 1,
        style=row.style,
        joined_at=now,
    )
    is_new = await programmes.enrol(session, enrolment)
    if is_new and places.left is not None:
        places.left -= 1
        await waiting_list.take_off(session, member.id, programme.id)
    return is_new
