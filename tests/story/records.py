"""What is stored, looked at from outside: all of it, and what became of the prompts."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from weakref import WeakKeyDictionary

from sqlalchemy import Table
from sqlalchemy import select as select_columns
from sqlmodel import SQLModel, col, select

from bot.app import Bot
from bot.delivery.delivery import mark_of
from handlers.conversation.settled import KIND as SETTLED
from storage.database import Database
from storage.tables import Address, HandledRequest, PendingFile, Prompt, SentMessage
from storage.types import PromptState
from tests.peers.slack.town import Town

Records = dict[str, list[tuple[object, ...]]]


async def everything_stored(bot: Bot) -> Records:
    """Every row of every table, but for the deliveries that were answered."""
    tables = [t for t in SQLModel.metadata.sorted_tables if t is not HandledRequest.__table__]  # type: ignore[attr-defined]
    in_the_file = _as_it_stands(bot, tables)
    if in_the_file is not None and bot.database in _last and _last[bot.database][0] == in_the_file:
        return _last[bot.database][1]
    async with bot.database.begin() as session:
        connection = await session.connection()
        found = {
            one.name: [tuple(row) for row in await connection.execute(one.select().order_by("id"))]
            for one in tables
        }
    if in_the_file is not None:
        _last[bot.database] = in_the_file, found
    return found


_last: WeakKeyDictionary[Database, tuple[list[object], Records]] = WeakKeyDictionary()
"""What was found last, and what stood in the file then."""


def _as_it_stands(bot: Bot, tables: Sequence[Table]) -> list[object] | None:
    """Of SQLite, read without what makes values of it: twenty times as quick."""
    address = bot.database.engine.url
    if address.get_backend_name() != "sqlite" or address.database is None:
        return None
    with closing(sqlite3.connect(address.database)) as connection:
        return [connection.execute(f'SELECT * FROM "{one.name}"').fetchall() for one in tables]


PLATFORMS_OWN = {one.__tablename__ for one in (Address, HandledRequest, PendingFile, SentMessage)}
"""Tables whose rows only say how a platform is spoken to."""
DIFFERS = {
    "workspace": {"platform", "external_id", "created_at"},
    "prompt": {"id", "channel", "message_id"},
    "pair_session": {"uid"},
}
"""Columns in a platform's own ids or drawn by lot, one that a real clock fills, one that depends
on who of several recipients got theirs first."""


def _without_ids(row: dict[str, object]) -> dict[str, object]:
    """What an old message says by now has that message's number as its subject."""
    return {**row, "subject_id": None} if row.get("kind") == SETTLED else row


async def the_programme(bot: Bot) -> Records:
    """Every row that does not depend on the platform."""
    kept: Records = {}
    async with bot.database.begin() as session:
        connection = await session.connection()
        for table in SQLModel.metadata.sorted_tables:
            if table.name in PLATFORMS_OWN:
                continue
            differs = DIFFERS.get(table.name, set())
            columns = [column for column in table.columns if column.name not in differs]
            rows = await connection.execute(select_columns(*columns).order_by(table.c.id))
            kept[table.name] = sorted(
                (tuple(_without_ids(row._asdict()).values()) for row in rows), key=repr
            )
    return kept


async def sends_each_prompt_once(town: Town) -> int:
    """Asserts that each prompt that was due is one message, and each message one prompt.

    Returns how many prompts were sent.
    """
    async with town.bot.database.begin() as session:
        due = await session.exec(select(Prompt).where(col(Prompt.due_at) <= town.clock()))
        prompts = due.all()
    left = [one.kind for one in prompts if one.state in (PromptState.WAITING, PromptState.SENDING)]
    assert left == [], "these prompts were lost"
    failed = [(one.kind, one.error) for one in prompts if one.state is PromptState.FAILED]
    assert failed == []
    messages = [one for one in prompts if one.kind != SETTLED]
    sent = Counter(mark_of(one) for one in messages if one.sent_at is not None)
    assert _posted(town) == sent
    return sum(sent.values())


def _posted(town: Town) -> Counter[str]:
    """How often Slack took a message with each mark."""
    return Counter(
        call.arguments["metadata"]["event_payload"]["prompt"]
        for call in town.slack.calls
        if call.method == "chat.postMessage"
        and call.answer["ok"]
        and call.arguments.get("metadata")
    )


def slack_refused_nothing(town: Town) -> None:
    """Asserts that every call of the bot was one that Slack takes."""
    refused = [(call.method, call.answer) for call in town.slack.calls if not call.answer["ok"]]
    assert refused == []
