"""Everything that can be asked for, in a large made-up company: what each costs beside the bar.

The bot's processor time, and how long the database takes: the best of some rounds. With SQLite it
works in the bot's process, and what it takes is subtracted: a busy machine shows in both.
"""

from __future__ import annotations

import argparse
import asyncio
import time
from dataclasses import dataclass

from benchmarks.company import empty_database
from tests.proofs.acts import every_act
from tests.proofs.costs import Act, Cost, Costed

PAIRS, ROUNDS = 4_000, 3
MILLISECONDS, STATEMENTS = 200, 30
"""Wanted of each: of the bot, and of the database."""


@dataclass(frozen=True)
class Measured:
    """One act."""

    act: Act
    cost: Cost
    bot: float
    """Milliseconds, as the next."""
    database: float

    @property
    def is_above(self) -> bool:
        """Whether it costs more than is wanted."""
        longest = max(self.bot, self.database)
        return longest > MILLISECONDS or self.cost.statements > STATEMENTS

    @property
    def line(self) -> str:
        """As it is printed, marked if it is above the bar."""
        times = f"{self.bot:7.0f} ms {self.database:7.0f} ms"
        numbers = f"{times} {self.cost.statements:6} {self.cost.rows:8} rows"
        return f"{'!' if self.is_above else ' '} {numbers}  {self.act}"


async def measured(url: str, pairs: int, rounds: int) -> list[Measured]:
    """The dearest first."""
    async with Costed.of(url, pairs) as company:
        found = [
            min([await _once(company, act) for _ in range(rounds)], key=_together)
            for act in every_act()
        ]
    return sorted(found, key=_together, reverse=True)


async def _once(company: Costed, act: Act) -> Measured:
    began = time.process_time()
    cost, _reply = await company.cost_of(act)
    took, database = time.process_time() - began, cost.seconds
    bot = took - database if company.company.bot.database.one_writer else took
    return Measured(act, cost, max(bot, 0.0) * 1000, database * 1000)


def _together(one: Measured) -> float:
    return one.bot + one.database


def main() -> None:
    """In a new file, or in the empty database of that address."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=PAIRS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--database-url", default="")
    given = parser.parse_args()
    with empty_database(given.database_url) as url:
        found = asyncio.run(measured(url, given.pairs, given.rounds))
    print(f"{given.pairs:,} pairs; of the bot, of the database; wanted of each: {MILLISECONDS} ms")
    for one in found:
        print(one.line)
    print(f"above the bar: {sum(one.is_above for one in found)} of {len(found)}")


if __name__ == "__main__":
    main()
