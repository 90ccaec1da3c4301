"""What goes wrong outside the bot: a platform that fails, a database that is gone for a while."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit, urlunsplit

import psycopg

from bot.app import Bot
from handlers.conversation.chat import Audience, Message, MessageRef, Unreachable
from tests.conversation import Company, TestChat

IMPATIENT = 0.3
"""Seconds for SQLite's BUSY_TIMEOUT where an outage is to be noticed soon."""

Hook = Callable[[], Awaitable[None]]


async def _nothing() -> None:
    """Nothing happens."""


@dataclass
class UnreliableChat(TestChat):
    """The chat of conversations, as long as a test lets it be."""

    down: Exception | None = None
    """What every call raises."""
    before: Hook = _nothing
    """What happens before a message is there; it may raise."""
    after: Hook = _nothing
    """What happens once it is; it may raise, so that nobody hears of it."""
    blocked_by: set[str] = field(default_factory=set)
    """Ids of people who do not let the bot write to them."""
    finds: bool = True
    """Whether messages can be found again."""
    calls: int = 0
    looked_for: list[str] = field(default_factory=list)
    """Marks of the messages that were."""

    @classmethod
    def of(cls, company: Company, bot: Bot | None = None) -> UnreliableChat:
        """For one process, the company's own unless another is given."""
        was = company.chat
        chat = cls(companies=was.companies, marks=was.marks, shown=was.shown)
        (bot or company.bot).chats["test"] = chat
        return chat

    async def send(self, audience: Audience, message: Message, mark: str) -> MessageRef:
        """With what the test lets happen before and after."""
        self._call()
        for external_id in self.blocked_by.intersection(audience.external_ids):
            raise Unreachable(external_id, "blocked")
        await self.before()
        ref = await super().send(audience, message, mark)
        await self.after()
        return ref

    async def find(self, audience: Audience, mark: str, since: datetime) -> MessageRef | None:
        """If it can."""
        self._call()
        self.looked_for.append(mark)
        return await super().find(audience, mark, since) if self.finds else None

    def _call(self) -> None:
        self.calls += 1
        if self.down is not None:
            raise self.down.with_traceback(None)


@asynccontextmanager
async def outage_of(database_url: str) -> AsyncIterator[None]:
    """As long as it lasts the database answers nobody else."""
    if database_url.startswith("sqlite"):
        outage = _locked(urlsplit(database_url).path[1:])
    else:
        outage = _gone(database_url)
    await asyncio.to_thread(outage.__enter__)
    try:
        yield
    finally:
        outage.__exit__(None, None, None)


@contextmanager
def _locked(path: str) -> Iterator[None]:
    """Some other program holds the file; make BUSY_TIMEOUT short before."""
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    try:
        other.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        other.close()


@contextmanager
def _gone(url: str) -> Iterator[None]:
    """Every connection breaks, and no new one is taken."""
    parts = urlsplit(url)
    name = parts.path.lstrip("/")
    server = urlunsplit(parts._replace(path="/postgres"))
    with psycopg.connect(server, autocommit=True) as other:
        other.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false'.encode())
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
        )
        try:
            yield
        finally:
            other.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true'.encode())
