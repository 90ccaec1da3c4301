"""Carries out what is due by mail and in calendars: claim, prepare, do, record.

The same table and the same guarantees as for messages in chat, in a lane of its own: a calendar
that is down never holds up the chat. Whatever is carried out twice changes nothing the second time.
Only the service's own word that it never will ends an errand; anything else is tried again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from itertools import groupby

import structlog

from bot.delivery.delivery import FIRST_PAUSE, LONGEST_CALL, pause_after
from bot.delivery.turns import PromptTurns
from handlers.conversation.calendars import (
    CalendarInvitation,
    Calendars,
    Cancel,
    Errand,
    Kept,
    Post,
    Put,
)
from handlers.conversation.chat import TryLater, Undeliverable
from handlers.conversation.router import ErrandKind, routes
from handlers.conversation.turn import Clock, Turn
from handlers.sessions.removed_calendars import AWAITED
from storage import deliveries
from storage.database import Database, Session
from storage.due import prompts_due
from storage.tables import Prompt
from storage.types import PromptState

log = structlog.get_logger(__name__)

BATCH = 16
"""Errands claimed at once."""
AT_ONCE = 4
"""So that a whole batch is done before a lease runs out, even if every call takes its longest."""
IN_HAND = timedelta(seconds=5)
"""How long an errand waits for an earlier one about the same."""
LOOKS_AGAIN = timedelta(hours=1)
"""When it is looked again for a mail server or calendar that is not in the settings now."""
NOT_CONNECTED = "not_connected"
"""Why an errand has ended whose mail server or calendar was removed."""


class Errands:
    """Does what is due, with the calendars and the mail server that this process has."""

    def __init__(
        self,
        database: Database,
        turns: PromptTurns,
        clock: Clock,
        calendars: Calendars | None,
        post: Post | None,
    ) -> None:
        self._database = database
        self._turns = turns
        self._clock = clock
        self._calendars = calendars
        self._post = post
        self._at_once = asyncio.Semaphore(AT_ONCE)
        self._ticking = asyncio.Lock()
        self._stopping = False

    async def tick(self) -> int:
        """Carry out everything that is due now; returns how many errands were taken."""
        taken = 0
        async with self._ticking:
            while not self._stopping:
                due = await prompts_due(self._database, self._clock())
                batch = await self._claimed(due.left_behind) if any(due) else ()
                if not batch:
                    break
                taken += len(batch)
                await self._all(batch)
        return taken

    async def stop(self) -> None:
        """Finish what is being done and take nothing more."""
        self._stopping = True
        async with self._ticking:
            pass

    async def _claimed(self, any_left_behind: bool) -> Sequence[Prompt]:
        platforms, kinds = tuple(self._turns.chats), tuple(routes.errands)
        async with self._database.begin() as session:
            return await deliveries.claim_due(
                session,
                self._clock(),
                platforms,
                BATCH,
                kinds=kinds,
                any_left_behind=any_left_behind,
            )

    async def _all(self, batch: Sequence[Prompt]) -> None:
        """Several at once, but one after the other to each person and about each session."""
        in_order = sorted(batch, key=lambda one: (one.recipient_id, one.number, one.id))
        runs = [list(run) for _, run in groupby(in_order, lambda one: one.recipient_id)]
        await asyncio.gather(*(self._run(run) for run in runs))

    async def _run(self, run: Sequence[Prompt]) -> None:
        async with self._at_once:
            for prompt in run:
                try:
                    await self._attempt(prompt)
                except Exception:
                    log.exception("errand_left_to_its_lease", prompt=prompt.id, kind=prompt.kind)

    async def _attempt(self, prompt: Prompt) -> None:
        earlier = prompt.attempts
        try:
            async with self._database.begin() as session:
                errand = await self._prepared(session, prompt)
                begun = errand is not None and await deliveries.begin(session, prompt)
            if errand is None or not begun:
                return
            prompt.attempts += 1
            async with asyncio.timeout(LONGEST_CALL):
                kept = await self._do(errand)
        except Undeliverable as refusal:
            await self._record_refusal(prompt, refusal.reason)
        except TryLater as answer:
            await self._try_again(prompt, answer.reason, timedelta(seconds=answer.seconds))
        except Exception as error:
            log.exception("errand_failed", prompt=prompt.id, kind=prompt.kind)
            prompt.attempts = max(prompt.attempts, earlier + 1)
            await self._try_again(prompt, type(error).__name__)
        else:
            await self._record(prompt, kept)

    async def _prepared(self, session: Session, prompt: Prompt) -> Errand | None:
        """What is to be done; None if nothing is any more, or not now."""
        if await deliveries.is_in_hand(session, prompt, self._clock()):
            await deliveries.give_back(session, prompt, self._clock() + IN_HAND, "in_hand")
            return None
        turn, _addressed = await self._turns.of(session, prompt)
        errand = await _kind_of(prompt).prepare(turn)
        if errand is None:
            await deliveries.finish(session, prompt, PromptState.SKIPPED)
            return None
        if self._has_what_it_takes(errand):
            return errand
        now = self._clock()
        if not turn.connected.reaches_calendars and now - prompt.created_at < AWAITED:
            await deliveries.give_back(session, prompt, now + LOOKS_AGAIN, NOT_CONNECTED)
            return None
        return await self._with_another_writer(session, prompt, turn)

    async def _with_another_writer(
        self, session: Session, prompt: Prompt, turn: Turn
    ) -> Errand | None:
        """Whoever kept the entry was removed from the settings: somebody else does, or nobody."""
        kind = _kind_of(prompt)
        await kind.refused(turn, NOT_CONNECTED)
        errand = await kind.prepare(turn)
        if errand is not None and self._has_what_it_takes(errand):
            return errand
        log.warning("errand_refused", prompt=prompt.id, kind=prompt.kind, reason=NOT_CONNECTED)
        await deliveries.finish(session, prompt, PromptState.FAILED, NOT_CONNECTED)
        return None

    def _has_what_it_takes(self, errand: Errand) -> bool:
        if isinstance(errand, CalendarInvitation):
            return self._post is not None
        calendars = self._calendars
        return calendars is not None and calendars.writes and calendars.name == errand.writer

    async def _do(self, errand: Errand) -> Kept:
        match errand:
            case CalendarInvitation() if self._post is not None:
                return Kept(await self._post.send(errand))
            case Put(event=event, event_id=event_id) if self._calendars is not None:
                return await self._calendars.put(event, event_id)
            case Cancel(event=event, event_id=event_id) if self._calendars is not None:
                await self._calendars.cancel(event, event_id)
        return Kept()

    # ------------------------------------------------------------------ what became of it

    async def _record(self, prompt: Prompt, kept: Kept) -> None:
        prompt.channel, prompt.message_id = prompt.kind, kept.event_id
        async with self._database.begin() as session:
            if not await deliveries.record_sent(session, prompt, self._clock()):
                return
            done = _kind_of(prompt).done
            if done is not None:
                turn, _addressed = await self._turns.of(session, prompt)
                await done(turn, kept)
        log.info("errand_done", prompt=prompt.id, kind=prompt.kind)

    async def _record_refusal(self, prompt: Prompt, reason: str) -> None:
        log.warning("errand_refused", prompt=prompt.id, kind=prompt.kind, reason=reason)
        async with self._database.begin() as session:
            if await deliveries.finish(session, prompt, PromptState.FAILED, reason):
                turn, _addressed = await self._turns.of(session, prompt)
                await _kind_of(prompt).refused(turn, reason)

    async def _try_again(
        self, prompt: Prompt, reason: str, at_least: timedelta = FIRST_PAUSE
    ) -> None:
        log.warning("errand_waits", prompt=prompt.id, kind=prompt.kind, reason=reason)
        due_at = self._clock() + max(at_least, pause_after(prompt.attempts))
        async with self._database.begin() as session:
            await deliveries.try_again(session, prompt, due_at, reason)


def _kind_of(prompt: Prompt) -> ErrandKind:
    return routes.errands[prompt.kind]
