"""People as CSV: the good rows, and each bad row with its line and reason (docs/matching.md).

The whole file is read before anything is decided, because a circle of managers or a doubled id
shows only in the whole.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from zoneinfo import ZoneInfo

from handlers.matching.rules import Participant, Ties, apart_of
from storage.types import Role

COLUMNS = (
    "id",
    "name",
    "role",
    "level",
    "department",
    "location",
    "timezone",
    "languages",
    "manager_id",
    "topics",
    "capacity",
    "style",
    "blocked",
    "earlier_partners",
)
EXTRA_COLUMNS = ("language", "country")
"""Columns that may be there too, for the import; any other is passed over."""
STYLES = ("", "listener", "talker")
DEFAULT_WEIGHT = 2
"""Of a topic without one (docs/matching.md)."""
LISTS = ("languages", "topics", "blocked", "earlier_partners")
LONGEST_CELL = 500
"""Of all but the lists."""
_NOT_UTF8 = re.compile("[\udc80-\udcff]")
"""What became of bytes that are not UTF-8."""


class BadFile(ValueError):
    """The file as a whole cannot be read; `key` is a wording key with `arguments`."""

    def __init__(self, key: str, **arguments: str) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = arguments


class BadCell(ValueError):
    """One row cannot be used; `key` is a wording key with `arguments`."""

    def __init__(self, key: str, **arguments: str) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = arguments


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that was left out: the line on which it begins, and why."""

    line: int
    key: str
    arguments: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A good row. `participant` is None for someone who only supplies the chain of managers."""

    line: int
    id: str
    name: str
    manager_id: str
    level: int | None
    department: str
    location: str
    zone: str
    participant: Participant | None
    blocked: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    language: str = ""
    country: str = ""


@dataclass(slots=True)
class PeopleFile:
    """What a file holds."""

    rows: list[PersonRow] = field(default_factory=list)
    bad: list[BadRow] = field(default_factory=list)

    @property
    def participants(self) -> list[Participant]:
        """Everybody who wants to be matched."""
        return [row.participant for row in self.rows if row.participant is not None]

    @property
    def ties(self) -> Ties:
        """Managers, and everybody who must stay apart, whichever side names the other."""
        apart = ((row.id, other) for row in self.rows for other in (*row.blocked, *row.earlier))
        return Ties(
            {row.id: row.manager_id for row in self.rows if row.manager_id}, apart_of(apart)
        )


def read_people(content: bytes) -> PeopleFile:
    """The people of a CSV file in UTF-8 (a byte-order mark is fine).

    Raises BadFile if a column is missing or twice, or if there is no header. A cell that is not
    UTF-8 makes its row a bad one.
    """
    text = content.decode("utf-8-sig", errors="surrogateescape")
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header = _header(reader)
    found = PeopleFile()
    seen: dict[str, int] = {}
    for line, cells in _records(reader, found):
        try:
            row = _row(line, header, cells)
            if row.id in seen:
                raise BadCell("people-duplicate-id", id=row.id, line=str(seen[row.id]))
        except BadCell as problem:
            found.bad.append(BadRow(line, problem.key, problem.arguments))
            continue
        seen[row.id] = line
        found.rows.append(row)
    _take_out_circles(found)
    found.bad.sort(key=lambda bad: bad.line)
    return found


def _header(reader: Iterator[list[str]]) -> list[str]:
    try:
        header = [name.strip().casefold() for name in next(reader)]
    except (StopIteration, csv.Error):
        raise BadFile("people-empty") from None
    missing = [name for name in COLUMNS if name not in header]
    if missing and len(header) == 1 and ";" in header[0]:
        raise BadFile("people-semicolons")
    if missing:
        raise BadFile("people-missing-columns", columns=", ".join(missing))
    known = (*COLUMNS, *EXTRA_COLUMNS)
    twice = [name for name in known if header.count(name) > 1]
    if twice:
        raise BadFile("people-doubled-columns", columns=", ".join(twice))
    return header


def _records(reader: Iterator[list[str]], found: PeopleFile) -> Iterator[tuple[int, list[str]]]:
    """The records with the line on which each begins; a broken one ends the reading."""
    line_num = getattr(reader, "line_num", 1)
    while True:
        begins = line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            found.bad.append(BadRow(begins, "people-broken-quotes", {}))
            return
        line_num = getattr(reader, "line_num", begins)
        if any(cell.strip() for cell in cells):
            yield begins, cells


def _row(line: int, header: list[str], cells: list[str]) -> PersonRow:
    if len(cells) != len(header):
        raise BadCell("people-cells", found=str(len(cells)), expected=str(len(header)))
    cell = dict(zip(header, (text.strip() for text in cells), strict=True))
    _check_text(cell)
    if not cell["id"]:
        raise BadCell("people-no-id")
    zone = cell["timezone"] or "UTC"
    if not _is_zone(zone):
        raise BadCell("people-unknown-zone", zone=zone)
    return PersonRow(
        line=line,
        id=cell["id"],
        name=cell["name"],
        manager_id=cell["manager_id"],
        level=_level(cell) if cell["level"] or cell["role"] else None,
        department=cell["department"],
        location=cell["location"],
        zone=cell["timezone"],
        participant=_participant(cell, zone) if cell["role"] else None,
        blocked=_others(cell, "blocked"),
        earlier=_others(cell, "earlier_partners"),
        language=cell.get("language", "").casefold(),
        country=cell.get("country", "").upper(),
    )


def _check_text(cell: Mapping[str, str]) -> None:
    for name in (*COLUMNS, *EXTRA_COLUMNS):
        text = cell.get(name, "")
        if _NOT_UTF8.search(text):
            raise BadCell("people-not-utf8", column=name)
        if len(text) > LONGEST_CELL and name not in LISTS:
            raise BadCell("people-too-long", column=name, most=str(LONGEST_CELL))


@cache
def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _participant(cell: Mapping[str, str], zone: str) -> Participant:
    try:
        role = Role(cell["role"].casefold())
    except ValueError:
        raise BadCell("people-unknown-role", role=cell["role"]) from None
    languages = frozenset(code.casefold() for code in _list(cell["languages"]))
    if not languages:
        raise BadCell("people-no-language")
    if cell["style"].casefold() not in STYLES:
        raise BadCell("people-unknown-style", style=cell["style"])
    return Participant(
        id=cell["id"],
        role=role,
        level=_level(cell),
        topics=_topics(cell["topics"]),
        languages=languages,
        department=cell["department"],
        location=cell["location"],
        zone=zone,
        capacity=_whole(cell["capacity"] or "1", 1, 3, "people-capacity"),
        style=cell["style"].casefold(),
    )


def _level(cell: Mapping[str, str]) -> int:
    return _whole(cell["level"], 1, 8, "people-level")


def _whole(text: str, least: int, most: int, key: str) -> int:
    if text not in map(str, range(least, most + 1)):
        raise BadCell(key, value=text)
    return int(text)


def _topics(text: str) -> dict[str, int]:
    topics: dict[str, int] = {}
    for item in _list(text):
        key, _, weight = item.partition(":")
        key = key.strip()
        if (
            not key
            or not key.replace("_", "a").isalnum()
            or not key.isascii()
            or key != key.lower()
        ):
            raise BadCell("people-topic", topic=item)
        if key in topics:
            raise BadCell("people-topic-twice", topic=key)
        topics[key] = _whole(weight.strip() or str(DEFAULT_WEIGHT), 1, 3, "people-weight")
    if not topics:
        raise BadCell("people-no-topic")
    return topics


def _others(cell: Mapping[str, str], column: str) -> tuple[str, ...]:
    return tuple(other for other in _list(cell[column]) if other != cell["id"])


def _list(text: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in text.split(";") if item.strip())


def _take_out_circles(found: PeopleFile) -> None:
    """Every row on a circle of managers is bad; whoever only hangs below one is not."""
    manager = {row.id: row.manager_id for row in found.rows}
    on_circle: set[str] = set()
    settled: set[str] = set()
    for start in manager:
        path: dict[str, int] = {}
        person = start
        while person in manager and person not in settled and person not in path:
            path[person] = len(path)
            person = manager[person]
        if person in path:
            on_circle.update(one for one, place in path.items() if place >= path[person])
        settled.update(path)
    for row in found.rows:
        if row.id in on_circle:
            found.bad.append(BadRow(row.line, "people-circle", {"id": row.id}))
    found.rows = [row for row in found.rows if row.id not in on_circle]
