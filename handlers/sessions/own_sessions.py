"""A session takes its time in every pair of its two people: nobody is in two of them at once.

With whom somebody meets is theirs: to their partner it is another session, and no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.conversation.calendars import Busy
from handlers.conversation.chat import Text
from handlers.conversation.turn import Turn
from handlers.people.pairs import partner_in
from handlers.sessions.dates import SENSIBLE_MINUTES
from storage import contracts, pair_sessions
from storage.tables import Member, Pair, PairSession

LONGEST_SESSION = timedelta(minutes=SENSIBLE_MINUTES[-1])
"""What began longer ago is over."""


@dataclass(frozen=True, slots=True)
class Planned:
    """The time of a planned session, of that pair."""

    pair: Pair
    begins: datetime
    ends: datetime
    session_id: int = 0
    """0 where it stands on a card only that waits for its answer."""

    def is_of(self, member: Member) -> bool:
        """Whether that member is one of its two people."""
        return member.id in (self.pair.mentor_id, self.pair.mentee_id)


async def planned_of(turn: Turn, pair: Pair, since: datetime, until: datetime) -> list[Planned]:
    """What of that time is planned in any pair of the two."""
    found = await pair_sessions.planned_of_people(
        turn.session, (pair.mentor_id, pair.mentee_id), since - LONGEST_SESSION, until
    )
    every = [Planned(whose, one.starts_at, _ends(one), one.id) for one, whose in found]
    return [one for one in every if one.ends > since]


async def waiting_of(
    turn: Turn, pair: Pair, since: datetime, until: datetime, minutes: int
) -> list[Planned]:
    """First sessions of that time, so long, on cards of theirs that nobody has confirmed yet."""
    found = await contracts.proposed_of_people(
        turn.session, (pair.mentor_id, pair.mentee_id), since - LONGEST_SESSION, until
    )
    length = timedelta(minutes=minutes)
    return [
        Planned(whose, one.first_session_at, one.first_session_at + length) for one, whose in found
    ]


def busy_of(member: Member, planned: Sequence[Planned]) -> tuple[Busy, ...]:
    """What is taken of somebody's time by it."""
    return tuple(Busy(one.begins, one.ends) for one in planned if one.is_of(member))


async def overlapping(
    turn: Turn, pair: Pair, begins: datetime, minutes: int, but: int = 0
) -> list[Planned]:
    """Sessions of either of a pair that go on at that time, without the one of the id `but`."""
    found = await planned_of(turn, pair, begins, begins + timedelta(minutes=minutes))
    return [one for one in found if one.session_id != but]


async def double_booked(turn: Turn, pair: Pair, one: PairSession) -> tuple[Text, ...]:
    """That another session goes on at the time of this one, for whoever reads it."""
    if one.starts_at <= turn.now:
        return ()
    return await said_of(turn, await overlapping(turn, pair, one.starts_at, one.minutes, one.id))


async def said_of(turn: Turn, found: Sequence[Planned]) -> tuple[Text, ...]:
    """One sentence about sessions at the same time, or none where there are none."""
    if not found:
        return ()
    if turn.assistant is not None:
        return (turn.say("session-double-assistant"),)
    own = next((one for one in found if one.is_of(turn.member)), None)
    if own is None:
        return (turn.say("session-double-partner"),)
    name, time = (await partner_in(turn, own.pair)).name, turn.say.time(own.begins)
    return (turn.say("session-double", name=name, time=time),)


def _ends(one: PairSession) -> datetime:
    return one.starts_at + timedelta(minutes=one.minutes)
