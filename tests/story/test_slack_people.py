"""Who people are in Slack: guests, strangers and robots, who is renamed, who leaves and returns."""

from __future__ import annotations

import dataclasses

import pytest
from sqlmodel import select

from storage.tables import Member
from tests.peers.slack.state import User
from tests.peers.slack.town import Town, app_in_slack, bot_in_slack
from tests.story.forgery import nothing_changes
from tests.story.slack_people import Cast, users

OUTSIDERS = {
    "guest": User("UOUT", "out", "Otto Out", locale="de-DE", is_restricted=True),
    "guest of one channel": User(
        "UOUT", "out", "Otto Out", locale="de-DE", is_restricted=True, is_ultra_restricted=True
    ),
    "stranger": User("UOUT", "out", "Otto Out", locale="de-DE", is_stranger=True, team_id="T9"),
}


async def member(town: Town, external_id: str) -> Member:
    async with town.bot.database.begin() as session:
        found = await session.exec(select(Member).where(Member.external_id == external_id))
        return found.one()


@pytest.mark.parametrize("kind", OUTSIDERS)
async def test_who_is_not_of_the_company_is_told_kindly_and_not_remembered(
    sqlite_url: str, kind: str
) -> None:
    async with bot_in_slack(sqlite_url, [*users("en"), OUTSIDERS[kind]]) as town:
        cast = Cast(town, "en")
        await cast.create_a_programme()
        await cast.carla.presses(cast.words("programme-open"))
        otto = town.person("UOUT")
        kindly = str(town.bot.catalogue.speaker("de")("problem-guest"))
        async with nothing_changes(town.bot):
            assert await otto.commands("/mentor beitreten") == kindly
            assert await otto.writes("hilfe") == kindly
            assert await otto.opens_home() == kindly
            named = await cast.carla.commands("/mentor pair @out @lena")
        assert named == cast.words("problem-guest-named", name="Otto Out")


async def test_robots_get_no_answer(sqlite_url: str) -> None:
    robot = User("UROBOT", "robot", "Robot", is_bot=True)
    async with bot_in_slack(sqlite_url, [*users("en"), robot]) as town:
        await town.person("UMARA").commands("/mentor")
        async with nothing_changes(town.bot):
            assert await town.person("UROBOT").commands("/mentor help") == ""
            assert await town.person("UROBOT").writes("help") == ""


async def test_a_new_name_time_zone_and_language_are_followed(database_url: str) -> None:
    async with bot_in_slack(database_url, users("en")) as town:
        cast = Cast(town, "en")
        await cast.both_join()
        lena = dataclasses.replace(
            cast.lena.user, real_name="Lena Vogt-Kern", tz="America/New_York", locale="de-DE"
        )
        await town.slack.changes(cast.lena.workspace, lena)
        kept = await member(town, "ULENA")
        assert (kept.name, kept.timezone) == ("Lena Vogt-Kern", "America/New_York")
        assert kept.language == "de"


async def test_who_has_just_joined_is_greeted_in_their_language(sqlite_url: str) -> None:
    async with bot_in_slack(sqlite_url, users("en")) as town:
        nora = User("UNEW", "new", "Nora Neu", locale="de-DE")
        await town.slack.changes(town.slack.workspaces[0], nora, "team_join")
        said = await town.person("UNEW").commands("/mentor privacy")
        assert Cast(town, "de").words("privacy-heading") in said


async def test_who_was_never_here_leaves_no_trace(sqlite_url: str) -> None:
    async with bot_in_slack(sqlite_url, users("en")) as town:
        await town.person("UCARLA").commands("/mentor")
        async with nothing_changes(town.bot):
            new = User("UNEW", "new", "Nora New")
            await town.slack.changes(town.slack.workspaces[0], new, "team_join")
            await town.slack.changes(town.slack.workspaces[0], new)


@pytest.mark.parametrize(("deleted", "is_restricted"), [(True, False), (False, True)])
async def test_the_pair_of_who_leaves_the_company_ends_kindly_and_the_partner_is_matched_again(
    database_url: str, deleted: bool, is_restricted: bool
) -> None:
    noah = User("UNOAH", "noah", "Noah Neu")
    async with bot_in_slack(database_url, [*users("en"), noah]) as town:
        cast = Cast(town, "en")
        await cast.become_a_pair()
        await town.person("UNOAH").commands("/mentor join mentor")
        await cast.enrol(town.person("UNOAH"), "mentor", 2, "Legal")
        gone = dataclasses.replace(cast.lena.user, deleted=deleted, is_restricted=is_restricted)
        workspace = town.slack.workspaces[0]
        await town.slack.changes(workspace, gone)
        await town.slack.changes(workspace, gone)
        await town.delivers()
        assert cast.words("parting-left", name="Lena Vogt") in cast.klaus.sees()
        assert cast.words("parting-next-mentee") in cast.klaus.sees()
        assert cast.words("proposal-to-mentee", name=cast.mention("Noah Neu")) in cast.klaus.sees()
        assert cast.klaus.sees().count(cast.words("parting-left", name="Lena Vogt")) == 1
        assert not (await member(town, "ULENA")).active
        before = len(cast.lena.messages())
        await town.lets_pass(days=30)
        assert len(cast.lena.messages()) == before


async def test_who_comes_back_is_welcome_again(database_url: str) -> None:
    async with bot_in_slack(database_url, users("en")) as town:
        cast = Cast(town, "en")
        await cast.both_join()
        workspace, lena = town.slack.workspaces[0], cast.lena.user
        await town.slack.changes(workspace, dataclasses.replace(lena, deleted=True))
        assert not (await member(town, "ULENA")).active
        await town.slack.changes(workspace, lena, "team_join")
        assert (await member(town, "ULENA")).active
        await town.person("ULENA").commands("/mentor join mentor")
        assert cast.words("enrolment-joined", programme="Mentoring 2026") in await cast.enrol(
            town.person("ULENA"), "mentor", 2, "IT"
        )


async def test_an_organisation_that_takes_the_app_from_a_team_lets_its_people_go(
    sqlite_url: str,
) -> None:
    async with app_in_slack(sqlite_url) as town:
        people = users("en")
        people[2].team_id = "T2"
        organisation = town.slack.found("T1", people, "E1", is_organisation=True)
        await town.browser().installs(organisation, "UCARLA")
        cast = Cast(town, "en")
        await cast.become_a_pair()
        del organisation.users["ULENA"]
        await town.slack.happens(organisation, {"type": "team_access_revoked", "team_ids": ["T2"]})
        await town.delivers()
        assert cast.words("parting-left", name="Lena Vogt") in cast.klaus.sees()
        assert (await member(town, "UKLAUS")).active
