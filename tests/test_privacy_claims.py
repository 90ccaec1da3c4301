"""Whatever is said about what is stored, seen, kept, encrypted or deleted is held by a test."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from handlers.conversation.catalogue import FOLDER

PROJECT = Path(__file__).parents[1]
FOLDER_OF_CLAIMS = PROJECT / "docs" / "data-protection"
TABLE = FOLDER_OF_CLAIMS / "privacy-claims.md"
SENTENCES = FOLDER_OF_CLAIMS / "claims.txt"
DOCUMENTS = (
    "docs/works-council.en.md",
    "docs/betriebsrat.de.md",
    "docs/coordinator-guide.en.md",
    "docs/koordination.de.md",
    "docs/data-protection/privacy-notice.en.md",
    "docs/data-protection/datenschutzhinweis.de.md",
    "docs/data-protection/processing.en.md",
    "docs/data-protection/verarbeitung.de.md",
    "docs/data-protection/impact-assessment.en.md",
    "docs/data-protection/folgenabschaetzung.de.md",
)
CLAIMS = re.compile(
    r"\b(stor(e|es|ed|ing)|kept|keeps?|encrypt\w*|delet\w*|removed?|see|sees|seen|shown|"
    r"nobody|anonym\w*|export\w*|retention|pseudonym\w*|"
    r"speicher\w*|gespeichert\w*|aufbewahr\w*|verschlüssel\w*|lösch\w*|gelöscht\w*|entfern\w*|"
    r"sieht|sehen|gezeigt|niemand\w*|exportier\w*)\b",
    re.IGNORECASE,
)
SAID_IN_CHAT = re.compile(
    r"\b(stor(e|es|ed)|is kept|are kept|encrypt\w*|delete[sd]?|removed|privacy|"
    r"only (you|the two|my partner|me)|nobody (else|learns|sees)|tell nobody|without your name|"
    r"coordinators (see|learn|never)|never what|anonym\w*|singled out)\b",
    re.IGNORECASE,
)
NO_CLAIMS = frozenset(
    {
        "act-coordinator-remove",
        "calendar-again",
        "announce-stopped",
        "calendar-moved",
        "calendar-off-note",
        "playground-meanwhile-declined",
        "calendar-removed",
        "calendar-removed-file",
        "calendar-trouble-cancelled",
        "calendar-trouble-cancelled-stands",
        "calendar-trouble-stands",
        "doctor-key",
        "goal-list-words",
        "language-replies.stop",
        "written-stop-delete",
        "list-by-name",
        "doctor-key-unused",
        "doctor-key-wrong",
        "init-written",
        "playground-only-you",
        "unreachable-told",
    }
)
"""Keys whose words only look like one."""
COMPANYS = "company"
NONE = "none"
ADDRESSES = frozenset(
    {
        "slack.com",
        "login.microsoftonline.com",
        "graph.microsoft.com",
        "teams.microsoft.com",
        "outlook.office.com",
        "login.botframework.com",
        "developer.microsoft.com",
        "calendar.google.com",
        "api.botframework.com",
        "oauth2.googleapis.com",
        "www.googleapis.com",
        "www.linkedin.com",
    }
)
"""Of Slack, Microsoft, and Google where calendars are connected; links are opened by readers."""
BRACKETS = re.compile(r"\[[^\]]*\](?!\()")


def rows() -> list[list[str]]:
    lines = TABLE.read_text("utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("| claim |"))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[start + 2 :]]


def listed() -> list[tuple[str, str, str]]:
    """The claim, document and text of each sentence on the list."""
    lines = SENTENCES.read_text("utf-8").splitlines()
    found = [line.split(" | ", 2) for line in lines if line and not line.startswith("#")]
    return [(claim, document, text) for claim, document, text in found]


def sentences(document: str) -> Iterator[str]:
    """Sentences and cells of a document that claim something; headings and code are none."""
    text = (PROJECT / document).read_text("utf-8")
    text = re.sub(r"^\s*```.*?^\s*```", "", text, flags=re.M | re.S)
    for block in re.split(r"\n\s*\n|\n(?=[|#\-]|\d+\. )", text):
        if block.startswith("#"):
            continue
        whole = " ".join(block.split())
        parts = whole.strip("|").split("|") if whole.startswith("|") else [whole]
        for part in parts:
            for one in re.split(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„*`])", part.strip()):
                if CLAIMS.search(one):
                    yield one


def said() -> dict[str, str]:
    """What the bot says in English, by key."""
    found: dict[str, str] = {}
    for path in sorted((FOLDER / "en").glob("*.ftl")):
        source = path.read_text("utf-8")
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, ftl.Message):
                patterns = {entry.id.name: entry.value} if entry.value else {}
                patterns |= {f"{entry.id.name}.{a.id.name}": a.value for a in entry.attributes}
                for key, pattern in patterns.items():
                    if key.partition(".")[2] not in ("words", "asked") and pattern.span is not None:
                        found[key] = source[pattern.span.start : pattern.span.end]
    return found


def test_whatever_is_said_in_chat_about_privacy_belongs_to_a_claim() -> None:
    keys = {key for row in rows() for key in re.findall(r"`([\w.-]+)`", row[2])}
    texts = said()
    assert keys <= texts.keys(), f"nobody says {keys - texts.keys()}"
    claimed = {key for key, text in texts.items() if SAID_IN_CHAT.search(text)}
    assert claimed - keys - NO_CLAIMS == set(), "name the claim in privacy-claims.md"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_whatever_a_document_says_about_privacy_belongs_to_a_claim(document: str) -> None:
    known = {text for _claim, where, text in listed() if where == document}
    found = set(sentences(document))
    assert found - known == set(), "name the claim of each in claims.txt"
    assert known - found == set(), "these are said no more"


def test_each_sentence_belongs_to_a_row_of_the_table() -> None:
    assert {claim for claim, _document, _text in listed()} <= {row[0] for row in rows()}


def test_each_claim_is_held_by_tests_that_are_there() -> None:
    for claim, _promise, _said, tests in rows():
        named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", tests)
        assert named, f"{claim} is held by nothing"
        for path, name in named:
            assert f"def {name}(" in (PROJECT / path).read_text("utf-8"), f"{path}::{name}"


def test_what_the_company_decides_is_said_to_be_for_the_company() -> None:
    """Such a sentence names who decides, or leaves a blank for them: it is no promise of ours."""
    theirs = re.compile(
        r"compan|Unternehmen|operat|Betrieb|works council|Betriebsrat|Slack|Teams|server|Server|"
        r"run|agree|regel|database|Datenbank|backup|Sicherung|key|Schlüssel|HR|Personal|you|Sie",
    )
    for claim, document, text in listed():
        if claim == COMPANYS:
            assert theirs.search(text) or BRACKETS.search(text), f"{document}: {text}"


def test_what_is_no_claim_promises_no_secrecy() -> None:
    promise = re.compile(
        r"encrypt|verschlüssel|anonym|never see|sehen Sie nie|not stored|nicht gespeichert|"
        r"deleted after|gelöscht nach",
        re.IGNORECASE,
    )
    for claim, document, text in listed():
        if claim == NONE and len(text.split()) > 5:
            assert not promise.search(text), f"{document}: {text}"


def test_no_address_is_in_the_code_but_those_that_the_sheets_name() -> None:
    found = {
        host
        for folder in ("bot", "handlers", "storage")
        for path in (PROJECT / folder).rglob("*.py")
        for host in re.findall(r"https://([a-z0-9-]+(?:\.[a-z0-9-]+)+)", path.read_text("utf-8"))
    }
    assert found == ADDRESSES, "a new recipient of data belongs into the sheets"
