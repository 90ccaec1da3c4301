"""`kill -9` between calendar and database: no event without its session, no session without one."""

from __future__ import annotations

import asyncio
import random
from datetime import timedelta
from multiprocessing import get_context
from multiprocessing.process import BaseProcess

from storage import pair_sessions
from storage.deliveries import LEASE
from storage.types import SessionState
from tests.conversation import KEY, Company, Person
from tests.crash.errand_runner import Work, outside_at, run
from tests.handlers.running_pairs import introduced
from tests.peers.calendars.graph import GraphTown, graph_server
from tests.proofs.conftest import Size

processes = get_context("forkserver")
processes.set_forkserver_preload(["tests.crash.errand_runner"])


class Killer:
    """Kills a process at the moment at which the calendar has changed and nobody knows."""

    def __init__(self, town: GraphTown) -> None:
        self.child: BaseProcess | None = None
        self.kills = 0
        town.after = self

    def __call__(self) -> None:
        if self.child is not None:
            self.child.kill()
            self.kills += 1


async def test_after_each_kill_calendar_and_sessions_agree_again(
    sqlite_url: str, size: Size
) -> None:
    town, chance = GraphTown(), random.Random(11)
    async with graph_server(town) as url:
        killer = Killer(town)
        outside = outside_at(url, town.password)
        async with Company.founded(sqlite_url, outside=outside) as company:
            lena = await company.person("Lena Vogt", email="lena@example.com")
            klaus = await company.person("Klaus Berg", email="klaus@example.com")
            pair_id = await introduced(company, lena, klaus)
            wanted, round_ = size(4, 50), 0
            while killer.kills < wanted:
                round_ += 1
                await _changes_something(klaus, chance, round_)
                work = Work(sqlite_url, KEY, url, town.password, company.clock())
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


async def _agree(company: Company, town: GraphTown, pair_id: int) -> None:
    """Each planned session is one event at its time, and there is no other event."""
    async with company.bot.database.begin() as session:
        every = await pair_sessions.sessions_of(session, pair_id)
    planned = [one for one in every if one.state is SessionState.PLANNED]
    mark = "singleValueExtendedProperties"
    there = sorted(
        (one[mark][0]["value"], one["start"]["dateTime"][:16]) for one in town.standing()
    )
    assert there == sorted((one.uid, f"{one.starts_at:%Y-%m-%dT%H:%M}") for one in planned)
