"""What becomes of our events in Google Workspace, by the sync token of the service user's calendar.

Google tells who declines and what moves. A new time that somebody proposes comes by mail alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.calendars.api import Api, Call, from_cursor
from handlers.conversation.calendars import EntryNews, NewsBatch, NewsKind

BEHIND = timedelta(days=1)
"""How far back the first look goes."""
AT_ONCE = "250"
"""Events in one answer."""


class GoogleNews:
    """See NewsSource in handlers/conversation/calendars.py."""

    name = "google"

    def __init__(self, api: Api, path: str) -> None:
        self._api = api
        self._path = path

    async def read(self, cursor: str, now: datetime) -> NewsBatch:
        """The cursor is Google's sync token."""
        return await from_cursor(self._round, cursor, now)

    async def _round(self, cursor: str, now: datetime) -> NewsBatch:
        since = f"{(now - BEHIND).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
        query = {"maxResults": AT_ONCE, **({"syncToken": cursor} if cursor else {"timeMin": since})}
        news: list[EntryNews] = []
        while True:
            page = await self._api.call(Call("GET", self._path, query=query))
            for event in page.get("items", []):
                news += _news_of(event)
            if "nextPageToken" not in page:
                return NewsBatch(tuple(news), str(page["nextSyncToken"]))
            query["pageToken"] = str(page["nextPageToken"])


def _news_of(event: Mapping[str, Any]) -> Iterator[EntryNews]:
    event_id = str(event.get("id", ""))
    if event.get("status") == "cancelled":
        yield EntryNews(NewsKind.GONE, event_id=event_id)
        return
    for one in event.get("attendees", []):
        if one.get("responseStatus") == "declined":
            address = str(one.get("email", ""))
            yield EntryNews(NewsKind.DECLINED, event_id=event_id, address=address)
    begins, ends = _moment(event.get("start")), _moment(event.get("end"))
    yield EntryNews(NewsKind.STANDS, event_id=event_id, begins=begins, ends=ends)


def _moment(value: object) -> datetime | None:
    """None for a whole day."""
    if not isinstance(value, dict) or "dateTime" not in value:
        return None
    moment = datetime.fromisoformat(str(value["dateTime"]))
    return moment.astimezone(UTC) if moment.tzinfo else None
