"""Where in a table its columns are named: below titles, across groups, in two lines, or nowhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from handlers.people.lists.fields import by_header, header_key, is_never_read
from handlers.people.lists.tables import Record, Table, UnreadableList

DEEPEST = 30
"""Rows from the top among which the header is looked for."""
EMAIL = re.compile(r"^[^@\s,;<>()\"]+@[^@\s,;<>()\"]+\.[^@\s,;<>()\"]{2,}$")
ADDRESSED = re.compile(r"^(?P<name>[^<>]*)<\s*(?P<email>[^<>\s]+@[^<>\s]+)\s*>$")
"""`Lena Vogt <lena@example.com>`, as mail programmes paste people."""


_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
"""What comes along when an address is copied from a web page."""


def address_in(cell: str) -> str:
    """The address of a cell without what mail programmes and browsers put around it."""
    text = cell.translate(_INVISIBLE).strip().removeprefix("mailto:")
    found = ADDRESSED.match(text)
    return found["email"] if found else text


@dataclass(frozen=True, slots=True)
class Headed:
    """A table's column names and the rows below; `row` is 1-based, 0 if no row names them.

    `hidden` are the lines that nobody sees who opens the file.
    """

    row: int
    names: tuple[str, ...]
    records: Sequence[Record]
    hidden: frozenset[int] = frozenset()


def headed(table: Table, told: Mapping[str, str | None]) -> Headed:
    """Find the header; a list of nothing but addresses needs none.

    `told` are headers that somebody has said something about. Raises UnreadableList if no row can
    be a header.
    """
    top = table.records[:DEEPEST]
    said = frozenset(header_key(header) for header in told)
    scores = [_score(record.cells, said) for record in top]
    best = max(range(len(scores)), key=lambda index: (scores[index], -index), default=-1)
    if best < 0 or scores[best] <= 0:
        return _headless(table)
    following = best + 1
    while following < len(top) and _repeats(top[best].cells, top[following].cells):
        following += 1
    lines = [record.cells for record in top[max(0, best - 1) : following]]
    names = _names(top[best].cells, lines)
    return Headed(top[best].line, names, table.records[following:], table.hidden)


def naming(records: Sequence[Record]) -> float:
    """How many columns the likeliest header of these rows names."""
    return max((_score(one.cells, frozenset()) for one in records[:DEEPEST]), default=0.0)


def _score(cells: Sequence[str], said: Collection[str]) -> float:
    """How many cells are names of columns that we know; a row with an address is none."""
    if any(EMAIL.match(cell.strip()) for cell in cells):
        return 0
    keys = {header_key(cell) for cell in cells if cell.strip()}
    known = {by_header().get(key) for key in keys} - {None}
    asked = sum(_is_asked(cell) for cell in cells)
    return len(known) + len(keys.intersection(said)) + 0.25 * min(asked, 3)


def _is_asked(cell: str) -> bool:
    """Whether it is the question of a form, or a column that is never read."""
    return cell.strip().endswith("?") or bool(cell.strip() and is_never_read(cell))


def _repeats(header: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether a row below names the columns once more, in other words."""
    pairs = [
        (by_header().get(header_key(upper)), by_header().get(header_key(lower)))
        for upper, lower in zip(header, cells, strict=False)
        if lower.strip()
    ]
    same = sum(upper is not None and upper is lower for upper, lower in pairs)
    named = sum(lower is not None for _upper, lower in pairs)
    return same >= 2 and named * 2 >= len(pairs)


def _names(header: Sequence[str], lines: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The header's cells; an empty one is named by the line above or below, doubled ones count."""
    names: list[str] = []
    for index, cell in enumerate(header):
        others = (line[index] for line in reversed(lines) if index < len(line))
        name = " ".join(cell.split()) or next(
            (" ".join(one.split()) for one in others if one.strip()), ""
        )
        names.append(name or f"({_letter(index)})")
    return distinct(names)


def distinct(names: Sequence[str]) -> tuple[str, ...]:
    """The names, with (2), (3) behind those that are there already."""
    seen: dict[str, int] = {}
    result = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        result.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(result)


def _letter(index: int) -> str:
    """The column's letter in a spreadsheet."""
    return (chr(64 + index // 26) if index >= 26 else "") + chr(65 + index % 26)


def _headless(table: Table) -> Headed:
    """Rows without names of columns: addresses, one below or beside the other."""
    records = [one for record in table.records for one in _addresses_of(record)]
    if not any(EMAIL.match(cell) for record in records for cell in record.cells):
        return _guessed_header(table)
    width = max(len(record.cells) for record in records)
    filled = [Record(one.line, [*one.cells, *[""] * (width - len(one.cells))]) for one in records]
    return Headed(0, tuple(_guessed(filled, index) for index in range(width)), filled)


def _guessed_header(table: Table) -> Headed:
    """The first row that is as full as most are, if there are columns at all."""
    filled = [sum(bool(cell.strip()) for cell in one.cells) for one in table.records]
    usual = max(Counter(filled).most_common(1), default=(0, 0))[0]
    if usual < 2 or len(filled) < 2:
        raise UnreadableList("list-no-header")
    place = next(place for place, count in enumerate(filled) if count >= usual)
    header = table.records[place]
    return Headed(header.line, _names(header.cells, ()), table.records[place + 1 :], table.hidden)


def _addresses_of(record: Record) -> list[Record]:
    """One row for each address where several stand side by side, each split from its name."""
    cells = [cell.strip() for cell in record.cells if cell.strip()]
    pairs = []
    for cell in cells:
        found = ADDRESSED.match(cell)
        pairs.append((found["email"], found["name"].strip(' "')) if found else (cell, ""))
    addresses = [pair for pair in pairs if EMAIL.match(pair[0])]
    if len(addresses) > 1 or (addresses and len(cells) == 1):
        return [Record(record.line, [email, name]) for email, name in addresses]
    return [Record(record.line, [cell.strip() for cell in record.cells])]


def _guessed(records: Sequence[Record], index: int) -> str:
    cells = [record.cells[index] for record in records if record.cells[index]]
    if cells and sum(bool(EMAIL.match(cell)) for cell in cells) * 2 > len(cells):
        return "email"
    return "name" if cells and all(" " in cell for cell in cells) else f"({_letter(index)})"
