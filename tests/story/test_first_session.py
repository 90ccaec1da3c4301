"""A first session is two clicks from the introduction, in Slack and in Teams."""

from __future__ import annotations

import pytest

from storage import pair_sessions
from storage.types import SessionState
from tests.peers.slack.person import Person as SlackPerson
from tests.peers.slack.town import bot_in_slack
from tests.peers.teams.person import Person as TeamsPerson
from tests.peers.teams.town import bot_in_teams
from tests.story.slack_people import Cast, teams_users, users

AnyCast = Cast[SlackPerson] | Cast[TeamsPerson]
TUESDAY = {"en": "Tue, 24 Nov, 09:00", "de": "Di., 24. Nov., 9:00 Uhr"}
"""The best of the three times on the Monday on which they are introduced."""


async def books_in_two_clicks(cast: AnyCast, language: str) -> None:
    await cast.become_a_pair()
    await cast.klaus.presses(cast.words("introduction-plan"))
    said = await cast.klaus.presses(TUESDAY[language])
    assert TUESDAY[language] in said
    await cast.town.delivers()
    assert TUESDAY[language] in cast.lena.sees()
    async with cast.town.bot.database.begin() as session:
        every = await pair_sessions.sessions_of(session, 1)
    assert [one.state for one in every] == [SessionState.PLANNED]


@pytest.mark.parametrize("language", ["en", "de"])
async def test_in_slack(sqlite_url: str, language: str) -> None:
    async with bot_in_slack(sqlite_url, users(language)) as town:
        await books_in_two_clicks(Cast[SlackPerson](town, language), language)


@pytest.mark.parametrize("language", ["en", "de"])
async def test_in_teams(sqlite_url: str, language: str) -> None:
    async with bot_in_teams(sqlite_url, teams_users(language), coordinators="UCARLA") as town:
        for person in ("UKLAUS", "ULENA", "UCARLA"):
            await town.person(person).installs()
        await books_in_two_clicks(Cast[TeamsPerson](town, language), language)
