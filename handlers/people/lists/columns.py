"""Which column is what: by its name, by what it is like, and by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from handlers.people.lists.fields import (
    ALSO_READ,
    SEVERAL,
    ListField,
    by_header,
    header_key,
    is_never_read,
)
from handlers.people.lists.headers import EMAIL, Headed
from handlers.people.lists.words import is_yes_or_no, role_in

SURE, LIKELY, UNSURE = 100.0, 90.0, 82.0
"""Likeness of a header to a known one, of 100: taken; taken, and asked about from there down."""
SAMPLE = 400
"""Rows by whose cells a column is judged."""
EXAMPLES = 3
"""Values shown of each column."""
_OPTION = re.compile(r"^(?P<question>.+?)\s*\[(?P<option>[^\[\]]+)\]$")
"""A box to tick that is a column of its own, as LimeSurvey and Google Forms write it."""
_CODED = re.compile(r"^\w+\. (.+)$")
"""A question behind its code, as LimeSurvey writes it."""
_NAMING = (ListField.EMAIL, ListField.ID, ListField.NAME, ListField.LAST_NAME)
"""One of them must be there: nothing else says who a row is about."""
_NAMED_SO = (ListField.EMAIL, ListField.STATUS)
"""Of these a second column that is only alike is something else, or somebody else's."""
_PREFERRED = ("mail", "email", "e mail")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: where it stands, its header, what it holds (None: not read), and how sure that is.

    `option` is what a ticked box stands for. `examples` are empty for what is never read.
    """

    index: int
    header: str
    field: ListField | None
    likeness: float = 0
    option: str = ""
    examples: tuple[str, ...] = ()

    @property
    def is_unsure(self) -> bool:
        """Whether a person should look at it."""
        return self.field is not None and self.likeness < LIKELY


@dataclass(frozen=True, slots=True)
class Columns:
    """All columns of a list."""

    every: tuple[Column, ...]

    def of(self, field: ListField) -> tuple[Column, ...]:
        """The columns that hold a field, the surest first."""
        found = (one for one in self.every if one.field is field)
        return tuple(sorted(found, key=lambda one: (-one.likeness, one.index)))

    def has(self, field: ListField) -> bool:
        """Whether any column holds it."""
        return any(one.field is field for one in self.every)

    @property
    def name_people(self) -> bool:
        """Whether any column says who a row is about."""
        return any(self.has(one) for one in _NAMING)

    @property
    def doubled(self) -> tuple[str, ...]:
        """Headers that stand there more than once, of columns that would be read."""
        named = [header_key(re.sub(r" \(\d+\)$", "", one.header)) for one in self.every]
        twice = {name for name in named if named.count(name) > 1 and by_header().get(name)}
        return tuple(sorted(name for name in twice if by_header()[name] not in SEVERAL))

    @property
    def mapping(self) -> dict[str, str | None]:
        """Their header to our field, for those that the bot keeps."""
        return {
            one.header: one.field.value if one.field and one.field not in ALSO_READ else None
            for one in self.every
        }

    @property
    def also_read(self) -> dict[str, str]:
        """Their header to what only helps to read the rest."""
        return {one.header: one.field.value for one in self.every if one.field in ALSO_READ}


def columns_of(table: Headed, answers: Mapping[str, str | None]) -> Columns:
    """What each column holds; `answers` (header to field, or None to pass it over) come first."""
    told = {header_key(header): field for header, field in answers.items()}
    guessed = [_column(table, index, name, told) for index, name in enumerate(table.names)]
    found = Columns(tuple(_settled(guessed)))
    if not found.name_people:
        return found  # somebody is to say what is what, and looks at what stands there
    return Columns(tuple(one if one.field else replace(one, examples=()) for one in found.every))


def _column(table: Headed, index: int, name: str, told: Mapping[str, str | None]) -> Column:
    if header_key(name) in told and header_key(name):
        field = told[header_key(name)]
        examples = () if field is None else _examples(_cells(table, index))
        return Column(index, name, ListField(field) if field else None, SURE + 1, "", examples)
    if is_never_read(name):
        return Column(index, name, None)
    cells = _cells(table, index)
    field, likeness, option = _meaning(name, cells)
    return Column(index, name, field, likeness, option, _examples(cells))


def _cells(table: Headed, index: int) -> list[str]:
    rows = table.records[:SAMPLE]
    return [text for row in rows if index < len(row.cells) and (text := row.cells[index].strip())]


def _examples(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cell[:60] for cell in cells))[:EXAMPLES]


def _meaning(name: str, cells: Sequence[str]) -> tuple[ListField | None, float, str]:
    ticked = _OPTION.match(name)
    if ticked and (not cells or all(is_yes_or_no(cell) for cell in cells)):
        field, likeness = _by_name(ticked["question"])
        return field if field in SEVERAL else None, likeness, ticked["option"].strip()
    if cells and all(is_yes_or_no(cell) for cell in cells) and role_in(name) is not None:
        return ListField.ROLE, LIKELY, name
    field, likeness = _by_name(name)
    field = _by_content(name, field, cells)
    if field is None and cells and all(EMAIL.match(cell) for cell in cells):
        return ListField.EMAIL, UNSURE, ""
    return field, likeness, ""


@lru_cache(4096)
def _by_name(name: str) -> tuple[ListField | None, float]:
    """The field whose names a header is most like, if it is like any."""
    text = header_key(name)
    coded = _CODED.match(name)
    exact = by_header().get(text) or (by_header().get(header_key(coded[1])) if coded else None)
    if exact is not None:
        return exact, SURE + (0.5 if text in _PREFERRED else 0.0)
    if len(text) < 4:
        return None, 0
    from rapidfuzz import fuzz, process

    found = process.extractOne(
        text, by_header().keys(), scorer=fuzz.token_sort_ratio, score_cutoff=UNSURE
    )
    if found is not None:
        return by_header()[found[0]], min(found[1], SURE - 1)
    return _by_phrase(text)


def _by_phrase(text: str) -> tuple[ListField | None, float]:
    """A longer question that holds one of our names word by word: the longest such name counts."""
    words = f" {text} "
    inside = [
        name
        for name, field in by_header().items()
        if len(name) > 5 and f" {name} " in words and field not in ALSO_READ
    ]
    if not inside or len(text.split()) > 14:
        return None, 0
    name = max(inside, key=len)
    return by_header()[name], UNSURE + len(name) / len(text) * 5


def _by_content(name: str, field: ListField | None, cells: Sequence[str]) -> ListField | None:
    """The field, unless what stands in the column speaks against it."""
    if not cells:
        return field
    addresses = sum(bool(EMAIL.match(cell)) for cell in cells) / len(cells)
    if field is ListField.ID:
        return _id_or_email(name, cells, addresses)
    if field is ListField.EMAIL and addresses < 0.3 and header_key(name) not in by_header():
        return None
    if field is ListField.EMAIL and addresses == 0 and "mail" not in header_key(name):
        return None  # a user name that is no address
    if field in (ListField.NAME, ListField.MANAGER_NAME) and addresses > 0.8:
        return ListField.EMAIL if field is ListField.NAME else ListField.MANAGER_EMAIL
    if field is ListField.ROLE and header_key(name) != "role" and not _are_roles(cells):
        return ListField.TITLE if header_key(name) == "rolle" else None
    if field is ListField.ROLE and not _are_roles(cells, 0.05) and not _is_own_role(cells):
        return ListField.TITLE
    return field


def _id_or_email(name: str, cells: Sequence[str], addresses: float) -> ListField | None:
    if addresses > 0.8:
        return ListField.EMAIL
    numbered = [cell for cell in cells if cell.isdecimal()]
    in_order = [str(number) for number in range(1, len(cells) + 1)]
    return (
        None
        if header_key(name) == "id" and len(cells) > 2 and numbered == in_order
        else ListField.ID
    )


def _are_roles(cells: Sequence[str], share: float = 0.3) -> bool:
    known = sum(role_in(cell) is not None for cell in cells)
    return known >= share * len(cells)


def _is_own_role(cells: Sequence[str]) -> bool:
    """A handful of short words may be roles that are only misspelt."""
    return len(set(cells)) <= 3 and all(len(cell) < 12 for cell in cells)


def _settled(columns: Sequence[Column]) -> list[Column]:
    """One column for each field, the surest; a first and last name make a full one redundant."""
    columns = _halves(columns)
    taken: dict[ListField, Column] = {}
    for one in sorted(columns, key=lambda one: (-one.likeness, one.index)):
        if one.field is not None:
            taken.setdefault(one.field, one)
    return [one if _counts(one, taken) else replace(one, field=None) for one in columns]


def _halves(columns: Sequence[Column]) -> Sequence[Column]:
    """Beside a column of first names, one of names without any blank or comma has the last ones."""
    fields = [one.field for one in columns]
    if ListField.FIRST_NAME not in fields or ListField.LAST_NAME in fields:
        return columns
    return [
        replace(one, field=ListField.LAST_NAME)
        if one.field is ListField.NAME and header_key(one.header) in ("name", "mitarbeiter")
        else one
        for one in columns
    ]


def _counts(one: Column, taken: Mapping[ListField, Column]) -> bool:
    """Whether a column is read; a second address or status must be named so, in so many words."""
    if one.field is None or one.option or taken[one.field] is one:
        return True
    return one.field in SEVERAL and (one.field not in _NAMED_SO or one.likeness >= SURE)
