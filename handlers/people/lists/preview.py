"""What somebody sees before anything is written, as one JSON object of plain values."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from handlers.conversation.catalogue import Say
from handlers.people.lists.listed import (
    Gap,
    IdleAnswer,
    LeftOut,
    ListedPerson,
    PeopleList,
    UnknownManager,
)
from handlers.people.lists.tables import RowProblem


@dataclass(frozen=True, slots=True)
class Change:
    """What the list says otherwise than what is known: of whom, which field, from what to what."""

    line: int
    field: str
    before: str
    after: str


def preview(
    say: Say, found: PeopleList, known: Collection[int] = (), changes: Sequence[Change] = ()
) -> dict[str, object]:
    """The object of `mentor people import --dry-run --json`; `known` are places in the list."""
    unknown = [one.line for place, one in enumerate(found.people) if place not in known]
    return {
        "format": found.format,
        "encoding": found.encoding,
        "delimiter": found.delimiter,
        "header_row": found.header_row,
        "sheet": found.sheet,
        "other_sheets": found.other_sheets,
        "columns": found.columns.mapping,
        "also_read": found.columns.also_read,
        "unsure_columns": [one.header for one in found.columns.every if one.is_unsure],
        "rows": found.rows,
        "people": len(found.people),
        "known": len(found.people) - len(unknown),
        "unknown": len(unknown),
        "unknown_rows": unknown,
        "problems": [_problem(say, one) for one in found.problems],
        "left_out": [_left_out(say, one) for one in found.left_out],
        "notes": [_left_out(say, one) for one in found.notes],
        "managers_unknown": [_manager(one) for one in found.managers_unknown],
        "levels": found.levels,
        "topics": found.topics,
        "missing": [_gap(say, one) for one in found.gaps],
        "answers_without_effect": [
            {"answer": one.about, "reason": reason(say, one)} for one in found.idle_answers
        ],
        "changes": [
            {"line": one.line, "field": one.field, "before": one.before, "after": one.after}
            for one in changes
        ],
    }


NEEDED = ("role", "level", "languages", "topics")
"""What a list has to say of whoever is enrolled by it, and they are asked otherwise."""
LINES_SHOWN = 8
"""Lines named of one thing; of more it is said how many."""


def lines_of(say: Say, lines: Sequence[int]) -> str:
    """Some lines by number, and how many more there are."""
    named = ", ".join(map(str, lines[:LINES_SHOWN]))
    more = len(lines) - LINES_SHOWN
    return str(say("list-lines-more", lines=named, count=more)) if more > 0 else named


def follows(say: Say, one: Gap) -> str:
    """What comes of it that a list does not say something."""
    if one.field in NEEDED:
        return str(say("list-gap-needed"))
    return str(say(f"list-gap-{one.field}", count=one.count))


def _gap(say: Say, one: Gap) -> dict[str, object]:
    return {
        "field": one.field,
        "rows": one.count,
        "lines": list(one.lines),
        "has_column": bool(one.lines),
        "follows": follows(say, one),
    }


def reason(say: Say, one: RowProblem | LeftOut | IdleAnswer) -> str:
    """Why a row, a cell or an answer is not taken, on one line."""
    return " ".join(str(say(one.key, **one.arguments)).split())


def _problem(say: Say, one: RowProblem) -> dict[str, object]:
    return {
        "line": one.line,
        "field": one.field or None,
        "value": one.value,
        "reason": reason(say, one),
        "left_out": one.left_out,
    }


def _left_out(say: Say, one: LeftOut) -> dict[str, object]:
    return {"line": one.line, "reason": reason(say, one)}


def _manager(one: UnknownManager) -> Mapping[str, object]:
    candidates = [_person(person) for person in one.candidates]
    suggestion = candidates[0] if candidates else None
    return {
        "value": one.value,
        "rows": list(one.lines),
        "suggestion": suggestion,
        "candidates": candidates,
    }


def _person(one: ListedPerson) -> Mapping[str, object]:
    return {"line": one.line or None, "id": one.key, "name": one.name}
