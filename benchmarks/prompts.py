"""Claim, compose and record prompts, beside a bare loop of the very same SQL.

A delivery that sends one prompt after the other runs once while its statements are noted, with
their values and where the transactions end. The floor plays them on a copy of the database through
the same engine and driver; ours delivers from another copy, to a platform that takes everything at
once. Ours sends several at once, as it always does, and shares transactions between them: it needs
fewer than the floor, which has the two for each prompt that a bare loop needs.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import shutil
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy import event

from benchmarks.sides import told
from benchmarks.wakeup import KEY, NOW
from bot.app import Bot, assemble
from bot.delivery.delivery import Delivery
from bot.settings import Settings
from handlers.conversation.chat import Audience, Message, MessageRef
from storage.database import upgrade
from storage.tables import Enrolment, Member, Programme, Prompt, Workspace
from storage.types import ProgrammeState, Role

COUNT, ROUNDS = 1000, 5
COMMIT = "COMMIT"
Statements = list[tuple[str, Any]]
Taken = tuple[float, float]
"""Seconds by the clock, and of processor time."""


class Silent:
    """A platform that takes every message at once."""

    async def send(self, audience: Audience, message: Message, mark: str) -> MessageRef:
        """Where it is now."""
        return MessageRef("D1", mark)


def bot_on(path: Path) -> Bot:
    """A bot with this database."""
    settings = Settings(database_url=f"sqlite:///{path}", encryption_key=KEY, _env_file=None)
    bot = assemble(settings, lambda: NOW)
    bot.chats["slack"] = Silent()
    return bot


async def fill(path: Path) -> None:
    """So many people who are to hear that they were enrolled."""
    upgrade(f"sqlite:///{path}")
    bot = bot_on(path)
    async with bot.database.begin() as session:
        workspace = Workspace(platform="slack", external_id="T1", created_at=NOW)
        session.add(workspace)
        await session.flush()
        programme = Programme(
            workspace_id=workspace.id,
            name="Tandems",
            state=ProgrammeState.OPEN,
            starts_on=date(2026, 12, 1),
            created_at=NOW,
        )
        members = [
            Member(workspace_id=workspace.id, external_id=f"U{n}", name=f"P{n}", created_at=NOW)
            for n in range(COUNT)
        ]
        session.add_all([programme, *members])
        await session.flush()
        for member in members:
            session.add(
                Enrolment(
                    workspace_id=workspace.id,
                    programme_id=programme.id,
                    member_id=member.id,
                    role=Role.MENTOR,
                    topics={"b1": 2},
                    languages=["en"],
                    joined_at=NOW,
                )
            )
            session.add(
                Prompt(
                    workspace_id=workspace.id,
                    programme_id=programme.id,
                    recipient_id=member.id,
                    kind="people_imported",
                    subject_id=programme.id,
                    due_at=NOW - timedelta(minutes=1),
                    created_at=NOW,
                )
            )
    await bot.close()


def now() -> Taken:
    """Both clocks."""
    return time.perf_counter(), time.process_time()


def since(began: Taken) -> Taken:
    """What has passed on both."""
    clock, processor = now()
    return clock - began[0], processor - began[1]


async def noted(path: Path) -> Statements:
    """What a delivery that sends one after the other says to the database."""
    bot = bot_on(path)
    delivery = Delivery(bot.database, bot.catalogue, bot.clock, bot.chats, at_once=1)
    found: Statements = []
    engine = bot.database.engine.sync_engine

    @event.listens_for(engine, "before_cursor_execute")
    def note(_c: Any, _k: Any, statement: str, values: Any, _x: Any, _many: bool) -> None:
        if not statement.startswith("BEGIN"):
            found.append((statement, values))

    @event.listens_for(engine, "commit")
    def end(_c: Any) -> None:
        found.append((COMMIT, None))

    await delivery.tick()
    await bot.close()
    return found


async def played(path: Path, statements: Statements) -> Taken:
    """How long the same statements take, one after the other."""
    bot = bot_on(path)
    began = now()
    async with bot.database.engine.connect() as connection:
        for statement, values in statements:
            if statement is COMMIT:
                await connection.commit()
            else:
                found = await connection.exec_driver_sql(statement, values)
                if found.returns_rows:
                    found.all()
    taken = since(began)
    await bot.close()
    return taken


async def delivered(path: Path) -> Taken:
    """How long the whole delivery takes."""
    bot = bot_on(path)
    began = now()
    if await bot.delivery.tick() != COUNT:
        raise RuntimeError("not everything was delivered")
    taken = since(began)
    await bot.close()
    return taken


async def main() -> None:
    """The floor and ours in turn, each on a fresh copy."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    with tempfile.TemporaryDirectory() as folder:
        source, copy = Path(folder) / "source.db", Path(folder) / "copy.db"
        await fill(source)

        def fresh() -> Path:
            for old in Path(folder).glob("copy.db*"):
                old.unlink()
            shutil.copy(source, copy)
            return copy

        statements = await noted(fresh())
        await played(fresh(), statements), await delivered(fresh())
        gc.freeze()  # as `mentor serve` does when it is ready
        both = [
            (await played(fresh(), statements), await delivered(fresh())) for _ in range(ROUNDS)
        ]
    name = f"{COUNT} prompts claimed, composed, recorded ({len(statements)} statements)"
    for part, clock in enumerate(("by the clock", "of processor time")):
        floor, own = [one[part] for one, _ in both], [other[part] for _, other in both]
        print(told(f"{name}, {clock}", "s", floor, own))


if __name__ == "__main__":
    asyncio.run(main())
