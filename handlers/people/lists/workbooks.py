"""Workbooks of Excel and LibreOffice, read by python-calamine; formulas count as what they show."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from handlers.people.lists.kinds import Kind
from handlers.people.lists.tables import Record, Table, UnreadableList

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

Cell = int | float | str | bool | time | date | datetime | timedelta


def read_workbook(content: bytes, kind: Kind) -> Table:
    """The rows of the fullest sheet that is not hidden; raises UnreadableList if there is none."""
    import python_calamine as calamine

    try:
        workbook = calamine.load_workbook(io.BytesIO(content))
        records = max((_rows(workbook, name) for name in _visible(workbook)), key=len, default=[])
    except calamine.PasswordError:
        raise UnreadableList("list-encrypted") from None
    except (calamine.CalamineError, calamine.ZipError, calamine.XmlError, OSError, ValueError):
        raise UnreadableList("list-broken-workbook") from None
    if not records:
        raise UnreadableList("list-empty")
    return Table(kind.value, "", "", records)


def _visible(workbook: CalamineWorkbook) -> list[str]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    return [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.typ is SheetTypeEnum.WorkSheet and sheet.visible is SheetVisibleEnum.Visible
    ]


def _rows(workbook: CalamineWorkbook, name: str) -> list[Record]:
    rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
    return [
        Record(number, cells)
        for number, row in enumerate(rows, start=1)
        if any(cells := _texts(row))
    ]


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
