"""When the two of a pair could meet, as far as is known, and what speaks against a moment."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from handlers.conversation.calendars import Availability
from handlers.conversation.chat import Text
from handlers.conversation.hours import is_quiet, is_working_day
from handlers.conversation.looks import ask_calendars
from handlers.conversation.turn import Turn, local_times
from handlers.people.pairs import partner_in
from handlers.sessions.dates import WORK_BEGINS, WORK_ENDS
from handlers.sessions.offers import AHEAD, Diary, offers
from handlers.sessions.own_sessions import Planned, busy_of, planned_of, waiting_of
from handlers.sessions.rebooking import Window
from storage.tables import Member, Pair, PairSession

DAY = timedelta(days=1)
"""Times are offered from the day after a moment on: to have them from its own, so much earlier."""
ASIDE = timedelta(hours=1)
"""How much of what stands before and after is looked at, for the edges of a clash."""


async def diaries(
    turn: Turn, pair: Pair, since: datetime, until: datetime, *, anew: bool = False
) -> tuple[Diary, Diary]:
    """Of the person whose turn it is, and of their partner, with what is taken in that window.

    Their sessions in whatever pair take their time too, but for those of `pair` where they are
    planned `anew`. Raises CalendarsAsked where calendars are connected and have yet to be asked.
    """
    partner = await partner_in(turn, pair)
    known = ask_calendars(turn, (turn.member, partner), since, until)
    planned = [
        one
        for one in await planned_of(turn, pair, since, until)
        if not (anew and one.pair.id == pair.id)
    ]
    return _diary(turn, turn.member, known, planned), _diary(turn, partner, known, planned)


def _diary(
    turn: Turn,
    member: Member,
    known: Mapping[int, Availability],
    planned: Sequence[Planned] = (),
) -> Diary:
    local = local_times(turn.workspace, member)
    found = known.get(member.id, Availability())
    return Diary(
        local,
        (*found.busy, *busy_of(member, planned)),
        found.work_begins or WORK_BEGINS,
        found.work_ends or WORK_ENDS,
    )


async def next_decent(
    turn: Turn, pair: Pair, minutes: int, taken: Collection[datetime], window: Window
) -> datetime | None:
    """The first time that suits both by working hours and sessions; no calendar is asked for it."""
    both = (turn.member, await partner_in(turn, pair))
    planned = await planned_of(turn, pair, window.since, window.since + AHEAD)
    own, other = (_diary(turn, one, {}, planned) for one in both)
    found = offers(window.since, own, other, minutes, without=taken, until=window.until)
    return next(iter(found), None)


async def decent_from(turn: Turn, pair: Pair, moment: datetime, minutes: int) -> datetime:
    """That moment if it suits both by working hours and sessions, else the first that does.

    Sessions that are only proposed count too. The moment itself if there is none; no calendar is
    asked for it.
    """
    both = (turn.member, await partner_in(turn, pair))
    window = (moment - DAY, moment + AHEAD)
    planned = [
        *await planned_of(turn, pair, *window),
        *await waiting_of(turn, pair, *window, minutes),
    ]
    own, other = (_diary(turn, one, {}, planned) for one in both)
    ends = moment + timedelta(minutes=minutes)
    if all(one.is_decent(moment, ends) and not is_taken(one, moment, ends) for one in (own, other)):
        return moment
    return next(iter(offers(moment - DAY, own, other, minutes)), moment)


async def hints(
    turn: Turn, pair: Pair, moment: datetime, minutes: int, was: PairSession | None = None
) -> list[Text]:
    """What somebody should know before `moment` is booked; nothing if it suits both.

    `was` is the session that moves: its own entry in calendars is no clash.
    """
    partner = await partner_in(turn, pair)
    ends = moment + timedelta(minutes=minutes)
    known = ask_calendars(turn, (turn.member, partner), moment - ASIDE, ends + ASIDE)
    own, other = (_diary(turn, one, known) for one in (turn.member, partner))
    return [
        *_own_hints(turn, own, moment),
        *_partner_hints(turn, partner, other, moment, ends),
        *(_clash(turn, "session-hint-taken", own, moment, ends, was)),
        *(_clash(turn, "session-hint-partner-taken", other, moment, ends, was, partner.name)),
    ]


def _own_hints(turn: Turn, diary: Diary, moment: datetime) -> Iterator[Text]:
    """Somebody who names a late hour means it; the day may be a slip."""
    day = moment.astimezone(diary.local.tz).date()
    if not is_working_day(day, diary.local):
        yield turn.say("session-hint-day", day=turn.say.day(day))


def _clash(
    turn: Turn,
    key: str,
    diary: Diary,
    begins: datetime,
    ends: datetime,
    was: PairSession | None,
    name: str = "",
) -> Iterator[Text]:
    """That something else stands in the calendar then; never what."""
    if is_taken(diary, begins, ends, was):
        yield turn.say(key, name=name)


def is_taken(
    diary: Diary, begins: datetime, ends: datetime, was: PairSession | None = None
) -> bool:
    """Whether a calendar has something else then for certain, leaving out the session itself."""
    taken = [one for one in diary.between(begins, ends).busy if not one.tentative]
    if was is None:
        return bool(taken)
    until = was.starts_at + timedelta(minutes=was.minutes)
    return any(one.begins < was.starts_at or one.ends > until for one in taken)


def _partner_hints(
    turn: Turn, partner: Member, diary: Diary, moment: datetime, ends: datetime
) -> Iterator[Text]:
    day = moment.astimezone(diary.local.tz).date()
    if not is_working_day(day, diary.local):
        yield turn.say("session-hint-partner-day", name=partner.name, day=turn.say.day(day))
    if is_quiet(moment, ends, diary.local):
        there = turn.say.time(moment, diary.local.tz)
        yield turn.say("session-hint-partner-night", name=partner.name, time=there)
