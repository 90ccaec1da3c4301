"""Every night the platform is asked who those in programmes are: an event that is lost is made up.

A few at a time, so that nobody waits for it and no limit is reached; whoever was looked at longest
ago comes first, so that any replica goes on where another has stopped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from handlers.conversation.chat import Changed, Chat, Disconnected, Request, TryLater, WorkspaceKey
from handlers.conversation.router import Responder
from handlers.conversation.turn import Clock
from storage import nightly_looks, people, programmes
from storage.database import Database
from storage.tables import Member, Workspace

log = structlog.get_logger(__name__)

NIGHT = range(1, 6)
"""Hours, where the workspace is."""
AGAIN_AFTER = timedelta(hours=12)
"""Nobody is looked at twice in one night."""
AT_ONCE = 2
"""People in a tick of two seconds: sixty a minute, of the hundred that Slack allows
(`users.info`, tier 4)."""
BETWEEN = timedelta(minutes=5)
"""Until it is looked again whether it is night somewhere, where nobody was left to look at."""


class NightlyLook:
    """Looks at people, a few at each tick."""

    def __init__(
        self, database: Database, clock: Clock, chats: Mapping[str, Chat], answer: Responder
    ) -> None:
        self._database = database
        self._clock = clock
        self._chats = chats
        self._reply_to = answer
        self._rests_until: datetime | None = None

    async def tick(self) -> int:
        """Look at the next few of each workspace in which it is night; at how many."""
        now = self._clock()
        if self._rests_until is not None and now < self._rests_until:
            return 0
        looked = 0
        for workspace in await self._at_night(now):
            looked += await self._look(workspace, now)
        self._rests_until = None if looked else now + BETWEEN
        return looked

    async def _at_night(self, now: datetime) -> list[Workspace]:
        async with self._database.look() as session:
            every = await people.workspaces(session)
        return [
            one
            for one in every
            if one.platform in self._chats
            and one.disconnected_since is None
            and now.astimezone(ZoneInfo(one.timezone)).hour in NIGHT
        ]

    async def _look(self, workspace: Workspace, now: datetime) -> int:
        before = now - AGAIN_AFTER
        async with self._database.begin() as session:
            some = await nightly_looks.claim_looks(session, workspace.id, before, now, AT_ONCE)
        for number, member in enumerate(some):
            try:
                await self._look_at(workspace, member)
            except (TryLater, Disconnected) as answer:
                log.info("nightly_look_waits", workspace=workspace.id, reason=str(answer))
                await self._put_off(some[number:], before - timedelta(seconds=1))
                return 0
            except Exception:
                log.exception("nightly_look_failed", member=member.id)
        return len(some)

    async def _look_at(self, workspace: Workspace, member: Member) -> None:
        async with self._database.begin() as session:
            own = await programmes.current_enrolments(session, workspace.id, member.id)
            if not own or not member.active:
                await nightly_looks.end_looks(session, member.id)
                return
        key = WorkspaceKey(workspace.platform, workspace.external_id)
        chat = self._chats[workspace.platform]
        profile = await chat.look_again(key, member.external_id)
        if profile is not None:
            await self._reply_to(Request(key, member.external_id, Changed(profile)), chat)

    async def _put_off(self, some: Sequence[Member], moment: datetime) -> None:
        async with self._database.begin() as session:
            for member in some:
                await nightly_looks.put_off(session, member.id, moment)
