"""A strict local Microsoft Graph: tokens, getSchedule and the events of one service mailbox.

What it takes and gives is held against Microsoft's own types: see test_graph_types.py.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from aiohttp import web

Json = dict[str, Any]
EVENT_FIELDS = frozenset(
    {
        "subject",
        "start",
        "end",
        "location",
        "body",
        "attendees",
        "allowNewTimeProposals",
        "transactionId",
        "singleValueExtendedProperties",
        "isOnlineMeeting",
        "onlineMeetingProvider",
    }
)
PATCHED = frozenset({"subject", "start", "end", "location"})
"""What the bot may change; `body` holds the link to meet and is lost if it is patched."""
MARK = re.compile(r"ep/id eq '(?P<id>[^']+)' and ep/value eq '(?P<value>[^']+)'")
LONGEST = timedelta(days=62)
PAGE = 2
"""Events on a page of a delta query."""
NO_ANSWER = {"response": "none", "time": "0001-01-01T00:00:00Z"}


class Refusal(Exception):
    """An answer other than what was asked for."""

    def __init__(self, status: int, code: str, retry_after: int | None = None) -> None:
        super().__init__(code)
        self.status, self.code, self.retry_after = status, code, retry_after


@dataclass
class GraphTown:
    """One tenant: its mailboxes, what is taken in them, and the service mailbox's events."""

    mailbox: str = "mentor@example.com"
    password: str = "graph-secret"
    permissions: set[str] = field(default_factory=lambda: {"ReadBasic", "ReadWrite"})
    busy: dict[str, list[tuple[datetime, datetime, str]]] = field(default_factory=dict)
    """By address: `1` tentative, `2` busy, `3` out of office. Whoever is not in it has no mailbox
    that Graph knows: on premises, a guest, without a licence, deleted."""
    zone: str = "W. Europe Standard Time"
    hours: tuple[str, str] = ("09:00:00.0000000", "17:00:00.0000000")
    licensed: bool = True
    """Whether the mailbox may open meetings in Teams."""
    events: dict[str, Json] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)
    """The ids of events in the order in which something happened to them."""
    forgotten: int = 0
    """States of delta queries from before so many changes are not known any more."""
    moods: list[Refusal] = field(default_factory=list)
    """What the next requests get instead of an answer."""
    before: Any = None
    """Called once, before the next change is made."""
    after: Any = None
    """Called once a change is made and before anybody hears of it; it may raise."""
    requests: list[tuple[str, str, Json]] = field(default_factory=list)
    answers: list[tuple[str, Json]] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    tokens: int = 0
    valid: set[str] = field(default_factory=set)

    def standing(self) -> list[Json]:
        """What stands in the calendars of those invited."""
        return [one for one in self.events.values() if not one["isCancelled"]]

    def answers_with(
        self, address: str, response: str, proposed: tuple[datetime, datetime] | None = None
    ) -> None:
        """Somebody answers to the newest event, as their mailbox sends it to the organiser's."""
        event = self.standing()[-1]
        [one] = [one for one in event["attendees"] if one["emailAddress"]["address"] == address]
        one["status"] = {"response": response, "time": "2026-11-24T09:00:00Z"}
        if proposed:
            begins, ends = (_utc(moment) for moment in proposed)
            one["proposedNewTime"] = {"start": begins, "end": ends}
        self.changed.append(event["id"])

    def is_moved(self, begins: datetime, ends: datetime) -> None:
        """Somebody moves the newest event in the service mailbox itself."""
        event = self.standing()[-1]
        event["start"], event["end"] = _utc(begins), _utc(ends)
        self.changed.append(event["id"])

    def is_deleted(self) -> None:
        """Somebody deletes the newest event in the service mailbox itself."""
        event = self.standing()[-1]
        event["isCancelled"] = True
        self.changed.append(event["id"])


def _need(condition: object, code: str, status: int = 400) -> None:
    if not condition:
        raise Refusal(status, code)


def _moment(value: Json) -> datetime:
    _need(isinstance(value, dict) and set(value) == {"dateTime", "timeZone"}, "ErrorInvalidTime")
    _need(value["timeZone"] == "UTC", "ErrorInvalidTime")
    return datetime.fromisoformat(value["dateTime"]).replace(tzinfo=UTC)


class _Server:
    def __init__(self, town: GraphTown) -> None:
        self.town = town

    # ------------------------------------------------------------------ tokens

    async def token(self, request: web.Request) -> web.Response:
        form = await request.post()
        if form.get("client_secret") != self.town.password:
            return web.json_response({"error": "invalid_client"}, status=401)
        assert form["grant_type"] == "client_credentials"
        assert str(form["scope"]).endswith("/.default")
        self.town.tokens += 1
        token = f"token-{self.town.tokens}"
        self.town.valid.add(token)
        return web.json_response(
            {"access_token": token, "expires_in": 3599, "token_type": "Bearer"}
        )

    # ------------------------------------------------------------------ the way in

    async def answer(self, request: web.Request) -> web.StreamResponse:
        town = self.town
        town.at_once += 1
        town.most_at_once = max(town.most_at_once, town.at_once)
        try:
            body = await request.json() if request.can_read_body else {}
            town.requests.append((request.method, request.path, body))
            if town.moods:
                raise town.moods.pop(0)
            token = request.headers.get("Authorization", "").removeprefix("Bearer ")
            _need(token in town.valid, "InvalidAuthenticationToken", 401)
            _need(request.match_info["user"] == town.mailbox, "ErrorInvalidUser", 404)
            changes = request.method != "GET" and not request.path.endswith("getSchedule")
            if town.before is not None and changes:
                before, town.before = town.before, None
                before()
            status, given = self._do(request, body)
            if town.after is not None and changes:
                town.after()
        except Refusal as refusal:
            headers = {"Retry-After": str(refusal.retry_after)} if refusal.retry_after else {}
            error = {"error": {"code": refusal.code, "message": "no"}}
            return web.json_response(error, status=refusal.status, headers=headers)
        finally:
            town.at_once -= 1
        if given is None:
            return web.Response(status=status)
        town.answers.append((request.path, given))
        return web.json_response(given, status=status)

    def _do(self, request: web.Request, body: Json) -> tuple[int, Json | None]:
        path, method = request.match_info["path"], request.method
        if (method, path) == ("POST", "calendar/getSchedule"):
            self._needs("ReadBasic")
            return 200, self._schedule(body)
        self._needs("ReadWrite")
        assert 'IdType="ImmutableId"' in request.headers["Prefer"]
        if (method, path) == ("GET", "calendarView/delta"):
            return 200, self._delta(request)
        if (method, path) == ("POST", "events"):
            return 201, self._make(body)
        if (method, path) == ("GET", "events"):
            return 200, {"value": self._marked(request.query["$filter"])}
        if (method, path) == ("GET", "calendar"):
            providers = ["teamsForBusiness"] if self.town.licensed else []
            return 200, {"id": "AQMk0=", "allowedOnlineMeetingProviders": providers}
        _events, number, *act = path.split("/")
        _need(number.startswith("AAMk"), "ErrorInvalidIdMalformed")
        event = self.town.events.get(number)
        _need(event, "ErrorItemNotFound", 404)
        assert event is not None
        if method == "GET" and not act:
            return 200, event
        if method == "PATCH" and not act:
            return 200, self._change(event, body)
        if method == "POST" and act == ["cancel"]:
            _need(set(body) <= {"comment"}, "ErrorInvalidRequest")
            _need(not event["isCancelled"], "ErrorInvalidRequest")
            event["isCancelled"] = True
            self.town.changed.append(number)
            return 202, None
        raise Refusal(405, "ErrorInvalidRequest")

    def _needs(self, permission: str) -> None:
        _need(permission in self.town.permissions, "ErrorAccessDenied", 403)

    # ------------------------------------------------------------------ getSchedule

    def _schedule(self, body: Json) -> Json:
        _need(
            set(body) == {"schedules", "startTime", "endTime", "availabilityViewInterval"},
            "ErrorInvalidRequest",
        )
        _need(1 <= len(body["schedules"]) <= 20, "ErrorInvalidParameter")
        since, until = _moment(body["startTime"]), _moment(body["endTime"])
        _need(timedelta() < until - since < LONGEST, "ErrorInvalidTimeInterval")
        step = timedelta(minutes=body["availabilityViewInterval"])
        _need(timedelta(minutes=5) <= step <= timedelta(days=1), "ErrorInvalidParameter")
        return {"value": [self._of(one, since, until, step) for one in body["schedules"]]}

    def _of(self, address: str, since: datetime, until: datetime, step: timedelta) -> Json:
        taken = self.town.busy.get(address)
        if taken is None:
            error = {"message": "no mailbox", "responseCode": "ErrorMailRecipientNotFound"}
            return {"scheduleId": address, "availabilityView": "", "error": error}
        view = ""
        while since < until:
            here = [kind for begins, ends, kind in taken if begins < since + step and since < ends]
            view += max(here, default="0")
            since += step
        hours = {
            "daysOfWeek": ["monday", "tuesday", "wednesday", "thursday", "friday"],
            "startTime": self.town.hours[0],
            "endTime": self.town.hours[1],
            "timeZone": {"name": self.town.zone},
        }
        private = {"subject": "Redundancies", "status": "busy"}
        return {
            "scheduleId": address,
            "availabilityView": view,
            "scheduleItems": [private],
            "workingHours": hours,
        }

    # ------------------------------------------------------------------ events

    def _make(self, body: Json) -> Json:
        _need(set(body) <= EVENT_FIELDS, "ErrorInvalidProperty")
        _need(_moment(body["start"]) < _moment(body["end"]), "ErrorCalendarEndDateIsEarlier")
        _need(len(body["transactionId"]) <= 255, "ErrorInvalidProperty")
        for one in body["attendees"]:
            _need("@" in one["emailAddress"]["address"], "ErrorInvalidRecipients")
        for event in self.town.events.values():
            if event["transactionId"] == body["transactionId"]:
                _need(event["asked"] == body, "ErrorDuplicateTransactionId", 409)
                return event
        number = f"AAMk{len(self.town.events) + 1}="
        online = body.get("isOnlineMeeting", False) and self.town.licensed
        link = {"joinUrl": f"https://teams.microsoft.com/l/meetup-join/{number}"}
        event = {
            **body,
            "id": number,
            "isCancelled": False,
            "start": _as_graph_writes(body["start"]),
            "end": _as_graph_writes(body["end"]),
            "location": {**body["location"], "locationType": "default"},
            "onlineMeeting": link if online else None,
            "attendees": [{**one, "status": dict(NO_ANSWER)} for one in body["attendees"]],
            "asked": body,
        }
        self.town.events[number] = event
        self.town.changed.append(number)
        return event

    def _change(self, event: Json, body: Json) -> Json:
        _need(body and set(body) <= PATCHED, "ErrorInvalidProperty")
        _need(not event["isCancelled"], "ErrorItemNotFound", 404)
        for key, value in body.items():
            event[key] = _as_graph_writes(value) if key in ("start", "end") else value
        if "start" in body:
            for one in event["attendees"]:
                one["status"] = dict(NO_ANSWER)
                one.pop("proposedNewTime", None)
        self.town.changed.append(event["id"])
        _need(
            datetime.fromisoformat(event["start"]["dateTime"])
            < datetime.fromisoformat(event["end"]["dateTime"]),
            "ErrorCalendarEndDateIsEarlier",
        )
        return event

    # ------------------------------------------------------------------ delta query

    def _delta(self, request: web.Request) -> Json:
        """Everything within the window at first, then what has changed since, two on a page."""
        query, town = request.query, self.town
        _need('outlook.timezone="UTC"' in request.headers["Prefer"], "ErrorInvalidRequest")
        if "$skiptoken" in query:
            since, until, offset = map(int, query["$skiptoken"].split("-"))
        elif "$deltatoken" in query:
            _need(set(query) == {"$deltatoken"}, "ErrorInvalidUrlQuery")
            since, until, offset = int(query["$deltatoken"]), len(town.changed), 0
            _need(since >= town.forgotten, "SyncStateNotFound", 410)
        else:
            begins, ends = (
                datetime.fromisoformat(query[key]) for key in ("startDateTime", "endDateTime")
            )
            _need(timedelta() < ends - begins < timedelta(days=1825), "ErrorInvalidRequest")
            since, until, offset = 0, len(town.changed), 0
        numbers = list(dict.fromkeys(town.changed[since:until]))
        events = [town.events[number] for number in numbers]
        if since == 0:
            events = [one for one in events if not one["isCancelled"]]
        page = [_told(one) for one in events[offset : offset + PAGE]]
        link = f"https://graph.microsoft.com/v1.0/users/{town.mailbox}/calendarView/delta?"
        if offset + PAGE < len(events):
            return {
                "value": page,
                "@odata.nextLink": f"{link}$skiptoken={since}-{until}-{offset + PAGE}",
            }
        return {"value": page, "@odata.deltaLink": f"{link}$deltatoken={until}"}

    def _marked(self, wanted: str) -> list[Mapping[str, Any]]:
        found = MARK.search(wanted)
        _need(found, "ErrorInvalidUrlQueryFilter")
        assert found is not None
        mark = {"id": found["id"], "value": found["value"]}
        return [
            one for one in self.town.events.values() if mark in one["singleValueExtendedProperties"]
        ]


def _told(event: Json) -> Json:
    """As a delta query tells it: of what was deleted the id alone."""
    if event["isCancelled"]:
        return {"id": event["id"], "@removed": {"reason": "deleted"}}
    return {key: value for key, value in event.items() if key != "asked"}


def _utc(moment: datetime) -> Json:
    return {"dateTime": f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.0000000", "timeZone": "UTC"}


def _as_graph_writes(value: Json) -> Json:
    """With seven digits of a second, as Graph answers."""
    return {**value, "dateTime": f"{value['dateTime']}.0000000"}


@asynccontextmanager
async def graph_server(town: GraphTown, port: int = 0) -> AsyncIterator[str]:
    """Its address, without the version."""
    server = _Server(town)
    app = web.Application()
    app.router.add_post("/{tenant}/oauth2/v2.0/token", server.token)
    app.router.add_route("*", "/v1.0/users/{user}/{path:.+}", server.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
