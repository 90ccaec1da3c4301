"""Two hundred thousand released texts: how long `learnings` looks for words, on both databases.

The words are as frequent as in a language: the commonest is in most texts, most are in a few.
"""

from __future__ import annotations

import asyncio
import os
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from sqlalchemy import text

from handlers.contents import TOPICS
from storage import released_texts
from storage.database import Database, Session, upgrade
from storage.encryption import new_key, use_keys
from storage.released_texts import TextsWanted
from storage.stemming import marks_to_find
from storage.tables import Workspace
from storage.types import TextKind

TEXTS = 200_000
WORDS = 20_000
IN_A_TEXT = 12
BATCH = 5_000
PAGE = 6
ROUNDS = 20
LIMIT = 200
"""Milliseconds (docs/performance.md)."""
KIND = TextKind.LEARNING
INTO_TEXTS = (
    "INSERT INTO released_text (id, workspace_id, kind, language, topic, text, role, helped)"
    " VALUES (?, ?, ?, ?, ?, '', '', 0)"
)
INTO_WORDS = "INSERT INTO released_word (workspace_id, text_id, word) VALUES (?, ?, ?)"
KEYS = [topic.key for topic in TOPICS]


def word(number: int) -> str:
    """One of the made-up language; the smaller the number, the commoner."""
    return f"w{number}x"


LOOKS = {
    "the newest": TextsWanted(KIND, language="en"),
    "one topic": TextsWanted(KIND, topic=KEYS[3], language="en"),
    "a common word": TextsWanted(KIND, word(0)),
    "a rare word": TextsWanted(KIND, word(15_000)),
    "two common words": TextsWanted(KIND, f"{word(0)} {word(1)}"),
    "a common and a rare one": TextsWanted(KIND, f"{word(0)} {word(15_000)}"),
    "three commonest and a rare one": TextsWanted(
        KIND, f"{word(0)} {word(1)} {word(2)} {word(9_000)}"
    ),
    "two common ones that seldom meet": TextsWanted(KIND, f"{word(12)} {word(13)}"),
    "two that seldom meet": TextsWanted(KIND, f"{word(40)} {word(900)}"),
    "a word of no text": TextsWanted(KIND, "unheard"),
    "a common word on one topic": TextsWanted(KIND, word(0), topic=KEYS[7]),
}


def words_of_texts() -> Iterator[list[int]]:
    """The numbers of the words of each text."""
    chance = random.Random(1)
    weights = [1 / (number + 1) for number in range(WORDS)]
    drawn = chance.choices(range(WORDS), weights, k=TEXTS * IN_A_TEXT)
    for begin in range(0, len(drawn), IN_A_TEXT):
        yield sorted(set(drawn[begin : begin + IN_A_TEXT]))


async def fill(database: Database) -> int:
    """The workspace that has all the texts."""
    marks = [marks_to_find(KIND, word(number))[0][0] for number in range(WORDS)]
    async with database.begin() as session:
        workspace = Workspace(platform="bench", external_id="1", created_at=datetime.now(UTC))
        session.add(workspace)
        await session.flush()
        workspace_id = workspace.id
    last, every = 0, words_of_texts()
    while some := list(islice(every, BATCH)):
        texts, words = [], []
        for number, own in enumerate(some, last + 1):
            language = "en" if number % 3 else "de"
            texts.append((number, workspace_id, KIND, language, KEYS[number % len(KEYS)]))
            words += [(workspace_id, number, marks[one]) for one in own]
        last += len(some)
        async with database.begin() as session:
            await _insert(session, INTO_TEXTS, texts)
            await _insert(session, INTO_WORDS, words)
    return workspace_id


async def _insert(session: Session, statement: str, rows: list[tuple[object, ...]]) -> None:
    connection = await session.connection()
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    await connection.exec_driver_sql(statement.replace("?", mark), rows)


async def look(database: Database, workspace_id: int, wanted: TextsWanted) -> float:
    """Milliseconds of all that the answer asks the database."""
    began = time.perf_counter()
    async with database.look() as session:
        await released_texts.page(session, workspace_id, wanted, PAGE, 0)
        await released_texts.topics_of(session, workspace_id, KIND, KEYS)
        await released_texts.in_another_language(session, workspace_id, KIND, "en")
    return (time.perf_counter() - began) * 1000


async def measure(url: str) -> None:
    """Print median and longest of each look."""
    upgrade(url)
    database = Database(url)
    began = time.perf_counter()
    workspace_id = await fill(database)
    print(f"{url.partition(':')[0]}: {TEXTS:,} texts in {time.perf_counter() - began:.0f} s")
    if database.engine.dialect.name == "postgresql":
        async with database.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as one:
            await one.execute(text("ANALYZE"))
    for name, wanted in LOOKS.items():
        await look(database, workspace_id, wanted)
        took = [await look(database, workspace_id, wanted) for _ in range(ROUNDS)]
        told = f"median {statistics.median(took):.1f} ms, longest {max(took):.1f} ms"
        print(f"  {name}: {told} (at most {LIMIT} ms)")
    await database.close()


async def main() -> None:
    """On SQLite, and on Postgres where MENTOR_TEST_POSTGRES_URL names one for this."""
    use_keys([new_key()])
    with tempfile.TemporaryDirectory() as folder:
        await measure(f"sqlite+aiosqlite:///{Path(folder) / 'learnings.db'}")
    if url := os.environ.get("MENTOR_TEST_POSTGRES_URL"):
        await measure(url)


if __name__ == "__main__":
    asyncio.run(main())
