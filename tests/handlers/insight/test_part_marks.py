"""Who is marked as having a pair, and as invited, has one, and was: after each event."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from zoneinfo import ZoneInfo

import pytest_asyncio
from sqlmodel import select, update

from storage import invitations, programmes
from storage.database import Session
from storage.tables import Enrolment, Invitation, Programme
from storage.types import ProgrammeState, Role
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in
from tests.proofs.status_oracle import ledger_of
from tests.version_before.rows import engine_of

Marked = Callable[[], tuple[set[str], set[str]]]


@pytest_asyncio.fixture
async def spring(database_url: str) -> AsyncIterator[tuple[Company, Person, Marked]]:
    """An open programme, who coordinates it, and a look at the marks: with a pair, and invited."""
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        petra = await company.person("Petra Koch", coordinator=True)
        engine = engine_of(database_url)

        def marked() -> tuple[set[str], set[str]]:
            ledger = ledger_of(engine, "Spring", company.clock(), ZoneInfo("Europe/Berlin"))
            kept = ledger.marks_kept()
            assert kept == ledger.marks()
            assert ledger.who_joined_kept() == ledger.who_joined()
            names = {one: str(ledger.members[one]["name"]).partition(" ")[0] for one in kept}
            both = ({names[one] for one, two in kept.items() if two[mark]} for mark in (0, 1))
            has_pair, is_invited = both
            return has_pair, is_invited

        yield company, petra, marked
        engine.dispose()


async def test_a_pair_is_one_from_the_moment_its_two_are_asked_until_it_is_over(
    spring: tuple[Company, Person, Marked],
) -> None:
    company, petra, marked = spring
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    tom, olga = await company.person("Tom Thal"), await company.person("Olga Orth")
    for mentor, leader in ((lena, klaus), (tom, olga)):
        await joins(mentor, "mentor")
        await joins(leader, "mentee")
    await petra.says("match")
    assert marked()[0] == set(), "a list asks nobody"
    await petra.presses("Approve 2 pairs")
    assert marked()[0] == {"Lena", "Klaus", "Tom", "Olga"}
    await company.delivers()
    await klaus.presses("Yes, meet")
    await company.delivers()
    await next(one for one in (lena, tom) if "Yes, meet" in one.sees).presses("Yes, meet")
    await company.lets_pass(days=30)
    together = marked()[0]
    assert "Klaus" in together
    assert len(together) == 2, "whoever did not answer has none any more"
    await klaus.says("leave")
    await klaus.presses("Leave Spring")
    assert marked()[0] == set()


async def test_whoever_was_asked_in_is_invited_and_joins_as_such(
    spring: tuple[Company, Person, Marked],
) -> None:
    company, petra, marked = spring
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    await petra.says("invite", lena)
    await petra.presses("Invite 1 person")
    await joins(lena, "mentor")
    await joins(klaus, "mentee")
    assert marked()[1] == {"Lena"}
    await petra.presses("Stop")
    assert marked()[1] <= {"Lena"}


async def test_what_another_version_left_out_is_marked_anew(
    spring: tuple[Company, Person, Marked],
) -> None:
    company, petra, marked = spring
    lena = await company.person("Lena Vogt")
    await petra.says("invite", lena)
    await petra.presses("Invite 1 person")
    await joins(lena, "mentor")
    async with company.bot.database.begin() as session:
        await session.exec(update(Enrolment).values(has_pair=True, is_invited=False))
        await session.exec(update(Invitation).values(has_part=False))
    await company.moves_to("2026-11-25 04:00")
    await company.bot.hourly()
    assert marked() == (set(), {"Lena"})


async def test_who_joins_while_they_are_invited_is_both(postgres_url: str) -> None:
    async with Company.founded(postgres_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        database, both_written = company.bot.database, asyncio.Barrier(2)
        async with database.begin() as session:
            lena = await company.member(session, await company.person("Lena Vogt"))
            programme = (await session.exec(select(Programme))).one()
        ids = {"workspace_id": lena.workspace_id, "programme_id": programme.id}
        whose: dict[str, Any] = ids | {"member_id": lena.id}

        async def is_invited(session: Session) -> None:
            one = Invitation(**whose, invited_at=company.clock())
            await invitations.record(session, [one])

        async def joins_by_herself(session: Session) -> None:
            one = Enrolment(**whose, role=Role.MENTOR, joined_at=company.clock())
            await programmes.enrol(session, one)

        async def does(what: Callable[[Session], Awaitable[None]]) -> None:
            async with database.begin() as session:
                await what(session)
                await both_written.wait()

        await asyncio.gather(does(is_invited), does(joins_by_herself))
        async with database.look() as session:
            assert (await session.exec(select(Enrolment.is_invited))).all() == [True]
            assert (await session.exec(select(Invitation.has_part))).all() == [True]
