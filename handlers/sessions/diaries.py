"""When the two of a pair could meet, as far as is known, and what speaks against a moment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from handlers.conversation.chat import Text
from handlers.conversation.hours import is_quiet, is_working_day
from handlers.conversation.turn import Turn, local_times
from handlers.people.pairs import partner_in
from handlers.sessions.offers import Diary
from storage.tables import Member, Pair


async def diaries(turn: Turn, pair: Pair) -> tuple[Diary, Diary]:
    """Of the person whose turn it is, and of their partner."""
    return _diary(turn, turn.member), _diary(turn, await partner_in(turn, pair))


def _diary(turn: Turn, member: Member) -> Diary:
    return Diary(local_times(turn.workspace, member))


async def hints(turn: Turn, pair: Pair, moment: datetime, minutes: int) -> list[Text]:
    """What somebody should know before `moment` is booked; nothing if it suits both."""
    partner = await partner_in(turn, pair)
    own, other = await diaries(turn, pair)
    return [*_own_hints(turn, own, moment), *_partner_hints(turn, partner, other, moment, minutes)]


def _own_hints(turn: Turn, diary: Diary, moment: datetime) -> Iterator[Text]:
    """Somebody who names a late hour means it; the day may be a slip."""
    day = moment.astimezone(diary.local.tz).date()
    if not is_working_day(day, diary.local):
        yield turn.say("session-hint-day", day=turn.say.day(day))


def _partner_hints(
    turn: Turn, partner: Member, diary: Diary, moment: datetime, minutes: int
) -> Iterator[Text]:
    day = moment.astimezone(diary.local.tz).date()
    if not is_working_day(day, diary.local):
        yield turn.say("session-hint-partner-day", name=partner.name, day=turn.say.day(day))
    if is_quiet(moment, moment + timedelta(minutes=minutes), diary.local):
        there = turn.say.time(moment, diary.local.tz)
        yield turn.say("session-hint-partner-night", name=partner.name, time=there)
