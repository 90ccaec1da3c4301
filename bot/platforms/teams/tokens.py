"""The bot's own tokens: one for each service that it speaks to, renewed before they end."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass

import aiohttp
import jwt

from bot.settings import Settings
from handlers.conversation.chat import TryLater

EARLY = 300.0
"""A token is renewed that many seconds before its end."""
MULTI_TENANT = "botframework.com"
"""Where a multi-tenant bot gets its token."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds before the next attempt."""


@dataclass(frozen=True, slots=True)
class Account:
    """Who the bot is to Microsoft; without an id it sends no token."""

    app_id: str = ""
    password: str = ""
    tenant: str = ""
    """Of a single-tenant bot; empty for a multi-tenant one."""
    login_url: str = "https://login.microsoftonline.com"
    scope: str = "https://api.botframework.com/.default"
    """Of Teams itself."""

    @property
    def authority(self) -> str:
        """Where the token for Teams comes from."""
        return self.tenant or MULTI_TENANT


def account_of(settings: Settings) -> Account:
    """The one that the settings name."""
    return Account(
        app_id=settings.teams_app_id,
        password=settings.teams_app_password.get_secret_value(),
        tenant=settings.teams_tenant_id,
        login_url=settings.teams_login_url,
        scope=settings.teams_scope,
    )


class TokenCache:
    """Tokens of one account."""

    def __init__(self, account: Account, session: Callable[[], aiohttp.ClientSession]) -> None:
        self.account = account
        self._session = session
        self._known: dict[tuple[str, str], tuple[str, float]] = {}
        self._renewing = asyncio.Lock()

    async def header(self, authority: str, scope: str, *, renew: bool) -> dict[str, str]:
        """What goes with a request, given by `authority` for `scope`. Raises TryLater.

        `renew`: the last one was refused.
        """
        if not self.account.app_id:
            return {}
        now = time.monotonic()
        async with self._renewing:
            token, until = self._known.get((authority, scope), ("", 0.0))
            if renew or now >= until - EARLY:
                token, lifetime = await self._given(authority, scope)
                self._known[authority, scope] = token, now + lifetime
        return {"Authorization": f"Bearer {token}"}

    async def permissions(self, authority: str, scope: str) -> frozenset[str] | None:
        """What an administrator has allowed the app there; None if the token does not tell.

        Raises TryLater.
        """
        header = await self.header(authority, scope, renew=False)
        return _roles(header.get("Authorization", ""))

    async def _given(self, authority: str, scope: str) -> tuple[str, float]:
        account = self.account
        url = f"{account.login_url.rstrip('/')}/{authority}/oauth2/v2.0/token"
        form = {
            "grant_type": "client_credentials",
            "client_id": account.app_id,
            "client_secret": account.password,
            "scope": scope,
        }
        try:
            async with self._session().post(url, data=form) as answer:
                if answer.status != 200:
                    raise TryLater(LONGEST_PAUSE, f"no_token_{answer.status}")
                given = await answer.json()
                return str(given["access_token"]), float(given["expires_in"])
        except (aiohttp.ClientError, TimeoutError, KeyError, ValueError) as error:
            raise TryLater(LONGEST_PAUSE, "no_token") from error


def _roles(header: str) -> frozenset[str] | None:
    """The claim `roles`: it is looked at for advice only, so nothing hangs on the signature."""
    try:
        claims = jwt.decode(header.removeprefix("Bearer "), options={"verify_signature": False})
    except jwt.PyJWTError:
        return None
    roles = claims.get("roles", [])
    return frozenset(map(str, roles)) if isinstance(roles, list) else None


def jittered(seconds: float) -> float:
    """Not exactly as long for everyone, or all would come back at once."""
    return seconds * random.uniform(1, 2)  # noqa: S311 (no secret hangs on it)
