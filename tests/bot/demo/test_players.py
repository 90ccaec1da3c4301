"""The players of the demo know every button that they answer."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.demo.players import Players, SentButton
from bot.platforms.playground.chat import Colleague, PlaygroundChat
from handlers.pairing.no_pair_yet import WAITED
from storage.types import ClosingWish
from tests.conversation import Company

NOW = datetime(2027, 6, 1, tzinfo=UTC)


@pytest.mark.parametrize("wish", [*ClosingWish, WAITED])
async def test_at_the_close_some_press_each_wish_and_nobody_stumbles(
    sqlite_url: str, wish: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also the one of somebody who waited to the end."""
    pressed: list[str] = []

    async def presses(_actor: object, name: str, argument: str) -> None:
        pressed.append(f"{name} {argument}")

    monkeypatch.setattr("bot.demo.players.Actor.presses", presses)
    async with Company.founded(sqlite_url) as company:
        jonas = Colleague((await company.person("Jonas")).profile)
        chat = PlaygroundChat(company.key, company.clock, [jonas])
        players = Players(company.bot, chat)
        for _ in range(20):
            await players.answer(SentButton(jonas.id, "closing.next", f"3:{wish}", NOW))
    assert set(pressed) == (set() if wish == ClosingWish.RETURN else {f"closing.next 3:{wish}"})
