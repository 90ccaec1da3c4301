"""From bytes to people: every row is read whole, and all that is wrong with it is told at once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from handlers.people.lists.cell_values import CellReader
from handlers.people.lists.columns import columns_of
from handlers.people.lists.delimited import MOST_ROWS, read_delimited
from handlers.people.lists.fields import ListField, header_key, plain
from handlers.people.lists.gaps import gaps_of
from handlers.people.lists.headers import EMAIL, Headed, headed
from handlers.people.lists.idle_answers import idle_answers
from handlers.people.lists.kinds import Kind, kind_of
from handlers.people.lists.lines import Others, settle_managers
from handlers.people.lists.listed import LeftOut, ListedPerson, PeopleList
from handlers.people.lists.manager_index import Someone
from handlers.people.lists.names import is_name, name_key
from handlers.people.lists.replies_given import Answers
from handlers.people.lists.subjects import Subjects
from handlers.people.lists.tables import Record, RowProblem, Table, UnreadableList
from handlers.people.lists.words import has_left, is_away, is_guest
from handlers.people.lists.workbooks import read_workbook

_TOTAL = re.compile(
    r"^(summe|gesamt\w*|insgesamt|total|grand total|sum|anzahl|count|ergebnis|subtotal)\b"
)
EXAMPLE = "example.person@example.com"
"""Who stands in the example row of our template."""
_LOST = re.compile(r"\w\?|\?\w|\ufffd")
"""A letter that was lost when the list was saved."""


def nobody() -> tuple[Someone, ...]:
    """Nobody is known outside of the list."""
    return ()


@dataclass(frozen=True, slots=True)
class Reading:
    """With what a list is read: the topics there are, the day, what was answered, who is known.

    `strict`: a second row with the same id is a problem, and levels come from no job title.
    """

    subjects: Subjects
    today: date
    answers: Answers = field(default_factory=Answers)
    others: Others = nobody
    strict: bool = False


OnRows = Callable[[int, int], None]
"""Is told how many rows are read, and of how many."""
TOLD_EVERY = 1000
"""Rows."""


def read_list(content: bytes, reading: Reading, progress: OnRows | None = None) -> PeopleList:
    """The people of a file, and every doubt about them.

    Raises UnreadableList, with a sentence for each, if the file is no list of people; NobodyNamed
    if it may be one, once somebody says which column names them.
    """
    table = _table(content, reading.answers.sheet)
    header = headed(table, reading.answers.columns)
    if len(header.records) > MOST_ROWS:
        raise UnreadableList("list-too-many-rows", most=str(MOST_ROWS))
    columns = columns_of(header, reading.answers.columns)
    found = PeopleList(table.format, table.encoding, table.delimiter, header.row, columns)
    found.sheet, found.sheets = table.sheet, table.sheets
    found.problems += table.problems
    found.rows = len(header.records) + sum(not one.field for one in table.problems)
    if not columns.name_people:
        raise NobodyNamed(found, header)
    _read_rows(found, header, reading, progress)
    settle_managers(found, reading.answers, reading.others)
    found.problems.sort(key=lambda problem: problem.line)
    found.gaps = gaps_of(found)
    found.idle_answers += idle_answers(found, reading.answers)
    return found


class NobodyNamed(UnreadableList):
    """No column says who the people are; `found` has the columns, and no people."""

    def __init__(self, found: PeopleList, header: Headed) -> None:
        names = ", ".join(header.names)[:300]
        super().__init__("list-nobody-named", columns=names, line=str(header.row))
        self.found = found


def _table(content: bytes, sheet: str) -> Table:
    kind = kind_of(content)
    return read_delimited(content) if kind is Kind.TEXT else read_workbook(content, kind, sheet)


# ---------------------------------------------------------------------------- rows


def _read_rows(
    found: PeopleList, header: Headed, reading: Reading, progress: OnRows | None
) -> None:
    cells = CellReader(found, header, reading.subjects, reading.answers, reading.strict)
    rows = _Rows(found, reading.strict and not found.columns.has(ListField.SUBMITTED_AT))
    width, is_wide = _usual_width(header), _usual_fill(header) > 1
    for number, record in enumerate(header.records, start=1):
        if progress is not None and number % TOLD_EVERY == 0:
            progress(number, len(header.records))
        fitted = _fitted(found, header, record, width)
        if fitted is None or _is_no_person(found, header, fitted, cells, reading.today):
            continue
        if is_wide and _is_note(found, fitted):
            found.left_out.append(LeftOut(record.line, "list-note"))
            continue
        person = cells.person(fitted)
        if person.email == EXAMPLE:
            found.left_out.append(LeftOut(record.line, "list-example"))
            continue
        if not person.key:
            found.problems.append(RowProblem(record.line, "", "", "people-nobody", left_out=True))
            continue
        if _LOST.search(person.name):
            found.notes.append(LeftOut(record.line, "list-letters-lost", {"name": person.name}))
        rows.add(person, cells.submitted(fitted))
    rows.finish()
    found.idle_answers += cells.idle_topics()


def _fitted(found: PeopleList, header: Headed, record: Record, width: int) -> Record | None:
    """The row's cells under the header; None, with a problem, if it has more or fewer.

    Nothing is filled up or cut off: with a delimiter too many or too few, what stands behind it
    would come under somebody else's header.
    """
    named, given = len(header.names), len(record.cells)
    if found.format != "csv":
        return Record(record.line, [*record.cells[:named], *[""] * (named - given)])
    ends_blank = given > named and not any(one.strip() for one in record.cells[named:])
    if given == named or (given == width and ends_blank):
        return Record(record.line, record.cells[:named])
    told = {"found": str(given), "expected": str(named)}
    found.problems.append(RowProblem(record.line, "", "", "people-cells", told, left_out=True))
    return None


def _usual_width(header: Headed) -> int:
    """How many cells most rows have: some programmes end each with a delimiter."""
    widths = Counter(len(record.cells) for record in header.records)
    return max(widths, key=lambda width: widths[width], default=len(header.names))


def _usual_fill(header: Headed) -> int:
    """How many cells of most rows hold anything."""
    filled = Counter(sum(bool(cell.strip()) for cell in one.cells) for one in header.records)
    return max(filled, key=lambda count: filled[count], default=0)


def _is_note(found: PeopleList, record: Record) -> bool:
    """Whether a row is a heading between groups, or a note below: one cell, that names nobody."""
    filled = [index for index, cell in enumerate(record.cells) if cell.strip()]
    if len(filled) != 1:
        return False
    text, field = record.cells[filled[0]].strip(), found.columns.every[filled[0]].field
    if field is ListField.EMAIL or EMAIL.match(text):
        return False
    return " " in text if field is ListField.ID else not is_name(text)


def _is_no_person(
    found: PeopleList, header: Headed, record: Record, cells: CellReader, today: date
) -> bool:
    """Whether a row is a total, the header once more, or somebody who is not one of the people."""
    if record.line in header.hidden:
        found.left_out.append(LeftOut(record.line, "list-hidden-row"))
        return True
    first = next((cell for cell in record.cells if cell.strip()), "")
    has_address = any(EMAIL.match(cell.strip()) for cell in record.cells)
    if not has_address and _TOTAL.match(plain(first)):
        found.left_out.append(LeftOut(record.line, "list-total"))
        return True
    if [header_key(cell) for cell in record.cells] == [header_key(name) for name in header.names]:
        found.left_out.append(LeftOut(record.line, "list-header-again"))
        return True
    stati = cells.texts(record, ListField.STATUS)
    return any(_is_gone(found, record, one, cells, today) for one in stati)


def _is_gone(
    found: PeopleList, record: Record, status: str, cells: CellReader, today: date
) -> bool:
    """Whether a status says that somebody is not one of the people, now."""
    told = {"status": status[:40]}
    if has_left(status, today):
        found.left_out.append(LeftOut(record.line, "list-left", told, cells.called(record)))
    elif is_guest(status):
        found.left_out.append(LeftOut(record.line, "list-guest", told, cells.called(record)))
    elif is_away(status):
        found.notes.append(LeftOut(record.line, "list-away", told))
        return False
    else:
        return False
    return True


# ---------------------------------------------------------------------------- the same twice


class _Rows:
    """Each person once: the newest answer counts, and it is said which one does not."""

    def __init__(self, found: PeopleList, strict: bool) -> None:
        self._found = found
        self._strict = strict
        self._kept: list[tuple[ListedPerson, datetime | None] | None] = []
        self._by_key: dict[str, int] = {}
        self._line_of_id: dict[str, int] = {}

    def add(self, person: ListedPerson, submitted: datetime | None) -> None:
        key = _identity(person)
        before = self._by_key.get(key)
        kept = self._kept[before] if before is not None else None
        if kept is None:
            if not self._is_new_id(person):
                return
            self._by_key[key] = len(self._kept)
            self._kept.append((person, submitted))
        elif self._strict:
            self._refuse(person, kept[0].line)
        elif before is not None:
            self._newest(before, kept, (person, submitted))

    def _is_new_id(self, person: ListedPerson) -> bool:
        """Two addresses under one id are two people, of whom one has the wrong id."""
        line = self._line_of_id.setdefault(person.id or f"line {person.line}", person.line)
        if line != person.line:
            self._refuse(person, line)
        return line == person.line

    def _refuse(self, person: ListedPerson, line: int) -> None:
        told = {"id": person.id or person.key, "line": str(line)}
        self._found.problems.append(
            RowProblem(person.line, "id", person.id, "people-duplicate-id", told, left_out=True)
        )

    def _newest(
        self,
        place: int,
        kept: tuple[ListedPerson, datetime | None],
        new: tuple[ListedPerson, datetime | None],
    ) -> None:
        is_older = kept[1] is not None and new[1] is not None and new[1] < kept[1]
        older, newer = (new, kept) if is_older else (kept, new)
        self._kept[place] = newer
        told = {"line": str(newer[0].line)}
        answered = kept[1] is not None and new[1] is not None
        key = "list-said-again" if answered else "list-twice"
        self._found.left_out.append(LeftOut(older[0].line, key, told))

    def finish(self) -> None:
        """What is wrong with a row that does not count is no problem any more."""
        self._found.people = [one[0] for one in self._kept if one is not None]
        passed_over = {one.line for one in self._found.left_out}
        self._found.problems = [one for one in self._found.problems if one.line not in passed_over]


def _identity(person: ListedPerson) -> str:
    if person.email:
        return f"email {person.email.casefold()}"
    return f"id {person.id}" if person.id else f"name {name_key(person.name)}"
