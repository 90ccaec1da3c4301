"""The chat vocabulary: what handlers say and hear, before any platform translates it."""

from __future__ import annotations

import asyncio
import enum
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Protocol, TypeAlias

# ---------------------------------------------------------------------------- text


@dataclass(frozen=True, slots=True)
class Plain:
    """Literal text; a platform must show it as it stands and read no markup in it."""

    text: str


@dataclass(frozen=True, slots=True)
class Bold:
    """Literal text, emphasised."""

    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A person of the workspace, shown with their name."""

    external_id: str
    name: str

    @property
    def text(self) -> str:
        """The name, for platforms and places that show plain text."""
        return self.name


@dataclass(frozen=True, slots=True)
class Link:
    """A link that we made, or that a coordinator named and `people/contacts.py` has checked."""

    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """Something to be typed, letter by letter."""

    text: str


Span: TypeAlias = Plain | Bold | Code | Mention | Link


@dataclass(frozen=True, slots=True)
class Text:
    """A run of spans; `str(text)` is the same without emphasis and links."""

    spans: tuple[Span, ...] = ()

    @classmethod
    def of(cls, literal: str) -> Text:
        """What a person typed, or anything else to be shown as it stands."""
        return cls((Plain(literal),))

    def __str__(self) -> str:
        return "".join(span.text for span in self.spans)

    def __bool__(self) -> bool:
        return any(span.text for span in self.spans)


# ---------------------------------------------------------------------------- messages


@dataclass(frozen=True, slots=True)
class Heading:
    """A title line."""

    text: Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; line breaks inside are kept."""

    text: Text


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a person, set off from the bot's own."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short lines."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One labelled value."""

    label: Text
    value: Text


@dataclass(frozen=True, slots=True)
class Facts:
    """Labelled values, shown as a small table."""

    rows: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Small print."""

    text: Text


@dataclass(frozen=True, slots=True)
class Divider:
    """A dividing line."""


class Style(enum.Enum):
    """How a button looks: at most one primary button per row."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Confirm:
    """A question asked before a button acts."""

    title: Text
    question: Text
    yes: Text
    no: Text


@dataclass(frozen=True, slots=True)
class Button:
    """Calls the action `name` with `argument` (at most 1,500 characters)."""

    label: Text
    name: str
    argument: str = ""
    style: Style = Style.PLAIN
    confirm: Confirm | None = None


@dataclass(frozen=True, slots=True)
class LinkButton:
    """Opens `url` outside the chat."""

    label: Text
    url: str


@dataclass(frozen=True, slots=True)
class Buttons:
    """A row of buttons, at most 25."""

    buttons: tuple[Button | LinkButton, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a menu or a form field; `value` at most 150 characters."""

    value: str
    label: Text
    hint: Text = Text()


@dataclass(frozen=True, slots=True)
class Menu:
    """A drop-down in a message: choosing calls the action `name` with the option's value."""

    name: str
    placeholder: Text
    options: tuple[Option, ...]


Part: TypeAlias = Heading | Paragraph | Quote | Bullets | Facts | Note | Divider | Buttons | Menu


@dataclass(frozen=True, slots=True)
class File:
    """A small file that goes with a message."""

    name: str
    media_type: str
    content: bytes
    description: str = ""
    """What a picture shows, for those who do not see it."""


@dataclass(frozen=True, slots=True)
class MessageRef:
    """Where a sent message is, in the platform's own ids."""

    channel: str
    message_id: str


@dataclass(slots=True, eq=False)
class Whereabouts:
    """Where an answer has come to stand, for whoever shows something else in its place later."""

    ref: MessageRef | None = None
    _is_told: asyncio.Event = field(default_factory=asyncio.Event)

    def tell(self, ref: MessageRef | None) -> None:
        """It stands there, or where nothing can take its place."""
        self.ref = ref
        self._is_told.set()

    async def known(self, seconds: float) -> MessageRef | None:
        """Where it stands, once the platform has taken it; None also if that takes longer."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._is_told.wait()
        return self.ref


@dataclass(frozen=True, slots=True)
class Message:
    """What the bot says. `replaces`: it takes the place of the message that was acted on.

    `whereabouts` is told where it stands, where something is to take its place later.
    """

    parts: tuple[Part, ...]
    files: tuple[File, ...] = ()
    replaces: bool = False
    whereabouts: Whereabouts | None = field(default=None, compare=False, repr=False)

    @property
    def summary(self) -> str:
        """The first words, for notifications and screen readers; never empty."""
        for part in self.parts:
            if isinstance(part, Heading | Paragraph | Note) and part.text:
                return str(part.text)
        return "…"

    def replacing(self) -> Message:
        """The same message, to be put in place of the one that was acted on."""
        return replace(self, replaces=True)

    def with_files(self, *files: File) -> Message:
        """The same message with `files` after its own."""
        return replace(self, files=(*self.files, *files))

    def standing(self, whereabouts: Whereabouts) -> Message:
        """The same message, of which `whereabouts` is told where it stands."""
        return replace(self, whereabouts=whereabouts)

    def stands_at(self, ref: MessageRef | None) -> None:
        """A platform has shown it there; None where nothing can take its place later."""
        if self.whereabouts is not None:
            self.whereabouts.tell(ref)

    def with_parts(self, *parts: Part) -> Message:
        """The same message with `parts` after its own."""
        return replace(self, parts=(*self.parts, *parts))


# ---------------------------------------------------------------------------- forms


@dataclass(frozen=True, slots=True)
class TextField:
    """A line or a box to type in; `longest` in characters, 3,000 at most."""

    key: str
    label: Text
    hint: Text = Text()
    required: bool = False
    lines: bool = False
    longest: int = 1000
    initial: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceField:
    """One of `options`; `buttons` asks for them side by side (at most 10) instead of a menu.

    With `search` there may be any number of options: where they are too many to be shown, those
    are asked for that fit what somebody types (see Searched).
    """

    key: str
    label: Text
    options: tuple[Option, ...]
    hint: Text = Text()
    required: bool = True
    buttons: bool = False
    initial: str = ""
    search: str = ""


@dataclass(frozen=True, slots=True)
class ChoicesField:
    """Any of `options`, between `least` and `most` of them; at most 100 without `search`."""

    key: str
    label: Text
    options: tuple[Option, ...]
    hint: Text = Text()
    least: int = 0
    most: int = 100
    initial: tuple[str, ...] = ()
    search: str = ""
    one_of_several: bool = False
    """It may stay empty only if another field like it does not."""

    @property
    def required(self) -> bool:
        """Whether at least one must be chosen."""
        return self.least > 0


@dataclass(frozen=True, slots=True)
class DateField:
    """A calendar day, as `YYYY-MM-DD`."""

    key: str
    label: Text
    hint: Text = Text()
    required: bool = True
    initial: date | None = None


@dataclass(frozen=True, slots=True)
class TimeField:
    """A time of day, as `HH:MM`."""

    key: str
    label: Text
    hint: Text = Text()
    required: bool = True
    initial: str = ""


@dataclass(frozen=True, slots=True)
class PersonField:
    """A person of the workspace; the value is their external id."""

    key: str
    label: Text
    hint: Text = Text()
    required: bool = True
    initial: str = ""


Field: TypeAlias = TextField | ChoiceField | ChoicesField | DateField | TimeField | PersonField


@dataclass(frozen=True, slots=True)
class Form:
    """A form; what is typed comes back as `Submission(name, subject, values)`.

    `title` and `submit` have at most 24 characters; `subject` says what the form is about.
    """

    name: str
    title: Text
    submit: Text
    fields: tuple[Field, ...]
    subject: str = ""
    intro: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class FormErrors:
    """The form stays open, with a sentence at each field that needs a change."""

    errors: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Found:
    """The options of a field that fit what somebody typed, the best first; at most 100."""

    options: tuple[Option, ...]


Reply: TypeAlias = Message | Form | FormErrors | Found


# ---------------------------------------------------------------------------- requests


@dataclass(frozen=True, slots=True)
class WorkspaceKey:
    """A workspace as its platform knows it."""

    platform: str
    external_id: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What a platform knows about a person; empty where it does not know."""

    external_id: str
    name: str
    language: str = ""
    timezone: str = ""
    is_admin: bool = False
    is_person: bool = True
    """False for bots and for who has left."""
    email: str = ""
    is_guest: bool = False
    """Whether they belong to another company, or are only let into some rooms of this one."""
    is_away: bool = False
    """Whether their status says that they are on holiday."""
    away_until: datetime | None = None
    """The end of that, where the status names one."""

    @property
    def may_take_part(self) -> bool:
        """Programmes are for a company's own people."""
        return self.is_person and not self.is_guest


@dataclass(frozen=True, slots=True)
class Room:
    """Where a company's people are together: a channel, a team, or a group that has a name.

    `takes_posts` is False for a group that is only a list of people.
    """

    external_id: str
    name: str = ""
    takes_posts: bool = True


@dataclass(frozen=True, slots=True)
class Said:
    """Words typed to the bot, without a leading `/mentor`; mentions in their order."""

    words: str
    mentions: tuple[str, ...] = ()
    rooms: tuple[Room, ...] = ()


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button pressed or a menu's option chosen."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Values:
    """What a form came back with: text, or a tuple of chosen values, by field key."""

    by_key: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)

    def text(self, key: str) -> str:
        """The trimmed text or the one chosen value; empty if nothing was given."""
        value = self.by_key.get(key, "")
        return value.strip() if isinstance(value, str) else "".join(value[:1])

    def choices(self, key: str) -> tuple[str, ...]:
        """The chosen values."""
        value = self.by_key.get(key, ())
        return (value,) if isinstance(value, str) and value else tuple(value)


@dataclass(frozen=True, slots=True)
class Submitted:
    """A form sent off."""

    name: str
    subject: str
    values: Values


@dataclass(frozen=True, slots=True)
class Searched:
    """Somebody types to find an option of a form's field; `name` is the field's `search`."""

    name: str
    subject: str
    typed: str


@dataclass(frozen=True, slots=True)
class OpenedHome:
    """The person looks at the bot's own page; the answer is that page."""


class FileRefused(Exception):
    """A file cannot be had: a wording key says why, and what to do."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class RoomRefused(Exception):
    """A channel or group cannot be read or written into: a wording key says why, what to do."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file given to the bot. `fetch` brings it, which takes time; it raises FileRefused.

    `size` is in bytes, as the platform says it; 0 if it does not.
    """

    name: str
    size: int
    fetch: Callable[[], Awaitable[bytes]]


@dataclass(frozen=True, slots=True)
class Changed:
    """The platform knows something new about the person, who did nothing; nobody answers."""

    profile: Profile


@dataclass(frozen=True, slots=True)
class Request:
    """One thing that a person did.

    `key` is the platform's id of this delivery where it may deliver twice: the same key is
    answered once. `on` is the message whose button was pressed, also if a form came in between.
    """

    workspace: WorkspaceKey
    sender_id: str
    what: Said | Pressed | Submitted | Searched | OpenedHome | Changed | Dropped
    key: str = ""
    on: MessageRef | None = None


# ---------------------------------------------------------------------------- the port


@dataclass(frozen=True, slots=True)
class Audience:
    """Who is to hear a message: one person, or several in one shared conversation.

    With `room` it is everybody in that channel, and the people are those on whose behalf.
    """

    workspace: WorkspaceKey
    external_ids: tuple[str, ...]
    room: str = ""


class Undeliverable(Exception):
    """The platform will never take this message for this audience; `reason` is its own word."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the platform refuses the message: {reason}")
        self.reason = reason


class Unreachable(Exception):
    """The person does not let the bot write to them; that may change."""

    def __init__(self, external_id: str, reason: str) -> None:
        super().__init__(f"{external_id} cannot be written to: {reason}")
        self.external_id = external_id
        self.reason = reason


class TryLater(Exception):
    """The platform cannot take the message now; `seconds` is how long to wait at least.

    The message may be there all the same: the next attempt looks for it first.
    """

    def __init__(self, seconds: float, reason: str) -> None:
        super().__init__(f"the platform asks to wait {seconds} s: {reason}")
        self.seconds = seconds
        self.reason = reason


class Refused(TryLater):
    """The platform refuses it as things are set there: somebody may change that, time does not."""


class Throttled(TryLater):
    """One message too many just now: surely nothing was sent, and `seconds` from now it may be."""


class Disconnected(Exception):
    """The platform lets us into this workspace no more, until somebody installs the bot again."""

    def __init__(self, workspace: WorkspaceKey) -> None:
        super().__init__(f"no access to the workspace {workspace.external_id}")
        self.workspace = workspace


class Chat(Protocol):
    """What the bot needs of a platform in order to speak on its own."""

    @property
    def reaches_everybody(self) -> bool:
        """Whether the bot may write to people who do not have the app themselves."""

    @property
    def keeps_for_later(self) -> bool:
        """Whether the platform tells who cannot be written to for the time being only."""

    @property
    def has_link(self) -> bool:
        """Whether something opens a chat with the bot, wherever it is put."""

    async def profile(self, workspace: WorkspaceKey, external_id: str) -> Profile | None:
        """What is known about a person; None if there is nobody of that id."""

    async def look_again(self, workspace: WorkspaceKey, external_id: str) -> Profile | None:
        """The same asked anew, whatever was known; None if the platform cannot tell.

        Of somebody who is gone, a profile of no person. Raises TryLater or Disconnected.
        """

    async def email(self, workspace: WorkspaceKey, external_id: str) -> str:
        """A person's e-mail address; empty if the platform does not tell it."""

    async def send(self, audience: Audience, message: Message, mark: str) -> MessageRef:
        """Send `message`, findable later by `mark`.

        Raises Undeliverable, Unreachable, Throttled, TryLater or Disconnected; any other error
        counts as TryLater.
        """

    async def find(self, audience: Audience, mark: str, since: datetime) -> MessageRef | None:
        """The message that was sent with `mark` since then, if the platform can tell."""

    async def update(self, workspace: WorkspaceKey, ref: MessageRef, message: Message) -> None:
        """Show `message` in place of an earlier one."""

    async def people_by_email(
        self, workspace: WorkspaceKey, emails: Collection[str]
    ) -> Mapping[str, Profile]:
        """Who has which of those addresses (in lower case), as far as the platform can tell."""

    async def rooms(self, workspace: WorkspaceKey) -> Sequence[Room]:
        """The channels that people cannot name in their words, but choose from; at most 100."""

    async def people_in(
        self, workspace: WorkspaceKey, room: Room
    ) -> tuple[Room, Sequence[Profile]]:
        """The room by its name, and everybody in it. Raises RoomRefused or TryLater."""

    def conversation_link(self, workspace: WorkspaceKey, channel: str) -> str:
        """What opens a conversation of several people; empty if that is none, or has no link."""

    async def link(self, workspace: WorkspaceKey) -> str:
        """What opens a chat with the bot, wherever it is put; empty if it has no link."""


def buttons_in(parts: Iterable[Part]) -> set[tuple[str, str]]:
    """What the buttons of `parts` call: the name and the argument of each."""
    rows = (one.buttons for one in parts if isinstance(one, Buttons))
    return {(one.name, one.argument) for row in rows for one in row if isinstance(one, Button)}


def message(*parts: Part | Sequence[Part]) -> Message:
    """A message of `parts`; a sequence among them is laid flat."""
    flat: list[Part] = []
    for part in parts:
        if isinstance(part, Sequence):
            flat.extend(part)
        else:
            flat.append(part)
    return Message(tuple(flat))
