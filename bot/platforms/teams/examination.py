"""Microsoft, asked as the bot asks it: for `mentor doctor`."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp

from bot.platforms.finding import AWAY, PATIENCE, Finding, ill
from bot.platforms.teams.connector import MULTI_TENANT, SCOPE
from bot.platforms.teams.tokens import TokenCache, account_of
from bot.settings import Settings
from handlers.conversation.chat import TryLater


async def examined(settings: Settings) -> AsyncIterator[Finding]:
    """The bot's own token, and the keys by which Microsoft is known."""
    if not settings.teams_app_id:
        return
    account = account_of(settings)
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE)) as session:
        try:
            authority = account.tenant or MULTI_TENANT
            await TokenCache(account, lambda: session).header(authority, SCOPE, renew=False)
            yield Finding("doctor-teams")
        except TryLater as refusal:
            yield ill("doctor-teams-refused", why=refusal.reason)
        try:
            async with session.get(settings.teams_openid_url) as answer:
                answer.raise_for_status()
            yield Finding("doctor-teams-keys")
        except AWAY as error:
            yield ill("doctor-teams-keys-away", why=type(error).__name__)
