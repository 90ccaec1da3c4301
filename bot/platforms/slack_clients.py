"""Whose token a call to Slack carries: of one workspace, or of the one that the call is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import aiohttp
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient

from handlers.chat import WorkspaceKey

PLATFORM = "slack"
API_URL = "https://slack.com/api/"
_RATE_LIMIT_RETRIES = 2


@dataclass(frozen=True, slots=True)
class Access:
    """What the app needs to get at Slack; without an app token it waits for HTTP requests.

    Either the bot token of one workspace, or the id and secret with which many install the app.
    """

    bot_token: str = ""
    signing_secret: str = ""
    app_token: str = ""
    api_url: str = API_URL
    client_id: str = ""
    client_secret: str = ""


class Tokens(Protocol):
    """Knows the bot's token in each workspace."""

    @property
    def may_be_lost(self) -> bool:
        """Whether a workspace that refuses its token has taken the app off."""

    async def of(self, workspace: WorkspaceKey) -> str:
        """The token; raises Disconnected where the app is not installed."""


@dataclass(frozen=True, slots=True)
class OneToken:
    """The token of the one workspace there is, as the settings name it."""

    token: str
    may_be_lost: bool = False

    async def of(self, workspace: WorkspaceKey) -> str:
        """The same everywhere."""
        return self.token


class Clients:
    """Clients of Slack's Web API.

    `patient` ones call again after a broken connection and after the wait that Slack asks for. The
    others do not: a message whose connection broke may have been posted.
    """

    def __init__(self, tokens: Tokens, api_url: str, *, patient: bool = False) -> None:
        self.tokens = tokens
        self.session: aiohttp.ClientSession | None = None
        self._api_url = api_url
        self._patient = patient

    async def of(self, workspace: WorkspaceKey) -> AsyncWebClient:
        """A client for a workspace; raises Disconnected where the app is not installed."""
        return self.with_token(await self.tokens.of(workspace))

    def with_token(self, token: str | None) -> AsyncWebClient:
        """A client with that token, or with none."""
        return AsyncWebClient(
            token=token,
            base_url=self._api_url,
            session=self.session,
            retry_handlers=_patience() if self._patient else [],
        )


def _patience() -> list[AsyncRetryHandler]:
    return [
        AsyncConnectionErrorRetryHandler(),
        AsyncRateLimitErrorRetryHandler(max_retry_count=_RATE_LIMIT_RETRIES),
    ]
