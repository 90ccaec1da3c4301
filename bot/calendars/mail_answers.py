"""What a mail to the bot's address says of a session: an answer (iTIP), or that one came back.

Answers are `METHOD:REPLY` and `COUNTER` (RFC 5546), heard only from the address that was invited;
what came back is a delivery status notification (RFC 3464). Everything else says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.utils import parseaddr
from typing import TYPE_CHECKING

from handlers.conversation.calendars import EntryNews, NewsKind

if TYPE_CHECKING:
    from icalendar import Component

OUR_MESSAGE_ID = re.compile(r"<(?P<uid>[0-9a-f]{32})\.(?P<revision>\d{1,9})\.[0-9a-f]{16}@")
"""See message_id in mail.py."""
UID = re.compile(r"(?P<uid>[0-9a-f]{32})(@.*)?")
"""Google appends its own domain to it."""


def news_in(raw: bytes) -> EntryNews | None:
    """What the mail tells; None if it tells nothing, or cannot be read."""
    try:
        mail = BytesParser(EmailMessage, policy=policy.default).parsebytes(raw)
        parts = list(mail.walk())
        if any(part.get_content_type() == "message/delivery-status" for part in parts):
            return _bounced(parts)
        calendars = [part for part in parts if part.get_content_type() == "text/calendar"]
        return _answer(calendars[0], _sender(mail)) if calendars else None
    except (ValueError, LookupError, AttributeError, TypeError):
        return None


def _sender(mail: EmailMessage) -> str:
    return parseaddr(str(mail["From"] or ""))[1].casefold()


# ---------------------------------------------------------------------------- answers


def _answer(part: Message, sender: str) -> EntryNews | None:
    from icalendar import Calendar

    content = part.get_payload(decode=True)
    calendar = Calendar.from_ical(content if isinstance(content, bytes) else b"")
    method = str(calendar.get("method", "")).upper()
    [event] = calendar.walk("VEVENT")
    uid = UID.fullmatch(str(event["uid"]).strip())
    if uid is None or not sender:
        return None
    if method == "COUNTER":
        return _proposed(event, uid["uid"], sender)
    if method == "REPLY" and _partstat(event, sender) == "DECLINED":
        revision = _revision(event)
        return EntryNews(NewsKind.DECLINED, uid["uid"], address=sender, revision=revision)
    return None


def _proposed(event: Component, uid: str, sender: str) -> EntryNews | None:
    begins, ends = (_moment(event, key) for key in ("dtstart", "dtend"))
    if begins is None:
        return None
    return EntryNews(NewsKind.PROPOSED, uid, "", sender, begins, ends, _revision(event))


def _revision(event: Component) -> int | None:
    """None where an old program names none."""
    return int(str(event["sequence"])) if "sequence" in event else None


def _partstat(event: Component, sender: str) -> str:
    """What the sender says of themselves: nobody answers for anybody else."""
    for one in _attendees(event):
        if str(one).casefold().removeprefix("mailto:") == sender:
            return str(getattr(one, "params", {}).get("PARTSTAT", "")).upper()
    return ""


def _attendees(event: Component) -> list[object]:
    found = event.get("attendee", [])
    return list(found) if isinstance(found, list) else [found]


def _moment(event: Component, key: str) -> datetime | None:
    """None for a whole day, and for a time of no zone."""
    value = getattr(event.get(key), "dt", None)
    if not isinstance(value, datetime) or value.tzinfo is None:
        return None
    return value.astimezone(UTC)


# ---------------------------------------------------------------------------- what came back


def _bounced(parts: Sequence[Message]) -> EntryNews | None:
    """By the Message-ID of what we sent, which stands in what came back."""
    failed = next(_failed(parts), "")
    sent = next(_sent(parts), None)
    if not failed or sent is None:
        return None
    return EntryNews(NewsKind.BOUNCED, sent["uid"], address=failed, revision=int(sent["revision"]))


def _failed(parts: Sequence[Message]) -> Iterator[str]:
    """The addresses to which it will never come: `delayed` is no end."""
    for part in parts:
        if str(part.get("Action", "")).strip().casefold() == "failed":
            named = part.get("Original-Recipient") or part.get("Final-Recipient") or ""
            yield str(named).rpartition(";")[2].strip().strip("<>").casefold()


def _sent(parts: Sequence[Message]) -> Iterator[re.Match[str]]:
    """From the mail itself or its headers alone; the notification has a Message-ID of its own."""
    for part in parts:
        named = str(part.get("Message-ID", ""))
        if part.get_content_type() == "text/rfc822-headers":
            headers = part.get_payload(decode=True)
            named = headers.decode(errors="replace") if isinstance(headers, bytes) else ""
        found = OUR_MESSAGE_ID.search(named)
        if found:
            yield found
