"""Two partners are introduced in a group chat, if Graph makes one; if not, each with a link."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import quote

import pytest
import pytest_asyncio
from sqlmodel import select
from structlog.testing import capture_logs

from bot.delivery.delivery import Delivery
from bot.platforms.teams.connector import Connector
from bot.platforms.teams.graph import Graph
from bot.platforms.teams.groups import Groups
from handlers.conversation.chat import WorkspaceKey
from storage.tables import Prompt
from storage.types import PromptState
from tests.peers.teams.graph import (
    CATALOG_APP_ID,
    CREATE,
    DELETE,
    INSTALL,
    GraphRefused,
    StrictGraph,
)
from tests.peers.teams.person import Person
from tests.peers.teams.server import APP_ID, TENANT, Conversation
from tests.peers.teams.town import Town, bot_in_teams
from tests.story.slack_people import Cast, teams_users

NAMES = ("UCARLA", "UKLAUS", "ULENA")


@pytest_asyncio.fixture
async def cast(sqlite_url: str) -> AsyncIterator[Cast[Person]]:
    """Carla coordinates; Klaus and Lena are asked, and an administrator has given permission."""
    async with bot_in_teams(
        sqlite_url,
        teams_users("en"),
        coordinators="UCARLA",
        teams_catalog_app_id=CATALOG_APP_ID,
    ) as town:
        town.teams.graph.permissions = {CREATE, INSTALL}
        for user_id in NAMES:
            await town.person(user_id).installs()
        yield Cast[Person](town, "en")


def town_of(cast: Cast[Person]) -> Town:
    """The town behind the cast."""
    assert isinstance(cast.town, Town)
    return cast.town


def graph_of(cast: Cast[Person]) -> StrictGraph:
    """Graph as the bot found it."""
    return town_of(cast).teams.graph


async def become_a_pair(cast: Cast[Person]) -> None:
    """Both say yes, and what is due is sent."""
    await cast.both_join()
    await cast.release_the_pairs()
    await cast.klaus_accepts()
    await cast.lena_accepts()


def heading(cast: Cast[Person]) -> str:
    """The first line of an introduction."""
    return cast.words("introduction-heading", mentor="Lena Vogt", mentee="Klaus Kern")


def in_groups(cast: Cast[Person]) -> list[str]:
    """What stands in the chats that the bot made."""
    return [
        cast.klaus.reads(message)
        for one in town_of(cast).teams.conversations.values()
        if one.id in graph_of(cast).chats
        for message in one.messages
    ]


def is_introduced_alone(cast: Cast[Person]) -> bool:
    """Whether each has the introduction once in their own chat, with the link."""
    return all(
        person.sees().count(heading(cast)) == 1
        and cast.words("teams-open-chat", name=other) in person.buttons()
        for person, other in ((cast.klaus, "Lena Vogt"), (cast.lena, "Klaus Kern"))
    )


# ------------------------------------------------------------------------ in a group chat


async def test_partners_are_introduced_in_a_chat_of_the_two_and_their_card_leads_to_it(
    cast: Cast[Person],
) -> None:
    await become_a_pair(cast)
    [chat] = graph_of(cast).chats.values()
    assert set(chat.user_ids) == {"UKLAUS", "ULENA"}
    assert chat.topic == "Mentoring – Klaus Kern & Lena Vogt"
    [introduction] = in_groups(cast)
    assert heading(cast) in introduction
    assert heading(cast) not in cast.klaus.sees() + cast.lena.sees()
    assert [status for _, status in graph_of(cast).calls] == [201, 201]
    await cast.klaus.commands("/mentor pair")
    card = str(cast.klaus.messages()[-1].card)
    there = quote(_chat(cast).id, safe="")
    assert f"https://teams.microsoft.com/l/chat/{there}/0?tenantId={TENANT}" in card


async def test_addresses_are_those_of_the_roster(cast: Cast[Person]) -> None:
    await become_a_pair(cast)
    town = town_of(cast)
    chat, key = town.bot.chats["teams"], WorkspaceKey("teams", TENANT)
    lena = cast.lena.user
    assert await chat.email(key, lena.id) == lena.mail
    assert await chat.email(key, "00000000-0000-0000-0000-000000000000") == ""


async def test_the_introduction_is_the_only_greeting_there_and_its_buttons_answer_in_private(
    cast: Cast[Person],
) -> None:
    await become_a_pair(cast)
    chat = _chat(cast)
    joined = cast.klaus._activity("conversationUpdate", chat, membersAdded=[{"id": f"28:{APP_ID}"}])
    assert (await cast.klaus.tell(joined))[0] == 200
    await cast.klaus.settled()
    assert len(chat.messages) == 1
    said = await cast.lena.presses_in(chat, cast.words("introduction-plan"))
    assert cast.words("teams-below-in-private") in said
    await cast.lena.presses(cast.words("session-slots-none"))
    cast.lena.fills({"day": "2026-12-01", "time": "14:00"})
    assert "1 Dec, 14:00" in await cast.lena.submits()
    assert len(chat.messages) == 1
    assert heading(cast) in cast.lena.reads(chat.messages[0])


def _chat(cast: Cast[Person]) -> Conversation:
    [made] = graph_of(cast).chats
    return town_of(cast).teams.conversations[made]


# ------------------------------------------------------------------------ if Graph says no


@pytest.mark.parametrize("given", [set(), {CREATE}, {INSTALL}], ids=["none", "create", "install"])
async def test_without_a_permission_each_gets_the_introduction_and_a_link(
    cast: Cast[Person], given: set[str]
) -> None:
    graph_of(cast).permissions = given
    with capture_logs() as logs:
        await become_a_pair(cast)
    assert is_introduced_alone(cast)
    for person in (cast.klaus, cast.lena):
        assert "shared" not in person.sees(), "nor was one promised"
    assert graph_of(cast).calls == [], "no chat is begun that would stay empty"
    missing = ", ".join(sorted({CREATE, INSTALL} - given))
    told = [one["permissions"] for one in logs if one["event"] == "teams_permissions_missing"]
    assert told == [missing], "once"
    cards = "".join(str(one.card) for one in cast.klaus.messages())
    [link] = set(re.findall(r"https://teams.microsoft.com/l/chat/0/0[^']+", cards))
    assert "message=Hello%20" in link, "Teams shows a plus as it stands"
    assert "+" not in link
    await town_of(cast).lets_pass(days=3)
    assert is_introduced_alone(cast)


async def test_the_log_tells_of_what_is_missing_once_and_again_if_it_is_something_else(
    cast: Cast[Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = iter([INSTALL, INSTALL, CREATE, "", CREATE])

    async def lacking(_graph: Graph, _tenant: str) -> str:
        return next(missing)

    monkeypatch.setattr(Graph, "lacking", lacking)
    groups = town_of(cast).adapter.chat._groups
    assert groups._graph is not None
    with capture_logs() as logs:
        may = [await groups._may_make(TENANT, groups._graph) for _ in range(5)]
    assert may == [False, False, False, True, False]
    assert [one["permissions"] for one in logs] == [INSTALL, CREATE, CREATE]


async def test_a_guest_cannot_be_in_it(cast: Cast[Person]) -> None:
    graph_of(cast).guests = {"UKLAUS"}
    await become_a_pair(cast)
    assert is_introduced_alone(cast)


@pytest.mark.parametrize("may_delete", [True, False])
async def test_an_app_that_is_not_in_the_catalogue_cannot_be_put_into_it(
    cast: Cast[Person], may_delete: bool
) -> None:
    """Without the optional permission the empty chat stays, and the log says so; nothing else."""
    graph = graph_of(cast)
    graph.permissions = {CREATE, INSTALL, DELETE} if may_delete else {CREATE, INSTALL}
    graph.unknown_app = True
    with capture_logs() as logs:
        await become_a_pair(cast)
    assert is_introduced_alone(cast)
    assert len(graph.chats) == (0 if may_delete else 1)
    told = [one["chat_is_gone"] for one in logs if one["event"] == "app_not_in_chat"]
    assert told == [may_delete]
    tried = len(graph.calls)
    groups = town_of(cast).adapter.chat._groups
    real = groups._graph
    assert real is not None
    assert not await groups._may_make(TENANT, real), "and no other one is made that day"
    assert len(graph.calls) == tried
    await town_of(cast).lets_pass(days=2)
    assert await groups._may_make(TENANT, real)


@pytest.mark.parametrize("status", [429, 503])
async def test_while_graph_is_busy_the_introduction_waits(cast: Cast[Person], status: int) -> None:
    graph_of(cast).troubles = [GraphRefused(status, "TooManyRequests", 90)]
    await become_a_pair(cast)
    assert in_groups(cast) == []
    assert not is_introduced_alone(cast)
    await town_of(cast).lets_pass(minutes=3)
    assert len(in_groups(cast)) == 1
    assert heading(cast) not in cast.klaus.sees() + cast.lena.sees()


async def test_who_has_a_copy_gets_no_chat_as_well(cast: Cast[Person]) -> None:
    """Klaus cannot be written to for a while; meanwhile the permission is given."""
    graph_of(cast).permissions = set()
    await cast.both_join()
    await cast.release_the_pairs()
    await cast.klaus_accepts()
    town_of(cast).teams.blocked.add("UKLAUS")
    await cast.lena_accepts()
    assert cast.lena.sees().count(heading(cast)) == 1
    graph_of(cast).permissions = {CREATE, INSTALL}
    town_of(cast).teams.blocked.clear()
    await cast.klaus.writes("help")
    await town_of(cast).lets_pass(days=2)
    for person in (cast.klaus, cast.lena):
        assert person.sees().count(heading(cast)) == 1
    assert in_groups(cast) == []


# ------------------------------------------------------------------------ crashes

POINTS = (
    (Groups, "_note"),
    (Graph, "add_app"),
    (Connector, "send"),
    (Delivery, "_record"),
)
"""What the process does next when it dies: note the chat, put the app in, post, record it all."""


@pytest.mark.parametrize(("where", "name"), POINTS, ids=[name for _, name in POINTS])
async def test_a_crash_at_any_point_doubles_nothing(
    cast: Cast[Person], monkeypatch: pytest.MonkeyPatch, where: type, name: str
) -> None:
    await cast.both_join()
    await cast.release_the_pairs()
    await cast.klaus_accepts()
    real = getattr(where, name)

    async def dies(*arguments: Any) -> Any:
        if name != "_record" or arguments[1].kind == "introduction":
            monkeypatch.setattr(where, name, real)
            raise RuntimeError("the process is gone")
        return await real(*arguments)

    await cast.lena.presses(cast.words("proposal-accept", name="Klaus Kern"))
    monkeypatch.setattr(where, name, dies)
    await town_of(cast).delivers()
    assert getattr(where, name) is real, "nothing came to that point"
    await town_of(cast).lets_pass(hours=2)
    assert [text.count(heading(cast)) for text in in_groups(cast)] == [1]
    assert heading(cast) not in cast.klaus.sees() + cast.lena.sees()
    async with town_of(cast).bot.database.begin() as session:
        prompt = (await session.exec(select(Prompt).where(Prompt.kind == "introduction"))).one()
    assert prompt.state is PromptState.SENT
    assert prompt.channel in graph_of(cast).chats
