"""Reads what calendars and the mailbox for answers tell, and has chat follow.

Each source is read by one replica at a time. How far it was read is kept only after everything that
it told is followed: a crash on the way reads the same again, which changes nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

import structlog

from bot.delivery.turns import PromptTurns
from handlers.conversation.calendars import EntryNews, NewsSource
from handlers.conversation.chat import TryLater, Undeliverable
from handlers.conversation.turn import Clock
from handlers.sessions.calendar_news import NotLevel, follow, subject_of
from storage import calendar_cursors
from storage.database import Database

log = structlog.get_logger(__name__)

EVERY = timedelta(minutes=2)
"""How often each source is asked."""
LONGEST_READ = 60.0
"""Seconds that a source has for one answer."""


class CalendarNews:
    """Reads the sources that this process has."""

    def __init__(
        self, database: Database, turns: PromptTurns, clock: Clock, sources: Sequence[NewsSource]
    ) -> None:
        self._database = database
        self._turns = turns
        self._clock = clock
        self._sources = sources
        self._next: dict[str, datetime] = {}
        self._reading = asyncio.Lock()
        self._stopping = False

    async def tick(self) -> int:
        """Read every source whose time has come, none waiting for another.

        Returns how much was told.
        """
        async with self._reading:
            now = self._clock()
            due = [
                source
                for source in self._sources
                if not self._stopping and now >= self._next.get(source.name, now)
            ]
            self._next |= {source.name: now + EVERY for source in due}
            return sum(await asyncio.gather(*(self._read(source) for source in due)))

    async def stop(self) -> None:
        """Finish what has begun and begin nothing more."""
        self._stopping = True
        async with self._reading:
            pass

    async def _read(self, source: NewsSource) -> int:
        now = self._clock()
        async with self._database.begin() as session:
            cursor = await calendar_cursors.claim(session, source.name, now, EVERY)
        if cursor is None:
            return 0
        try:
            async with asyncio.timeout(LONGEST_READ):
                batch = await source.read(cursor, now)
        except (TryLater, Undeliverable, TimeoutError) as trouble:
            reason = getattr(trouble, "reason", type(trouble).__name__)
            log.warning("calendar_news_not_read", source=source.name, reason=reason)
            return 0
        except Exception:
            log.exception("calendar_news_not_read", source=source.name, reason="fault")
            return 0
        followed = [await self._follow(one, now) for one in batch.news]
        if all(followed) and batch.cursor != cursor:
            async with self._database.begin() as session:
                await calendar_cursors.keep(session, source.name, batch.cursor)
        return len(batch.news)

    async def _follow(self, news: EntryNews, read_at: datetime) -> bool:
        """False if it has to be read once more, because our own change is under way."""
        try:
            async with self._database.begin() as session:
                subject = await subject_of(session, news, read_at)
                if subject is None or subject.workspace.platform not in self._turns.chats:
                    return True
                turn = self._turns.about(session, subject.workspace, subject.member)
                await follow(turn, subject, news)
        except NotLevel:
            return False
        except Exception:
            log.exception("calendar_news_not_followed", kind=news.kind)
        return True
