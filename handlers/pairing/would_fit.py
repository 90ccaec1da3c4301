"""Whether a new list would have a pair on it, before anybody asks for one."""

from __future__ import annotations

from collections import Counter

from handlers.conversation.turn import Turn
from handlers.matching.rules import broken_rules
from handlers.pairing import running
from handlers.pairing.candidates import candidates_of
from handlers.pairing.fitting import room_of
from storage import matchable, proposed
from storage.tables import Programme
from storage.types import Role

MOST_LOOKED_AT = 4_000
"""Of so many pairs or more, one that may be is taken for granted."""


async def may_have_a_list(turn: Turn, programme: Programme) -> bool:
    """Whether there is a list, or two who have room may be a pair; nobody looks at a large one."""
    if await proposed.count(turn.session, programme.id) or await running.is_apart(turn, programme):
        return True
    found = await candidates_of(turn, programme, matchable.free(programme))
    taken = Counter(person for pair in found.standing for person in pair)
    free = [one for one in found.people if taken[one.id] < room_of(found, one)]
    mentees = [one for one in free if one.role is Role.MENTEE]
    mentors = [one for one in free if one.role is Role.MENTOR]
    if len(mentees) * len(mentors) >= MOST_LOOKED_AT:
        return True
    ties = found.ties.but(found.standing)
    return any(
        not broken_rules(mentee, mentor, found.rules, ties)
        for mentee in mentees
        for mentor in mentors
    )
