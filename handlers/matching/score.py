"""How good a feasible pair is: an integer, 0 to 100, with the parts it is made of. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handlers.matching.rules import Participant, Rules, Weights, differ, is_unknown, overlap_minutes

MOST_PRODUCT = 6
"""Of the topic fit: twice the best product of priority and skill, with the greatest skill."""
LONG_OVERLAP = 4 * 60
"""Minutes from which shared working hours earn their points."""
NEAR_LEVEL = 2
"""Levels above the smallest gap up to which a pair earns the points for nearness."""
HALF = "_half"
"""Ends the name of a bonus of which half is earned, as one side's place is not known."""
OPPOSITES = {"listener", "talker"}


@dataclass(frozen=True, slots=True)
class Score:
    """The total, the shared topics with what matters most first, and the bonuses earned."""

    total: int
    topics: tuple[str, ...]
    bonuses: tuple[str, ...]


def score(mentee: Participant, mentor: Participant, rules: Rules) -> Score:
    """The score of two people who may be a pair (docs/matching.md)."""
    weights = rules.weights
    earned = dict(_for_places(mentee, mentor, weights))
    if mentee.level - mentor.level <= rules.min_level_gap + NEAR_LEVEL:
        earned["near_level"] = weights.near_level
    if overlap_minutes(mentee, mentor, rules.on) >= LONG_OVERLAP:
        earned["hours"] = weights.hours
    if {mentee.style, mentor.style} == OPPOSITES:
        earned["style"] = weights.style
    total = topic_points(mentee, mentor, weights.topics) + sum(earned.values())
    shared = mentee.topics.keys() & mentor.topics.keys()
    topics = sorted(shared, key=lambda key: (-mentee.topics[key] * mentor.topics[key], key))
    return Score(total, tuple(topics), tuple(earned))


def _for_places(
    mentee: Participant, mentor: Participant, weights: Weights
) -> Iterator[tuple[str, int]]:
    """What another department and another location earn, or half of it where one is not known."""
    for name, one, other, points in (
        ("department", mentee.department, mentor.department, weights.department),
        ("location", mentee.location, mentor.location, weights.location),
    ):
        if is_unknown(one, other):
            yield name + HALF, half(points)
        elif differ(one, other):
            yield name, points


def half(points: int) -> int:
    """Half of a bonus, rounded up: what is not known costs no more than that."""
    return (points + 1) // 2


def topic_points(mentee: Participant, mentor: Participant, most: int) -> int:
    """Up to `most` points for how well the wanted topics are offered, rounded half up.

    The best topic counts double, every further one adds to it, and only the mentee's greatest
    priority is what they are measured by: whoever names one more wish never scores lower for it.
    """
    products = [
        priority * mentor.topics[key]
        for key, priority in mentee.topics.items()
        if key in mentor.topics
    ]
    if not products:
        return 0
    fit = max(products) + sum(products)
    best = MOST_PRODUCT * max(mentee.topics.values())
    return min(most, (2 * most * fit + best) // (2 * best))
