"""What becomes of our events in Microsoft 365, by delta query of the service mailbox's calendar.

A delta query knows changes within a window of time that is fixed when it begins; it begins anew
every month. It takes the permission that events need anyway.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from bot.calendars.api import Api, Call, from_cursor
from handlers.conversation.calendars import EntryNews, NewsBatch, NewsKind

BEHIND, AHEAD = timedelta(days=1), timedelta(days=800)
"""The window: further ahead than any session is planned, plus the month until it begins anew."""
ANEW = timedelta(days=30)
"""After that the query begins with a new window: AHEAD is reckoned with it."""
HEADERS = {"Prefer": 'IdType="ImmutableId", outlook.timezone="UTC", odata.maxpagesize=100'}


class GraphNews:
    """See NewsSource in handlers/conversation/calendars.py."""

    name = "graph"

    def __init__(self, api: Api, user: str) -> None:
        self._api = api
        self._path = f"{user}/calendarView/delta"

    async def read(self, cursor: str, now: datetime) -> NewsBatch:
        """The cursor is the day on which the query began, and Graph's own token."""
        return await from_cursor(self._round, cursor, now)

    async def _round(self, cursor: str, now: datetime) -> NewsBatch:
        begun, _, token = cursor.partition(" ")
        since = datetime.fromisoformat(begun) if begun else now
        query = {"$deltatoken": token} if token else _window(now)
        news: list[EntryNews] = []
        while True:
            page = await self._api.call(Call("GET", self._path, query=query, headers=HEADERS))
            for event in page.get("value", []):
                news += _news_of(event)
            if "@odata.nextLink" not in page:
                break
            query = _query_of(page["@odata.nextLink"])
        token = _query_of(page["@odata.deltaLink"])["$deltatoken"]
        is_old = now - since > ANEW
        return NewsBatch(tuple(news), "" if is_old else f"{since.isoformat()} {token}")


def _window(now: datetime) -> dict[str, str]:
    begins, ends = now - BEHIND, now + AHEAD
    return {
        "startDateTime": f"{begins.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "endDateTime": f"{ends.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
    }


def _query_of(link: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(link).query))


def _news_of(event: Mapping[str, Any]) -> Iterator[EntryNews]:
    """A proposal before the decline that may come with it: the session stands until it is taken."""
    event_id = str(event.get("id", ""))
    if "@removed" in event or event.get("isCancelled"):
        yield EntryNews(NewsKind.GONE, event_id=event_id)
        return
    for one in event.get("attendees", []):
        address = str((one.get("emailAddress") or {}).get("address", ""))
        proposed = one.get("proposedNewTime")
        if proposed:
            begins, ends = _moment(proposed.get("start")), _moment(proposed.get("end"))
            yield EntryNews(NewsKind.PROPOSED, "", event_id, address, begins, ends)
        elif (one.get("status") or {}).get("response") == "declined":
            yield EntryNews(NewsKind.DECLINED, event_id=event_id, address=address)
    begins, ends = _moment(event.get("start")), _moment(event.get("end"))
    yield EntryNews(NewsKind.STANDS, event_id=event_id, begins=begins, ends=ends)


def _moment(value: object) -> datetime | None:
    """In UTC, as was asked for; a proposal in another zone is none."""
    if not isinstance(value, dict) or value.get("timeZone") != "UTC":
        return None
    return datetime.fromisoformat(str(value["dateTime"])[:19]).replace(tzinfo=UTC)
