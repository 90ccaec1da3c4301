"""A small language for conversations with the bot, without any platform in between.

async with Company.founded(database_url) as company:
    lena = await company.person("Lena Vogt", level=2)
    await lena.says("join mentor")
    await lena.fills(topics=("a1",)); await lena.submits()
    await company.moves_to("2026-12-01 10:00"); await company.delivers()
    assert "Did you" in lena.sees
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.app import Bot, assemble
from bot.calendars.outside import Outside
from bot.clock import MovableClock
from bot.settings import Settings
from bot.timelapse import live_until
from handlers.conversation.chat import (
    Audience,
    Bullets,
    Button,
    Buttons,
    ChoiceField,
    ChoicesField,
    DateField,
    Dropped,
    Facts,
    FileRefused,
    Form,
    FormErrors,
    Found,
    Heading,
    Menu,
    Message,
    MessageRef,
    Note,
    OpenedHome,
    Paragraph,
    Part,
    Pressed,
    Profile,
    Quote,
    Reply,
    Request,
    Room,
    RoomRefused,
    Said,
    Searched,
    Submitted,
    TextField,
    Undeliverable,
    Values,
    WorkspaceKey,
)
from handlers.enrolment import afterwards
from storage import people
from storage.database import Session
from storage.encryption import new_key
from storage.tables import Member, Workspace
from tests.peers.slack.taking import slack_takes

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
KEY = new_key()
SHORT_BOX = 100
"""Characters, of a box for a name or a place."""


def plain(part: Part) -> str:
    """A part as a person would read it aloud."""
    match part:
        case Heading(text=text) | Paragraph(text=text) | Note(text=text):
            return str(text)
        case Quote(text=text):
            return text
        case Bullets(items=items):
            return "\n".join(f"• {item}" for item in items)
        case Facts(rows=rows):
            return "\n".join(f"{row.label}: {row.value}" for row in rows)
        case Buttons(buttons=buttons):
            return " ".join(f"[{button.label}]" for button in buttons)
        case Menu(options=options):
            return " ".join(f"<{option.label}>" for option in options)
        case _:
            return "---"


def read(reply: Reply) -> str:
    """A whole reply as text."""
    match reply:
        case Message(parts=parts):
            return "\n".join(plain(part) for part in parts)
        case Form():
            fields = "\n".join(f"{item.label}: {item.hint}" for item in reply.fields)
            intro = "\n".join(plain(part) for part in reply.intro)
            return f"{reply.title}\n{intro}\n{fields}\n[{reply.submit}]"
        case FormErrors(errors=errors):
            return "\n".join(f"{key}: {sentence}" for key, sentence in errors.items())
        case Found(options=options):
            return "\n".join(str(option.label) for option in options)


@dataclass
class TestChat:
    """A platform that delivers to the people of its companies and knows nobody else."""

    __test__ = False
    reaches_everybody = True
    keeps_for_later = True
    has_link: bool = True
    companies: dict[WorkspaceKey, Company] = field(default_factory=dict)
    marks: set[str] = field(default_factory=set)
    emails: dict[str, str] = field(default_factory=dict)
    shown: dict[str, Message] = field(default_factory=dict)
    """What stands now where something was sent with a mark."""
    channels: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Who is in which channel, by its id, which is its name as well."""
    read_only: set[str] = field(default_factory=set)
    """Channels in which the bot may not post."""

    async def profile(self, workspace: WorkspaceKey, external_id: str) -> Profile | None:
        """What the test said about them."""
        person = self.companies[workspace].people.get(external_id)
        return person.profile if person else None

    async def look_again(self, workspace: WorkspaceKey, external_id: str) -> Profile | None:
        """What the test says about them now."""
        return await self.profile(workspace, external_id)

    async def email(self, workspace: WorkspaceKey, external_id: str) -> str:
        """What the test said; nobody has one otherwise."""
        return self.emails.get(external_id, "")

    async def send(self, audience: Audience, message: Message, mark: str) -> MessageRef:
        """Everyone addressed sees the message; the same mark twice is an error of the bot."""
        assert audience.external_ids, "a message to nobody"
        assert message.parts, "an empty message"
        assert mark not in self.marks, f"{mark} was sent twice"
        self.marks.add(mark)
        self.shown[mark] = message
        people_here = self.companies[audience.workspace].people
        if audience.room in self.read_only:
            raise Undeliverable("restricted_action")
        readers = self.channels[audience.room] if audience.room else audience.external_ids
        for external_id in readers:
            if external_id not in people_here:
                raise Undeliverable("user_not_found")
            people_here[external_id].is_shown(message)
        return MessageRef("dm:" + "+".join(readers), mark)

    async def find(self, audience: Audience, mark: str, since: datetime) -> MessageRef | None:
        """By its mark."""
        return MessageRef("dm", mark) if mark in self.marks else None

    async def update(self, workspace: WorkspaceKey, ref: MessageRef, message: Message) -> None:
        """Who saw the message sees what stands in its place now."""
        assert ref.message_id in self.shown, "nothing was sent that could be updated"
        before = self.shown[ref.message_id]
        for external_id in ref.channel.removeprefix("dm:").split("+"):
            self.companies[workspace].people[external_id].is_shown_instead(before, message)
        self.shown[ref.message_id] = message

    async def people_by_email(
        self, workspace: WorkspaceKey, emails: Collection[str]
    ) -> Mapping[str, Profile]:
        """Whose address the test has told."""
        profiles = (person.profile for person in self.companies[workspace].people.values())
        return {one.email: one for one in profiles if one.email and one.email in emails}

    async def rooms(self, workspace: WorkspaceKey) -> Sequence[Room]:
        """None: channels are named in words."""
        return ()

    async def people_in(self, workspace: WorkspaceKey, room: Room) -> tuple[Room, list[Profile]]:
        """Whom the test put there."""
        if room.external_id not in self.channels:
            raise RoomRefused("room-slack-private")
        people_here = self.companies[workspace].people
        profiles = [people_here[one].profile for one in self.channels[room.external_id]]
        return replace(room, name=room.external_id), profiles

    def conversation_link(self, workspace: WorkspaceKey, channel: str) -> str:
        """Nobody has to be led anywhere."""
        return ""

    async def link(self, workspace: WorkspaceKey) -> str:
        """Of nowhere."""
        return f"https://chat.example/{workspace.external_id}" if self.has_link else ""

    def keeps_answer(self, external_id: str, answer: Message) -> MessageRef:
        """Something may be shown in this answer's place later."""
        mark = f"answer-{len(self.shown)}"
        self.shown[mark] = answer
        return MessageRef(f"dm:{external_id}", mark)

    def ref_of(self, message: Message) -> MessageRef | None:
        """Where a message stands, if it was sent."""
        marks = (mark for mark, shown in self.shown.items() if shown is message)
        mark = next(marks, None)
        return MessageRef("dm", mark) if mark else None


@dataclass
class Person:
    """Somebody in the company, and what they see."""

    company: Company = field(repr=False)
    profile: Profile
    seen: list[Reply] = field(default_factory=list, repr=False)
    """What is on the screen."""
    ever_seen: list[Reply] = field(default_factory=list, repr=False)
    filled: dict[str, str | tuple[str, ...]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The platform's id."""
        return self.profile.external_id

    @property
    def sees(self) -> str:
        """The newest thing they see."""
        assert self.seen, f"{self.profile.name} has not seen anything"
        return read(self.seen[-1])

    @property
    def has_seen(self) -> str:
        """Everything, oldest first, also what was changed meanwhile."""
        return "\n\n".join(read(reply) for reply in self.ever_seen)

    @property
    def form(self) -> Form:
        """The form that is open."""
        for reply in reversed(self.seen):
            if isinstance(reply, Form):
                return reply
        raise AssertionError(f"{self.profile.name} has no form open; last seen: {self.sees}")

    def choice(self, key: str, person: Person) -> str:
        """The value of the choice in the open form's field that names a person."""
        [field] = [item for item in self.form.fields if item.key == key]
        assert isinstance(field, ChoiceField)
        name = person.profile.name
        return next(one.value for one in field.options if name in str(one.label))

    def is_shown(self, reply: Reply) -> None:
        """Sees something new; it must be one that a real platform would show."""
        slack_takes(reply)
        self.seen.append(reply)
        self.ever_seen.append(reply)

    def is_shown_instead(self, before: Message, now: Message) -> None:
        """Sees something else in the place of an earlier message."""
        slack_takes(now)
        self.seen = [now if reply is before else reply for reply in self.seen]
        self.ever_seen.append(now)

    async def says(self, words: str, *mentions: Person, channel: str = "") -> Reply:
        """Types `/mentor words`; people and a channel named are given besides."""
        rooms = (Room(channel),) if channel else ()
        reply = await self._does(Said(words, tuple(person.id for person in mentions), rooms))
        await afterwards.settled()
        return reply

    async def drops(
        self, file: bytes | FileRefused, name: str = "people.csv", size: int = 0
    ) -> None:
        """Drops a file, or one that cannot be had, and waits for what comes of it."""

        async def fetch() -> bytes:
            if isinstance(file, FileRefused):
                raise file
            return file

        length = len(file) if isinstance(file, bytes) else 0
        await self._does(Dropped(name, size or length, fetch))
        await afterwards.settled()

    async def opens_home(self) -> Reply:
        """Looks at the bot's own page."""
        return await self._does(OpenedHome())

    async def presses(self, label: str) -> Reply:
        """The newest button with that label (or whose label starts with it)."""
        for reply in reversed(self.seen):
            for button in _buttons_of(reply):
                if str(button.label).startswith(label):
                    on = self.company.chat.ref_of(reply) if isinstance(reply, Message) else None
                    return await self._does(Pressed(button.name, button.argument), on)
        raise AssertionError(f"no button {label!r} for {self.profile.name}; sees: {self.has_seen}")

    async def sends_action(self, name: str, argument: str = "") -> Reply:
        """A raw action, for buttons that are old or somebody else's."""
        return await self._does(Pressed(name, argument))

    async def sends_form(
        self, name: str, subject: str, values: Mapping[str, str | tuple[str, ...]]
    ) -> Reply:
        """A raw form, whether or not it is open."""
        return await self._does(Submitted(name, subject, Values(values)))

    async def searches(self, key: str, typed: str) -> Reply:
        """Types into a field of the open form whose options are found by typing."""
        field = next(item for item in self.form.fields if item.key == key)
        assert isinstance(field, ChoiceField | ChoicesField)
        return await self._does(Searched(field.search, self.form.subject, typed))

    async def sends_search(self, name: str, typed: str, subject: str = "") -> Reply:
        """A raw search, whether or not there is a field for it."""
        return await self._does(Searched(name, subject, typed))

    def button(self, label: str) -> Button:
        """The newest button with that label."""
        for reply in reversed(self.seen):
            for button in _buttons_of(reply):
                if str(button.label).startswith(label):
                    return button
        raise AssertionError(f"no button {label!r} for {self.profile.name}; sees: {self.has_seen}")

    async def chooses(self, label: str) -> Reply:
        """The newest menu option with that label."""
        for reply in reversed(self.seen):
            parts = reply.parts if isinstance(reply, Message) else ()
            for part in parts:
                for option in part.options if isinstance(part, Menu) else ():
                    if isinstance(part, Menu) and str(option.label).startswith(label):
                        return await self._does(Pressed(part.name, option.value))
        raise AssertionError(f"no option {label!r} for {self.profile.name}; sees: {self.sees}")

    def fills(self, **values: str | tuple[str, ...]) -> Person:
        """Types into the open form's fields, which must exist."""
        keys = {item.key for item in self.form.fields}
        assert values.keys() <= keys, f"no field {values.keys() - keys} among {keys}"
        self.filled |= values
        return self

    async def submits(self, **values: str | tuple[str, ...]) -> Reply:
        """Sends the open form off, with what it was prefilled with where nothing was typed."""
        self.fills(**values)
        given: dict[str, str | tuple[str, ...]] = {}
        for item in self.form.fields:
            given[item.key] = self.filled.get(item.key, initial_of(item))
            if self.company.talkative:
                given[item.key] = self._at_length(item, given[item.key])
            _check(item, given[item.key])
        reply = await self._does(Submitted(self.form.name, self.form.subject, Values(given)))
        if not isinstance(reply, FormErrors):
            self.filled = {}
        return reply

    def _at_length(self, item: object, value: str | tuple[str, ...]) -> str | tuple[str, ...]:
        """What was typed into a box for more than a name, repeated until the box is full."""
        if not isinstance(item, TextField) or not isinstance(value, str):
            return value
        if not value or item.longest <= SHORT_BOX:
            return value
        long = (f"{value} " * item.longest)[: item.longest - 1] + "."
        self.company.repeated[long] = value
        return long

    async def _does(
        self,
        what: Said | Pressed | Submitted | Searched | OpenedHome | Dropped,
        on: MessageRef | None = None,
    ) -> Reply:
        if not isinstance(what, Submitted):
            self.filled = {}
        self.company.requests += 1
        reply = await self.company.bot.router.answer(
            Request(self.company.key, self.id, what, f"request-{self.company.requests}", on),
            self.company.chat,
        )
        assert reply is not None, "the same request was answered before"
        self.is_shown(reply)
        if isinstance(reply, Message) and reply.whereabouts is not None:
            reply.stands_at(self.company.chat.keeps_answer(self.id, reply))
        return reply


def _buttons_of(reply: Reply) -> Iterator[Button]:
    for part in reply.parts if isinstance(reply, Message) else ():
        if isinstance(part, Buttons):
            yield from (one for one in part.buttons if isinstance(one, Button))


def initial_of(item: object) -> str | tuple[str, ...]:
    """What a form's field holds before anybody touches it."""
    if isinstance(item, DateField):
        return item.initial.isoformat() if item.initial else ""
    initial: str | tuple[str, ...] = getattr(item, "initial", "")
    return initial


def _check(item: object, value: str | tuple[str, ...]) -> None:
    """No platform would let a person send what these refuse."""
    if isinstance(item, TextField):
        assert isinstance(value, str), item.key
        assert len(value) <= item.longest, item.key
    if isinstance(item, ChoiceField):
        assert not value or value in {option.value for option in item.options}, (item.key, value)
    if isinstance(item, ChoicesField):
        assert set(value) <= {option.value for option in item.options}, (item.key, value)
        assert item.least <= len(value) <= item.most, (item.key, value)
    assert value or not getattr(item, "required", False), f"{item} needs a value"


@dataclass
class Company:
    """A workspace with people, a clock and a bot."""

    bot: Bot = field(repr=False)
    clock: MovableClock = field(repr=False)
    key: WorkspaceKey
    chat: TestChat = field(default_factory=TestChat, repr=False)
    """The platform at the edge."""
    people: dict[str, Person] = field(default_factory=dict, repr=False)
    requests: int = 0
    talkative: bool = False
    """Whether people fill every box in which there is room for a sentence to its last character."""
    repeated: dict[str, str] = field(default_factory=dict, repr=False)
    """What those boxes held in the end, and what was typed into them over and over."""
    settings: Settings | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self.chat.companies[self.key] = self

    @classmethod
    @asynccontextmanager
    async def founded(
        cls,
        database_url: str,
        *,
        language: str = "en",
        formal: bool = False,
        external_id: str = "T1",
        country: str = "",
        coordinators: str = "",
        outside: Outside | None = None,
    ) -> AsyncIterator[Company]:
        """A new company in Berlin on a Monday at ten; everything goes when the test ends."""
        clock = MovableClock(MONDAY)
        settings = Settings(
            database_url=database_url,
            encryption_key=KEY,
            language=language,
            formal=formal,
            timezone="Europe/Berlin",
            country=country,
            coordinators=coordinators,
            _env_file=None,
        )
        bot = assemble(settings, clock, outside=outside)
        company = cls(bot, clock, WorkspaceKey("test", external_id), settings=settings)
        bot.chats["test"] = company.chat
        try:
            yield company
        finally:
            await company.bot.close()

    async def starts_again(self, outside: Outside) -> None:
        """The bot is stopped and started again, connected to something else."""
        assert self.settings is not None
        await self.bot.close()
        self.bot = assemble(self.settings, self.clock, outside=outside)
        self.bot.chats["test"] = self.chat

    def neighbour(self, external_id: str) -> Company:
        """Another workspace on the same platform, served by the same bot at the same time."""
        key = WorkspaceKey(self.key.platform, external_id)
        return Company(self.bot, self.clock, key, self.chat)

    @property
    def marks(self) -> set[str]:
        """By which what was sent is found again; clear it to let it be sent once more."""
        return self.chat.marks

    async def person(
        self,
        name: str,
        *,
        coordinator: bool = False,
        language: str = "",
        timezone: str = "Europe/Berlin",
        level: int | None = None,
        department: str = "",
        location: str = "",
        manager: Person | None = None,
        email: str = "",
    ) -> Person:
        """Somebody who has met the bot before."""
        person = self.stranger(name, language=language, timezone=timezone)
        external_id = person.id
        self.chat.emails[external_id] = email
        async with self.bot.database.begin() as session:
            workspace = await self.workspace(session)
            session.add(
                Member(
                    workspace_id=workspace.id,
                    external_id=external_id,
                    name=name,
                    language=language,
                    timezone=timezone,
                    level=level,
                    department=department,
                    location=location,
                    manager_id=(await self.member(session, manager)).id if manager else None,
                    is_coordinator=coordinator,
                    welcomed_at=self.clock(),
                    created_at=self.clock(),
                )
            )
        return person

    def stranger(
        self,
        name: str,
        *,
        admin: bool = False,
        language: str = "",
        timezone: str = "Europe/Berlin",
    ) -> Person:
        """Somebody in the company of whom the bot has never heard: U1, U2, …"""
        external_id = f"U{len(self.people) + 1}"
        person = Person(self, Profile(external_id, name, language, timezone, is_admin=admin))
        self.people[external_id] = person
        return person

    async def workspace(self, session: Session) -> Workspace:
        """The company's row."""
        return await people.remember_workspace(session, self.bot.settings.new_workspace(self.key))

    async def member(self, session: Session, person: Person) -> Member:
        """A person's row."""
        workspace = await self.workspace(session)
        member = await people.member_of(session, workspace.id, person.id)
        assert member is not None
        return member

    async def delivers(self) -> int:
        """Sends what is due now."""
        return await self.bot.tick()

    async def lets_pass(self, **time: int) -> None:
        """Lives through `days=…`, `hours=…`, delivering everything at its moment."""
        await live_until(self.bot, self.clock, self.clock() + timedelta(**time))

    async def moves_to(self, local: str) -> None:
        """Lives through the time until `YYYY-MM-DD HH:MM` in Berlin."""
        moment = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo("Europe/Berlin"))
        await live_until(self.bot, self.clock, moment.astimezone(UTC))
