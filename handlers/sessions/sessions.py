"""The pair's sessions: plan, log or move one. What follows a no: cancellations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from handlers.conversation.chat import (
    Bullets,
    Button,
    Buttons,
    ChoiceField,
    Confirm,
    DateField,
    Field,
    Form,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    Reply,
    Style,
    Text,
    TextField,
    TimeField,
    message,
)
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, form, prompt
from handlers.conversation.settled import settle
from handlers.conversation.turn import LONGEST_ID, Problem, Turn, row_id
from handlers.people.pair_choice import chosen_pair, pair_subject
from handlers.people.pairs import own_pair, pair_for_dates, partner_in, programme_of
from handlers.sessions.dates import SENSIBLE_MINUTES
from handlers.sessions.diaries import hints, next_decent
from handlers.sessions.entries import begin_entry, plan_entry
from handlers.sessions.held_sessions import not_held_button, reflect_button
from handlers.sessions.own_sessions import double_booked
from handlers.sessions.preparation import plan_preparation
from handlers.sessions.rebooking import windows
from handlers.sessions.rhythm import answer_check_ins, follow_sessions
from handlers.sessions.session_calendar import calendar_files, calendar_parts
from handlers.sessions.told_sessions import session_as_told
from storage import assistants, pair_sessions, prompts
from storage.prompts import FIRST_SESSION_NUDGE
from storage.tables import Member, Pair, PairSession
from storage.types import SessionState

TIMES_OFFERED = "times_offered"
"""The prompt that brings both of a pair three times, because a coordinator asked for it."""
MINUTES = (30, 45, 60, 90)
"""Lengths of a session, to choose from."""
LONGEST_PLACE = 120
"""Characters."""
LONGEST_AGO = timedelta(days=365)
"""A session can be noted that lies so far back."""
FURTHEST_AHEAD = timedelta(days=730)
"""A session can be planned so far ahead."""
NOON = time(12)
"""Where only the day of a session is known."""
LATEST = int(datetime(2100, 1, 1, tzinfo=UTC).timestamp())
"""What is later is no moment that any calendar holds."""


def _line(turn: Turn, one: PairSession) -> Text:
    moment, place = turn.say.moment(one.starts_at), one.place or one.link or "none"
    return turn.say("session-line", moment=moment, minutes=one.minutes, place=place)


def _date_buttons(turn: Turn, one: PairSession) -> tuple[Button, ...]:
    say, key = turn.say, str(one.id)
    sure = Confirm(
        say("session-cancel-title"),
        say("session-cancel-question"),
        say("session-cancel-yes"),
        say("session-cancel-no"),
    )
    held = Button(say("session-met"), "session.met", key)
    move = Button(say("session-move"), "session.move", key)
    cancel = Button(say("session-cancel"), "session.cancel", key, Style.DANGER, sure)
    may_tell = turn.assistant is None and one.starts_at <= turn.now
    return (held, move, cancel) if may_tell else (move, cancel)


# ---------------------------------------------------------------------------- planning


@action("session.plan")
async def plan(turn: Turn) -> Reply:
    """The form for a new date."""
    pair = await pair_for_dates(turn, turn.number)
    return session_form(turn, (), pair_subject([pair]), await next_slot(turn, pair))


@action("session.move")
async def move(turn: Turn) -> Reply:
    """The form for another date of a planned session."""
    pair, one = await planned_session(turn, turn.number)
    return session_form(turn, (), f"{pair.id}:{one.id}", one.starts_at, one)


async def next_slot(turn: Turn, pair: Pair, off: PairSession | None = None) -> datetime | None:
    """With which a form opens: decent for both, and no session of theirs yet.

    `off` is a session that was called off, in whose place a time is looked for.
    """
    every = await pair_sessions.sessions_of(turn.session, pair.id)
    taken = [one.starts_at for one in every if one.state is not SessionState.CANCELLED]
    programme = await programme_of(turn, pair)
    for window in windows(turn, programme, every, off):
        found = await next_decent(turn, pair, programme.session_minutes, taken, window)
        if found is not None:
            return found
    return None


def session_form(
    turn: Turn,
    pair: tuple[Field, ...],
    subject: str,
    moment: datetime | None,
    one: PairSession | None = None,
    intro: tuple[Part, ...] = (),
) -> Form:
    """The form for a date; `pair` is a field if it must be chosen, `one` a session that moves."""
    say = turn.say
    here = moment.astimezone(say.zone) if moment else None
    minutes = one.minutes if one else 60
    return Form(
        "session",
        say("session-form-title"),
        say("session-form-save"),
        (
            *pair,
            DateField("day", say("session-day"), initial=here.date() if here else None),
            TimeField("time", say("session-time"), initial=f"{here:%H:%M}" if here else "10:00"),
            ChoiceField(
                "minutes",
                say("session-minutes"),
                tuple(
                    Option(str(n), say("session-minutes-option", count=n))
                    for n in sorted({*MINUTES, minutes})
                ),
                initial=str(minutes),
            ),
            TextField(
                "place",
                say("session-place"),
                say("session-place-hint"),
                longest=LONGEST_PLACE,
                initial=one.place if one else "",
            ),
        ),
        subject=subject,
        intro=intro or (Note(say("session-form-note")),),
    )


@form("session")
async def planned(turn: Turn) -> Reply:
    """Plan, move, or (if it is past) log the session."""
    subject = turn.argument
    turn.argument, _, moved = subject.partition(":")
    pair = await chosen_pair(turn, dates=True)
    moment = typed_moment(turn)
    length = _length(turn)
    place = turn.typed("place", LONGEST_PLACE)
    return await _keep(turn, Wish(pair, moved, moment, length, place))


@dataclass(frozen=True, slots=True)
class Wish:
    """A date that somebody has named: a new one, or another one for the session `moved`."""

    pair: Pair
    moved: str
    moment: datetime
    minutes: int
    place: str


async def _keep(turn: Turn, wish: Wish, *, sure: bool = False) -> Message:
    if not wish.moved:
        return await keep_session(turn, wish.pair, wish.moment, wish.minutes, wish.place, sure=sure)
    number = row_id(wish.moved) if wish.moved.isdecimal() else 0
    _pair, one = await planned_session(turn, number)
    return await _move(turn, one, wish, sure=sure)


@action("session.sure")
async def sure(turn: Turn) -> Reply:
    """Booked all the same: whoever presses has read what speaks against it."""
    pair_id, moved, seconds, minutes, place = _five(turn.argument)
    pair = await pair_for_dates(turn, pair_id)
    moment = datetime.fromtimestamp(min(seconds, LATEST), UTC)
    wish = Wish(pair, moved, moment, minutes, place[:LONGEST_PLACE])
    return (await _keep(turn, wish, sure=True)).replacing()


def _five(argument: str) -> tuple[int, str, int, int, str]:
    """What a button of `_ask_whether` says; raises Problem if it is not one of ours."""
    pair_id, _, rest = argument.partition(":")
    moved, _, rest = rest.partition(":")
    seconds, _, rest = rest.partition(":")
    minutes, _, place = rest.partition(":")
    if not (pair_id.isdecimal() and seconds.isdecimal() and minutes.isdecimal()):
        raise Problem("problem-old-button")
    if minutes != "0" and row_id(minutes) not in SENSIBLE_MINUTES:
        raise Problem("problem-old-button")
    return row_id(pair_id), moved, int(seconds[:LONGEST_ID]), row_id(minutes), place


async def _ask_whether(turn: Turn, wish: Wish, found: Sequence[Text]) -> Message:
    """Nothing is booked yet; the one who asks may have meant just that day."""
    key = _key_of(wish)
    another = ("session.move", wish.moved) if wish.moved else ("session.plan", str(wish.pair.id))
    return message(
        Paragraph(turn.say("session-hints", moment=turn.say.moment(wish.moment))),
        Bullets(tuple(found)),
        Buttons(
            (
                Button(turn.say("session-sure"), "session.sure", key),
                Button(turn.say("session-other-times"), "session.offer", str(wish.pair.id)),
                Button(turn.say("session-another"), *another),
            )
        ),
    )


def _key_of(wish: Wish) -> str:
    return f"{wish.pair.id}:{wish.moved}:{int(wish.moment.timestamp())}:{wish.minutes}:{wish.place}"


def wish_key(pair: Pair, one: PairSession, moment: datetime) -> str:
    """The argument of a button `session.sure` that moves a session to `moment`."""
    return _key_of(Wish(pair, str(one.id), moment, one.minutes, one.place))


def calendar_line(turn: Turn, one: PairSession) -> tuple[Part, Part]:
    """When and where, and what can be done about it."""
    return Paragraph(_line(turn, one)), Buttons(_date_buttons(turn, one))


def _length(turn: Turn) -> int:
    typed = turn.values.text("minutes")
    if not typed.isdecimal() or row_id(typed) not in SENSIBLE_MINUTES:
        raise Problem("session-needs-length", field="minutes")
    return row_id(typed)


def typed_moment(turn: Turn) -> datetime:
    """The day and time that were typed, where the person is; raises Problem if they are none."""
    try:
        day = date.fromisoformat(turn.values.text("day"))
        clock_time = time.fromisoformat(turn.values.text("time"))
    except ValueError:
        raise Problem("session-needs-moment", field="day") from None
    return datetime.combine(day, clock_time, tzinfo=turn.say.zone)


def _check(turn: Turn, moment: datetime) -> None:
    if moment < turn.now - LONGEST_AGO or moment > turn.now + FURTHEST_AHEAD:
        raise Problem("session-too-far", field="day")


async def keep_session(
    turn: Turn, pair: Pair, moment: datetime, minutes: int, place: str, *, sure: bool = False
) -> Message:
    """A new session at `moment`: planned if it is ahead, held if it is past.

    What speaks against a date ahead is named first, unless the person is `sure`.
    """
    _check(turn, moment)
    if moment <= turn.now and turn.assistant is not None:
        raise Problem("assistant-dates-only", field="day")
    if moment <= turn.now:
        return await _log(turn, pair, moment, minutes)
    every = await pair_sessions.alive_of(turn.session, pair.id)
    if any(one.starts_at == moment for one in every):
        return message(Paragraph(turn.say("session-there-already", moment=turn.say.moment(moment))))
    length = minutes or await usual_length(turn, pair)
    found = [] if sure else await hints(turn, pair, moment, length)
    if found:
        return await _ask_whether(turn, Wish(pair, "", moment, minutes, place), found)
    one = await add_session(turn, pair, moment, length, place)
    await settle(turn, (TIMES_OFFERED,), pair.id)
    return await _told(turn, pair, one, "session-planned")


async def usual_length(turn: Turn, pair: Pair) -> int:
    """How many minutes a session of the pair's programme has."""
    return (await programme_of(turn, pair)).session_minutes


async def add_session(
    turn: Turn, pair: Pair, starts_at: datetime, minutes: int, place: str
) -> PairSession:
    """A planned session with its preparation cards; telling the partner is the caller's."""
    (one,) = await add_sessions(turn, pair, [starts_at], minutes, place)
    return one


async def add_sessions(
    turn: Turn, pair: Pair, moments: Sequence[datetime], minutes: int, place: str
) -> Sequence[PairSession]:
    """One that begins at each of these moments; see add_session."""
    planned = [
        PairSession(
            workspace_id=turn.workspace.id,
            programme_id=pair.programme_id,
            pair_id=pair.id,
            starts_at=moment,
            minutes=minutes,
            place=place,
            created_at=turn.now,
        )
        for moment in moments
    ]
    if not planned:
        return []
    turn.session.add_all(planned)
    await turn.session.flush()
    # Nobody is asked for a first session any more, nor is a message kept free for it.
    await prompts.withdraw(turn.session, turn.workspace.id, (FIRST_SESSION_NUDGE,), pair.id)
    for one in planned:
        await begin_entry(turn, pair, one)
        await plan_preparation(turn, pair, one)
    await follow_sessions(turn, pair)
    return planned


async def _log(turn: Turn, pair: Pair, moment: datetime, minutes: int) -> Message:
    """A session that was held: the one of that day if there is one, whoever noted it."""
    known = await _of_day(turn, pair, moment)
    if known is not None:
        if known.state is SessionState.HELD:
            return _held_message(turn, known, "session-logged-already")
        known.state, known.closed_at = SessionState.HELD, turn.now
        await answer_check_ins(turn, pair)
        return _held_message(turn, known)
    one = PairSession(
        workspace_id=turn.workspace.id,
        programme_id=pair.programme_id,
        pair_id=pair.id,
        state=SessionState.HELD,
        starts_at=moment,
        minutes=minutes or await usual_length(turn, pair),
        closed_at=turn.now,
        created_at=turn.now,
    )
    turn.session.add(one)
    await turn.session.flush()
    await follow_sessions(turn, pair)
    await answer_check_ins(turn, pair)
    return _held_message(turn, one)


async def _of_day(turn: Turn, pair: Pair, moment: datetime) -> PairSession | None:
    """The session of the day of `moment`, where the person is, whose time has come."""
    day = moment.astimezone(turn.say.zone).date()
    alive = await pair_sessions.alive_of(turn.session, pair.id)
    come = (one for one in alive if one.starts_at <= turn.now)
    same = (one for one in come if one.starts_at.astimezone(turn.say.zone).date() == day)
    return next(same, None)


def _held_message(turn: Turn, one: PairSession, key: str = "session-logged") -> Message:
    said = Paragraph(turn.say(key, day=turn.say.day(one.starts_at)))
    return message(said, Buttons((reflect_button(turn, one), not_held_button(turn, one))))


async def _move(turn: Turn, one: PairSession, wish: Wish, *, sure: bool) -> Message:
    _check(turn, wish.moment)
    if wish.moment <= turn.now:
        raise Problem("session-move-past", field="day")
    found = [] if sure else await hints(turn, wish.pair, wish.moment, wish.minutes, one)
    if found and wish.moment != one.starts_at:
        return await _ask_whether(turn, wish, found)
    await move_session(turn, wish.pair, one, wish.moment, wish.minutes, wish.place)
    return await _told(turn, wish.pair, one, "session-moved")


async def move_session(
    turn: Turn, pair: Pair, one: PairSession, starts_at: datetime, minutes: int, place: str
) -> None:
    """A planned session at another time or place; telling the partner is the caller's."""
    if one.starts_at != starts_at:
        one.moved_from = one.starts_at
    one.starts_at, one.minutes, one.place = starts_at, minutes, place
    one.revision += 1
    await turn.session.flush()
    await plan_entry(turn, pair, one)
    await plan_preparation(turn, pair, one)
    await follow_sessions(turn, pair)


async def drop_session(turn: Turn, pair: Pair, one: PairSession) -> None:
    """A planned session that the two have agreed away: nobody cancelled it.

    It is deleted, but for one that stands in calendars and has to be taken out of them first.
    """
    if not one.writer:
        await turn.session.delete(one)
        return
    one.state, one.closed_at = SessionState.CANCELLED, None
    one.revision += 1
    await turn.session.flush()
    await plan_entry(turn, pair, one)


async def _told(turn: Turn, pair: Pair, one: PairSession, key: str) -> Message:
    """The partner is to hear of it, and whoever did it reads it now."""
    partner = await partner_in(turn, pair)
    await _tell_partner(turn, pair, one, partner)
    said = turn.say(key, name=partner.name, moment=turn.say.moment(one.starts_at))
    files = await calendar_files(turn, pair, [one])
    return message(
        Paragraph(said), await _mind(turn, pair, one), await calendar_parts(turn, pair, one)
    ).with_files(*files)


async def _mind(turn: Turn, pair: Pair, one: PairSession) -> list[Paragraph]:
    """That another session goes on at that time; people may know better."""
    return [Paragraph(text) for text in await double_booked(turn, pair, one)]


async def _tell_partner(turn: Turn, pair: Pair, one: PairSession, partner: Member) -> None:
    await tell_of_dates(turn, pair, one)
    await plan_prompt(
        turn,
        "session_planned",
        partner,
        one.id,
        programme_id=pair.programme_id,
        number=one.revision,
    )


async def tell_of_dates(turn: Turn, pair: Pair, one: PairSession) -> None:
    """The leader hears of what their assistant did; the assistant, of what anybody else did."""
    assistant = await assistants.acting_for(turn.session, pair.mentee_id)
    recipient = turn.member if turn.assistant is not None else assistant
    if recipient is None:
        return
    kind = "assistant_did" if turn.assistant is not None else "assistant_dates"
    await plan_prompt(
        turn, kind, recipient, one.id, programme_id=pair.programme_id, number=one.revision
    )


@prompt("assistant_did")
async def assistant_did(turn: Turn) -> Message | None:
    """To the leader: what their assistant has put, moved or cancelled."""
    found = await session_as_told(turn, tuple(SessionState))
    if found is None:
        return None
    pair, one = found
    name, moment = (await partner_in(turn, pair)).name, turn.say.moment(one.starts_at)
    if one.state is SessionState.CANCELLED:
        return message(Paragraph(turn.say("assistant-did-cancel", name=name, moment=moment)))
    said = Paragraph(turn.say("assistant-did", name=name, moment=moment))
    files = await calendar_files(turn, pair, [one])
    return message(
        said, await _mind(turn, pair, one), await calendar_parts(turn, pair, one)
    ).with_files(*files)


@prompt("assistant_dates")
async def assistant_dates(turn: Turn) -> Message | None:
    """To the assistant: a date was put, moved or cancelled, and what can be done about it."""
    found = await session_as_told(turn, tuple(SessionState))
    if found is None:
        return None
    pair, one = found
    leader = await assistants.leader_in(turn.session, pair, turn.member.id)
    if leader is None:
        return None
    turn.member, turn.assistant = leader, turn.member
    name, moment = (await partner_in(turn, pair)).name, turn.say.moment(one.starts_at)
    if one.state is SessionState.CANCELLED:
        said = turn.say("assistant-cancelled", leader=leader.name, name=name, moment=moment)
        find = Button(turn.say("session-find"), "session.offer", str(pair.id), Style.PRIMARY)
        return message(Paragraph(said), Buttons((find,)))
    said = turn.say("assistant-planned", leader=leader.name, name=name)
    line = Paragraph(_line(turn, one))
    mind = await _mind(turn, pair, one)
    return message(Paragraph(said), line, mind, Buttons(_date_buttons(turn, one)))


@prompt("session_planned")
async def session_planned(turn: Turn) -> Message | None:
    """The partner has put or moved a date."""
    found = await session_as_told(turn, (SessionState.PLANNED,))
    if found is None:
        return None
    pair, one = found
    partner = await partner_in(turn, pair)
    key = "session-partner-moved" if one.revision else "session-partner-planned"
    return message(
        Paragraph(turn.say(key, name=partner.name)),
        Paragraph(_line(turn, one)),
        await _mind(turn, pair, one),
        Buttons(_date_buttons(turn, one)),
        await calendar_parts(turn, pair, one),
    ).with_files(*await calendar_files(turn, pair, [one]))


async def planned_session(
    turn: Turn, session_id: int, *, dates: bool = True
) -> tuple[Pair, PairSession]:
    """A planned session of one's own, locked for change; raises Problem if it is not.

    With `dates` it may be one of a leader whose assistant the person is.
    """
    one = await pair_sessions.session_by_id(turn.session, turn.workspace.id, session_id, lock=True)
    if one is None:
        raise Problem("problem-old-button")
    find = pair_for_dates if dates else own_pair
    pair = await find(turn, one.pair_id)
    if one.state is not SessionState.PLANNED:
        raise Problem(f"session-is-{one.state}")
    return pair, one


# ---------------------------------------------------------------------------- held


@action("session.met")
async def met(turn: Turn) -> Reply:
    """A planned session was held."""
    pair, one = await planned_session(turn, turn.number, dates=False)
    if one.starts_at > turn.now:
        raise Problem("session-not-yet")
    one.state, one.closed_at = SessionState.HELD, turn.now
    await answer_check_ins(turn, pair)
    return _held_message(turn, one).replacing()


async def session_for_check_in(turn: Turn, pair: Pair, number: int) -> PairSession | None:
    """The session that `yes, we met` to check-in `number` means, now noted as held.

    Both partners' yes is about the same session. None if nothing was planned: then somebody has to
    say when it was.
    """
    every = await pair_sessions.sessions_of(turn.session, pair.id)
    told = next((one for one in every if one.check_in == number), None)
    if told is not None:
        return told
    one = pair_sessions.latest_due(every, turn.now)
    if one is None:
        return None
    one.state, one.closed_at, one.check_in = SessionState.HELD, turn.now, number
    await turn.session.flush()
    return one


async def session_held_on(turn: Turn, pair: Pair, number: int, day: date) -> PairSession:
    """The session of that day, where the person is: the one that is known, else a new one."""
    zone = turn.say.zone
    noon = datetime.combine(day, NOON, tzinfo=zone)
    moment = min(noon, turn.now)
    one = await _of_day(turn, pair, moment)
    if one is None:
        one = PairSession(
            workspace_id=turn.workspace.id,
            programme_id=pair.programme_id,
            pair_id=pair.id,
            starts_at=moment,
            minutes=await usual_length(turn, pair),
            created_at=turn.now,
        )
        turn.session.add(one)
    one.state, one.closed_at, one.check_in = SessionState.HELD, turn.now, number
    await turn.session.flush()
    await follow_sessions(turn, pair)
    return one
