"""The demo company is founded once for each way in which it may be, and then taken up from a copy.

Thirty people join its programme, which takes two seconds, and dozens of tests begin with them. Only
into a new file of SQLite, in which there has been nobody before.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

import pytest

from bot.app import Bot
from bot.demo import company, stage
from bot.demo.actor import Actor
from bot.demo.company import DemoPerson, the_people
from bot.demo.staging import Staging
from handlers.enrolment import afterwards
from storage.encryption import new_key
from storage.types import Role

OPENED = company._open_programme
JOINS = company._join


@dataclass
class Founding:
    """One that goes on: where, what it is remembered by, and who comes last."""

    file: Path
    remembered_as: object
    last: str
    is_copied: bool = False


class Foundings:
    """Those that went before, by what makes them alike, and the one that goes on."""

    def __init__(self) -> None:
        self._files: dict[object, Path] = {}
        self._now: Founding | None = None

    async def opens(self, coordinator: Actor, bot: Bot, staging: Staging) -> None:
        """The programme, and from a copy also whatever follows."""
        self._now = _of(bot, staging)
        if self._now is not None and self._now.remembered_as in self._files:
            _copy(self._files[self._now.remembered_as], self._now.file)
            self._now.is_copied = True
            return
        await OPENED(coordinator, bot, staging)

    async def joins(self, actor: Actor, one: DemoPerson) -> None:
        """Who is there already need not."""
        if self._now is not None and self._now.is_copied:
            return
        await JOINS(actor, one)
        if self._now is not None and self._now.last == one.id:
            await afterwards.settled()
            kept = Path(mkdtemp(prefix="company-")) / "demo.db"
            _copy(self._now.file, kept)
            self._files[self._now.remembered_as] = kept


def _of(bot: Bot, staging: Staging) -> Founding | None:
    file = bot.database.file
    if file is None or not _is_new(file):
        return None
    settings = bot.settings
    spoken = (settings.language, settings.formal, settings.timezone, settings.country)
    here = [one.id for one in the_people() if one.part in tuple(Role)]
    return Founding(file, (company.FILE, bot.clock(), staging, spoken), here[-1])


def _is_new(file: Path) -> bool:
    """Whether nobody was there before those who are."""
    with closing(sqlite3.connect(file)) as connection:
        [(last,)] = connection.execute("SELECT max(id) FROM workspace")
        [(programmes,)] = connection.execute("SELECT count(*) FROM programme")
    return (last, programmes) == (1, 0)


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(target)) as other:
        one.backup(other)


@pytest.fixture(autouse=True, scope="session")
def _the_demo_company_is_founded_once() -> Iterator[None]:
    """With one key for all, since some of what is stored is encrypted."""
    foundings, key = Foundings(), new_key()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(stage, "new_key", lambda: key)
        patched.setattr(company, "_open_programme", foundings.opens)
        patched.setattr(company, "_join", foundings.joins)
        yield
