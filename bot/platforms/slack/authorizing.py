"""Whose request it is, where the settings name the one token: Slack is asked once, and waited for.

Bolt's own way asks with every request until Slack has answered, and takes whatever goes wrong for
an app that was taken off: people would be told so, and their messages be lost.
"""

from __future__ import annotations

import asyncio
from http import HTTPStatus

import aiohttp
import structlog
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError

from bot.platforms.payloads import Json
from bot.platforms.slack.clients import Clients, OneToken, has_failed
from bot.platforms.slack.rates import asked_to_wait

log = structlog.get_logger(__name__)

IN_TIME = 2.5
"""Seconds that Slack is waited for; it waits for three itself."""


class SlackIsDown(Exception):
    """Slack cannot say at present whose token it is."""


class AuthorizeOne(AsyncAuthorize):
    """Bolt's question whose request this is, answered for the one workspace there is."""

    def __init__(self, tokens: OneToken, clients: Clients) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._tokens = tokens
        self._clients = clients

    async def __call__(
        self,
        *,
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        actor_enterprise_id: str | None = None,
        actor_team_id: str | None = None,
        actor_user_id: str | None = None,
    ) -> AuthorizeResult | None:
        """Who the bot is; None if Slack refuses its token. Raises SlackIsDown."""
        client = self._clients.with_token(self._tokens.token)
        try:
            async with asyncio.timeout(IN_TIME):
                who = await self._tokens.owner(client)
        except SlackApiError as error:
            if has_failed(error) or asked_to_wait(error) is not None:
                raise SlackIsDown from error
            log.error("slack_token_refused", error=error.response["error"])
            return None
        except (aiohttp.ClientError, OSError) as error:
            raise SlackIsDown from error
        return AuthorizeResult(
            enterprise_id=who.get("enterprise_id"),
            team_id=who["team_id"],
            bot_id=who.get("bot_id"),
            bot_user_id=who["user_id"],
            bot_token=self._tokens.token,
            user_id=user_id,
        )


def answer_while_down(body: Json, sentence: str) -> BoltResponse:
    """What stands in for an answer: the sentence for a command, which Slack tells us only once.

    Anything else is refused, so that Slack tells us of it again or shows that it has failed.
    """
    if "command" in body:
        return BoltResponse(status=HTTPStatus.OK, body=sentence)
    return BoltResponse(status=HTTPStatus.SERVICE_UNAVAILABLE, body="")
