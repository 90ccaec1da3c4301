"""A real IMAP server on this machine (pymap) with one mailbox: that of the bot's own address."""

from __future__ import annotations

import asyncio
from argparse import Namespace
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.dict import DictBackend
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pysasl.hashing import Cleartext

HOST = "127.0.0.1"
USER, PASSWORD = "mentor", "imap-secret"
SET_UP = {
    "host": HOST,
    "port": "0",
    "debug": False,
    "cert": None,
    "key": None,
    "tls": False,
    "passlib_cfg": None,
    "proxy_protocol": None,
    "demo_data": False,
    "demo_user": USER,
    "demo_password": PASSWORD,
}
"""What the server's command line would say."""


@dataclass
class ImapTown:
    """The mailbox, and where it is read."""

    backend: DictBackend
    port: int

    async def receives(self, raw: bytes) -> None:
        """A mail has come."""
        async with self.backend.login.demo_user_identity.new_session() as session:
            inbox = await session.mailbox_set.get_mailbox("INBOX")
            await inbox.append(AppendMessage(raw, datetime.now(UTC), frozenset()), recent=True)

    async def flags(self) -> list[str]:
        """Of every mail: what somebody has marked it with."""
        async with self.backend.login.demo_user_identity.new_session() as session:
            inbox = await session.mailbox_set.get_mailbox("INBOX")
            return [
                str(flag) async for message in inbox.messages() for flag in message.permanent_flags
            ]

    async def is_made_anew(self) -> None:
        """The mailbox was restored from somewhere: its numbers mean nothing any more."""
        self.backend.config.set_cache.clear()


@asynccontextmanager
async def imap_server() -> AsyncIterator[ImapTown]:
    """The server, without encryption, and with a password that costs no time to look at."""
    backend, config = await DictBackend.init(Namespace(**SET_UP), hash_context=Cleartext())
    config.apply_context()
    answer = ProxyProtocolReader(config.proxy_protocol).get_callback(
        IMAPServer(backend.login, config)
    )
    server = await asyncio.start_server(answer, HOST, 0)
    async with server:
        yield ImapTown(backend, server.sockets[0].getsockname()[1])
