"""Lists as the tests read them: with the catalogue's topics, on a fixed day."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from handlers.people.lists.catalogue_topics import subjects
from handlers.people.lists.listed import ListedPerson, PeopleList
from handlers.people.lists.manager_index import Someone
from handlers.people.lists.reader import Reading, read_list
from handlers.people.lists.replies_given import Answers

FILES = Path(__file__).parent / "files"
TODAY = date(2026, 11, 28)
Row = Sequence[str | int | date | None]


def read(content: bytes | str, answers: Answers | None = None, *others: Someone) -> PeopleList:
    """What a list says."""
    raw = content.encode() if isinstance(content, str) else content
    return read_list(raw, Reading(subjects(), TODAY, answers or Answers(), lambda: others))


def sample(number: str, answers: Answers | None = None) -> PeopleList:
    """What the sample file of that number says."""
    [path] = FILES.glob(f"{number}-*")
    return read(path.read_bytes(), answers)


def boss_of(found: PeopleList, person: ListedPerson) -> str:
    """The key of somebody's manager in the list; empty if there is none."""
    return "" if person.boss is None else found.people[person.boss].key


def reasons(found: PeopleList) -> list[tuple[int, str, str]]:
    """Line, field and wording key of each problem."""
    return [(one.line, one.field, one.key) for one in found.problems]


def left_out(found: PeopleList) -> list[tuple[int, str]]:
    """Line and wording key of each row that is left out though nothing is wrong with it."""
    return [(one.line, one.key) for one in found.left_out]


@contextmanager
def workbook() -> Iterator[tuple[Workbook, io.BytesIO]]:
    """One to fill; its bytes are there once it is closed."""
    content = io.BytesIO()
    with Workbook(content, {"default_date_format": "dd.mm.yyyy"}) as book:
        yield book, content


def fill(sheet: Worksheet, rows: Sequence[Row], top: int = 0) -> None:
    """The rows, from a row on (counted from 0)."""
    for number, row in enumerate(rows, start=top):
        sheet.write_row(number, 0, row)


def sheets(**lists: Sequence[Row]) -> bytes:
    """A workbook with these sheets."""
    with workbook() as (book, content):
        for name, rows in lists.items():
            fill(book.add_worksheet(name), rows)
    return content.getvalue()
