"""Example lists for the demo's page, as Personio writes them: whom they name the page's directory
knows, some of them the bot does not yet, and one person is not there at all.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from bot.demo.company import rows_of, the_people
from bot.platforms.playground.chat import Colleague
from handlers.conversation.chat import Profile

FILE = Path(__file__).with_name("newcomers.csv")
CSV, XLSX = "personio.csv", "personio.xlsx"
HEADERS = (
    *("ID", "Vorname", "Nachname", "E-Mail", "Status", "Position", "Abteilung", "Standort"),
    "Vorgesetzter",
)
MISSING = (
    *("30099", "Pia", "Sommerfeld", "pia.sommerfeld@nordwind.example", "Aktiv"),
    *("Trainee Controlling", "Finance", "Hamburg", "Jörn Martens"),
)
"""A row whose person nobody has in any directory yet."""
FIRST_ID = 30001
"""A staff number; each row takes the next."""
NEW = ("id", "name", "title", "department", "office", "manager")


def newcomers(language: str = "") -> list[Colleague]:
    """Who is new in the company: the page's directory knows them, and the bot does not yet."""
    return [
        Colleague(
            Profile(
                row["id"], row["name"], row["language"], row["timezone"], email=_address(row["id"])
            ),
            row["title"],
            row["office"],
        )
        for row in rows_of(FILE, language)
    ]


def example_lists(language: str = "") -> Mapping[str, bytes]:
    """The same list as a German Excel saves it as CSV, and as a workbook, by file name."""
    rows = [HEADERS, *_table(language), MISSING]
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(rows)
    return {CSV: text.getvalue().encode("cp1252", "replace"), XLSX: _workbook(rows)}


def _address(person: str) -> str:
    return f"{person}@nordwind.example"


def _table(language: str) -> list[tuple[str, ...]]:
    """The newcomers, and those of the company who have not joined yet."""
    company = the_people(language)
    names = {one.id: one.name for one in company}
    known = [
        (one.id, one.name, one.title, one.department, one.office, one.manager)
        for one in company
        if not one.part
    ]
    new = [tuple(row[key] for key in NEW) for row in rows_of(FILE, language)]
    table: list[tuple[str, ...]] = []
    for number, row in enumerate((*new, *known), start=FIRST_ID):
        person, name, title, department, office, manager = row
        first, last = name.split(" ", 1)
        who = (str(number), first, last, _address(person), "Aktiv")
        table.append((*who, title, department, office, names[manager]))
    return table


def _workbook(rows: list[tuple[str, ...]]) -> bytes:
    from xlsxwriter import Workbook

    content = io.BytesIO()
    with Workbook(content, {"in_memory": True, "strings_to_formulas": False}) as workbook:
        sheet = workbook.add_worksheet("Mitarbeitende")
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                sheet.write_string(number, place, cell)
    return content.getvalue()
