"""Workbooks as HR keeps them by hand: what stands around, between and behind the people."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.people.lists.columns import columns_of
from handlers.people.lists.fields import ListField
from handlers.people.lists.headers import Headed
from handlers.people.lists.reader import NobodyNamed
from handlers.people.lists.replies_given import Answers
from handlers.people.lists.tables import Record
from handlers.people.lists.tongues import country_of
from storage.types import Role
from tests.handlers.people.lists.reading import (
    Row,
    boss_of,
    fill,
    left_out,
    read,
    sheets,
    workbook,
)


def overview() -> bytes:
    """An overview with a title, a hidden and a filtered column, blank rows, a leaver and a sum."""
    header: Row = (
        "Pers.-Nr.", "Nachname", "Vorname", "Geb.-Datum", "Austritt", "Abt.", "Funktion",
        "Vorgesetzte/r", "E-Mail dienstl.",
    )  # fmt: skip
    born, boss = date(1980, 1, 1), "Müller, Jörg (1002)"
    people: list[Row] = [
        (1001, "Größ", "Sabine", born, None, "GF", "Geschäftsführerin", None, "s@example.de"),
        (1002, "Müller", "Jörg", born, None, "Vertrieb", "Bereichsleiter Vertrieb (m/w/d)",
         "Größ, Sabine (1001)", "j@example.de"),
        (1003, "Müller", "Jörg", born, None, "IT", "Entwickler", boss, "j2@example.de"),
        (),
        (1004, "Çelik", "Ayşe", born, date(2027, 9, 30), "Marketing", "Trainee", boss,
         "a@example.de"),
        (1005, "Straßer", "Tim", born, date(2026, 6, 30), "IT", "Trainee", boss, "t@example.de"),
    ]  # fmt: skip
    with workbook() as (book, content):
        sheet = book.add_worksheet("Übersicht")
        sheet.merge_range("A1:I1", "Nordwind AG – Mitarbeiterübersicht", book.add_format())
        fill(sheet, [("Stand:", date(2026, 11, 27), None, "vertraulich")], top=1)
        fill(sheet, [header, *people], top=3)
        sheet.set_column("D:D", None, None, {"hidden": True})
        sheet.autofilter("A4:I10")
        sheet.write_string("A11", "Summe")
        sheet.write_formula("B11", "=COUNTA(B5:B10)", None, 5)
    return content.getvalue()


def test_an_overview_gives_its_people_with_bosses_by_the_number_behind_a_name() -> None:
    found = read(overview())
    assert (found.header_row, found.problems, found.managers_unknown) == (4, [], [])
    assert [(one.id, one.name, one.level, boss_of(found, one)) for one in found.people] == [
        ("1001", "Sabine Größ", 8, ""),
        ("1002", "Jörg Müller", 7, "1001"),
        ("1003", "Jörg Müller", 3, "1002"),
        ("1004", "Ayşe Çelik", 1, "1002"),
    ]
    assert left_out(found) == [(10, "list-left"), (11, "list-total")]
    assert "1980" not in repr(found.people) + repr(found.columns)


def test_a_cover_sheet_is_not_the_list_and_another_list_is_said_and_can_be_chosen() -> None:
    cover = [(f"Hinweis {number}", "bitte beachten") for number in range(20)]
    juniors = [("Name", "Vorname", "E-Mail"), ("Vogt", "Lena", "lena@example.de")]
    leaders = [("Name", "E-Mail"), ("Jörg Müller", "jörg@example.de")]
    content = sheets(Deckblatt=cover, Junioren=juniors, Leitung=leaders)
    found = read(content)
    assert (found.sheet, found.other_sheets) == ("Junioren", ["Leitung"])
    assert [one.name for one in found.people] == ["Lena Vogt"]
    other = read(content, Answers(sheet="Leitung"))
    assert [one.name for one in other.people] == ["Jörg Müller"]


def test_rows_that_a_filter_hides_are_left_out_and_said() -> None:
    with workbook() as (book, content):
        book.add_worksheet("Deckblatt")
        sheet = book.add_worksheet("Liste")
        names = ("Lena Vogt", "Mia Holm", "Max Ude")
        fill(sheet, [("Name", "Abteilung"), *((name, "IT") for name in names)])
        sheet.set_row(2, None, None, {"hidden": True})
        hidden = book.add_worksheet("alt")
        fill(hidden, [("Name", "Abteilung"), *(("Wer", "Anders") for _ in range(9))])
        hidden.hide()
    found = read(content.getvalue())
    assert [one.name for one in found.people] == ["Lena Vogt", "Max Ude"]
    assert left_out(found) == [(3, "list-hidden-row")]


def test_a_cell_merged_down_several_rows_counts_for_each() -> None:
    with workbook() as (book, content):
        sheet = book.add_worksheet()
        people = [(None, name, f"{name[:3]}@example.de") for name in ("Lena", "Mia", "Max")]
        fill(sheet, [("Abteilung", "Name", "E-Mail"), *people])
        sheet.merge_range("A2:A3", "Marketing", book.add_format())
    assert [one.department for one in read(content.getvalue()).people] == [
        "Marketing",
        "Marketing",
        "",
    ]


def test_headings_between_groups_and_notes_below_are_no_people_and_are_said() -> None:
    header: Row = ("Name", "Mail", "Fachbereich")
    rows: list[Row] = [
        ("Mentoren 2027",),
        header,
        ("Lena Vogt", "lena@example.de", "Marketing"),
        ("Tim Straßer",),
        ("Mentees",),
        ("Jörg Müller", "jörg@example.de", "Vertrieb"),
        ("Sabine Größ", "sabine@example.de", "GF"),
        ("* Stand 27.11., bitte vertraulich",),
    ]
    found = read(sheets(Liste=rows))
    assert [one.name for one in found.people] == [
        "Lena Vogt",
        "Tim Straßer",
        "Jörg Müller",
        "Sabine Größ",
    ]
    assert left_out(found) == [(5, "list-note"), (8, "list-note")]


def test_initials_and_short_names_of_managers_are_asked_about_with_who_is_likely() -> None:
    rows: list[Row] = [
        ("Name", "Stufe", "Führungskraft"),
        ("Lena Vogt", "E1", "JM"),
        ("Mia Holm", "E2", "J. Müller"),
        ("Jörg Müller", "AT2", "Größ, Sabine"),
        ("Sabine Größ", "AT3", None),
    ]
    found = read(sheets(Liste=rows))
    assert [boss_of(found, one) for one in found.people] == ["", "", "Sabine Größ", ""]
    likely = [(one.value, one.suggestion and one.suggestion.name) for one in found.managers_unknown]
    assert likely == [("JM", "Jörg Müller"), ("J. Müller", "Jörg Müller")]


def test_two_columns_to_tick_are_the_role_and_addresses_are_freed_of_their_wrapping() -> None:
    rows: list[Row] = [
        ("MA-Nr", "Mitarbeiter", "Email", "Teilnahme Mentor", "Teilnahme Mentee"),
        ("00017", "Vogt, Lena", "Lena Vogt <lena@example.de>", "x", None),
        ("00018", "Müller, Dr. Jörg", "\u200bmailto:joerg@example.de", None, "x"),
    ]
    lena, jörg = read(sheets(Liste=rows)).people
    assert (lena.id, lena.name, lena.email, lena.role) == (
        "00017",
        "Lena Vogt",
        "lena@example.de",
        Role.MENTOR,
    )
    assert (jörg.name, jörg.email, jörg.role) == (
        "Dr. Jörg Müller",
        "joerg@example.de",
        Role.MENTEE,
    )


def test_whoever_reads_which_column_names_people_settles_a_list_that_names_nobody() -> None:
    rows: list[Row] = [
        ("Stand", "November"),
        ("Wer", "Was", "Wo"),
        ("Lena Vogt", "Trainee", "Köln"),
        ("Jörg Müller", "Bereichsleiter", "München"),
    ]
    with pytest.raises(NobodyNamed) as asked:
        read(sheets(Liste=rows))
    found = asked.value.found
    assert (found.header_row, found.people) == (2, [])
    assert found.columns.every[0].examples == ("Lena Vogt", "Jörg Müller")
    told = Answers(columns={"Wer": "name", "Was": "title", "Wo": "location"})
    assert [
        (one.name, one.level, one.location) for one in read(sheets(Liste=rows), told).people
    ] == [
        ("Lena Vogt", 1, "Köln"),
        ("Jörg Müller", 7, "München"),
    ]


@pytest.mark.parametrize(
    ("field", "headers"),
    [
        (ListField.ID, "MA-Nr. | Emp # | PersNr | Staff ID"),
        (ListField.NAME, "Last name, First name | Vor- und Zuname | Mitarbeiter/in"),
        (ListField.EMAIL, "E-Mail (dienstl.) | Geschäftliche E-Mail-Adresse | Work mail"),
        (ListField.DEPARTMENT, "Abt. | OE | Org.-Einheit | Dept."),
        (ListField.MANAGER_NAME, "Mgr | Direkte/r Vorgesetzte/r | FK | Disz. Führungskraft"),
        (ListField.MANAGER_ID, "Pers.-Nr. Vorgesetzte/r | Manager ID"),
        (ListField.MANAGER_EMAIL, "E-Mail Führungskraft | Mgr email"),
        (ListField.STATUS, "Austritt | Term date | Letzter Arbeitstag"),
    ],
)
def test_headers_as_people_shorten_them_are_known(field: ListField, headers: str) -> None:
    names = tuple(one.strip() for one in headers.split("|"))
    for name in names:
        table = Headed(1, ("Ort", name), [Record(2, ["Köln", ""])])
        assert columns_of(table, {}).every[1].field is field, name


def test_countries_go_by_the_names_that_people_give_them() -> None:
    words = ("UK", "USA", "DEU", "Deutschland", "Holland", "Österreich", "Narnia")
    assert [country_of(word) for word in words] == ["GB", "US", "DE", "DE", "NL", "AT", None]
