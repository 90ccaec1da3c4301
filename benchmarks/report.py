"""A report and an export on tens of thousands of pairs: how long they take, and what the bot feels.

`python -m benchmarks.report 40000` makes a company (a minute) and asks for both, as a coordinator
would. What the bot's own process and the report's need is processor time, which a busy machine does
not lengthen; the limits are those of the design: ten seconds in the worker, no callback of the
loop above 50 ms (docs/performance.md).
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


async def measure(pairs: int) -> None:
    """Make a company, ask, and tell."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'company.db'}"
        await asyncio.to_thread(upgrade, url)
        async with Costed.of(url, pairs) as costed:
            petra = costed.company.people[COORDINATOR]
            print(f"{pairs:,} pairs      wall s   bot s   worker s   longest callback ms   bytes")
            for words in COMMANDS:
                await _asked(petra, words)


async def _asked(petra: Person, words: str) -> None:
    began, own, others = time.perf_counter(), time.process_time(), children()
    with longest_callback() as longest:
        await asyncio.create_task(petra.says(words))
        await afterwards.settled()
    reply = petra.seen[-1]
    assert isinstance(reply, Message)
    wall, mine = time.perf_counter() - began, time.process_time() - own
    print(
        f"{words:<14}{wall:>10.1f}{mine:>8.1f}{children() - others:>11.1f}"
        f"{longest.seconds * 1000:>16.0f}{len(reply.files[0].content):>16,}   {longest.what[:60]}"
    )


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=int, nargs="?", default=40_000)
    use_keys([new_key()])
    asyncio.run(measure(parser.parse_args().pairs))
