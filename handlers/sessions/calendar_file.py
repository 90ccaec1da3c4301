"""Dates for people's calendars: a file that every calendar reads, and links for two of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

if TYPE_CHECKING:
    from icalendar import Event as Component

    from handlers.conversation.calendars import Event

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
    return calendar_of("PUBLISH", [component_of(one, now, one.cancelled) for one in dates])


def calendar_of(method: str, components: Iterable[Component]) -> bytes:
    """What every calendar reads."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", method)
    for one in components:
        calendar.add_component(one)
    return bytes(calendar.to_ical())


def component_of(one: Date | Event, made_at: datetime, cancelled: bool) -> Component:
    """A session in it."""
    from icalendar import Event as Component

    component = Component()
    component.add("uid", one.uid)
    component.add("sequence", one.revision)
    component.add("dtstamp", made_at.astimezone(UTC))
    component.add("dtstart", one.starts_at.astimezone(UTC))
    component.add("dtend", one.ends_at.astimezone(UTC))
    component.add("summary", one.title)
    component.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    if one.text:
        component.add("description", one.text)
    if one.place:
        component.add("location", one.place)
    return component


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
