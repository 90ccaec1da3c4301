"""Google Workspace, as one service user by domain-wide delegation.

The scopes are `calendar.freebusy` to ask when people are free and `calendar.events` to put events
into the service user's own calendar: docs/calendars.md says how a company grants them.
"""

from __future__ import annotations

import re
import time as clock
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import aiohttp

from bot.calendars.api import PAUSE, Api, Call, NotTaken, token_from
from bot.calendars.google_news import GoogleNews
from handlers.conversation.calendars import Attendee, Availability, Busy, Event, Kept
from handlers.conversation.chat import TryLater

PEOPLE_AT_ONCE = 50
"""Calendars in one query (Google, freebusy: query)."""
FREE_BUSY_SCOPE = "https://www.googleapis.com/auth/calendar.freebusy"
EVENTS_SCOPE = "https://www.googleapis.com/auth/calendar.events"
JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"
TOKEN_SECONDS = 3600
"""How long a signed claim may be valid: Google's limit."""
ASK_AGAIN = 5.0
"""Seconds until it is asked again whether a link to meet is there."""
NO_LINK = ("success", "failure")
GONE = (404, 410)
"""HTTP status of an event that is not there any more."""
CONFLICT = 409
"""HTTP status of an id that is taken."""
EVENTS = "calendars/primary/events"
TO_ALL = {"sendUpdates": "all", "conferenceDataVersion": "1"}


@dataclass(frozen=True, slots=True)
class GoogleAccount:
    """A service account, and the service user for whom it speaks."""

    email: str
    private_key: str
    user: str
    free_busy: bool
    writes: bool
    online: bool
    """Whether events bring a link to Google Meet."""
    url: str = "https://www.googleapis.com/calendar/v3"
    token_url: str = "https://oauth2.googleapis.com/token"  # noqa: S105 (an address, no secret)


class GoogleCalendars:
    """See the port in handlers/conversation/calendars.py."""

    name = "google"

    def __init__(self, account: GoogleAccount) -> None:
        self._account = account
        self.free_busy, self.writes = account.free_busy, account.writes
        self._api = Api(account.url, self._token)
        self.news = GoogleNews(self._api, EVENTS)

    async def close(self) -> None:
        """Give the connections back."""
        await self._api.close()

    async def availability(
        self, addresses: Sequence[str], since: datetime, until: datetime
    ) -> Mapping[str, Availability]:
        """Whose calendar has errors inside the answer is left out: not known is not free."""
        known: dict[str, Availability] = {}
        for start in range(0, len(addresses), PEOPLE_AT_ONCE):
            some = addresses[start : start + PEOPLE_AT_ONCE]
            body = {
                "timeMin": _written(since),
                "timeMax": _written(until),
                "items": [{"id": address} for address in some],
            }
            answer = await self._api.call(Call("POST", "freeBusy", body))
            for name, calendar in answer.get("calendars", {}).items():
                if not calendar.get("errors"):
                    known[name] = Availability(tuple(_taken(calendar.get("busy", []))))
        return known

    async def put(self, event: Event, event_id: str) -> Kept:
        """Made once under an id of ours, changed where it differs.

        Who answered to another time has not answered to this one.
        """
        key = event_id or own_id(event)
        found = await self._found(key)
        if found is None:
            found = await self._made(event, key)
        changes = {
            name: value
            for name, value in _changing(event).items()
            if not _is(found.get(name, ""), value)
        }
        if "start" in changes or "end" in changes:
            changes["attendees"] = [_attendee(one) for one in event.attendees]
        if changes:
            call = Call("PATCH", f"{EVENTS}/{quote(key)}", changes, TO_ALL)
            found = await self._api.call(call)
        return self._kept(event, key, found)

    async def cancel(self, event: Event, event_id: str) -> None:
        """Deleted, and everybody hears of it."""
        key = event_id or own_id(event)
        try:
            call = Call("DELETE", f"{EVENTS}/{quote(key)}", query={"sendUpdates": "all"})
            await self._api.call(call)
        except NotTaken as refusal:
            if refusal.status not in GONE:
                raise

    async def may_write(self) -> None:
        """Raises NotTaken or TryLater if the service user's events are closed to the bot.

        The scope that lets it read them lets it write them.
        """
        await self._api.call(Call("GET", EVENTS, query={"maxResults": "1"}))

    async def _made(self, event: Event, key: str) -> dict[str, Any]:
        body: dict[str, Any] = {
            **_changing(event),
            "id": key,
            "description": event.text,
            "attendees": [_attendee(one) for one in event.attendees],
        }
        if self._account.online and event.online:
            request = {"requestId": key, "conferenceSolutionKey": {"type": "hangoutsMeet"}}
            body["conferenceData"] = {"createRequest": request}
        try:
            return await self._api.call(Call("POST", EVENTS, body, TO_ALL))
        except NotTaken as refusal:
            if refusal.status != CONFLICT:
                raise
            return await self._found(key) or await self._revived(event, key)

    async def _revived(self, event: Event, key: str) -> dict[str, Any]:
        """Somebody deleted it: an id is not free again, but its event can come back."""
        changes = {"status": "confirmed", **_changing(event)}
        return await self._api.call(Call("PATCH", f"{EVENTS}/{quote(key)}", changes, TO_ALL))

    async def _found(self, key: str) -> dict[str, Any] | None:
        try:
            found = await self._api.call(Call("GET", f"{EVENTS}/{quote(key)}"))
        except NotTaken as refusal:
            if refusal.status in GONE:
                return None
            raise
        return None if found.get("status") == "cancelled" else found

    def _kept(self, event: Event, key: str, found: Mapping[str, Any]) -> Kept:
        """Raises TryLater as long as a link to meet is being made."""
        if self._account.online and event.online:
            request = (found.get("conferenceData") or {}).get("createRequest") or {}
            state = (request.get("status") or {}).get("statusCode", "success")
            if state not in NO_LINK:
                raise TryLater(ASK_AGAIN, "calendar_link_pending")
        return Kept(key, str(found.get("hangoutLink") or ""))

    async def _token(self, client: aiohttp.ClientSession) -> tuple[str, float]:
        import jwt

        account, now = self._account, int(clock.time())
        scopes = {FREE_BUSY_SCOPE: account.free_busy, EVENTS_SCOPE: account.writes}
        claims = {
            "iss": account.email,
            "sub": account.user,
            "scope": " ".join(scope for scope, wanted in scopes.items() if wanted),
            "aud": account.token_url,
            "iat": now,
            "exp": now + TOKEN_SECONDS,
        }
        try:
            assertion = jwt.encode(claims, account.private_key, algorithm="RS256")
        except (jwt.InvalidKeyError, ValueError) as error:
            raise TryLater(PAUSE, "no_token_private_key") from error
        form = {"grant_type": JWT_BEARER, "assertion": assertion}
        return await token_from(client, account.token_url, form)


def own_id(event: Event) -> str:
    """An id that Google takes (a–v and digits, RFC 2938), never used for another event."""
    return re.sub(r"[^a-v0-9]", "", event.uid.partition("@")[0].casefold())


def _changing(event: Event) -> dict[str, Any]:
    """What may change in the life of an event."""
    return {
        "summary": event.title,
        "start": {"dateTime": _written(event.starts_at), "timeZone": "UTC"},
        "end": {"dateTime": _written(event.ends_at), "timeZone": "UTC"},
        "location": event.place,
    }


def _is(known: object, wanted: object) -> bool:
    """Whether the event has it already; Google writes moments in its own way."""
    if isinstance(wanted, dict) and isinstance(known, dict):
        moments = (str(one.get("dateTime", "")) for one in (known, wanted))
        return len({datetime.fromisoformat(moment) for moment in moments if moment}) == 1
    return known == wanted


def _attendee(one: Attendee) -> dict[str, str]:
    return {"email": one.address, "displayName": one.name, "responseStatus": "needsAction"}


def _written(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _taken(busy: Sequence[Mapping[str, str]]) -> Iterator[Busy]:
    for one in busy:
        begins, ends = (datetime.fromisoformat(one[key]) for key in ("start", "end"))
        yield Busy(begins, ends)
