"""An announcement to everybody of a large made-up company: preview, first message, *Stop*, memory.

The messages go nowhere, as fast as the bot makes them. Wanted: the preview at once, the first
message within five seconds of *Send*, memory flat within 20 MB, and none after *Stop*.
"""

from __future__ import annotations

import argparse
import asyncio
import time
from pathlib import Path
from unittest import mock

from benchmarks.company import empty_database
from handlers.conversation.chat import Audience, Message, MessageRef
from tests.conversation import Company
from tests.proofs.costs import COORDINATOR, Costed

PAIRS = 33_000
"""With 90,000 people who take part."""
SENT = 5_000
"""Messages until *Stop*."""
PAGE_MB = 4096 / 2**20


class Counted:
    """Counts messages instead of showing them, and what memory the process has had."""

    def __init__(self) -> None:
        self.sent = 0
        self.first, self.enough = asyncio.Event(), asyncio.Event()
        self.megabytes: list[float] = []

    async def send(self, audience: Audience, _message: Message, mark: str) -> MessageRef:
        """One more."""
        self.sent += len(audience.external_ids)
        self.first.set()
        if self.sent >= SENT:
            self.enough.set()
        return MessageRef("dm", mark)

    async def watches(self) -> None:
        """What is resident, five times a second."""
        while True:
            self.megabytes.append(_resident())
            await asyncio.sleep(0.2)


async def measure(company: Company) -> None:
    """Announce to everybody, stop in the midst of it, and tell."""
    carla, counted = company.people[COORDINATOR], Counted()
    began = time.perf_counter()
    await carla.says("announce Welcome")
    await carla.submits()
    _told("preview", f"{time.perf_counter() - began:.2f} s", "at once")
    began = time.perf_counter()
    await carla.presses("Send")
    _told("Send answered", f"{time.perf_counter() - began:.2f} s", "0.5 s")
    with mock.patch.object(company.chat, "send", counted.send):
        watching = asyncio.create_task(counted.watches())
        happening = asyncio.create_task(_happens(company))
        delivering = asyncio.create_task(_delivers(company, counted))
        await counted.first.wait()
        _told("first message", f"{time.perf_counter() - began:.2f} s", "5 s")
        await counted.enough.wait()
        stopped = time.perf_counter()
        await carla.presses("Stop")
        _told("Stop answered", f"{time.perf_counter() - stopped:.2f} s", "")
        before, seconds = counted.sent, time.perf_counter() - began
        await delivering
        _told("nobody waits", f"{time.perf_counter() - stopped:.1f} s after Stop", "")
        await company.bot.delivery.tick()
        watching.cancel()
        happening.cancel()
    _told("sent before Stop", f"{before:,} in {seconds:.0f} s", "")
    _told("sent after Stop", str(counted.sent - before), "those that were on their way")
    grown = max(counted.megabytes) - counted.megabytes[0]
    _told("memory grown by", f"{grown:.0f} MB of {counted.megabytes[0]:.0f}", "20 MB")


async def _happens(company: Company) -> None:
    """Batch after batch is planned, and taken back, as in the bot that serves."""
    while True:
        await company.bot.deadlines.run_due()
        await asyncio.sleep(0.5)


async def _delivers(company: Company, counted: Counted) -> None:
    """Whatever is planned by then, beside the planning, as in the bot that serves."""
    while not counted.enough.is_set():
        await company.bot.delivery.tick()
        await asyncio.sleep(0)


def _resident() -> float:
    """Megabytes that this process has in memory."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * PAGE_MB


def _told(what: str, measured: str, wanted: str) -> None:
    print(f"{what:18} {measured:24} wanted {wanted}" if wanted else f"{what:18} {measured}")


async def _in_company(url: str, pairs: int) -> None:
    async with Costed.of(url, pairs) as costed:
        await measure(costed.company)


def main() -> None:
    """In a new file, or in the empty database of that address."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=PAIRS)
    parser.add_argument("--database-url", default="")
    given = parser.parse_args()
    with empty_database(given.database_url) as url:
        asyncio.run(_in_company(url, given.pairs))


if __name__ == "__main__":
    main()
