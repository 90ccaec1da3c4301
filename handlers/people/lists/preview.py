"""What somebody sees before anything is written, as one JSON object of plain values."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from handlers.conversation.catalogue import Say
from handlers.people.lists.listed import LeftOut, ListedPerson, PeopleList, UnknownManager
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
        "changes": [
            {"line": one.line, "field": one.field, "before": one.before, "after": one.after}
            for one in changes
        ],
    }


def reason(say: Say, one: RowProblem | LeftOut) -> str:
    """Why a row or a cell is not taken, on one line."""
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
