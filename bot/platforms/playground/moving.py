"""Time on the page: how it is moved on, one move at a time, and what has to come for it to stop."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.clock import MovableClock
from bot.platforms.playground.chat import PlaygroundChat
from bot.platforms.playground.company import Company
from bot.platforms.playground.guide import GuideStep
from bot.platforms.playground.live import Live
from bot.platforms.playground.world import World

STEPS = {"day": timedelta(days=1), "week": timedelta(weeks=1)}
NEXT, PATH = "next", "path"
MOVES = (*STEPS, NEXT, PATH)
LONGEST = {NEXT: timedelta(weeks=16), PATH: timedelta(weeks=9)}
"""After which nothing more is waited for."""
TO_THE_END = timedelta(weeks=60)
"""The same for the end of a programme; the longest takes 52 weeks."""
DAY = timedelta(days=1)
"""Between two looks whether a programme has come to its end."""


class TimeIsPassing(RuntimeError):
    """Time is passing already."""


class Moving:
    """Lets time pass, and tells the pages so."""

    def __init__(
        self, clock: MovableClock, chat: PlaygroundChat, company: Company, world: World, live: Live
    ) -> None:
        self._clock = clock
        self._chat = chat
        self._company = company
        self._world = world
        self._live = live
        self._one = asyncio.Lock()
        self.founding = asyncio.Lock()
        """Held while the company is founded: nobody may deliver what is half there."""

    async def move(self, how: str) -> bool:
        """By one of MOVES; whether that came for which it was moved. Raises TimeIsPassing.

        The pages hear how things stand before they hear that time has passed: what they offer to
        press then is what comes next.
        """
        if self._one.locked():
            raise TimeIsPassing
        async with self._one:
            self._live.tell({"event": "moving", "moving": True})
            try:
                self._company.begin_meanwhile()
                came = await self._live_on(how)
                self._live.tell({"event": "world", "world": await self._world.snapshot()})
                return came
            finally:
                self._live.tell({"event": "moving", "moving": False})

    async def begin_anew(self, variant: str = "") -> None:
        """Found the company once more. Raises TimeIsPassing."""
        if self._one.locked():
            raise TimeIsPassing
        async with self._one, self.founding:
            self._live.tell({"event": "moving", "moving": True})
            try:
                await self._company.begin_anew(variant)
                self._world.guide.begin_anew(self._clock())
            finally:
                self._live.tell({"event": "moving", "moving": False})

    async def _live_on(self, how: str) -> bool:
        if how in STEPS:
            await self._company.live(self._clock() + STEPS[how])
            return True
        sought = Sought(self._clock, self._chat, self._world, whole_path=how == PATH)
        await sought.begin()
        longest = TO_THE_END if sought.is_the_end else LONGEST[how]
        await self._company.live(self._clock() + longest, sought.has_come)
        return sought.came


class Sought:
    """The next message, or whatever lets the path lead on."""

    def __init__(
        self, clock: MovableClock, chat: PlaygroundChat, world: World, *, whole_path: bool
    ) -> None:
        self._clock = clock
        self._chat = chat
        self._world = world
        self._whole_path = whole_path
        self._heard = 0
        self._before: tuple[str, str, int] | None = None
        self._looked = clock()
        self.came = False

    @property
    def is_the_end(self) -> bool:
        """Whether the programme's end is what the path waits for."""
        return self._before is not None and self._before[0] == GuideStep.END

    async def begin(self) -> None:
        """From here on it is looked for."""
        self._heard = len(self._chat.marks)
        self._before = await self._world.path_now() if self._whole_path else None

    async def has_come(self) -> bool:
        """Without a new message nothing has; the end is looked for once a day."""
        if self._may_have_come():
            self._heard, self._looked = len(self._chat.marks), self._clock()
            self.came = not self._whole_path or await self._world.path_now() != self._before
        return self.came

    def _may_have_come(self) -> bool:
        if self.is_the_end:
            return self._clock() >= self._looked + DAY
        return len(self._chat.marks) > self._heard
