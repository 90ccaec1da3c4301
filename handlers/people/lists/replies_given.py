"""What somebody has said about a list: the answers to its questions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from handlers.people.lists.fields import ListField
from handlers.people.lists.levels import LEVELS
from handlers.people.lists.tables import UnreadableList

OUTSIDE = "outside"
"""The answer for a manager who is nobody of the list, and of whom nothing more is known."""
NOBODY = "none"
"""The answer for a manager's cell that names nobody: the person has no manager."""


_KINDS = {
    "columns": dict,
    "levels": dict,
    "managers": dict,
    "topics": dict,
    "managers_outside": bool,
    "sheet": str,
}


@dataclass(frozen=True, slots=True)
class Answers:
    """`columns`: header to field, or None to pass it over; `levels`: their word to 1–8; `managers`:
    what stands in the list to an id, e-mail or name, `outside` or `none`; `topics`: word to key.

    With `managers_outside` every manager who is not found counts as somebody outside. `sheet` is
    the one of a workbook that is to be read.
    """

    columns: Mapping[str, str | None] = field(default_factory=dict)
    levels: Mapping[str, int] = field(default_factory=dict)
    managers: Mapping[str, str] = field(default_factory=dict)
    topics: Mapping[str, str] = field(default_factory=dict)
    managers_outside: bool = False
    sheet: str = ""


def answers_in(text: str) -> Answers:
    """The answers of a JSON object; raises UnreadableList with what is wrong with it."""
    try:
        given = json.loads(text)
    except ValueError:
        raise UnreadableList("list-answers-no-json") from None
    if not isinstance(given, dict):
        raise UnreadableList("list-answers-no-json")
    for name, value in given.items():
        if name not in _KINDS or not isinstance(value, _KINDS[name]):
            raise UnreadableList("list-answers-unknown", name=str(name)[:60])
    return Answers(
        columns=_columns(given.get("columns", {})),
        levels=_levels(given.get("levels", {})),
        managers=_texts(given.get("managers", {})),
        topics=_texts(given.get("topics", {})),
        managers_outside=given.get("managers_outside", False),
        sheet=given.get("sheet", ""),
    )


def _columns(given: Mapping[str, Any]) -> dict[str, str | None]:
    fields = set(ListField)
    for header, name in given.items():
        if name is not None and name not in fields:
            raise UnreadableList("list-answers-field", header=header[:60], name=str(name)[:60])
    return dict(given)


def _levels(given: Mapping[str, Any]) -> dict[str, int]:
    for word, level in given.items():
        if isinstance(level, bool) or level not in LEVELS:
            raise UnreadableList("list-answers-level", word=word[:60])
    return dict(given)


def _texts(given: Mapping[str, Any]) -> dict[str, str]:
    for word, meaning in given.items():
        if not isinstance(meaning, str):
            raise UnreadableList("list-answers-unknown", name=word[:60])
    return dict(given)
