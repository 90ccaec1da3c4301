"""What is written about the bot is true of it: commands, settings, packages, links."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.models import CommandInfo

import handlers.modules  # noqa: F401  (registers every command)
from bot.console.cli import app, db
from bot.console.file_commands import people
from bot.console.manifest_command import manifest
from bot.console.workspace_command import workspace
from bot.platforms.slack.scopes import SCOPES
from bot.settings import Settings
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.router import routes
from scripts.album import BY_HAND, BY_OTHERS, drawn_from_the_program
from scripts.command_lists import with_tables

PROJECT = Path(__file__).parents[1]
PICTURES = PROJECT / "docs" / "images"
README = (PROJECT / "README.md").read_text("utf-8")
LONGEST_README = 8_192
"""Bytes: what is longer is read by nobody."""
DOCUMENTS = sorted([*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")])
EQUALS = (
    ("lists.md", "lists.de.md"),
    ("coordinator-guide.en.md", "koordination.de.md"),
    ("works-council.en.md", "betriebsrat.de.md"),
    ("kpis.md", "kennzahlen.de.md"),
    ("data-protection/works-agreement.en.md", "data-protection/betriebsvereinbarung.de.md"),
    ("data-protection/privacy-notice.en.md", "data-protection/datenschutzhinweis.de.md"),
    ("data-protection/processing.en.md", "data-protection/verarbeitung.de.md"),
    ("data-protection/impact-assessment.en.md", "data-protection/folgenabschaetzung.de.md"),
    ("data-protection/representation.en.md", "data-protection/vertretungen.de.md"),
)
OUR_ADDRESSES = {"/slack/events", "/slack/install", "/slack/oauth_redirect", "/api/messages"}
REGISTRIES = re.compile(
    r"pypi\.org|pythonhosted|npmjs|yarnpkg|crates\.io|docker\.io|ghcr\.io|proxy\.golang|quay\.io"
)
MACHINE_PATH = re.compile(r"(?<![\w:/.~)>-])(/[\w.-]+(?:/[\w.-]+)+)|\b[A-Z]:\\")

every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)


def rows_under(page: str, sentence: str) -> list[list[str]]:
    """The cells of the first table after a sentence of a page of docs, without its head."""
    text = (PROJECT / "docs" / page).read_text("utf-8")
    lines = text.split(sentence, 1)[1].splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("|"))
    rows: list[list[str]] = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            return rows
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def named(cell: str) -> str:
    """The first word in code style."""
    found = re.match(r"`(\S+?)[ `]", cell)
    assert found is not None, f"{cell} names nothing"
    return found[1]


def prose(document: Path) -> str:
    """A document without its code blocks."""
    return re.sub(r"^\s*```.*?^\s*```", "", document.read_text("utf-8"), flags=re.M | re.S)


def links(document: Path) -> Iterator[str]:
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(document)):
        if not target.startswith(("https://", "mailto:")):
            yield target


def headings(document: Path) -> list[tuple[int, str]]:
    found = re.findall(r"^(#+) (.+)$", prose(document), flags=re.M)
    return [(len(marks), title) for marks, title in found]


def anchors(document: Path) -> set[str]:
    """As the usual renderers make them from headings."""
    return {
        re.sub(r"[^\w\- ]", "", title.casefold()).replace(" ", "-")
        for _level, title in headings(document)
    }


# ---------------------------------------------------------------------------- lists in documents


def test_the_readme_is_short() -> None:
    assert len(README.encode()) <= LONGEST_README


def test_the_readme_lists_every_command_as_it_is_registered() -> None:
    assert len(re.findall("<!-- commands of", README)) == 2
    assert with_tables(README) == README, "run: make commands"
    for one in routes.commands.values():
        assert f"\n| `{one.name}` |" in README, one.name


def test_every_setting_is_listed_with_its_default() -> None:
    documented = {
        named(row[0]): row[1].strip("`") for row in rows_under("settings.md", "# Settings")
    }
    actual = {
        field.alias or f"MENTOR_{name.upper()}": field.default
        for name, field in Settings.model_fields.items()
    }
    assert documented.keys() == actual.keys()
    for name, default in actual.items():
        secret = hasattr(default, "get_secret_value")
        shown = default.get_secret_value() if secret else str(default)
        assert not shown or documented[name].casefold() == shown.casefold(), name


def test_every_package_is_listed_and_nothing_else() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    for sentence, wanted in (
        ("# Dependencies", project["dependencies"]),
        ("For development:", project["optional-dependencies"]["dev"]),
    ):
        packages = {re.split(r"[\[<>=]", one)[0].casefold() for one in wanted}
        assert {
            named(row[0]).casefold() for row in rows_under("dependencies.md", sentence)
        } == packages


@pytest.mark.parametrize(
    ("page", "chapter"),
    [("works-council.en.md", "## No reading along"), ("betriebsrat.de.md", "## Kein Mitlesen")],
)
def test_the_fact_sheets_name_every_permission_of_the_slack_app(page: str, chapter: str) -> None:
    rows = rows_under(page, chapter)
    named = sorted(scope for row in rows for scope in re.findall(r"`([\w:.]+)`", row[0]))
    assert named == sorted(SCOPES)
    assert all(row[1] for row in rows), "and what it is for"


def test_every_command_of_the_command_line_is_listed() -> None:
    spoken = {
        *(f"mentor {_name(one)}" for one in app.registered_commands),
        *(f"mentor db {_name(one)}" for one in db.registered_commands),
        *(f"mentor people {_name(one)}" for one in people.registered_commands),
        *(f"mentor manifest {_name(one)}" for one in manifest.registered_commands),
        *(f"mentor workspace {_name(one)}" for one in workspace.registered_commands),
    }
    listed = [row[0].strip("`") for row in rows_under("command-line.md", "# The command line")]
    for command in spoken:
        assert any(one == command or one.startswith(f"{command} ") for one in listed), command
    for one in listed:
        assert any(one == command or one.startswith(f"{command} ") for command in spoken), one


def _name(command: CommandInfo) -> str:
    assert command.callback is not None
    return command.name or command.callback.__name__


# ---------------------------------------------------------------------------- every document


@every_document
def test_every_link_leads_to_a_file_and_a_heading_that_are_there(document: Path) -> None:
    for link in links(document):
        path, _, anchor = link.partition("#")
        target = (document.parent / path).resolve() if path else document
        assert target.is_file(), f"{link} leads nowhere"
        assert target.is_relative_to(PROJECT), f"{link} leads out of the project"
        if anchor:
            assert anchor in anchors(target), f"{link} names no heading"


@every_document
def test_every_picture_is_told_in_words_as_well(document: Path) -> None:
    for words, picture in re.findall(r"!\[([^\]]*)\]\(([^)\s]+)\)", prose(document)):
        assert len(words.split()) > 1, f"{picture} is told to nobody who cannot see it"


def test_each_picture_is_shown_in_a_document_and_is_drawn_by_a_program_or_known_not_to_be() -> None:
    kept = {path.name for path in PICTURES.iterdir()}
    targets = {(one.parent / link).resolve() for one in DOCUMENTS for link in links(one)}
    assert {one.name for one in targets if one.parent == PICTURES} == kept
    assert drawn_from_the_program() | BY_OTHERS.keys() | BY_HAND == kept, "run: make pictures"


@pytest.mark.parametrize(("picture", "program"), BY_OTHERS.items())
def test_the_program_that_is_said_to_draw_a_picture_names_it(picture: str, program: str) -> None:
    assert f'"{picture}"' in (PROJECT / program).read_text("utf-8")


@pytest.mark.parametrize(("english", "german"), EQUALS)
def test_both_languages_show_the_same_pictures_each_in_its_own(english: str, german: str) -> None:
    one, other = (
        [Path(link).name for link in links(PROJECT / "docs" / page) if "images/" in link]
        for page in (english, german)
    )
    assert [re.sub(r"-en\b", "-de", name) for name in one] == other
    assert not set(one) & set(other)


@every_document
def test_no_document_depends_on_one_machine_or_registry(document: Path) -> None:
    text = document.read_text("utf-8")
    paths = {found[1] or found[0] for found in MACHINE_PATH.finditer(text)}
    assert paths <= OUR_ADDRESSES
    assert not REGISTRIES.search(text)


@every_document
def test_a_document_names_only_commands_that_there_are(document: Path) -> None:
    for word in re.findall(r"/mentor ([a-zäöüß]+)", document.read_text("utf-8")):
        assert routes.command_named(word, Catalogue()), f"/mentor {word} is no command"


@pytest.mark.parametrize(("english", "german"), EQUALS)
def test_both_languages_have_the_same_chapters_and_tables(english: str, german: str) -> None:
    one, other = PROJECT / "docs" / english, PROJECT / "docs" / german
    levels = [level for level, _title in headings(one)]
    assert levels == [level for level, _title in headings(other)]
    assert _table_sizes(one) == _table_sizes(other)


@pytest.mark.parametrize(("english", "german"), EQUALS)
def test_each_language_names_commands_by_its_own_words(english: str, german: str) -> None:
    for name, language in ((english, "en"), (german, "de")):
        text = (PROJECT / "docs" / name).read_text("utf-8")
        for word in re.findall(r"/mentor ([a-zäöüß]+)", text):
            command = routes.command_named(word, Catalogue(), language)
            assert command is not None
            assert word == Catalogue().speaker(language).command(command.name), (
                f"{name} says {word}"
            )


def _table_sizes(document: Path) -> list[int]:
    tables = re.findall(r"(?:^\|.*\n)+", document.read_text("utf-8"), flags=re.M)
    return [table.count("\n") for table in tables]


def test_whatever_is_written_for_lawyers_says_that_it_is_no_advice() -> None:
    for page in (
        *(PROJECT / "docs" / "data-protection").glob("*.??.md"),
        PROJECT / "docs" / "works-council.en.md",
        PROJECT / "docs" / "betriebsrat.de.md",
    ):
        text = " ".join(page.read_text("utf-8").split()).casefold()
        assert re.search(r"no legal advice|keine rechtsberatung", text), page.name


def test_every_decision_is_listed() -> None:
    folder = PROJECT / "docs" / "decisions"
    listed = set(links(folder / "README.md"))
    assert listed == {path.name for path in folder.glob("[0-9]*.md")}
