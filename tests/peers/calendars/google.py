"""A strict local Google Calendar: tokens of a service account, freeBusy and events.

What it takes and gives is held against Google's own description (`calendar.v3.json`) where the
optional test group `calendars` is installed: see test_google_schema.py.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

import jwt
from aiohttp import web
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

Json = dict[str, Any]
EVENT_ID = re.compile(r"[a-v0-9]{5,1024}")
FIELDS = frozenset(
    {
        "id",
        "summary",
        "description",
        "location",
        "start",
        "end",
        "attendees",
        "conferenceData",
        "status",
    }
)
PAGE = 2
"""Events in one answer."""
SCOPE = "https://www.googleapis.com/auth/calendar"


class Refusal(Exception):
    """An answer other than what was asked for."""

    def __init__(self, status: int, reason: str, retry_after: int | None = None) -> None:
        super().__init__(reason)
        self.status, self.reason, self.retry_after = status, reason, retry_after


@cache
def account_key(account: str = "mentor") -> rsa.RSAPrivateKey:
    """Of a service account: one for all tests, because making one takes a while."""
    return rsa.generate_private_key(65537, 2048)


@dataclass
class GoogleTown:
    """One company's Workspace."""

    key: rsa.RSAPrivateKey = field(default_factory=account_key)
    account: str = "mentor@project.iam.gserviceaccount.com"
    user: str = "mentor@example.com"
    scopes: set[str] = field(default_factory=lambda: {f"{SCOPE}.freebusy", f"{SCOPE}.events"})
    """Delegated to the service account by the company's administrator."""
    busy: dict[str, list[tuple[datetime, datetime]]] = field(default_factory=dict)
    events: dict[str, Json] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)
    """The ids of events in the order in which something happened to them."""
    forgotten: int = 0
    """Sync tokens from before so many changes are not known any more."""
    pending: int = 0
    """How often a link to meet is asked for before it is there."""
    moods: list[Refusal] = field(default_factory=list)
    after: Any = None
    requests: list[tuple[str, str, Json]] = field(default_factory=list)
    answers: list[tuple[str, Json]] = field(default_factory=list)
    granted: dict[str, set[str]] = field(default_factory=dict)

    @property
    def private_key(self) -> str:
        """As the company gets it from Google."""
        return self.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ).decode()

    def standing(self) -> list[Json]:
        """What stands in the calendars of those invited."""
        return [one for one in self.events.values() if one["status"] == "confirmed"]

    def answers_with(self, address: str, response: str) -> None:
        """Somebody answers to the newest event."""
        event = self.standing()[-1]
        [one] = [one for one in event["attendees"] if one["email"] == address]
        one["responseStatus"] = response
        self.changed.append(event["id"])

    def is_moved(self, begins: datetime, ends: datetime) -> None:
        """Somebody moves the newest event in the service user's calendar itself."""
        event = self.standing()[-1]
        for key, moment in (("start", begins), ("end", ends)):
            event[key] = {"dateTime": moment.isoformat(), "timeZone": "Europe/Berlin"}
        self.changed.append(event["id"])

    def is_deleted(self) -> None:
        """Somebody deletes the newest event in the service user's calendar itself."""
        event = self.standing()[-1]
        event["status"] = "cancelled"
        self.changed.append(event["id"])


def _need(condition: object, reason: str, status: int = 400) -> None:
    if not condition:
        raise Refusal(status, reason)


class _Server:
    def __init__(self, town: GoogleTown, address: list[str]) -> None:
        self.town = town
        self.address = address

    async def token(self, request: web.Request) -> web.Response:
        form = await request.post()
        assert form["grant_type"] == "urn:ietf:params:oauth:grant-type:jwt-bearer"
        try:
            claims = jwt.decode(
                str(form["assertion"]),
                self.town.key.public_key(),
                algorithms=["RS256"],
                audience=f"{self.address[0]}/token",
                options={"require": ["iss", "sub", "aud", "iat", "exp"]},
            )
        except jwt.InvalidTokenError:
            return web.json_response({"error": "invalid_grant"}, status=400)
        asked = set(claims["scope"].split())
        allowed = claims["iss"] == self.town.account and claims["sub"] == self.town.user
        if not allowed or not asked <= self.town.scopes or claims["exp"] - claims["iat"] > 3600:
            return web.json_response({"error": "unauthorized_client"}, status=401)
        token = f"ya29.{len(self.town.granted) + 1}"
        self.town.granted[token] = asked
        return web.json_response({"access_token": token, "expires_in": 3599})

    async def answer(self, request: web.Request) -> web.StreamResponse:
        town = self.town
        body = await request.json() if request.can_read_body else {}
        town.requests.append((request.method, request.path, body))
        try:
            if town.moods:
                raise town.moods.pop(0)
            token = request.headers.get("Authorization", "").removeprefix("Bearer ")
            _need(token in town.granted, "authError", 401)
            status, given = self._do(request, body, town.granted[token])
            changes = request.method != "GET" and not request.path.endswith("freeBusy")
            if town.after is not None and changes:
                town.after()
        except Refusal as refusal:
            headers = {"Retry-After": str(refusal.retry_after)} if refusal.retry_after else {}
            reasons = [{"reason": refusal.reason, "domain": "global"}]
            error = {"code": refusal.status, "message": "no", "errors": reasons}
            return web.json_response({"error": error}, status=refusal.status, headers=headers)
        if given is None:
            return web.Response(status=status)
        town.answers.append((request.path, given))
        return web.json_response(given, status=status)

    def _do(self, request: web.Request, body: Json, granted: set[str]) -> tuple[int, Json | None]:
        path, method = request.match_info["path"], request.method
        if (method, path) == ("POST", "freeBusy"):
            _need(f"{SCOPE}.freebusy" in granted, "insufficientPermissions", 403)
            return 200, self._free_busy(body)
        _need(f"{SCOPE}.events" in granted, "insufficientPermissions", 403)
        _need(path.startswith("calendars/primary/events"), "notFound", 404)
        if method != "GET":
            assert request.query["sendUpdates"] == "all", "nobody would hear of it"
        key = path.removeprefix("calendars/primary/events").removeprefix("/")
        if method == "POST":
            _need(request.query.get("conferenceDataVersion") == "1", "invalid")
            return 200, self._make(body)
        if method == "GET" and not key:
            return 200, self._list(request)
        event = self.town.events.get(key)
        _need(event, "notFound", 404)
        assert event is not None
        if method == "GET":
            return 200, self._asked_again(event)
        if method == "PATCH":
            return 200, self._change(event, body)
        _need(method == "DELETE", "invalid", 405)
        _need(event["status"] != "cancelled", "deleted", 410)
        event["status"] = "cancelled"
        self.town.changed.append(key)
        return 204, None

    def _free_busy(self, body: Json) -> Json:
        _need(set(body) == {"timeMin", "timeMax", "items"}, "invalid")
        _need(1 <= len(body["items"]) <= 50, "tooManyCalendarsRequested")
        since, until = (datetime.fromisoformat(body[key]) for key in ("timeMin", "timeMax"))
        _need(since < until, "timeRangeEmpty")
        return {
            "kind": "calendar#freeBusy",
            "timeMin": body["timeMin"],
            "timeMax": body["timeMax"],
            "calendars": {one["id"]: self._of(one["id"], since, until) for one in body["items"]},
        }

    def _of(self, address: str, since: datetime, until: datetime) -> Json:
        taken = self.town.busy.get(address)
        if taken is None:
            return {"errors": [{"domain": "global", "reason": "notFound"}], "busy": []}
        inside = [(max(a, since), min(b, until)) for a, b in taken if a < until and since < b]
        return {"busy": [{"start": a.isoformat(), "end": b.isoformat()} for a, b in inside]}

    def _make(self, body: Json) -> Json:
        _need(set(body) <= FIELDS, "invalid")
        _need(EVENT_ID.fullmatch(body["id"]), "invalid")
        _need(body["id"] not in self.town.events, "duplicate", 409)
        _need(_moment(body["start"]) < _moment(body["end"]), "timeRangeEmpty")
        for one in body["attendees"]:
            _need("@" in one["email"], "invalid")
        event = {**body, "kind": "calendar#event", "status": "confirmed", "asked": 0}
        if "conferenceData" in body:
            _need(body["conferenceData"]["createRequest"]["requestId"], "invalid")
            event["conferenceData"] = {
                "createRequest": {
                    **body["conferenceData"]["createRequest"],
                    "status": {"statusCode": "pending" if self.town.pending else "success"},
                }
            }
            if not self.town.pending:
                event["hangoutLink"] = f"https://meet.google.com/{body['id'][:10]}"
        self.town.events[body["id"]] = event
        self.town.changed.append(body["id"])
        return _written(event)

    def _list(self, request: web.Request) -> Json:
        """Everything from a moment on at first, then what has changed since, two on a page."""
        query, town = request.query, self.town
        _need(set(query) <= {"maxResults", "timeMin", "syncToken", "pageToken"}, "invalid")
        since = int(query.get("syncToken", "0"))
        _need("syncToken" not in query or "timeMin" not in query, "invalid")
        _need("syncToken" not in query or since >= town.forgotten, "fullSyncRequired", 410)
        until, _, offset = query.get("pageToken", f"{len(town.changed)}-0").partition("-")
        numbers = list(dict.fromkeys(town.changed[since : int(until)]))
        events = [town.events[number] for number in numbers]
        if since == 0:
            events = [one for one in events if one["status"] != "cancelled"]
        ends = int(offset) + PAGE
        page: Json = {"kind": "calendar#events", "items": []}
        for one in events[int(offset) : ends]:
            gone = one["status"] == "cancelled"
            page["items"].append(
                {"id": one["id"], "status": "cancelled", "kind": "calendar#event"}
                if gone
                else _written(one)
            )
        more = {"nextPageToken": f"{until}-{ends}"} if ends < len(events) else {}
        return page | (more or {"nextSyncToken": until})

    def _asked_again(self, event: Json) -> Json:
        if event["asked"] < self.town.pending:
            event["asked"] += 1
        elif "conferenceData" in event:
            event["conferenceData"]["createRequest"]["status"] = {"statusCode": "success"}
            event["hangoutLink"] = f"https://meet.google.com/{event['id'][:10]}"
        return _written(event)

    def _change(self, event: Json, body: Json) -> Json:
        _need(body and set(body) <= FIELDS - {"id", "conferenceData"}, "invalid")
        event.update(body)
        self.town.changed.append(event["id"])
        _need(_moment(event["start"]) < _moment(event["end"]), "timeRangeEmpty")
        return _written(event)


def _written(event: Json) -> Json:
    return {key: value for key, value in event.items() if key != "asked"}


def _moment(value: Json) -> datetime:
    _need(set(value) == {"dateTime", "timeZone"}, "invalid")
    moment = datetime.fromisoformat(value["dateTime"])
    _need(moment.tzinfo, "invalid")
    return moment


@asynccontextmanager
async def google_server(town: GoogleTown) -> AsyncIterator[str]:
    """Its address."""
    address: list[str] = []
    server = _Server(town, address)
    app = web.Application()
    app.router.add_post("/token", server.token)
    app.router.add_route("*", "/calendar/v3/{path:.+}", server.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    address.append(f"http://127.0.0.1:{runner.addresses[0][1]}")
    try:
        yield address[0]
    finally:
        await runner.cleanup()
