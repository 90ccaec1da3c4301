"""Microsoft, asked as the bot asks it: for `mentor doctor`."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp

from bot.platforms.finding import AWAY, PATIENCE, Finding, ill
from bot.platforms.teams.graph import CREATE, INSTALL, scope_of
from bot.platforms.teams.tokens import TokenCache, account_of
from bot.settings import Settings
from handlers.conversation.chat import TryLater


async def examined(settings: Settings) -> AsyncIterator[Finding]:
    """The bot's own token, and the keys by which Microsoft is known."""
    if not settings.teams_app_id:
        return
    account = account_of(settings)
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE)) as session:
        cache = TokenCache(account, lambda: session)
        try:
            await cache.header(account.authority, account.scope, renew=False)
            yield Finding("doctor-teams")
        except TryLater as refusal:
            yield ill("doctor-teams-refused", why=refusal.reason)
        if settings.teams_catalog_app_id and account.tenant:
            yield await _graph(settings, cache)
        try:
            async with session.get(settings.teams_openid_url) as answer:
                answer.raise_for_status()
            yield Finding("doctor-teams-keys")
        except AWAY as error:
            yield ill("doctor-teams-keys-away", why=type(error).__name__)


async def _graph(settings: Settings, cache: TokenCache) -> Finding:
    """Whether group chats may be made, which MENTOR_TEAMS_CATALOG_APP_ID is for."""
    try:
        given = await cache.permissions(cache.account.tenant, scope_of(settings.teams_graph_url))
    except TryLater as refusal:
        return ill("doctor-teams-graph-refused", why=refusal.reason)
    missing = "" if given is None else ", ".join(sorted({CREATE, INSTALL} - given))
    if missing:
        return ill("doctor-teams-graph-missing", permissions=missing)
    return Finding("doctor-teams-graph")
