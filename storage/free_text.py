"""Free text is declared where its column is: whose it is, and who else may read it.

Deletion, retention, the export of one's data and sharing ask here, so that a new column of text
needs no line anywhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Table,
    Update,
    and_,
    exists,
    false,
    or_,
    select,
    union_all,
    update,
)
from sqlmodel import SQLModel

from storage.database import Session
from storage.encryption import UNREADABLE, EncryptedText
from storage.types import Visibility

Way = str
"""Names of columns, each but the last a foreign key to where the next is: `pair_id.mentor_id`."""
Condition = Callable[[ColumnElement[Any]], ColumnElement[bool]]

BOTH: tuple[Way, ...] = ("pair_id.mentor_id", "pair_id.mentee_id")
"""The two of the pair to which a row belongs."""
PARTICIPANTS: tuple[Way, ...] = ("*",)
"""Whoever takes or took part in the programme to which a row belongs."""


class FreeText(EncryptedText):
    """What somebody typed, encrypted. Its authors may always read it, and it goes when they go.

    `authors` and `readers` are ways to columns that name members. With `chosen_in`, the name of a
    column of `Visibility`, readers are let in only if the author chose the partner.
    """

    cache_ok = True

    def __init__(
        self, *, authors: tuple[Way, ...], readers: tuple[Way, ...] = (), chosen_in: str = ""
    ) -> None:
        super().__init__(instead=UNREADABLE)
        self.authors = authors
        self.readers = readers
        self.chosen_in = chosen_in


def declared(column: Column[Any]) -> FreeText:
    """Whose text stands in a column; raises TypeError if it holds no free text."""
    if not isinstance(column.type, FreeText):
        raise TypeError(f"{column} holds no free text")
    return column.type


def texts() -> Iterator[Column[Any]]:
    """Every column of free text, table by table."""
    for table in SQLModel.metadata.sorted_tables:
        yield from texts_in(table)


def texts_in(table: Table) -> list[Column[Any]]:
    """The columns of free text of one table."""
    return [column for column in table.columns if isinstance(column.type, FreeText)]


# ---------------------------------------------------------------------------- who may read


def is_author(column: Column[Any], member_id: int) -> ColumnElement[bool]:
    """Whether what stands in a column of free text is a member's own."""
    ways = declared(column).authors
    return or_(*(along(column.table, way, lambda who: who == member_id) for way in ways))


def may_read(column: Column[Any], member_id: int) -> ColumnElement[bool]:
    """Whether a member may read what stands in a column of free text."""
    text, table = declared(column), column.table
    among = or_(false(), *(_is_among(table, way, member_id) for way in text.readers))
    if text.chosen_in:
        among = and_(among, table.c[text.chosen_in] == Visibility.PARTNER)
    return or_(is_author(column, member_id), among)


def _is_among(table: Table, way: Way, member_id: int) -> ColumnElement[bool]:
    if (way,) != PARTICIPANTS:
        return along(table, way, lambda who: who == member_id)
    parts = table.metadata.tables["enrolment"].alias().c
    to_programme = way_to(table, "programme")
    if to_programme is None:
        raise TypeError(f"{table} belongs to no programme that somebody could take part in")
    takes_part = exists().where(parts.member_id == member_id)
    return along(table, to_programme, lambda own: takes_part.where(parts.programme_id == own))


# ---------------------------------------------------------------------------- emptying


def emptying_texts_of(member_id: int) -> Iterator[Update]:
    """What empties every text whose author, or one of whose authors, a member is."""
    return _emptying(list(texts()), lambda column: _is_one_of(column, member_id))


def _is_one_of(column: Column[Any], member_id: int) -> ColumnElement[bool]:
    """See is_author; by ids, since a database that reads *or* goes through all of the table."""
    table = column.table
    ways = (along(table, way, lambda who: who == member_id) for way in declared(column).authors)
    rows = (select(table.c.id).where(one) for one in ways)
    return table.c.id.in_(union_all(*rows))


async def empty(session: Session, table: Table, where: ColumnElement[bool]) -> None:
    """Empty every text of those rows of a table."""
    await session.flush()
    connection = await session.connection()
    for emptying in _emptying(texts_in(table), lambda _column: where):
        await connection.execute(emptying)


def _emptying(
    columns: list[Column[Any]], where: Callable[[Column[Any]], ColumnElement[bool]]
) -> Iterator[Update]:
    """Rows that hold nothing any more are not written again."""
    for (table, _authors), group in groupby(columns, _whose):
        alike = list(group)
        yield (
            update(table)
            .where(where(alike[0]), or_(*(column != "" for column in alike)))
            .values({column.name: "" for column in alike})
        )


def _whose(column: Column[Any]) -> tuple[Table, tuple[Way, ...]]:
    return column.table, declared(column).authors


# ---------------------------------------------------------------------------- from row to row


def along(table: Table, way: Way, condition: Condition) -> ColumnElement[bool]:
    """Whether `condition` is true of the column at the end of a way that begins in `table`."""
    name, _, rest = way.partition(".")
    if not rest:
        return condition(table.c[name])
    (key,) = table.c[name].foreign_keys
    target = key.column
    belonging = select(target).where(along(target.table, rest, condition))
    return table.c[name].in_(belonging.correlate(None))


def way_to(table: Table, name: str) -> Way | None:
    """The shortest way by which rows of `table` belong to one of the table `name`, if there is one.

    It ends in a column that holds that row's id. A row belongs to another if it goes with it.
    """
    ways: list[tuple[Table, Way]] = [(table, "")]
    for here, before in ways:
        for key in sorted(here.foreign_keys, key=lambda one: one.parent.name):
            if key.ondelete != "CASCADE" or key.parent.nullable:
                continue
            way = f"{before}{key.parent.name}"
            if key.column.table.name == name:
                return way
            if key.column.table is not here:
                ways.append((key.column.table, f"{way}."))
    return None
