"""The rows that need mending, as an XLSX to mend and drop again (XlsxWriter)."""

from __future__ import annotations

import io

from handlers.conversation.catalogue import Say
from handlers.people.lists.listed import PeopleList
from handlers.people.lists.preview import reason

WIDEST = 80
"""Characters of a column's width."""


def problem_rows(say: Say, found: PeopleList) -> bytes:
    """Line, column, value and what to mend, one row for each problem; nothing is a formula."""
    from xlsxwriter import Workbook

    content = io.BytesIO()
    headers = {one.field: one.header for one in found.columns.every if one.field}
    with Workbook(content, {"in_memory": True, "strings_to_formulas": False}) as workbook:
        sheet = workbook.add_worksheet(str(say("list-mend-sheet")))
        bold = workbook.add_format({"bold": True, "bottom": 1})
        titles = ("list-mend-line", "list-mend-column", "list-mend-value", "list-mend-what")
        for index, key in enumerate(titles):
            sheet.write_string(0, index, str(say(key)), bold)
        by_field = {field.value: header for field, header in headers.items()}
        for row, problem in enumerate(found.problems, start=1):
            sheet.write_number(row, 0, problem.line)
            sheet.write_string(row, 1, by_field.get(problem.field, problem.field))
            sheet.write_string(row, 2, problem.value)
            sheet.write_string(row, 3, reason(say, problem))
        sheet.set_column(1, 2, 24)
        sheet.set_column(3, 3, WIDEST)
        sheet.freeze_panes(1, 0)
    return content.getvalue()
