"""What people wrote goes when its time is over, all of it; what was counted stays."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select as select_columns
from sqlmodel import SQLModel, col, select, update

from storage import retention
from storage.database import Session
from storage.free_text import texts
from storage.tables import Enrolment, Programme, Reflection, ShortQuestion, Thanks, Trend, Workspace
from storage.types import ProgrammeState, Role
from tests.conversation import Company
from tests.kept import kept
from tests.story.full_company import Everyone
from tests.unreliable import UnreliableChat

pytestmark = pytest.mark.by_turns
WORD = "Kaleidoscope"
FREE_TEXT = {str(column) for column in texts()}
CLOSED_BEFORE = {"look_back.stays", "look_back.changed"}
"""Written in another programme only, which closed before everything else was lived through."""


@kept
async def everyone(database_url: str) -> AsyncIterator[Everyone]:
    """A company in which every column of free text has something in it."""
    async with Company.founded(database_url) as company:
        people = await Everyone.of(company, WORD)
        await people.live()
        await company.moves_to("2026-12-07 10:00")
        await people.live_on()
        async with company.bot.database.begin() as session:
            for column in texts():
                await session.exec(update(column.table).values({column.name: WORD}))
        yield people


async def texts_left(company: Company) -> set[str]:
    """The columns of free text in which anything stands."""
    async with company.bot.database.begin() as session:
        connection = await session.connection()
        return {
            str(column)
            for column in texts()
            for (text,) in await connection.execute(select_columns(column))
            if text
        }


async def counts(company: Company) -> list[int]:
    """How many rows there are of what is counted, and the sum of all ratings."""
    async with company.bot.database.begin() as session:
        rows = [len((await session.exec(select(t))).all()) for t in (Thanks, Trend, ShortQuestion)]
        ratings = [one.usefulness for one in await session.exec(select(Reflection))]
    return [*rows, sum(ratings)]


async def after(company: Company, **time: float) -> None:
    """The hour comes round again, so much later."""
    company.clock.move_to(company.clock() + timedelta(**time))
    await company.bot.hourly()
    await company.bot.deadlines.run_due()


async def close(everyone: Everyone) -> None:
    """The coordinator closes the programme."""
    await everyone.carla.says(f"programme {everyone.text('programme')}")
    await everyone.carla.presses(everyone.words("programme-close"))


async def test_ninety_days_after_the_close_no_word_is_left_and_every_count_is(
    everyone: Everyone,
) -> None:
    company = everyone.company
    await close(everyone)
    before = await counts(company)
    assert await texts_left(company) == FREE_TEXT
    await after(company, days=90, seconds=-1)
    assert await texts_left(company) == FREE_TEXT - CLOSED_BEFORE - {"question.text"}
    await after(company, seconds=1)
    assert await texts_left(company) == set()
    assert await counts(company) == before


async def test_as_long_as_a_programme_is_not_closed_its_texts_stay(everyone: Everyone) -> None:
    await after(everyone.company, days=900)
    assert await texts_left(everyone.company) == FREE_TEXT - CLOSED_BEFORE - {"question.text"}


async def sets(everyone: Everyone, **values: str) -> None:
    """The coordinator changes the settings, as anybody who coordinates may."""
    await everyone.carla.says("settings")
    await everyone.carla.presses(everyone.words("settings-change"))
    await everyone.carla.submits(**values)


async def test_what_was_promised_holds_when_a_coordinator_lengthens_the_period_later(
    everyone: Everyone,
) -> None:
    company = everyone.company
    await close(everyone)
    await after(company, days=80)
    await sets(everyone, retention_days="3650")
    await everyone.lena.says("privacy")
    assert "removed 90 days after it closes" in everyone.lena.sees
    await after(company, days=9)
    assert await texts_left(company) >= {"answer.text", "goal.text"}
    await after(company, days=1)
    assert await texts_left(company) == set()


async def test_a_shorter_period_counts_at_once_and_cannot_be_taken_back(
    everyone: Everyone,
) -> None:
    company = everyone.company
    await sets(everyone, retention_days="30")
    await close(everyone)
    await sets(everyone, retention_days="365")
    await after(company, days=29)
    assert await texts_left(company) >= {"answer.text", "goal.text"}
    await after(company, days=1)
    assert await texts_left(company) == {"question.text"}, "asked under 90 days"


async def test_k_of_a_programme_stays_what_it_was_when_it_opened(everyone: Everyone) -> None:
    company = everyone.company
    await ends_everything(everyone)
    await sets(everyone, k="3")
    assert (await company_row(company)).k == 3
    assert {one.k for one in await programmes_of(company) if one.opened_at} == {5}


async def ends_everything(everyone: Everyone) -> None:
    """The coordinator closes and archives; the other programmes have ended as well."""
    await close(everyone)
    await everyone.carla.presses(everyone.words("programme-archive"))
    company = everyone.company
    async with company.bot.database.begin() as session:
        for one in (await session.exec(select(Programme))).all():
            if one.archived_at is None:
                one.state = ProgrammeState.ARCHIVED
                one.closed_at = one.archived_at = company.clock()


async def programmes_of(company: Company) -> list[Programme]:
    async with company.bot.database.look() as session:
        return list((await session.exec(select(Programme).order_by(col(Programme.id)))).all())


async def company_row(company: Company) -> Workspace:
    async with company.bot.database.look() as session:
        return await company.workspace(session)


async def test_a_year_after_the_end_only_counts_are_left(everyone: Everyone) -> None:
    company = everyone.company
    await ends_everything(everyone)
    await after(company, days=360)
    assert len(await all_of(company, "pair")) > 1
    assert len(await all_of(company, "member")) > 5
    await after(company, days=10)
    for table in ("pair", "enrolment", "reflection", "closing_answer", "prompt", "audit_entry"):
        assert await all_of(company, table) == [], table
    left = await all_of(company, "member")
    assert [row.name for row in left] == [everyone.carla.profile.name], "who coordinates"
    counts_left = [one.counts for one in await programmes_of(company)]
    assert max(one["pairs"] for one in counts_left) >= 1
    assert max(one["mentors"] for one in counts_left) >= 2
    await everyone.carla.says(f"programme {everyone.text('programme')}")
    assert "The people of this programme are forgotten." in everyone.carla.sees


async def test_a_longer_second_period_is_for_programmes_that_open_later(
    everyone: Everyone,
) -> None:
    company = everyone.company
    await ends_everything(everyone)
    await sets(everyone, keep_months="60")
    await after(company, days=370)
    assert all(one.erased_at for one in await programmes_of(company))
    assert await all_of(company, "pair") == []


async def test_who_takes_part_elsewhere_stays_known(everyone: Everyone) -> None:
    company = everyone.company
    await ends_everything(everyone)
    async with company.bot.database.begin() as session:
        workspace = await company.workspace(session)
        spring = await programme_row(session, workspace, company.clock())
        lena = await company.member(session, everyone.lena)
        enrolment = Enrolment(
            workspace_id=workspace.id,
            programme_id=spring.id,
            member_id=lena.id,
            role=Role.MENTOR,
            joined_at=company.clock(),
        )
        session.add(enrolment)
    await after(company, days=370)
    names = {row.name for row in await all_of(company, "member")}
    assert names == {everyone.carla.profile.name, everyone.lena.profile.name}
    assert await all_of(company, "audit_entry"), "as old as a programme that is kept"


async def programme_row(session: Session, workspace: Workspace, now: datetime) -> Programme:
    """Another programme, running."""
    one = Programme(
        workspace_id=workspace.id,
        name="Spring",
        state=ProgrammeState.RUNNING,
        starts_on=now.date(),
        created_at=now - timedelta(days=400),
    )
    session.add(one)
    await session.flush()
    return one


async def all_of(company: Company, table: str) -> list[Any]:
    async with company.bot.database.look() as session:
        connection = await session.connection()
        return list(await connection.execute(SQLModel.metadata.tables[table].select()))


async def test_what_is_written_after_its_time_goes_too(everyone: Everyone) -> None:
    """People may still answer while a programme closes, however short texts are kept."""
    company = everyone.company
    await close(everyone)
    await after(company, days=91)
    async with company.bot.database.begin() as session:
        await session.exec(update(Trend).values(text=WORD))
        await session.exec(update(Enrolment).values(about=WORD))
        removed = {one.texts_removed_at for one in await session.exec(select(Programme))}
    await after(company, hours=1)
    assert await texts_left(company) == set()
    async with company.bot.database.begin() as session:
        again = {one.texts_removed_at for one in await session.exec(select(Programme))}
    assert again == removed


async def test_a_question_goes_when_it_is_old_also_if_nothing_reaches_whom_it_is_for(
    database_url: str,
) -> None:
    async with Company.founded(database_url) as company:
        everyone = await Everyone.of(company, WORD)
        await everyone.live()
        chat = UnreliableChat.of(company)
        chat.blocked_by.add(everyone.lena.id)

        async def asks(text: str) -> None:
            await everyone.otto.says("who")
            await everyone.otto.presses(everyone.words("who-ask", name=everyone.lena.profile.name))
            await everyone.otto.submits(text=everyone.text(text))

        await asks("late question")
        await company.delivers()
        await after(company, days=92)
        async with company.bot.database.begin() as session:
            assert {one.text for one in await session.exec(select(ShortQuestion))} == {""}

        await asks("early question")
        chat.blocked_by.clear()
        await everyone.lena.says("help")
        await company.lets_pass(days=4)
        assert everyone.text("late question") not in everyone.lena.has_seen
        assert everyone.text("early question") in everyone.lena.has_seen


async def test_texts_go_in_the_hour_in_which_their_time_is_over_whoever_can_be_reached(
    everyone: Everyone,
) -> None:
    """In a workspace that has taken the bot away as well: nobody comes back to see to it."""
    company = everyone.company
    await close(everyone)
    chat = UnreliableChat.of(company)
    chat.blocked_by = set(company.people)
    async with company.bot.database.begin() as session:
        (await company.workspace(session)).disconnected_since = company.clock()
    await after(company, days=90)
    assert await texts_left(company) == set()


async def test_a_fault_in_one_workspace_holds_up_no_other(
    everyone: Everyone, monkeypatch: pytest.MonkeyPatch
) -> None:
    company = everyone.company
    other = company.neighbour("T2")
    async with company.bot.database.begin() as session:
        own = (await company.workspace(session)).id
        await other.workspace(session)
    looked_through = []
    really = retention.remove_old_texts

    async def fails_once(session: Session, workspace: Workspace, now: datetime) -> None:
        looked_through.append(workspace.id)
        if looked_through == [own]:
            raise RuntimeError("a fault of ours")
        await really(session, workspace, now)

    monkeypatch.setattr(retention, "remove_old_texts", fails_once)
    await close(everyone)
    await after(company, days=90)
    assert await texts_left(company) == FREE_TEXT
    company.clock.move_to(company.clock() + timedelta(seconds=11))
    await company.bot.deadlines.run_due()
    assert await texts_left(company) == set()
    assert len(looked_through) == 3
