"""What several tests begin with is lived through once, and taken up again from a copy.

`@kept` stands where `@pytest_asyncio.fixture` stood: the first test of a process that asks for it
has the original, every other the same rows in its own database, the same people who have seen the
same, and a bot that has just been started. What a fixture yields must be a company, or hold one.
"""

from __future__ import annotations

import copy
import inspect
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import psycopg
import pytest_asyncio
from psycopg import sql
from sqlalchemy.engine import make_url
from sqlmodel import SQLModel

from bot.app import assemble
from tests.conversation import Company

Lived = Callable[..., AsyncIterator[Any]]
"""A fixture: it is given a database's address, and yields what has been lived through in it."""

SEQUENCES = "SELECT sequencename, last_value FROM pg_sequences WHERE last_value IS NOT NULL"


def kept(lived: Lived) -> Any:
    """A fixture that lives through it once for each kind of database."""
    memories: dict[object, Memory] = {}
    parameters = inspect.signature(lived).parameters

    @wraps(lived)
    async def taken_up(**given: Any) -> AsyncIterator[Any]:
        url = next(value for name, value in given.items() if name.endswith("_url"))
        others = {name: repr(value) for name, value in given.items() if not name.endswith("_url")}
        key = (make_url(url).get_backend_name(), *others.items())
        if key in memories:
            company, it = memories[key].taken_up(url)
            yield it
            await company.bot.close()
            return
        original = lived(**given)
        it = await anext(original)
        memories[key] = Memory.of(it, url)
        yield it
        async for _ in original:
            raise AssertionError("a fixture yields once")

    assert any(name.endswith("_url") for name in parameters), "a fixture that needs no database"
    return pytest_asyncio.fixture(taken_up)


@dataclass(frozen=True)
class Memory:
    """What a fixture has yielded, or somebody else has lived through, and what was stored then."""

    it: Any
    stored: _File | _Tables

    @classmethod
    def of(cls, it: Any, url: str) -> Memory:
        """A company, or what holds one, as it is now."""
        kind = _File if make_url(url).get_backend_name() == "sqlite" else _Tables
        return cls(_copied(it), kind.of(url))

    def taken_up(self, url: str) -> tuple[Company, Any]:
        """In another database; whoever asks for it closes the company's bot."""
        self.stored.put_into(url)
        it = _copied(self.it)
        company = company_in(it)
        assert company.settings is not None
        settings = company.settings.model_copy(update={"database_url": url})
        bot = assemble(settings, company.clock)
        bot.chats["test"] = company.chat
        for one in {id(one): one for one in (company, *company.chat.companies.values())}.values():
            one.bot, one.settings = bot, settings
        return company, it


def company_in(it: Any) -> Company:
    """The company that is there, or that somebody is in."""
    if isinstance(it, Company):
        return it
    for part in it if isinstance(it, tuple) else (getattr(it, "company", None),):
        if isinstance(part, Company) or hasattr(part, "company"):
            return company_in(part)
    raise AssertionError(f"no company in {it!r}")


def _copied(it: Any) -> Any:
    """People, chat and clock anew; what people saw never changes, and the bot is another one."""
    company = company_in(it)
    shared = [company.settings, *company.chat.shown.values(), *_seen_in(company)]
    memo: dict[int, Any] = {id(one): one for one in shared} | {id(company.bot): None}
    return copy.deepcopy(it, memo)


def _seen_in(company: Company) -> Iterator[object]:
    for one in company.chat.companies.values():
        for person in one.people.values():
            yield from (person.profile, *person.seen, *person.ever_seen)


@dataclass(frozen=True)
class _File:
    """A copy of SQLite's file."""

    path: Path

    @classmethod
    def of(cls, url: str) -> _File:
        path = Path(mkdtemp(prefix="kept-")) / "mentor.db"
        with (
            closing(sqlite3.connect(_path(url))) as source,
            closing(sqlite3.connect(path)) as copy_,
        ):
            source.backup(copy_)
        return cls(path)

    def put_into(self, url: str) -> None:
        shutil.copy(self.path, _path(url))


def _path(url: str) -> str:
    path = make_url(url).database
    assert path is not None
    return path


@dataclass(frozen=True)
class _Tables:
    """The rows of Postgres, and how far its ids have counted."""

    rows: dict[str, bytes]
    counted: list[tuple[str, int]]

    @classmethod
    def of(cls, url: str) -> _Tables:
        with _connected(url) as connection:
            counted = connection.execute(SEQUENCES).fetchall()
            rows = {}
            for table in SQLModel.metadata.sorted_tables:
                name = sql.Identifier(table.name)
                with connection.cursor().copy(sql.SQL("COPY {} TO STDOUT").format(name)) as lines:
                    rows[table.name] = b"".join(bytes(line) for line in lines)
        return cls({name: lines for name, lines in rows.items() if lines}, counted)

    def put_into(self, url: str) -> None:
        with _connected(url) as connection:
            connection.execute("SET session_replication_role = replica")  # in any order
            for name, lines in self.rows.items():
                into = sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(name))
                with connection.cursor().copy(into) as target:
                    target.write(lines)
            for sequence, last in self.counted:
                connection.execute("SELECT setval(%s, %s)", (sequence, last))


def _connected(url: str) -> psycopg.Connection[tuple[Any, ...]]:
    return psycopg.connect(url.replace("+psycopg", ""))
