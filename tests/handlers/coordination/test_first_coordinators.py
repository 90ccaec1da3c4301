"""Who coordinates a workspace before anybody could appoint them."""

from __future__ import annotations

import pytest

from tests.conversation import Company, Person

REFUSED = "Only coordinators can do that"


async def coordinates(person: Person) -> bool:
    """Whether the bot lets them do what only coordinators may."""
    await person.says("coordinator")
    return REFUSED not in person.sees


async def test_the_first_admin_whom_the_bot_meets_coordinates(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        lena = company.stranger("Lena Vogt")
        petra = company.stranger("Petra Koch", admin=True)
        otto = company.stranger("Otto Admin", admin=True)
        assert not await coordinates(lena), "whoever is no admin waits for one"
        assert await coordinates(petra)
        assert not await coordinates(otto), "from now on coordinators are appointed"


async def test_whoever_the_settings_name_coordinates_and_no_admin_by_being_one(
    database_url: str,
) -> None:
    async with Company.founded(database_url, coordinators="U2, U3") as company:
        otto = company.stranger("Otto Admin", admin=True)
        petra, maria = company.stranger("Petra Koch"), company.stranger("Maria Wolf")
        assert not await coordinates(otto)
        assert await coordinates(petra)
        assert await coordinates(maria), "all who are named do"
        await petra.says("coordinator")
        assert "• Petra Koch\n• Maria Wolf" in petra.sees
        assert "Petra Koch" in petra.sees.partition("What was done lately")[2]


async def test_opening_the_home_tab_is_enough(database_url: str) -> None:
    async with Company.founded(database_url, coordinators="U1") as company:
        petra = company.stranger("Petra Koch")
        await petra.opens_home()
        assert "Coordination" in petra.sees


async def test_a_named_person_who_was_dismissed_stays_dismissed(database_url: str) -> None:
    async with Company.founded(database_url, coordinators="U1,U2") as company:
        petra, maria = company.stranger("Petra Koch"), company.stranger("Maria Wolf")
        assert await coordinates(petra)
        assert await coordinates(maria)
        await petra.says("coordinator remove @Maria", maria)
        assert not await coordinates(maria)


@pytest.mark.parametrize("named", ["U1", "U2"])
async def test_a_workspace_left_without_a_coordinator_falls_to_whoever_is_named(
    database_url: str, named: str
) -> None:
    async with Company.founded(database_url, coordinators=named) as company:
        lena = await company.person("Lena Vogt")
        petra = await company.person("Petra Koch", coordinator=True)
        await petra.says("privacy")
        await petra.presses("Delete everything")
        assert await coordinates(lena) == (named == lena.id)


async def test_a_name_counts_only_where_its_person_speaks(database_url: str) -> None:
    async with Company.founded(database_url, coordinators="U1") as company:
        other = company.neighbour("T2")
        petra, imke = company.stranger("Petra Koch"), other.stranger("Imke Petersen")
        lena = other.stranger("Lena Vogt")
        assert await coordinates(petra)
        assert not await coordinates(lena)
        assert await coordinates(imke), "ids are those of a workspace: here U1 is Imke"
        await imke.says("coordinator")
        assert "Petra" not in imke.sees
