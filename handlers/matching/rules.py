"""Who may be a pair: the rules H1 to H8, for one mentee and one mentor at a time. Pure.

The same rules for whole populations stand in `points.py`; a test holds the two against each other.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, field
from datetime import UTC, date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo

from storage.types import Role

WORKING_MINUTES = 8 * 60
"""09:00 to 17:00 local."""
DAY_MINUTES = 24 * 60
"""Of a day without a change of clocks."""


@dataclass(frozen=True, slots=True)
class Participant:
    """One person who wants to be matched.

    `level` 1–8, `topics` key to weight 1–3 (a mentee's priority, a mentor's skill), `capacity` how
    many mentees a mentor takes, `zone` an IANA name.
    """

    id: str
    role: Role
    level: int
    topics: Mapping[str, int]
    languages: frozenset[str]
    department: str = ""
    location: str = ""
    zone: str = "UTC"
    capacity: int = 1
    style: str = ""


@dataclass(frozen=True, slots=True)
class Weights:
    """Points of the score's parts; the defaults are those of docs/matching.md."""

    topics: int = 60
    department: int = 15
    location: int = 10
    near_level: int = 5
    hours: int = 5
    style: int = 5

    @property
    def most(self) -> int:
        """No pair has more points."""
        return sum(astuple(self))


@dataclass(frozen=True, slots=True)
class Rules:
    """A programme's settings for matching; `on` is its first day."""

    on: date
    min_level_gap: int = 2
    top_min_distance: int = 3
    require_cross_department: bool = False
    min_overlap_hours: float = 2
    mentee_capacity: int = 1
    weights: Weights = field(default_factory=Weights)


@dataclass(frozen=True, slots=True)
class Ties:
    """What is known between people: managers (id to manager's id) and pairs that must not be.

    `apart` holds every two ids that are blocked, were a pair before, or have said no.
    """

    managers: Mapping[str, str] = field(default_factory=dict)
    apart: frozenset[frozenset[str]] = frozenset()

    def but(self, pairs: Iterable[tuple[str, str]]) -> Ties:
        """The same, with `pairs` kept apart as well: they are together already."""
        return Ties(self.managers, self.apart | apart_of(pairs))

    def chain(self, person: str) -> list[str]:
        """The managers above a person, nearest first; it ends at a circle."""
        chain: dict[str, None] = {}
        above = self.managers.get(person, "")
        while above and above != person and above not in chain:
            chain[above] = None
            above = self.managers.get(above, "")
        return list(chain)


class Rule(enum.StrEnum):
    """Why a mentor and a mentee cannot be a pair, in the order in which reasons are looked for."""

    TOPICS = "topics"
    LANGUAGES = "languages"
    LEVEL = "level"
    HOURS = "hours"
    DEPARTMENT = "department"
    LINE = "line"
    APART = "apart"


def broken_rules(mentee: Participant, mentor: Participant, rules: Rules, ties: Ties) -> list[Rule]:
    """Every rule that these two break, in the order of Rule; empty if they may be a pair."""
    holds = {
        Rule.TOPICS: not mentee.topics.keys().isdisjoint(mentor.topics),
        Rule.LANGUAGES: not mentee.languages.isdisjoint(mentor.languages),
        Rule.LEVEL: mentee.level - mentor.level >= rules.min_level_gap,
        Rule.HOURS: overlap_minutes(mentee, mentor, rules.on) >= rules.min_overlap_hours * 60,
        Rule.DEPARTMENT: not rules.require_cross_department
        or differ(mentee.department, mentor.department),
        Rule.LINE: not in_line(mentee.id, mentor.id, rules, ties),
        Rule.APART: frozenset((mentee.id, mentor.id)) not in ties.apart,
    }
    return [rule for rule in Rule if not holds[rule]]


def in_line(mentee: str, mentor: str, rules: Rules, ties: Ties) -> bool:
    """H2: whether one stands in the other's chain of managers, the top's exception aside."""
    above_mentor = ties.chain(mentor)
    if mentee in above_mentor:
        steps = above_mentor.index(mentee) + 1
        is_top = not ties.managers.get(mentee)
        return not (is_top and steps >= rules.top_min_distance)
    return mentor in ties.chain(mentee)


def differ(one: str, other: str) -> bool:
    """Whether two departments or locations are known to differ."""
    return bool(one) and bool(other) and one != other


def is_unknown(one: str, other: str) -> bool:
    """Whether it cannot be told if two departments or locations differ."""
    return not one or not other


def overlap_minutes(mentee: Participant, mentor: Participant, on: date) -> int:
    """H7: shared working minutes, 0 to 480."""
    apart = abs(offset_minutes(mentee.zone, on) - offset_minutes(mentor.zone, on))
    return max(0, WORKING_MINUTES - min(apart, abs(DAY_MINUTES - apart)))


@cache
def offset_minutes(zone: str, on: date) -> int:
    """The zone's offset from UTC at noon UTC of a day, in minutes."""
    noon = datetime.combine(on, time(12), tzinfo=UTC)
    offset = noon.astimezone(ZoneInfo(zone)).utcoffset()
    return int(offset.total_seconds()) // 60 if offset else 0


def apart_of(pairs: Iterable[tuple[str, str]]) -> frozenset[frozenset[str]]:
    """Unordered pairs of ids, for Ties."""
    return frozenset(frozenset(pair) for pair in pairs)
