"""Whom a list says less of than it might, row by row: a blank cell is told, with what follows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from handlers.people.lists.fields import ListField
from handlers.people.lists.listed import Gap, ListedPerson, PeopleList


@dataclass(frozen=True, slots=True)
class _Field:
    """What is told by any of these columns, and whether a row tells it."""

    columns: tuple[ListField, ...]
    is_blank: Callable[[ListedPerson], bool]


_TOLD: Mapping[str, _Field] = {
    "email": _Field((ListField.EMAIL,), lambda one: not one.email),
    "name": _Field(
        (ListField.NAME, ListField.FIRST_NAME, ListField.LAST_NAME), lambda one: not one.name
    ),
    "role": _Field((ListField.ROLE,), lambda one: one.role is None),
    "level": _Field((ListField.LEVEL, ListField.TITLE), lambda one: one.level is None),
    "department": _Field((ListField.DEPARTMENT,), lambda one: not one.department),
    "location": _Field((ListField.LOCATION,), lambda one: not one.location),
    "languages": _Field((ListField.LANGUAGES,), lambda one: not one.languages),
    "topics": _Field((ListField.TOPICS,), lambda one: not one.topics),
    "manager": _Field(
        (ListField.MANAGER_ID, ListField.MANAGER_NAME, ListField.MANAGER_EMAIL),
        lambda one: not one.manager,
    ),
}
"""By the name under which it is told."""


def gaps_of(found: PeopleList) -> list[Gap]:
    """Of each that a list may tell: whose cells are blank, or that no column tells it.

    A cell that is not understood is a problem of its own, and no blank one; nor is a job title
    that is taken for no level.
    """
    wrong = {(one.line, one.field) for one in found.problems}
    by_title = not found.columns.has(ListField.LEVEL)
    gaps = []
    for name, told in _TOLD.items():
        if not any(found.columns.has(one) for one in told.columns):
            gaps.append(Gap(name, len(found.people)))
            continue
        lines = tuple(
            one.line
            for one in found.people
            if told.is_blank(one)
            and not any((one.line, field.value) in wrong for field in told.columns)
            and not (name == "level" and by_title and one.title)
        )
        if lines:
            gaps.append(Gap(name, len(lines), lines))
    return gaps
