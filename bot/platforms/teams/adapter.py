"""The Teams adapter: the address that Teams calls, and who is let in.

The only file that knows botbuilder. It checks tokens; what it offers besides is not used, because
it answers a card's button wrongly and sends without trying again.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from types import SimpleNamespace
from urllib.parse import urlsplit

import aiohttp
import structlog
from aiohttp import web
from botbuilder.integration.aiohttp import ConfigurationBotFrameworkAuthentication
from botbuilder.schema import Activity
from botframework.connector.auth import AuthenticationConstants, JwtTokenExtractor

from bot.platforms.payloads import Json
from bot.platforms.rates import Seconds
from bot.platforms.teams.chat import WEB_URL, TeamsChat
from bot.platforms.teams.connector import Connector
from bot.platforms.teams.files import LOCAL
from bot.platforms.teams.graph import Catalog, Graph
from bot.platforms.teams.groups import Groups
from bot.platforms.teams.incoming import CHANNEL, MalformedActivity, read
from bot.platforms.teams.listening import Listener
from bot.platforms.teams.tokens import Account
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import WorkspaceKey
from handlers.conversation.router import Responder
from handlers.conversation.turn import Clock
from storage.database import Database
from storage.tables import Workspace

log = structlog.get_logger(__name__)

KEYS_FOR = 12 * 3600.0
"""Seconds after which Microsoft's keys are fetched anew; the SDK would do it after a day."""
PATIENCE = 5.0
"""Seconds that Microsoft's keys are waited for."""
KEYS_AGAIN_AFTER = 60.0
"""Seconds after which newer keys are asked for again when that has failed."""
KEYS_AT_MOST_EVERY = 3600.0
"""Seconds that an unknown key must wait before the keys are fetched for it."""


@dataclass(frozen=True, slots=True)
class TeamsAccess:
    """Who the bot is, and who may speak to it."""

    account: Account
    openid_url: str
    issuer: str
    """Who vouches for what Teams sends."""
    tenants: frozenset[str]
    """Whose people are heard; `*` among them means everyone's."""
    authenticated: bool = True
    """False for a client on this machine that has no tokens."""
    web_url: str = WEB_URL
    """Where links into Teams lead."""
    catalog: Catalog | None = None
    """Where group chats may be made; None if they may not."""


class Denied(Exception):
    """Not let in, with the HTTP status that says why."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


class Authentication:
    """Lets in what Microsoft vouches for, and what belongs here."""

    def __init__(self, access: TeamsAccess) -> None:
        self._access = access
        self._keys = JwtTokenExtractor.get_open_id_metadata(access.openid_url)
        self._keys_at: float | None = None
        self._tried_at = 0.0
        self._fetching: asyncio.Task[None] | None = None
        self._authentication = ConfigurationBotFrameworkAuthentication(_configuration(access))

    async def check(self, header: str, channel: object, service_url: object) -> None:
        """Raises Denied unless the token is Microsoft's, for this bot, and names the service."""
        if channel != CHANNEL or not isinstance(service_url, str):
            raise Denied(403, "not from Teams")
        if not self._access.authenticated:
            if urlsplit(service_url).hostname not in LOCAL:
                raise Denied(403, "not a service on this machine")
            return
        if not header:
            raise Denied(401, "no token")
        await self._fetch_keys(KEYS_FOR)
        claims = await self._claims(header, service_url)
        if claims.get(AuthenticationConstants.ISSUER_CLAIM) != self._access.issuer:
            raise Denied(401, "not Microsoft's token")
        if claims.get(AuthenticationConstants.SERVICE_URL_CLAIM) != service_url:
            raise Denied(401, "the token does not vouch for the service")
        if "exp" not in claims:
            raise Denied(401, "a token without an end")

    def check_recipient(self, bot_id: str) -> None:
        """Raises Denied for what was meant for another bot, with Teams' own id: `28:` and ours."""
        ours = self._access.account.app_id.casefold()
        if self._access.authenticated and bot_id.casefold().rpartition(":")[2] != ours:
            raise Denied(403, "meant for another bot")

    def check_tenant(self, tenant: str) -> None:
        """Raises Denied for people of a tenant that the settings do not name."""
        if not self._access.tenants & {"*", tenant}:
            raise Denied(403, "another tenant")

    async def _claims(self, header: str, service_url: str) -> dict[str, object]:
        try:
            return await self._verified(header, service_url)
        except IndexError:  # the SDK's way to say that it does not know the key
            await self._fetch_keys(KEYS_AT_MOST_EVERY)
        try:
            return await self._verified(header, service_url)
        except IndexError as error:
            raise Denied(401, "unknown key") from error

    async def _verified(self, header: str, service_url: str) -> dict[str, object]:
        activity = Activity(channel_id=CHANNEL, service_url=service_url)
        try:
            result = await self._authentication.authenticate_request(activity, header)
        except IndexError:
            raise
        except Exception as error:  # the SDK raises whatever it stumbles over
            raise Denied(401, type(error).__name__) from error
        claims: dict[str, object] = result.claims_identity.claims
        return claims

    async def _fetch_keys(self, older_than: float) -> None:
        """Those at hand serve on while newer ones are fetched, one look-up at a time."""
        if not self._is_due(older_than):
            return
        if self._fetching is None or self._fetching.done():
            self._tried_at = time.monotonic()
            self._fetching = asyncio.create_task(self._fetch())
        if self._keys_at is None or older_than == KEYS_AT_MOST_EVERY:
            await asyncio.wait([self._fetching])
        if self._keys_at is None:
            raise Denied(503, "Microsoft's keys are out of reach")

    def _is_due(self, older_than: float) -> bool:
        now = time.monotonic()
        if self._keys_at is None:
            return True
        has_failed = self._tried_at > self._keys_at
        rests = has_failed and now - self._tried_at < KEYS_AGAIN_AFTER
        return now - self._keys_at >= older_than and not rests

    async def _fetch(self) -> None:
        """The SDK would hold up everything else, and wait for ever."""
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        try:
            async with aiohttp.ClientSession(timeout=timeout, raise_for_status=True) as session:
                found = await _json_at(session, self._keys.url)
                keys = await _json_at(session, found["jwks_uri"])
                self._keys.keys = _for_teams(keys["keys"])
        except (aiohttp.ClientError, OSError, ValueError, LookupError, TypeError) as error:
            log.warning("keys_not_fetched", error=type(error).__name__)
        else:
            self._keys.last_updated = datetime.now()  # noqa: DTZ005 (as the SDK compares it)
            self._keys_at = time.monotonic()

    async def stop(self) -> None:
        """Fetch nothing more."""
        if self._fetching is not None:
            self._fetching.cancel()
            await asyncio.wait([self._fetching])


def _for_teams(keys: list[Json]) -> list[Json]:
    """Those that Microsoft endorses for Teams: the SDK lets a key pass that says nothing."""
    endorsed = [key for key in keys if CHANNEL in (key.get("endorsements") or ())]
    if not endorsed:
        log.warning("keys_not_for_teams", keys=len(keys))
    return endorsed


async def _json_at(session: aiohttp.ClientSession, url: str) -> Json:
    async with session.get(url) as answer:
        found: Json = await answer.json(content_type=None)
        return found


class Teams:
    """The bot in Teams. Start it before use, and stop it."""

    def __init__(
        self,
        answer: Responder,
        database: Database,
        catalogue: Catalogue,
        clock: Clock,
        new_workspace: Callable[[WorkspaceKey], Workspace],
        access: TeamsAccess,
        seconds: Seconds = time.monotonic,
    ) -> None:
        self._gate = Authentication(access)
        self._connector = Connector(access.account, seconds)
        bot_id = f"28:{access.account.app_id}"
        graph = Graph(self._connector, access.catalog) if access.catalog else None
        groups = Groups(graph, database, clock)
        self.chat = TeamsChat(
            self._connector,
            database,
            catalogue,
            clock,
            new_workspace,
            bot_id,
            groups,
            access.web_url,
        )
        self._listener = Listener(answer, self.chat, self._connector, clock)

    async def start(self) -> None:
        """Open the connections."""
        await self._connector.start()

    async def settled(self) -> None:
        """Returns when everything that was acknowledged is done."""
        await self._listener.replies.background.settled()

    async def stop(self) -> None:
        """Close the connections."""
        await self._gate.stop()
        await self._connector.stop()

    async def messages(self, request: web.Request) -> web.Response:
        """What Teams tells the bot."""
        if request.content_type != "application/json":
            return web.Response(status=415)
        try:
            body = json.loads(await request.read())
            if not isinstance(body, dict):
                raise MalformedActivity("no activity")
            header = request.headers.get("Authorization", "")
            await self._gate.check(header, body.get("channelId"), body.get("serviceUrl"))
            incoming = read(body)
            self._gate.check_recipient(incoming.bot_id)
            self._gate.check_tenant(incoming.tenant)
        except Denied as denied:
            log.info("teams_request_denied", status=denied.status, reason=str(denied))
            return web.Response(status=denied.status)
        except (ValueError, RecursionError) as error:
            log.info("teams_request_denied", status=400, reason=str(error)[:80])
            return web.Response(status=400)
        answer = await self._listener.hear(incoming)
        return web.Response() if answer is None else web.json_response(answer)


def _configuration(access: TeamsAccess) -> SimpleNamespace:
    account = access.account
    return SimpleNamespace(
        APP_ID=account.app_id,
        APP_PASSWORD=account.password,
        APP_TYPE="SingleTenant" if account.tenant else "MultiTenant",
        APP_TENANTID=account.tenant,
        TO_CHANNEL_FROM_BOT_LOGIN_URL=account.login_url,
        TO_CHANNEL_FROM_BOT_OAUTH_SCOPE=account.scope.removesuffix("/.default"),
        TO_BOT_FROM_CHANNEL_TOKEN_ISSUER=access.issuer,
        TO_BOT_FROM_CHANNEL_OPENID_METADATA_URL=access.openid_url,
        TO_BOT_FROM_EMULATOR_OPENID_METADATA_URL=access.openid_url,
        OAUTH_URL=AuthenticationConstants.OAUTH_URL,
        CALLER_ID="",
    )
