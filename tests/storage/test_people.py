"""Workspaces and their members, on both databases."""

from __future__ import annotations

import asyncio

from sqlmodel import SQLModel, select

from storage import people
from storage.database import Database
from storage.tables import Member, Prompt
from storage.types import PairState, ProgrammeState, Role
from tests.storage.house import NOON, House, prompt, workspace


async def test_a_workspace_is_remembered_once_and_as_it_was_first(database_url: str) -> None:
    async with House.of(database_url) as house:
        again = workspace("T1")
        again.language = "de"
        known = await people.remember_workspace(house.session, again)
        assert (known.id, known.language) == (house.here.id, "en")
        new = await people.remember_workspace(house.session, workspace("T3"))
        assert [one.external_id for one in await people.workspaces(house.session)] == [
            "T1",
            "T2",
            "T3",
        ]
        assert new.id not in (house.here.id, house.there.id)
        assert await people.workspace_of(house.session, "other", "T1") is None


async def test_replicas_that_meet_somebody_at_once_remember_them_once(database_url: str) -> None:
    database = Database(database_url)

    async def meets() -> tuple[int, int]:
        async with database.begin() as session:
            place = await people.remember_workspace(session, workspace("T1"))
            somebody = Member(workspace_id=place.id, external_id="U1", name="Lena", created_at=NOON)
            return place.id, (await people.remember_member(session, somebody)).id

    found = await asyncio.gather(*(meets() for _ in range(4)))
    assert len(set(found)) == 1
    await database.close()


async def test_the_same_id_in_two_workspaces_is_two_people(database_url: str) -> None:
    async with House.of(database_url) as house:
        here = await house.member("U1")
        there = await house.member("U1", house.there)
        session = house.session
        assert await people.member_of(session, house.here.id, "U1") == here
        assert await people.member_of(session, house.there.id, "U1") == there
        assert await people.member_by_id(session, house.here.id, there.id) is None
        found = await people.members_by_id(session, house.here.id, [here.id, there.id, 999])
        assert found == {here.id: here}
        assert await people.members_by_id(session, house.here.id, []) == {}
        assert list(await people.members_of(session, house.there.id)) == [there]


async def test_members_come_by_name_and_coordinators_by_how_long_they_are_known(
    database_url: str,
) -> None:
    async with House.of(database_url) as house:
        for name in ("Zoe", "Ada", "Mia"):
            await house.member(name, is_coordinator=name != "Ada")
        await house.member("Gone", is_coordinator=True, active=False)
        session, place = house.session, house.here.id
        assert [one.name for one in await people.members_of(session, place)] == [
            "Ada",
            "Gone",
            "Mia",
            "Zoe",
        ]
        for lock in (False, True):
            every = await people.coordinators_of(session, place, lock=lock)
            assert [one.name for one in every] == ["Zoe", "Mia"]
        assert await people.has_coordinator(session, place)
        assert not await people.has_coordinator(session, house.there.id)


async def test_a_delivery_is_new_once_in_each_workspace(database_url: str) -> None:
    async with House.of(database_url) as house:
        seen = [
            await people.first_time(house.session, place.id, key, NOON)
            for place, key in (
                (house.here, "a"),
                (house.here, "a"),
                (house.here, "b"),
                (house.there, "a"),
            )
        ]
        assert seen == [True, False, True, True]


async def test_forgetting_a_workspace_takes_everything_of_it_and_nothing_else(
    database_url: str,
) -> None:
    async with House.of(database_url) as house:
        for place in (house.here, house.there):
            lena = await house.member("Lena", place)
            klaus = await house.member("Klaus", place, manager_id=lena.id)
            spring = await house.programme("Spring", ProgrammeState.RUNNING, place)
            await house.enrolled(spring, lena, Role.MENTOR)
            await house.pair(spring, lena, klaus, PairState.RUNNING)
            await house.keep(prompt(lena, programme_id=spring.id, partner_id=klaus.id))
        await people.forget_workspace(house.session, house.here)
        left = [one.external_id for one in await people.workspaces(house.session)]
        assert left == ["T2"]
        connection = await house.session.connection()
        for table in SQLModel.metadata.sorted_tables:
            if "workspace_id" in table.columns:
                rows = await connection.execute(select(table.c.workspace_id))
                assert set(rows.scalars()) <= {house.there.id}, table.name
        assert len((await house.session.exec(select(Prompt))).all()) == 1
