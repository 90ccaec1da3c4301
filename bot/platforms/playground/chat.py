"""The conversations of the page, in memory and in order: the Chat port of a platform of its own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.platforms.playground.limits import LimitExceeded, check_message
from handlers.conversation.chat import (
    Audience,
    Button,
    Buttons,
    File,
    Menu,
    Message,
    MessageRef,
    Paragraph,
    Profile,
    Room,
    Text,
    Undeliverable,
    Unreachable,
    WorkspaceKey,
    message,
)
from handlers.conversation.turn import Clock

PLATFORM = "playground"
DOMAIN = "demo.invalid"
"""No mail ever leaves the page (RFC 2606)."""
GENERAL = Room("general", "#general")
"""The page's one channel."""
BOT = ""
"""The author of the bot's own entries."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody whom one can be on the page."""

    profile: Profile
    title: str = ""
    office: str = ""

    @property
    def id(self) -> str:
        """The id on this platform."""
        return self.profile.external_id


@dataclass(slots=True)
class Entry:
    """One thing said. `author` is an external id or BOT; `only` is who alone sees it, or empty."""

    id: str
    author: str
    at: datetime
    message: Message
    mark: str = ""
    only: str = ""
    edited: bool = False

    def offers(self, name: str, argument: str) -> bool:
        """Whether there is such a button, or such an option of a menu."""
        return any(
            isinstance(button, Button) and (button.name, button.argument) == (name, argument)
            for part in self.message.parts
            if isinstance(part, Buttons)
            for button in part.buttons
        ) or any(
            part.name == name and option.value == argument
            for part in self.message.parts
            if isinstance(part, Menu)
            for option in part.options
        )


@dataclass(slots=True)
class Conversation:
    """The bot with one person, or with several; `channel` is made of their ids."""

    channel: str
    people: tuple[str, ...]
    entries: list[Entry] = field(default_factory=list)
    read: dict[str, int] = field(default_factory=dict)
    """How many entries each person has had before their eyes."""

    def seen_by(self, person: str) -> list[Entry]:
        """What this person sees, oldest first."""
        return [entry for entry in self.entries if entry.only in ("", person)]

    def unread_by(self, person: str) -> int:
        """How many entries of others are new to this person."""
        new = self.entries[self.read.get(person, 0) :]
        return sum(entry.only in ("", person) and entry.author != person for entry in new)

    def entry(self, entry_id: str, person: str) -> Entry | None:
        """The entry of that id, if this person sees it."""
        return next((entry for entry in self.seen_by(person) if entry.id == entry_id), None)


Subscriber = Callable[[Conversation, Entry], None]


class PlaygroundChat:
    """The Chat port. Delivers to the people of one company, and knows nobody else."""

    reaches_everybody = True
    keeps_for_later = True
    has_link = False

    def __init__(
        self, workspace: WorkspaceKey, clock: Clock, colleagues: Iterable[Colleague]
    ) -> None:
        self.workspace = workspace
        self.colleagues = {one.id: one for one in colleagues}
        self.marks: list[str] = []
        """The marks of everything sent, one for each time."""
        self._clock = clock
        self._conversations: dict[str, Conversation] = {}
        self.lost: set[str] = set()
        """Who has blocked the bot."""
        self._listeners: list[Subscriber] = []
        self._count = 0

    # ------------------------------------------------------------------ the port

    async def profile(self, workspace: WorkspaceKey, external_id: str) -> Profile | None:
        """What is known about a person; None if there is nobody of that id."""
        colleague = self.colleagues.get(external_id)
        return colleague.profile if colleague and workspace == self.workspace else None

    async def look_again(self, workspace: WorkspaceKey, external_id: str) -> Profile | None:
        """Nobody changes here."""
        return await self.profile(workspace, external_id)

    async def email(self, workspace: WorkspaceKey, external_id: str) -> str:
        """The page's people have calendars beside it, under an address that leads nowhere."""
        known = await self.profile(workspace, external_id) is not None
        return f"{external_id}@{DOMAIN}" if known else ""

    async def send(self, audience: Audience, message: Message, mark: str) -> MessageRef:
        """Show `message` to everyone addressed; raises Undeliverable or Unreachable."""
        if audience.workspace != self.workspace:
            raise Undeliverable("team_not_found")
        if not audience.external_ids or not self.colleagues.keys() >= set(audience.external_ids):
            raise Undeliverable("user_not_found")
        for one in audience.external_ids:
            if one in self.lost:
                raise Unreachable(one, "blocked")
        conversation = self._where(audience)
        try:
            entry = self.post(conversation, message, mark=mark)
        except LimitExceeded as refused:
            raise Undeliverable(str(refused)) from refused
        self.marks.append(mark)
        return MessageRef(conversation.channel, entry.id)

    async def find(self, audience: Audience, mark: str, since: datetime) -> MessageRef | None:
        """The message that was sent with `mark` since then."""
        conversation = self._where(audience)
        for entry in conversation.entries:
            if entry.mark == mark and entry.at >= since:
                return MessageRef(conversation.channel, entry.id)
        return None

    async def update(self, workspace: WorkspaceKey, ref: MessageRef, message: Message) -> None:
        """Show `message` in place of an earlier one; raises Undeliverable."""
        conversation = self._conversations.get(ref.channel)
        entry = next(
            (one for one in conversation.entries if one.id == ref.message_id)
            if conversation
            else iter(()),
            None,
        )
        if workspace != self.workspace or conversation is None or entry is None:
            raise Undeliverable("message_not_found")
        try:
            self.show_instead(conversation, entry, message)
        except LimitExceeded as refused:
            raise Undeliverable(str(refused)) from refused

    async def people_by_email(
        self, workspace: WorkspaceKey, emails: Collection[str]
    ) -> Mapping[str, Profile]:
        """Who of the company has which address."""
        wanted = {email.casefold() for email in emails}
        profiles = (one.profile for one in self.colleagues.values())
        return {one.email: one for one in profiles if one.email in wanted}

    async def rooms(self, workspace: WorkspaceKey) -> Sequence[Room]:
        """One channel, in which everybody is."""
        return (GENERAL,)

    async def people_in(self, workspace: WorkspaceKey, room: Room) -> tuple[Room, list[Profile]]:
        """Everybody."""
        return GENERAL, [one.profile for one in self.colleagues.values()]

    def conversation_link(self, workspace: WorkspaceKey, channel: str) -> str:
        """None: the page shows every conversation."""
        return ""

    async def link(self, workspace: WorkspaceKey) -> str:
        """None: the page is on one machine alone."""
        return ""

    def _where(self, audience: Audience) -> Conversation:
        if audience.room:
            everybody = tuple(sorted(self.colleagues))
            return self._conversations.setdefault(
                GENERAL.external_id, Conversation(GENERAL.external_id, everybody)
            )
        return self.conversation(*audience.external_ids)

    # ------------------------------------------------------------------ the page

    def begin_anew(self, colleagues: Iterable[Colleague]) -> None:
        """Nothing has been said, nobody has blocked the bot, and these are the people."""
        self.colleagues = {one.id: one for one in colleagues}
        self._conversations.clear()
        self.marks.clear()
        self.lost.clear()

    def conversation(self, *people: str) -> Conversation:
        """The bot's conversation with exactly these people."""
        members = tuple(sorted(set(people)))
        channel = "+".join(members)
        return self._conversations.setdefault(channel, Conversation(channel, members))

    def conversations_of(self, person: str) -> Sequence[Conversation]:
        """A person's own conversation with the bot first, then the shared ones, oldest first."""
        own = self.conversation(person)
        every = self._conversations.values()
        return (own, *(one for one in every if person in one.people and one is not own))

    def unread_together(self, *people: str) -> str | None:
        """The channel of what these people share, as long as nobody has looked into it.

        Empty if somebody has; None if nothing has been said there yet.
        """
        shared = self._conversations.get("+".join(sorted(set(people))))
        if shared is None or not shared.entries:
            return None
        return "" if any(shared.read.get(one) for one in people) else shared.channel

    def was_offered(self, person: str, name: str) -> bool:
        """Whether the bot has sent this person alone a button of that name, and it is there."""
        return any(
            isinstance(button, Button) and button.name == name
            for entry in self.conversation(person).entries
            for part in entry.message.parts
            if isinstance(part, Buttons)
            for button in part.buttons
        )

    def was_sent(self, person: str, ending: str) -> bool:
        """Whether the bot has sent this person alone a file whose name ends so."""
        return any(
            file.name.endswith(ending)
            for entry in self.conversation(person).entries
            for file in entry.message.files
        )

    def every_conversation(self) -> Sequence[Conversation]:
        """Everybody's, oldest first."""
        return tuple(self._conversations.values())

    def conversation_in(self, channel: str, person: str) -> Conversation | None:
        """The conversation of that channel, if this person takes part in it."""
        found = (one for one in self.conversations_of(person) if one.channel == channel)
        return next(found, None)

    def post(
        self, conversation: Conversation, message: Message, *, mark: str = "", only: str = ""
    ) -> Entry:
        """The bot says something; raises Refused."""
        check_message(message)
        return self._add(conversation, BOT, message, mark, only)

    def say(self, conversation: Conversation, person: str, words: str, *, only: str = "") -> Entry:
        """A person says something."""
        return self._add(conversation, person, message(Paragraph(Text.of(words))), "", only)

    def show_instead(self, conversation: Conversation, entry: Entry, message: Message) -> None:
        """The bot says something else in an entry's place; raises Refused."""
        check_message(message)
        entry.message, entry.edited = message, True
        self._tell(conversation, entry)

    def file(self, channel: str, entry_id: str, number: int, person: str) -> File | None:
        """The file of that number that goes with an entry which this person sees."""
        conversation = self.conversation_in(channel, person)
        entry = conversation.entry(entry_id, person) if conversation else None
        files = entry.message.files if entry else ()
        return files[number] if 0 <= number < len(files) else None

    def mark_read(self, conversation: Conversation, person: str) -> None:
        """This person has everything before their eyes."""
        conversation.read[person] = len(conversation.entries)

    def listen(self, listener: Subscriber) -> None:
        """Call `listener` for every entry that is new or changed."""
        self._listeners.append(listener)

    def _add(
        self, conversation: Conversation, author: str, message: Message, mark: str, only: str
    ) -> Entry:
        self._count += 1
        entry = Entry(str(self._count), author, self._clock(), message, mark, only)
        conversation.entries.append(entry)
        self._tell(conversation, entry)
        return entry

    def _tell(self, conversation: Conversation, entry: Entry) -> None:
        for listener in self._listeners:
            listener(conversation, entry)
