"""The vocabulary of calendars: what handlers ask of them, before any calendar translates it."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Protocol, TypeAlias


@dataclass(frozen=True, slots=True)
class Busy:
    """A time that is taken in somebody's calendar; `tentative` counts as half taken."""

    begins: datetime
    ends: datetime
    tentative: bool = False


@dataclass(frozen=True, slots=True)
class Availability:
    """What a calendar says of somebody: what is taken, and when they work if it knows.

    Never titles, places or people: see docs/calendars.md.
    """

    busy: tuple[Busy, ...] = ()
    work_begins: time | None = None
    work_ends: time | None = None


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who is invited, by their e-mail address."""

    address: str
    name: str


@dataclass(frozen=True, slots=True)
class Event:
    """One session as it stands in calendars.

    `uid` stays the same for the event's whole life; `revision` grows with every change (iTIP's
    SEQUENCE); `stamp` is when the change was made. `online` asks for a link to meet.
    """

    uid: str
    revision: int
    starts_at: datetime
    minutes: int
    title: str
    text: str
    place: str
    attendees: tuple[Attendee, ...]
    stamp: datetime
    online: bool = False

    @property
    def ends_at(self) -> datetime:
        """When it is over."""
        return self.starts_at + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Kept:
    """Where an event is now: the calendar's own id for it, and the link to meet if it made one."""

    event_id: str = ""
    link: str = ""


WRITERS = frozenset({"graph", "google"})
"""Calendars that invite, move and cancel by themselves, as they are remembered with a session."""


@dataclass(frozen=True, slots=True)
class Connected:
    """What a company has connected the bot to; nothing, unless its settings say so."""

    writer: str = ""
    """The calendars into which events are put: `graph`, `google`, or empty."""
    mail: bool = False
    free_busy: bool = False
    online: bool = False
    """Whether events bring a link to meet."""

    @property
    def reaches_calendars(self) -> bool:
        """Whether there is any way into somebody's calendar."""
        return bool(self.writer) or self.mail


@dataclass(frozen=True, slots=True)
class CalendarOwner:
    """Somebody whose calendar is asked; `address` is empty as long as it is not known."""

    member_id: int
    external_id: str
    address: str
    hidden: bool


class CalendarsAsked(Exception):
    """A handler has to know what calendars say, and a transaction must not wait for them.

    Whoever runs the turn takes it back, asks (see handlers/conversation/looks.py), and takes it
    once more with the answer.
    """

    def __init__(self, people: tuple[CalendarOwner, ...], since: datetime, until: datetime) -> None:
        super().__init__("calendars are asked outside of the transaction")
        self.people = people
        self.since = since
        self.until = until


class Calendars(Protocol):
    """A company's calendars, as one service user reaches them.

    Every call raises TryLater, or Undeliverable with the calendar's own word if it never will.
    """

    name: str
    """Of the writer, remembered with each session: `graph` or `google`."""
    free_busy: bool
    """Whether the company lets us ask when people are free."""
    writes: bool
    """Whether there is a calendar in which we may put events."""

    async def availability(
        self, addresses: Sequence[str], since: datetime, until: datetime
    ) -> Mapping[str, Availability]:
        """What is taken in that window; whose calendar says nothing is not in the answer."""

    async def put(self, event: Event, event_id: str) -> Kept:
        """Make the event, or make it what it has become; the same event twice changes nothing.

        `event_id` is what an earlier call returned, or empty.
        """

    async def cancel(self, event: Event, event_id: str) -> None:
        """Take the event out of everybody's calendar; one that is gone already is no error."""


@dataclass(frozen=True, slots=True)
class Put:
    """An event is to stand in the calendars like this; `writer` is who keeps it there."""

    event: Event
    writer: str
    event_id: str = ""


@dataclass(frozen=True, slots=True)
class Cancel:
    """An event is to be in no calendar any more; `writer` is who kept it there."""

    event: Event
    writer: str
    event_id: str = ""


@dataclass(frozen=True, slots=True)
class CalendarInvitation:
    """A mail with an invitation to an event, a change of it, or its cancellation."""

    recipient: Attendee
    event: Event
    subject: str
    text: str
    cancelled: bool = False


Errand: TypeAlias = Put | Cancel | CalendarInvitation
"""What is to be carried out somewhere else than in chat."""


class Post(Protocol):
    """Sends mail."""

    async def send(self, invitation: CalendarInvitation) -> str:
        """The Message-ID, the same one whenever the same revision is sent to the same person.

        Raises TryLater, or Undeliverable with the mail server's own word if it refuses the
        recipient or the message for good.
        """


# ---------------------------------------------------------------------------- what comes back


class NewsKind(enum.StrEnum):
    """What became of a session's entry without our doing."""

    STANDS = "stands"
    """It stands at that time in the organiser's calendar, ours or not."""
    GONE = "gone"
    DECLINED = "declined"
    PROPOSED = "proposed"
    """Somebody who is invited names another time; it stands where it stood."""
    BOUNCED = "bounced"
    """The invitation came back long after the mail server took it."""


@dataclass(frozen=True, slots=True)
class EntryNews:
    """Something that a calendar tells of an entry.

    `uid`, as invitations have it, or `event_id`, as the writer has it, says of which; `address` is
    that of whoever answered. `revision` is the one that was answered; None where the news says how
    things stand now.
    """

    kind: NewsKind
    uid: str = ""
    event_id: str = ""
    address: str = ""
    begins: datetime | None = None
    ends: datetime | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class NewsBatch:
    """What was told, and from where to go on the next time."""

    news: tuple[EntryNews, ...]
    cursor: str


class NewsSource(Protocol):
    """Tells what became of entries: a calendar, or the mailbox to which answers go."""

    name: str

    async def read(self, cursor: str, now: datetime) -> NewsBatch:
        """What is new since `cursor`, which is empty at first; the same may be told again.

        Raises TryLater, or Undeliverable if the service refuses for good.
        """
