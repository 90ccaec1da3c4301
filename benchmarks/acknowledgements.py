"""Everything at once in a large made-up company: acknowledgements, and the longest callback.

The bot serves Slack over HTTP, as `mentor serve` does, but without what it does every hour, and on
asyncio's own loop: callbacks of uvloop cannot be measured. Meanwhile every act of
tests/proofs/acts.py is played, one after the other, and taken back, and 10,000 people are matched
over and over. A strict Slack in a process of its own takes prompts as fast as its limits allow, and
its people ask for help or press a button so many times a second. What is written is deleted in the
end.

Acts during which a callback was too long are played twice more, and what was least is told besides:
what is built once for all is not in that.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from multiprocessing.connection import Connection
from unittest import mock

from aiohttp import web
from pydantic import SecretStr
from sqlalchemy import delete, insert
from sqlmodel import SQLModel, col, func, select

from benchmarks.company import empty_database, make, make_free
from benchmarks.people_list import Timed
from bot.app import Bot, assemble
from bot.clock import MovableClock, present
from bot.platforms.slack.setup import EVENTS_PATH
from bot.server.garbage import none_while_loading, seldom
from bot.server.serving import add_platforms, make_server, runner_of
from bot.settings import Settings
from handlers.conversation.chat import Profile, WorkspaceKey
from handlers.conversation.hours import LocalTimes, decent_time
from handlers.matching.solver.worker import another_process
from handlers.pairing import running
from storage import people
from storage.database import Database
from storage.encryption import new_key, use_keys
from storage.tables import Member, Prompt, Workspace
from storage.types import ProgrammeState
from tests.conversation import MONDAY, Company, Person
from tests.peers.slack.person import Person as SlackPerson
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.state import User
from tests.peers.slack.town import MANIFEST
from tests.peers.slack.transport import Http
from tests.proofs.acts import every_act
from tests.proofs.callbacks import Longest, longest_callback
from tests.proofs.costs import Act, Costed, said

PAIRS, MATCHED, SECONDS, A_SECOND = 4_000, 10_000, 120, 20
RUSH = 1_000
"""Prompts that are due at once; Slack takes 300 a minute."""
PAUSE = 5.0
"""Seconds between two matchings."""
ASKING = 100
"""People who ask in turn."""
TRIES = 3
CALLBACK, ACKNOWLEDGED = 50, 500
"""Milliseconds, wanted: of processor time, and of waiting (p99)."""
HOST = "127.0.0.1"
POST = "chat.postMessage"


class Going(MovableClock):
    """A clock that goes on from a moment as time does."""

    def __init__(self, moment: datetime) -> None:
        super().__init__(moment)
        self._began = time.monotonic()

    def __call__(self) -> datetime:
        """That moment, and what has gone by since."""
        return super().__call__() + timedelta(seconds=time.monotonic() - self._began)


@dataclass(frozen=True)
class Rush:
    """As Slack and its people saw it; `waits` are seconds until each acknowledgement."""

    seconds: float
    waits: list[float]
    failed: int
    posts: int
    too_early: int
    refused: int
    """Of all calls, but for those that came too early."""


@dataclass
class Played:
    """What went on in the bot's process."""

    callbacks: dict[Act, list[Longest]] = field(default_factory=dict)
    """The longest each time that an act was played."""
    apologies: list[str] = field(default_factory=list)
    matchings: int = 0
    seconds: float = 0.0


# ---------------------------------------------------------------------- in a process of its own


def outside(pipe: Connection, team: str, ids: Sequence[str], a_second: float) -> None:
    """Slack and its people, who ask until anything more comes through the pipe."""
    asyncio.run(_rush(pipe, team, ids, a_second))


async def _rush(pipe: Connection, team: str, ids: Sequence[str], a_second: float) -> None:
    async with StrictSlack(MANIFEST, present) as slack:
        slack.counts_rates = True
        there = slack.workspace(team, [User(one, one.casefold(), one) for one in ids])
        pipe.send((slack.api_url, slack.bot_token(there), slack.signing_secret))
        timed = Timed(Http(slack, await asyncio.to_thread(pipe.recv)))
        slack.connect(timed)
        asked: list[asyncio.Task[str]] = []
        began = time.perf_counter()
        while not pipe.poll():
            person = slack.person(ids[len(asked) % min(ASKING, len(ids))])
            asked.append(asyncio.create_task(_asks(person)))
            await asyncio.sleep(began + len(asked) / a_second - time.perf_counter())
        answers = await asyncio.gather(*asked, return_exceptions=True)
        pipe.send(
            Rush(
                seconds=time.perf_counter() - began,
                waits=timed.waits,
                failed=sum(isinstance(one, BaseException) for one in answers),
                posts=sum(one.method == POST for one in slack.calls),
                too_early=slack.tries.total() - len(slack.calls),
                refused=sum(not one.answer["ok"] for one in slack.calls),
            )
        )
        pipe.recv()
        await asyncio.to_thread(pipe.recv)  # the bot goes on with its answers until it ends this


async def _asks(person: SlackPerson) -> str:
    """For help, and then by the newest button."""
    offered = person.buttons()
    if len(person.messages()) % 2 and offered:
        return await person.presses(offered[0])
    return await person.commands("/mentor help")


# ---------------------------------------------------------------------- the bot


async def _home(database: Database, pairs: int) -> Workspace:
    """The company that is there, or a new one."""
    async with database.look() as session:
        found = await people.workspaces(session)
    if not found:
        await make(database, pairs, ("slack", "T1"), MONDAY)
        return await _home(database, pairs)
    return found[0]


@asynccontextmanager
async def _as_it_was(database: Database, home: Workspace) -> AsyncIterator[None]:
    """Whatever comes meanwhile goes again; the company is in Slack as long as that."""
    tables = SQLModel.metadata.sorted_tables
    async with database.begin() as session:
        newest = [(await session.exec(select(func.max(one.c.id)))).one() or 0 for one in tables]
        (await session.get_one(Workspace, home.id)).platform = "slack"
    try:
        yield
    finally:
        async with database.begin() as session:
            for table, last in zip(reversed(tables), reversed(newest), strict=True):
                await session.exec(delete(table).where(table.c.id > last))
            (await session.get_one(Workspace, home.id)).platform = home.platform


@asynccontextmanager
async def _served(settings: Settings, clock: MovableClock) -> AsyncIterator[tuple[Bot, str]]:
    """The bot, and the address at which it hears Slack."""
    bot = assemble(settings, clock)
    server = make_server(bot)
    add_platforms(bot, server)
    runner = runner_of(server)
    with mock.patch.object(Bot, "hourly", _nothing):
        await runner.setup()
    await web.TCPSite(runner, HOST, 0).start()
    try:
        yield bot, f"http://{HOST}:{runner.addresses[0][1]}{EVENTS_PATH}"
    finally:
        await runner.cleanup()


async def _nothing(_bot: Bot) -> None:
    """Every hour; whatever a made-up company ever wrote would be released, as it was not before."""


async def _plans(bot: Bot, home: Workspace, programme_id: int, ids: Sequence[str]) -> None:
    """A prompt to each, all due now."""
    now = bot.clock()
    about = {"workspace_id": home.id, "programme_id": programme_id, "subject_id": programme_id}
    when = {"kind": "people_imported", "due_at": now, "created_at": now}
    async with bot.database.begin() as session:
        some = select(Member.id).where(col(Member.external_id).in_(ids))
        rows = [about | when | {"recipient_id": one} for one in (await session.exec(some)).all()]
        await session.exec(insert(Prompt), params=rows)


async def _matches(
    company: Company, programme_id: int, played: Played, enough: asyncio.Event
) -> None:
    """Again and again, as a coordinator would."""
    profile = Profile("D0", "Dora", "", "Europe/Berlin")
    dora = company.people["D0"] = Person(company, profile)
    while not enough.is_set():
        await dora.sends_action("match.again", str(programme_id))
        await running.settled(company.key, programme_id)
        played.matchings += 1
        with suppress(TimeoutError):
            await asyncio.wait_for(enough.wait(), PAUSE)


async def _plays(costed: Costed, seconds: float, played: Played) -> None:
    """Each act once, as long as there is time; again what held up the loop."""
    began, sorry = time.monotonic(), _apology(costed.company)
    try:
        for act in every_act():
            tries = played.callbacks[act] = []
            while not tries or (len(tries) < TRIES and _least(tries).seconds > CALLBACK / 1000):
                with longest_callback() as longest:
                    reply = await asyncio.create_task(costed.played(act))
                tries.append(longest)
                played.apologies += [str(act)] if sorry in said(reply) else []
            played.seconds = time.monotonic() - began
            if played.seconds > seconds:
                return
    finally:
        await costed.moves(ProgrammeState.RUNNING)


def _least(tries: Sequence[Longest]) -> Longest:
    return min(tries, key=lambda one: one.seconds)


def _apology(company: Company) -> str:
    say = company.bot.catalogue.speaker("en")
    return str(say("problem-apology", reference="|")).partition("|")[0].strip()


async def measured(url: str, key: str, given: argparse.Namespace) -> tuple[Played, Rush]:
    """Everything at once."""
    database = Database(url)
    home = await _home(database, given.pairs)
    with none_while_loading() as loaded:
        async with _as_it_was(database, home):
            programme_id = await make_free(database, home, given.matched // 2)
            ids = [f"U{number}" for number in range(min(RUSH, given.matched // 2))]
            there = home.external_id, ids, given.a_second
            async with another_process(outside, *there) as pipe:
                api_url, token, secret = await asyncio.to_thread(pipe.recv)
                settings = Settings(
                    database_url=url,
                    encryption_key=SecretStr(key),
                    slack_bot_token=SecretStr(token),
                    slack_signing_secret=SecretStr(secret),
                    slack_api_url=api_url,
                    _env_file=None,
                )
                clock = Going(decent_time(home.created_at, LocalTimes(home.timezone)))
                async with _served(settings, clock) as (bot, address):
                    loaded()
                    seldom()
                    await _plans(bot, home, programme_id, ids)
                    pipe.send(address)
                    company = Company(bot, clock, WorkspaceKey("slack", home.external_id))
                    played = await _beside(company, programme_id, given.seconds)
                    pipe.send("enough")
                    rush: Rush = await asyncio.to_thread(pipe.recv)
    await database.close()
    return played, rush


async def _beside(company: Company, programme_id: int, seconds: float) -> Played:
    """The acts and the matchings."""
    played, enough = Played(), asyncio.Event()
    costed = await Costed.inside(company)
    matching = asyncio.create_task(_matches(company, programme_id, played, enough))
    await asyncio.create_task(_plays(costed, seconds, played))
    enough.set()
    await matching
    return played


def _told(what: str, measured: str, wanted: str) -> None:
    print(f"{what:18} {measured:66} wanted {wanted}")


def tell(played: Played, rush: Rush, matched: int) -> None:
    """What was measured beside what was wanted, and each callback that was too long."""
    every, done = len(list(every_act())), len(played.callbacks)
    p50, p95, p99 = (1000 * statistics.quantiles(rush.waits, n=100)[at] for at in (49, 94, 98))
    waited = f"p50 {p50:.0f}, p95 {p95:.0f}, p99 {p99:.0f}, most {1000 * max(rush.waits):.0f} ms"
    rate = len(rush.waits) / rush.seconds
    sent = f"{rush.posts}, {rush.too_early} calls too early, {rush.refused} refused"
    first = {act: 1000 * tries[0].seconds for act, tries in played.callbacks.items()}
    least = {act: 1000 * _least(tries).seconds for act, tries in played.callbacks.items()}
    longest = f"{max(first.values()):.0f} ms, {max(least.values()):.0f} where it came again"
    _told("acts", f"{done} of {every} in {played.seconds:.0f} s", "all")
    _told("apologies", f"{len(played.apologies)} {', '.join(played.apologies)}", "0")
    _told("matchings", f"{played.matchings} of {matched:,} people", "at least 1")
    _told("prompts sent", sent, "none refused")
    _told(
        "requests", f"{len(rush.waits)}, {rate:.0f} a second, {rush.failed} failed", "none failed"
    )
    _told("acknowledgements", waited, f"p99 {ACKNOWLEDGED} ms")
    _told("longest callback", longest, f"{CALLBACK} ms")
    for act in sorted(first, key=lambda one: -least[one]):
        if first[act] > CALLBACK or least[act] == max(least.values()):
            what = played.callbacks[act][0].what
            print(f"  {first[act]:4.0f} ms, at least {least[act]:.0f}: {what}, during {act}")


def main() -> None:
    """In a new file, in the empty database of that address, or in the company that is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=PAIRS)
    parser.add_argument("--matched", type=int, default=MATCHED)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--a-second", type=float, default=A_SECOND)
    parser.add_argument("--database-url", default="")
    parser.add_argument("--key", default=new_key(), help="of the company that is there")
    given = parser.parse_args()
    with empty_database(given.database_url) as url:
        use_keys([given.key])
        played, rush = asyncio.run(measured(url, given.key, given))
    tell(played, rush, given.matched)
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
