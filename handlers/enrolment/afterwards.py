"""What takes longer than an answer may: begun by it, and shown in a message of its own.

It lives in this process alone. Where the process ends meanwhile nothing is written, and the
coordinator asks again.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable

import structlog

from handlers.conversation.chat import (
    Audience,
    FileRefused,
    Message,
    MessageRef,
    Paragraph,
    RoomRefused,
    TryLater,
    Whereabouts,
    message,
)
from handlers.conversation.turn import Turn
from handlers.people.lists.tables import UnreadableList

log = structlog.get_logger(__name__)

BREATH = 0.3
"""Seconds, so that the answer stands above what comes of it."""
PATIENCE = 5.0
"""Seconds until an answer counts as one whose place nobody knows."""
_tasks: set[asyncio.Task[None]] = set()


async def settled() -> None:
    """Returns when everything that was begun has been shown."""
    while _tasks:
        await asyncio.wait(set(_tasks))


def begin(turn: Turn, work: Callable[[], Awaitable[Message]]) -> asyncio.Task[None]:
    """Show what comes of `work`, or a sentence that says why nothing does, once the turn is over.

    Whoever cancels the task stops it: nothing is shown.

    Of the turn, `work` may use only what needs no session.
    """
    task = asyncio.create_task(_show(turn, work))
    _tasks.add(task)
    task.add_done_callback(_tasks.discard)
    return task


async def _show(turn: Turn, work: Callable[[], Awaitable[Message]]) -> None:
    await asyncio.sleep(BREATH)
    await tell(turn, await _outcome(turn, work))


async def _outcome(turn: Turn, work: Callable[[], Awaitable[Message]]) -> Message:
    try:
        return await work()
    except (FileRefused, RoomRefused) as error:
        return message(Paragraph(turn.say(error.key)))
    except UnreadableList as error:
        return message(Paragraph(turn.say(error.key, **error.arguments)))
    except TryLater:
        return message(Paragraph(turn.say("invite-platform-busy")))
    except Exception:
        reference = secrets.token_hex(4)
        log.exception("list_failed", reference=reference)
        return message(Paragraph(turn.say("problem-apology", reference=reference)))


async def tell(turn: Turn, shown: Message) -> None:
    """A message to whoever began it."""
    try:
        audience = Audience(turn.key, (turn.member.external_id,))
        await turn.chat.send(audience, shown, f"list-{secrets.token_hex(8)}")
    except Exception as error:
        log.warning("list_not_shown", error=type(error).__name__)


class ProgressShown:
    """How far something long has come: one message, shown anew.

    With `answer` it takes that answer's place, where the platform tells which that is.
    """

    def __init__(self, turn: Turn, answer: Whereabouts | None = None) -> None:
        self._turn = turn
        self._answer = answer
        self._shown: MessageRef | None = None

    async def heard(self, done: int, of: int) -> None:
        """So many rows of a list."""
        await self.shows(message(Paragraph(self._turn.say("list-progress", done=done, of=of))))

    async def shows(self, shown: Message) -> None:
        """Show it; where that fails, the work goes on."""
        turn = self._turn
        try:
            if self._shown is None and self._answer is not None:
                self._shown = await self._answer.known(PATIENCE)
            if self._shown is None:
                audience = Audience(turn.key, (turn.member.external_id,))
                mark = f"list-{secrets.token_hex(8)}"
                self._shown = await turn.chat.send(audience, shown, mark)
            else:
                await turn.chat.update(turn.key, self._shown, shown)
        except Exception as error:
            log.warning("progress_not_shown", error=type(error).__name__)
