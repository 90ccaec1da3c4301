"""Two thousand addresses of a dropped list, known or unknown, within what Slack allows in a minute.

The strict Slack counts calls as Slack does (`users.list`: twenty a minute, 200 people each), and
its clock goes with ours.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import structlog

from handlers.enrolment import afterwards
from storage.database import upgrade
from tests.peers.slack.state import User
from tests.peers.slack.town import Town, bot_in_slack

ADDRESSES, COMPANY = 2_000, 6_000
TICK = 0.25
"""Seconds between two steps of Slack's clock."""


def company(size: int) -> Iterator[User]:
    """Carla, and everybody else."""
    yield User("UCARLA", "carla", "Carla Coy", is_owner=True)
    for number in range(1, size):
        name = f"p{number}"
        yield User(f"U{number:06}", name, f"Person {number}", email=f"{name}@firma.example")


def addresses(count: int, size: int) -> bytes:
    """Every other one belongs to somebody in Slack, from all over its list."""
    step = max(1, 2 * (size - 1) // count)
    lines = ["E-Mail"]
    for number in range(count // 2):
        lines += [f"p{1 + number * step}@firma.example", f"elsewhere{number}@firma.example"]
    return "\n".join(lines).encode()


async def clock_goes(town: Town) -> None:
    """Slack's clock goes with ours."""
    began, at = time.monotonic(), town.clock()
    while True:
        await asyncio.sleep(TICK)
        town.clock.move_to(at + timedelta(seconds=time.monotonic() - began))


async def measure(count: int, size: int) -> None:
    """Drop the list, and tell."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'bot.db'}"
        await asyncio.to_thread(upgrade, url)
        async with bot_in_slack(url, company(size)) as town:
            town.slack.counts_rates = True
            clock = asyncio.create_task(clock_goes(town))
            await town.person("UCARLA").commands("/mentor help")
            began = time.perf_counter()
            await town.person("UCARLA").drops("addresses.csv", addresses(count, size))
            await afterwards.settled()
            took = time.perf_counter() - began
            clock.cancel()
            shown = town.person("UCARLA").sees()
            tries = town.slack.tries
    assert f"addresses.csv: {count:,} people" in shown, shown[-800:]
    print(f"people in the workspace      {size:>7,}")
    print(f"addresses, half of them known{count:>7,}")
    print(f"calls of users.list          {tries['users.list']:>7}, refused ones among them")
    print(f"calls of users.lookupByEmail {tries['users.lookupByEmail']:>7}")
    print(f"from drop to preview         {took:>7.1f} s")


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    asyncio.run(measure(ADDRESSES, int(sys.argv[1]) if len(sys.argv) > 1 else COMPANY))
