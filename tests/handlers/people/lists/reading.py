"""Lists as the tests read them: with the catalogue's topics, on a fixed day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from handlers.people.lists.catalogue_topics import subjects
from handlers.people.lists.lines import Someone
from handlers.people.lists.listed import ListedPerson, PeopleList
from handlers.people.lists.reader import Reading, read_list
from handlers.people.lists.replies_given import Answers

FILES = Path(__file__).parent / "files"
TODAY = date(2026, 11, 28)


def read(content: bytes | str, answers: Answers | None = None, *others: Someone) -> PeopleList:
    """What a list says."""
    raw = content.encode() if isinstance(content, str) else content
    return read_list(raw, Reading(subjects(), TODAY, answers or Answers(), others))


def sample(number: str, answers: Answers | None = None) -> PeopleList:
    """What the sample file of that number says."""
    [path] = FILES.glob(f"{number}-*")
    return read(path.read_bytes(), answers)


def boss_of(found: PeopleList, person: ListedPerson) -> str:
    """The key of somebody's manager in the list; empty if there is none."""
    return "" if person.boss is None else found.people[person.boss].key


def reasons(found: PeopleList) -> list[tuple[int, str, str]]:
    """Line, field and wording key of each problem."""
    return [(one.line, one.field, one.key) for one in found.problems]


def left_out(found: PeopleList) -> list[tuple[int, str]]:
    """Line and wording key of each row that is left out though nothing is wrong with it."""
    return [(one.line, one.key) for one in found.left_out]
