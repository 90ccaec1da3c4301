"""Teams on the bot's server: its address, and the order of going down."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator

import structlog
from aiohttp import web

from bot.app import Bot
from bot.platforms.rates import Seconds
from bot.platforms.teams.adapter import Teams, TeamsAccess
from bot.platforms.teams.graph import Catalog
from bot.platforms.teams.listening import PLATFORM
from bot.platforms.teams.tokens import Account, account_of
from bot.settings import Settings
from handlers.conversation.catalogue import Catalogue

log = structlog.get_logger(__name__)

MESSAGES_PATH = "/api/messages"
PAGES = {
    "/": ("teams-app-full", "teams-app-description"),
    "/privacy": ("teams-app-privacy", "privacy-card"),
    "/terms": ("teams-app-terms",),
}


def add_teams(bot: Bot, server: web.Application, seconds: Seconds = time.monotonic) -> Teams:
    """Connect the bot to Teams as its settings say, for as long as `server` runs."""
    settings = bot.settings
    account = account_of(settings)
    without = settings.teams_without_authentication
    access = TeamsAccess(
        account=Account() if without else account,
        openid_url=settings.teams_openid_url,
        issuer=settings.teams_issuer,
        tenants=frozenset("*") if without else settings.allowed_tenants,
        authenticated=not without,
        web_url=settings.teams_web_url,
        catalog=_catalog(settings),
    )
    teams = Teams(
        bot.router.answer,
        bot.database,
        bot.catalogue,
        bot.clock,
        settings.new_workspace,
        access,
        seconds,
    )
    bot.chats[PLATFORM] = teams.chat
    server.router.add_post(MESSAGES_PATH, teams.messages)
    _add_pages(bot.catalogue, server)

    async def drain(_: web.Application) -> None:
        await teams.settled()

    async def connected(_: web.Application) -> AsyncIterator[None]:
        await teams.start()
        yield
        await teams.stop()

    server.on_shutdown.append(drain)
    server.cleanup_ctx.insert(0, connected)
    return teams


def _catalog(settings: Settings) -> Catalog | None:
    """None if no app is named, or if there is no account to ask Graph with."""
    app_id = settings.teams_catalog_app_id
    if not app_id or settings.teams_without_authentication:
        return None
    return Catalog(settings.teams_graph_url, app_id)


def _add_pages(catalogue: Catalogue, server: web.Application) -> None:
    """The pages that the app's manifest must name: about, privacy and terms, in every language."""
    for path, keys in PAGES.items():
        spoken = [catalogue.speaker(one) for one in catalogue.complete]
        text = "\n\n".join(str(say(key)) for say in spoken for key in keys)

        async def page(_: web.Request, text: str = text) -> web.Response:
            return web.Response(text=text)

        server.router.add_get(path, page)
