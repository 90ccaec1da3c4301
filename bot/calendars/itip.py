"""Invitations as every calendar understands them (iTIP, RFC 5546, by mail as in RFC 6047).

Times are in UTC and there is no VTIMEZONE, so that no calendar has to agree with us about zones.
The organiser is the bot's own address and never a person: only it can move or cancel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.conversation.calendars import Attendee, CalendarInvitation
from handlers.sessions.calendar_file import calendar_of, component_of

if TYPE_CHECKING:
    from icalendar import vCalAddress

TROUBLESOME = str.maketrans("", "", "\"';:,\\^\r\n")
"""What would have to be quoted in a name, which some calendars then show with its quotes."""


def method_of(invitation: CalendarInvitation) -> str:
    """The same word in the mail's header and in the calendar itself."""
    return "CANCEL" if invitation.cancelled else "REQUEST"


def itip(invitation: CalendarInvitation, organiser: Attendee) -> bytes:
    """The calendar part of the mail."""
    event = invitation.event
    component = component_of(event, event.stamp, invitation.cancelled)
    component.add("transp", "OPAQUE")
    component.add("organizer", _person(organiser))
    for one in event.attendees:
        component.add("attendee", _attendee(one))
    return calendar_of(method_of(invitation), [component])


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
