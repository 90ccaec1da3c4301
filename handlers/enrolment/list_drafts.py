"""A list that somebody has dropped: read in a process of its own, and kept until they decide.

It is kept in this process alone, for an hour, and nowhere else: after that, or where the answer
reaches another process, the list is to be dropped again.
"""

from __future__ import annotations

import asyncio
import gc
import zlib
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial

from handlers.conversation.chat import Chat, Profile, WorkspaceKey
from handlers.conversation.turn import Look
from handlers.matching.solver.solution import Progress
from handlers.matching.solver.worker import OnProgress, done_elsewhere
from handlers.people.lists.catalogue_topics import subjects
from handlers.people.lists.listed import ListedPerson, PeopleList
from handlers.people.lists.manager_index import Someone
from handlers.people.lists.names import name_key
from handlers.people.lists.packed import AT_ONCE, PackedPeople
from handlers.people.lists.preview import Change
from handlers.people.lists.reader import NobodyNamed, Reading, read_list
from handlers.people.lists.replies_given import Answers
from handlers.people.lists.tables import UnreadableList
from storage import people
from storage.database import Session
from storage.tables import Member

KEPT = timedelta(hours=1)
"""How long a list that was read waits for what is to become of it."""
SMALL = 256 * 1024
"""Bytes that are read here: a process of its own takes a second to start."""


@dataclass(frozen=True, slots=True)
class ListDraft:
    """A list with what was answered about it, and who of its people is known.

    `recalled_at`: when the answers were given, if before the list was dropped; `recalled_own`: by
    whoever dropped it, today, and nothing was done with it. `known` are members by their place in
    the list, `by_name` those of them whom nothing but a name told; `found_here` those whom the
    platform knows and the bot does not yet.
    """

    name: str
    content: bytes = field(repr=False)
    at: datetime
    answers: Answers = field(default_factory=Answers)
    recalled_at: datetime | None = None
    recalled_own: bool = False
    people: PeopleList = field(repr=False, default_factory=PeopleList.nobody)
    known: Mapping[int, Member] = field(repr=False, default_factory=dict)
    by_name: Sequence[int] = ()
    found_here: Mapping[int, Profile] = field(repr=False, default_factory=dict)

    @property
    def reachable(self) -> int:
        """How many of the list's people are known here."""
        return len(self.known) + len(self.found_here)

    @property
    def unknown(self) -> int:
        """How many the others are."""
        return len(self.people.people) - self.reachable

    def is_here(self, place: int) -> bool:
        """Whether the person at that place of the list is known here."""
        return place in self.known or place in self.found_here

    @property
    def changes(self) -> list[Change]:
        """What the list says otherwise than what is known."""
        return [one for place, member in self.known.items() for one in self._changes(place, member)]

    def _changes(self, place: int, member: Member) -> list[Change]:
        row = self.people.people[place]
        told = (
            ("level", str(member.level or ""), str(row.level or "")),
            ("department", member.department, row.department),
            ("location", member.location, row.location),
        )
        return [
            Change(row.line, name, before, after)
            for name, before, after in told
            if before and after and before != after
        ]


_drafts: dict[tuple[WorkspaceKey, str], ListDraft] = {}


def keep(workspace: WorkspaceKey, person: str, draft: ListDraft) -> None:
    """Until somebody decides; an earlier one of theirs is forgotten."""
    for key, old in list(_drafts.items()):
        if draft.at - old.at > KEPT:
            del _drafts[key]
    _drafts[workspace, person] = draft


def draft_of(workspace: WorkspaceKey, person: str, now: datetime) -> ListDraft | None:
    """The list that somebody has dropped within the hour, if this process has it."""
    draft = _drafts.get((workspace, person))
    return draft if draft is not None and now - draft.at <= KEPT else None


def forget(workspace: WorkspaceKey, person: str) -> None:
    """Nothing of a list stays."""
    _drafts.pop((workspace, person), None)


async def read(
    draft: ListDraft,
    look: Look,
    chat: Chat | None,
    workspace: WorkspaceKey,
    heard: OnProgress | None = None,
) -> ListDraft:
    """The draft with its people, and who of them is known; raises UnreadableList.

    Without `chat` the platform is not asked who has which address. `heard` is told of the rows of
    a long list while it is read.
    """
    known = _Known(look, workspace)
    reading = Reading(subjects(), draft.at.date(), draft.answers)
    if len(draft.content) <= SMALL:
        reading = replace(reading, others=known.for_a_thread())
        found = await asyncio.to_thread(_read_here, draft.content, reading)
    else:
        reading = replace(reading, others=partial(_these, await known.everybody()))
        found = await _read_elsewhere(draft.content, reading, heard)
    draft = replace(draft, people=found)
    return await _recognised(draft, look, chat, workspace, known)


def _read_here(content: bytes, reading: Reading, progress: Progress | None = None) -> PeopleList:
    """A list of which somebody may still say which column names its people has none yet."""
    try:
        return read_list(content, reading, progress)
    except NobodyNamed as error:
        return error.found


class _Known:
    """Everybody who is known here, of whom a list may name a manager: read when first needed."""

    def __init__(self, look: Look, workspace: WorkspaceKey) -> None:
        self._look, self._workspace = look, workspace
        self._found: list[Someone] | None = None

    async def everybody(self) -> Sequence[Someone]:
        """By name."""
        if self._found is None:
            self._found = await self._read()
        return self._found

    def for_a_thread(self) -> Callable[[], Sequence[Someone]]:
        """The same for another thread, which waits for it."""
        loop = asyncio.get_running_loop()
        return lambda: asyncio.run_coroutine_threadsafe(self.everybody(), loop).result()

    async def _read(self) -> list[Someone]:
        platform, external_id = self._workspace.platform, self._workspace.external_id
        async with self._look() as session:
            stored = await people.workspace_of(session, platform, external_id)
            found: list[Someone] = []
            async for part in people.names_in(session, stored.id if stored else 0):
                found += map(Someone._make, part)
            return found


def _these(others: Sequence[Someone]) -> Sequence[Someone]:
    return others


async def _nobody_hears(_done: int, _of: int) -> None: ...


async def _read_elsewhere(content: bytes, reading: Reading, heard: OnProgress | None) -> PeopleList:
    packed = await asyncio.to_thread(zlib.compress, content, 1)
    found = await done_elsewhere(partial(_read, packed, reading), heard or _nobody_hears)
    if isinstance(found, PeopleList):
        return found
    if isinstance(found, tuple):
        raise UnreadableList(found[0], **found[1])
    raise TypeError("the reading ended without a list")


def _read(packed: bytes, reading: Reading, progress: Progress) -> object:
    """In the other process; what is wrong with the file comes back as a value.

    Nothing that is read there is garbage before the process ends, so nobody looks for any.
    """
    gc.disable()
    try:
        found = _read_here(zlib.decompress(packed), reading, progress)
        return replace(found, people=PackedPeople(found.people))
    except UnreadableList as error:
        return error.key, error.arguments


async def _recognised(
    draft: ListDraft,
    look: Look,
    chat: Chat | None,
    workspace: WorkspaceKey,
    known_here: _Known,
) -> ListDraft:
    rows = draft.people.people
    here: dict[int, Member] = {}
    sought: dict[str, int] = {}
    async with look() as session:
        stored = await people.workspace_of(session, workspace.platform, workspace.external_id)
        for begins in range(0, len(rows), AT_ONCE):
            some = await asyncio.to_thread(_keys, rows, begins)
            known = await _known_among(session, stored.id if stored else 0, some)
            here |= {begins + place: member for place, member in known.items()}
            sought |= {
                email: begins + place
                for place, (_id, email) in enumerate(some)
                if email and place not in known
            }
    alone = await asyncio.to_thread(_alone, rows, here)
    by_name: dict[int, Member] = {}
    if alone:
        named = await asyncio.to_thread(_named_alone, alone, await known_here.everybody())
        async with look() as session:
            by_name = await _named(session, stored.id if stored else 0, named)
    profiles = await chat.people_by_email(workspace, sought) if sought and chat else {}
    found_here = {
        sought[email]: profile
        for email, profile in profiles.items()
        if email in sought and profile.may_take_part
    }
    return replace(
        draft,
        known=here | by_name,
        by_name=tuple(by_name),
        found_here=dict(sorted(found_here.items())),
    )


def _alone(rows: Sequence[ListedPerson], here: Collection[int]) -> dict[str, int]:
    """The places of rows without an address, of people not found yet, by names that stand once."""
    names = [(name_key(one.name), bool(one.email)) for one in rows]
    listed = Counter(name for name, _ in names)
    return {
        name: place
        for place, (name, has_address) in enumerate(names)
        if name and not has_address and listed[name] == 1 and place not in here
    }


def _named_alone(alone: Mapping[str, int], others: Sequence[Someone]) -> dict[int, str]:
    """Whom they name, if nobody else here is called so: our ids by places in the list."""
    ids: dict[str, list[str]] = {}
    for one in others:
        ids.setdefault(name_key(one.name), []).append(one.id)
    return {place: ids[name][0] for name, place in alone.items() if len(ids.get(name, ())) == 1}


async def _named(
    session: Session, workspace_id: int, named: Mapping[int, str]
) -> dict[int, Member]:
    members = await people.members_by_external_id(session, workspace_id, named.values())
    return {
        place: member
        for place, one in named.items()
        if (member := members.get(one)) is not None and not people.is_only_listed(member)
    }


def _keys(rows: Sequence[ListedPerson], begins: int) -> list[tuple[str, str]]:
    """The ids and addresses of some of them."""
    return [(one.id, one.email) for one in rows[begins : begins + AT_ONCE]]


async def _known_among(
    session: Session, workspace_id: int, some: Sequence[tuple[str, str]]
) -> dict[int, Member]:
    """Who of them can be written to, by their place among them."""
    ids = await people.members_by_external_id(
        session, workspace_id, (one for one, _email in some if one)
    )
    emails = await people.members_by_email(
        session, workspace_id, (email for _id, email in some if email)
    )
    found = {place: ids.get(one) or emails.get(email) for place, (one, email) in enumerate(some)}
    return {
        place: member
        for place, member in found.items()
        if member is not None and not people.is_only_listed(member)
    }
