"""People to be matched: the good rows of a list, and each bad row with its line and reason.

Here role, level, languages and topics are compulsory for whoever wants to be matched, an id counts
once, and nobody whose line of managers is not known is matched (docs/matching.md).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from handlers.matching.rules import Participant, Ties, apart_of
from handlers.people.lists.catalogue_topics import subjects
from handlers.people.lists.fields import ListField
from handlers.people.lists.listed import ListedPerson, PeopleList, UnknownManager
from handlers.people.lists.reader import Reading, read_list
from handlers.people.lists.replies_given import Answers
from handlers.people.lists.tables import RowProblem, UnreadableList
from storage.types import Role

COLUMNS = (
    "id",
    "name",
    "role",
    "level",
    "department",
    "location",
    "timezone",
    "languages",
    "manager_id",
    "topics",
    "capacity",
    "style",
    "blocked",
    "earlier_partners",
)
"""The header of docs/matching.md; any other that means the same will do."""
COMPULSORY = (ListField.ROLE, ListField.LEVEL, ListField.LANGUAGES, ListField.TOPICS)
_NOT_MATCHED_BY = (ListField.EMAIL.value, ListField.TITLE.value)
"""What is wrong with these cells does not keep anybody from being matched."""

BadFile = UnreadableList


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that was left out: the line on which it begins, and why."""

    line: int
    key: str
    arguments: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A good row. `participant` is None for someone who only supplies the chain of managers."""

    line: int
    id: str
    name: str
    manager_id: str
    level: int | None
    department: str
    location: str
    zone: str
    participant: Participant | None
    blocked: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    language: str = ""
    country: str = ""


@dataclass(slots=True)
class PeopleFile:
    """What a file holds. `unsettled` are the ids of those whose line of managers is not known.

    `links` are the managers of bad rows: their people must not be matched past them.
    """

    rows: list[PersonRow] = field(default_factory=list)
    bad: list[BadRow] = field(default_factory=list)
    managers_unknown: tuple[UnknownManager, ...] = ()
    unsettled: frozenset[str] = frozenset()
    links: Mapping[str, str] = field(default_factory=dict)
    levels: Mapping[str, int | None] = field(default_factory=dict)
    topics: Mapping[str, str | None] = field(default_factory=dict)

    @property
    def participants(self) -> list[Participant]:
        """Everybody who wants to be matched."""
        return [row.participant for row in self.rows if row.participant is not None]

    @property
    def matchable(self) -> list[Participant]:
        """Those of them who may be."""
        return [one for one in self.participants if one.id not in self.unsettled]

    @property
    def ties(self) -> Ties:
        """Managers, and everybody who must stay apart, whichever side names the other."""
        apart = ((row.id, other) for row in self.rows for other in (*row.blocked, *row.earlier))
        managers = {row.id: row.manager_id for row in self.rows if row.manager_id}
        return Ties({**self.links, **managers}, apart_of(apart))


def read_people(
    content: bytes, answers: Answers | None = None, today: date = date.min
) -> PeopleFile:
    """The people of a list in any form that `lists` reads; `today` tells who has left by then.

    Raises BadFile if it is no list, or if role, level, languages or topics have no column.
    """
    reading = Reading(subjects(free=True), today, answers or Answers(), strict=True)
    found = read_list(content, reading)
    missing = [one.value for one in COMPULSORY if not found.columns.has(one)]
    if missing:
        raise BadFile("people-missing-columns", columns=", ".join(missing))
    if found.columns.doubled:
        raise BadFile("people-doubled-columns", columns=", ".join(found.columns.doubled))
    return _people_file(found)


def _people_file(found: PeopleList) -> PeopleFile:
    by_line: dict[int, list[RowProblem]] = {}
    for problem in found.problems:
        if problem.field not in _NOT_MATCHED_BY:
            by_line.setdefault(problem.line, []).append(problem)
    for person in found.people:
        lacking = _lacking(found, person, by_line.get(person.line, ()))
        if lacking:
            by_line.setdefault(person.line, []).extend(lacking)
    bosses = {one.key: _boss(found, one) for one in found.people if not _is_on_circle(one, by_line)}
    return PeopleFile(
        rows=[_row(one, bosses[one.key]) for one in found.people if one.line not in by_line],
        bad=[
            BadRow(line, one.key, one.arguments)
            for line, problems in sorted(by_line.items())
            for one in problems
        ],
        managers_unknown=tuple(
            one for one in found.managers_unknown if set(one.lines) - by_line.keys()
        ),
        unsettled=frozenset(found.people[place].key for place in found.in_unknown_line()),
        links={key: boss for key, boss in bosses.items() if boss},
        levels=found.levels,
        topics=found.topics,
    )


def _is_on_circle(person: ListedPerson, by_line: Mapping[int, Sequence[RowProblem]]) -> bool:
    return any(one.key == "people-circle" for one in by_line.get(person.line, ()))


def _lacking(
    found: PeopleList, person: ListedPerson, problems: Sequence[RowProblem]
) -> list[RowProblem]:
    """What a row must say here, and has not tried to: whose it is, and what they want."""
    if not person.id and not person.email and found.columns.has(ListField.ID):
        return [RowProblem(person.line, ListField.ID.value, "", "people-no-id")]
    if person.role is None:
        return []
    named = {one.field for one in problems}
    wanted: tuple[tuple[ListField, bool, str, dict[str, str]], ...] = (
        (ListField.LEVEL, person.level is None, "people-level", {"value": ""}),
        (ListField.LANGUAGES, not person.languages, "people-no-language", {}),
        (ListField.TOPICS, not person.topics, "people-no-topic", {}),
    )
    return [
        RowProblem(person.line, name.value, "", key, told)
        for name, is_missing, key, told in wanted
        if is_missing and name.value not in named
    ]


def _boss(found: PeopleList, person: ListedPerson) -> str:
    if person.boss is not None:
        return found.people[person.boss].key
    return person.boss_key or (person.manager if person.manager_unknown else "")


def _row(person: ListedPerson, boss: str) -> PersonRow:
    return PersonRow(
        line=person.line,
        id=person.key,
        name=person.name,
        manager_id=boss,
        level=person.level,
        department=person.department,
        location=person.location,
        zone=person.zone,
        participant=_participant(person, person.role) if person.role else None,
        blocked=tuple(other for other in person.blocked if other != person.key),
        earlier=tuple(other for other in person.earlier if other != person.key),
        language=person.language,
        country=person.country,
    )


def _participant(person: ListedPerson, role: Role) -> Participant:
    return Participant(
        id=person.key,
        role=role,
        level=person.level or 0,
        topics=person.topics,
        languages=frozenset(person.languages),
        department=person.department,
        location=person.location,
        zone=person.zone or "UTC",
        capacity=person.capacity or 1,
        style=person.style,
    )
