"""A real mail server on this machine, with inboxes behind it and the moods of the real ones."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.peers.calendars.inbox import Inbox

HOST = "127.0.0.1"
HANGS = 1.0
"""Seconds; longer than the sender of a test waits."""


@dataclass
class MailTown:
    """The inboxes of a company, and what its mail server does before it lets a mail in."""

    inboxes: dict[str, Inbox] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)
    """Addresses that the server refuses for good."""
    greylisted: set[str] = field(default_factory=set)
    """Who has been told once to come again later."""
    greylists: bool = False
    refuses_now: float = 0.0
    """How often the server says that it is busy (451)."""
    forgets_to_say_so: float = 0.0
    """How often it takes a mail and then the line is cut, so that the sender sends it again."""
    hangs: float = 0.0
    """How often it says nothing at all until the sender gives up."""
    refused: int = 0
    chance: random.Random = field(default_factory=lambda: random.Random(1))
    handed_over: int = 0

    def inbox(self, address: str) -> Inbox:
        """Of that address; made when it is first asked for."""
        return self.inboxes.setdefault(address.casefold(), Inbox(address))

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Each recipient is looked at for itself."""
        if address in self.unknown:
            return "550 5.1.1 no such user"
        if self.chance.random() < self.hangs:
            self.refused += 1
            await asyncio.sleep(HANGS)
        if self.greylists and address not in self.greylisted:
            self.greylisted.add(address)
            self.refused += 1
            return "450 4.2.0 greylisted, come again"
        if self.chance.random() < self.refuses_now:
            self.refused += 1
            return "451 4.3.0 busy"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """The mail is in its inbox before anybody says so."""
        assert len(envelope.rcpt_tos) == 1, "one mail to each person"
        assert isinstance(envelope.content, bytes)
        self.handed_over += 1
        self.inbox(envelope.rcpt_tos[0]).takes(envelope.content)
        if self.chance.random() < self.forgets_to_say_so:
            assert server.transport is not None
            server.transport.close()
        return "250 OK"


@asynccontextmanager
async def mail_server(town: MailTown) -> AsyncIterator[int]:
    """The port on which the server listens."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(town, hostname="mail.example.com", loop=loop), HOST, 0
    )
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        await server.wait_closed()
