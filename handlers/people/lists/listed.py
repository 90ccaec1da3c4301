"""What came of a list: its people, and everything that somebody should know or decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from handlers.people.lists.columns import Columns
from handlers.people.lists.tables import RowProblem
from storage.types import Role


@dataclass(slots=True)
class ListedPerson:
    """A row that names a person; what the list does not tell, or not clearly, is empty or None.

    `manager` is what stands in the list; `boss` the place of that person among the list's people,
    `boss_key` their id outside of it. With `manager_unknown` it is neither.
    """

    line: int
    id: str = ""
    email: str = ""
    name: str = ""
    role: Role | None = None
    level: int | None = None
    title: str = ""
    department: str = ""
    location: str = ""
    zone: str = ""
    languages: tuple[str, ...] = ()
    topics: Mapping[str, int] = field(default_factory=dict)
    capacity: int | None = None
    style: str = ""
    blocked: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    language: str = ""
    country: str = ""
    manager: str = ""
    boss: int | None = None
    boss_key: str = ""
    manager_unknown: bool = False

    @property
    def key(self) -> str:
        """What tells this person from the others of the list."""
        return self.id or self.email or self.name


@dataclass(frozen=True, slots=True)
class UnknownManager:
    """A manager's cell that names nobody for certain: where it stands, and who may be meant.

    Of the candidates those have line 0 who are known, and not in the list.
    """

    value: str
    lines: tuple[int, ...]
    candidates: tuple[ListedPerson, ...] = ()

    @property
    def suggestion(self) -> ListedPerson | None:
        """The likeliest, if anybody is likely at all."""
        return self.candidates[0] if self.candidates else None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is not taken, though nothing is wrong with it: a wording key says why.

    `name` is whom it is about, if it is somebody.
    """

    line: int
    key: str
    arguments: Mapping[str, str] = field(default_factory=dict)
    name: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """What a list does not say of `count` people, and in which lines; of all, without a column."""

    field: str
    count: int
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class IdleAnswer:
    """An answer that changes nothing: what it is about, and a wording key that says why."""

    about: str
    key: str
    arguments: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class PeopleList:
    """A list as it is understood. `rows` counts the rows below the header that are not empty.

    `levels` and `topics` are the list's own words and what they are taken for, None if for nothing.
    `sheet` is the one of a workbook that is read, `sheets` are all that hold a list. `gaps` are
    what it does not say of somebody, `idle_answers` what was answered in vain.
    """

    format: str
    encoding: str
    delimiter: str
    header_row: int
    columns: Columns
    rows: int = 0
    people: Sequence[ListedPerson] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    notes: list[LeftOut] = field(default_factory=list)
    managers_unknown: list[UnknownManager] = field(default_factory=list)
    levels: dict[str, int | None] = field(default_factory=dict)
    topics: dict[str, str | None] = field(default_factory=dict)
    sheet: str = ""
    sheets: Sequence[str] = ()
    gaps: list[Gap] = field(default_factory=list)
    idle_answers: list[IdleAnswer] = field(default_factory=list)

    @property
    def other_sheets(self) -> list[str]:
        """Those that are not read."""
        return [name for name in self.sheets if name != self.sheet]

    @classmethod
    def nobody(cls) -> PeopleList:
        """Of a list that is not read yet."""
        return cls("", "", "", 0, Columns(()))

    def in_unknown_line(self) -> set[int]:
        """The places of all people who have an unknown manager anywhere above them."""
        unknown = {place for place, one in enumerate(self.people) if one.manager_unknown}
        below: dict[int, list[int]] = {}
        for place, one in enumerate(self.people):
            if one.boss is not None:
                below.setdefault(one.boss, []).append(place)
        waiting = list(unknown)
        while waiting:
            fresh = [place for place in below.get(waiting.pop(), ()) if place not in unknown]
            unknown.update(fresh)
            waiting += fresh
        return unknown

    def problems_by_line(self) -> dict[int, Sequence[RowProblem]]:
        """All that is wrong with a row at once."""
        lines: dict[int, list[RowProblem]] = {}
        for problem in self.problems:
            lines.setdefault(problem.line, []).append(problem)
        return dict(sorted(lines.items()))
