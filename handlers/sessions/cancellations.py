"""A date is off: whoever cancels is asked for a new one at once, the partner is told kindly."""

from __future__ import annotations

from handlers.conversation.chat import Button, Buttons, Message, Paragraph, Reply, Style, message
from handlers.conversation.hours import add_working_days
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, prompt
from handlers.conversation.turn import Turn, local_times
from handlers.people.pair_choice import pair_subject
from handlers.people.pairs import partner_in
from handlers.sessions.entries import plan_entry
from handlers.sessions.preparation import withdraw_preparation
from handlers.sessions.rebooking import booked_since
from handlers.sessions.rhythm import follow_sessions
from handlers.sessions.session_calendar import calendar_files, is_kept, off_note
from handlers.sessions.sessions import next_slot, planned_session, session_form, tell_of_dates
from handlers.sessions.slots import slot_parts
from handlers.sessions.told_sessions import told_session
from storage import pair_sessions
from storage.tables import Pair, PairSession
from storage.types import SessionState

REBOOK_AFTER = 2
"""Working days until both are asked for a new date (docs/sources.md: re-booked at once)."""


REBOOKED = ("session-rebook", "session-rebook-again")
"""What both are asked after the first and the second; then cancelling itself says enough."""


@action("session.cancel")
async def cancel(turn: Turn) -> Reply:
    """The date is off; whoever cancels is asked for a new one at once."""
    pair, one = await planned_session(turn, turn.number)
    await call_off(turn, pair, one, "session_off")
    intro = Paragraph(turn.say("session-cancelled-new", day=turn.say.day(one.starts_at)))
    slot = await next_slot(turn, pair, one)
    return session_form(turn, (), pair_subject([pair]), slot, one, intro=(intro,))


async def call_off(turn: Turn, pair: Pair, one: PairSession, kind: str) -> None:
    """The date is off for both: prompts of `kind` tell whoever did it, their partner hears kindly.

    Calendars follow, and both are asked for a new date before long.
    """
    await pair_sessions.keep_order(turn.session, one, turn.now)
    pair_sessions.call_off(one, turn.now)
    await turn.session.flush()
    await withdraw_preparation(turn, one)
    await follow_sessions(turn, pair)
    await plan_entry(turn, pair, one)
    await tell_of_dates(turn, pair, one)
    partner = await partner_in(turn, pair)
    await plan_prompt(turn, "session_cancelled", partner, one.id, programme_id=pair.programme_id)
    await plan_prompt(turn, kind, turn.member, one.id, programme_id=pair.programme_id)
    for recipient in (turn.member, partner):
        local = local_times(turn.workspace, recipient)
        await plan_prompt(
            turn,
            "rebook",
            recipient,
            one.id,
            programme_id=pair.programme_id,
            due_at=add_working_days(turn.now, REBOOK_AFTER, local),
        )


@prompt("session_declined")
async def session_declined(turn: Turn) -> Message | None:
    """To whoever declined the invitation in their calendar: what that did, and times instead."""
    found = await told_session(turn, (SessionState.CANCELLED,))
    return await _ask_for_date(turn, *found, "session-declined") if found else None


@prompt("session_gone")
async def session_gone(turn: Turn) -> Message | None:
    """To both: the entry was taken out of the organiser's calendar."""
    found = await told_session(turn, (SessionState.CANCELLED,))
    return await _ask_for_date(turn, *found, "session-gone") if found else None


@prompt("session_cancelled")
async def session_cancelled(turn: Turn) -> Message | None:
    """Tells the partner, without a word of blame, and offers a new date; the file takes it back."""
    found = await told_session(turn, (SessionState.CANCELLED,))
    if found is None:
        return None
    asked = await _ask_for_date(turn, *found, "session-partner-cancelled")
    files = await calendar_files(turn, found[0], [found[1]])
    return asked.with_parts(*off_note(turn, files)).with_files(*files)


@prompt("session_off")
async def session_off(turn: Turn) -> Message | None:
    """To whoever cancelled: the file that takes the date out of their calendar too."""
    found = await told_session(turn, (SessionState.CANCELLED,))
    if found is None:
        return None
    key = "session-off-kept" if is_kept(turn, found[1]) else "session-off"
    said = Paragraph(turn.say(key, moment=turn.say.moment(found[1].starts_at)))
    files = await calendar_files(turn, found[0], [found[1]])
    return message(said, off_note(turn, files)).with_files(*files)


@prompt("rebook", unasked=True, urgency=1)
async def rebook(turn: Turn) -> Message | None:
    """Asks for a new date, unless there is one by now."""
    found = await told_session(turn, (SessionState.CANCELLED,))
    if found is None or await _booked_since(turn, *found):
        return None
    before = await _called_off_before(turn, *found)
    if before >= len(REBOOKED):
        return None
    return await _ask_for_date(turn, *found, REBOOKED[before])


async def _called_off_before(turn: Turn, pair: Pair, cancelled: PairSession) -> int:
    """How many sessions of the pair were called off before that one."""
    every = await pair_sessions.sessions_of(turn.session, pair.id)
    times = [one.closed_at for one in every if one.state is SessionState.CANCELLED]
    last = cancelled.closed_at
    return sum(at is not None and last is not None and at < last for at in times)


async def _ask_for_date(turn: Turn, pair: Pair, one: PairSession, key: str) -> Message:
    partner = await partner_in(turn, pair)
    slots = [] if await _booked_since(turn, pair, one) else await slot_parts(turn, pair, one)
    plan = Button(turn.say("session-plan"), "session.plan", str(pair.id), Style.PRIMARY)
    return message(
        Paragraph(turn.say(key, name=partner.name, day=turn.say.day(one.starts_at))),
        slots or Buttons((plan,)),
    )


async def _booked_since(turn: Turn, pair: Pair, cancelled: PairSession) -> bool:
    """Whether a date was put after the cancellation."""
    every = await pair_sessions.sessions_of(turn.session, pair.id)
    return booked_since(every, cancelled)
