"""`kill -9` between calendar and database: no event without its session, no session without one."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from multiprocessing import get_context
from multiprocessing.process import BaseProcess

import pytest

from storage import pair_sessions
from storage.deliveries import LEASE
from storage.types import SessionState
from tests.conversation import KEY, Company, Person
from tests.crash.errand_runner import Work, outside_at, run
from tests.handlers.running_pairs import introduced
from tests.peers.calendars.google import GoogleTown, google_server
from tests.peers.calendars.graph import GraphTown, graph_server
from tests.sizes import Size

processes = get_context("forkserver")
processes.set_forkserver_preload(["tests.crash.errand_runner"])


class Killer:
    """Kills a process at the moment at which the calendar has changed and nobody knows."""

    def __init__(self, town: GraphTown | GoogleTown) -> None:
        self.child: BaseProcess | None = None
        self.kills = 0
        town.after = self

    def __call__(self) -> None:
        if self.child is not None:
            self.child.kill()
            self.kills += 1


@asynccontextmanager
async def calendars(kind: str) -> AsyncIterator[tuple[GraphTown | GoogleTown, str, str]]:
    """What stands there, its address and the secret that opens it."""
    if kind == "graph":
        microsoft = GraphTown()
        async with graph_server(microsoft) as url:
            yield microsoft, url, microsoft.password
    else:
        workspace = GoogleTown()
        async with google_server(workspace) as url:
            yield workspace, url, workspace.private_key


@pytest.mark.timeout(900)
@pytest.mark.parametrize("kind", ["graph", "google"])
async def test_after_each_kill_calendar_and_sessions_agree_again(
    database_url: str, size: Size, kind: str
) -> None:
    chance = random.Random(11)
    async with calendars(kind) as (town, url, secret):
        killer = Killer(town)
        outside = outside_at(kind, url, secret)
        async with Company.founded(database_url, outside=outside) as company:
            lena = await company.person("Lena Vogt", email="lena@example.com")
            klaus = await company.person("Klaus Berg", email="klaus@example.com")
            pair_id = await introduced(company, lena, klaus)
            wanted, round_ = size(2, 50), 0
            while killer.kills < wanted:
                round_ += 1
                await _changes_something(klaus, chance, round_)
                work = Work(database_url, KEY, kind, url, secret, company.clock())
                await _runs_until_it_is_killed(work, killer)
                company.clock.move_to(company.clock() + LEASE + timedelta(seconds=1))
                await company.bot.errands.tick()
                await _agree(company, town, pair_id)
    assert killer.kills == wanted


async def _changes_something(klaus: Person, chance: random.Random, round_: int) -> None:
    """Books a session, or moves or cancels the last one that is shown."""
    act = chance.choice(("book", "move", "cancel")) if round_ > 1 else "book"
    await klaus.says("session")
    if act == "book" or "[Cancel]" not in klaus.sees:
        await klaus.says(f"session 2027-0{chance.randint(2, 9)}-{round_ % 27 + 1:02} 11:00")
    elif act == "move":
        await klaus.presses("Move")
        await klaus.submits(time=f"{chance.randint(9, 15)}:{chance.choice(('00', '15', '30'))}")
    else:
        await klaus.presses("Cancel")
    if "Nothing is booked yet" in klaus.sees:
        await klaus.presses("Book it all the same")


async def _runs_until_it_is_killed(work: Work, killer: Killer) -> None:
    child = processes.Process(target=run, args=(work,))
    child.start()
    killer.child = child
    await asyncio.to_thread(child.join, 120)
    killer.child = None
    assert not child.is_alive()
    child.close()


async def _agree(company: Company, town: GraphTown | GoogleTown, pair_id: int) -> None:
    """Each planned session is one event at its time, and there is no other event."""
    async with company.bot.database.begin() as session:
        every = await pair_sessions.sessions_of(session, pair_id)
    planned = [one for one in every if one.state is SessionState.PLANNED]
    mark = "singleValueExtendedProperties"
    there = sorted(
        (one[mark][0]["value"] if mark in one else one["id"], one["start"]["dateTime"][:16])
        for one in town.standing()
    )
    assert there == sorted((one.uid, f"{one.starts_at:%Y-%m-%dT%H:%M}") for one in planned)
