"""Which of some pairs may still be one: the people are as they were, have room, keep the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from handlers.matching.rules import Participant, broken_rules
from handlers.matching.solver.solution import Match
from handlers.pairing.candidates import Candidates
from storage.types import Role


def fitting(found: Candidates, matches: Sequence[Match]) -> tuple[Match, ...]:
    """Those that may be, besides what stands; one after the other."""
    known = {one.id: one for one in found.people}
    taken = Counter(person for pair in found.standing for person in pair)
    ties = found.ties.but(found.standing)
    kept = []
    for match in matches:
        both = match.mentee, match.mentor
        if any(known.get(one.id) != one or taken[one.id] >= room_of(found, one) for one in both):
            continue
        if not broken_rules(*both, found.rules, ties):
            kept.append(match)
            taken.update(one.id for one in both)
    return tuple(kept)


def room_of(found: Candidates, one: Participant) -> int:
    """How many pairs somebody takes at most."""
    return found.rules.mentee_capacity if one.role is Role.MENTEE else one.capacity
