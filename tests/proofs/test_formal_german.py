"""Whoever is spoken to with Sie is never spoken to with du, and the other way round.

Every text of the catalogue, as it is composed in each register, with every choice that a text has
within itself. What whole conversations say is held to the same in `test_everything.py` beside this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.platforms.teams.package import localized
from handlers.conversation.catalogue import FOLDER, address_of
from tests.proofs.german_address import formal_words, friendly_words, sentences

Texts: TypeAlias = Mapping[str, tuple[str, ...]]
"""By their keys; one for each choice."""
FEW = 50
"""One sentence in so many may be missed, as one that differs in the greeting alone."""
GERMAN_WORDS = re.compile(r"\b(und|oder|nicht|für|mit|Sie|dein\w*|euer|eure\w*|ist)\b")
ENGLISH_WORDS = re.compile(r"\b(the|your?|and|with|not|is|please)\b")


# ---------------------------------------------------------------------------- what is said


def texts_of(variant: str) -> Texts:
    """Every message and attribute as a variant says it, else as its language does.

    Without the words that people type, and what tells the program how the language writes.
    """
    language, _formal = address_of(variant)
    found = {**dict(_texts_in(language)), **dict(_texts_in(variant))}
    return {key: said for key, said in found.items() if not key.endswith((".words", ".asked"))}


def _texts_in(folder: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for path in sorted((FOLDER / folder).glob("*.ftl")):
        if path.stem == "language":
            continue
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ftl.Message):
                if entry.value:
                    yield entry.id.name, _said(entry.value)
                for one in entry.attributes:
                    yield f"{entry.id.name}.{one.id.name}", _said(one.value)


def _said(pattern: ftl.Pattern) -> tuple[str, ...]:
    """The pattern with somebody's name wherever something is filled in; once for each choice."""
    most = max(
        (
            len(part.expression.variants)
            for part in pattern.elements
            if isinstance(part, ftl.Placeable) and isinstance(part.expression, ftl.SelectExpression)
        ),
        default=1,
    )
    return tuple("".join(_pieces(pattern, number)) for number in range(most))


def _pieces(pattern: ftl.Pattern, choice: int) -> Iterator[str]:
    for part in pattern.elements:
        if isinstance(part, ftl.TextElement):
            yield str(part.value)
        elif isinstance(part.expression, ftl.SelectExpression):
            variants = part.expression.variants
            yield from _pieces(variants[choice % len(variants)].value, choice)
        elif isinstance(part.expression, ftl.StringLiteral):
            yield str(part.expression.value)
        else:
            yield "Lena"


# ---------------------------------------------------------------------------- the registers


def test_nothing_that_is_said_with_sie_says_du() -> None:
    formal = texts_of("de-formal")
    assert len(formal) > 1000
    assert _found(formal, friendly_words) == {}


def test_nothing_that_is_said_with_du_says_sie() -> None:
    assert _found(texts_of("de"), formal_words) == {}


def _found(texts: Texts, words: object) -> dict[str, list[str]]:
    assert callable(words)
    said = {key: [word for one in choices for word in words(one)] for key, choices in texts.items()}
    return {key: found for key, found in said.items() if found}


@pytest.mark.parametrize(
    ("register", "foreign"),
    [("en", GERMAN_WORDS), ("de", ENGLISH_WORDS), ("de-formal", ENGLISH_WORDS)],
)
def test_each_language_is_free_of_the_other(register: str, foreign: re.Pattern[str]) -> None:
    for key, choices in texts_of(register).items():
        for one in choices:
            said = re.sub(r"`[^`]*`|\*\*[^*]*\*\*|[„“][^“”]*[“”]|--\w+|/\w+[ \w]*|\(Sie\)", "", one)
            assert not foreign.search(said), key


def test_what_teams_shows_before_anybody_speaks_is_neither_du_nor_sie() -> None:
    """The package is the same for every company, whatever its settings are."""
    for text in localized("de").values():
        assert friendly_words(str(text)) + formal_words(str(text)) == [], text


# ---------------------------------------------------------------------------- it can fail


def test_every_sentence_that_the_overlay_changes_is_recognised_as_du() -> None:
    """The two versions of a text, sentence by sentence: what differs is what says du."""
    friendly, formal = texts_of("de"), texts_of("de-formal")
    changed = [
        (key, one, other)
        for key in dict(_texts_in("de-formal"))
        for ours, theirs in zip(friendly[key], formal[key], strict=True)
        for one, other in zip(sentences(ours), sentences(theirs), strict=True)
        if one != other
    ]
    assert len(changed) > 450
    missed = [(key, one) for key, one, _ in changed if not friendly_words(one)]
    assert len(missed) <= len(changed) // FEW, f"german_address.py must know more: {missed}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Das liegt bei dir.",
        "Schreib mir, und ich melde mich.",
        "Wähle einen Tag.",
        "Bitte kürze den Text.",
        "Dann trag es ein.",
        "Frage die Koordination.",
        "Was nimmst du mit?",
        "Was brauchst noch?",
        "Wie weit seid ihr?",
        "Danke für die Zeit, die ihr einander geschenkt habt.",
        "Plant gleich den nächsten Termin.",
        "Der Termin steht, sag Bescheid.",
        "Gib die Zahl an und wähle das Datum.",
    ],
)
def test_du_is_recognised_in_all_its_forms(sentence: str) -> None:
    assert friendly_words(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Schreiben Sie mir, und ich melde mich.",
        "Ich frage jetzt bei Lena an und melde mich.",
        "Frage an die Koordination",
        "Es lässt sich nicht mehr ändern, ist fest und passt.",
        "Alle haben ihr Profil und ihr eigenes Ziel.",
        "Bitte zuerst etwas auswählen.",
        "Tippen Sie „Schreib mir“ oder `zeig dein profil`.",
        "Ihr nächster gemeinsamer Termin steht.",
    ],
)
def test_what_is_not_du_is_not_taken_for_it(sentence: str) -> None:
    assert friendly_words(sentence) == []


def test_sie_is_recognised_where_it_is_nobody_else() -> None:
    assert formal_words("Möchten Sie mitmachen?") == ["Sie"]
    assert formal_words("Das liegt bei Ihnen und Ihrem Tandem.") == ["Ihnen", "Ihrem"]
    assert formal_words("Ihr Tandem wartet.") == ["Ihr"]
    assert formal_words("Ihr trefft euch. Sie meldet sich. Die Zahl gilt; sie steht fest.") == []
