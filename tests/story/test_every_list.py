"""Each list of people as companies have it, dropped in Slack, in Teams and on the page.

What is right of each stands here once, person by person; the command line is held to the rest.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Awaitable, Callable

import pytest
from aiohttp import ClientSession

from bot.app import Bot
from bot.clock import MovableClock
from bot.demo.company import found as the_demo_company
from bot.demo.stage import on_stage
from bot.platforms.playground.server import make_app, start
from bot.settings import Settings
from handlers.conversation.chat import WorkspaceKey
from handlers.enrolment import afterwards
from handlers.enrolment.list_drafts import draft_of
from handlers.people.lists.listed import ListedPerson, PeopleList
from storage import people
from tests.handlers.people.lists.reading import FILES
from tests.handlers.people.lists.right import RIGHT
from tests.peers.slack.town import bot_in_slack
from tests.peers.teams.town import bot_in_teams
from tests.story.slack_people import teams_users, users
from tests.visitor import MONDAY

Drops = Callable[[str, bytes], Awaitable[str]]
"""Drops a file; what the coordinator sees of it then."""
COORDINATOR = "UCARLA"
SAID = {
    "01": "lost when the list was saved",
    "06": "answered again, on line 5",
    "13": "once more, on line 5",
    "21": "“10002” is read as “00010002”",
    "23": "“x” is not an e-mail address",
}
"""What the coordinator is told besides."""


def told_of(found: PeopleList, one: ListedPerson) -> str:
    """A person as `RIGHT` writes them."""
    boss = found.people[one.boss].name if one.boss is not None else ""
    topics = " ".join(f"{key}:{weight}" for key, weight in one.topics.items())
    cells = (one.id, one.email, one.name, one.role, one.level, one.department, boss)
    told = (*(str(cell or "") for cell in cells), ",".join(one.languages), topics)
    return "|".join(told)


async def read_by(bot: Bot) -> PeopleList:
    """What the bot has understood of the list dropped last."""
    async with bot.database.look() as session:
        workspace = (await people.workspaces(session))[0]
        [coordinator] = [
            one for one in await people.members_of(session, workspace.id) if one.is_coordinator
        ]
    key = WorkspaceKey(workspace.platform, workspace.external_id)
    draft = draft_of(key, coordinator.external_id, bot.clock())
    assert draft is not None
    return draft.people


async def every_list_is_right(bot: Bot, drops: Drops) -> None:
    """Each is shown with its number of people, and holds what is right."""
    for file, content in [(one, one.read_bytes()) for one in sorted(FILES.iterdir())]:
        seen = await drops(file.name, content)
        found = await read_by(bot)
        number = file.name[:2]
        shown = seen.rpartition(f"{file.name}: ")[2]
        assert shown.startswith(f"{len(found.people)} "), file.name
        assert SAID.get(number, "") in shown
        if number in RIGHT:
            assert tuple(told_of(found, one) for one in found.people) == RIGHT[number], file.name
            assert not found.managers_unknown


@pytest.fixture(autouse=True)
def _without_a_breath(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two dozen lists are dropped, one by one."""
    monkeypatch.setattr(afterwards, "BREATH", 0.02)


async def test_in_slack(sqlite_url: str) -> None:
    async with bot_in_slack(sqlite_url, users("en")) as town:
        carla = town.person(COORDINATOR)

        async def drops(name: str, content: bytes) -> str:
            await carla.drops(name, content)
            await afterwards.settled()
            return carla.sees()

        await every_list_is_right(town.bot, drops)


async def test_in_teams(sqlite_url: str) -> None:
    async with bot_in_teams(sqlite_url, teams_users("en"), coordinators=COORDINATOR) as town:
        carla = town.person(COORDINATOR)
        await carla.installs()

        async def drops(name: str, content: bytes) -> str:
            await carla.drops(name, content)
            await afterwards.settled()
            return carla.sees()

        await every_list_is_right(town.bot, drops)


async def test_on_the_page() -> None:
    clock = MovableClock(MONDAY)
    async with on_stage(Settings(_env_file=None), clock) as (bot, chat):
        await the_demo_company(bot, chat, with_programme=False)
        runner = await start(make_app(bot, chat, clock), 0)
        host, port = runner.addresses[0][:2]
        address = f"http://{host}:{port}"
        async with ClientSession(address, headers={"Origin": address}) as http:

            async def drops(name: str, content: bytes) -> str:
                packed = b64encode(content).decode()
                given = {"channel": "miriam", "name": name, "content": packed}
                async with http.post("/api/people/miriam/drop", json=given) as answer:
                    assert answer.status == 200
                await afterwards.settled()
                async with http.get("/api/people/miriam") as answer:
                    seen = await answer.json()
                return str(seen["conversations"][0]["entries"][-1]["parts"])

            await every_list_is_right(bot, drops)
        await runner.cleanup()
