"""What happens when a time is over happens once, at its time, whatever goes wrong."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, MutableMapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeAlias

import pytest
import pytest_asyncio
from sqlmodel import col, select, update
from structlog.testing import capture_logs

from bot.app import Bot, assemble
from handlers.conversation.prompting import plan_deadline
from handlers.conversation.router import deadline, routes
from handlers.conversation.turn import UnitOfWork
from storage import deadlines
from storage.deadlines import LEASE
from storage.tables import Deadline, Member, Workspace
from tests.conversation import MONDAY, Company

HOUR = timedelta(hours=1)
Logs: TypeAlias = list[MutableMapping[str, Any]]


@dataclass
class Bell:
    """Somebody's name gets one stroke longer each time a deadline of the kind `bell` is over."""

    company: Company
    faults: list[Exception] = field(default_factory=list)
    """What goes wrong after the stroke, one after the other."""
    struck: asyncio.Event = field(default_factory=asyncio.Event)
    goes_on: asyncio.Event = field(default_factory=asyncio.Event)

    async def ring(self, work: UnitOfWork, member_id: int) -> None:
        """Once more."""
        longer = {"name": col(Member.name) + "|"}
        await work.session.exec(update(Member).where(col(Member.id) == member_id).values(longer))
        self.struck.set()
        await self.goes_on.wait()
        if self.faults:
            raise self.faults.pop()

    async def is_set(self, due_at: datetime, subject: int = 1, kind: str = "bell") -> bool:
        """Plans it; whether it is new."""
        async with self.company.bot.database.begin() as session:
            workspace = await self.company.workspace(session)
            now = self.company.clock()
            work = UnitOfWork(session=session, now=now, workspace=workspace)
            return await plan_deadline(work, kind, subject, due_at)

    async def strokes(self) -> list[int]:
        """At each person's name."""
        async with self.company.bot.database.begin() as session:
            found = await session.exec(select(Member).order_by(col(Member.id)))
            return [one.name.count("|") for one in found]

    async def on_record(self) -> list[tuple[bool, int, str]]:
        """Of each deadline: whether it is done, how often it was tried, what went wrong last."""
        async with self.company.bot.database.begin() as session:
            found = await session.exec(select(Deadline).order_by(col(Deadline.id)))
            return [(one.done_at is not None, one.attempts, one.error) for one in found]

    def later(self, wait: timedelta) -> None:
        """Nothing happens on the way."""
        self.company.clock.move_to(self.company.clock() + wait)


@pytest_asyncio.fixture
async def bell(database_url: str) -> AsyncIterator[Bell]:
    """For Lena and Klaus; it strikes without a pause unless a test holds it."""
    async with Company.founded(database_url) as company:
        await company.person("Lena")
        await company.person("Klaus")
        bell = Bell(company)
        bell.goes_on.set()
        deadline("bell")(bell.ring)
        try:
            yield bell
        finally:
            del routes.deadlines["bell"]


@pytest.fixture(autouse=True)
def logs() -> Iterator[Logs]:
    """What is logged."""
    with capture_logs() as told:
        yield told


@asynccontextmanager
async def replica_of(company: Company) -> AsyncIterator[Bot]:
    """Another process with the same database."""
    other = assemble(company.bot.settings, company.clock)
    yield other
    await other.close()


async def test_it_happens_at_its_time_not_before_and_not_again(bell: Bell) -> None:
    await bell.is_set(MONDAY + HOUR)
    bell.later(HOUR - timedelta(seconds=1))
    assert await bell.company.bot.deadlines.run_due() == 0
    bell.later(timedelta(seconds=1))
    assert await bell.company.bot.deadlines.run_due() == 1
    assert await bell.company.bot.deadlines.run_due() == 0
    assert await bell.strokes() == [1, 0]


async def test_the_same_time_is_planned_once_and_another_time_is_another_deadline(
    bell: Bell,
) -> None:
    assert await bell.is_set(MONDAY)
    assert not await bell.is_set(MONDAY)
    assert await bell.is_set(MONDAY + HOUR)
    assert await bell.is_set(MONDAY, subject=2)
    bell.later(HOUR)
    assert await bell.company.bot.deadlines.run_due() == 3
    assert not await bell.is_set(MONDAY), "also when it is over"
    assert await bell.company.bot.deadlines.run_due() == 0
    assert await bell.strokes() == [2, 1]


async def test_what_fails_is_taken_back_and_tried_again_and_holds_nobody_up(bell: Bell) -> None:
    bell.faults = [RuntimeError("a fault of ours")]
    await bell.is_set(MONDAY)
    await bell.is_set(MONDAY, subject=2)
    assert await bell.company.bot.deadlines.run_due() == 2
    assert await bell.strokes() == [0, 1], "the stroke before the fault is gone"
    assert await bell.on_record() == [(False, 1, "RuntimeError"), (True, 1, "")]
    bell.later(timedelta(seconds=10))
    assert await bell.company.bot.deadlines.run_due() == 0, "ten seconds later it may be tried"
    bell.later(timedelta(seconds=1))
    assert await bell.company.bot.deadlines.run_due() == 1
    assert await bell.strokes() == [1, 1]
    assert await bell.on_record() == [(True, 2, ""), (True, 1, "")]


async def test_a_kind_that_only_a_newer_version_knows_waits_for_it(bell: Bell) -> None:
    await bell.is_set(MONDAY, kind="gong")
    await bell.company.bot.deadlines.run_due()
    assert await bell.on_record() == [(False, 1, "LookupError")]
    deadline("gong")(bell.ring)
    try:
        bell.later(HOUR)
        await bell.company.bot.deadlines.run_due()
    finally:
        del routes.deadlines["gong"]
    assert await bell.strokes() == [1, 0]


async def test_replicas_share_the_work_and_nothing_happens_twice(bell: Bell) -> None:
    for minute in range(20):
        await bell.is_set(MONDAY + timedelta(minutes=minute))
    bell.later(HOUR)
    async with replica_of(bell.company) as second, replica_of(bell.company) as third:
        bots = (bell.company.bot, second, third)
        taken = await asyncio.gather(*(bot.deadlines.run_due() for bot in bots))
    assert sum(taken) == 20
    assert await bell.strokes() == [20, 0]


async def test_whoever_died_after_taking_it_in_hand_is_waited_for_no_longer_than_the_lease(
    bell: Bell,
) -> None:
    await bell.is_set(MONDAY)
    async with bell.company.bot.database.begin() as session:
        assert await deadlines.claim_due(session, MONDAY, ()) is not None
    bell.later(LEASE)
    assert await bell.company.bot.deadlines.run_due() == 0
    bell.later(timedelta(seconds=1))
    assert await bell.company.bot.deadlines.run_due() == 1
    assert await bell.on_record() == [(True, 2, "")]
    assert await bell.strokes() == [1, 0]


async def test_whoever_comes_back_after_their_lease_ran_out_does_nothing(bell: Bell) -> None:
    await bell.is_set(MONDAY)
    database = bell.company.bot.database
    async with database.begin() as session:
        late = await deadlines.claim_due(session, MONDAY, ())
    assert late is not None
    bell.later(LEASE + timedelta(seconds=1))
    assert await bell.company.bot.deadlines.run_due() == 1
    async with database.begin() as session:
        now = bell.company.clock()
        assert not await deadlines.finish(session, late, now)
        assert not await deadlines.try_again(session, late, now, "late")
    assert await bell.on_record() == [(True, 2, "")]


async def test_on_postgres_what_takes_longer_than_the_lease_is_not_begun_twice(
    postgres_url: str,
) -> None:
    """SQLite has one writer: there nobody else could even look for it."""
    async with Company.founded(postgres_url) as company, replica_of(company) as quick:
        await company.person("Lena")
        bell = Bell(company)
        deadline("bell")(bell.ring)
        try:
            await bell.is_set(MONDAY)
            slow = asyncio.create_task(company.bot.deadlines.run_due())
            await bell.struck.wait()
            bell.later(10 * LEASE)
            assert await quick.deadlines.run_due() == 0
            bell.goes_on.set()
            assert await slow == 1
            assert await quick.deadlines.run_due() == 0
        finally:
            del routes.deadlines["bell"]
        assert await bell.strokes() == [1]


async def test_stopping_finishes_what_has_begun_and_begins_nothing_more(bell: Bell) -> None:
    bell.goes_on.clear()
    await bell.is_set(MONDAY)
    await bell.is_set(MONDAY, subject=2)
    running = asyncio.create_task(bell.company.bot.deadlines.run_due())
    await bell.struck.wait()
    stopping = asyncio.create_task(bell.company.bot.deadlines.stop())
    await asyncio.wait([stopping], timeout=0)
    assert not stopping.done()
    bell.goes_on.set()
    await stopping
    assert await running == 1
    assert await bell.strokes() == [1, 0]


async def test_only_what_waits_for_an_answer_waits_while_the_bot_is_kept_out(bell: Bell) -> None:
    """Nobody can answer in a workspace that has taken the bot away, or that it was taken from."""
    deadline("asked", for_answer=True)(bell.ring)
    try:
        await bell.is_set(MONDAY)
        await bell.is_set(MONDAY, subject=2, kind="asked")
        async with bell.company.bot.database.begin() as session:
            await session.exec(update(Workspace).values(disconnected_since=MONDAY))
        await bell.company.bot.deadlines.run_due()
        assert await bell.strokes() == [1, 0]
        async with bell.company.bot.database.begin() as session:
            await session.exec(update(Workspace).values(disconnected_since=None))
        await bell.company.bot.deadlines.run_due()
        assert await bell.strokes() == [1, 1]
    finally:
        del routes.deadlines["asked"]


async def test_the_platforms_that_a_process_serves_do_not_matter(bell: Bell) -> None:
    await bell.is_set(MONDAY)
    bell.company.bot.chats.clear()
    await bell.company.bot.tick()
    assert await bell.strokes() == [1, 0]


async def test_the_log_tells_what_is_over_and_what_failed(bell: Bell, logs: Logs) -> None:
    bell.faults = [RuntimeError("a fault of ours")]
    await bell.is_set(MONDAY)
    await bell.is_set(MONDAY, subject=2)
    await bell.company.bot.deadlines.run_due()
    assert [(one["event"], one["kind"], one["log_level"]) for one in logs] == [
        ("deadline_failed", "bell", "error"),
        ("deadline_over", "bell", "info"),
    ]
