"""Slack, asked as the bot asks it: for `mentor doctor`, and for the server's health."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.platforms.finding import AWAY, PATIENCE, Finding, ill
from bot.platforms.slack.scopes import doing_without, lacking
from bot.settings import Settings
from storage import installations
from storage.database import Database, DatabaseUnusable
from storage.encryption import KeyMissing, use_keys

SKEW = timedelta(minutes=1)
"""By which clocks may differ; Slack refuses what is five minutes old."""
SCOPES_MISSING = "doctor-slack-scopes"
TOKENS = 50
"""Workspaces whose tokens are tried, the newest; what they granted is known of all."""


async def examined(settings: Settings, now: datetime) -> AsyncIterator[Finding]:
    """Tokens, scopes, and how far the clocks differ."""
    if settings.installs_in_slack:
        async for finding in _installations(settings, now):
            yield finding
    app_token = settings.slack_app_token.get_secret_value()
    async for finding in token_examined(settings, now):
        yield finding
    way_in = app_token or settings.slack_signing_secret.get_secret_value()
    if settings.slack_bot_token.get_secret_value() and not way_in:
        yield ill("doctor-slack-no-way-in")
    if app_token:
        opener = AsyncWebClient(base_url=settings.slack_api_url, timeout=int(PATIENCE))
        yield await _answered(
            opener.apps_connections_open(app_token=app_token), "doctor-slack-socket"
        )


async def _installations(settings: Settings, now: datetime) -> AsyncIterator[Finding]:
    database = Database(settings.database)
    try:
        use_keys(settings.keys)
        async for finding in installations_examined(database, settings.slack_api_url, now):
            yield finding
    except (DatabaseUnusable, KeyMissing):
        return  # which is found besides
    finally:
        await database.close()


async def installations_examined(
    database: Database, api_url: str, now: datetime
) -> AsyncIterator[Finding]:
    """Of each workspace that installed the app: what it did not grant; and whether tokens hold."""
    async with database.look() as session:
        every = await installations.every(session)
    yield Finding("doctor-slack-many", {"count": str(len(every))})
    for one in every:
        granted = one.scopes.split(",")
        if missing := lacking(granted):
            yield ill("doctor-slack-scopes-in", team=one.name, scopes=missing)
        if few := doing_without(granted):
            yield Finding("doctor-slack-without-in", {"team": one.name, "scopes": few})
    hold = [one for one in every if one.expires_at is None or one.expires_at > now]
    for one in hold[:TOKENS]:
        client = AsyncWebClient(token=one.bot_token, base_url=api_url, timeout=int(PATIENCE))
        try:
            await client.auth_test()
        except SlackApiError as error:
            yield ill("doctor-slack-refused-in", team=one.name, why=str(error.response["error"]))
        except AWAY as error:
            yield ill("doctor-slack-away", why=type(error).__name__)
            return


async def token_examined(settings: Settings, now: datetime) -> AsyncIterator[Finding]:
    """Of the bot's token in the settings: whether it holds, its scopes, and the clocks."""
    token = settings.slack_bot_token.get_secret_value()
    if not token:
        return
    client = AsyncWebClient(token=token, base_url=settings.slack_api_url, timeout=int(PATIENCE))
    try:
        answer = await client.auth_test()
    except SlackApiError as error:
        yield ill("doctor-slack-refused", why=str(error.response["error"]))
        return
    except AWAY as error:
        yield ill("doctor-slack-away", why=type(error).__name__)
        return
    yield Finding("doctor-slack", {"team": str(answer.get("team")), "id": str(answer["team_id"])})
    headers = {name.lower(): value for name, value in answer.headers.items()}
    for finding in _scopes(headers.get("x-oauth-scopes")):
        yield finding
    if "date" in headers:
        skew = abs(parsedate_to_datetime(str(headers["date"])) - now)
        if skew > SKEW:
            yield ill("doctor-clock", minutes=str(round(skew.total_seconds() / 60)))


def _scopes(granted: str | None) -> Iterator[Finding]:
    """Nothing where Slack does not tell."""
    if granted is None:
        return
    if missing := lacking(granted.split(",")):
        yield ill(SCOPES_MISSING, scopes=missing)
    if few := doing_without(granted.split(",")):
        yield Finding("doctor-slack-without", {"scopes": few})


async def _answered(call: Awaitable[object], key: str) -> Finding:
    try:
        await call
    except SlackApiError as error:
        return ill(f"{key}-refused", why=str(error.response["error"]))
    except AWAY as error:
        return ill("doctor-slack-away", why=type(error).__name__)
    return Finding(key)
