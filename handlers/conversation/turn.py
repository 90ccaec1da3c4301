"""One turn of a conversation: who speaks, what is true now, and how to answer them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.conversation.calendars import Availability, Connected
from handlers.conversation.catalogue import Argument, Catalogue, Say
from handlers.conversation.chat import (
    Chat,
    Dropped,
    Mention,
    MessageRef,
    Room,
    Text,
    Values,
    WorkspaceKey,
)
from handlers.conversation.hours import LocalTimes
from handlers.conversation.places import country_at, region_of_place
from storage import audit
from storage.database import Session
from storage.tables import Member, Prompt, Workspace

Clock = Callable[[], datetime]
"""Gives the present as an aware UTC time; a parameter everywhere, so that it can be moved."""


NO_REGION = "-"
"""Chosen by whom only the holidays of the whole country concern."""

Look = Callable[[], AbstractAsyncContextManager[Session]]
"""A session that only reads, for what goes on after the turn."""

Begin = Callable[[], AbstractAsyncContextManager[Session]]
"""A transaction of its own, for what comes of it."""


class Problem(Exception):
    """Something that the person can put right: a wording key and its arguments.

    With `field` the sentence is shown at that field of the form, which stays open. Whatever the
    turn changed is taken back.
    """

    def __init__(self, key: str, field: str = "", **arguments: Argument) -> None:
        super().__init__(key)
        self.key = key
        self.field = field
        self.arguments = arguments


class CoordinatorsNeeded(Problem):
    """Something that coordinators can put right: the answer names them."""


@dataclass(slots=True, kw_only=True)
class UnitOfWork:
    """One transaction in one workspace: all that whoever changes something needs to know.

    What happens when a time is over has nothing more, since nobody speaks and nobody is told: see
    `deadline` in handlers/conversation/router.py.
    """

    session: Session
    now: datetime
    workspace: Workspace

    @property
    def acted_on(self) -> str:
        """The id of the message whose button was pressed; empty if none was."""
        return ""


@dataclass(slots=True, kw_only=True)
class Turn(UnitOfWork):
    """What a handler works with. One turn is one database session and one transaction.

    A prompt's composer gets a turn too: `member` is the recipient and `prompt` is set.
    """

    member: Member
    say: Say
    catalogue: Catalogue
    chat: Chat
    look: Look
    begin: Begin
    words: str = ""
    """What follows the command's name."""
    mentions: tuple[str, ...] = ()
    """External ids of the people named, in their order."""
    rooms: tuple[Room, ...] = ()
    """The channels and groups named."""
    argument: str = ""
    """A button's argument, or a form's subject."""
    values: Values = field(default_factory=Values)
    file: Dropped | None = None
    """What was dropped into the chat."""
    prompt: Prompt | None = None
    connected: Connected = field(default_factory=Connected)
    availability: Mapping[int, Availability] | None = None
    """By member, once calendars were asked; see handlers/conversation/looks.py."""
    assistant: Member | None = None
    """Who speaks, where that is somebody who sees to the dates of `member`."""
    on: MessageRef | None = None
    """The message whose button was pressed; the answer may take its place."""

    @property
    def acted_on(self) -> str:
        """The id of the message whose button was pressed; empty if none was."""
        return self.on.message_id if self.on else ""

    @property
    def key(self) -> WorkspaceKey:
        """The workspace as its platform knows it."""
        return WorkspaceKey(self.workspace.platform, self.workspace.external_id)

    @property
    def number(self) -> int:
        """The argument as an id; raises Problem if the button is not one of ours."""
        try:
            return row_id(self.argument)
        except ValueError:
            raise Problem("problem-old-button") from None

    @property
    def numbers(self) -> tuple[int, int]:
        """The argument as two numbers; raises Problem if the button is not one of ours."""
        one, _, other = self.argument.partition(":")
        if not (one.isdecimal() and other.isdecimal()):
            raise Problem("problem-old-button")
        return row_id(one), row_id(other)

    def typed(self, key: str, longest: int) -> str:
        """What was typed into a field, trimmed; raises Problem if it is too long for it.

        The form says so itself in every client that we know of.
        """
        text = self.values.text(key)
        if len(text) > longest:
            raise Problem("problem-too-long", field=key, longest=longest, length=len(text))
        return text

    async def note(
        self, act: str, subject: str, changes: Iterable[audit.SettingChange] = ()
    ) -> None:
        """Keep in the log that this person did `act` to `subject` (ids only, never contents)."""
        member_id, at = self.member.id, self.now
        await audit.record(self.session, self.workspace.id, member_id, act, subject, at, changes)

    async def note_changes(
        self, act: str, subject: str, before: Mapping[str, str], after: Mapping[str, str]
    ) -> bool:
        """Keep which settings were changed, by wording key; whether any was: else nothing is."""
        changes = [
            audit.SettingChange(key, before[key], value)
            for key, value in after.items()
            if before[key] != value
        ]
        if changes:
            await self.note(act, subject, changes)
        return bool(changes)

    def speak_to(self, member: Member) -> Say:
        """Wording in another member's language and time zone."""
        return speaker(self.catalogue, self.workspace, member, self.now)

    def named(self, member: Member) -> Text:
        """A member's name, as they wrote it."""
        return Text.of(member.name)

    def mentioned(self, member: Member) -> Mention:
        """A member by their name, to click on where the platform has that."""
        return Mention(member.external_id, member.name)


def speaker(
    catalogue: Catalogue, workspace: Workspace, member: Member, now: datetime | None = None
) -> Say:
    """Wording for one member: their language, the workspace's du or Sie, their time zone.

    Days of the year of `now` are told without it.
    """
    return catalogue.speaker(
        member.language or workspace.language, workspace.formal, zone_of(workspace, member), now
    )


def zone_of(workspace: Workspace, member: Member) -> ZoneInfo:
    """The member's time zone, else the workspace's."""
    return ZoneInfo(member.timezone or workspace.timezone)


def local_times(workspace: Workspace, member: Member) -> LocalTimes:
    """When it is decent to write to a member: what they chose, else by their place and zone."""
    zone = member.timezone or workspace.timezone
    country = member.country or country_at(zone, workspace.timezone, workspace.country)
    return LocalTimes(
        zone=zone,
        country=country,
        check_in_time=workspace.check_in_time,
        quiet_from=workspace.quiet_from,
        quiet_to=workspace.quiet_to,
        region=_region(workspace, member, country),
        work_days=member.work_days or workspace.work_days,
    )


def _region(workspace: Workspace, member: Member, country: str) -> str:
    """The one that they chose, of their place, of the workspace; none if they said so."""
    if member.region:
        return "" if member.region == NO_REGION else member.region
    placed = region_of_place(country, member.location)
    return placed or (workspace.region if country == workspace.country else "")


LARGEST_ID = 2**31 - 1
"""Of a row, in both databases."""
LONGEST_ID = 20
"""Digits that are read at all: Python itself refuses thousands of them."""


def row_id(text: str) -> int:
    """An id as a button or form brings it; 0, which no row has, for more than any row can have.

    Raises ValueError if it is no whole number.
    """
    if len(text) > LONGEST_ID and text.isdecimal():
        return 0
    number = int(text)
    return number if abs(number) <= LARGEST_ID else 0


def workspace_times(workspace: Workspace) -> LocalTimes:
    """The working days and hours of a workspace, for what is the same time to everybody."""
    return LocalTimes(
        zone=workspace.timezone,
        country=workspace.country,
        check_in_time=workspace.check_in_time,
        quiet_from=workspace.quiet_from,
        quiet_to=workspace.quiet_to,
        region=workspace.region,
        work_days=workspace.work_days,
    )
