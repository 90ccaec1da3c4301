"""Two replicas on one database: whatever Slack tells both, or twice, is done once."""

from __future__ import annotations

import asyncio
import copy
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from sqlmodel import func, select

from bot.app import assemble
from bot.platforms.slack.adapter import Slack
from bot.platforms.slack.setup import EVENTS_PATH, add_slack
from storage.tables import Contract, HandledRequest, Pair, Prompt
from storage.types import PairState
from tests.peers.slack.town import Town, bot_in_slack, slowly
from tests.peers.slack.transport import Answer, Delivery, Http
from tests.story.records import sends_each_prompt_once
from tests.story.slack_people import Cast, users

pytestmark = pytest.mark.on_both_databases


class Both:
    """Slack tells each replica everything, each time it tells it."""

    def __init__(self, *replicas: Http) -> None:
        self._replicas = replicas

    async def deliver(self, delivery: Delivery) -> Answer:
        """All at once."""
        answers = await asyncio.gather(
            *(one.deliver(copy.deepcopy(delivery)) for one in self._replicas)
        )
        return answers[0]


@asynccontextmanager
async def two_replicas(database_url: str) -> AsyncIterator[Town]:
    """A town with a second bot beside the first, which hears everything as well."""
    async with bot_in_slack(database_url, users("en")) as town:
        second = assemble(town.bot.settings, town.clock)
        server = web.Application()
        adapter = add_slack(second, server, slowly())
        runner = web.AppRunner(server, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        address = f"http://127.0.0.1:{runner.addresses[0][1]}{EVENTS_PATH}"
        first = town.slack.app
        assert isinstance(first, Http)
        both = Both(first, Http(town.slack, address))
        town.slack.connect(both, _both_settled(town.adapter, adapter))
        try:
            yield town
        finally:
            await runner.cleanup()
            await second.close()


def _both_settled(*adapters: Slack) -> Callable[[], Awaitable[None]]:
    async def settled() -> None:
        for adapter in adapters:
            await adapter.settled()

    return settled


async def test_an_event_told_three_times_to_two_replicas_is_answered_once(
    database_url: str,
) -> None:
    async with two_replicas(database_url) as town:
        cast = Cast(town, "en")
        await cast.klaus.writes("help")
        for _ in range(3):
            before = len(cast.klaus.messages())
            said = await cast.klaus.writes("help", deliveries=3)
            assert said.count("status") <= 1
            assert len(cast.klaus.messages()) == before + 2
        async with town.bot.database.begin() as session:
            keys = (await session.exec(select(func.count()).select_from(HandledRequest))).one()
        assert keys == 4


async def test_accept_pressed_twice_on_two_replicas_is_accepted_once(database_url: str) -> None:
    async with two_replicas(database_url) as town:
        cast = Cast(town, "en")
        await cast.both_join()
        await cast.release_the_pairs()
        await cast.klaus.presses(cast.words("proposal-accept", name="Lena Vogt"), times=2)
        await town.delivers()
        await cast.lena.presses(cast.words("proposal-accept", name="Klaus Kern"), times=2)
        await town.delivers()
        async with town.bot.database.begin() as session:
            pairs = (await session.exec(select(Pair))).all()
            introductions = await session.exec(
                select(func.count()).select_from(Prompt).where(Prompt.kind == "introduction")
            )
            assert introductions.one() == 1
        assert [pair.state for pair in pairs] == [PairState.RUNNING]
        assert await sends_each_prompt_once(town) == 3


async def test_a_form_sent_off_twice_to_two_replicas_is_kept_once(database_url: str) -> None:
    async with two_replicas(database_url) as town:
        cast = Cast(town, "en")
        await cast.become_a_pair()
        words = cast.words
        await cast.klaus.presses(words("introduction-contract"))
        cast.klaus.fills(
            {
                words("contract-field-goal"): "Use AI every week",
                words("contract-first-day"): "2026-12-01",
                words("contract-first-time"): "14:00",
            }
        )
        await cast.klaus.submits(times=2)
        async with town.bot.database.begin() as session:
            assert list(await session.exec(select(Contract.goal))) == ["Use AI every week"]
