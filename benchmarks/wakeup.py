"""A wake-up with nothing due, on SQLite: with 1,000 and with 100,000 pairs whose prompts wait.

Each pair has two prompts that are due later and ten that were sent.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert

from benchmarks.sides import told
from bot.app import Bot, assemble
from bot.settings import Settings
from storage.database import upgrade
from storage.tables import Member, Prompt, Workspace
from storage.types import PromptState

FEW, MANY, ROUNDS, TICKS = 1_000, 100_000, 15, 20
WAITING, SENT = 2, 10
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
KEY = "YmVuY2htYXJrLWtleS1vZi0zMi1ieXRlcy1sb25nISE="


async def house(folder: Path, pairs: int) -> Bot:
    """A bot whose database holds the prompts of so many pairs."""
    url = f"sqlite:///{folder / f'{pairs}.db'}"
    upgrade(url)
    bot = assemble(Settings(database_url=url, encryption_key=KEY, _env_file=None), lambda: NOW)
    bot.chats["slack"] = None  # nothing is sent
    async with bot.database.begin() as session:
        workspace = Workspace(platform="slack", external_id="T1", created_at=NOW)
        session.add(workspace)
        await session.flush()
        member = Member(workspace_id=workspace.id, external_id="U1", name="Lena", created_at=NOW)
        session.add(member)
        await session.flush()
        whose = {"workspace_id": workspace.id, "recipient_id": member.id, "created_at": NOW}
        for start in range(0, pairs, 1000):
            rows = [
                whose
                | {
                    "kind": "check_in",
                    "subject_id": pair,
                    "number": number,
                    "due_at": NOW + timedelta(days=number - SENT, minutes=1),
                    "state": PromptState.SENT if number < SENT else PromptState.WAITING,
                }
                for pair in range(start, start + 1000)
                for number in range(SENT + WAITING)
            ]
            await session.exec(insert(Prompt), params=rows)
    return bot


async def milliseconds(bot: Bot) -> float:
    """How long one wake-up takes."""
    began = time.perf_counter()
    for _ in range(TICKS):
        if await bot.delivery.tick():
            raise RuntimeError("nothing should be due")
    return (time.perf_counter() - began) * 1000 / TICKS


async def main() -> None:
    """Few and many in turn."""
    with tempfile.TemporaryDirectory() as folder:
        few, many = [await house(Path(folder), pairs) for pairs in (FEW, MANY)]
        await milliseconds(few), await milliseconds(many)
        both = [(await milliseconds(few), await milliseconds(many)) for _ in range(ROUNDS)]
        await few.close()
        await many.close()
    name = f"wake-up, {FEW} pairs (floor) and {MANY} pairs (ours)"
    print(told(name, "ms", [one for one, _ in both], [other for _, other in both]))


if __name__ == "__main__":
    asyncio.run(main())
