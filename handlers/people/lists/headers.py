"""Where in a table its columns are named: below titles, across groups, in two lines, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.people.lists.fields import by_header, header_key, is_never_read
from handlers.people.lists.tables import Record, Table, UnreadableList

DEEPEST = 30
"""Rows from the top among which the header is looked for."""
EMAIL = re.compile(r"^[^@\s,;<>()\"]+@[^@\s,;<>()\"]+\.[^@\s,;<>()\"]{2,}$")
ADDRESSED = re.compile(r"^(?P<name>[^<>]*)<\s*(?P<email>[^<>\s]+@[^<>\s]+)\s*>$")
"""`Lena Vogt <lena@example.com>`, as mail programmes paste people."""


@dataclass(frozen=True, slots=True)
class Headed:
    """A table's column names and the rows below; `row` is 1-based, 0 if no row names them."""

    row: int
    names: tuple[str, ...]
    records: Sequence[Record]


def headed(table: Table) -> Headed:
    """Find the header; a list of nothing but addresses needs none.

    Raises UnreadableList if no row looks like one and no cell like an address.
    """
    top = table.records[:DEEPEST]
    scores = [_score(record.cells) for record in top]
    best = max(range(len(scores)), key=lambda index: (scores[index], -index), default=-1)
    if best < 0 or scores[best] <= 0:
        return _headless(table)
    following = best + 1
    while following < len(top) and _repeats(top[best].cells, top[following].cells):
        following += 1
    lines = [record.cells for record in top[max(0, best - 1) : following]]
    names = _names(top[best].cells, lines)
    return Headed(top[best].line, names, table.records[following:])


def _score(cells: Sequence[str]) -> float:
    """How many cells are names of columns that we know; a row with an address is none."""
    if any(EMAIL.match(cell.strip()) for cell in cells):
        return 0
    known = {by_header().get(header_key(cell)) for cell in cells if cell.strip()} - {None}
    asked = sum(_is_asked(cell) for cell in cells)
    return len(known) + 0.25 * min(asked, 3)


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
        raise UnreadableList("list-no-header")
    width = max(len(record.cells) for record in records)
    filled = [Record(one.line, [*one.cells, *[""] * (width - len(one.cells))]) for one in records]
    return Headed(0, tuple(_guessed(filled, index) for index in range(width)), filled)


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
