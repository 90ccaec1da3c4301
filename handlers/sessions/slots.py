"""Dates by one tap: times that suit both of a pair, each a button."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from handlers.conversation.chat import (
    Button,
    Buttons,
    Message,
    Note,
    Paragraph,
    Part,
    Reply,
    Text,
    message,
)
from handlers.conversation.hours import week_of
from handlers.conversation.prompting import plan_prompt
from handlers.conversation.router import action, asks, command_button, prompt
from handlers.conversation.turn import LONGEST_ID, Problem, Turn, row_id, zone_of
from handlers.people.pairs import both_of, pair_for_dates, partner_in, programme_of
from handlers.sessions.diaries import diaries
from handlers.sessions.offers import AHEAD, LATER_DAYS, OFFERS, SOON_DAYS, offers
from handlers.sessions.own_sessions import overlapping
from handlers.sessions.proposed_card import proposed_ahead, proposed_parts
from handlers.sessions.rebooking import called_off, windows
from handlers.sessions.sessions import (
    LATEST,
    TIMES_OFFERED,
    keep_session,
    session_form,
    usual_length,
)
from storage import pair_sessions, pairs
from storage.tables import Member, Pair, PairSession
from storage.types import PairState, SessionState

SOON = timedelta(days=14)
"""With a date within that time no further one is planned by one tap, but for one called off."""
REMEMBERED = 30
"""Times that a pair has turned down, the latest ones."""


async def slot_parts(turn: Turn, pair: Pair, off: PairSession | None = None) -> list[Part]:
    """Three times with a button each; nothing if there is no time that suits both.

    Where one of the two has proposed a time already, that one alone. `off` is a session that was
    called off, in whose place a time is looked for; else it is the last one that still has none.
    """
    proposed = await proposed_parts(turn, pair)
    if proposed:
        return proposed
    partner = await partner_in(turn, pair)
    found = await _times(turn, pair, off)
    if not found:
        return []
    buttons = [_button(turn, pair, partner, moment) for moment in found]
    said = [Paragraph(turn.say("session-slots", name=partner.name, count=len(found)))]
    fewer = [Note(turn.say("session-slots-fewer"))] if len(found) < OFFERS else []
    return [*said, *fewer, Buttons((*buttons, _none_button(turn, pair, found)))]


async def _times(turn: Turn, pair: Pair, off: PairSession | None) -> tuple[datetime, ...]:
    """Within ten working days, or further ahead if those hold fewer than three."""
    programme = await programme_of(turn, pair)
    every = await pair_sessions.sessions_of(turn.session, pair.id)
    looked_at = windows(turn, programme, every, off or called_off(every, turn.now))
    asked, partner = await diaries(turn, pair, turn.now, looked_at[0].since + AHEAD)
    minutes = programme.session_minutes
    without = [datetime.fromtimestamp(seconds, UTC) for seconds in pair.turned_down]
    without += [one.starts_at for one in every]
    found: tuple[datetime, ...] = ()
    for window in looked_at:
        for days in (SOON_DAYS, LATER_DAYS):
            here = offers(
                window.since,
                asked,
                partner,
                minutes,
                without=without,
                days=days,
                until=window.until,
            )
            if len(found) + len(here) >= OFFERS:
                break
        found = (*found, *here)[:OFFERS]
        if len(found) == OFFERS:
            break
    return found


def _button(turn: Turn, pair: Pair, partner: Member, moment: datetime) -> Button:
    """Where the partner's clock shows something else, that stands beside."""
    argument = f"{pair.id}:{int(moment.timestamp())}"
    label = Text.of(turn.say.moment(moment))
    there = zone_of(turn.workspace, partner)
    if moment.astimezone(there).utcoffset() != moment.astimezone(turn.say.zone).utcoffset():
        label = turn.say(
            "session-slot-elsewhere",
            moment=turn.say.moment(moment),
            time=turn.say.time(moment, there),
            name=_short(partner.name),
        )
    return Button(label, "session.slot", argument)


def _short(name: str) -> str:
    """What fits a button."""
    return name.split(maxsplit=1)[0][:20] if name.strip() else name


def _none_button(turn: Turn, pair: Pair, found: Sequence[datetime]) -> Button:
    seconds = ",".join(str(int(moment.timestamp())) for moment in found)
    return Button(turn.say("session-slots-none"), "session.none", f"{pair.id}:{seconds}")


async def offer_to_both(turn: Turn, pair: Pair) -> None:
    """Each of the two is sent times that suit both, at most once a week."""
    for recipient in await both_of(turn, pair):
        await plan_prompt(
            turn,
            TIMES_OFFERED,
            recipient,
            pair.id,
            programme_id=pair.programme_id,
            number=week_of(turn.now),
        )


@asks(TIMES_OFFERED, yes="session.slot", no="session.none")
@prompt(TIMES_OFFERED)
async def offered(turn: Turn) -> Message | None:
    """Three times, or the form if none suits both; nothing once the two have a date or ended."""
    pair = await pairs.pair_by_id(turn.session, turn.workspace.id, turn.number)
    if pair is None or pair.state is not PairState.RUNNING:
        return None
    if await pair_sessions.next_session(turn.session, pair.id, turn.now) is not None:
        return None
    partner = await partner_in(turn, pair)
    waits = await proposed_ahead(turn, pair)
    key = "session-times-offered-waiting" if waits else "session-times-offered"
    return message(
        Paragraph(turn.say(key, name=partner.name)),
        await slot_parts(turn, pair) or Buttons((_form_button(turn, pair),)),
    )


def _form_button(turn: Turn, pair: Pair) -> Button:
    return Button(turn.say("session-plan"), "session.plan", str(pair.id))


@action("session.offer")
async def offer(turn: Turn) -> Reply:
    """Times that suit both; the form if there are none."""
    pair = await pair_for_dates(turn, turn.number)
    parts = await slot_parts(turn, pair)
    if parts:
        return message(parts)
    intro = (Note(turn.say("session-slots-nowhere")),)
    return session_form(turn, (), str(pair.id), None, intro=intro)


@action("session.none")
async def none(turn: Turn) -> Reply:
    """None of the times suits: they are not offered again, and the form asks for another."""
    number, _, listed = turn.argument.partition(":")
    seconds = listed.split(",")
    if not number.isdecimal() or not all(one.isdecimal() for one in seconds):
        raise Problem("problem-old-button")
    pair = await pair_for_dates(turn, row_id(number))
    turned_down = [min(int(one[:LONGEST_ID]), LATEST) for one in seconds[:OFFERS]]
    pair.turned_down = list(dict.fromkeys([*pair.turned_down, *turned_down]))[-REMEMBERED:]
    return session_form(turn, (), str(pair.id), None)


@action("session.slot")
async def take(turn: Turn) -> Reply:
    """The date is planned, unless the two have one by now."""
    number, _, seconds = turn.argument.partition(":")
    if not (number.isdecimal() and seconds.isdecimal()):
        raise Problem("problem-old-button")
    pair = await pair_for_dates(turn, row_id(number))
    slot = datetime.fromtimestamp(min(int(seconds[:LONGEST_ID]), LATEST), UTC)
    every = await pair_sessions.sessions_of(turn.session, pair.id)
    if called_off(every, turn.now) is None:
        near = _planned_near(every, turn.now, slot)
        if near is not None:
            return _has_date(turn, near)
    if slot <= turn.now:
        raise Problem("session-slot-past")
    taken = await overlapping(turn, pair, slot, await usual_length(turn, pair))
    if any((one.pair.id, one.begins) != (pair.id, slot) for one in taken):
        others = await slot_parts(turn, pair) or Buttons((_form_button(turn, pair),))
        return message(Paragraph(turn.say("session-slot-taken")), others).replacing()
    return (await keep_session(turn, pair, slot, 0, "")).replacing()


def _planned_near(every: Sequence[PairSession], now: datetime, slot: datetime) -> datetime | None:
    """A date that the two have soon, or about the time of that slot."""
    ahead = (
        one.starts_at for one in every if one.state is SessionState.PLANNED and one.starts_at >= now
    )
    return next((one for one in ahead if one < now + SOON or abs(one - slot) < SOON), None)


def _has_date(turn: Turn, starts_at: datetime) -> Message:
    word = turn.say.command("session")
    return message(
        Paragraph(turn.say("session-have-date", moment=turn.say.moment(starts_at))),
        Buttons((command_button(turn.say("session-all"), word),)),
    ).replacing()
