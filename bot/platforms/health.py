"""How each platform was when it was asked last: said by the server, logged when it changes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.platforms.finding import Finding
from bot.platforms.payloads import Json
from handlers.conversation.turn import Clock

log = structlog.get_logger(__name__)

EVERY = timedelta(minutes=4)
"""How often a platform is asked, so that what is said is never older than five minutes."""
PREFIX = "doctor-"

Ask = Callable[[], AsyncIterator[Finding]]
Listens = Callable[[], Awaitable[bool]]


async def always() -> bool:
    """Of a platform that brings what people do to the bot's address."""
    return True


@dataclass(slots=True)
class _Watched:
    """A platform; `troubles` are what `mentor doctor` would say, None before it was asked."""

    ask: Ask
    listens: Listens
    asked_at: datetime | None = None
    troubles: list[Json] | None = None


class PlatformHealth:
    """Asks every platform that is watched, apart from whoever wants to know."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._watched: dict[str, _Watched] = {}
        self._next: datetime | None = None

    def watch(self, name: str, ask: Ask, listens: Listens = always) -> None:
        """From the next tick on."""
        self._watched[name] = _Watched(ask, listens)

    async def tick(self) -> None:
        """Ask each platform, if it is time."""
        now = self._clock()
        if self._next is not None and now < self._next:
            return
        self._next = now + EVERY
        for name, one in self._watched.items():
            found = [_told(finding) async for finding in one.ask() if not finding.is_well]
            if found != (one.troubles or []):
                _log(name, found)
            one.asked_at, one.troubles = now, found

    async def told(self) -> Json:
        """By name: `well`, `troubled` or `not asked yet`, whether it is heard, and its troubles."""
        return {name: await _state(one) for name, one in self._watched.items()}


async def _state(one: _Watched) -> Json:
    listens = await one.listens()
    if one.asked_at is None:
        return {"state": "not asked yet", "listens": listens}
    return {
        "state": "well" if listens and not one.troubles else "troubled",
        "listens": listens,
        "asked_at": one.asked_at.isoformat(timespec="seconds"),
        "troubles": one.troubles,
    }


def _told(finding: Finding) -> Json:
    return {"what": finding.key.removeprefix(PREFIX), **finding.arguments}


def _log(name: str, troubles: list[Json]) -> None:
    if troubles:
        log.warning("platform_troubled", platform=name, troubles=troubles)
    else:
        log.info("platform_well_again", platform=name)
