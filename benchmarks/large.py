"""Everything that can be asked for, in a large made-up company: what each costs beside the bar.

Processor time is that of the whole process: with SQLite the database's is among it, with Postgres
it is the bot's alone.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import structlog

from storage.database import upgrade
from storage.encryption import new_key, use_keys
from tests.proofs.acts import every_act
from tests.proofs.costs import Act, Cost, Costed

PAIRS = 4_000
MILLISECONDS, STATEMENTS = 200, 30
"""Wanted of each."""


@dataclass(frozen=True)
class Measured:
    """One act."""

    act: Act
    cost: Cost
    milliseconds: float

    @property
    def line(self) -> str:
        """As it is printed, marked if it is above the bar."""
        above = self.milliseconds > MILLISECONDS or self.cost.statements > STATEMENTS
        numbers = f"{self.milliseconds:8.0f} ms {self.cost.statements:6} {self.cost.rows:8} rows"
        return f"{'!' if above else ' '} {numbers}  {self.act}"


async def measured(url: str, pairs: int) -> list[Measured]:
    """The dearest first."""
    found = []
    async with Costed.of(url, pairs) as company:
        for act in every_act():
            began = time.process_time()
            cost, _reply = await company.cost_of(act)
            found.append(Measured(act, cost, (time.process_time() - began) * 1000))
    return sorted(found, key=lambda one: -one.milliseconds)


def main() -> None:
    """In a new file, or in the empty database of that address."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=PAIRS)
    parser.add_argument("--database-url", default="")
    given = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    use_keys([new_key()])
    with tempfile.TemporaryDirectory() as folder:
        url = given.database_url or f"sqlite:///{Path(folder) / 'company.db'}"
        upgrade(url)
        found = asyncio.run(measured(url, given.pairs))
    print(f"{given.pairs:,} pairs; wanted: {MILLISECONDS} ms, {STATEMENTS} statements")
    for one in found:
        print(one.line)
    print(f"above the bar: {sum(one.line.startswith('!') for one in found)} of {len(found)}")


if __name__ == "__main__":
    main()
