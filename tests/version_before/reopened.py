"""A company as it was left: its people, its clock, and a platform that has moods of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import text

from bot.app import assemble
from bot.clock import MovableClock
from bot.settings import Settings
from handlers.conversation.chat import (
    Audience,
    Message,
    MessageRef,
    Profile,
    Unreachable,
    WorkspaceKey,
)
from tests.conversation import Company, Person, TestChat

KEY = WorkspaceKey("test", "T1")
NO_DOUBLE = 100_000
"""Requests are counted from here, so that none has the number of one that was answered before."""


@dataclass(frozen=True)
class Sent:
    """A message that the platform took."""

    at: datetime
    external_ids: tuple[str, ...]
    mark: str


@dataclass
class MoodyChat(TestChat):
    """Takes no message for people who have blocked the bot."""

    __test__ = False
    clock: MovableClock | None = None
    blocked: set[str] = field(default_factory=set)
    sent: list[Sent] = field(default_factory=list)

    async def send(self, audience: Audience, message: Message, mark: str) -> MessageRef:
        """As a platform does that knows who has blocked the bot."""
        for external_id in audience.external_ids:
            if external_id in self.blocked:
                raise Unreachable(external_id, "blocked")
        ref = await super().send(audience, message, mark)
        assert self.clock is not None
        self.sent.append(Sent(self.clock(), audience.external_ids, mark))
        return ref

    async def update(self, workspace: WorkspaceKey, ref: MessageRef, message: Message) -> None:
        """What was sent before the restart stands on nobody's screen here."""
        if ref.message_id in self.shown:
            await super().update(workspace, ref, message)


@asynccontextmanager
async def company_on(
    url: str, key: str, moment: datetime, requests: int = 0
) -> AsyncIterator[Company]:
    """The company of that database, which is up to date, at that moment; everybody is there."""
    clock = MovableClock(moment)
    settings = Settings(
        database_url=url,
        encryption_key=key,
        language="de",
        timezone="Europe/Berlin",
        country="DE",
        _env_file=None,
    )
    bot = assemble(settings, clock)
    company = Company(bot, clock, KEY, MoodyChat(clock=clock), requests=requests)
    bot.chats["test"] = company.chat
    try:
        await _bring_back(company)
        yield company
    finally:
        await bot.close()


async def _bring_back(company: Company) -> None:
    """Whoever the platform knew."""
    async with company.bot.database.begin() as session:
        connection = await session.connection()
        rows = await connection.execute(
            text(
                "SELECT m.external_id, m.name, m.language, m.timezone FROM member m"
                " JOIN workspace w ON w.id = m.workspace_id"
                " WHERE w.external_id = :id AND w.platform = :platform ORDER BY m.id"
            ),
            {"id": company.key.external_id, "platform": company.key.platform},
        )
        for external_id, name, language, timezone in rows.all():
            company.people[external_id] = Person(
                company, Profile(external_id, name, language, timezone)
            )


def moods_of(company: Company) -> MoodyChat:
    """The platform, to block or to look at what it took."""
    assert isinstance(company.chat, MoodyChat)
    return company.chat
