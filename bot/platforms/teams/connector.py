"""The way out to Teams: the Bot Framework's REST interface, with the bot's own token."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import quote, urlencode

import aiohttp

from bot.platforms.payloads import Json
from bot.platforms.rates import Seconds
from bot.platforms.teams.rates import Rates
from bot.platforms.teams.tokens import FIRST_PAUSE, LONGEST_PAUSE, Account, TokenCache, jittered
from handlers.conversation.chat import FileRefused, Throttled, TryLater

TIMEOUT = aiohttp.ClientTimeout(total=20)
PAGE = 500
"""Members asked for at once: as many as Teams gives."""
OWN_LIMIT = "rate_limit"
"""Why Teams was not even asked: there is room again in a moment."""
NO_CONVERSATION = "ConversationNotFound"
NO_MEMBER = "MemberNotFoundInConversation"
LATER = frozenset({408, 412, 500, 502, 503, 504})
"""Answers after which Teams wants the same request once more."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TeamsConversation:
    """A conversation, and the service that it is reached by."""

    service_url: str
    tenant: str
    conversation: str


class RequestRefused(Exception):
    """Teams does not take a request; trying again would not help."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(f"Teams answers {status} {code}")
        self.status = status
        self.code = code


class Connector:
    """Requests to the Bot Framework. Start it before use, and stop it."""

    def __init__(self, account: Account, seconds: Seconds = time.monotonic) -> None:
        self._session: aiohttp.ClientSession | None = None
        self._rates = Rates(seconds)
        self.tokens = TokenCache(account, lambda: self.session)

    async def start(self) -> None:
        """Open the connections."""
        self._session = aiohttp.ClientSession(timeout=TIMEOUT)

    async def stop(self) -> None:
        """Close them."""
        if self._session is not None:
            await self._session.close()

    @property
    def session(self) -> aiohttp.ClientSession:
        """The open connections."""
        if self._session is None:
            raise RuntimeError("the connector is not started")
        return self._session

    # ------------------------------------------------------------------ requests

    async def send(self, place: TeamsConversation, activity: Json) -> str:
        """Send an activity into a conversation; its id. Raises Refused or TryLater.

        Teams may know a conversation that is there for a moment not (botframework-sdk#6628).
        """
        path = _path(place, "activities")
        try:
            answer = await self._write("POST", place, path, activity)
        except RequestRefused as refusal:
            if refusal.code != NO_CONVERSATION:
                raise
            answer = await self._write("POST", place, path, activity)
        return str(answer.get("id") or "")

    async def replace(self, place: TeamsConversation, activity_id: str, activity: Json) -> None:
        """Put an activity in the place of an earlier one. Raises Refused or TryLater."""
        path = _path(place, "activities", activity_id)
        await self._write("PUT", place, path, activity | {"id": activity_id})

    async def open(self, place: TeamsConversation, bot_id: str, account_id: str) -> str:
        """The bot's conversation with one person; its id. Raises Refused or TryLater."""
        answer = await self._call(
            "POST",
            place,
            "v3/conversations",
            {
                "bot": {"id": bot_id},
                "members": [{"id": account_id}],
                "isGroup": False,
                "tenantId": place.tenant,
                "channelData": {"tenant": {"id": place.tenant}},
            },
        )
        return str(answer.get("id") or "")

    async def member(self, place: TeamsConversation, account_id: str) -> Json:
        """What Teams knows of somebody in a conversation. Raises Refused or TryLater."""
        return await self._call("GET", place, _path(place, "members", account_id), None)

    async def team_name(self, place: TeamsConversation) -> str:
        """What a team is called. Raises Refused or TryLater."""
        found = await self._call(
            "GET", place, f"v3/teams/{quote(place.conversation, safe='')}", None
        )
        return str(found.get("name") or "")

    async def members(self, place: TeamsConversation) -> AsyncIterator[Json]:
        """Everybody in a conversation, page by page. Raises Refused or TryLater."""
        token = ""
        while True:
            asked = urlencode({"pageSize": PAGE} | ({"continuationToken": token} if token else {}))
            page = await self._call("GET", place, f"{_path(place, 'pagedmembers')}?{asked}", None)
            for one in page.get("members") or ():
                yield one
            token = str(page.get("continuationToken") or "")
            if not token:
                return

    async def upload(self, url: str, content: bytes) -> bool:
        """Put a file where its recipient wants it; whether it is there now."""
        headers = {
            "Content-Type": "application/octet-stream",
            "Content-Range": f"bytes 0-{len(content) - 1}/{len(content)}",
        }
        try:
            async with self.session.put(url, data=content, headers=headers) as answer:
                return answer.status in (200, 201)
        except (aiohttp.ClientError, TimeoutError):
            return False

    async def download(self, url: str, most: int) -> bytes:
        """A file from where its owner put it, without a token; of one too large the beginning.

        Raises FileRefused.
        """
        try:
            async with self.session.get(url, allow_redirects=False) as answer:
                if answer.status != 200:
                    raise FileRefused("list-not-fetched")
                content = bytearray()
                async for piece in answer.content.iter_chunked(1 << 16):
                    content += piece
                    if len(content) > most:
                        break
                return bytes(content)
        except (aiohttp.ClientError, TimeoutError):
            raise FileRefused("list-not-fetched") from None

    # ------------------------------------------------------------------ how

    async def _write(self, method: str, place: TeamsConversation, path: str, body: Json) -> Json:
        """As fast as the rates allow, and Teams itself."""
        wait = self._rates.wait(place.tenant, place.conversation)
        if wait > 0:
            raise Throttled(wait, OWN_LIMIT)
        try:
            return await self._call(method, place, path, body)
        except Throttled as answer:
            self._rates.hold(place.tenant, answer.seconds)
            raise

    async def _call(
        self, method: str, place: TeamsConversation, path: str, body: Json | None
    ) -> Json:
        url = f"{place.service_url.rstrip('/')}/{path}"
        account = self.tokens.account
        return await self.request(method, url, body, account.authority, account.scope)

    async def request(
        self, method: str, url: str, body: Json | None, authority: str, scope: str
    ) -> Json:
        """The answer to a request that carries the bot's token. Raises Refused or TryLater."""
        for renew in (False, True):
            headers = await self.tokens.header(authority, scope, renew=renew)
            try:
                async with self.session.request(method, url, json=body, headers=headers) as answer:
                    if answer.status == 401 and headers and not renew:
                        continue
                    return await _read(answer)
            except (aiohttp.ClientError, TimeoutError) as error:
                raise TryLater(jittered(FIRST_PAUSE), type(error).__name__) from error
        raise TryLater(LONGEST_PAUSE, "unauthorized")


async def patiently(attempt: Callable[[], Awaitable[T]], tries: int = 4) -> T:
    """Try again as long as Teams asks to wait, with growing pauses. Raises Refused or TryLater.

    To wait for room within the limits is no try: a thousand may come at once.
    """
    pause = FIRST_PAUSE
    while True:
        try:
            return await attempt()
        except TryLater as answer:
            is_ours = isinstance(answer, Throttled) and answer.reason == OWN_LIMIT
            tries -= not is_ours
            if tries <= 0 or answer.seconds > LONGEST_PAUSE:
                raise
            if is_ours:
                await asyncio.sleep(answer.seconds)
                continue
            await asyncio.sleep(max(answer.seconds, jittered(pause)))
            pause *= 2


async def _read(answer: aiohttp.ClientResponse) -> Json:
    if answer.status == 429:
        raise Throttled(_asked_to_wait(answer), "429")
    if answer.status in LATER:
        raise TryLater(_asked_to_wait(answer), str(answer.status))
    try:
        body = await answer.json(content_type=None)
    except ValueError:
        body = None
    found: Json = body if isinstance(body, dict) else {}
    if answer.status >= 400:
        error = found.get("error")
        code = error.get("code") if isinstance(error, dict) else None
        raise RequestRefused(answer.status, str(code or answer.status))
    return found


def _asked_to_wait(answer: aiohttp.ClientResponse) -> float:
    """`Retry-After` in seconds, or a pause of our own choice."""
    try:
        return max(0.0, float(answer.headers["Retry-After"]))
    except (KeyError, ValueError):
        return jittered(FIRST_PAUSE)


def _path(place: TeamsConversation, *parts: str) -> str:
    quoted = [quote(part, safe="") for part in (place.conversation, *parts)]
    return "/".join(["v3/conversations", *quoted])
