"""Both languages say the same things, with the same variables, and every key in use exists."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from handlers.conversation.catalogue import FOLDER, LANGUAGES, VARIANTS, Catalogue, UnknownWording
from handlers.conversation.chat import Bold, Code, Link, Mention, Plain
from handlers.conversation.fluent_files import read
from scripts import unused_words

COMPLETE = Catalogue().complete
ROOT = Path(__file__).parents[3]
BANNED = re.compile(
    r"\b(gen(eration)? [xyz]|digital natives?|boomers?|millennials?|silver ager"
    r"|young(er|est|sters?)?|old(er|est)?|elderly|ageing"
    r"|junge[mnrs]?|jünger\w*|alte[mns]?|älter\w*|ältest\w*|betagt\w*)\b"
)
OF_THINGS = ("an older message", "einer älteren nachricht")
"""Where something other than people is old."""
AGE = re.compile(r"\b(aged?|ages|alters?|altersgruppen?|lebensjahre?)\b", re.IGNORECASE)
NAMING_AGE = {
    "enrolment-note",  # that matching never looks at it
    "instrument-attitude-1",  # that it says little
    "insights-how-attitude",  # what that question is about
}
"""Keys that name it; none of them says it of a person."""
SILENT = re.compile(r'\{ "[^"]*" \}|`[^`]*`')
"""Empty strings of Fluent, and what is to be typed."""


class Variables(Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.names.add(node.id.name)


class Named(Visitor):
    """Collects the messages and terms that a message names."""

    def __init__(self) -> None:
        self.keys: set[str] = set()

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.keys.add(node.id.name)

    def visit_TermReference(self, node: ftl.TermReference) -> None:
        self.keys.add(node.id.name)


@cache
def entries(language: str) -> Sequence[ftl.EntryType]:
    """All that stands in the files of a language."""
    found: list[ftl.EntryType] = []
    for path in sorted((FOLDER / language).glob("*.ftl")):
        found += FluentParser().parse(path.read_text(encoding="utf-8")).body
    return found


def patterns(language: str) -> Sequence[tuple[str, ftl.Pattern]]:
    """Every message and attribute, by its key."""
    found: list[tuple[str, ftl.Pattern]] = []
    for entry in entries(language):
        if isinstance(entry, ftl.Message):
            if entry.value:
                found.append((entry.id.name, entry.value))
            found += [(f"{entry.id.name}.{one.id.name}", one.value) for one in entry.attributes]
    return found


@cache
def messages(language: str) -> Mapping[str, frozenset[str]]:
    """Every message and attribute of a language with its variables."""
    found: dict[str, frozenset[str]] = {}
    for key, pattern in patterns(language):
        variables = Variables()
        variables.visit(pattern)
        found[key] = frozenset(variables.names)
    return found


@pytest.mark.parametrize("language", VARIANTS)
def test_every_file_can_be_read_and_has_each_key_once(language: str) -> None:
    unreadable = [one.content for one in entries(language) if isinstance(one, ftl.Junk)]
    keys = Counter(key for key, _ in patterns(language))
    assert unreadable == []
    assert [key for key, count in keys.items() if count > 1] == []


def test_english_and_german_call_themselves_complete() -> None:
    assert set(COMPLETE) >= {"en", "de"}


@pytest.mark.parametrize("language", COMPLETE)
def test_a_language_that_calls_itself_complete_has_every_key_and_variable(language: str) -> None:
    english, other = messages("en"), messages(language)
    assert english, "the catalogue is empty"
    assert english.keys() == other.keys()
    assert not {key for key in english if english[key] != other[key]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_has_a_key_or_a_variable_that_english_has_not(language: str) -> None:
    english, other = messages("en"), messages(language)
    assert not other.keys() - english.keys()
    assert not {key for key in other if not other[key] <= english[key]}


@pytest.mark.parametrize("language", VARIANTS)
def test_the_catalogue_finds_every_message_of_the_files_whole_and_by_itself(language: str) -> None:
    folder = read(FOLDER / language)
    assert folder.keys == {key.partition(".")[0] for key in messages(language)}
    for entry in entries(language):
        assert not isinstance(entry, ftl.Term), entry.id.name
        if isinstance(entry, ftl.Message):
            named = Named()
            named.visit(entry)
            assert not named.keys, f"{entry.id.name} names {named.keys}"
            message = folder.message(entry.id.name)
            assert (message.value is None) == (entry.value is None)
            assert message.attributes.keys() == {one.id.name for one in entry.attributes}


def test_the_formal_overlay_only_changes_what_german_has_and_keeps_its_variables() -> None:
    german, formal = messages("de"), messages("de-formal")
    assert formal.keys() <= german.keys()
    assert not {key for key in formal if formal[key] != german[key]}


@cache
def texts(language: str) -> Mapping[str, str]:
    """Every message and attribute of a language as it stands in the file."""
    found: dict[str, str] = {}
    for key, pattern in patterns(language):
        alone = ftl.Message(ftl.Identifier("x"), pattern)
        found[key] = FluentSerializer().serialize_entry(alone).partition("=")[2]
    return found


@pytest.mark.parametrize("language", ["en", "de", "de-formal"])
def test_no_message_labels_people_by_generation_or_age(language: str) -> None:
    for key, text in texts(language).items():
        said = text.casefold()
        for thing in OF_THINGS:
            said = said.replace(thing, "")
        assert not BANNED.search(said), key


@pytest.mark.parametrize("language", ["en", "de", "de-formal"])
def test_age_is_named_only_where_the_prejudice_itself_is_asked_about(language: str) -> None:
    naming = {key for key, text in texts(language).items() if AGE.search(text)}
    assert naming <= NAMING_AGE, "nothing is said of how old anybody is"


def test_the_formal_overlay_has_only_what_differs() -> None:
    german, formal = texts("de"), texts("de-formal")
    whole = {key.partition(".")[0] for key in formal if german[key] != formal[key]}
    assert {key.partition(".")[0] for key in formal} == whole


@pytest.mark.parametrize("language", ["en", "de", "de-formal"])
def test_quotes_dashes_and_times_are_typeset_as_the_language_has_them(language: str) -> None:
    begins, ends, wrong = ("“", "”", "„") if language == "en" else ("„", "“", "”")
    for key, text in texts(language).items():
        if key.startswith("language-") or key.endswith(".asked"):
            continue  # patterns and lists of words
        said = SILENT.sub("", text)
        assert not set("\"'—") & set(said), key
        assert " - " not in said, key
        assert "..." not in said, key
        assert said.count(begins) == said.count(ends), key
        assert wrong not in said, key
        if language != "en":
            assert not re.search(r"\d{1,2}:\d\d(?! Uhr)", said), key


@pytest.mark.parametrize("language", ["de", "de-formal"])
def test_german_names_nobody_by_a_masculine_word_alone(language: str) -> None:
    masculine = re.compile(
        r"\b(Teilnehmer|Mitarbeiter|Kollegen?|Koordinator(en)?|Nutzer|Benutzer|Chefs?|Vorgesetzter"
        r"|Kunden?|Experten?|Partner|Mentoren|Anwender|Bewerber|Kandidaten?)\b(?!:)"
    )
    for key, text in texts(language).items():
        typed_by_people = key.endswith(".asked")
        assert typed_by_people or not masculine.search(SILENT.sub("", text)), key


def used_keys() -> set[str]:
    """Keys that the code names literally, in `say("…")`, `Problem("…")` and the like."""
    found: set[str] = set()
    for package in ("handlers", "bot"):
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and node.args and _speaks(node.func):
                    first = node.args[0]
                    if isinstance(first, ast.Constant) and isinstance(first.value, str):
                        found.add(first.value)
    return found


def _speaks(function: ast.expr) -> bool:
    if isinstance(function, ast.Attribute):
        return function.attr == "say"
    return isinstance(function, ast.Name) and function.id in {"say", "other", "Problem"}


def test_every_key_that_the_code_names_exists() -> None:
    assert used_keys() - messages("en").keys() == set()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A catalogue of one message."""
    for language in ("en", "de", "de-formal"):
        (tmp_path / language).mkdir()
        (tmp_path / language / "a.ftl").write_text(
            "hello = Hello **{ $name }**, type `/mentor` or see { $link }.\n", encoding="utf-8"
        )
    return tmp_path


def test_what_people_typed_is_never_read_as_emphasis_or_code(folder: Path) -> None:
    say = Catalogue(folder).speaker("en")
    text = say("hello", name="**x** `y` <!channel> \ue000", link="l")
    assert text.spans[:3] == (Plain("Hello "), Bold("**x** `y` <!channel> "), Plain(", type "))
    assert text.spans[3] == Code("/mentor")


def test_people_and_links_keep_their_place_in_a_sentence(folder: Path) -> None:
    say = Catalogue(folder).speaker("de")
    lena, link = Mention("U1", "Lena"), Link("https://example.org", "here")
    text = say("hello", name=lena, link=link)
    assert text.spans[1] is lena
    assert link in text.spans
    assert str(text) == "Hello Lena, type /mentor or see here."


def test_a_missing_key_or_argument_is_an_error_and_not_an_empty_text(folder: Path) -> None:
    say = Catalogue(folder).speaker("en")
    with pytest.raises(UnknownWording, match="goodbye"):
        say("goodbye")
    with pytest.raises(UnknownWording, match="hello"):
        say("hello", name="Lena")


def test_items_that_hold_a_comma_or_an_and_themselves_stay_apart_in_a_list() -> None:
    say = Catalogue().speaker("de")
    assert say.listed(["Lena", "Klaus", "Mia"]) == "Lena, Klaus und Mia"
    assert say.listed(["Budget, Zahlen"]) == "Budget, Zahlen"
    assert say.listed(["Budget, Zahlen", "Lernkultur"]) == "Budget, Zahlen; Lernkultur"
    assert say.listed(["Profil und Präsenz", "Lernkultur"]) == "Profil und Präsenz; Lernkultur"


@pytest.mark.parametrize(
    ("language", "day", "moment", "paper"),
    [
        ("en", "Tuesday, 1 December", "Tue, 1 Dec, 15:00", "1 December 2026"),
        ("de", "Dienstag, 1. Dezember", "Di., 1. Dez., 15:00 Uhr", "1. Dezember 2026"),
    ],
)
def test_a_day_of_this_year_is_told_without_the_year_except_on_paper(
    language: str, day: str, moment: str, paper: str
) -> None:
    then = datetime(2026, 12, 1, 14, tzinfo=UTC)
    say = Catalogue().speaker(language, zone=ZoneInfo("Europe/Berlin"), now=then)
    assert (say.day(then), say.moment(then), say.calendar_day(then)) == (day, moment, paper)


def test_a_day_of_another_year_is_told_with_it_and_the_year_is_the_readers() -> None:
    new_years_eve = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    berlin = Catalogue().speaker("en", zone=ZoneInfo("Europe/Berlin"), now=new_years_eve)
    london = Catalogue().speaker("en", zone=ZoneInfo("Europe/London"), now=new_years_eve)
    assert berlin.day(new_years_eve) == "Friday, 1 January"
    assert berlin.day(date(2026, 12, 31)) == "Thursday, 31 December 2026"
    assert london.day(date(2027, 1, 1)) == "Friday, 1 January 2027"


ROMANCE = re.compile(r"\bdates?\b", re.IGNORECASE)
OF_THE_CALENDAR = re.compile(r"(out of|up to) date|give a date|is not a date", re.IGNORECASE)
"""Where English means a day, or a state, and no meeting of two people."""


def test_two_who_meet_have_a_session_and_never_a_date() -> None:
    every = {key: text for key, text in texts("en").items() if not key.endswith(".asked")}
    said = {key: OF_THE_CALENDAR.sub("", text) for key, text in every.items()}
    assert not {key: text for key, text in said.items() if ROMANCE.search(SILENT.sub("", text))}


def test_an_agreement_is_no_contract_and_a_list_is_approved() -> None:
    every = {key: text for key, text in texts("en").items() if not key.endswith(".asked")}
    for key, text in every.items():
        said = SILENT.sub("", text).casefold()
        if not key.endswith((".words", "-words")):
            assert "contract" not in said, key
        if key.startswith(("match-", "home-", "help-", "act-match")):
            assert "release" not in said, key
        assert "last word" not in said, key


def test_every_key_is_reached_by_the_code() -> None:
    assert unused_words.unused() == []


@pytest.mark.parametrize(
    ("language", "one", "several"),
    [
        ("en", "1 of 6 sessions clashes with", "2 of 6 sessions clash with"),
        ("de", "1 von 6 Treffen überschneidet sich", "2 von 6 Treffen überschneiden sich"),
    ],
)
def test_one_of_several_is_said_like_one(language: str, one: str, several: str) -> None:
    say = Catalogue().speaker(language)
    assert str(say("contract-clashes", count=1, of=6)).startswith(one)
    assert str(say("contract-clashes", count=2, of=6)).startswith(several)
    met = {"en": (" has met", " have met"), "de": (" hat sich", " haben sich")}[language]
    for number, words in enumerate(met, start=1):
        assert words in str(say("status-sentence", met=number, pairs=14, needs=0, alone=0))
