"""What Graph's and Google's calendars have in common: JSON over HTTPS, tokens, and their moods."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import aiohttp

from handlers.conversation.calendars import NewsBatch
from handlers.conversation.chat import TryLater, Undeliverable

AT_ONCE = 4
"""Requests that Outlook takes from one app for one mailbox at the same time (Graph, throttling)."""
PATIENCE = aiohttp.ClientTimeout(total=20, connect=5)
EARLY = 300.0
"""A token is renewed that many seconds before its end."""
PAUSE = 30.0
"""Seconds to wait where the service does not say."""
TOO_MANY = 429
"""HTTP status of a request that has to wait."""
UNAUTHORIZED = 401
"""HTTP status of a token that is not taken."""
LATER = frozenset({408, TOO_MANY, 500, 502, 503, 504})
"""What passes; everything else stays as it is however often it is asked."""

Give = Callable[[aiohttp.ClientSession], Awaitable[tuple[str, float]]]
"""Fetches a token; returns it with its lifetime in seconds."""


NOT_KNOWN = 410
"""HTTP status of a place in the news that the service has forgotten."""


class NotTaken(Undeliverable):
    """The service refuses a request for good; `code` is its own word, `status` that of HTTP."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(f"{status}_{code}"[:80])
        self.status = status
        self.code = code


async def from_cursor(
    read: Callable[[str, datetime], Awaitable[NewsBatch]], cursor: str, now: datetime
) -> NewsBatch:
    """What is read from there on; from the beginning if the service has forgotten that place."""
    try:
        return await read(cursor, now)
    except NotTaken as refusal:
        if refusal.status != NOT_KNOWN or not cursor:
            raise
        return await read("", now)


@dataclass(frozen=True, slots=True)
class Call:
    """One request."""

    method: str
    path: str
    body: Mapping[str, Any] | None = None
    query: Mapping[str, str] | None = None
    headers: Mapping[str, str] | None = None


class Api:
    """One service, spoken to as one service user."""

    def __init__(self, url: str, give_token: Give) -> None:
        self._url = url.rstrip("/")
        self._give_token = give_token
        self._session: aiohttp.ClientSession | None = None
        self._at_once = asyncio.Semaphore(AT_ONCE)
        self._renewing = asyncio.Lock()
        self._token, self._until = "", 0.0

    async def call(self, call: Call) -> dict[str, Any]:
        """The answer; empty if there is none. Raises NotTaken or TryLater."""
        async with self._at_once:
            try:
                answer = await self._try(call, renew=False)
                if answer.status == UNAUTHORIZED:
                    answer = await self._try(call, renew=True)
            except (aiohttp.ClientError, TimeoutError, OSError) as error:
                raise TryLater(0, f"calendar_{type(error).__name__}") from error
        return answer.given()

    async def close(self) -> None:
        """Give the connections back."""
        if self._session is not None:
            await self._session.close()

    async def _try(self, call: Call, *, renew: bool) -> _Answer:
        headers = {**(call.headers or {}), "Authorization": f"Bearer {await self._fresh(renew)}"}
        async with self._client().request(
            call.method,
            f"{self._url}/{call.path}",
            json=call.body,
            params=call.query,
            headers=headers,
        ) as answer:
            return _Answer(
                answer.status, answer.headers.get("Retry-After", ""), await _json(answer)
            )

    async def _fresh(self, renew: bool) -> str:
        async with self._renewing:
            if renew or time.monotonic() >= self._until - EARLY:
                self._token, lifetime = await self._give_token(self._client())
                self._until = time.monotonic() + lifetime
            return self._token

    def _client(self) -> aiohttp.ClientSession:
        """Made when it is first needed: it belongs to the loop that uses it."""
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=PATIENCE)
        return self._session


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    retry_after: str
    body: dict[str, Any]

    def given(self) -> dict[str, Any]:
        if self.status < 400:
            return self.body
        code = _code_of(self.body)
        if self.status in LATER or self.status == UNAUTHORIZED or _is_a_limit(code):
            seconds = float(self.retry_after) if self.retry_after.isdecimal() else PAUSE
            raise TryLater(seconds, f"calendar_{self.status}")
        raise NotTaken(self.status, code)


def _is_a_limit(code: str) -> bool:
    """Google says with a 403, too, that there were too many requests."""
    return code.endswith(("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded"))


def _code_of(body: Mapping[str, Any]) -> str:
    """The service's own word: Graph's `error.code`, Google's `error.errors[0].reason`."""
    error = body.get("error")
    if not isinstance(error, dict):
        return str(error or "")
    reasons = error.get("errors")
    if isinstance(reasons, list) and reasons and isinstance(reasons[0], dict):
        return str(reasons[0].get("reason", ""))
    return str(error.get("code", ""))


async def _json(answer: aiohttp.ClientResponse) -> dict[str, Any]:
    try:
        body = await answer.json(content_type=None)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


async def token_from(
    client: aiohttp.ClientSession, url: str, form: Mapping[str, str]
) -> tuple[str, float]:
    """A token for `form`, and its lifetime; raises TryLater."""
    try:
        async with client.post(url, data=form) as answer:
            if answer.status != 200:
                raise TryLater(PAUSE, f"no_token_{answer.status}")
            given = await answer.json()
            return str(given["access_token"]), float(given["expires_in"])
    except (aiohttp.ClientError, TimeoutError, KeyError, ValueError) as error:
        raise TryLater(PAUSE, "no_token") from error
