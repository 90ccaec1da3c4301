"""Workbooks of Excel and LibreOffice, read by python-calamine; formulas count as what they show."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from handlers.people.lists.headers import naming
from handlers.people.lists.hidden_rows import hidden_rows
from handlers.people.lists.kinds import Kind
from handlers.people.lists.tables import Record, Table, UnreadableList

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

Cell = int | float | str | bool | time | date | datetime | timedelta


def read_workbook(content: bytes, kind: Kind, wanted: str = "") -> Table:
    """The rows of the sheet that is `wanted`, else of the one that names most columns.

    Hidden sheets are not looked at. Raises UnreadableList if there is nothing in any other.
    """
    import python_calamine as calamine

    try:
        workbook = calamine.load_workbook(io.BytesIO(content))
        every = {name: _rows(workbook.get_sheet_by_name(name)) for name in _visible(workbook)}
    except calamine.PasswordError:
        raise UnreadableList("list-encrypted") from None
    except (calamine.CalamineError, calamine.ZipError, calamine.XmlError, OSError, ValueError):
        raise UnreadableList("list-broken-workbook") from None
    sheets = {name: records for name, records in every.items() if records}
    if not sheets:
        raise UnreadableList("list-empty")
    meant = wanted if wanted in sheets else _likeliest(sheets)
    lists = [name for name, records in sheets.items() if name == meant or naming(records) >= 2]
    place = workbook.sheet_names.index(meant)
    hidden = hidden_rows(content, place) if kind is Kind.XLSX else frozenset[int]()
    return Table(kind.value, "", "", sheets[meant], (), meant, tuple(lists), hidden)


def _likeliest(sheets: Mapping[str, Sequence[Record]]) -> str:
    """A cover sheet may be longer than the list, but it names no columns."""
    return max(sheets, key=lambda name: (naming(sheets[name]), len(sheets[name])))


def _visible(workbook: CalamineWorkbook) -> list[str]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    return [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.typ is SheetTypeEnum.WorkSheet and sheet.visible is SheetVisibleEnum.Visible
    ]


def _rows(sheet: CalamineSheet) -> list[Record]:
    rows = sheet.to_python(skip_empty_area=False)
    _fill_down(rows, sheet)
    return [
        Record(number, cells)
        for number, row in enumerate(rows, start=1)
        if any(cells := _texts(row))
    ]


def _fill_down(rows: Sequence[list[Cell]], sheet: CalamineSheet) -> None:
    """A cell that is merged down several rows counts for each row in which anything else stands."""
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        for row in rows[top + 1 : bottom + 1] if left == right else ():
            if any(cell != "" for cell in row):
                row[left] = rows[top][left]


def _texts(row: Sequence[Cell]) -> list[str]:
    return [one if isinstance(one, str) else _text(one) for one in row]


def _text(cell: Cell) -> str:
    """As a person would type it: whole numbers without `.0`, days as 2026-12-01."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="seconds")
    return str(cell)
