"""Somebody reads a post in a channel and presses *Join*: in Slack and in Teams."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
import pytest_asyncio

from handlers.enrolment import afterwards
from storage import people, programmes
from storage.tables import Member
from tests.peers.slack.person import Person as SlackPerson
from tests.peers.slack.state import User
from tests.peers.slack.town import Town as SlackTown
from tests.peers.slack.town import bot_in_slack
from tests.peers.teams.person import Person as TeamsPerson
from tests.peers.teams.server import TENANT, Conversation
from tests.peers.teams.server import User as TeamsUser
from tests.peers.teams.town import Town as TeamsTown
from tests.peers.teams.town import bot_in_teams
from tests.story.slack_people import PROGRAMME, Cast, teams_users, users

GUEST = "UGUEST"


@pytest_asyncio.fixture
async def slack(sqlite_url: str) -> AsyncIterator[Cast[SlackPerson]]:
    """An open programme; everybody and a guest are in #canteen, where the bot is not."""
    guest = User(GUEST, "gus", "Gus Guest", is_ultra_restricted=True)
    async with bot_in_slack(sqlite_url, [*users("en"), guest]) as town:
        cast = Cast[SlackPerson](town, "en")
        await cast.create_a_programme()
        await cast.carla.presses("Open for joining")
        workspace = town.slack.workspaces[0]
        members = ("UCARLA", "UKLAUS", "ULENA", GUEST)
        workspace.channel("C0CANTEEN", *members, called="canteen")
        workspace.channel("C0BOARD", "UCARLA", "UKLAUS", called="board", kind="private")
        workspace.channel("C0OUT", *members, called="outside", is_shared=True)
        workspace.channel("C0NEWS", *members, called="news", only_some_post=True)
        workspace.channel("C0OLD", *members, called="old", is_archived=True)
        workspace.group("S0LEADERS", "leaders", "UKLAUS", "UCARLA")
        yield cast


@pytest_asyncio.fixture
async def teams(sqlite_url: str) -> AsyncIterator[Cast[TeamsPerson]]:
    """An open programme; everybody and a guest are in the team Canteen; Carla alone has the app."""
    guest = TeamsUser(GUEST, "Gus Guest", is_guest=True)
    people_there = [*teams_users("en"), guest]
    async with bot_in_teams(sqlite_url, people_there, coordinators="UCARLA") as town:
        cast = Cast[TeamsPerson](town, "en")
        await cast.carla.installs()
        await cast.create_a_programme()
        await cast.carla.presses("Open for joining")
        yield cast


def canteen(cast: Cast[TeamsPerson]) -> Conversation:
    """The team."""
    assert isinstance(cast.town, TeamsTown)
    return cast.town.teams.team("Canteen", "UCARLA", "UKLAUS", "ULENA", GUEST)


async def known(cast: Cast[SlackPerson] | Cast[TeamsPerson]) -> dict[str, Member]:
    """Everybody known, by name."""
    async with cast.town.bot.database.look() as session:
        workspace = (await people.workspaces(session))[0]
        return {one.name: one for one in await people.members_of(session, workspace.id)}


async def takes(cast: Cast[SlackPerson] | Cast[TeamsPerson], places: int) -> None:
    """The programme has only so many places."""
    async with cast.town.bot.database.begin() as session:
        workspace = (await people.workspaces(session))[0]
        programme = await programmes.programme_named(session, workspace.id, PROGRAMME)
        assert programme is not None
        programme.places = places
        session.add(programme)


async def is_over(cast: Cast[SlackPerson] | Cast[TeamsPerson]) -> None:
    """Carla closes the programme."""
    await cast.carla.commands(cast.command("programme"))
    await cast.carla.presses("Start")
    await cast.carla.presses("Close")


# ---------------------------------------------------------------------------- Slack


async def looked(cast: Cast[SlackPerson], words: str) -> str:
    """What Carla sees once the bot has looked who is there."""
    await cast.carla.commands(f"/mentor invite {words}")
    await afterwards.settled()
    return cast.carla.sees()


async def posted(cast: Cast[SlackPerson], channel: str = "#canteen") -> None:
    """The post stands in the channel."""
    await looked(cast, channel)
    await cast.carla.presses("Post there with “Join”")
    await cast.carla.presses("Post it")
    await cast.town.delivers()


async def test_in_slack_a_channel_is_counted_without_its_guests(slack: Cast[SlackPerson]) -> None:
    seen = await looked(slack, "#canteen")
    assert "3 people are in #canteen; 2 can be asked" in seen
    assert "1 guest is left out" in seen
    assert set(await known(slack)) == {"Carla Coy"}
    await slack.carla.presses("Invite 2 people")
    await slack.town.delivers()
    assert "Not for me" in slack.lena.buttons()


async def test_in_slack_words_in_the_chat_name_a_channel_or_a_user_group_too(
    slack: Cast[SlackPerson],
) -> None:
    await slack.carla.writes("invite #canteen")
    await afterwards.settled()
    assert "3 people are in #canteen" in slack.carla.sees()
    await slack.carla.writes("invite @leaders")
    await afterwards.settled()
    assert "2 people are in @leaders; 1 can be asked" in slack.carla.sees()
    assert "2 people are in @leaders" in await looked(slack, "@leaders")


@pytest.mark.parametrize(
    ("channel", "sentence"),
    [
        ("#board", "If it is private, write /invite @Mentor in it"),
        ("#outside", "shared with another company"),
        ("#old", "That channel is archived"),
    ],
)
async def test_in_slack_channels_that_do_not_do_get_a_sentence_each(
    slack: Cast[SlackPerson], channel: str, sentence: str
) -> None:
    assert sentence in await looked(slack, channel)


async def test_in_slack_a_private_channel_does_once_the_bot_is_in_it(
    slack: Cast[SlackPerson],
) -> None:
    workspace = slack.carla.workspace
    board = workspace.conversations["C0BOARD"]
    board.members = (*board.members, workspace.bot.id)
    assert "1 can be asked" in await looked(slack, "#board")
    await slack.carla.presses("Post there with “Join”")
    await slack.carla.presses("Post it")
    await slack.town.delivers()
    assert f"{PROGRAMME}: who joins?" in slack.klaus.sees()


async def test_in_slack_missing_scopes_are_named(slack: Cast[SlackPerson]) -> None:
    assert isinstance(slack.town, SlackTown)
    slack.town.slack.take_scope(slack.carla.workspace, "channels:read")
    assert "channels:read" in await looked(slack, "#canteen")


async def test_in_slack_somebody_who_never_spoke_to_the_bot_joins_from_the_post(
    slack: Cast[SlackPerson],
) -> None:
    await posted(slack)
    await slack.lena.presses("Join as mentor")
    await slack.enrol(slack.lena, "mentor", 2, "Sales")
    assert f"Welcome to {PROGRAMME}" in slack.lena.sees()
    assert f"Welcome to {PROGRAMME}" not in slack.klaus.sees()
    await slack.lena.presses("Join as mentee")
    assert f"You are part of {PROGRAMME} already" in slack.lena.sees()


async def test_in_slack_a_guest_is_told_whom_programmes_are_for(slack: Cast[SlackPerson]) -> None:
    await posted(slack)
    guest = slack.town.person(GUEST)
    await guest.presses("Join as mentee")
    assert "guest" in guest.sees().rpartition("who joins?")[2]
    assert "Gus Guest" not in await known(slack)
    assert guest.last_message().only_for == GUEST


async def test_in_slack_a_full_programme_says_so_on_the_post_and_to_whoever_presses(
    slack: Cast[SlackPerson],
) -> None:
    await takes(slack, 1)
    await posted(slack)
    button = slack.klaus.button("Join as mentee")
    assert "Places left" in slack.klaus.sees()
    await slack.lena.presses("Join as mentor")
    await slack.enrol(slack.lena, "mentor", 2, "Sales")
    await slack.klaus.presses(button)
    assert f"All places of {PROGRAMME} are taken (1)" in slack.klaus.sees()
    await slack.town.moves_to("2026-11-23 10:05")
    assert "All places are taken" in slack.klaus.sees()


async def test_in_slack_after_the_closing_the_post_and_its_old_button_say_so(
    slack: Cast[SlackPerson],
) -> None:
    await posted(slack)
    button = slack.klaus.button("Join as mentee")
    await is_over(slack)
    await slack.klaus.presses(button)
    assert f"Joining {PROGRAMME} is over" in slack.klaus.sees()
    await slack.town.moves_to("2026-11-23 10:05")
    assert "Joining is over." in slack.klaus.sees()


async def test_in_slack_a_channel_where_few_may_post_is_told_to_whoever_wanted_it(
    slack: Cast[SlackPerson],
) -> None:
    await posted(slack, "#news")
    await slack.town.moves_to("2026-11-23 10:05")
    assert "I could not post in #news" in slack.carla.sees()


async def test_in_slack_texts_have_the_link_of_the_app(slack: Cast[SlackPerson]) -> None:
    await slack.carla.commands("/mentor invite")
    await slack.carla.presses("Texts, link and QR code")
    assert "https://slack.com/app_redirect?app=A0MENTOR&team=T1" in slack.carla.sees()
    assert "(join.png)" in slack.carla.sees()


# ---------------------------------------------------------------------------- Teams


async def chosen(cast: Cast[TeamsPerson]) -> str:
    """What Carla sees once she has chosen the team."""
    await cast.carla.commands("/mentor invite")
    await cast.carla.chooses("Invite a channel or team", "Canteen")
    await afterwards.settled()
    return cast.carla.sees()


async def posted_in_team(cast: Cast[TeamsPerson]) -> Conversation:
    """The post stands in the team."""
    team = canteen(cast)
    await cast.carla.adds_to(team)
    await chosen(cast)
    await cast.carla.presses("Post there with “Join”")
    await cast.carla.presses("Post it")
    await cast.town.delivers()
    return team


async def test_in_teams_a_team_that_has_the_app_is_offered_page_by_page_without_its_guests(
    teams: Cast[TeamsPerson],
) -> None:
    await teams.carla.commands("/mentor invite")
    assert "Teams admin centre" in teams.carla.sees()
    await teams.carla.adds_to(canteen(teams), knows_name=False)
    seen = await chosen(teams)
    assert "3 people are in Canteen; 2 can be asked" in seen
    assert "1 guest is left out" in seen
    await teams.carla.presses("Invite 2 people")
    await teams.town.delivers()
    assert "Not for me" in teams.lena.buttons()


async def test_in_teams_a_team_without_the_app_is_offered_no_more(
    teams: Cast[TeamsPerson],
) -> None:
    team = canteen(teams)
    await teams.carla.adds_to(team)
    await chosen(teams)
    await teams.carla.removes_from(team)
    await teams.carla.presses("Post there with “Join”")
    await teams.carla.presses("Post it")
    await teams.town.moves_to("2026-11-23 10:05")
    assert "I could not post in Canteen" in teams.carla.sees()


async def test_in_teams_somebody_who_never_spoke_to_the_bot_joins_from_the_post(
    teams: Cast[TeamsPerson],
) -> None:
    team = await posted_in_team(teams)
    assert f"{PROGRAMME}: who joins?" in teams.lena.reads(team.messages[-1])
    await teams.lena.presses_in(team, "Join as mentor")
    await teams.enrol(teams.lena, "mentor", 2, "Sales")
    assert f"Welcome to {PROGRAMME}" in teams.lena.sees()
    await teams.lena.presses_in(team, "Join as mentee")
    assert f"You are part of {PROGRAMME} already" in teams.lena.sees()
    assert (await known(teams))["Lena Vogt"].department == "Sales"


async def test_in_teams_a_guest_is_told_whom_programmes_are_for(
    teams: Cast[TeamsPerson],
) -> None:
    team = await posted_in_team(teams)
    guest = teams.town.person(GUEST)
    await guest.presses_in(team, "Join as mentee")
    assert "guest" in guest.sees()
    assert "Gus Guest" not in await known(teams)


async def test_in_teams_a_full_programme_says_so_on_the_post_and_to_whoever_presses(
    teams: Cast[TeamsPerson],
) -> None:
    await takes(teams, 1)
    team = await posted_in_team(teams)
    await teams.lena.presses_in(team, "Join as mentor")
    await teams.enrol(teams.lena, "mentor", 2, "Sales")
    await teams.klaus.presses_in(team, "Join as mentee")
    assert f"All places of {PROGRAMME} are taken (1)" in teams.klaus.sees()
    await teams.town.moves_to("2026-11-23 10:05")
    assert "All places are taken" in teams.klaus.reads(team.messages[-1])


async def test_in_teams_after_the_closing_the_post_and_its_old_button_say_so(
    teams: Cast[TeamsPerson],
) -> None:
    team = await posted_in_team(teams)
    old = replace(team.messages[-1])
    await is_over(teams)
    await teams.klaus.presses_in(team, "Join as mentee")
    assert f"Joining {PROGRAMME} is over" in teams.klaus.sees()
    await teams.town.moves_to("2026-11-23 10:05")
    assert "Joining is over." in teams.klaus.reads(team.messages[-1])
    assert old.id == team.messages[-1].id


async def test_in_teams_texts_have_the_link_of_the_app(teams: Cast[TeamsPerson]) -> None:
    await teams.carla.commands("/mentor invite")
    await teams.carla.presses("Texts, link and QR code")
    seen = teams.carla.sees()
    assert "https://teams.microsoft.com/l/entity/" in seen
    assert f"/conversations?tenantId={TENANT}" in seen
