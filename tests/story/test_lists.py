"""A list dropped into the chat in Slack, in Teams and on the page: the same everywhere."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from handlers.enrolment import afterwards
from storage import people
from tests.peers.teams.person import Person as TeamsPerson
from tests.peers.teams.server import User as TeamsUser
from tests.peers.teams.town import Town, bot_in_teams

LIST = (
    "E-Mail;Name;Abteilung;Vorgesetzter\n"
    "uklaus@example.com;Klaus Berg;Vertrieb;\n"
    "ulena@example.com;Lena Vogt;Marketing;Klaus Berg\n"
    "nobody@example.com;Ida Nirgends;Marketing;Klaus Berg\n"
).encode("cp1252")


@pytest_asyncio.fixture
async def town(sqlite_url: str) -> AsyncIterator[Town]:
    """Carla coordinates; Klaus has the app, Lena has not."""
    users = [
        TeamsUser("UCARLA", "Carla Coy"),
        TeamsUser("UKLAUS", "Klaus Berg"),
        TeamsUser("ULENA", "Lena Vogt"),
    ]
    async with bot_in_teams(sqlite_url, users, coordinators="UCARLA") as town:
        for user_id in ("UCARLA", "UKLAUS"):
            await town.person(user_id).installs()
        yield town


async def dropped(person: TeamsPerson, name: str, content: bytes, url: str = "") -> str:
    """What they see once the list is read."""
    await person.drops(name, content, url)
    await afterwards.settled()
    return person.sees()


async def test_in_teams_a_list_is_fetched_read_and_shown_with_who_can_be_reached(
    town: Town,
) -> None:
    carla = town.person("UCARLA")
    seen = await dropped(carla, "personal.csv", LIST)
    assert "personal.csv: 3 people" in seen
    assert "Manager’s name ← Vorgesetzter: Klaus Berg" in seen
    assert "Known here: 1" in seen
    assert "Not found here: 2" in seen
    assert (
        "Here I can only write to people who have this app. Your IT gives it to everybody" in seen
    )
    await carla.presses("Only remember them")
    assert "I remember 3 people" in carla.sees()
    async with town.bot.database.look() as session:
        workspace = (await people.workspaces(session))[0]
        known = {one.name: one for one in await people.members_of(session, workspace.id)}
    assert known["Klaus Berg"].email == "uklaus@example.com"
    assert (known["Klaus Berg"].active, known["Lena Vogt"].active) == (True, False)
    assert known["Lena Vogt"].manager_id == known["Klaus Berg"].id


async def test_in_teams_nobody_makes_the_bot_fetch_from_anywhere_else(town: Town) -> None:
    seen = await dropped(town.person("UCARLA"), "list.csv", LIST, "http://10.0.0.1/secret")
    assert "could not fetch the file" in seen


async def test_in_teams_only_coordinators_may_drop_and_nothing_is_fetched(town: Town) -> None:
    seen = await dropped(town.person("UKLAUS"), "list.csv", LIST)
    assert "coordinators" in seen
    assert town.teams.downloads == []
