"""Sessions in people's calendars: who keeps an entry there, and what is to be done about it.

Every change of a date plans an errand in the same transaction, so that no entry is without its
session and no session for long without its entry. An errand says how things stand when it is
carried out, not when it was planned: what is late is left out, what came twice changes nothing.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence

from handlers.conversation.calendars import (
    Attendee,
    CalendarInvitation,
    Cancel,
    Connected,
    Errand,
    Event,
    Kept,
    Put,
)
from handlers.conversation.chat import Message, Paragraph, message
from handlers.conversation.looks import ask_calendars
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import errand, prompt
from handlers.conversation.turn import Turn, UnitOfWork
from handlers.people.pairs import both_of
from handlers.sessions.session_calendar import calendar_file_of
from storage import deliveries, pair_sessions, pairs, prompts
from storage.tables import Member, Pair, PairSession, Prompt
from storage.types import SessionState

MAIL = "mail"


async def begin_entry(turn: Turn, pair: Pair, one: PairSession) -> None:
    """Decide who keeps a new session in calendars; from then on it stays with them.

    Calendars that invite by themselves need the addresses of both; else each whose address is
    known gets a mail; else there are the file and the links.
    """
    one.uid = secrets.token_hex(16)
    if not turn.connected.reaches_calendars:
        return
    one.writer = writer_for(turn.connected, await _both(turn, pair, one))
    await plan_entry(turn, pair, one)


def writer_for(connected: Connected, both: Sequence[Member]) -> str:
    """Who keeps a new entry of the two, as far as their addresses are known; empty for nobody."""
    known = [bool(member.email) for member in both]
    if connected.writer and all(known):
        return connected.writer
    return MAIL if connected.mail and any(known) else ""


async def plan_entry(
    work: UnitOfWork, pair: Pair, one: PairSession, number: int | None = None
) -> None:
    """A date was put, moved or cancelled: have calendars follow.

    `number` is that of an event that is made once more, with another writer.
    """
    if not one.writer:
        return
    if one.writer != MAIL:
        await _plan(work, prompts.CALENDAR_ENTRY, pair.mentee_id, one, number)
        return
    for member_id in (pair.mentee_id, pair.mentor_id):
        await _plan(work, "session_invitation", member_id, one, None)


async def _plan(
    work: UnitOfWork, kind: str, member_id: int, one: PairSession, number: int | None
) -> None:
    """At once, for neither makes a sound at night; of no programme, so that none withdraws it."""
    planned = Prompt(
        workspace_id=work.workspace.id,
        recipient_id=member_id,
        kind=kind,
        subject_id=one.id,
        number=one.revision if number is None else number,
        due_at=work.now,
        created_at=work.now,
    )
    await prompts.plan(work.session, planned)


async def _both(turn: Turn, pair: Pair, one: PairSession) -> tuple[Member, Member]:
    """The two of a pair, their addresses looked up if that is possible."""
    mentee, mentor = await both_of(turn, pair)
    ask_calendars(turn, (mentee, mentor), one.starts_at, one.starts_at)
    return mentee, mentor


# ---------------------------------------------------------------------------- errands


async def _found(turn: Turn) -> tuple[Pair, PairSession] | None:
    one = await pair_sessions.session_by_id(turn.session, turn.workspace.id, turn.number)
    if one is None:
        return None
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, one.pair_id)
    return (pair, one) if pair is not None else None


async def _kept(turn: Turn, kept: Kept) -> None:
    """Where the event is, and the link that it brought."""
    found = await _found(turn)
    if found is None:
        return
    _pair, one = found
    one.event_id = kept.event_id or one.event_id
    one.link = kept.link or one.link


async def _refused(turn: Turn, reason: str) -> None:
    """The calendar never will: somebody else takes over what is ahead; what stands is told."""
    found = await _found(turn)
    if found is None:
        return
    pair, one = found
    other = _other_writer(turn, one)
    if one.state is SessionState.PLANNED and other and (was_removed(turn, one) or not one.event_id):
        await _hand_over(turn, pair, one, other)
        return
    if not one.event_id:
        one.writer = ""
    for member in await both_of(turn, pair):
        await tell_trouble(turn, pair, one, member)


def was_removed(turn: Turn, one: PairSession) -> bool:
    """Whether the calendar that keeps an entry is not in the settings any more."""
    return one.writer not in ("", MAIL, turn.connected.writer)


def _other_writer(turn: Turn, one: PairSession) -> str:
    """Who could keep the entry instead; empty if there is nobody."""
    if was_removed(turn, one) and turn.connected.writer:
        return turn.connected.writer
    return MAIL if turn.connected.mail else ""


async def _hand_over(turn: Turn, pair: Pair, one: PairSession, writer: str) -> None:
    """A new entry with another writer; what the old one made can only be deleted by hand."""
    if one.event_id:
        for member in await both_of(turn, pair):
            await tell_trouble(turn, pair, one, member, "calendar_again")
        one.uid, one.event_id, one.link = secrets.token_hex(16), "", ""
    one.writer = writer
    if writer == MAIL:
        await plan_entry(turn, pair, one)


@errand(prompts.CALENDAR_ENTRY, done=_kept, refused=_refused)
async def calendar_entry(turn: Turn) -> Errand | None:
    """The event as the session stands now."""
    found = await _found(turn)
    if found is None:
        return None
    pair, one = found
    if one.writer in ("", MAIL):
        return None
    event = await _event(turn, pair, one)
    if one.state is SessionState.CANCELLED:
        return Cancel(event, one.writer, one.event_id)
    if one.state is SessionState.PLANNED and one.starts_at > turn.now:
        return Put(event, one.writer, one.event_id)
    return None


async def _bounced(turn: Turn, reason: str) -> None:
    found = await _found(turn)
    if found is not None:
        await tell_trouble(turn, *found, turn.member)


@errand("session_invitation", refused=_bounced)
async def invitation(turn: Turn) -> Errand | None:
    """To one of the two; a newer one takes the place of what was not yet sent.

    Nobody gets a cancellation of what they were never invited to.
    """
    found = await _found(turn)
    if found is None or turn.prompt is None or not turn.member.email:
        return None
    pair, one = found
    if one.revision != turn.prompt.number:
        return None
    cancelled = one.state is SessionState.CANCELLED
    invited = one.revision > 0 and await deliveries.was_tried(turn.session, turn.prompt)
    if cancelled and not invited:
        return None
    if not cancelled and (one.state is not SessionState.PLANNED or one.starts_at <= turn.now):
        return None
    event = await _event(turn, pair, one)
    key = "mail-cancelled" if cancelled else "mail-moved" if invited else "mail-invited"
    moment = turn.say.moment(one.starts_at)
    return CalendarInvitation(
        Attendee(turn.member.email, turn.member.name),
        event,
        str(turn.say(f"{key}.subject", title=event.title, moment=moment)),
        str(turn.say(key, title=event.title, moment=moment, place=one.place or "none")),
        cancelled,
    )


async def _event(turn: Turn, pair: Pair, one: PairSession) -> Event:
    """Worded for whoever the errand is for; the calendar shows it to both."""
    mentee, mentor = await both_of(turn, pair)
    both = [mentor, mentee]
    return Event(
        uid=one.uid,
        revision=one.revision,
        starts_at=one.starts_at,
        minutes=one.minutes,
        title=_title(turn, both),
        text=str(turn.say("calendar-text")),
        place=one.place,
        attendees=tuple(Attendee(member.email, member.name) for member in both if member.email),
        stamp=turn.prompt.created_at if turn.prompt else turn.now,
        online=turn.connected.online and not one.place,
    )


def _title(turn: Turn, both: Iterable[Member]) -> str:
    """Nothing that a colleague who shares the screen should not read."""
    mentor, mentee = (" ".join(member.name.split()[:1]) for member in both)
    key = "calendar-title-plain" if turn.workspace.plain_titles else "calendar-title-both"
    return str(turn.say(key, mentor=mentor, mentee=mentee))


# ---------------------------------------------------------------------------- trouble


async def tell_trouble(
    turn: Turn, pair: Pair, one: PairSession, member: Member, kind: str = "calendar_trouble"
) -> None:
    """The entry did not get where it should: they hear so, with the file."""
    await plan_prompt(
        turn,
        kind,
        member,
        one.id,
        programme_id=pair.programme_id,
        number=one.revision,
    )


@prompt("calendar_trouble")
async def calendar_trouble(turn: Turn) -> Message | None:
    """The invitation did not arrive, or a calendar does not let us in: here is the file."""
    found = await _found(turn)
    if found is None or turn.prompt is None or found[1].revision != turn.prompt.number:
        return None
    pair, one = found
    if one.state is SessionState.HELD:
        return None
    cancelled = one.state is SessionState.CANCELLED
    key = "calendar-trouble-cancelled" if cancelled else "calendar-trouble"
    # The entry that a calendar made has an id of its own: our file would leave it standing.
    stands = "-stands" if one.event_id else ""
    said = Paragraph(turn.say(f"{key}{stands}", moment=turn.say.moment(one.starts_at)))
    if cancelled and one.event_id:
        return message(said)
    return message(said).with_files(await calendar_file_of(turn, pair, [one]))


@prompt("calendar_again")
async def calendar_again(turn: Turn) -> Message | None:
    """The company has another calendar now: the session gets into it anew, the old entry stays."""
    found = await _found(turn)
    if found is None or found[1].state is not SessionState.PLANNED:
        return None
    moment = turn.say.moment(found[1].starts_at)
    return message(Paragraph(turn.say("calendar-again", moment=moment)))
