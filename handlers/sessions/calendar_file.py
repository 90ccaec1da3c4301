"""Dates for people's calendars: a file that every calendar reads, and links for two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

if TYPE_CHECKING:
    from icalendar import Event

GOOGLE = "https://calendar.google.com/calendar/render"
OUTLOOK = "https://outlook.office.com/calendar/deeplink/compose"
PRODUCT = "-//reverse-mentoring-bot//EN"


@dataclass(frozen=True, slots=True)
class Date:
    """One date. `uid` stays the same and `revision` grows when it moves or is cancelled."""

    uid: str
    revision: int
    starts_at: datetime
    minutes: int
    title: str
    text: str = ""
    place: str = ""
    cancelled: bool = False

    @property
    def ends_at(self) -> datetime:
        """When it is over."""
        return self.starts_at + timedelta(minutes=self.minutes)


def calendar_file(dates: Sequence[Date], now: datetime) -> bytes:
    """An iCalendar file (RFC 5545) of `dates`, made at `now`; times are in UTC."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for date in dates:
        calendar.add_component(_event(date, now))
    return bytes(calendar.to_ical())


def _event(date: Date, now: datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", date.uid)
    event.add("sequence", date.revision)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", date.starts_at.astimezone(UTC))
    event.add("dtend", date.ends_at.astimezone(UTC))
    event.add("summary", date.title)
    event.add("status", "CANCELLED" if date.cancelled else "CONFIRMED")
    if date.text:
        event.add("description", date.text)
    if date.place:
        event.add("location", date.place)
    return event


def google_link(date: Date) -> str:
    """Opens the date in Google Calendar, to be saved there."""
    moments = (date.starts_at, date.ends_at)
    span = "/".join(f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}" for moment in moments)
    query = {
        "action": "TEMPLATE",
        "text": date.title,
        "dates": span,
        "details": date.text,
        "location": date.place,
    }
    return f"{GOOGLE}?{urlencode(query, quote_via=quote)}"


def outlook_link(date: Date) -> str:
    """Opens the date in Outlook on the web, to be saved there."""
    query = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": date.title,
        "startdt": f"{date.starts_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "enddt": f"{date.ends_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "body": date.text,
        "location": date.place,
    }
    return f"{OUTLOOK}?{urlencode(query, quote_via=quote)}"
