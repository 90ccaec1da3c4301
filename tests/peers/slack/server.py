"""A strict Slack on this machine: the Web API, response URLs, uploads and Socket Mode over HTTP.

It refuses what Slack refuses, and does nothing that Slack would not do. What people do in it is
in `person`; how that reaches the app is in `transport`.
"""

from __future__ import annotations

import asyncio
import base64
import json
from collections import Counter, defaultdict, deque
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Self

import aiohttp
from aiohttp import BodyPartReader, WSMsgType, web

from tests.peers.slack.answers import answer_by
from tests.peers.slack.api import (
    FACTS,
    METHODS,
    Call,
    Installed,
    check_arguments,
    decoded,
    run,
)
from tests.peers.slack.limits import Refused
from tests.peers.slack.manifest import EVENT_SCOPES, Manifest
from tests.peers.slack.oauth import CLIENT_ID, CLIENT_SECRET, TokenOffice
from tests.peers.slack.payloads import changed, echoed, event
from tests.peers.slack.person import Person
from tests.peers.slack.rates import Rates
from tests.peers.slack.state import Clock, Json, User
from tests.peers.slack.transport import Answer, Delivery, Kind, Transport
from tests.peers.slack.workspace import RESPONSE_URL_LIFE, RESPONSE_URL_USES, Workspace

SIGNING_SECRET = "a-signing-secret-for-tests"
APP_TOKEN = "xapp-1-A0MENTOR-for-tests"


@dataclass(frozen=True, slots=True)
class Called:
    """One call of the Web API, and what came of it."""

    method: str
    arguments: Json
    answer: Json


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that goes wrong with a call: an error, a wait, or a connection that breaks."""

    error: str = ""
    seconds: int = 0
    done_first: bool = False
    """Whether the connection breaks only after the call has had its effect."""
    instead: str = ""
    """The content type of a page of something before Slack, which says that it is down."""

    @property
    def spoils(self) -> bool:
        """Whether the call has no effect and no answer of Slack's own."""
        return not self.error and not self.done_first

    def answer(self, request: web.Request) -> web.Response:
        """What comes instead of one."""
        if self.seconds:
            return _too_many(self.seconds)
        if self.instead:
            return web.Response(status=503, text="<p>Down", content_type=self.instead)
        return _broken_off(request)


@dataclass(slots=True)
class Held:
    """A gate before a method: how many calls stand there, until they are let go."""

    waiting: int = 0
    _open: asyncio.Event = field(default_factory=asyncio.Event)

    def let_go(self) -> None:
        """All go on, and those that come later find the gate open."""
        self._open.set()

    async def passes(self) -> None:
        """Wait to be let go."""
        self.waiting += 1
        await self._open.wait()


class NotConnected(Exception):
    """There is no app yet that could be told anything."""


async def _at_once() -> None:
    """The app does all its work before it acknowledges."""


class StrictSlack:
    """Slack, as one app sees it. Use as `async with StrictSlack(...) as slack`."""

    def __init__(self, manifest: Manifest, clock: Clock) -> None:
        self.manifest = manifest
        self.clock = clock
        self.signing_secret = SIGNING_SECRET
        self.app_token = APP_TOKEN
        self.calls: list[Called] = []
        self.tries: Counter[str] = Counter()
        self.downloads: list[str] = []
        """Names of the files that somebody tried to fetch."""
        """How often each method was called, whatever came of it."""
        self.counts_rates = False
        self.told: list[Delivery] = []
        self.links: list[web.WebSocketResponse] = []
        self._unacknowledged: dict[str, asyncio.Future[Json]] = {}
        self.base_url = ""
        self.workspaces: list[Workspace] = []
        self.office = TokenOffice(manifest, clock)
        self.client_id, self.client_secret = CLIENT_ID, CLIENT_SECRET
        self._app: Transport | None = None
        self._settled: Callable[[], Awaitable[None]] = _at_once
        self._rates = Rates(clock)
        self._troubles: defaultdict[str, deque[Trouble]] = defaultdict(deque)
        self._held: dict[str, Held] = {}
        self._changed = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self._session: aiohttp.ClientSession | None = None

    # ------------------------------------------------------------------ what is there

    def workspace(
        self, team_id: str, users: Iterable[User], scopes: Iterable[str] | None = None
    ) -> Workspace:
        """A workspace in which the app is installed, with the manifest's scopes."""
        made = self.found(team_id, users)
        granted = self.manifest.scopes if scopes is None else frozenset(scopes)
        self.office.keep(self.bot_token(made), Installed(made, granted, self.manifest))
        return made

    def tells_of(self, workspace: Workspace, happening: str) -> bool:
        """Whether the app hears of such events there: it asked to, and may."""
        needed = EVENT_SCOPES.get(happening)
        try:
            granted = self.office.of(self.bot_token(workspace)).scopes
        except Refused:  # installed by somebody, with a token of its own
            granted = self.manifest.scopes
        return self.manifest.hears(happening) and (needed is None or needed in granted)

    def take_scope(self, workspace: Workspace, scope: str) -> None:
        """The app was installed before it asked for this scope."""
        granted = self.manifest.scopes - {scope}
        self.office.keep(self.bot_token(workspace), Installed(workspace, granted, self.manifest))

    def found(
        self,
        team_id: str,
        users: Iterable[User],
        enterprise_id: str = "",
        *,
        is_organisation: bool = False,
    ) -> Workspace:
        """A workspace, or a whole organisation with one of its teams, without the app yet."""
        made = Workspace(
            team_id,
            users,
            self.clock,
            enterprise_id=enterprise_id,
            is_organisation=is_organisation,
        )
        self.workspaces.append(made)
        return made

    def bot_token(self, workspace: Workspace) -> str:
        """The app's token in a workspace."""
        return f"xoxb-{workspace.team_id}-for-tests"

    @property
    def api_url(self) -> str:
        """What stands for https://slack.com/api/."""
        return f"{self.base_url}/api/"

    def response_url(self, key: str) -> str:
        """The address of a response URL."""
        return f"{self.base_url}/commands/{key}"

    def person(self, user_id: str, team_id: str = "") -> Person:
        """A person at their screen; in the first workspace unless another is named."""
        found = next(w for w in self.workspaces if team_id in ("", w.team_id))
        return Person(self, found, found.user(user_id))

    # ------------------------------------------------------------------ the app

    def connect(self, app: Transport, settled: Callable[[], Awaitable[None]] = _at_once) -> None:
        """What happens here is told to `app`; `settled` returns when it has done its work."""
        self._app = app
        self._settled = settled

    @property
    def http(self) -> aiohttp.ClientSession:
        """The way to an app's server; a connection for each request would cost more than it."""
        assert self._session is not None
        return self._session

    @property
    def app(self) -> Transport:
        """The way to the app; raises NotConnected if there is none yet."""
        if self._app is None:
            raise NotConnected
        return self._app

    async def tell(self, delivery: Delivery) -> Answer:
        """Tell the app something."""
        self.told.append(delivery)
        return await self.app.deliver(delivery)

    async def settle(self) -> None:
        """Wait for the app's work, and tell it of its own messages as Slack does."""
        await self._settled()
        for workspace in self.workspaces:
            await self._tell_of_own_messages(workspace)
        await self._settled()

    async def uninstalls(self, workspace: Workspace, deliveries: int = 1) -> None:
        """An administrator takes the app off."""
        self.office.uninstall(workspace)
        revoked: Json = {
            "type": "tokens_revoked",
            "tokens": {"oauth": [], "bot": [workspace.bot.id]},
        }
        for happened in (revoked, {"type": "app_uninstalled"}):
            await self.happens(workspace, happened, deliveries)

    async def changes(self, workspace: Workspace, user: User, what: str = "user_change") -> None:
        """Something about a person is different now, or they are new.

        The first event tells their locale, `team_join` does not: see Slack's own types of both.
        """
        workspace.users[user.id] = user
        shown = user.as_json(workspace.team_id, with_locale=what == "user_change")
        await self.happens(workspace, {"type": what, "user": shown, "event_ts": "1.000001"})

    async def happens(self, workspace: Workspace, happened: Json, deliveries: int = 1) -> None:
        """Tell the app of an event of the workspace's, if it wants to hear of it."""
        if self.tells_of(workspace, happened["type"]):
            payload = event(workspace, happened)
            for retry in range(deliveries):
                await self.tell(Delivery(Kind.EVENT, payload, retry))
            await self.settle()

    async def _tell_of_own_messages(self, workspace: Workspace) -> None:
        while workspace.happenings:
            what, message = workspace.happenings.popleft()
            kind = workspace.conversations[message.channel].kind
            if self.tells_of(workspace, f"message.{kind}"):
                shape = echoed if what == "posted" else changed
                payload = event(workspace, shape(workspace, message))
                await self.tell(Delivery(Kind.EVENT, payload))

    # ------------------------------------------------------------------ what goes wrong

    def fails(self, method: str, error: str, times: int = 1) -> None:
        """The next calls of `method` answer with `error`."""
        self._troubles[method].extend([Trouble(error=error)] * times)

    def asks_to_wait(self, method: str, seconds: int, times: int = 1) -> None:
        """The next calls of `method` are one too many: 429 with Retry-After."""
        self._troubles[method].extend([Trouble(seconds=seconds)] * times)

    def breaks_off(self, method: str, after: bool = False, times: int = 1) -> None:
        """The connection breaks before, or just after, the next calls of `method` are done."""
        self._troubles[method].extend([Trouble(done_first=after)] * times)

    def is_down(self, method: str, content_type: str = "text/html", times: int = 1) -> None:
        """Something before Slack answers the next calls of `method`, and not with JSON."""
        self._troubles[method].extend([Trouble(instead=content_type)] * times)

    def is_well_again(self, method: str) -> None:
        """What was still to go wrong with `method` does not."""
        self._troubles[method].clear()

    def shows_little_history(self) -> None:
        """As to an app that is distributed outside of the Marketplace: 15 messages a minute."""
        self.counts_rates = True
        self._rates.scarce["conversations.history"] = 1
        for workspace in self.workspaces:
            workspace.longest_page = 15

    def holds(self, method: str) -> Held:
        """Calls of `method` get no answer from now on until they are let go."""
        return self._held.setdefault(method, Held())

    # ------------------------------------------------------------------ waiting

    async def until(self, holds: Callable[[], bool], seconds: float = 10) -> None:
        """Wait until something is true here; raises TimeoutError if it does not come true."""
        async with asyncio.timeout(seconds):
            while not holds():
                self._changed.clear()
                await self._changed.wait()

    # ------------------------------------------------------------------ running

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=2**24)
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/commands/{team}/{key}", self._response_url)
        app.router.add_post("/upload/{team}/{file}/{length}", self._upload)
        app.router.add_get("/link/{ticket}", self._link)
        app.router.add_get("/files-pri/{team}-{file}/download/{name}", self._download)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.base_url = f"http://{host}:{port}"
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.http.close()
        for link in list(self.links):
            await link.close()
        if self._runner is not None:
            await self._runner.cleanup()

    # ------------------------------------------------------------------ the Web API

    async def _api(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        arguments, token = await _read(request)
        self.tries[method] += 1
        if method in self._held:
            self._changed.set()
            await self._held[method].passes()
        trouble = self._troubles[method].popleft() if self._troubles[method] else None
        if trouble and trouble.spoils:
            return trouble.answer(request)
        if trouble and trouble.error:
            answer: Json = {"ok": False, "error": trouble.error}
        else:
            wait = self._wait(method, arguments, token)
            if wait:
                return _too_many(wait)
            answer = await self.answers(method, arguments, token)
        self.calls.append(Called(method, arguments, answer))
        self._changed.set()
        if trouble and trouble.done_first:
            return _broken_off(request)
        return web.json_response(answer, headers=self._headers(token))

    def _headers(self, token: str) -> dict[str, str]:
        """Slack names the scopes of the token that was used."""
        try:
            return {"x-oauth-scopes": ",".join(sorted(self.office.of(token).scopes))}
        except Refused:
            return {}

    def _wait(self, method: str, arguments: Json, token: str) -> int:
        if not self.counts_rates or method not in FACTS:
            return 0
        try:
            team_id = self.office.of(token).workspace.team_id
        except Refused:
            return 0
        return self._rates.wait_for(team_id, method, arguments)

    async def answers(self, method: str, arguments: Json, token: str) -> Json:
        """What Slack answers to a call."""
        return self._answer(method, arguments, token)

    def _answer(self, method: str, arguments: Json, token: str) -> Json:
        try:
            if method == "oauth.v2.access":
                check_arguments(method, arguments)
                return self.office.access(arguments)
            if not token:
                raise Refused("not_authed")
            if method == "apps.connections.open":
                return self._connection(token)
            if method not in METHODS:
                raise Refused("unknown_method")
            if token == self.app_token:
                raise Refused("not_allowed_token_type")
            installed = self.office.of(token)
            return run(Call(method, decoded(arguments), installed, self.base_url))
        except Refused as refused:
            return refused.as_json()

    def _connection(self, token: str) -> Json:
        if token != self.app_token:
            known = self.office.known(token)
            raise Refused("not_allowed_token_type" if known else "invalid_auth")
        address = self.base_url.replace("http", "ws", 1)
        return {"ok": True, "url": f"{address}/link/{len(self.calls)}"}

    # ------------------------------------------------------------------ files

    async def _upload(self, request: web.Request) -> web.Response:
        workspace = self._workspace(request.match_info["team"])
        file = workspace.files[request.match_info["file"]]
        content = await _uploaded(request)
        if len(content) != int(request.match_info["length"]):
            return web.Response(status=400, text="length does not match")
        file.content = content
        return web.Response(text=f"OK - {len(content)}")

    async def _download(self, request: web.Request) -> web.Response:
        """A file's content for a token that may read files, else a page to log in, with 200."""
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        self.downloads.append(request.match_info["name"])
        try:
            by = self.office.of(token)
        except Refused:
            by = None
        if by is None or "files:read" not in by.scopes:
            page = "<!DOCTYPE html><html><body>Sign in to Slack</body></html>"
            return web.Response(text=page, content_type="text/html")
        file = self._workspace(request.match_info["team"]).files[request.match_info["file"]]
        return web.Response(body=file.content, content_type="application/octet-stream")

    def _workspace(self, team_id: str) -> Workspace:
        return next(workspace for workspace in self.workspaces if workspace.team_id == team_id)

    # ------------------------------------------------------------------ response URLs

    async def _response_url(self, request: web.Request) -> web.Response:
        workspace = self._workspace(request.match_info["team"])
        key = f"{request.match_info['team']}/{request.match_info['key']}"
        url = workspace.response_urls.get(key)
        if url is None or workspace.clock() - url.made_at > RESPONSE_URL_LIFE:
            return web.json_response({"ok": False, "error": "expired_url"}, status=404)
        if url.uses >= RESPONSE_URL_USES:
            return web.json_response({"ok": False, "error": "used_url"}, status=404)
        try:
            answer_by(workspace, url, json.loads(await request.read()))
        except Refused as refused:
            return web.json_response({"ok": False, "error": refused.error}, status=400)
        url.uses += 1
        self._changed.set()
        return web.Response(text="ok")

    # ------------------------------------------------------------------ Socket Mode

    async def _link(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json(
            {
                "type": "hello",
                "num_connections": len(self.links) + 1,
                "connection_info": {"app_id": "A0MENTOR"},
                "debug_info": {"host": "applink", "approximate_connection_time": 18060},
            }
        )
        self.links.append(socket)
        self._changed.set()
        async for incoming in socket:
            if incoming.type is WSMsgType.TEXT:
                self._acknowledged(json.loads(incoming.data))
        self.links.remove(socket)
        self._changed.set()
        return socket

    async def sent_in_envelope(self, envelope: Json) -> Json:
        """Send an envelope on the newest connection; returns what it is acknowledged with.

        The acknowledgement may come on a later connection, if the app is just changing over.
        """
        await self.until(lambda: bool(self.links))
        waiting: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._unacknowledged[envelope["envelope_id"]] = waiting
        await self.links[-1].send_json(envelope)
        return await waiting

    def _acknowledged(self, incoming: Json) -> None:
        waiting = self._unacknowledged.pop(incoming.get("envelope_id", ""), None)
        if waiting is not None and not waiting.done():
            waiting.set_result(incoming.get("payload") or {})

    async def disconnects(self, reason: str = "refresh_requested") -> None:
        """Ask every Socket Mode connection to go, as Slack does now and then, and see it gone."""
        going = list(self.links)
        for link in going:
            await link.send_json({"type": "disconnect", "reason": reason, "debug_info": {}})
        await self.until(lambda: not any(link in self.links for link in going))


async def _read(request: web.Request) -> tuple[Json, str]:
    """The arguments of a call, from wherever they may stand, and the token."""
    arguments: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        arguments |= json.loads(await request.read() or b"{}")
    elif request.can_read_body:
        arguments |= dict(await request.post())
    in_arguments = str(arguments.pop("token", ""))
    scheme, _, in_header = request.headers.get("Authorization", "").partition(" ")
    if scheme == "Basic":
        client_id, _, secret = base64.b64decode(in_header).decode().partition(":")
        return arguments | {"client_id": client_id, "client_secret": secret}, ""
    return arguments, in_header or in_arguments


async def _uploaded(request: web.Request) -> bytes:
    """The file: the body as it is, or the one part of a form."""
    if request.content_type != "multipart/form-data":
        return await request.read()
    async for part in await request.multipart():
        if isinstance(part, BodyPartReader):
            return bytes(await part.read())
    return b""


def _too_many(seconds: int) -> web.Response:
    return web.json_response(
        {"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": str(seconds)}
    )


def _broken_off(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)
