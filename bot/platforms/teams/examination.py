"""Microsoft, asked as the bot asks it: for `mentor doctor`."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp

from bot.platforms.finding import AWAY, PATIENCE, Finding, ill
from bot.platforms.teams.tokens import Account, TokenCache
from bot.settings import Settings
from handlers.conversation.chat import TryLater

BOT_FRAMEWORK = "https://api.botframework.com/.default"
ANY_TENANT = "botframework.com"
"""Who gives the token of a multi-tenant bot."""


async def examined(settings: Settings) -> AsyncIterator[Finding]:
    """The bot's own token, and the keys by which Microsoft is known."""
    if not settings.teams_app_id:
        return
    account = Account(
        app_id=settings.teams_app_id,
        password=settings.teams_app_password.get_secret_value(),
        tenant=settings.teams_tenant_id,
        login_url=settings.teams_login_url,
    )
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE)) as session:
        try:
            authority = account.tenant or ANY_TENANT
            await TokenCache(account, lambda: session).header(authority, BOT_FRAMEWORK, renew=False)
            yield Finding("doctor-teams")
        except TryLater as refusal:
            yield ill("doctor-teams-refused", why=refusal.reason)
        try:
            async with session.get(settings.teams_openid_url) as answer:
                answer.raise_for_status()
            yield Finding("doctor-teams-keys")
        except AWAY as error:
            yield ill("doctor-teams-keys-away", why=type(error).__name__)
