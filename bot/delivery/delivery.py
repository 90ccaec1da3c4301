"""Sends due prompts: claim, compose, send, record.

A prompt is composed from fresh state and only then sent; what follows from the sending is planned
in the transaction that records it. If the process dies between sending and recording, the lease
runs out, and whoever takes over asks the platform whether the message is there before sending it.
A process that stood still for so long finds that its claim is old, and leaves it to others.

Only the platform's word that somebody cannot be reached gives a prompt up. Whatever else goes
wrong, an outage or a fault of ours, the prompt waits and is tried again for as long as it takes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import TypeVar

import structlog

from bot.delivery.last_look import only_while
from bot.delivery.turns import PromptTurns
from handlers.conversation.calendars import Availability, CalendarsAsked, Connected
from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import (
    Audience,
    Chat,
    Disconnected,
    Message,
    MessageRef,
    Refused,
    Throttled,
    TryLater,
    Undeliverable,
    Unreachable,
    WorkspaceKey,
)
from handlers.conversation.hours import LocalTimes, decent_for_both, decent_time
from handlers.conversation.looks import Looks
from handlers.conversation.restraint import enough_for_now
from handlers.conversation.router import PromptKind, routes
from handlers.conversation.turn import Clock, Turn, UnitOfWork, local_times
from handlers.people import refusals, unreachable
from storage import deliveries, people, prompts
from storage.database import Database, Session
from storage.deliveries import LEASE, Addressees
from storage.due import prompts_due
from storage.group_commit import GroupCommit
from storage.reach import REFUSED
from storage.tables import Member, Prompt
from storage.types import EnrolmentState, PromptState

log = structlog.get_logger(__name__)

BATCH = 50
"""Prompts claimed at once: few enough to be sent well within a lease."""
SHORTEST_PAUSE = timedelta(seconds=1)
"""However soon a platform would take the next message."""
FIRST_PAUSE = timedelta(seconds=5)
"""Half of what is waited after the first failed attempt."""
LONGEST_PAUSE = timedelta(hours=1)
"""An outage of a night must not cost more than that in the morning."""
LONGEST_CALL = 30.0
"""Seconds that the platform has for one message; a delivery makes two such calls at most."""
ENOUGH = 3 / 4
"""What part of the lease has to be left when a delivery begins."""
FOR_ONE_CALL = 1 / 4
"""What part of it has to be left when the message goes out: as long as the call may take."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Composed:
    """A message that is ready to go."""

    audience: Audience
    message: Message
    instead_of: MessageRef | None = None
    """The message whose place it takes."""


def mark_of(prompt: Prompt) -> str:
    """By which a platform finds a prompt's message again."""
    return f"prompt-{prompt.id}"


def pause_after(attempts: int) -> timedelta:
    """How long to wait after that many failed attempts: 10 s, doubling up to an hour."""
    doubled: timedelta = FIRST_PAUSE * (1 << min(attempts, 20))
    return min(doubled, LONGEST_PAUSE)


class Delivery:
    """Delivers what is due, on every platform that this process serves."""

    def __init__(
        self,
        database: Database,
        catalogue: Catalogue,
        clock: Clock,
        chats: Mapping[str, Chat],
        at_once: int = 8,
        looks: Looks | None = None,
        lease: timedelta = LEASE,
    ) -> None:
        self._database = database
        self._together = GroupCommit(database)
        self._catalogue = catalogue
        self._clock = clock
        self._chats = chats
        self._looks = looks or Looks(database, Connected(), None)
        self._turns = PromptTurns(database, catalogue, clock, chats, self._looks.connected)
        self._at_once = asyncio.Semaphore(at_once)
        self._lease = lease
        self._stopping = False
        self._ticking = asyncio.Lock()
        self.before_tick: list[Callable[[], Awaitable[None]]] = []
        """What a platform has to do now and then in order to be able to send."""

    async def tick(self) -> int:
        """Deliver everything that is due now; returns how many prompts were taken."""
        async with self._ticking:
            for prepare in self.before_tick:
                await prepare()
            return await self._deliver_due()

    async def stop(self) -> None:
        """Finish what is being sent, give the rest back, and take nothing more."""
        self._stopping = True
        async with self._ticking:
            pass

    async def _deliver_due(self) -> int:
        taken = 0
        while not self._stopping and any(due := await prompts_due(self._database, self._clock())):
            async with self._database.begin() as session:
                batch = await deliveries.claim_due(
                    session,
                    self._clock(),
                    tuple(self._chats),
                    BATCH,
                    but=tuple(routes.errands),
                    lease=self._lease,
                    any_left_behind=due.left_behind,
                )
            if not batch:
                break
            taken += len(batch)
            await self._deliver_all(batch)
        return taken

    async def _deliver_all(self, batch: Sequence[Prompt]) -> None:
        """Several recipients at once, but one after the other to each."""
        by_recipient = sorted(batch, key=lambda prompt: prompt.recipient_id)
        runs = [list(run) for _, run in groupby(by_recipient, lambda prompt: prompt.recipient_id)]
        await asyncio.gather(*(self._deliver_run(run) for run in runs))

    async def _deliver_run(self, run: Sequence[Prompt]) -> None:
        async with self._at_once:
            for prompt in run:
                await self._deliver(prompt)

    async def _deliver(self, prompt: Prompt) -> None:
        """See to one prompt; never raises. At worst the claim's lease runs out."""
        try:
            if self._stopping:
                await self._give_back(prompt)
            elif await self._is_ours(prompt):
                await self._attempt(prompt)
        except Exception:
            log.exception("prompt_left_to_its_lease", prompt=prompt.id, kind=prompt.kind)

    async def _attempt(self, prompt: Prompt) -> None:
        """What surely did not reach the platform leaves the prompt with its earlier attempts."""
        earlier = prompt.attempts
        try:
            await self._hand_over(prompt)
        except Disconnected as loss:
            prompt.attempts = earlier
            await self._wait_for_access(prompt, loss.workspace)
        except Throttled as answer:
            log.info("prompt_throttled", prompt=prompt.id, seconds=answer.seconds)
            prompt.attempts = earlier
            wait = max(timedelta(seconds=answer.seconds), SHORTEST_PAUSE)
            await self._give_back(prompt, self._clock() + wait, answer.reason)
        except Refused as answer:
            log.warning("prompt_refused", **_whom(prompt), reason=answer.reason)
            prompt.attempts = earlier + 1
            await self._refused(prompt, answer)
        except TryLater as answer:
            log.warning("prompt_not_sent", **_whom(prompt), reason=answer.reason)
            prompt.attempts = earlier + 1
            await self._try_again(prompt, answer.reason, timedelta(seconds=answer.seconds))
        except Exception as error:
            log.exception("prompt_not_sent", prompt=prompt.id, kind=prompt.kind)
            prompt.attempts = earlier + 1
            await self._try_again(prompt, type(error).__name__)

    async def _hand_over(self, prompt: Prompt) -> None:
        ref = await self._known_message(prompt)
        if ref is None:
            composed = await self._composed(prompt)
            if composed is None:
                return
            prompt.attempts += 1
            if not self._has_time(prompt):
                log.warning("prompt_claim_is_old", prompt=prompt.id, kind=prompt.kind)
                return
            try:
                ref = await self._send(prompt, composed)
            except Unreachable as gone:
                await self._wait_for(prompt, gone)
                return
            except Undeliverable as refusal:
                if composed.instead_of is None:
                    await self._give_up(prompt, refusal.reason)
                else:
                    await self._leave_as_it_is(prompt, refusal.reason)
                return
        await self._record(prompt, ref)

    # ------------------------------------------------------------------ the message

    async def _known_message(self, prompt: Prompt) -> MessageRef | None:
        """What an earlier attempt sent without getting as far as recording it."""
        if prompt.message_id:
            return MessageRef(prompt.channel, prompt.message_id)
        if _kind_of(prompt).edits_message:
            return None
        found = await self._found(prompt) if prompt.attempts else None
        if found is None and prompt.answered_at is not None:
            return MessageRef("", "")
        return found

    async def _found(self, prompt: Prompt) -> MessageRef | None:
        async with self._database.begin() as session:
            audience = _audience(await deliveries.addressees(session, prompt), prompt)
        chat = self._chats[audience.workspace.platform]
        try:
            return await self._in_time(chat.find(audience, mark_of(prompt), prompt.created_at))
        except Undeliverable:
            return None

    async def _composed(self, prompt: Prompt) -> Composed | None:
        """The message; calendars are asked between two transactions if it needs to know them."""
        try:
            return await self._together.do(lambda session: self._begun(session, prompt, None))
        except CalendarsAsked as asked:
            known = await self._availability(prompt, asked)
            return await self._together.do(lambda session: self._begun(session, prompt, known))

    async def _begun(
        self, session: Session, prompt: Prompt, known: Mapping[int, Availability] | None
    ) -> Composed | None:
        """The message, with the sending on record as begun; None if there is none to be sent."""
        composed = await self._compose(session, prompt, known)
        begins = composed is not None and await deliveries.begin(session, prompt)
        return composed if begins else None

    async def _availability(
        self, prompt: Prompt, asked: CalendarsAsked
    ) -> Mapping[int, Availability]:
        async with self._database.look() as session:
            addressed = await deliveries.addressees(session, prompt)
        key = _audience(addressed, prompt).workspace
        return await self._looks.answer(asked, self._chats[key.platform], key)

    async def _compose(
        self, session: Session, prompt: Prompt, known: Mapping[int, Availability] | None
    ) -> Composed | None:
        """The message, or None if the prompt was skipped or postponed."""
        kind = _kind_of(prompt)
        turn, addressed = await self._turns.of(session, prompt, known)
        if kind.edits_message:
            return await self._change(session, turn, _audience(addressed, prompt), prompt)
        earliest = _earliest(turn, addressed.part, kind.unasked or kind.waits_for_pause)
        if addressed.partner is not None and not prompt.attempts:
            later = decent_for_both(earliest, *_hours_of(turn, addressed.partner))
            if later is None:
                await _send_apart(session, turn, prompt, addressed.partner, earliest)
                return None
        else:
            later = decent_time(earliest, local_times(turn.workspace, turn.member))
        if later > turn.now and not kind.in_room:
            await deliveries.give_back(session, prompt, later)
            return None
        message = await kind.compose(turn) if turn.member.active else None
        if message is None:
            await deliveries.finish(session, prompt, PromptState.SKIPPED)
            return None
        next_week = await enough_for_now(turn)
        if next_week is not None and not kind.in_room:
            await deliveries.give_back(session, prompt, next_week)
            return None
        return Composed(_audience(addressed, prompt), message)

    async def _change(
        self, session: Session, turn: Turn, audience: Audience, prompt: Prompt
    ) -> Composed | None:
        """What takes an earlier message's place: at any time, since it makes no sound."""
        earlier = await prompts.prompt_by_id(session, prompt.workspace_id, prompt.subject_id)
        message = await _kind_of(prompt).compose(turn) if earlier and turn.member.active else None
        if earlier is None or message is None:
            await deliveries.finish(session, prompt, PromptState.SKIPPED)
            return None
        return Composed(audience, message, MessageRef(earlier.channel, earlier.message_id))

    async def _send(self, prompt: Prompt, composed: Composed) -> MessageRef:
        workspace = composed.audience.workspace
        chat = self._chats[workspace.platform]
        if composed.instead_of is not None:
            await self._in_time(chat.update(workspace, composed.instead_of, composed.message))
            return composed.instead_of
        with only_while(lambda: self._has_time(prompt)):
            sent = chat.send(composed.audience, composed.message, mark_of(prompt))
            return await self._in_time(sent)

    # ------------------------------------------------------------------ what became of it

    async def _record(self, prompt: Prompt, ref: MessageRef) -> None:
        """If this fails, the next attempt knows the message and only records it."""
        prompt.channel, prompt.message_id = ref.channel, ref.message_id
        await self._together.do(lambda session: self._note_sent(session, prompt))
        log.info("prompt_sent", prompt=prompt.id, kind=prompt.kind)

    async def _note_sent(self, session: Session, prompt: Prompt) -> None:
        if await deliveries.record_sent(session, prompt, self._clock()):
            if not _kind_of(prompt).in_room:
                await deliveries.note_reached(session, prompt)
            await self._follow_up(session, prompt)

    async def _wait_for(self, prompt: Prompt, gone: Unreachable) -> None:
        """Keep the prompt for when the person is back; the coordinators learn of it."""
        log.warning("prompt_waits", **_whom(prompt), reason=gone.reason)
        now = self._clock()
        async with self._database.begin() as session:
            addressed = await deliveries.addressees(session, prompt)
            work = UnitOfWork(session=session, now=now, workspace=addressed.workspace)
            both = (addressed.member, addressed.partner)
            gone_now = [one for one in both if one and one.external_id == gone.external_id]
            await unreachable.lost(work, *gone_now)
            later = now + unreachable.TRY_AGAIN
            await deliveries.give_back(session, prompt, later, REFUSED, prompt.attempts - 1)

    async def _give_up(self, prompt: Prompt, reason: str) -> None:
        log.warning("prompt_failed", **_whom(prompt), reason=reason)
        async with self._database.begin() as session:
            if await deliveries.finish(session, prompt, PromptState.FAILED, reason):
                if not _kind_of(prompt).in_room:
                    await self._note_lost(session, prompt)
                await self._follow_up(session, prompt)

    async def _note_lost(self, session: Session, prompt: Prompt) -> None:
        """The recipient, or one of two: the platform does not say which. Coordinators hear it."""
        addressed = await deliveries.addressees(session, prompt)
        work = UnitOfWork(session=session, now=self._clock(), workspace=addressed.workspace)
        both = (addressed.member, addressed.partner)
        await unreachable.lost(work, *[one for one in both if one is not None])

    async def _leave_as_it_is(self, prompt: Prompt, reason: str) -> None:
        """The message is gone, or the platform changes none: nobody misses anything by that."""
        log.info("message_not_changed", prompt=prompt.id, reason=reason)
        async with self._database.begin() as session:
            await deliveries.finish(session, prompt, PromptState.SKIPPED, reason)

    async def _follow_up(self, session: Session, prompt: Prompt) -> None:
        """What comes after a prompt, sent or given up: a chain must not end with one of them."""
        kind = _kind_of(prompt)
        if kind.then is not None:
            turn, _addressed = await self._turns.of(session, prompt)
            await kind.then(turn)

    async def _try_again(
        self, prompt: Prompt, reason: str, at_least: timedelta = FIRST_PAUSE
    ) -> None:
        due_at = self._clock() + max(at_least, pause_after(prompt.attempts))
        async with self._database.begin() as session:
            await deliveries.try_again(session, prompt, due_at, reason)

    async def _refused(self, prompt: Prompt, answer: Refused) -> None:
        """After a day coordinators hear of it, and two get alone what was meant for both."""
        if prompt.attempts < refusals.A_DAY:
            await self._try_again(prompt, answer.reason, timedelta(seconds=answer.seconds))
            return
        log.error("prompt_refused_for_a_day", **_whom(prompt), reason=answer.reason)
        async with self._database.begin() as session:
            turn, addressed = await self._turns.of(session, prompt)
            await refusals.refused(turn)
            if addressed.partner is not None:
                await _send_apart(session, turn, prompt, addressed.partner, turn.now)
                return
        await self._try_again(prompt, answer.reason, timedelta(seconds=answer.seconds))

    async def _give_back(
        self, prompt: Prompt, due_at: datetime | None = None, reason: str = ""
    ) -> None:
        async with self._database.begin() as session:
            await deliveries.give_back(session, prompt, due_at, reason)

    async def _wait_for_access(self, prompt: Prompt, key: WorkspaceKey) -> None:
        """The whole workspace waits until the bot is installed there again."""
        log.warning("workspace_disconnected", workspace=key.external_id)
        async with self._database.begin() as session:
            await people.note_access(session, key.platform, key.external_id, self._clock())
            await deliveries.give_back(session, prompt, reason="disconnected")

    async def _is_ours(self, prompt: Prompt) -> bool:
        """Whether the claim holds; one that has waited for its turn is prolonged."""
        if self._has_left(prompt, ENOUGH):
            return True
        until = self._clock() + self._lease
        async with self._database.begin() as session:
            held = await deliveries.prolong(session, prompt, until)
        prompt.lease_until = until
        return held

    async def _in_time(self, call: Awaitable[T]) -> T:
        """What the platform answers; raises TryLater if it takes too long."""
        longest = min(LONGEST_CALL, (self._lease * FOR_ONE_CALL).total_seconds())
        try:
            async with asyncio.timeout(longest):
                return await call
        except TimeoutError as error:
            raise TryLater(0, "timeout") from error

    def _has_time(self, prompt: Prompt) -> bool:
        """Whether nobody takes the prompt over while its message goes out.

        Composing may have taken long, or the whole process may have stood still.
        """
        return self._has_left(prompt, FOR_ONE_CALL)

    def _has_left(self, prompt: Prompt, part: float) -> bool:
        until = prompt.lease_until
        return until is not None and until - self._clock() >= self._lease * part


def _kind_of(prompt: Prompt) -> PromptKind:
    """Raises LookupError for a kind that only a newer version knows: that one may come to it."""
    kind = routes.prompts.get(prompt.kind)
    if kind is None:
        raise LookupError(f"nothing composes prompts of kind {prompt.kind!r}")
    return kind


def _audience(addressed: Addressees, prompt: Prompt) -> Audience:
    workspace, partner = addressed.workspace, addressed.partner
    others = (partner.external_id,) if partner else ()
    key = WorkspaceKey(workspace.platform, workspace.external_id)
    room = prompt.channel if _kind_of(prompt).in_room else ""
    return Audience(key, (addressed.member.external_id, *others), room)


def _earliest(
    turn: Turn, part: tuple[EnrolmentState, datetime | None] | None, rests: bool
) -> datetime:
    """Now, or the end of a pause, or of what their status on the platform says."""
    if not rests:
        return turn.now
    earliest = max(turn.now, turn.member.away_until or turn.now)
    if part is not None:
        state, until = part
        if state is EnrolmentState.PAUSED and until is not None:
            return max(earliest, until)
    return earliest


def _hours_of(turn: Turn, partner: Member) -> tuple[LocalTimes, LocalTimes]:
    return local_times(turn.workspace, turn.member), local_times(turn.workspace, partner)


async def _send_apart(
    session: Session, turn: Turn, prompt: Prompt, partner: Member, earliest: datetime
) -> None:
    """No hour is decent for both any more: each gets the message at one of their own."""
    own, their = (decent_time(earliest, one) for one in _hours_of(turn, partner))
    alone = Prompt(
        workspace_id=prompt.workspace_id,
        programme_id=prompt.programme_id,
        recipient_id=partner.id,
        kind=prompt.kind,
        subject_id=prompt.subject_id,
        number=prompt.number,
        due_at=their,
        created_at=turn.now,
    )
    await deliveries.send_apart(session, prompt, own, alone)


def _whom(prompt: Prompt) -> dict[str, object]:
    """What the log says of a prompt that did not arrive: ids alone."""
    return {
        "prompt": prompt.id,
        "kind": prompt.kind,
        "workspace": prompt.workspace_id,
        "recipient": prompt.recipient_id,
    }
