"""A process that does what the beat does, made to be killed: it tells each point that it reaches.

Its chat is a file. A message is sent when its line is on the disk; that and the record of it in
the database cannot be one step, on any platform: between them lies the point at which a crash
leaves a message that was sent and does not stand in the database as sent.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path

from pydantic import SecretStr
from sqlalchemy import event

from bot import logs
from bot.app import assemble
from bot.settings import Settings
from handlers.conversation.chat import Audience, Message, MessageRef, Profile, Room, WorkspaceKey

Reach = Callable[[str], None]


@dataclass(frozen=True)
class Order:
    """One life of the process: which data, at what time, and where it stops to be killed."""

    database_url: str
    key: str
    outbox: Path
    now: datetime
    freeze_at: str | int | None = None
    """The name of a point, or the number of the one; None to go on until all is done."""
    can_find: bool = True


@dataclass(frozen=True)
class Sent:
    """A message in the outbox."""

    mark: str
    to: tuple[str, ...]


def sent_in(outbox: Path) -> list[Sent]:
    """What is on the disk; a line without its end was not sent."""
    if not outbox.exists():
        return []
    lines = outbox.read_text().split("\n")[:-1]
    return [Sent(line["mark"], tuple(line["to"])) for line in map(json.loads, lines)]


@dataclass(frozen=True)
class FileChat:
    """Delivers into a file, durably."""

    order: Order
    reach: Reach
    reaches_everybody: bool = True
    keeps_for_later: bool = True
    has_link: bool = True

    async def rooms(self, workspace: WorkspaceKey) -> Sequence[Room]:
        """Nobody is asked in here."""
        return ()

    async def people_in(self, workspace: WorkspaceKey, room: Room) -> tuple[Room, list[Profile]]:
        """Nor here."""
        raise NotImplementedError

    def conversation_link(self, workspace: WorkspaceKey, channel: str) -> str:
        """Nor is anybody led anywhere."""
        return ""

    async def link(self, workspace: WorkspaceKey) -> str:
        """Nor is anything linked."""
        return ""

    async def profile(self, workspace: WorkspaceKey, external_id: str) -> Profile | None:
        """Nobody asks while prompts are delivered."""
        raise NotImplementedError

    async def look_again(self, workspace: WorkspaceKey, external_id: str) -> Profile | None:
        """Nor does anybody look."""
        raise NotImplementedError

    async def email(self, workspace: WorkspaceKey, external_id: str) -> str:
        """Nobody is invited here."""
        return ""

    async def send(self, audience: Audience, message: Message, mark: str) -> MessageRef:
        """The line is on the disk when this returns."""
        self.reach("sending")
        await asyncio.to_thread(self._write, audience, mark)
        self.reach("sent")
        return MessageRef("file", mark)

    def _write(self, audience: Audience, mark: str) -> None:
        line = json.dumps({"mark": mark, "to": audience.external_ids}) + "\n"
        handle = os.open(self.order.outbox, os.O_APPEND | os.O_CREAT | os.O_WRONLY)
        try:
            os.write(handle, line.encode())
            os.fsync(handle)
        finally:
            os.close(handle)

    async def find(self, audience: Audience, mark: str, since: datetime) -> MessageRef | None:
        """By its mark, if this platform can do that."""
        if not self.order.can_find or mark not in {one.mark for one in sent_in(self.order.outbox)}:
            return None
        self.reach("found")
        return MessageRef("file", mark)

    async def people_by_email(
        self, workspace: WorkspaceKey, emails: Collection[str]
    ) -> Mapping[str, Profile]:
        """Nobody is looked up while prompts are delivered."""
        raise NotImplementedError

    async def update(self, workspace: WorkspaceKey, ref: MessageRef, message: Message) -> None:
        """Nothing is updated while prompts are delivered."""
        raise NotImplementedError


def deliver(points: Connection, order: Order) -> None:
    """The whole life of the process."""
    reached = 0

    def reach(point: str) -> None:
        nonlocal reached
        reached += 1
        points.send(point)
        while order.freeze_at in (point, reached):
            signal.pause()

    logs.configure("WARNING")
    asyncio.run(_deliver(order, reach))


async def _deliver(order: Order, reach: Reach) -> None:
    settings = Settings(
        database_url=order.database_url, encryption_key=SecretStr(order.key), _env_file=None
    )
    bot = assemble(settings, lambda: order.now)
    bot.chats["test"] = FileChat(order, reach)
    event.listen(bot.database.engine.sync_engine, "commit", lambda _connection: reach("commit"))
    await bot.tick()
    await bot.close()
