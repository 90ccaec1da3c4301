"""Programmes that people join by themselves, for tests of what happens before there are pairs."""

from __future__ import annotations

from typing import TypeVar

from sqlmodel import SQLModel, col, select

from storage.tables import Programme
from storage.types import ProgrammeState
from tests.conversation import Company, Person

Row = TypeVar("Row", bound=SQLModel)

SPOKEN = (("en", False), ("de", False), ("de", True))
"""Every way in which the bot speaks: its language, and whether German says Sie."""


async def programme_in(
    company: Company,
    state: ProgrammeState,
    name: str = "Spring",
    topics: tuple[str, ...] = ("a1", "b1", "c1"),
) -> None:
    """A programme with those topics that is in that state of its life."""
    async with company.bot.database.begin() as session:
        workspace = await company.workspace(session)
        session.add(
            Programme(
                workspace_id=workspace.id,
                name=name,
                state=state,
                starts_on=company.clock().date(),
                topics=list(topics),
                opened_at=company.clock(),
                created_at=company.clock(),
            )
        )


async def joins(person: Person, role: str, *topics: str, **more: str | tuple[str, ...]) -> None:
    """Fills in the enrolment form, with the topics in the first of its lists."""
    await person.says(f"join {role}")
    level, department = ("2", "IT") if role == "mentor" else ("7", "Sales")
    answers = {"level": level, "department": department} | more
    await person.submits(topics_3=topics or ("b1",), **answers)


async def rows(company: Company, table: type[Row]) -> list[Row]:
    """Every row of a table, oldest first."""
    async with company.bot.database.begin() as session:
        found = await session.exec(select(table).order_by(col(table.id)))  # type: ignore[attr-defined]
        return list(found.all())
