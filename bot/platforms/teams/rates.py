"""How fast Teams lets a bot write: so much in each conversation, so much in each tenant."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from bot.platforms.rates import KEPT, Seconds

PER_CONVERSATION = ((1.0, 7), (2.0, 8), (30.0, 60), (3600.0, 1800))
"""Seconds, and how many messages one conversation takes in them."""
PER_TENANT = ((1.0, 50),)
"""Seconds, and how many requests one app may make in one tenant in them."""


class Rates:
    """Counts what is sent, in windows that slide."""

    def __init__(self, seconds: Seconds) -> None:
        self._seconds = seconds
        self._sent: dict[tuple[str, str], deque[float]] = {}
        self._held_until: dict[str, float] = {}

    def wait(self, tenant: str, conversation: str) -> float:
        """Seconds until one more message may go there; 0 takes the place."""
        now = self._seconds()
        places = (((tenant, conversation), PER_CONVERSATION), ((tenant, ""), PER_TENANT))
        wait = max(_wait(self._past(key), windows, now) for key, windows in places)
        wait = max(wait, self._held_until.get(tenant, now) - now)
        if wait <= 0:
            for key, windows in places:
                self._take(key, windows, now)
        return max(0.0, wait)

    def hold(self, tenant: str, seconds: float) -> None:
        """Teams asks to wait: nothing more goes to this tenant until then.

        What other replicas send is not counted here, so Teams' word is all that tells of it.
        """
        until = self._seconds() + seconds
        self._held_until[tenant] = max(until, self._held_until.get(tenant, until))

    def _past(self, key: tuple[str, str]) -> deque[float]:
        return self._sent.get(key) or deque()

    def _take(self, key: tuple[str, str], windows: Sequence[tuple[float, int]], now: float) -> None:
        past = self._sent.pop(key, None) or deque(maxlen=max(most for _, most in windows))
        past.append(now)
        self._sent[key] = past
        if len(self._sent) > KEPT:
            del self._sent[next(iter(self._sent))]


def _wait(past: Sequence[float], windows: Sequence[tuple[float, int]], now: float) -> float:
    return max(
        (past[-most] + span - now for span, most in windows if len(past) >= most), default=0.0
    )
