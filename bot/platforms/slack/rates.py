"""How fast Slack lets an app call: what it documents, and what it asks for after one too many.

Prompts keep within the documented rates by themselves. One that comes too early is told when its
turn is, each another moment, so that it is composed once more and not every minute anew.
"""

from __future__ import annotations

import time
from collections import deque
from datetime import datetime, timedelta

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.platforms.rates import KEPT, Seconds
from handlers.conversation.chat import Throttled
from handlers.conversation.turn import Clock

DEFAULT_WAIT = 30.0
"""Seconds, where Slack names none."""
TOO_MANY = frozenset({"ratelimited", "rate_limited"})

POST = "chat.postMessage"
PER_MINUTE = {
    POST: 300,
    "chat.update": 50,
    "conversations.history": 50,
    "conversations.open": 50,
    "users.info": 100,
    "views.open": 100,
    "users.list": 20,
}
"""Calls in one workspace: "several hundred" messages; tiers 3, 4 and 2.

Source: docs.slack.dev/apis/web-api/rate-limits.
"""
FOR_PROMPTS = 0.98
"""What prompts use of that; the rest is for answers to what people ask meanwhile."""
MINUTE = 60.0
"""Seconds."""
BETWEEN_POSTS = 1.0
"""Seconds between two messages in the same conversation; from the same page."""


def asked_to_wait(error: SlackApiError) -> float | None:
    """The seconds that Slack asks to wait; None if the error is another one."""
    answer = error.response
    if not isinstance(answer, AsyncSlackResponse):
        return None
    said = answer.data.get("error") if isinstance(answer.data, dict) else None
    if answer.status_code != 429 and said not in TOO_MANY:
        return None
    return float(answer.headers.get("Retry-After", DEFAULT_WAIT))


class Limits:
    """What may be called now, method by method and workspace by workspace: so Slack counts.

    What other replicas call is not counted here; Slack's word is all that tells of it.
    """

    def __init__(self, clock: Clock, seconds: Seconds = time.monotonic) -> None:
        self._clock = clock
        self._seconds = seconds
        self._held_until: dict[tuple[str, str], datetime] = {}
        self._minutes: dict[tuple[str, str], _Minute] = {}
        self._whole_minutes: dict[tuple[str, str], _Minute] = {}
        self._posted: dict[tuple[str, str], float] = {}

    def take(self, workspace: str, method: str, channel: str) -> None:
        """Take a place for a prompt's call; raises Throttled until there is one."""
        self._check_held(workspace, method)
        now = self._seconds()
        wait = self._until_next_post(workspace, channel, now) if method == POST else 0.0
        if wait <= 0 and method in PER_MINUTE:
            wait = self._minute(workspace, method).take(now)
        if wait > 0:
            raise Throttled(wait, "rate_limit")
        if method in PER_MINUTE:
            self._whole_minute(workspace, method).count(now)
        self._note_post(workspace, method, channel, now)

    def answer(self, workspace: str, method: str, channel: str, *, waits: bool = True) -> float:
        """0 makes a call for an answer, which waits for no prompt; else the seconds until its turn.

        Answers have their turns among themselves, and use the whole of the limit. Who does not
        wait gets no turn.
        """
        now = self._seconds()
        if method in PER_MINUTE:
            wait = self._whole_minute(workspace, method).take(now, waits=waits)
            if wait > 0:
                return wait
            self._minute(workspace, method).count(now)
        self._note_post(workspace, method, channel, now)
        return 0.0

    def hold(self, workspace: str, method: str, seconds: float) -> None:
        """Slack asks for that: none of these as long as it says."""
        until = self._clock() + timedelta(seconds=seconds)
        known = self._held_until.get((workspace, method), until)
        self._held_until[workspace, method] = max(known, until)

    def _check_held(self, workspace: str, method: str) -> None:
        until = self._held_until.get((workspace, method))
        if until is None:
            return
        left = (until - self._clock()).total_seconds()
        if left > 0:
            raise Throttled(left, "asked_to_wait")
        del self._held_until[workspace, method]

    def _until_next_post(self, workspace: str, channel: str, now: float) -> float:
        last = self._posted.get((workspace, channel))
        return 0.0 if last is None else last + BETWEEN_POSTS - now

    def _note_post(self, workspace: str, method: str, channel: str, now: float) -> None:
        if method == POST:
            self._posted.pop((workspace, channel), None)
            self._posted[workspace, channel] = now
            if len(self._posted) > KEPT:
                del self._posted[next(iter(self._posted))]

    def _minute(self, workspace: str, method: str) -> _Minute:
        key = (workspace, method)
        if key not in self._minutes:
            self._minutes[key] = _Minute(int(PER_MINUTE[method] * FOR_PROMPTS))
        return self._minutes[key]

    def _whole_minute(self, workspace: str, method: str) -> _Minute:
        key = (workspace, method)
        if key not in self._whole_minutes:
            self._whole_minutes[key] = _Minute(PER_MINUTE[method])
        return self._whole_minutes[key]


class _Minute:
    """A minute that slides: the calls made in it, and the moments promised to those that wait."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: deque[float] = deque(maxlen=most)
        self._promised: deque[float] = deque()

    def count(self, now: float) -> None:
        """A call is made."""
        self._made.append(now)

    def take(self, now: float, *, waits: bool = True) -> float:
        """0 makes the call; else the seconds until its turn, which is behind all that wait."""
        while self._promised and self._promised[0] <= now - MINUTE:
            self._promised.popleft()  # nobody has come for it
        first, is_due = self._place_after(0), self._promised and self._promised[0] <= now
        if first > now and (is_due or not waits):
            return first - now
        if first > now:
            self._promised.append(self._place_after(len(self._promised)))
            return self._promised[-1] - now
        if is_due:
            self._promised.popleft()
        self.count(now)
        return 0.0

    def _place_after(self, waiting: int) -> float:
        """When the minute has room for one more than are made and so many that are promised."""
        if waiting >= self._most:
            return self._promised[waiting - self._most] + MINUTE
        if len(self._made) + waiting < self._most:
            return 0.0
        return self._made[len(self._made) + waiting - self._most] + MINUTE
