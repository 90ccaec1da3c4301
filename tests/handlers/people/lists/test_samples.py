"""Lists as companies have them, each with the right value of everything that it says."""

from __future__ import annotations

import pytest

from handlers.people.lists.listed import PeopleList
from handlers.people.lists.replies_given import Answers
from storage.types import Role
from tests.handlers.people.lists.reading import boss_of, left_out, read, reasons, sample

OWN = ("09", "10", "11", "12")
"""Our own columns, saved by Excel in four ways."""
MAPPED: dict[str, dict[str, str | None]] = {
    "01": {"Vorname": "first_name", "E-Mail": "email", "Vorgesetzter": "manager_name"},
    "06": {"Ich möchte teilnehmen als": "role", "Ebene": "level", "Name": "name", "ID": None},
    "16": {"id": "email"},
    "18": {"userid": "id", "fullname": "name", "email": "email"},
    "19": {"mail": "email", "objectId": "id", "jobTitle": "title", "city": "location"},
    "30": {
        "Worker's Manager": "manager_name",
        "Email - Primary Work": "email",
        "Compensation": None,
    },
    "31": {"Reporting to": "manager_name", "Home Email": None, "Gender": None},
    "33": {"How many mentees?": "capacity", "Timestamp": None},
    "35": {"Customer Email": "email", "Staff Email": None, "Customer Time Zone": "timezone"},
    "36": {"🙂 Vorname": "first_name", "Personal- nummer": "id", "E-Mail (dienstlich)": "email"},
}


@pytest.mark.parametrize("number", MAPPED)
def test_columns_are_known_by_what_systems_and_forms_call_them(number: str) -> None:
    mapping = sample(number).columns.mapping
    assert {header: mapping[header] for header in MAPPED[number]} == MAPPED[number]


@pytest.mark.parametrize(
    ("number", "format_", "encoding", "delimiter", "header_row", "rows", "people"),
    [
        ("01", "csv", "cp1252", ";", 1, 5, 5),
        ("02", "xlsx", "", "", 1, 5, 5),
        ("06", "csv", "utf-8-sig", ";", 1, 3, 2),
        ("09", "csv", "utf-16", "\t", 1, 3, 3),
        ("10", "csv", "cp1252", ";", 1, 3, 3),
        ("11", "csv", "utf-8-sig", ";", 1, 3, 3),
        ("12", "csv", "cp1252", ",", 1, 3, 3),
        ("13", "csv", "utf-8", ",", 1, 4, 3),
        ("15", "csv", "utf-8", ",", 1, 2, 2),
        ("16", "csv", "utf-8", ",", 1, 3, 3),
        ("18", "csv", "utf-8", ",", 1, 2, 2),
        ("19", "csv", "utf-8-sig", ",", 1, 1, 1),
        ("20", "csv", "utf-8", ",", 1, 3, 3),
        ("21", "csv", "utf-8", ",", 1, 2, 2),
        ("22", "csv", "utf-8", ",", 1, 5, 5),
        ("23", "csv", "utf-8", ",", 1, 2, 2),
        ("30", "csv", "utf-8", ",", 5, 5, 4),
        ("31", "csv", "utf-8", ",", 1, 4, 3),
        ("32", "csv", "utf-8-sig", ",", 1, 4, 3),
        ("33", "csv", "utf-8", ",", 1, 2, 2),
        ("34", "csv", "utf-8-sig", ";", 1, 3, 3),
        ("35", "csv", "utf-8", "\t", 1, 2, 2),
        ("36", "csv", "utf-8-sig", ";", 3, 3, 2),
        ("37", "csv", "utf-8", ";", 0, 3, 3),
    ],
)
def test_how_a_list_was_saved_is_found_out_and_everybody_in_it_is_read(
    number: str,
    format_: str,
    encoding: str,
    delimiter: str,
    header_row: int,
    rows: int,
    people: int,
) -> None:
    found = sample(number)
    assert (found.format, found.encoding, found.delimiter) == (format_, encoding, delimiter)
    assert (found.header_row, found.rows, len(found.people)) == (header_row, rows, people)


@pytest.mark.parametrize("number", ["01", "02"])
def test_personio_gives_names_bosses_and_levels_by_the_titles(number: str) -> None:
    found = sample(number)
    jörg, sabine, _ayşe, tim, petra = found.people
    assert (jörg.id, jörg.email) == ("10021", "joerg.mueller@example.de")
    assert jörg.name == "Jörg Müller-Lüdenscheidt"
    assert (jörg.department, jörg.location) == ("Vertrieb", "München")
    assert [boss_of(found, one) for one in found.people] == [
        "10022",
        "",
        "10021",
        "10025",
        "10022",
    ]
    assert [one.level for one in (jörg, sabine, tim, petra)] == [7, 8, 1, 5]
    assert (found.problems, found.managers_unknown, found.left_out) == ([], [], [])
    assert [one.line for one in found.notes if one.key == "list-away"] == [5]


def test_letters_that_were_lost_when_saving_are_said() -> None:
    assert (sample("01").notes[0].line, sample("01").notes[0].key) == (4, "list-letters-lost")


def test_microsoft_forms_gives_roles_levels_and_topics_and_the_later_answer_counts() -> None:
    found = sample("06")
    anna, bernd = found.people
    assert (anna.line, anna.name, anna.email) == (5, "Anna Beispiel", "anna.beispiel@example.de")
    assert (anna.role, anna.level, anna.topics) == (Role.MENTOR, 1, {"b1": 2})
    assert (bernd.role, bernd.level, bernd.topics) == (Role.MENTEE, 7, {"b1": 2, "b4": 2})
    assert (anna.languages, bernd.languages) == (("de", "en"), ("de",))
    assert left_out(found) == [(2, "list-said-again")]
    assert found.problems == []


def test_the_later_completion_time_counts_even_if_it_stands_higher() -> None:
    header = "E-Mail;Name;Fertigstellungszeit\n"
    later = "a@example.de;Anna Neu;14.11.2026 11:00:00\n"
    earlier = "a@example.de;Anna Früh;14.11.2026 09:00:00\n"
    found = read(header + later + earlier)
    assert [one.name for one in found.people] == ["Anna Neu"]
    assert left_out(found) == [(3, "list-said-again")]


@pytest.mark.parametrize("number", OWN)
def test_our_own_columns_are_read_however_excel_saved_them(number: str) -> None:
    lena, jörg, sabine = sample(number).people
    assert (lena.id, lena.name, lena.role, lena.level) == ("U01", "Lena Vogt", Role.MENTOR, 2)
    assert (lena.languages, lena.topics) == (("de", "en"), {"a1": 3, "b1": 2})
    assert (jörg.name, jörg.location, jörg.zone) == ("Jörg Müller", "München", "Europe/Berlin")
    assert (sabine.name, sabine.department, sabine.level) == ("Sabine Größ", "Geschäftsführung", 8)


def test_values_in_peoples_own_words_take_one_round_each_with_a_suggestion() -> None:
    found = sample("13")
    lena, jörg, sabine = found.people
    assert (lena.line, lena.level, lena.zone) == (5, 2, "Europe/Berlin")
    assert (jörg.level, jörg.zone, jörg.topics) == (6, "Europe/Berlin", {"b1": 2})
    assert (sabine.level, sabine.zone, sabine.topics) == (8, "Europe/Berlin", {"a1": 3})
    assert boss_of(found, jörg) == "sabine@example.de"
    assert found.levels == {"E2": 2, "Senior Manager": 6, "Vorstand": 8}
    assert found.topics["ChatGPT"] == "b1"
    assert found.problems == []


def test_an_email_in_the_column_of_ids_is_an_email() -> None:
    found = sample("16")
    assert found.people[0].email == "lena.vogt@example.de"
    assert [one.id for one in found.people] == ["", "", ""]
    assert boss_of(found, found.people[0]) == "joerg.mueller@example.de"


def test_members_of_slack_and_of_entra_have_their_ids_and_addresses() -> None:
    lena, jörg = sample("18").people
    assert (lena.id, lena.email) == ("U059H0Z4PH6", "lena.vogt@example.de")
    assert (jörg.id, jörg.name) == ("U0A6AJG820L", "Jörg Müller")
    [vogt] = sample("19").people
    assert (vogt.email, vogt.title, vogt.level) == ("lena.vogt@example.de", "Trainee", 1)
    assert (vogt.location, vogt.country) == ("Köln", "DE")


def test_a_manager_is_found_by_name_and_with_the_zeros_that_were_lost() -> None:
    by_name = sample("20")
    assert [boss_of(by_name, one) for one in by_name.people] == ["U2", "U3", ""]
    zeros = sample("21")
    assert [boss_of(zeros, one) for one in zeros.people] == ["00010002", ""]
    assert [(one.line, one.key) for one in zeros.notes] == [(2, "list-zeros-restored")]
    assert not zeros.managers_unknown


def test_decimals_and_roles_in_words_are_read() -> None:
    people = sample("22").people
    assert [one.role for one in people] == [
        Role.MENTOR,
        Role.MENTEE,
        Role.MENTEE,
        Role.MENTOR,
        Role.MENTEE,
    ]
    assert [one.level for one in people] == [2, 6, 7, 2, 7]
    assert [one.topics for one in people] == [
        {"a1": 3},
        {"a1": 2},
        {"a1": 3, "b1": 2},
        {"a1": 2},
        {"a1": 3},
    ]
    assert (people[0].capacity, people[4].style) == (1, "listener")
    assert [one.languages for one in people[1:3]] == [("de", "en"), ("de", "en")]


def test_headers_with_capitals_and_blanks_are_the_same_and_what_is_no_address_is_said() -> None:
    found = sample("23")
    assert [(one.id, one.name, one.level) for one in found.people] == [
        ("U1", "Lena", 2),
        ("U2", "Jörg", 6),
    ]
    assert reasons(found) == [(2, "email", "people-no-email"), (3, "email", "people-no-email")]


def test_workday_has_titles_above_people_on_leave_and_a_count_below() -> None:
    found = sample("30")
    logan, maria, hana, tomás = found.people
    assert [one.name for one in found.people] == [
        "Logan McNeil",
        "Maria Cardoza",
        "Hana Ito",
        "Tomás Gil",
    ]
    assert [one.level for one in (logan, maria, hana, tomás)] == [7, 7, 3, 1]
    assert (boss_of(found, maria), boss_of(found, hana)) == ("21001", "21002")
    assert left_out(found) == [(10, "list-total")]


def test_a_manager_who_is_nobody_for_certain_is_asked_about_and_never_guessed() -> None:
    found = sample("30")
    tomás = found.people[3]
    assert (tomás.boss, tomás.manager_unknown) == (None, True)
    [asked] = found.managers_unknown
    assert (asked.value, asked.lines) == ("Maria Cardozza", (9,))
    assert asked.suggestion is not None
    assert asked.suggestion.name == "Maria Cardoza"
    settled = sample("30", Answers(managers={"Maria Cardozza": "21002"}))
    assert boss_of(settled, settled.people[3]) == "21002"
    assert not settled.managers_unknown


def test_successfactors_has_two_lines_of_headers_and_says_who_has_no_manager() -> None:
    found = sample("32")
    lena, jörg, sabine = found.people
    assert [boss_of(found, one) for one in found.people] == ["00100815", "00100001", ""]
    assert (sabine.manager_unknown, lena.language, jörg.level) == (False, "de", 7)
    assert left_out(found) == [(6, "list-left")]


def test_google_forms_parts_answers_by_commas_that_also_stand_in_titles() -> None:
    anna, bernd = sample("33").people
    assert anna.topics == {"c1": 2, "c3": 2}
    assert (anna.capacity, anna.languages) == (2, ("de", "en"))
    assert bernd.topics == {"a5": 2}


def test_limesurvey_has_a_column_for_each_box_and_two_yeses_are_a_question() -> None:
    found = sample("34")
    anna, bernd, cem = found.people
    assert (anna.role, anna.languages, anna.topics) == (Role.MENTOR, ("de", "en"), {"c1": 2})
    assert (bernd.role, bernd.topics) == (Role.MENTEE, {"c1": 2, "d5": 2})
    assert cem.role is None
    assert reasons(found) == [(4, "role", "people-two-roles")]


def test_bookings_is_read_by_its_customers_and_not_by_its_staff() -> None:
    anna, bernd = sample("35").people
    assert (anna.email, anna.role) == ("anna.beispiel@example.com", Role.MENTOR)
    assert (bernd.email, bernd.role) == ("bernd.muster@example.com", Role.MENTEE)
    assert anna.zone == "Europe/Berlin"


def test_groups_above_line_breaks_emoji_and_totals_do_no_harm() -> None:
    found = sample("36")
    lena, jörg = found.people
    assert (lena.id, lena.line, jörg.id) == ("0042", 6, "0007")
    assert boss_of(found, lena) == "0007"
    assert left_out(found) == [(9, "list-total")]


def test_addresses_pasted_from_a_mail_are_people() -> None:
    found = sample("37")
    assert [(one.email, one.name) for one in found.people] == [
        ("lena.vogt@example.de", "Lena Vogt"),
        ("joerg.mueller@example.de", "Jörg Müller"),
        ("sabine.groess@example.de", ""),
    ]


def examples(found: PeopleList) -> str:
    """All that would be shown of columns."""
    return " ".join(text for column in found.columns.every for text in column.examples)


@pytest.mark.parametrize(("number", "secret"), [("30", "210,000"), ("31", "Female")])
def test_pay_birth_and_gender_are_never_read_or_shown(number: str, secret: str) -> None:
    found = sample(number)
    assert secret not in examples(found)
    assert secret not in repr(found.people)
