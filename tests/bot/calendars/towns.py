"""The bot connected to a strict local Graph or Google, spoken of in the same words."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.calendars.google import GoogleAccount, GoogleCalendars
from bot.calendars.graph import GraphAccount, GraphCalendars
from bot.calendars.outside import Outside
from handlers.conversation.calendars import Connected
from tests.peers.calendars import google, graph

MAILBOX = "mentor@example.com"


@dataclass
class Town:
    """A company's calendars, and the bot's way to them."""

    kind: str
    graph: graph.GraphTown
    google: google.GoogleTown
    outside: Outside

    @property
    def calendars(self) -> GraphCalendars | GoogleCalendars:
        """The adapter."""
        assert isinstance(self.outside.calendars, GraphCalendars | GoogleCalendars)
        return self.outside.calendars

    def is_in_the_mood(self, status: int, code: str = "no", retry_after: int | None = None) -> None:
        """The next request gets this instead of an answer."""
        self.graph.moods.append(graph.Refusal(status, code, retry_after))
        self.google.moods.append(google.Refusal(status, code, retry_after))

    def forgets_tokens(self) -> None:
        """Every token has run out."""
        self.graph.valid.clear()
        self.google.granted.clear()

    def takes_away(self, what: str) -> None:
        """An administrator takes `free_busy` or `events` back."""
        self.graph.permissions.discard({"free_busy": "ReadBasic", "events": "ReadWrite"}[what])
        scope = {"free_busy": "freebusy", "events": "events"}[what]
        for granted in self.google.granted.values():
            granted.discard(f"{google.SCOPE}.{scope}")

    def gives_back(self, what: str) -> None:
        """The administrator thinks again."""
        self.graph.permissions.add({"free_busy": "ReadBasic", "events": "ReadWrite"}[what])
        scope = {"free_busy": "freebusy", "events": "events"}[what]
        for granted in self.google.granted.values():
            granted.add(f"{google.SCOPE}.{scope}")

    def has(self, address: str, *taken: tuple[str, str], kind: str = "2") -> None:
        """Somebody's calendar, with what is taken in it (UTC)."""
        moments = [(_utc(begins), _utc(ends)) for begins, ends in taken]
        self.graph.busy.setdefault(address, []).extend((a, b, kind) for a, b in moments)
        self.google.busy.setdefault(address, []).extend(moments)

    def declines(self, address: str) -> None:
        """Somebody says no in their calendar."""
        if self.kind == "graph":
            self.graph.answers_with(address, "declined")
        else:
            self.google.answers_with(address, "declined")

    def is_moved(self, begins: str) -> None:
        """Somebody moves the newest event in the service user's own calendar, an hour long."""
        moment = _utc(begins)
        for calendar in (self.graph, self.google):
            if calendar.events:
                calendar.is_moved(moment, moment + timedelta(hours=1))

    def is_deleted(self) -> None:
        """Somebody deletes the newest event in the service user's own calendar."""
        for calendar in (self.graph, self.google):
            if calendar.events:
                calendar.is_deleted()

    def forgets_how_far_it_was_read(self) -> None:
        """What was handed out to go on reading is not taken any more."""
        self.graph.forgotten, self.google.forgotten = 10**6, 10**6

    def standing(self) -> list[tuple[str, datetime, str]]:
        """Title, begin and place of what stands in the calendars of those invited."""
        if self.kind == "graph":
            return [
                (
                    one["subject"],
                    _utc(one["start"]["dateTime"][:19]),
                    one["location"]["displayName"],
                )
                for one in self.graph.standing()
            ]
        return [
            (one["summary"], datetime.fromisoformat(one["start"]["dateTime"]), one["location"])
            for one in self.google.standing()
        ]

    def ever_made(self) -> int:
        """How many events there ever were."""
        return len(self.graph.events) + len(self.google.events)

    def writes(self) -> list[str]:
        """The requests that changed something, but for tokens."""
        every = [*self.graph.requests, *self.google.requests]
        asks = ("getSchedule", "freeBusy")
        return [
            f"{method} {path.rsplit('/', 1)[-1] if path.endswith('cancel') else 'event'}"
            for method, path, _body in every
            if method != "GET" and not path.endswith(asks)
        ]


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@asynccontextmanager
async def connected_town(
    kind: str, *, free_busy: bool = True, events: bool = True, links: bool = True
) -> AsyncIterator[Town]:
    """Of one kind; the other one stays empty."""
    microsoft, workspace = graph.GraphTown(), google.GoogleTown()
    async with (
        graph.graph_server(microsoft) as graph_url,
        google.google_server(workspace) as google_url,
    ):
        calendars: GraphCalendars | GoogleCalendars
        if kind == "graph":
            calendars = GraphCalendars(
                GraphAccount(
                    "tenant",
                    "app",
                    microsoft.password,
                    MAILBOX,
                    free_busy,
                    events,
                    links,
                    f"{graph_url}/v1.0",
                    graph_url,
                )
            )
        else:
            calendars = GoogleCalendars(
                GoogleAccount(
                    workspace.account,
                    workspace.private_key,
                    MAILBOX,
                    free_busy,
                    events,
                    links,
                    f"{google_url}/calendar/v3",
                    f"{google_url}/token",
                )
            )
        connected = Connected(kind if events else "", False, free_busy, events and links)
        outside = Outside(calendars, None, connected, (calendars,), (calendars.news,))
        try:
            yield Town(kind, microsoft, workspace, outside)
        finally:
            await outside.close()
