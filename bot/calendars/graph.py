"""Microsoft 365, through Microsoft Graph as an application.

Free and busy times need `Calendars.ReadBasic.All`; events need `Calendars.ReadWrite`, which RBAC
for Applications narrows to the one service mailbox that is organiser of them all: docs/calendars.md
says how. Only `availabilityView` and `workingHours` of anybody's calendar are read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from itertools import groupby
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import aiohttp
from babel.core import get_global

from bot.calendars.api import Api, Call, NotTaken, token_from
from bot.calendars.graph_news import GraphNews
from handlers.conversation.calendars import Attendee, Availability, Busy, Event, Kept

PEOPLE_AT_ONCE = 20
"""Addresses in one getSchedule (Graph, calendar: getSchedule)."""
SLOT = timedelta(minutes=15)
"""The grid in which Graph tells who is busy."""
LONGEST_WINDOW = timedelta(days=61)
"""Less than 62 days (Graph, calendar: getSchedule)."""
TENTATIVE, BUSY, OUT_OF_OFFICE = "1", "2", "3"
MARK = "String {5bb3c2a4-6f0e-4a3b-9d3c-2f6a1c7e8d90} Name reverse-mentoring-session"
"""An extended property by which an event of ours is found again."""
STAYS = {"Prefer": 'IdType="ImmutableId"'}
GONE, CONFLICT = 404, 409
"""HTTP status of an event that is not there any more, or there already."""
NO_EVENT = "no-such-event"
NOT_THERE = ("ErrorItemNotFound", "ErrorInvalidIdMalformed")
"""What Graph says of an event that there never was to whoever might change it."""
TEAMS = "teamsForBusiness"
FRACTION = ".0000000"
"""What Graph appends to a moment that it was given."""


@dataclass(frozen=True, slots=True)
class GraphAccount:
    """The registered application, and what the company allows it."""

    tenant: str
    app_id: str
    password: str
    mailbox: str
    """Of the service user: organiser of every event, and who asks when people are free."""
    free_busy: bool
    writes: bool
    online: bool
    """Whether the mailbox is licensed for Teams, so that events bring a link."""
    url: str = "https://graph.microsoft.com/v1.0"
    login_url: str = "https://login.microsoftonline.com"


class GraphCalendars:
    """See the port in handlers/conversation/calendars.py."""

    name = "graph"

    def __init__(self, account: GraphAccount) -> None:
        self._account = account
        self.free_busy, self.writes = account.free_busy, account.writes
        self._api = Api(account.url, self._token)
        self._user = f"users/{quote(account.mailbox)}"
        self.news = GraphNews(self._api, self._user)

    async def close(self) -> None:
        """Give the connections back."""
        await self._api.close()

    async def availability(
        self, addresses: Sequence[str], since: datetime, until: datetime
    ) -> Mapping[str, Availability]:
        """Who answers with an error inside the answer is left out: not known is not free."""
        since = _quarter_before(since)
        until = _quarter_before(until + SLOT)
        known: dict[str, Availability] = {}
        for start in range(0, len(addresses), PEOPLE_AT_ONCE):
            some = list(addresses[start : start + PEOPLE_AT_ONCE])
            windows = [await self._asked(some, *window) for window in _windows(since, until)]
            known |= _joined(windows)
        return known

    async def _asked(
        self, some: list[str], since: datetime, until: datetime
    ) -> dict[str, Availability]:
        body = {
            "schedules": some,
            "startTime": _moment(since),
            "endTime": _moment(until),
            "availabilityViewInterval": SLOT // timedelta(minutes=1),
        }
        call = Call("POST", f"{self._user}/calendar/getSchedule", body, headers=STAYS)
        return _known(await self._api.call(call), since, some)

    async def put(self, event: Event, event_id: str) -> Kept:
        """Made once, changed where it differs; its text is never touched: the link stands in it."""
        found = await self._found(event, event_id)
        if found is None:
            return _kept(await self._made(event))
        changes = {
            key: value for key, value in _changing(event).items() if not _is(found.get(key), value)
        }
        if not changes:
            return _kept(found)
        path = f"{self._user}/events/{quote(str(found['id']))}"
        return _kept(await self._api.call(Call("PATCH", path, changes, headers=STAYS)))

    async def cancel(self, event: Event, event_id: str) -> None:
        """As its organiser, so that everybody hears of it; the text says nothing."""
        found = await self._found(event, event_id)
        if found is None:
            return
        path = f"{self._user}/events/{quote(str(found['id']))}/cancel"
        try:
            await self._api.call(Call("POST", path, {"comment": ""}, headers=STAYS))
        except NotTaken:
            # Gone or cancelled in the meantime; in its own words, which nobody promises.
            if await self._found(event, event_id) is not None:
                raise

    async def may_write(self) -> None:
        """Raises NotTaken or TryLater if events may not be changed; changes none."""
        path = f"{self._user}/events/{NO_EVENT}"
        try:
            await self._api.call(Call("PATCH", path, {"subject": ""}, headers=STAYS))
        except NotTaken as refusal:
            if refusal.code not in NOT_THERE:
                raise

    async def brings_links(self) -> bool:
        """Whether the mailbox may open meetings in Teams; raises NotTaken or TryLater."""
        known = await self._api.call(Call("GET", f"{self._user}/calendar", headers=STAYS))
        return TEAMS in known.get("allowedOnlineMeetingProviders", [])

    async def _made(self, event: Event) -> dict[str, Any]:
        body: dict[str, Any] = {
            **_changing(event),
            "body": {"contentType": "text", "content": event.text},
            "attendees": [_attendee(one) for one in event.attendees],
            "allowNewTimeProposals": True,
            "transactionId": f"{event.uid}-{event.revision}",
            "singleValueExtendedProperties": [{"id": MARK, "value": event.uid}],
        }
        if self._account.online and event.online:
            body |= {"isOnlineMeeting": True, "onlineMeetingProvider": TEAMS}
        try:
            return await self._api.call(Call("POST", f"{self._user}/events", body, headers=STAYS))
        except NotTaken as refusal:
            found = await self._found(event, "") if refusal.status == CONFLICT else None
            if found is None:
                raise
            return found

    async def _found(self, event: Event, event_id: str) -> dict[str, Any] | None:
        """The event as it stands: by its id, else by our mark; None if there is none.

        What was cancelled may still lie among what the mailbox has deleted.
        """
        if event_id:
            path = f"{self._user}/events/{quote(event_id)}"
            try:
                known = await self._api.call(Call("GET", path, headers=STAYS))
                if not known.get("isCancelled"):
                    return known
            except NotTaken as refusal:
                if refusal.status != GONE or refusal.code != "ErrorItemNotFound":
                    raise
        marked = (
            "singleValueExtendedProperties/Any("
            f"ep: ep/id eq '{MARK}' and ep/value eq '{event.uid}')"
        )
        call = Call("GET", f"{self._user}/events", query={"$filter": marked}, headers=STAYS)
        events = (await self._api.call(call)).get("value", [])
        alive = [one for one in events if not one.get("isCancelled")]
        return alive[0] if alive else None

    async def _token(self, client: aiohttp.ClientSession) -> tuple[str, float]:
        account = self._account
        host = "/".join(account.url.split("/")[:3])
        form = {
            "grant_type": "client_credentials",
            "client_id": account.app_id,
            "client_secret": account.password,
            "scope": f"{host}/.default",
        }
        url = f"{account.login_url.rstrip('/')}/{quote(account.tenant)}/oauth2/v2.0/token"
        return await token_from(client, url, form)


def _changing(event: Event) -> dict[str, Any]:
    """What may change in the life of an event."""
    return {
        "subject": event.title,
        "start": _moment(event.starts_at),
        "end": _moment(event.ends_at),
        "location": {"displayName": event.place},
    }


def _is(known: object, wanted: object) -> bool:
    """Whether the event has it already; Graph adds to what it was given."""
    if isinstance(wanted, dict):
        return isinstance(known, dict) and all(_is(known.get(key), wanted[key]) for key in wanted)
    return known == wanted or (isinstance(known, str) and known == f"{wanted}{FRACTION}")


def _kept(event: Mapping[str, Any]) -> Kept:
    meeting = event.get("onlineMeeting")
    link = str(meeting.get("joinUrl") or "") if isinstance(meeting, dict) else ""
    return Kept(str(event["id"]), link)


def _moment(moment: datetime) -> dict[str, str]:
    return {"dateTime": f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}", "timeZone": "UTC"}


def _attendee(one: Attendee) -> dict[str, Any]:
    return {"emailAddress": {"address": one.address, "name": one.name}, "type": "required"}


def _quarter_before(moment: datetime) -> datetime:
    return moment.replace(minute=moment.minute // 15 * 15, second=0, microsecond=0)


def _windows(since: datetime, until: datetime) -> Iterator[tuple[datetime, datetime]]:
    while since < until:
        yield since, min(until, since + LONGEST_WINDOW)
        since += LONGEST_WINDOW


def _joined(windows: Sequence[Mapping[str, Availability]]) -> dict[str, Availability]:
    """Of those whose calendar answered for every window."""
    names = set(windows[0]).intersection(*windows[1:])
    return {
        name: replace(
            windows[0][name], busy=tuple(one for window in windows for one in window[name].busy)
        )
        for name in names
    }


def _known(
    answer: Mapping[str, Any], since: datetime, asked: Sequence[str]
) -> dict[str, Availability]:
    names = {address.casefold(): address for address in asked}
    known: dict[str, Availability] = {}
    for one in answer.get("value", []):
        name = names.get(str(one.get("scheduleId", "")).casefold())
        view = one.get("availabilityView")
        if name is None or one.get("error") or not isinstance(view, str) or not view:
            continue
        hours = one.get("workingHours") or {}
        known[name] = Availability(
            tuple(taken_in_view(view, since, _zone_of(hours))), *_work_of(hours)
        )
    return known


def taken_in_view(view: str, since: datetime, zone: ZoneInfo) -> Iterator[Busy]:
    """The runs of slots that are taken. A whole day counts as free unless it is out of office."""
    slot = 0
    for sign, run in groupby(view):
        length = len(list(run))
        begins, ends = since + slot * SLOT, since + (slot + length) * SLOT
        slot += length
        if sign == OUT_OF_OFFICE:
            yield Busy(begins, ends)
        elif sign in (TENTATIVE, BUSY):
            for start, end in _outside_whole_days(begins, ends, zone):
                yield Busy(start, end, sign == TENTATIVE)


def _outside_whole_days(
    begins: datetime, ends: datetime, zone: ZoneInfo
) -> Iterator[tuple[datetime, datetime]]:
    """What is left of a time that is taken, once the person's whole days in it are taken off."""
    first = _midnight(begins, zone)
    if first < begins:
        first = _midnight_after(first, zone)
    last = first
    while _midnight_after(last, zone) <= ends:
        last = _midnight_after(last, zone)
    if last == first:
        yield begins, ends
        return
    if begins < first:
        yield begins, first
    if last < ends:
        yield last, ends


def _midnight(moment: datetime, zone: ZoneInfo) -> datetime:
    """When the day of that moment began there; days last 23 or 25 hours when the clock changes."""
    return datetime.combine(moment.astimezone(zone).date(), time(), zone).astimezone(UTC)


def _midnight_after(midnight: datetime, zone: ZoneInfo) -> datetime:
    day = midnight.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(day, time(), zone).astimezone(UTC)


def _zone_of(hours: Mapping[str, Any]) -> ZoneInfo:
    """The person's time zone, as their mailbox has it."""
    name = str((hours.get("timeZone") or {}).get("name", "UTC"))
    try:
        return ZoneInfo(get_global("windows_zone_mapping").get(name, name))
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def _work_of(hours: Mapping[str, Any]) -> tuple[time | None, time | None]:
    try:
        begins = time.fromisoformat(str(hours["startTime"])[:8])
        ends = time.fromisoformat(str(hours["endTime"])[:8])
    except (KeyError, ValueError):
        return None, None
    return (begins, ends) if begins < ends else (None, None)
