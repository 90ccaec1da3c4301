"""Sheets as an XLSX (XlsxWriter): text stays text, whatever it begins with; days are days.

Written row by row into files of a folder, so that forty thousand pairs need no more memory than
four. It takes a processor for seconds then: call it in another process.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

CellValue = str | int | float | date | None
SheetRow = tuple[CellValue, ...]
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
    """A table begins; its rows have a cell for each column."""

    title: str
    columns: tuple[ExplainedColumn, ...]


Page = Sheet | Sequence[SheetRow]
"""A sheet begins, or some rows of the one that has begun."""


@dataclass(slots=True)
class _Written:
    """A sheet, and how many rows of it there are."""

    page: Worksheet
    sheet: Sheet
    rows: int = 0


@dataclass(frozen=True, slots=True)
class _Styles:
    bold: Format
    day: Format
    quoted: Format
    wrapped: Format


def workbook(folder: str, made_at: datetime, pages: Iterator[Page]) -> bytes:
    """The same bytes for the same pages and moment; whoever owns the folder empties it."""
    from xlsxwriter import Workbook

    content = io.BytesIO()
    options = {
        "constant_memory": True,
        "tmpdir": folder,
        "strings_to_formulas": False,
        "strings_to_urls": False,
    }
    with Workbook(content, options) as book:
        book.set_properties({"created": made_at.replace(tzinfo=None)})
        styles, written = _styles(book), None
        for page in pages:
            if isinstance(page, Sheet):
                _finish(written)
                written = _Written(book.add_worksheet(page.title), page)
                _begin(written, styles)
            elif written is not None:
                _write(written, page, styles)
        _finish(written)
    return content.getvalue()


def _styles(book: Workbook) -> _Styles:
    return _Styles(
        bold=book.add_format({"bold": True, "bottom": 1}),
        day=book.add_format({"num_format": SHORT_DATE, "align": "left"}),
        quoted=book.add_format({"quote_prefix": True}),
        wrapped=book.add_format({"text_wrap": True, "valign": "top"}),
    )


def _begin(written: _Written, styles: _Styles) -> None:
    written.page.freeze_panes(1, 0)
    for index, column in enumerate(written.sheet.columns):
        written.page.write_string(0, index, column.header, styles.bold)


def _write(written: _Written, rows: Sequence[SheetRow], styles: _Styles) -> None:
    if not written.rows:
        _widen(written, rows)
    for number, row in enumerate(rows, start=written.rows + 1):
        for index, cell in enumerate(row):
            _write_cell(written.page, number, index, cell, styles)
    written.rows += len(rows)


def _finish(written: _Written | None) -> None:
    if written is None:
        return
    if not written.rows:
        _widen(written, [])
    written.page.autofilter(0, 0, max(1, written.rows), len(written.sheet.columns) - 1)


def _widen(written: _Written, rows: Sequence[SheetRow]) -> None:
    """Each column as wide as what stands in its first rows."""
    for index, column in enumerate(written.sheet.columns):
        texts = [column.header, *(row[index] for row in rows)]
        longest = max(len(one) if isinstance(one, str) else NARROWEST for one in texts)
        width = min(WIDEST, max(NARROWEST, longest + 2))
        written.page.set_column(index, index, width)


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
