"""A strict Microsoft Graph: as much of it as makes a group chat, and what it refuses."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count

import jwt
from aiohttp import web

from tests.peers.teams.cards import Json

CATALOG_APP_ID = "22222222-0000-0000-0000-0000000000cc"
CREATE = "Chat.Create"
INSTALL = "TeamsAppInstallation.ReadWriteSelfForChat.All"
DELETE = "Chat.ManageDeletion.All"
MEMBER = "#microsoft.graph.aadUserConversationMember"
LONGEST_TOPIC = 250


class GraphRefused(Exception):
    """What Graph answers instead."""

    def __init__(self, status: int, code: str, seconds: int = 0) -> None:
        super().__init__(code)
        self.status, self.code, self.seconds = status, code, seconds


@dataclass
class MadeChat:
    """A group chat, and whether the app is in it."""

    id: str
    topic: str
    user_ids: tuple[str, ...]
    has_app: bool = False


@dataclass
class StrictGraph:
    """Answers below `/graph/v1.0`."""

    user_ids: frozenset[str]
    permissions: set[str] = field(default_factory=set)
    """Application permissions that an administrator has given."""
    guests: set[str] = field(default_factory=set)
    unknown_app: bool = False
    """Whether nobody has put the app into the tenant's catalogue."""
    chats: dict[str, MadeChat] = field(default_factory=dict)
    calls: list[tuple[str, int]] = field(default_factory=list)
    """Path and status of each request."""
    troubles: list[GraphRefused] = field(default_factory=list)
    """What the next requests are answered with."""
    tokens: dict[str, frozenset[str]] = field(default_factory=dict)
    """Tokens for Graph, and the permissions in each."""
    installed: Callable[[MadeChat], None] = lambda chat: None
    """Told of each chat that the app is put into."""
    base_url: str = ""
    _numbers: count[int] = field(default_factory=lambda: count(1))

    @property
    def url(self) -> str:
        """Where it is, with its version."""
        return f"{self.base_url}/graph/v1.0"

    def token(self) -> str:
        """A token with the permissions given so far."""
        number = len(self.tokens) + 1
        claims = {"roles": sorted(self.permissions), "jti": f"graph-token-{number}"}
        token = jwt.encode(claims, "of Microsoft alone, which nobody else can check")
        self.tokens[token] = frozenset(self.permissions)
        return token

    async def answer(self, request: web.Request) -> web.Response:
        """One request."""
        path, headers = request.match_info["path"], {}
        try:
            status, body = await self._answer(request, path.split("/"))
        except GraphRefused as refused:
            status, body = refused.status, {"error": {"code": refused.code, "message": ""}}
            headers = {"Retry-After": str(refused.seconds)} if refused.seconds else {}
        except (KeyError, TypeError, ValueError) as wrong:
            status, body = 400, {"error": {"code": "BadRequest", "message": repr(wrong)}}
        self.calls.append((path, status))
        return web.json_response(body, status=status, headers=headers)

    async def _answer(self, request: web.Request, path: list[str]) -> tuple[int, Json]:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if token not in self.tokens:
            raise GraphRefused(401, "InvalidAuthenticationToken")
        if self.troubles:
            raise self.troubles.pop(0)
        is_json = request.content_type == "application/json"
        if request.method == "POST" and not is_json:
            raise GraphRefused(415, "UnsupportedMediaType")
        body: Json = await request.json() if is_json else {}
        match request.method, path:
            case "POST", ["chats"]:
                self._needs(token, CREATE)
                return 201, self._made(body)
            case "DELETE", ["chats", chat_id]:
                self._needs(token, DELETE)
                del self.chats[chat_id]
                return 204, {}
            case "POST", ["chats", chat_id, "installedApps"]:
                self._needs(token, INSTALL)
                self._install(chat_id, body)
                return 201, {}
        raise GraphRefused(404, "NotFound")

    def _needs(self, token: str, permission: str) -> None:
        if permission not in self.tokens[token]:
            raise GraphRefused(403, "Forbidden")

    def _made(self, body: Json) -> Json:
        _has_exactly(body, {"chatType", "topic", "members"})
        topic = body["topic"]
        if body["chatType"] != "group" or not topic or len(topic) > LONGEST_TOPIC or ":" in topic:
            raise GraphRefused(400, "BadRequest")
        user_ids = tuple(map(self._member, body["members"]))
        if len(set(user_ids)) < 2:
            raise GraphRefused(400, "BadRequest")
        made = MadeChat(f"19:{next(self._numbers):032x}@thread.v2", topic, user_ids)
        self.chats[made.id] = made
        return {"id": made.id, "topic": topic, "chatType": "group"}

    def _member(self, member: Json) -> str:
        _has_exactly(member, {"@odata.type", "roles", "user@odata.bind"})
        bound = re.fullmatch(
            re.escape(self.url) + r"/users\('([^']+)'\)", member["user@odata.bind"]
        )
        if member["@odata.type"] != MEMBER or bound is None or bound[1] not in self.user_ids:
            raise GraphRefused(400, "BadRequest")
        if member["roles"] != (["guest"] if bound[1] in self.guests else ["owner"]):
            raise GraphRefused(403, "Forbidden")
        return bound[1]

    def _install(self, chat_id: str, body: Json) -> None:
        _has_exactly(body, {"teamsApp@odata.bind"})
        if chat_id not in self.chats or self.unknown_app:
            raise GraphRefused(404, "NotFound")
        if body["teamsApp@odata.bind"] != f"{self.url}/appCatalogs/teamsApps/{CATALOG_APP_ID}":
            raise GraphRefused(400, "BadRequest")
        if self.chats[chat_id].has_app:
            raise GraphRefused(409, "Conflict")
        self.chats[chat_id].has_app = True
        self.installed(self.chats[chat_id])


def _has_exactly(body: Mapping[str, object], keys: set[str]) -> None:
    if set(body) != keys:
        raise GraphRefused(400, "BadRequest")
