"""How good a feasible pair is: an integer, 0 to 100, with the parts it is made of. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.matching.rules import Participant, Rules, differ, overlap_minutes

MOST_SKILL = 3
"""The greatest weight of a topic (docs/matching.md)."""
LONG_OVERLAP = 4 * 60
"""Minutes from which shared working hours earn their points."""
NEAR_LEVEL = 2
"""Levels above the smallest gap up to which a pair earns the points for nearness."""
OPPOSITES = {"listener", "talker"}


@dataclass(frozen=True, slots=True)
class Score:
    """The total, the shared topics with what matters most first, and the bonuses earned."""

    total: int
    topics: tuple[str, ...]
    bonuses: tuple[str, ...]


def score(mentee: Participant, mentor: Participant, rules: Rules) -> Score:
    """The score of two people who may be a pair (docs/matching.md)."""
    shared = mentee.topics.keys() & mentor.topics.keys()
    earned = {
        "department": differ(mentee.department, mentor.department),
        "location": differ(mentee.location, mentor.location),
        "near_level": mentee.level - mentor.level <= rules.min_level_gap + NEAR_LEVEL,
        "hours": overlap_minutes(mentee, mentor, rules.on) >= LONG_OVERLAP,
        "style": {mentee.style, mentor.style} == OPPOSITES,
    }
    bonuses = tuple(name for name, is_earned in earned.items() if is_earned)
    total = topic_points(mentee, mentor, rules.weights.topics)
    total += sum(int(getattr(rules.weights, name)) for name in bonuses)
    topics = sorted(shared, key=lambda key: (-mentee.topics[key] * mentor.topics[key], key))
    return Score(total, tuple(topics), bonuses)


def topic_points(mentee: Participant, mentor: Participant, most: int) -> int:
    """Up to `most` points for how well the wanted topics are offered, rounded half up."""
    offered = sum(priority * mentor.topics.get(key, 0) for key, priority in mentee.topics.items())
    best = MOST_SKILL * sum(mentee.topics.values())
    return (2 * most * offered + best) // (2 * best)
