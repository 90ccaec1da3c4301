"""What the platform did not tell is found out in the night: who moved, married or left."""

from __future__ import annotations

import dataclasses
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import select

from bot.app import assemble
from storage.tables import Member, Prompt
from storage.types import PromptState
from tests.peers.slack.state import User
from tests.peers.slack.town import Town, bot_in_slack
from tests.peers.teams.town import Town as TeamsTown
from tests.peers.teams.town import bot_in_teams
from tests.story.slack_people import Cast, teams_users, users

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = "America/New_York"


async def sleeps(town: Town | TeamsTown, looks: int = 100) -> list[int]:
    """The next night passes; at how many people is looked, tick by tick."""
    tomorrow = town.clock().astimezone(BERLIN) + timedelta(days=1)
    town.clock.move_to(tomorrow.replace(hour=2, minute=0))
    return await looks_of(town, looks)


async def looks_of(town: Town | TeamsTown, most: int) -> list[int]:
    """So many ticks, or until there is nobody left."""
    looked: list[int] = []
    while len(looked) < most and (number := await town.bot.nightly_look.tick()):
        looked.append(number)
    return looked


async def member(town: Town | TeamsTown, external_id: str) -> Member:
    async with town.bot.database.look() as session:
        found = await session.exec(select(Member).where(Member.external_id == external_id))
        return found.one()


async def planned(town: Town | TeamsTown, external_id: str) -> dict[str, datetime]:
    """What waits for somebody, by kind."""
    async with town.bot.database.look() as session:
        found = await session.exec(
            select(Prompt)
            .join(Member, Member.id == Prompt.recipient_id)  # type: ignore[arg-type]
            .where(Member.external_id == external_id, Prompt.state == PromptState.WAITING)
        )
        return {one.kind: one.due_at for one in found}


def hours(due: dict[str, datetime], zone: str) -> dict[str, str]:
    return {kind: f"{at.astimezone(ZoneInfo(zone)):%a %H:%M}" for kind, at in due.items()}


async def test_in_slack_it_is_made_up_for_whatever_event_was_lost(database_url: str) -> None:
    async with bot_in_slack(database_url, users("en")) as town:
        cast = Cast(town, "en")
        await cast.become_a_pair()
        there = await planned(town, "ULENA")
        assert {"check_in", "lesson"} <= there.keys()
        known = town.slack.workspaces[0].users
        known["ULENA"] = dataclasses.replace(
            known["ULENA"], real_name="Lena Kern", tz=NEW_YORK, locale="de-DE"
        )
        assert sum(await sleeps(town)) == 2, "those in programmes alone"
        lena = await member(town, "ULENA")
        assert (lena.name, lena.timezone, lena.language) == ("Lena Kern", NEW_YORK, "de")
        here = await planned(town, "ULENA")
        assert hours(here, NEW_YORK) == hours(there, "Europe/Berlin"), "the same hours, over there"

        known["ULENA"] = dataclasses.replace(known["ULENA"], deleted=True)
        await sleeps(town)
        await town.moves_to("2026-11-25 12:00")
        assert cast.words("parting-left", name="Lena Kern") in cast.klaus.sees()
        assert sum(await sleeps(town)) == 2
        assert sum(await sleeps(town)) == 1, "who is gone is looked at no more"


async def test_who_chose_their_language_keeps_it_and_who_becomes_a_guest_is_let_go(
    sqlite_url: str,
) -> None:
    async with bot_in_slack(sqlite_url, users("en")) as town:
        cast = Cast(town, "en")
        await cast.both_join()
        known = town.slack.workspaces[0].users
        await cast.lena.commands("/mentor language en")
        known["ULENA"] = dataclasses.replace(known["ULENA"], locale="de-DE")
        known["UKLAUS"] = dataclasses.replace(known["UKLAUS"], is_restricted=True)
        await sleeps(town)
        assert (await member(town, "ULENA")).language == "en"
        assert not (await member(town, "UKLAUS")).active


async def test_it_is_paced_and_another_process_goes_on_where_one_stopped(database_url: str) -> None:
    crowd = [User(f"UCROWD{n}", f"crowd{n}", f"Crowd {n}") for n in range(5)]
    async with bot_in_slack(database_url, [*users("en"), *crowd]) as town:
        cast = Cast(town, "en")
        await cast.both_join()
        for one in crowd:
            await town.person(one.id).commands("/mentor join mentor")
            await cast.enrol(town.person(one.id), "mentor", 2, "IT")
        before = town.slack.tries["users.info"]
        assert await sleeps(town, looks=1) == [2], "sixty a minute, and no more"
        for method in ("users.info", "users.list"):
            town.slack.asks_to_wait(method, 30)
        assert await looks_of(town, 1) == []
        town.clock.move_to(town.clock() + timedelta(minutes=6))

        other = assemble(town.bot.settings, town.clock)
        other.chats.update(town.bot.chats)
        town.bot, first = other, town.bot
        assert await looks_of(town, 100) == [2, 2, 1]
        asked = [call.arguments["user"] for call in town.slack.calls if call.method == "users.info"]
        assert town.slack.tries["users.info"] - before == 8, "each once, and one that had to wait"
        assert len(set(asked[-7:])) == 7
        town.bot = first
        await other.close()

        town.clock.move_to(town.clock() + timedelta(hours=10))
        assert await looks_of(town, 100) == [], "by day nobody is looked at"


async def test_in_teams_too(sqlite_url: str) -> None:
    async with bot_in_teams(sqlite_url, teams_users("en"), coordinators="UCARLA") as town:
        for user_id in ("UCARLA", "UKLAUS", "ULENA"):
            await town.person(user_id).installs()
        cast = Cast(town, "en")
        await cast.become_a_pair()
        there = await planned(town, "ULENA")
        object.__setattr__(cast.lena.user, "tz", NEW_YORK)
        await cast.lena.writes("help")
        here = await planned(town, "ULENA")
        assert hours(here, NEW_YORK) == hours(there, "Europe/Berlin"), "the same day"

        object.__setattr__(cast.lena.user, "real_name", "Lena Kern")
        object.__setattr__(cast.klaus.user, "is_guest", True)
        await sleeps(town)
        lena = await member(town, "ULENA")
        assert (lena.name, lena.timezone) == ("Lena Kern", NEW_YORK)
        assert not (await member(town, "UKLAUS")).active
        town.teams.deletes("ULENA")
        await sleeps(town)
        assert not (await member(town, "ULENA")).active
