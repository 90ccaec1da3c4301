"""A file that takes a while to make: one message says that it is begun, how far it is, how it ends.

It is the answer itself, shown anew where the platform tells where that stands; the file comes as a
message of its own. Whoever has begun it may stop it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial

from handlers.conversation.chat import (
    Button,
    Buttons,
    Message,
    Paragraph,
    Part,
    Style,
    Text,
    Whereabouts,
    WorkspaceKey,
    message,
)
from handlers.conversation.turn import Turn
from handlers.enrolment import afterwards
from storage.tables import Programme

SECONDS_BETWEEN = 2.0
"""How often word of the progress comes at most."""
_begun: dict[tuple[WorkspaceKey, str, str, int], list[asyncio.Task[None]]] = {}
"""By whom, what and of which programme, in this process."""


@dataclass(slots=True)
class Making:
    """What is made, for whom; `what` begins the keys of its words, and names its button *Stop*."""

    turn: Turn
    what: str
    programme: Programme
    buttons: tuple[Button, ...] = ()
    below: Sequence[Part] = ()
    """Both for as long as the message stands."""
    _progress: afterwards.ProgressShown | None = None
    _told_at: float = 0.0

    def begins(self, make: Callable[[Making], Awaitable[Message]]) -> Message:
        """What the person reads at once; `make` gives the message with the file."""
        stands = Whereabouts()
        self._progress = afterwards.ProgressShown(self.turn, stands)
        task = afterwards.begin(self.turn, partial(self._made, make))
        key = _key(self.turn, self.what, self.programme)
        _begun[key] = [*(one for one in _begun.get(key, ()) if not one.done()), task]
        return self._while_under_way(self._said("begun")).standing(stands)

    async def at(self, step: str, **numbers: int) -> None:
        """Tell how far it is."""
        self._told_at = asyncio.get_running_loop().time()
        await self._shows(self._while_under_way(self._said(f"step-{step}", **numbers)))

    async def perhaps_at(self, step: str, **numbers: int) -> None:
        """The same, unless something was told a moment ago."""
        now = asyncio.get_running_loop().time()
        self._told_at = self._told_at or now
        if now - self._told_at >= SECONDS_BETWEEN:
            await self.at(step, **numbers)

    async def _made(self, make: Callable[[Making], Awaitable[Message]]) -> Message:
        try:
            made = await make(self)
        except asyncio.CancelledError:
            await self._ended("stopped")
            raise
        except BaseException:
            await self._ended("step-failed")
            raise
        await self._ended("step-done")
        return made

    async def _ended(self, how: str) -> None:
        await self._shows(self._with(self._said(how), self.buttons))

    async def _shows(self, shown: Message) -> None:
        if self._progress is not None:
            await self._progress.shows(shown)

    def _while_under_way(self, said: Text) -> Message:
        stop = self.turn.say(f"{self.what}-stop")
        button = Button(stop, f"{self.what}.stop", str(self.programme.id), Style.DANGER)
        return self._with(said, (*self.buttons, button))

    def _with(self, said: Text, buttons: tuple[Button, ...]) -> Message:
        return message(Paragraph(said), [Buttons(buttons)] if buttons else [], self.below)

    def _said(self, key: str, **numbers: int) -> Text:
        return self.turn.say(f"{self.what}-{key}", programme=self.programme.name, **numbers)


def stopped(turn: Turn, what: str, programme: Programme) -> Message:
    """What the person has begun and not got yet is not made; its process ends."""
    tasks = _begun.pop(_key(turn, what, programme), [])
    was_running = [task for task in tasks if task.cancel()]
    key = f"{what}-stopped" if was_running else f"{what}-not-running"
    return message(Paragraph(turn.say(key, programme=programme.name))).replacing()


def _key(turn: Turn, what: str, programme: Programme) -> tuple[WorkspaceKey, str, str, int]:
    return turn.key, turn.member.external_id, what, programme.id
