"""Whose token a call to Slack carries: of one workspace, or of the one that the call is about."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.delivery.last_look import look_once_more
from bot.platforms.slack.rates import POST, Limits, asked_to_wait
from handlers.conversation.chat import Throttled, WorkspaceKey

log = structlog.get_logger(__name__)

PLATFORM = "slack"
API_URL = "https://slack.com/api/"
NOT_OURS = 300.0
"""Seconds until it is looked again whether the token is one of the right workspace."""
PAUSES = (0.3, 1.0)
"""Seconds before an answer is tried again; what opens a form is good for three."""
FAILED = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout"})
"""Slack's errors of its own; docs.slack.dev names them for every method."""
_RATE_LIMIT_RETRIES = 5
"""Of one answer, where Slack asks to wait although the bot kept within the limits: other replicas
call too."""

Pause = Callable[[float], Awaitable[None]]
"""Waits so many seconds."""


@dataclass(frozen=True, slots=True)
class SlackAccess:
    """What the app needs to get at Slack; without an app token it waits for HTTP requests.

    Either the bot token of one workspace, or the id and secret with which many install the app.
    """

    bot_token: str = ""
    signing_secret: str = ""
    app_token: str = ""
    api_url: str = API_URL
    client_id: str = ""
    client_secret: str = ""


class TokenSource(Protocol):
    """Knows the bot's token in each workspace."""

    @property
    def may_be_lost(self) -> bool:
        """Whether a workspace that refuses its token has taken the app off."""

    async def of(self, workspace: WorkspaceKey) -> str:
        """The token; raises Disconnected where the app is not installed."""

    async def check(self, workspace: WorkspaceKey, client: AsyncWebClient) -> None:
        """Raises Throttled if the client's token is not one of that workspace."""


@dataclass(slots=True)
class OneToken:
    """The token of the one workspace there is, as the settings name it.

    Whose it is, Slack is asked once. With the token of another workspace nobody of this one would
    be found, and everything that waits for them would be given up.
    """

    token: str
    may_be_lost: bool = False
    _owner: AsyncSlackResponse | None = field(default=None, init=False)
    _asking: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)

    async def of(self, workspace: WorkspaceKey) -> str:
        """The same everywhere."""
        return self.token

    async def check(self, workspace: WorkspaceKey, client: AsyncWebClient) -> None:
        """Raises Throttled with another workspace's token, and SlackApiError with a bad one."""
        who = await self.owner(client)
        home = str(who["enterprise_id"] if who.get("is_enterprise_install") else who["team_id"])
        if home != workspace.external_id:
            log.error("slack_token_of_another_workspace", token=home, workspace=workspace)
            raise Throttled(NOT_OURS, "token_of_another_workspace")

    async def owner(self, client: AsyncWebClient) -> AsyncSlackResponse:
        """Slack's word on whose the token is; raises SlackApiError with a bad one."""
        async with self._asking:
            if self._owner is None:
                self._owner = await client.auth_test()
        return self._owner


class Clients:
    """Clients of Slack's Web API.

    `patient` ones, for answers that somebody waits for, call again after a broken connection and
    after the wait that Slack asks for, and wait for their turn where there would be more of a kind
    than Slack's limits allow. The others, for prompts, do not, since a message whose connection
    broke may have been posted; they raise Throttled in both cases. `hasty` ones are for answers
    that can be given in another way: they raise Throttled too, but wait for no prompt.
    """

    def __init__(
        self,
        tokens: TokenSource,
        api_url: str,
        limits: Limits,
        *,
        patient: bool = False,
        hasty: bool = False,
        pause: Pause = asyncio.sleep,
    ) -> None:
        self.tokens = tokens
        self.session: aiohttp.ClientSession | None = None
        self.api_url = api_url
        self._limits = limits
        self._patient = patient
        self._hasty = hasty
        self._pause = pause

    async def of(self, workspace: WorkspaceKey) -> AsyncWebClient:
        """A client for a workspace.

        Raises Disconnected where the app is not installed, and Throttled if the token is another
        workspace's.
        """
        client = self.with_token(await self.tokens.of(workspace), workspace.external_id)
        await self.tokens.check(workspace, client)
        return client

    def with_token(self, token: str | None, workspace: str = "") -> AsyncWebClient:
        """A client with that token, or with none."""
        return _Client(
            token=token,
            base_url=self.api_url,
            session=self.session,
            retry_handlers=_patience(waits=self._patient) if self._answers else [],
            limits=self._limits,
            workspace=workspace,
            answers=self._answers,
            pause=None if self._hasty else self._pause,
        )

    @property
    def _answers(self) -> bool:
        return self._patient or self._hasty


class _Client(AsyncWebClient):
    """Keeps within the limits, and notes how long Slack asks to wait."""

    def __init__(
        self, *, limits: Limits, workspace: str, answers: bool, pause: Pause | None, **client: Any
    ) -> None:
        super().__init__(**client)
        self._limits = limits
        self._workspace = workspace
        self._answers = answers
        self._pause = pause

    async def api_call(self, api_method: str, **call: Any) -> AsyncSlackResponse:
        """Call a method; raises Throttled instead if Slack is to be left alone.

        An answer is tried again where Slack itself has failed.
        """
        for pause in PAUSES if self._answers else ():
            try:
                return await self._call(api_method, call)
            except SlackApiError as error:
                if not has_failed(error):
                    raise
                log.info("slack_failed", method=api_method)
            await asyncio.sleep(pause)
        return await self._call(api_method, call)

    async def _call(self, api_method: str, call: dict[str, Any]) -> AsyncSlackResponse:
        await self._enter(api_method, str((call.get("json") or {}).get("channel", "")))
        if api_method == POST:
            look_once_more()
        try:
            return await super().api_call(api_method, **call)
        except SlackApiError as error:
            seconds = asked_to_wait(error)
            if seconds is not None:
                self._limits.hold(self._workspace, api_method, seconds)
            raise

    async def _enter(self, method: str, channel: str) -> None:
        if not self._answers:
            self._limits.take(self._workspace, method, channel)
            return
        waits = self._pause is not None
        while (wait := self._limits.answer(self._workspace, method, channel, waits=waits)) > 0:
            if self._pause is None:
                raise Throttled(wait, "rate_limit")
            await self._pause(wait)


def has_failed(error: SlackApiError) -> bool:
    """Whether Slack could not do what it was asked, instead of refusing it."""
    answer = error.response
    if not isinstance(answer, AsyncSlackResponse) or answer.status_code >= 500:
        return True
    return isinstance(answer.data, dict) and answer.data.get("error") in FAILED


def _patience(*, waits: bool) -> list[AsyncRetryHandler]:
    broken = AsyncConnectionErrorRetryHandler()
    limited = AsyncRateLimitErrorRetryHandler(max_retry_count=_RATE_LIMIT_RETRIES)
    return [broken, limited] if waits else [broken]
