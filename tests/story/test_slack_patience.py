"""Prompts outlast what goes wrong between the bot and one workspace: they wait, and come once."""

from __future__ import annotations

import asyncio

from aiohttp import web
from pydantic import SecretStr
from sqlmodel import col, select

from bot.app import assemble
from bot.platforms.slack.setup import add_slack
from storage.tables import Prompt
from storage.types import PromptState
from tests.peers.slack.state import User
from tests.peers.slack.town import Town, bot_in_slack
from tests.story.records import sends_each_prompt_once
from tests.story.slack_people import PROGRAMME, Cast, users

AT_ONCE = 8
"""How many messages are under way at a time."""


async def test_one_request_too_many_slows_the_whole_batch_down(database_url: str) -> None:
    crowd = [User(f"UCROWD{n:02}", f"crowd{n}", f"Crowd {n}") for n in range(40)]
    async with bot_in_slack(database_url, [*users("en"), *crowd]) as town:
        await _an_open_programme(town, crowd)
        before = town.slack.tries["chat.postMessage"]
        town.slack.asks_to_wait("chat.postMessage", 30, times=100)
        await town.delivers()
        assert 1 <= town.slack.tries["chat.postMessage"] - before <= AT_ONCE
        town.slack.is_well_again("chat.postMessage")
        await town.lets_pass(minutes=2)
        assert await sends_each_prompt_once(town) == len(crowd)
        for one in crowd:
            invited = Cast(town, "en").words("invitation-heading", name=PROGRAMME)
            assert invited in town.person(one.id).sees()


async def test_with_the_token_of_another_workspace_nothing_is_given_up(database_url: str) -> None:
    async with bot_in_slack(database_url, users("en")) as town:
        cast = Cast(town, "en")
        await cast.both_join()
        await cast.carla.commands("/mentor match")
        await cast.carla.presses(cast.words("match-approve", count=1))
        other = town.slack.workspace("T2", users("en"))
        token = SecretStr(town.slack.bot_token(other))
        settings = town.bot.settings.model_copy(update={"slack_bot_token": token})
        mistaken = assemble(settings, town.clock)
        adapter = add_slack(mistaken, web.Application())
        await adapter.start()
        before = len(town.slack.calls)
        await mistaken.delivery.tick()
        assert [call.method for call in town.slack.calls[before:]] == ["auth.test"]
        await adapter.stop()
        await mistaken.close()
        async with town.bot.database.begin() as session:
            found = await session.exec(select(Prompt).where(col(Prompt.kind) == "proposal"))
            assert {one.state for one in found} == {PromptState.WAITING}
        await town.lets_pass(minutes=10)
        assert cast.words("proposal-to-mentee", name=cast.mention("Lena Vogt")) in cast.klaus.sees()
        await sends_each_prompt_once(town)


async def test_whoever_waits_for_slack_hears_so_and_is_answered_in_their_own_language(
    sqlite_url: str,
) -> None:
    """Who they are is not known yet: what they hear first is in the workspace's language."""
    at_once = asyncio.Event()
    nora = User("UNEW", "nora", "Nora New", locale="en-GB")

    async def pause(_seconds: float) -> None:
        await at_once.wait()

    async with bot_in_slack(
        sqlite_url, [*users("de"), nora], pause=pause, soon=2.0, language="de"
    ) as town:
        cast, new = Cast(town, "de"), town.person("UNEW")
        held = town.slack.holds("users.info")
        typed = asyncio.create_task(new.commands("/mentor privacy"))
        await town.slack.until(lambda: held.waiting == 1)
        at_once.set()
        await town.slack.until(lambda: bool(new.messages()))
        assert new.sees() == cast.words("slack-takes-longer")
        assert "conversations.open" not in town.slack.tries
        held.let_go()
        assert Cast(town, "en").words("privacy-heading") in await typed
        assert new.sees().count(cast.words("slack-takes-longer")) == 1


async def _an_open_programme(town: Town, crowd: list[User]) -> None:
    """Everybody is known before it opens, so that everybody is invited."""
    cast = Cast(town, "en")
    await cast.create_a_programme()
    for one in crowd:
        await town.person(one.id).opens_home()
    await cast.carla.presses(cast.words("programme-open"))
