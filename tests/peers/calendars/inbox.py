"""What invitations by mail become: each person's calendar, kept by the rules of iTIP (RFC 5546)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import vobject


class NotTaken(AssertionError):
    """A calendar would refuse this mail, or show it as an attachment."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One event as a calendar shows it."""

    uid: str
    sequence: int
    stamp: datetime
    organiser: str
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str
    attendees: frozenset[str]


@dataclass
class Inbox:
    """One person's mailbox with the calendar behind it."""

    address: str
    mails: list[EmailMessage] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    """By UID: what stands in the calendar now."""
    newest: dict[str, tuple[int, datetime]] = field(default_factory=dict)
    """Of each UID, the revision that counts, also after it was cancelled."""
    repeats: int = 0
    """Mails that changed nothing, because the same revision was there."""
    by_message_id: dict[str, bytes] = field(default_factory=dict)

    def takes(self, raw: bytes) -> None:
        """A mail arrives, and the calendar reads it."""
        mail = message_from_bytes(raw, policy=policy.default)
        assert isinstance(mail, EmailMessage)
        self.mails.append(mail)
        self._checks_headers(mail)
        calendar = calendar_of(mail)
        self._checks_repeat(str(mail["Message-ID"]), calendar)
        self._applies(mail, calendar)

    def _checks_headers(self, mail: EmailMessage) -> None:
        if self.address.casefold() not in str(mail["To"]).casefold():
            raise NotTaken(f"{mail['To']} is not {self.address}")
        if mail["Auto-Submitted"] is not None:
            raise NotTaken("Auto-Submitted")
        for header in ("From", "Date", "Message-ID", "Subject"):
            if not mail[header]:
                raise NotTaken(f"no {header}")
        if mail.get_content_type() != "multipart/alternative":
            raise NotTaken(mail.get_content_type())
        kinds = [part.get_content_type() for part in mail.iter_parts()]
        if kinds != ["text/plain", "text/html", "text/calendar"]:
            raise NotTaken(str(kinds))

    def _checks_repeat(self, message_id: str, calendar: bytes) -> None:
        """The same Message-ID is the same revision, to the last byte."""
        known = self.by_message_id.setdefault(message_id, calendar)
        if known != calendar:
            raise NotTaken(f"{message_id} came with two contents")

    def _applies(self, mail: EmailMessage, content: bytes) -> None:
        parsed = vobject.readOne(content.decode())
        method = parsed.method.value
        part = list(mail.iter_parts())[-1]
        if part.get_param("method") != method or method not in ("REQUEST", "CANCEL"):
            raise NotTaken(f"method {part.get_param('method')} outside, {method} inside")
        if hasattr(parsed, "vtimezone"):
            raise NotTaken("a zone of our own")
        event = parsed.vevent
        entry = _entry(event)
        if (event.status.value == "CANCELLED") != (method == "CANCEL"):
            raise NotTaken(f"{method} with STATUS:{event.status.value}")
        if entry.organiser not in str(mail["From"]).casefold():
            raise NotTaken(f"{mail['From']} is not the organiser {entry.organiser}")
        if self.address.casefold() not in entry.attendees:
            raise NotTaken(f"{self.address} is not invited")
        self._counts(entry, method)

    def _counts(self, entry: Entry, method: str) -> None:
        """Only a newer revision of the same organiser changes anything (RFC 5546, 2.1.5)."""
        standing = self.entries.get(entry.uid)
        if standing is not None and standing.organiser != entry.organiser:
            raise NotTaken("another organiser")
        revision = (entry.sequence, entry.stamp)
        if revision <= self.newest.get(entry.uid, (-1, entry.stamp)):
            self.repeats += 1
            return
        self.newest[entry.uid] = revision
        if method == "CANCEL":
            if standing is None:
                raise NotTaken("a cancellation of nothing")
            del self.entries[entry.uid]
        else:
            self.entries[entry.uid] = entry


def calendar_of(mail: EmailMessage) -> bytes:
    """The calendar part of a mail, as it stands on the wire."""
    part = list(mail.iter_parts())[-1]
    if str(part.get_content_charset()).casefold() != "utf-8":
        raise NotTaken(str(part.get_content_charset()))
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    if any(len(line) > 75 for line in content.split(b"\r\n")):
        raise NotTaken("a line of more than 75 bytes")
    return content


def _entry(event: Any) -> Entry:
    for name in ("dtstart", "dtend", "dtstamp"):
        if not getattr(event, name).serialize().strip().endswith("Z"):
            raise NotTaken(f"{name} is not in UTC")
    return Entry(
        uid=event.uid.value,
        sequence=int(event.sequence.value),
        stamp=event.dtstamp.value,
        organiser=event.organizer.value.casefold().removeprefix("mailto:"),
        title=event.summary.value,
        starts_at=event.dtstart.value,
        ends_at=event.dtend.value,
        place=event.location.value if hasattr(event, "location") else "",
        attendees=frozenset(_attendees(event)),
    )


def _attendees(event: Any) -> Iterator[str]:
    for one in event.attendee_list:
        if one.params.get("PARTSTAT") != ["NEEDS-ACTION"] or one.params.get("RSVP") != ["TRUE"]:
            raise NotTaken(f"{one.value} is asked with {one.params}")
        if any('"' in name for name in one.params.get("CN", [])):
            raise NotTaken("a name with quotes")
        yield one.value.casefold().removeprefix("mailto:")
