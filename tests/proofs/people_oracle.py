"""What a file of people says, read by hand: from the file's description alone, not by the reader.

The answer is in the words of `tests.handlers.matching.independent`, the oracle for rules and score.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import available_timezones

from handlers.matching.rules import Participant, Ties
from storage.types import Role
from tests.handlers.matching.populations import Population
from tests.people_csv import Row
from tests.proofs.odd_companies import OddCompany

ZONES = available_timezones()
WEIGHTS = ("1", "2", "3")


@dataclass(frozen=True)
class Heard:
    """What a file says.

    `bad` are the lines that a reader must leave out (the header is line 1), `unsettled` the ids of
    those above whom there is a circle, or a manager who is nobody in the file.
    """

    population: Population
    bad: list[int]
    unsettled: frozenset[str]


def heard(company: OddCompany) -> Heard:
    """The whole file: who may be matched, and why the others may not."""
    known: dict[str, Row] = {}
    for row in company.rows:
        known.setdefault(row["id"], row)
    good = [
        row for id_, row in known.items() if _is_usable(row) and not _is_on_a_circle(id_, known)
    ]
    unsettled = frozenset(
        row["id"]
        for row in good
        if _line_is_unknown(row["id"], known, outside=company.managers_outside)
    )
    managers = {
        id_: row["manager_id"]
        for id_, row in known.items()
        if row.get("manager_id") and not _is_on_a_circle(id_, known)
    }
    matchable = [row for row in good if row["id"] not in unsettled]
    usable = {id(row) for row in good}
    return Heard(
        population_of(company, matchable, managers),
        [line for line, row in enumerate(company.rows, start=2) if id(row) not in usable],
        frozenset(id_ for id_ in unsettled if known[id_].get("role")),
    )


def in_tables(company: OddCompany, zone: str) -> Population:
    """The same people as rows of the tables, where a circle of managers keeps nobody out."""
    managers = {row["id"]: row["manager_id"] for row in company.rows if row.get("manager_id")}
    return population_of(company, company.rows, managers, zone)


def _is_usable(row: Row) -> bool:
    if row.get("timezone") and row["timezone"] not in ZONES:
        return False
    if not row.get("role"):
        return row.get("level", "") in ("", *"12345678")
    topics = [cell.partition(":") for cell in _list(row.get("topics", ""))]
    return (
        row["role"] in ("mentor", "mentee")
        and row.get("level", "") in tuple("12345678")
        and bool(_list(row.get("languages", "")))
        and bool(topics)
        and len({key for key, _, _ in topics}) == len(topics)
        and all((weight or "2") in WEIGHTS for _, _, weight in topics)
        and (row.get("capacity") or "1") in WEIGHTS
        and row.get("style", "") in ("", "listener", "talker")
    )


def _is_on_a_circle(start: str, rows: dict[str, Row]) -> bool:
    """Whether going up from somebody leads back to them."""
    person = start
    for _ in rows:
        person = rows[person].get("manager_id", "")
        if person == start:
            return True
        if person not in rows:
            return False
    return False


def _line_is_unknown(start: str, rows: dict[str, Row], *, outside: bool) -> bool:
    """Whether going up from somebody leads round a circle, or to somebody who is not in the file.

    Not so the latter if all of those are people `outside`.
    """
    person = start
    for _ in rows:
        person = rows[person].get("manager_id", "")
        if person not in rows:
            return bool(person) and not outside
    return True


def population_of(
    company: OddCompany, rows: Sequence[Row], managers: Mapping[str, str], zone: str = "UTC"
) -> Population:
    """Some rows as a matching problem; `zone` is where people are whose row names none."""
    pairs = [
        (row["id"], other)
        for row in rows
        for column in ("blocked", "earlier_partners")
        for other in _list(row.get(column, ""))
        if other != row["id"]
    ]
    return Population(
        tuple(_participant(row, zone) for row in rows if row.get("role")),
        company.rules,
        Ties(managers, frozenset(frozenset(pair) for pair in pairs)),
        company.pins,
    )


def _participant(row: Row, zone: str) -> Participant:
    topics = [cell.partition(":") for cell in _list(row["topics"])]
    return Participant(
        id=row["id"],
        role=Role(row["role"]),
        level=int(row["level"]),
        topics={key: int(weight or "2") for key, _, weight in topics},
        languages=frozenset(code.lower() for code in _list(row["languages"])),
        department=row.get("department", ""),
        location=row.get("location", ""),
        zone=row.get("timezone") or zone,
        capacity=int(row.get("capacity") or "1"),
        style=row.get("style", ""),
    )


def _list(cell: str) -> list[str]:
    return [item.strip() for item in cell.split(";") if item.strip()]
