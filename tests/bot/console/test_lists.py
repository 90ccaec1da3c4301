"""Lists on the command line: what was read is shown, and nothing is written."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from python_calamine import load_workbook
from typer.testing import CliRunner, Result

from bot.console import cli
from tests.handlers.people.lists.reading import FILES, read
from tests.handlers.people.lists.right import RIGHT

KEYS = [
    "format",
    "encoding",
    "delimiter",
    "header_row",
    "columns",
    "rows",
    "people",
    "known",
    "unknown",
    "unknown_rows",
    "problems",
    "managers_unknown",
    "levels",
    "changes",
]
"""What the object has at least."""


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder without settings, so also without workspace and programme."""
    monkeypatch.chdir(tmp_path)


def run(*arguments: str | Path) -> Result:
    """The command's end."""
    return CliRunner().invoke(cli.app, list(map(str, arguments)))


def shown(file: Path | str, *options: str) -> dict[str, Any]:
    """The object of a dry run that went well."""
    done = run("people", "import", file, "--dry-run", "--json", *options)
    assert (done.exit_code, done.stderr) == (0, "")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("file", sorted(FILES.iterdir()), ids=lambda file: file.name[:2])
def test_a_dry_run_shows_every_list_as_one_object_and_knows_nobody(file: Path) -> None:
    found = shown(file)
    assert [key for key in KEYS if key not in found] == []
    assert (found["known"], found["changes"]) == (0, [])
    assert found["unknown"] == found["people"] == len(found["unknown_rows"])
    assert not list(Path().iterdir())


HR = "id first_name last_name email title department location manager_name"
OURS = (
    "id name role level department location timezone languages manager_id topics capacity style "
    "blocked earlier_partners"
)
SHOWN: dict[str, tuple[str, dict[str, int], list[int], list[int], list[int]]] = {
    "01": (HR, {"Trainee IT": 1, "Teamleiterin IT": 5, "Geschäftsführerin": 8}, [], [], [4, 5]),
    "02": (HR, {"Trainee IT": 1, "Bereichsleiter Vertrieb": 7}, [], [], [4, 5]),
    "06": ("email name role department level topics languages", {"Trainee": 1}, [], [2], []),
    **{number: (OURS, {}, [], [], []) for number in ("09", "10", "11", "12", "20", "22")},
    "13": (OURS.replace("id", "email", 1), {"E2": 2, "Senior Manager": 6}, [], [2], []),
    "15": ("id name role level languages topics", {}, [], [], []),
    "16": (OURS.replace("id", "email", 1), {}, [], [], []),
    "18": ("email id name", {}, [], [], []),
    "19": (
        "email name last_name email first_name id title department location",
        {"Trainee": 1},
        [],
        [],
        [],
    ),
    "21": (OURS, {}, [], [], [2]),
    "23": (OURS.replace("id name", "name id") + " email", {}, [2, 3], [], []),
}
"""Of each file: fields in its order, some levels, lines of problems, left out and noted."""


@pytest.mark.parametrize("number", SHOWN)
def test_a_dry_run_shows_what_is_right_of_every_list(number: str) -> None:
    fields, levels, problems, left_out, notes = SHOWN[number]
    [file] = FILES.glob(f"{number}-*")
    found = shown(file)
    assert [one for one in found["columns"].values() if one] == fields.split()
    assert found["levels"] | levels == found["levels"]
    lines = [[one["line"] for one in found[key]] for key in ("problems", "left_out", "notes")]
    assert lines == [problems, left_out, notes]
    assert found["people"] == len(RIGHT[number])
    assert found["managers_unknown"] == []


def test_managers_who_are_not_known_are_listed_with_the_likeliest_and_answers_settle_them() -> None:
    [workday] = FILES.glob("30-*")
    [asked] = shown(workday)["managers_unknown"]
    assert (asked["value"], asked["rows"]) == ("Maria Cardozza", [9])
    assert asked["suggestion"] == {"line": 7, "id": "21002", "name": "Maria Cardoza"}
    answers = {"managers": {"Maria Cardozza": "21002"}, "levels": {"Executive": 8}}
    Path("answers.json").write_text(json.dumps(answers))
    settled = shown(workday, "--answers", "answers.json")
    assert settled["managers_unknown"] == []
    assert settled["levels"]["Executive"] == 8


def test_columns_can_be_told_or_passed_over() -> None:
    Path("list.csv").write_text("Kontakt,Wer,Bereich\na@example.com,Anna,IT\n")
    Path("answers.json").write_text(json.dumps({"columns": {"Wer": "name", "Bereich": None}}))
    columns = shown("list.csv", "--answers", "answers.json")["columns"]
    assert columns == {"Kontakt": "email", "Wer": "name", "Bereich": None}


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ("[]", "not a JSON object"),
        ("{", "not a JSON object"),
        ('{"colums": {}}', "“colums”"),
        ('{"columns": {"Name": "nickname"}}', "“nickname”"),
        ('{"levels": {"Boss": 9}}', "“Boss”"),
        ('{"managers": {"Boss": 9}}', "“Boss”"),
    ],
)
def test_answers_that_cannot_be_used_are_refused_with_what_is_wrong(
    answers: str, sentence: str
) -> None:
    Path("answers.json").write_text(answers)
    [file] = FILES.glob("01-*")
    done = run("people", "import", file, "--dry-run", "--answers", "answers.json")
    assert done.exit_code == 2
    assert sentence in done.stderr


def test_a_list_that_yields_nobody_ends_with_an_error() -> None:
    Path("list.csv").write_text("email,status\na@example.com,inactive\n")
    done = run("people", "import", "list.csv", "--dry-run")
    assert done.exit_code == 1
    assert "yields nobody" in done.stderr


def test_without_json_people_read_how_their_columns_were_taken() -> None:
    [file] = FILES.glob("01-*")
    done = run("people", "import", file, "--dry-run")
    assert "5 people in 5 rows" in done.stdout
    assert "manager_name       ← Vorgesetzter   Sabine Größ" in done.stdout
    assert "“Werkstudentin Marketing” is taken for level 1" in done.stderr


def test_match_does_not_match_past_a_manager_who_is_not_known_and_says_so() -> None:
    Path("people.csv").write_text(
        "id,name,role,level,languages,topics,manager_id\n"
        "U1,Lena Vogt,mentor,2,de,a1,Joerg Muller\n"
        "U2,Jörg Müller,mentee,6,de,a1,\n"
        "U3,Tim Ott,mentor,2,de,a1,\n"
    )
    options = ("--out", "pairs.csv", "--unmatched", "alone.csv")
    done = run("match", "people.csv", *options)
    assert done.exit_code == 2
    assert "“Joerg Muller”, line 2 – perhaps Jörg Müller (U2)?" in done.stderr
    assert "U2,U3," in Path("pairs.csv").read_text()
    assert "the line of managers is not known" in Path("alone.csv").read_text()
    assert run("match", "people.csv", *options, "--managers-outside").exit_code == 0


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_template_offers_choices_and_reads_back_without_a_question(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MENTOR_LANGUAGE", language)
    assert run("people", "template", "--out", "list.xlsx").exit_code == 0
    content = Path("list.xlsx").read_bytes()
    found = read(content)
    assert (found.people, found.problems) == ([], [])
    assert [one.key for one in found.left_out] == ["list-example"]
    assert not any(column.is_unsure or column.field is None for column in found.columns.every)
    assert load_workbook(io.BytesIO(content)).sheet_names[1] == "lists"


def test_what_is_missing_and_answers_in_vain_are_told_beside_what_was_there(
    tmp_path: Path,
) -> None:
    file, answers = tmp_path / "list.csv", tmp_path / "answers.json"
    file.write_text("Name;E-Mail;Chef\nJo Ax;jo@example.com;Wer\nUwe Ohm;;\n", encoding="utf-8")
    told = {"managers": {"Wer": "Niemand Hier", "Weg": "none"}, "levels": {"E9": 3}}
    answers.write_text(json.dumps(told | {"topics": {"Chatten": "zz"}, "columns": {"Ort": None}}))
    found = shown(file, "--answers", str(answers))
    email, manager = (
        next(one for one in found["missing"] if one["field"] == field)
        for field in ("email", "manager")
    )
    assert (email["rows"], email["lines"], email["has_column"]) == (1, [3], True)
    assert manager["lines"] == [3]
    role = next(one for one in found["missing"] if one["field"] == "role")
    assert (role["rows"], role["lines"], role["has_column"]) == (2, [], False)
    in_vain = {one["answer"]: one["reason"] for one in found["answers_without_effect"]}
    assert sorted(in_vain) == ["Chatten", "E9", "Ort", "Weg", "Wer"]
    assert "neither the list nor I know anybody" in in_vain["Wer"]
    done = run("people", "import", file, "--dry-run", "--answers", answers)
    assert "E-mail is blank in 1 row (line 3)." in done.stderr
    assert "Answers without effect:" in done.stderr
    assert "The list has no manager “Weg”." in done.stderr


@pytest.mark.parametrize(
    ("told", "environment"),
    [
        ((), {"LC_ALL": "", "LANG": "de_DE.UTF-8"}),
        ((), {"LC_ALL": "de_AT.UTF-8", "LANG": "en_GB.UTF-8"}),
        ((), {"MENTOR_LANGUAGE": "de", "LC_ALL": "en_GB.UTF-8"}),
        (("--language", "de"), {"MENTOR_LANGUAGE": "en"}),
    ],
)
def test_lists_are_told_in_the_language_of_the_terminal_the_settings_or_the_command(
    told: tuple[str, ...], environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    [file] = FILES.glob("23-*")
    done = run("people", "import", file, "--dry-run", *told)
    assert "So lese ich" in done.stdout
    assert "Zeile 2: „x“ ist keine E-Mail-Adresse" in done.stderr
    help_ = run("people", "import", *told, "--help").stdout
    assert "Nur zeigen, was gelesen wurde." in help_
    as_json = run("people", "import", file, "--dry-run", "--json", *told).stdout
    assert list(json.loads(as_json)) == list(shown(file)), "the keys stay"


def test_a_language_that_the_bot_does_not_speak_is_refused_and_of_a_terminal_passed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    [file] = FILES.glob("15-*")
    done = run("people", "import", file, "--dry-run", "--language", "fr")
    assert done.exit_code == 2
    assert "fr is not one of" in done.stderr
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert "I read it like this" in run("people", "import", file, "--dry-run").stdout
