"""A list as it was read: its cells, and where in the file each row began."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field


class UnreadableList(ValueError):
    """The file as a whole cannot be read; `key` is a wording key with `arguments`."""

    def __init__(self, key: str, **arguments: str) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = arguments


@dataclass(frozen=True, slots=True)
class Record:
    """One row; `line` is the physical line on which it begins, or the row of the sheet, from 1."""

    line: int
    cells: Sequence[str]


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong with a row, or one of its cells: a wording key and what is expected.

    `left_out` says whether the whole row is not taken; else only the cell is not.
    """

    line: int
    field: str
    value: str
    key: str
    arguments: Mapping[str, str] = dataclass_field(default_factory=dict)
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Everything that stands in a file, before anybody knows what it means.

    `format` is csv, xlsx, xls or ods; `encoding` and `delimiter` are empty for a workbook. Of a
    workbook one `sheet` is read; `sheets` are all with a line that names columns. `hidden` are the
    rows that nobody sees who opens it.
    """

    format: str
    encoding: str
    delimiter: str
    records: Sequence[Record]
    problems: Sequence[RowProblem] = ()
    sheet: str = ""
    sheets: Sequence[str] = ()
    hidden: frozenset[int] = frozenset()
