"""The whole bot in the strict Slack answers, both ways round, on both databases."""

from __future__ import annotations

import pytest

from tests.peers.slack.state import User
from tests.peers.slack.town import bot_in_slack

LENA = User("ULENA", "lena", "Lena Brandt", locale="de-DE", is_admin=True)


@pytest.mark.parametrize("socket_mode", [False, True])
async def test_the_bot_answers_in_slack(sqlite_url: str, socket_mode: bool) -> None:
    async with bot_in_slack(sqlite_url, [LENA], socket_mode=socket_mode) as town:
        lena = town.person("ULENA")
        assert await lena.commands("/mentor")
        assert await lena.writes("hilfe")
        await town.lets_pass(days=1)


async def test_the_bot_answers_in_slack_on_postgres(postgres_url: str) -> None:
    async with bot_in_slack(postgres_url, [LENA], language="de") as town:
        assert await town.person("ULENA").commands("/mentor")
        await town.delivers()
