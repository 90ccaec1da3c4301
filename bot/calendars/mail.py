"""Invitations by mail, through a company's own mail server (SMTP)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr
from html import escape
from typing import Any

import aiosmtplib

from bot.calendars.itip import itip, method_of
from handlers.conversation.calendars import Attendee, CalendarInvitation
from handlers.conversation.chat import TryLater, Undeliverable

PLAIN = SMTP.clone(cte_type="7bit")
"""Nothing that an old mail server on the way could spoil."""
PATIENCE = 20.0
"""Seconds that the mail server has for each step."""
PERMANENT = 500
"""Reply codes from there on are final (RFC 5321, 4.2.1)."""


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail is handed in, and who the bot is there.

    `security` is `starttls`, `tls` or `none`. The sender's address has to take mail: answers to
    invitations go there.
    """

    host: str
    port: int
    sender: Attendee
    user: str = ""
    password: str = ""
    security: str = "starttls"


class Mail:
    """The mail server of a company."""

    def __init__(self, server: MailServer, patience: float = PATIENCE) -> None:
        self._server = server
        self._patience = patience

    async def send(self, invitation: CalendarInvitation) -> str:
        """Hand one mail in; see the port in handlers/conversation/calendars.py."""
        sender = self._server.sender
        message = letter(invitation, sender)
        try:
            await aiosmtplib.send(
                message,
                sender=sender.address,
                recipients=[invitation.recipient.address],
                **self._way(),
            )
        except aiosmtplib.SMTPRecipientsRefused as refusal:
            raise _refused(refusal.recipients[0].code) from refusal
        except aiosmtplib.SMTPDataError as refusal:
            raise _refused(refusal.code) from refusal
        except (aiosmtplib.SMTPException, OSError, TimeoutError) as error:
            raise TryLater(0, f"mail_{type(error).__name__}") from error
        return str(message["Message-ID"])

    async def greets(self) -> None:
        """Be let in and go again; raises aiosmtplib's errors and OSError if that fails."""
        async with aiosmtplib.SMTP(**self._way()):
            pass

    def _way(self) -> dict[str, Any]:
        server = self._server
        return {
            "hostname": server.host,
            "port": server.port,
            "username": server.user or None,
            "password": server.password or None,
            "use_tls": server.security == "tls",
            "start_tls": server.security == "starttls",
            "timeout": self._patience,
        }


def _refused(code: int) -> Exception:
    """Of the recipient or of what was written to them; anything else is the server's trouble."""
    if code >= PERMANENT:
        return Undeliverable(f"mail_{code}")
    return TryLater(0, f"mail_{code}")


def letter(invitation: CalendarInvitation, sender: Attendee) -> EmailMessage:
    """Text, HTML and, last, the calendar: whoever understands the last one shows that.

    There is no `Auto-Submitted`: some calendars take no invitation from a machine.
    """
    message = EmailMessage(policy=PLAIN)
    message["From"] = formataddr((sender.name, sender.address))
    message["To"] = formataddr((invitation.recipient.name, invitation.recipient.address))
    message["Subject"] = invitation.subject
    message["Date"] = format_datetime(invitation.event.stamp)
    message["Message-ID"] = message_id(invitation, sender)
    message.set_content(invitation.text)
    message.add_alternative(_html(invitation.text), subtype="html")
    message.add_alternative(
        itip(invitation, sender),
        maintype="text",
        subtype="calendar",
        params={"charset": "UTF-8", "method": method_of(invitation)},
        cte="base64",
    )
    calendar = list(message.iter_parts())[-1]
    del calendar["Content-Disposition"]
    return message


def message_id(invitation: CalendarInvitation, sender: Attendee) -> str:
    """The same for the same revision and person, so that a repeat is known for one."""
    address = invitation.recipient.address.casefold()
    person = hashlib.sha256(f"{invitation.event.uid} {address}".encode()).hexdigest()[:16]
    local = invitation.event.uid.partition("@")[0]
    return f"<{local}.{invitation.event.revision}.{person}@{sender.address.partition('@')[2]}>"


def _html(text: str) -> str:
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line)
    return f"<!doctype html><html><body>{paragraphs}</body></html>"
