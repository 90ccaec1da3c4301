"""The company behind the page as the page sees it; here nobody acts but the visitor."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import datetime

from bot.app import Bot
from bot.clock import MovableClock
from bot.platforms.payloads import Json
from bot.timelapse import live_until
from handlers.conversation.catalogue import Say
from storage.database import Session
from storage.due import next_due_at
from storage.tables import Workspace

Enough = Callable[[], Awaitable[bool]]
"""Whether that has come for which time was let pass."""


class Company:
    """People who do nothing of their own accord."""

    can_begin_anew = False
    lives = False
    """Whether the others act while the visitor plays."""

    def __init__(self, bot: Bot, clock: MovableClock) -> None:
        self._bot = bot
        self._clock = clock

    @property
    def lists(self) -> Mapping[str, bytes]:
        """Example lists of people by file name, to be saved and dropped."""
        return {}

    @property
    def speaks_as_told(self) -> bool:
        """Whether its language was told with the command, so that a browser's has no say."""
        return True

    @property
    def has_a_past(self) -> bool:
        """Whether much was said before the visitor came, in the language of that time."""
        return False

    async def begin_anew(self, variant: str = "") -> None:
        """Found it once more, as it was in the beginning, in one of VARIANTS or the same again."""
        raise NotImplementedError("this company is founded once")

    async def rename(self, session: Session, workspace: Workspace) -> None:
        """Titles, departments and towns as a company says that speaks what `workspace` does."""

    async def live(self, until: datetime, enough: Enough | None = None) -> None:
        """Live until `until`, or until it is enough; everybody does what they would.

        If nothing is ahead that could be enough, time does not pass at all.
        """
        while True:
            await self._act()
            if (enough is not None and await enough()) or self._clock() >= until:
                return
            stop = await self._next_moment(until)
            if enough is not None and stop >= until:
                return
            await live_until(self._bot, self._clock, stop)

    def visited(self, person: str, argument: str = "") -> None:
        """The visitor acts for that person, by a button of that argument or by words."""

    def waits_for(self, people: Collection[str]) -> None:
        """The path leads to these people: they leave it to the visitor what they answer."""

    def meanwhile(self, say: Say) -> Json:
        """What the others did since time last began to pass: `lines`, and `acts` by person."""
        return {"lines": [], "acts": {}}

    def begin_meanwhile(self) -> None:
        """From now on it is told what the others do."""

    def transcript(self, say: Say) -> str:
        """Everything that was said, as a text; nothing for a company that keeps no record."""
        return ""

    async def _act(self) -> None:
        """What the others do at this moment."""

    async def _next_moment(self, until: datetime) -> datetime:
        """At which something is due that is not due already."""
        ahead = await next_due_at(self._bot.database, self._clock())
        return min(until, ahead or until)
