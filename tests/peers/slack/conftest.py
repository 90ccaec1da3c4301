"""A strict Slack with two people, for the tests of the strict Slack itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest_asyncio
from slack_sdk.web.async_client import AsyncWebClient

from tests.peers.slack.manifest import Manifest
from tests.peers.slack.server import StrictSlack
from tests.peers.slack.state import User

MANIFEST: dict[str, Any] = {
    "display_information": {"name": "Test"},
    "features": {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "slash_commands": [{"command": "/mentor", "description": "x", "should_escape": True}],
        "shortcuts": [
            {"name": "Log", "type": "global", "callback_id": "log_session", "description": "x"}
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                "chat:write",
                "commands",
                "files:write",
                "im:history",
                "im:write",
                "mpim:write",
                "users:read",
            ]
        }
    },
    "settings": {
        "event_subscriptions": {"bot_events": ["message.im", "app_home_opened"]},
        "interactivity": {"is_enabled": True},
    },
}


class Hands:
    """A clock's hands, moved by the test."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **span: float) -> None:
        """Later by `span`, as timedelta takes it."""
        self.now += timedelta(**span)


@pytest_asyncio.fixture
async def slack() -> AsyncIterator[StrictSlack]:
    """Lena, Klaus and Olaf, who left, in one workspace."""
    async with StrictSlack(Manifest(MANIFEST), Hands()) as running:
        running.workspace(
            "T1",
            [
                User("ULENA", "lena", "Lena Brandt", locale="de-DE", is_admin=True),
                User("UKLAUS", "klaus", "Klaus Weber", tz="America/New_York"),
                User("UOLAF", "olaf", "Olaf Gone", deleted=True),
            ],
        )
        yield running


@pytest_asyncio.fixture
async def web(slack: StrictSlack) -> AsyncWebClient:
    """Slack's own client, with the app's token."""
    return AsyncWebClient(token="xoxb-T1-for-tests", base_url=slack.api_url)
