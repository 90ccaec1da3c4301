"""Invitations as every calendar understands them (iTIP, RFC 5546, by mail as in RFC 6047).

Times are in UTC and there is no VTIMEZONE, so that no calendar has to agree with us about zones.
The organiser is the bot's own address and never a person: only it can move or cancel.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from handlers.conversation.calendars import Attendee, CalendarInvitation, Event

if TYPE_CHECKING:
    from icalendar import Event as Component
    from icalendar import vCalAddress

PRODUCT = "-//reverse-mentoring-bot//EN"
TROUBLESOME = str.maketrans("", "", "\"';:,\\^\r\n")
"""What would have to be quoted in a name, which some calendars then show with its quotes."""


def method_of(invitation: CalendarInvitation) -> str:
    """The same word in the mail's header and in the calendar itself."""
    return "CANCEL" if invitation.cancelled else "REQUEST"


def itip(invitation: CalendarInvitation, organiser: Attendee) -> bytes:
    """The calendar part of the mail."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", method_of(invitation))
    calendar.add_component(_event(invitation.event, organiser, invitation.cancelled))
    return bytes(calendar.to_ical())


def _event(event: Event, organiser: Attendee, cancelled: bool) -> Component:
    from icalendar import Event as Component

    component = Component()
    component.add("uid", event.uid)
    component.add("sequence", event.revision)
    component.add("dtstamp", event.stamp.astimezone(UTC))
    component.add("dtstart", event.starts_at.astimezone(UTC))
    component.add("dtend", event.ends_at.astimezone(UTC))
    component.add("summary", event.title)
    component.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    component.add("transp", "OPAQUE")
    if event.text:
        component.add("description", event.text)
    if event.place:
        component.add("location", event.place)
    component.add("organizer", _person(organiser))
    for one in event.attendees:
        component.add("attendee", _attendee(one))
    return component


def _person(one: Attendee) -> vCalAddress:
    from icalendar import vCalAddress

    address = vCalAddress(f"mailto:{one.address}")
    name = one.name.translate(TROUBLESOME).strip()
    if name:
        address.params["CN"] = name
    return address


def _attendee(one: Attendee) -> vCalAddress:
    address = _person(one)
    address.params["CUTYPE"] = "INDIVIDUAL"
    address.params["ROLE"] = "REQ-PARTICIPANT"
    address.params["PARTSTAT"] = "NEEDS-ACTION"
    address.params["RSVP"] = "TRUE"
    return address
