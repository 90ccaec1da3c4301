"""An empty list to fill in: an XLSX with drop-downs in the reader's language (XlsxWriter)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from handlers.conversation.catalogue import Say
from handlers.people.lists.levels import LEVELS
from handlers.people.lists.reader import EXAMPLE
from storage.types import Role

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

ROWS = 2000
"""Rows that have drop-downs."""
TOPIC_COLUMNS = 3
"""One for each weight, or the three weightiest topics."""
ZONES = (
    "Europe/Berlin", "Europe/Vienna", "Europe/Zurich", "Europe/London", "Europe/Paris",
    "Europe/Madrid", "Europe/Rome", "Europe/Warsaw", "Europe/Prague", "Europe/Istanbul",
    "America/New_York", "America/Chicago", "America/Los_Angeles", "America/Sao_Paulo",
    "Asia/Dubai", "Asia/Kolkata", "Asia/Singapore", "Asia/Shanghai", "Asia/Tokyo",
    "Australia/Sydney",
)  # fmt: skip
SPOKEN = ("de", "en", "fr", "es", "it", "pt", "nl", "pl", "tr", "cs", "uk", "zh", "ja", "hi")
"""The languages that a person can join with."""
MOST_ACROSS = 16
"""Columns wide enough to be read."""


def template(say: Say, topics: Sequence[str], languages: Sequence[str]) -> bytes:
    """The workbook; `topics` are keys of the catalogue, `languages` codes."""
    from xlsxwriter import Workbook

    content = io.BytesIO()
    with Workbook(content, {"in_memory": True, "strings_to_formulas": False}) as workbook:
        sheet = workbook.add_worksheet(str(say("template-sheet")))
        lists = _lists(say, topics, languages)
        _hidden_lists(workbook, lists)
        _people(workbook, sheet, say, lists)
    return content.getvalue()


def _lists(say: Say, topics: Sequence[str], languages: Sequence[str]) -> dict[str, list[str]]:
    """What each drop-down offers, by the name that its list has in the workbook."""
    return {
        "roles": [str(say(f"role-{role}")) for role in Role],
        "levels": [str(say(f"enrolment-level-{level}")) for level in LEVELS],
        "languages": [say.language_name(code) for code in languages],
        "zones": list(ZONES),
        "topics": [str(say(f"topic-{key}.short")) for key in topics],
    }


def _hidden_lists(workbook: Workbook, lists: dict[str, list[str]]) -> None:
    """A cell's own list may have 255 characters only; defined names have no such limit."""
    sheet = workbook.add_worksheet("lists")
    sheet.hide()
    for column, (name, values) in enumerate(lists.items()):
        sheet.write_column(0, column, values)
        letter = chr(65 + column)
        workbook.define_name(name, f"=lists!${letter}$1:${letter}${len(values)}")


def _people(workbook: Workbook, sheet: Worksheet, say: Say, lists: dict[str, list[str]]) -> None:
    bold = workbook.add_format({"bold": True, "bottom": 1})
    columns = _columns(say)
    offered = {name: iter(values) for name, values in lists.items()}
    for index, (header, example, source) in enumerate(columns):
        sheet.write_string(0, index, header, bold)
        sheet.write_string(1, index, next(offered[source]) if source else example)
        sheet.set_column(index, index, max(MOST_ACROSS, len(header) + 2))
        if source:
            rule = {"validate": "list", "source": f"={source}", "error_type": "warning"}
            sheet.data_validation(1, index, ROWS, index, rule)
    sheet.freeze_panes(1, 0)


def _columns(say: Say) -> list[tuple[str, str, str]]:
    """Header, what stands in the example row, and the list that a drop-down offers."""
    simple = {"email": EXAMPLE, "name": "Lena Vogt"}
    placed = {
        "department": "Marketing",
        "location": "Köln",
        "manager_email": "joerg.mueller@example.com",
    }
    columns = [(str(say(f"template-{name}")), example, "") for name, example in simple.items()]
    columns += [
        (str(say("template-role")), "", "roles"),
        (str(say("template-level")), "", "levels"),
    ]
    columns += [
        (str(say(f"template-{name.replace('_', '-')}")), example, "")
        for name, example in placed.items()
    ]
    columns += [(str(say("template-timezone")), "", "zones")]
    columns += [(str(say("template-languages")), "", "languages")]
    for number in range(1, TOPIC_COLUMNS + 1):
        columns.append((str(say("template-topic", number=number)), "", "topics"))
    return columns
