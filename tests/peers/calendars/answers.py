"""What calendar programs and mail servers send back to the organiser, made by a second library."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import vobject

from tests.peers.calendars.inbox import calendar_of

BERLIN = """BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE"""


def reply(invitation: EmailMessage, sender: str, partstat: str, *, attendee: str = "") -> bytes:
    """`sender` accepts or declines, as most programs say so (RFC 5546, 3.2.3)."""
    event = vobject.readOne(calendar_of(invitation).decode()).vevent
    lines = [
        "BEGIN:VCALENDAR",
        "PRODID:-//Some calendar//EN",
        "VERSION:2.0",
        "METHOD:REPLY",
        "BEGIN:VEVENT",
        f"ATTENDEE;CN=Somebody;PARTSTAT={partstat}:MAILTO:{attendee or sender}",
        f"UID:{event.uid.value}",
        f"SEQUENCE:{event.sequence.value}",
        "DTSTAMP:20261124T080000Z",
        f"DTSTART:{event.dtstart.value.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"ORGANIZER:{event.organizer.value}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return _mail(invitation, sender, "REPLY", lines)


def counter(invitation: EmailMessage, sender: str, begins: datetime) -> bytes:
    """`sender` names another time, in local time as Outlook does (RFC 5546, 3.2.7)."""
    event = vobject.readOne(calendar_of(invitation).decode()).vevent
    zone = "TZID=W. Europe Standard Time"
    ends = begins + timedelta(hours=1)
    people = [f"ATTENDEE;RSVP=TRUE:{one.value}" for one in event.attendee_list]
    lines = [
        "BEGIN:VCALENDAR",
        "PRODID:Microsoft Exchange Server 2010",
        "VERSION:2.0",
        "METHOD:COUNTER",
        *BERLIN.splitlines(),
        "BEGIN:VEVENT",
        *people,
        f"UID:{event.uid.value}",
        f"SEQUENCE:{event.sequence.value}",
        "DTSTAMP:20261124T080000Z",
        f"DTSTART;{zone}:{begins:%Y%m%dT%H%M%S}",
        f"DTEND;{zone}:{ends:%Y%m%dT%H%M%S}",
        f"ORGANIZER:{event.organizer.value}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return _mail(invitation, sender, "COUNTER", lines)


def _mail(invitation: EmailMessage, sender: str, method: str, lines: list[str]) -> bytes:
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"] = f"Somebody <{sender}>"
    mail["To"] = str(invitation["From"])
    mail["Subject"] = "Re: " + str(invitation["Subject"])
    mail["Message-ID"] = "<answer@mail.example.com>"
    mail.set_content("See the calendar.")
    mail.add_alternative(
        "\r\n".join([*lines, ""]).encode(),
        maintype="text",
        subtype="calendar",
        params={"charset": "utf-8", "method": method},
    )
    return mail.as_bytes()


def notification(invitation: EmailMessage, action: str, *, headers_only: bool) -> bytes:
    """A delivery status notification, as mail servers send it (RFC 3464)."""
    report: MIMEMultipart = MIMEMultipart("report")
    report.set_param("report-type", "delivery-status")
    report["From"] = "MAILER-DAEMON@mail.example.com"
    report["To"] = str(invitation["From"])
    report["Subject"] = "Undelivered Mail Returned to Sender"
    report["Message-ID"] = "<0123456789abcdef0123456789abcdef.1@mail.example.com>"
    report["Auto-Submitted"] = "auto-replied"
    report.attach(MIMEText("I am sorry to have to inform you."))
    status = EmailMessage(policy=policy.compat32)
    status["Reporting-MTA"] = "dns; mail.example.com"
    person = EmailMessage(policy=policy.compat32)
    person["Final-Recipient"] = f"rfc822; {str(invitation['To']).rpartition('<')[2].strip('>')}"
    person["Action"] = action
    person["Status"] = "5.1.1" if action == "failed" else "4.4.7"
    told = MIMEMultipart()
    told.set_type("message/delivery-status")
    told.set_payload([status, person])
    del told["MIME-Version"]
    report.attach(told)
    if headers_only:
        text = "".join(f"{key}: {value}\r\n" for key, value in invitation.items())
        report.attach(MIMEText(text, "rfc822-headers"))
    else:
        report.attach(MIMEMessage(invitation))
    return report.as_bytes()
