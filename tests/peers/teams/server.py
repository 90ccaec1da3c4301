"""A strict Teams on this machine: the Bot Framework's connector, login and keys over HTTP.

It refuses what Teams refuses: activities without their ends, cards that are no Adaptive Cards 1.5
or too large, tokens that it did not give. What people do in it is in `person`.
"""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from itertools import count
from typing import Self
from urllib.parse import unquote

import aiohttp
from aiohttp import web

from bot.platforms.teams.rates import Rates
from tests.peers.teams.cards import CARD, BadCard, Json, check_card
from tests.peers.teams.graph import MadeChat, StrictGraph
from tests.peers.teams.tokens import Signer

APP_ID = "00000000-0000-0000-0000-0000000000aa"
PASSWORD = "a-password-for-tests"
TENANT = "72f988bf-0000-0000-0000-000000000000"
CONSENT = "application/vnd.microsoft.teams.card.file.consent"
INFO = "application/vnd.microsoft.teams.card.file.info"
LONGEST_PICTURE = 100_000


@dataclass(frozen=True, slots=True)
class User:
    """Somebody in the tenant."""

    id: str
    """In the directory."""
    real_name: str
    locale: str = "en-GB"
    tz: str = "Europe/Berlin"
    is_guest: bool = False
    """Of another company."""
    installs_silently: bool = False
    """Whether Teams tells no locale when they install the app (msteams-docs#5117)."""

    @property
    def account(self) -> str:
        """In conversations with this bot."""
        return f"29:{self.id}"

    @property
    def mail(self) -> str:
        """Their name for signing in."""
        return f"{self.id.casefold()}@example.com"


@dataclass
class Posted:
    """A message in a conversation, as it is now."""

    id: str
    conversation: str
    content: Json
    order: int

    @property
    def card(self) -> Json | None:
        """Its card, if it is one."""
        for attachment in self.content.get("attachments", ()):
            if attachment["contentType"] == CARD:
                card: Json = attachment["content"]
                return card
        return None


@dataclass
class Conversation:
    """A chat of the bot with one person, or a group."""

    id: str
    members: tuple[str, ...]
    kind: str = "personal"
    messages: list[Posted] = field(default_factory=list)
    name: str = ""
    """Of a team."""


@dataclass(frozen=True, slots=True)
class Called:
    """One request of the bot, and what came of it."""

    method: str
    path: str
    status: int


class Refused(Exception):
    """What Teams answers instead."""

    def __init__(self, status: int, code: str, seconds: int = 0) -> None:
        super().__init__(code)
        self.status, self.code, self.seconds = status, code, seconds


@cache
def _microsoft() -> Signer:
    """One key for all tests: making one takes a while."""
    return Signer()


class StrictTeams:
    """Teams, as one bot sees it. Use as `async with StrictTeams(...) as teams`."""

    def __init__(self, users: Iterable[User], clock: Callable[[], datetime]) -> None:
        self.users = {user.id: user for user in users}
        self.clock = clock
        self.signer = _microsoft()
        self.calls: list[Called] = []
        self.conversations: dict[str, Conversation] = {}
        self.installed: set[str] = set()
        self.blocked: set[str] = set()
        self.deleted: set[str] = set()
        self.files: dict[str, bytes] = {}
        self.dropped: dict[str, bytes] = {}
        self.downloads: list[str] = []
        self.counts_rates = False
        self.page_size = 2
        """Members in one answer: few, so that nobody reads the first page only."""
        self.authority = TENANT
        """Where the bot must get its token: a bot of many tenants at Microsoft's own."""
        self.loses_uploads = False
        self.gives_keys = asyncio.Event()
        """While it is not set, Microsoft's keys are waited for."""
        self.gives_keys.set()
        self.asked_for_keys = 0
        self.is_asked_for_keys = asyncio.Event()
        self.tokens: set[str] = set()
        self.scope = "https://api.botframework.com/.default"
        """For what a bot asks for a token; another in national clouds."""
        self.orders = count(1)
        self.base_url = ""
        self._rates = Rates(lambda: clock().timestamp())
        self._troubles: deque[Refused] = deque()
        self._runner: web.AppRunner | None = None
        self._session: aiohttp.ClientSession | None = None
        self.graph = StrictGraph(frozenset(self.users), installed=self._has_joined)
        for user in self.users.values():
            self.personal(user)

    # ------------------------------------------------------------------ what is there

    @property
    def http(self) -> aiohttp.ClientSession:
        """The way to the bot; a connection for each request would cost more than the request."""
        assert self._session is not None
        return self._session

    @property
    def service_url(self) -> str:
        """What activities name as their service."""
        return f"{self.base_url}/connector/"

    @property
    def openid_url(self) -> str:
        """Where the keys are announced."""
        return f"{self.base_url}/openid"

    def personal(self, user: User) -> Conversation:
        """The bot's chat with one person; it is there, but the app may not be installed."""
        key = f"a:{user.id}"
        return self.conversations.setdefault(key, Conversation(key, (user.id,)))

    def group(self, *user_ids: str) -> Conversation:
        """A group chat with the bot in it."""
        key = "19:" + "+".join(user_ids)
        made = Conversation(key, user_ids, "groupChat")
        return self.conversations.setdefault(key, made)

    def team(self, name: str, *user_ids: str) -> Conversation:
        """A team with the bot in it; its id is that of its first channel."""
        key = f"19:{name.casefold()}@thread.tacv2"
        made = Conversation(key, user_ids, "channel", name=name)
        return self.conversations.setdefault(key, made)

    def _has_joined(self, chat: MadeChat) -> None:
        self.conversations[chat.id] = Conversation(chat.id, chat.user_ids, "groupChat")

    def asks_to_wait(self, status: int, seconds: int, times: int = 1) -> None:
        """The next requests are answered with that status, and `Retry-After` if it is not 0."""
        self._troubles.extend([Refused(status, "Throttled", seconds)] * times)

    def forgets_the_conversation(self, times: int = 1) -> None:
        """It is there, and the next requests are told that it is not (botframework-sdk#6628)."""
        self._troubles.extend([Refused(404, "ConversationNotFound")] * times)

    def deletes(self, user_id: str) -> None:
        """Somebody's account is deleted; no app is told."""
        self.deleted.add(user_id)

    def refused(self) -> list[Called]:
        """Every request that Teams did not take."""
        return [call for call in self.calls if call.status >= 400]

    # ------------------------------------------------------------------ running

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=2**22)
        app.router.add_get("/openid", self._openid)
        app.router.add_get("/keys", self._keys)
        app.router.add_post("/login/{tenant}/oauth2/v2.0/token", self._login)
        app.router.add_put("/upload/{name}", self._upload)
        app.router.add_get("/download/{key}", self._download)
        app.router.add_route("*", "/connector/{path:.*}", self._connector)
        app.router.add_route("*", "/graph/v1.0/{path:.*}", self.graph.answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.base_url = self.graph.base_url = f"http://{host}:{port}"
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.http.close()
        if self._runner is not None:
            await self._runner.cleanup()

    # ------------------------------------------------------------------ keys and login

    async def _openid(self, request: web.Request) -> web.Response:
        self.asked_for_keys += 1
        self.is_asked_for_keys.set()
        await self.gives_keys.wait()
        return web.json_response(
            {"issuer": "https://api.botframework.com", "jwks_uri": f"{self.base_url}/keys"}
        )

    async def _keys(self, request: web.Request) -> web.Response:
        return web.json_response(self.signer.public_keys())

    async def _login(self, request: web.Request) -> web.Response:
        form = dict(await request.post())
        scope = form.pop("scope", "")
        right = {
            "grant_type": "client_credentials",
            "client_id": APP_ID,
            "client_secret": PASSWORD,
        }
        authority = request.match_info["tenant"]
        if form != right:
            return web.json_response({"error": "invalid_client"}, status=401)
        if scope == f"{self.base_url}/.default" and authority == TENANT:
            token = self.graph.token()
        elif scope == self.scope and authority == self.authority:
            token = f"token-{len(self.tokens) + 1}"
            self.tokens.add(token)
        else:
            return web.json_response({"error": "invalid_scope"}, status=400)
        return web.json_response(
            {"token_type": "Bearer", "expires_in": 3599, "access_token": token}
        )

    # ------------------------------------------------------------------ files

    async def _upload(self, request: web.Request) -> web.Response:
        content = await request.read()
        if self.loses_uploads:
            return web.Response(status=503)
        length = f"bytes 0-{len(content) - 1}/{len(content)}"
        if request.headers.get("Content-Range") != length:
            return web.Response(status=400)
        self.files[request.match_info["name"]] = content
        return web.json_response({}, status=201)

    def put(self, content: bytes) -> str:
        """Where a person's file is for a few minutes, for whoever knows the address."""
        key = f"temporary-{len(self.dropped)}"
        self.dropped[key] = content
        return f"{self.base_url}/download/{key}"

    async def _download(self, request: web.Request) -> web.Response:
        self.downloads.append(request.match_info["key"])
        if "Authorization" in request.headers:
            return web.Response(status=401, text="the address itself is the permission")
        content = self.dropped.get(request.match_info["key"])
        return web.Response(status=404) if content is None else web.Response(body=content)

    # ------------------------------------------------------------------ the connector

    async def _connector(self, request: web.Request) -> web.Response:
        path = request.raw_path.partition("/connector/")[2]
        headers: dict[str, str] = {}
        try:
            status, answer = await self._answer(request, [unquote(p) for p in path.split("/")])
        except Refused as refused:
            status, answer = refused.status, {"error": {"code": refused.code, "message": ""}}
            if refused.seconds:
                headers = {"Retry-After": str(refused.seconds)}
        except (BadCard, KeyError, TypeError) as wrong:
            status, answer = 400, {"error": {"code": "BadSyntax", "message": str(wrong)}}
        self.calls.append(Called(request.method, path, status))
        return web.json_response(answer, status=status, headers=headers)

    async def _answer(self, request: web.Request, path: list[str]) -> tuple[int, Json]:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if token not in self.tokens:
            raise Refused(401, "Unauthorized")
        if self._troubles:
            raise self._troubles.popleft()
        if path[:2] == ["v3", "teams"] and request.method == "GET":
            found = self._open_to_bot(path[2])
            return 200, {"id": found.id, "name": found.name, "aadGroupId": "group"}
        if path[:2] != ["v3", "conversations"]:
            raise Refused(404, "NotFound")
        body: Json = json.loads(await request.read() or b"{}")
        path[-1] = path[-1].partition("?")[0]
        match request.method, path[2:]:
            case "POST", []:
                return 201, self._opened(body)
            case "POST", [conversation, "activities"]:
                return 201, {"id": self._posted(self._open_to_bot(conversation), body).id}
            case "PUT", [conversation, "activities", activity]:
                return 200, {"id": self._changed(conversation, activity, body).id}
            case "GET", [conversation, "pagedmembers"]:
                return 200, self._page(self._open_to_bot(conversation), request.query)
            case "GET", [conversation, "members", member]:
                return 200, self._member(self._open_to_bot(conversation), member)
        raise Refused(404, "NotFound")

    def _opened(self, body: Json) -> Json:
        if body["bot"]["id"] != f"28:{APP_ID}" or body["channelData"]["tenant"]["id"] != TENANT:
            raise Refused(400, "BadArgument")
        (wanted,) = body["members"]
        for user in self.users.values():
            if wanted["id"] in (user.id, user.account):
                return {"id": self._open_to_bot(self.personal(user).id).id}
        raise Refused(403, "BotNotInConversationRoster")

    def _open_to_bot(self, conversation_id: str) -> Conversation:
        found = self.conversations.get(conversation_id)
        if found is None:
            raise Refused(404, "ConversationNotFound")
        if found.kind == "personal":
            if found.members[0] in self.blocked:
                raise Refused(403, "MessageWritesBlocked")
            if found.members[0] not in self.installed and not self._shares_team(found.members[0]):
                raise Refused(403, "BotNotInConversationRoster")
        return found

    def _shares_team(self, user_id: str) -> bool:
        """Whether the bot meets somebody in a team: then it may write to them alone as well."""
        teams = [one for one in self.conversations.values() if one.kind == "channel"]
        return any(user_id in one.members for one in teams)

    def _posted(self, conversation: Conversation, body: Json) -> Posted:
        self._count(conversation)
        _check_activity(body)
        ends = (body["conversation"]["id"], body["from"]["id"])
        if ends != (conversation.id, f"28:{APP_ID}"):
            raise Refused(400, "BadArgument")
        order = next(self.orders)
        posted = Posted(f"m{order}", conversation.id, body, order)
        conversation.messages.append(posted)
        return posted

    def _changed(self, conversation_id: str, activity_id: str, body: Json) -> Posted:
        conversation = self._open_to_bot(conversation_id)
        self._count(conversation)
        _check_activity(body)
        for posted in conversation.messages:
            if posted.id == activity_id == body.get("id"):
                if posted.content != body:
                    posted.content, posted.order = body, next(self.orders)
                return posted
        raise Refused(404, "ActivityNotFoundInConversation")

    def _page(self, conversation: Conversation, asked: Mapping[str, str]) -> Json:
        """Teams gives no more than 500 at once, and fewer than asked for when it likes."""
        size = int(asked["pageSize"])
        if not 50 <= size <= 500:
            raise Refused(400, "BadArgument")
        begins = int(asked.get("continuationToken", "0"))
        every = [self._told(self.users[one]) for one in conversation.members]
        more = begins + self.page_size < len(every)
        token = {"continuationToken": str(begins + self.page_size)} if more else {}
        return {"members": every[begins : begins + self.page_size], **token}

    def _member(self, conversation: Conversation, wanted: str) -> Json:
        for user_id in conversation.members:
            user = self.users[user_id]
            if wanted in (user.id, user.account) and user_id not in self.deleted:
                return self._told(user)
        raise Refused(404, "MemberNotFoundInConversation")

    def _told(self, user: User) -> Json:
        name = user.mail.replace("@", "_") + "#EXT#@example.com" if user.is_guest else user.mail
        return {
            "id": user.account,
            "name": user.real_name,
            "aadObjectId": user.id,
            "userPrincipalName": name,
            "email": user.mail,
            "tenantId": TENANT,
            "userRole": "guest" if user.is_guest else "user",
        }

    def _count(self, conversation: Conversation) -> None:
        if self.counts_rates:
            wait = self._rates.wait(TENANT, conversation.id)
            if wait:
                raise Refused(429, "Throttled", int(wait) + 1)


def _check_activity(body: Json) -> None:
    """Raises for an activity that Teams does not show."""
    if body["type"] != "message":
        raise Refused(400, "BadArgument")
    attachments = body.get("attachments", [])
    if not attachments and not body.get("text"):
        raise Refused(400, "MessageSizeTooSmall")
    for attachment in attachments:
        _check_attachment(attachment)


def _check_attachment(attachment: Json) -> None:
    kind = attachment["contentType"]
    if kind == CARD:
        check_card(attachment["content"])
    elif kind == CONSENT:
        content = attachment["content"]
        if not attachment["name"] or content["sizeInBytes"] <= 0 or not content["description"]:
            raise Refused(400, "BadArgument")
        json.dumps([content["acceptContext"], content["declineContext"]])
    elif kind == INFO:
        if not attachment["contentUrl"] or not attachment["content"]["uniqueId"]:
            raise Refused(400, "BadArgument")
    elif kind.startswith("image/") and attachment["name"]:
        url = attachment["contentUrl"]
        if not url.startswith(f"data:{kind};base64,") or len(url) > LONGEST_PICTURE:
            raise Refused(413, "MessageSizeTooBig")
    else:
        raise Refused(400, "BadArgument")
