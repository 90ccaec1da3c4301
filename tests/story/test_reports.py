"""A report in Slack and in Teams: the logo is dropped there, one message says how far it is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from handlers.enrolment import afterwards
from handlers.insight.logo_check import MOST_BYTES
from tests.handlers.insight.test_report_logo import DRAWN, SVG, png
from tests.papers import Pdf
from tests.peers.slack.person import Person as SlackPerson
from tests.peers.slack.town import bot_in_slack
from tests.peers.teams.person import Person as TeamsPerson
from tests.peers.teams.town import bot_in_teams
from tests.story.slack_people import PROGRAMME, Cast, teams_users, users

AnyCast = Cast[SlackPerson] | Cast[TeamsPerson]
Files = Callable[[], Awaitable[list[bytes]]]
"""The PDFs that have come so far."""
NO_LOGOS = {
    "report-logo-kind": b"\xff\xd8\xff\xe0" + b"0" * 99,
    "report-logo-too-large": b"x" * (MOST_BYTES + 1),
    "report-logo-unreadable": png()[:60],
    "report-logo-active": SVG % b"<script>alert(1)</script>",
}


async def a_report_bears_the_logo_that_was_dropped(cast: AnyCast, files: Files) -> None:
    carla, words = cast.carla, cast.words
    await cast.create_a_programme()
    for key, content in NO_LOGOS.items():
        await carla.drops("logo.png", content)
        await afterwards.settled()
        assert words(key, most=500, pixels=4000) in carla.sees()
        assert words("report-logo-use") not in carla.buttons()
    for name, content in (("acme.svg", DRAWN), ("acme.png", png())):
        await carla.drops(name, content)
        await afterwards.settled()
        await carla.presses(words("report-logo-use"))
    assert words("report-logo-used", name="acme.png") in carla.sees()
    await carla.commands(cast.command("report"))
    await afterwards.settled()
    assert words("report-step-done", programme=PROGRAMME) in carla.sees()
    assert words("report-begun", programme=PROGRAMME) not in carla.sees()
    assert words("report-stop") not in carla.buttons()
    [content] = await files()
    report = Pdf(content)
    assert report.is_accessible
    assert [one[:4] for one in report.alternatives if one.startswith("Logo")] == ["Logo"]


@pytest.mark.parametrize("language", ["en"])
async def test_in_slack(sqlite_url: str, language: str) -> None:
    async with bot_in_slack(sqlite_url, users(language)) as town:

        async def files() -> list[bytes]:
            every = town.slack.workspaces[0].files.values()
            return [one.content or b"" for one in every if one.name.endswith(".pdf")]

        await a_report_bears_the_logo_that_was_dropped(Cast[SlackPerson](town, language), files)


@pytest.mark.parametrize("language", ["de"])
async def test_in_teams(sqlite_url: str, language: str) -> None:
    async with bot_in_teams(sqlite_url, teams_users(language), coordinators="UCARLA") as town:
        carla = town.person("UCARLA")
        await carla.installs()

        async def files() -> list[bytes]:
            every = await carla.takes_files()
            return [one.content for one in every if one.name.endswith(".pdf")]

        await a_report_bears_the_logo_that_was_dropped(Cast[TeamsPerson](town, language), files)
