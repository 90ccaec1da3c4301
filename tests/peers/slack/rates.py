"""How often Slack lets an app call a method, per workspace."""

from __future__ import annotations

from collections import defaultdict, deque
from datetime import datetime, timedelta

from tests.peers.slack.api import FACTS
from tests.peers.slack.state import Clock, Json

POSTS_PER_MINUTE = 300
"""`chat.postMessage` in one workspace: "several hundred"; and one a second in a conversation."""


class Rates:
    """Counts calls; says how long the next one has to wait."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.scarce: dict[str, int] = {}
        """Calls a minute where that is less than Slack's reference says."""
        self._calls: defaultdict[tuple[str, ...], deque[datetime]] = defaultdict(deque)

    def wait_for(self, team_id: str, method: str, arguments: Json) -> int:
        """Seconds to wait before this call may be made; 0 if it may be made now, and is counted."""
        windows = self._windows(team_id, method, arguments)
        now = self._clock()
        waits = [self._wait(key, most, span, now) for key, most, span in windows]
        if max(waits, default=0) == 0:
            for key, _, _ in windows:
                self._calls[key].append(now)
        return max(waits, default=0)

    def _windows(
        self, team_id: str, method: str, arguments: Json
    ) -> list[tuple[tuple[str, ...], int, timedelta]]:
        minute = timedelta(minutes=1)
        if method == "chat.postMessage":
            channel = str(arguments.get("channel"))
            return [
                ((team_id, method, channel), 1, timedelta(seconds=1)),
                ((team_id, method), POSTS_PER_MINUTE, minute),
            ]
        most = self.scarce.get(method, FACTS[method]["per_minute"])
        return [((team_id, method), most, minute)] if most else []

    def _wait(self, key: tuple[str, ...], most: int, span: timedelta, now: datetime) -> int:
        calls = self._calls[key]
        while calls and calls[0] <= now - span:
            calls.popleft()
        if len(calls) < most:
            return 0
        return max(1, -int(-(calls[0] + span - now).total_seconds() // 1))
