"""Somebody moves, marries and reads German from now on: everything is right the same day."""

from __future__ import annotations

import dataclasses
import re
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

from tests.peers.slack.person import Person
from tests.peers.slack.state import Posted
from tests.peers.slack.town import Town, bot_in_slack
from tests.peers.teams.person import Person as TeamsPerson
from tests.peers.teams.town import Town as TeamsTown
from tests.peers.teams.town import bot_in_teams
from tests.story.slack_people import Cast, PersonT, teams_users, users
from tests.story.test_nightly_look import NEW_YORK, hours, planned

NEW: dict[str, Any] = {"real_name": "Lena Kern", "tz": NEW_YORK, "locale": "de-DE"}
STARTS = datetime(2026, 12, 1, 13, tzinfo=UTC)
"""Two in Berlin, eight in New York."""


async def test_in_slack(sqlite_url: str) -> None:
    async with bot_in_slack(sqlite_url, users("en")) as town:
        cast = Cast(town, "en")
        await _have_a_session(cast, town)
        there = await planned(town, "ULENA")
        workspace = town.slack.workspaces[0]
        await town.slack.changes(workspace, dataclasses.replace(cast.lena.user, **NEW))
        await _is_right_everywhere(cast, town, there)


async def test_in_teams(sqlite_url: str) -> None:
    """Teams tells of it with whatever she writes next."""
    async with bot_in_teams(sqlite_url, teams_users("en"), coordinators="UCARLA") as town:
        for user_id in ("UCARLA", "UKLAUS", "ULENA"):
            await town.person(user_id).installs()
        cast = Cast[TeamsPerson](town, "en")
        await _have_a_session(cast, town)
        there = await planned(town, "ULENA")
        for key, value in NEW.items():
            object.__setattr__(cast.lena.user, key, value)
        await cast.lena.writes("hilfe")
        await _is_right_everywhere(cast, town, there)


async def _have_a_session(cast: Cast[PersonT], town: Town | TeamsTown) -> None:
    await cast.become_a_pair()
    await cast.klaus.commands("/mentor session 2026-12-01 14:00")
    await town.delivers()


async def _is_right_everywhere(
    cast: Cast[PersonT], town: Town | TeamsTown, there: dict[str, datetime]
) -> None:
    here = await planned(town, "ULENA")
    assert {"check_in", "session_preparation"} <= here.keys()
    assert hours(here, NEW_YORK) == hours(there, "Europe/Berlin"), "the same hours, over there"

    german = town.bot.catalogue.speaker("de", zone=ZoneInfo(NEW_YORK), now=town.clock())
    assert str(german.moment(STARTS)) in await cast.lena.commands("/mentor tandem")
    said = await cast.klaus.commands("/mentor pair")
    assert "Lena Kern" in said
    assert "Lena Vogt" not in said
    assert "14:00" in said, "where Klaus is nothing has changed"

    await cast.lena.commands("/mentor treffen 2026-12-08 09:00")
    await town.delivers()
    for person, partner in ((cast.lena, "Klaus Kern"), (cast.klaus, "Lena Kern")):
        links = [one for one in _links(person) if quote(partner) in one]
        assert any(quote("20261208T140000Z/20261208T150000Z", safe="") in one for one in links)
        assert any(quote("2026-12-08T14:00:00Z") in one for one in links)
    assert "15:00" in cast.klaus.sees(), "when it is nine with her"

    asked = str(german("check-in-planned", name="Klaus Kern", day=german.day(STARTS)))
    await town.moves_to("2026-12-02 15:59")
    assert asked not in cast.lena.sees()
    await town.moves_to("2026-12-02 16:01")
    assert asked in cast.lena.sees(), "at ten, in German"


def _links(person: Person | TeamsPerson) -> list[str]:
    """The addresses in all messages."""
    shown = [one.blocks if isinstance(one, Posted) else one.card for one in person.messages()]
    return re.findall(r"https://[^'\" ]+", str(shown))
