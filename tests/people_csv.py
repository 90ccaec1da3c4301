"""People as the rows of a CSV file, for the tests of the commands that read one."""

from __future__ import annotations

from handlers.people.people_file import COLUMNS

Row = dict[str, str]


def mentor(id_: str, **changes: str) -> Row:
    """Somebody of level 2 in Berlin who offers `a1`."""
    return _person(id_, "mentor", "2") | changes


def mentee(id_: str, **changes: str) -> Row:
    """A leader of level 6 in Berlin who wants `a1`."""
    return _person(id_, "mentee", "6") | changes


def _person(id_: str, role: str, level: str) -> Row:
    place = {"timezone": "Europe/Berlin", "languages": "de"}
    return {"id": id_, "name": id_.title(), "role": role, "level": level, "topics": "a1"} | place


def content(*rows: Row) -> bytes:
    """The file; columns that only some rows have come last."""
    columns = dict.fromkeys((*COLUMNS, *(name for row in rows for name in row)))
    lines = [",".join(columns), *(",".join(row.get(name, "") for name in columns) for row in rows)]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")
