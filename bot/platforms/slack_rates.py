"""After one request too many Slack is left alone: none of that kind as long as it asks for."""

from __future__ import annotations

from datetime import datetime, timedelta

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from handlers.chat import Throttled
from handlers.turn import Clock

DEFAULT_WAIT = 30.0
"""Seconds, where Slack names none."""
TOO_MANY = frozenset({"ratelimited", "rate_limited"})


def asked_to_wait(error: SlackApiError) -> float | None:
    """The seconds that Slack asks to wait; None if the error is another one."""
    answer = error.response
    if not isinstance(answer, AsyncSlackResponse):
        return None
    said = answer.data.get("error") if isinstance(answer.data, dict) else None
    if answer.status_code != 429 and said not in TOO_MANY:
        return None
    return float(answer.headers.get("Retry-After", DEFAULT_WAIT))


class Waits:
    """How long each method is to be left alone, in each workspace: so Slack counts requests."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._until: dict[tuple[str, str], datetime] = {}

    def check(self, workspace: str, method: str) -> None:
        """Raises Throttled as long as Slack wants no more of these."""
        until = self._until.get((workspace, method))
        if until is None:
            return
        left = (until - self._clock()).total_seconds()
        if left > 0:
            raise Throttled(left, "asked_to_wait")
        del self._until[workspace, method]

    def note(self, workspace: str, method: str, seconds: float) -> None:
        """Slack asked for that."""
        until = self._clock() + timedelta(seconds=seconds)
        known = self._until.get((workspace, method), until)
        self._until[workspace, method] = max(known, until)
