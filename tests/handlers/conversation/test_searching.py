"""Options found by typing: in any case, with accents and umlauts or without, by every word."""

from __future__ import annotations

import pytest

from handlers.conversation.chat import Option, Text
from handlers.conversation.searching import MOST, Findable, fitting

NAMES = ("Jörg Müller", "Zoë García", "Weiß, Anna", "Joerg Mueller", "Ann-Kathrin Groß", "Łukasz")


def found(typed: str) -> list[str]:
    people = [
        Findable(Option(name, Text.of(name), Text.of("Entwicklung")), "software") for name in NAMES
    ]
    return [option.value for option in fitting(typed, people).options]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", list(NAMES)),
        ("MÜLL", ["Jörg Müller"]),
        ("mull", ["Jörg Müller"]),
        ("mueller", ["Jörg Müller", "Joerg Mueller"]),
        ("mu\u0308ller", ["Jörg Müller"]),
        ("muller jorg", ["Jörg Müller"]),
        ("zoe garcia", ["Zoë García"]),
        ("weiss", ["Weiß, Anna"]),
        ("ann", ["Ann-Kathrin Groß", "Weiß, Anna"]),
        ("ENTWICK anna", ["Weiß, Anna"]),
        ("Software", list(NAMES)),
        ("nobody", []),
    ],
)
def test_names_are_found_however_they_are_typed(typed: str, names: list[str]) -> None:
    assert found(typed) == names


def test_no_more_are_found_than_any_platform_shows() -> None:
    crowd = [Findable(Option(str(n), Text.of(f"Person {n}"))) for n in range(1000)]
    assert len(fitting("person", crowd).options) == MOST
    assert [one.value for one in fitting("999", crowd).options] == ["999"]
