"""A list of a hundred thousand people dropped into Slack: time, memory, and answers meanwhile.

The bot runs as it does in service, beside a strict Slack on this machine; the list is read in a
process of its own. The limits are those of the design (docs/performance.md).
"""

from __future__ import annotations

import asyncio
import logging
import random
import resource
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import structlog

from bot.platforms.slack.setup import EVENTS_PATH
from handlers.enrolment import afterwards
from storage.database import upgrade
from tests.peers.slack.state import File, User
from tests.peers.slack.town import Town, bot_in_slack
from tests.peers.slack.transport import Answer, Delivery, Http

ROWS = 100_000
BETWEEN = 0.3
"""Seconds between two commands of others meanwhile."""
MEGABYTE = 1024


def people(rows: int) -> bytes:
    """A list as Personio writes it for German Excel."""
    rng = random.Random(1)
    titles = ("Senior Manager", "Sachbearbeiter", "Teamleiter", "Trainee", "Entwicklerin")
    header = (
        "Personalnummer;Vorname;Nachname;E-Mail;Position;Abteilung;Standort;Vorgesetzter;Status"
    )
    lines = [header]
    for n in range(rows):
        boss = rng.randrange(max(1, n // 8))
        above = f"Nach{boss}, Vor{boss}" if n else ""
        lines.append(
            f"{n:06};Vor{n};Nach{n};p{n}@firma.example;{rng.choice(titles)};"
            f"Abteilung {n % 300};Köln;{above};Aktiv"
        )
    return "\r\n".join(lines).encode("cp1252")


def now_resident() -> float:
    """Megabytes that this process holds."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / MEGABYTE
    raise RuntimeError("this system does not tell how much memory a process holds")


@dataclass
class Timed:
    """The way to the bot, and how long each acknowledgement took."""

    http: Http
    waits: list[float] = field(default_factory=list)

    async def deliver(self, delivery: Delivery) -> Answer:
        """As HTTP does it."""
        began = time.perf_counter()
        answer = await self.http.deliver(delivery)
        self.waits.append(time.perf_counter() - began)
        return answer


async def ask(town: Town, stop: asyncio.Event) -> None:
    """Somebody else keeps asking for help."""
    klaus = town.person("UKLAUS")
    while not stop.is_set():
        await klaus.commands("/mentor help")
        await asyncio.sleep(BETWEEN)


async def most_held(stop: asyncio.Event) -> float:
    """The most megabytes that this process holds until then."""
    most = now_resident()
    while not stop.is_set():
        most = max(most, now_resident())
        await asyncio.sleep(0.1)
    return most


async def served_once(town: Town, content: bytes) -> None:
    """Let Slack's copy, which lives in this process, hand such a file to another one.

    What that takes is Slack's; it is held from then on, and so does not count as the bot's growth.
    """
    workspace = town.slack.workspaces[0]
    file = File(workspace.new_id("F"), "warm.csv", content=content, shared=True)
    workspace.files[file.id] = file
    place = f"{town.slack.base_url}/files-pri/{workspace.team_id}-{file.id}/download/warm.csv"
    told = f"Authorization: Bearer {town.slack.bot_token(workspace)}"
    curl = await asyncio.create_subprocess_exec(
        "curl", "--silent", "--fail", "--output", "/dev/null", "--header", told, place
    )
    if await curl.wait():
        raise RuntimeError("Slack's copy does not hand out the file")


async def measure(rows: int) -> None:
    """Drop the list, and tell."""
    content = people(rows)
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'bot.db'}"
        await asyncio.to_thread(upgrade, url)
        users = [User("UCARLA", "carla", "Carla Coy", is_owner=True), User("UKLAUS", "klaus", "K")]
        async with bot_in_slack(url, users) as town:
            await town.person("UCARLA").commands("/mentor help")
            stop = asyncio.Event()
            timed = Timed(Http(town.slack, town.address + EVENTS_PATH))
            town.slack.connect(timed, town.adapter.settled)
            await served_once(town, content)
            before = now_resident()
            others = asyncio.create_task(ask(town, stop))
            memory = asyncio.create_task(most_held(stop))
            began = time.perf_counter()
            await town.person("UCARLA").drops("personio.csv", content)
            await afterwards.settled()
            took = time.perf_counter() - began
            stop.set()
            await others
            grown = await memory - before
            waits = sorted(timed.waits)
            shown = town.person("UCARLA").sees()
            assert f"personio.csv: {rows:,} people" in shown, shown[-800:]
    reader = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / MEGABYTE
    size = len(content) / 1e6
    print(f"rows                   {rows:>9,}  ({size:.1f} MB)")
    print(f"from drop to preview   {took:>9.1f} s")
    print(f"reading process, most  {reader:>9.0f} MB")
    print(
        f"the bot's own growth   {grown:>9.0f} MB at most, without what Slack's copy takes to serve"
    )
    print(f"acknowledgements       {len(waits):>9}")
    for name, place in (("median", 0.5), ("p99", 0.99), ("p100", 1)):
        print(f"  {name:<21}{waits[int((len(waits) - 1) * place)] * 1000:>9.0f} ms")


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS))
