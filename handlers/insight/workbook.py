"""Sheets as an XLSX (XlsxWriter): text stays text, whatever it begins with; days are days."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

CellValue = str | int | float | date | None
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NARROWEST, WIDEST = 12, 60
"""Characters of a column's width."""
SHORT_DATE = 14
"""The number of Excel's format that shows a day as is usual where the reader is."""
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""Beginnings of text that spreadsheets may take for a formula once somebody edits the cell."""


@dataclass(frozen=True, slots=True)
class ExplainedColumn:
    """Its header, and what stands in it."""

    header: str
    means: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table; a row has a cell for each column."""

    title: str
    columns: tuple[ExplainedColumn, ...]
    rows: Sequence[Sequence[CellValue]]


@dataclass(frozen=True, slots=True)
class _Styles:
    bold: Format
    day: Format
    quoted: Format
    wrapped: Format


def workbook(sheets: Sequence[Sheet], made_at: datetime) -> bytes:
    """The same bytes for the same sheets and moment."""
    from xlsxwriter import Workbook

    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(content, options) as book:
        book.set_properties({"created": made_at.replace(tzinfo=None)})
        styles = _styles(book)
        for sheet in sheets:
            _write(book.add_worksheet(sheet.title), sheet, styles)
    return content.getvalue()


def _styles(book: Workbook) -> _Styles:
    return _Styles(
        bold=book.add_format({"bold": True, "bottom": 1}),
        day=book.add_format({"num_format": SHORT_DATE, "align": "left"}),
        quoted=book.add_format({"quote_prefix": True}),
        wrapped=book.add_format({"text_wrap": True, "valign": "top"}),
    )


def _write(page: Worksheet, sheet: Sheet, styles: _Styles) -> None:
    for index, column in enumerate(sheet.columns):
        page.write_string(0, index, column.header, styles.bold)
        page.set_column(index, index, _width(sheet, index))
    for number, row in enumerate(sheet.rows, start=1):
        for index, cell in enumerate(row):
            _write_cell(page, number, index, cell, styles)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.columns) - 1)


def _width(sheet: Sheet, index: int) -> int:
    texts = [sheet.columns[index].header, *(row[index] for row in sheet.rows[:200])]
    longest = max(len(one) if isinstance(one, str) else NARROWEST for one in texts)
    return min(WIDEST, max(NARROWEST, longest + 2))


def _write_cell(page: Worksheet, row: int, column: int, cell: CellValue, styles: _Styles) -> None:
    match cell:
        case None | "":
            page.write_blank(row, column, None)
        case str():
            risky = cell.startswith(FORMULAS)
            style = styles.quoted if risky else styles.wrapped if len(cell) > WIDEST else None
            page.write_string(row, column, cell, style)
        case date():
            page.write_datetime(row, column, cell, styles.day)
        case _:
            page.write_number(row, column, cell)
