"""A report and an export on tens of thousands of pairs: how long they take, and what the bot feels.

`python -m benchmarks.report 40000` makes a company (a minute) and asks for both, as a coordinator
would. What the bot's own process and the others need is processor time, which a busy machine does
not lengthen; the limits are those of the design: ten seconds for a report in its worker, no
callback of the loop above 50 ms (docs/performance.md). What is there before is not searched for
garbage, as in `mentor serve`. With `--postgres URL` the company is made in that database, which
must be empty.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import resource
import tempfile
import time
from pathlib import Path

import structlog

from bot.server.garbage import none_while_loading, seldom
from handlers.conversation.chat import Message
from handlers.enrolment import afterwards
from storage.database import upgrade
from storage.encryption import new_key, use_keys
from tests.conversation import Person
from tests.proofs.callbacks import longest_callback
from tests.proofs.costs import COORDINATOR, Costed

COMMANDS = ("report Spring", "export Spring")


def children() -> float:
    """Seconds of the processor that processes of ours have needed, once they have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def peak() -> int:
    """Megabytes that this process has had at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


async def measure(pairs: int, url: str) -> None:
    """Make a company, ask, and tell."""
    await asyncio.to_thread(upgrade, url)
    with none_while_loading() as loaded:
        async with Costed.of(url, pairs) as costed:
            loaded()
            seldom()
            petra = costed.company.people[COORDINATOR]
            columns = "wall s   bot s   worker s   longest callback ms   bot grew MB       bytes"
            print(f"{pairs:>6,} pairs    {columns}")
            for words in COMMANDS:
                await _asked(petra, words)


async def _asked(petra: Person, words: str) -> None:
    began, own, others, before = time.perf_counter(), time.process_time(), children(), peak()
    with longest_callback() as longest:
        await asyncio.create_task(petra.says(words))
        await afterwards.settled()
    reply = petra.seen[-1]
    assert isinstance(reply, Message)
    wall, mine = time.perf_counter() - began, time.process_time() - own
    print(
        f"{words:<14}{wall:>9.1f}{mine:>8.1f}{children() - others:>11.1f}"
        f"{longest.seconds * 1000:>22.0f}{peak() - before:>14}"
        f"{len(reply.files[0].content):>12,}   {longest.what[:60]}"
    )


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=int, nargs="?", default=40_000)
    parser.add_argument("--postgres", default="")
    asked = parser.parse_args()
    use_keys([new_key()])
    with tempfile.TemporaryDirectory() as folder:
        here = f"sqlite+aiosqlite:///{Path(folder) / 'company.db'}"
        asyncio.run(measure(asked.pairs, asked.postgres or here))
