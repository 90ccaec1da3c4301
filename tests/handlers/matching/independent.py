"""Matching once more, written from the rules' text alone, slowly and in another way.

Nothing here uses the engine: no grid, no assignment problem, no duality. Small problems are solved
by trying everything, larger ones by an integer program in two stages.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from fractions import Fraction
from functools import cache
from itertools import combinations
from zoneinfo import ZoneInfo

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from handlers.matching.rules import Participant
from storage.types import Role
from tests.handlers.matching.populations import Population

FIRST_RULES = ("topics", "languages", "level", "hours", "department", "line", "apart")


class House:
    """A population as tables of who may be with whom, and how good that is."""

    def __init__(self, population: Population) -> None:
        self.population = population
        self.rules = population.rules
        self.mentees = population.of(Role.MENTEE)
        self.mentors = population.of(Role.MENTOR)
        together = {frozenset(pair) for pair in population.standing}
        self.points = {
            (k, m): sum(self.earned(leader, junior).values())
            for k, leader in enumerate(self.mentees)
            for m, junior in enumerate(self.mentors)
            if not self.forbidden_by(leader, junior)
            and frozenset((leader.id, junior.id)) not in together
        }
        self.mentee_room = [self._room(one, self.rules.mentee_capacity) for one in self.mentees]
        self.mentor_room = [self._room(one, one.capacity) for one in self.mentors]
        self.served = [self._standing(one) > 0 for one in self.mentees]

    def _standing(self, person: Participant) -> int:
        return sum(pair.count(person.id) for pair in self.population.standing)

    def _room(self, person: Participant, capacity: int) -> int:
        return max(0, capacity - self._standing(person))

    def forbidden_by(self, leader: Participant, junior: Participant) -> set[str]:
        """The names of the rules that these two break."""
        rules, managers = self.rules, self.population.ties.managers
        broken = set()
        if leader.level < junior.level + rules.min_level_gap:
            broken.add("level")
        if not any(topic in junior.topics for topic in leader.topics):
            broken.add("topics")
        if not leader.languages & junior.languages:
            broken.add("languages")
        if self.hours(leader, junior) < rules.min_overlap_hours:
            broken.add("hours")
        if rules.require_cross_department and not _unlike(leader.department, junior.department):
            broken.add("department")
        if {leader.id, junior.id} in map(set, self.population.ties.apart):
            broken.add("apart")
        below = _steps_up(managers, leader.id, junior.id)
        above = _steps_up(managers, junior.id, leader.id)
        exempt = above is not None and leader.id not in managers and above >= rules.top_min_distance
        if below is not None or (above is not None and not exempt):
            broken.add("line")
        return broken

    def hours(self, one: Participant, other: Participant) -> Fraction:
        """Hours of the day in which both work."""
        noon = datetime.fromisoformat(f"{self.rules.on}T12:00:00+00:00")
        offsets = [noon.astimezone(ZoneInfo(p.zone)).utcoffset() for p in (one, other)]
        first, second = (Fraction((o or timedelta()) // timedelta(minutes=1), 60) for o in offsets)
        apart = (first - second) % 24
        return max(Fraction(0), 8 - min(apart, 24 - apart))

    def earned(self, leader: Participant, junior: Participant) -> dict[str, int]:
        """The points of each part of the score that these two earn, and no part that they do not.

        The only place in which the tests say what the score is.
        """
        weights = self.rules.weights
        best, *others = sorted(
            (wish * junior.topics.get(topic, 0) for topic, wish in leader.topics.items()),
            reverse=True,
        )
        fit = Fraction(2 * best + sum(others), 6 * max(leader.topics.values()))
        near = leader.level - junior.level <= self.rules.min_level_gap + 2
        opposites = sorted((leader.style, junior.style)) == ["listener", "talker"]
        parts = (
            ("topics", True, min(weights.topics, _rounded(weights.topics * fit))),
            *_place("department", weights.department, leader.department, junior.department),
            *_place("location", weights.location, leader.location, junior.location),
            ("near_level", near, weights.near_level),
            ("hours", self.hours(leader, junior) >= 4, weights.hours),
            ("style", opposites, weights.style),
        )
        return {name: points for name, is_earned, points in parts if is_earned}

    def shared_topics(self, leader: Participant, junior: Participant) -> list[str]:
        """What both name, with what weighs most first."""
        weight = {
            topic: wish * junior.topics[topic]
            for topic, wish in leader.topics.items()
            if topic in junior.topics
        }
        return sorted(weight, key=lambda topic: (-weight[topic], topic))

    # ------------------------------------------------------------------ why somebody has no pair

    def why_alone(
        self, person: Participant, everything: Sequence[tuple[str, str]]
    ) -> tuple[str, int]:
        """The rule or the shortage that keeps somebody out, and how many would suit.

        From the rules' text: who is left after each rule, and whether those are all taken by the
        pairs `everything` (mentee, mentor). An AssertionError if one of them is free.
        """
        is_mentee = person.role is Role.MENTEE
        others = self.mentors if is_mentee else self.mentees
        if not others:
            return "nobody", 0
        broken = {
            other.id: self.forbidden_by(person, other)
            if is_mentee
            else self.forbidden_by(other, person)
            for other in others
        }
        for number, rule in enumerate(FIRST_RULES, start=1):
            if all(rules & set(FIRST_RULES[:number]) for rules in broken.values()):
                return rule, 0
        suitable = [other for other in others if not broken[other.id]]
        side = 1 if is_mentee else 0
        for other in suitable:
            taken = sum(pair[side] == other.id for pair in everything)
            # A suitable mentor has no place left; a suitable leader has a mentor at least.
            assert taken >= (other.capacity if is_mentee else 1), (person, other)
        return "taken", len(suitable)

    # ------------------------------------------------------------------ the best value

    def best_by_trying(self) -> tuple[int, int]:
        """(newly matched mentees, total score) of the best of all solutions."""

        @cache
        def best(k: int, room: tuple[int, ...]) -> tuple[int, int]:
            if k == len(self.mentees):
                return 0, 0
            suitable = [m for m in range(len(room)) if room[m] and (k, m) in self.points]
            found = best(k + 1, room)
            for count in range(1, self.mentee_room[k] + 1):
                for chosen in combinations(suitable, count):
                    left = tuple(r - (m in chosen) for m, r in enumerate(room))
                    matched, points = best(k + 1, left)
                    matched += not self.served[k]
                    points += sum(self.points[k, m] for m in chosen)
                    found = max(found, (matched, points))
            return found

        return best(0, tuple(self.mentor_room))

    def most_matched(self, mentor_room: Sequence[int]) -> int:
        """Newly matched mentees at most: each in turn looks for a mentor who has room or makes it.

        So many find one in the end, for a second mentor of anybody's never helps another mentee.
        """
        had: dict[tuple[int, int], int] = {}

        def finds(k: int, asked: set[tuple[int, int]]) -> bool:
            for m, room in enumerate(mentor_room):
                for place in ((m, number) for number in range(room)):
                    if (k, m) in self.points and place not in asked:
                        asked.add(place)
                        if place not in had or finds(had[place], asked):
                            had[place] = k
                            return True
            return False

        return sum(finds(k, set()) for k, served in enumerate(self.served) if not served)

    def best_by_integer_program(self) -> tuple[int, int]:
        """The same by two integer programs: first the mentees, then the points among those."""
        edges = sorted(self.points)
        if not edges:
            return 0, 0
        size = len(edges) + len(self.mentees)
        limits = [
            *((self._row(edges, 0, k), self.mentee_room[k]) for k in range(len(self.mentees))),
            *((self._row(edges, 1, m), self.mentor_room[m]) for m in range(len(self.mentors))),
            *((self._row(edges, 0, k, sign=-1, matched=k), 0) for k in range(len(self.mentees))),
        ]
        most = np.ones(size)
        most[len(edges) :] = [not served for served in self.served]
        count = np.concatenate([np.zeros(len(edges)), np.ones(len(self.mentees))])
        points = np.concatenate([[self.points[e] for e in edges], np.zeros(len(self.mentees))])
        matched = _maximum(count, most, limits)
        limits.append((-count, -matched))
        return matched, _maximum(points, most, limits)

    def _row(
        self,
        edges: Sequence[tuple[int, int]],
        side: int,
        number: int,
        sign: int = 1,
        matched: int = -1,
    ) -> np.ndarray:
        row = np.zeros(len(edges) + len(self.mentees))
        for place, edge in enumerate(edges):
            row[place] = sign * (edge[side] == number)
        if matched >= 0:
            row[len(edges) + matched] = 1
        return row


def _maximum(value: np.ndarray, most: np.ndarray, limits: Sequence[tuple[np.ndarray, int]]) -> int:
    found = milp(
        -value,
        integrality=np.ones(len(value)),
        bounds=Bounds(np.zeros(len(value)), most),
        constraints=LinearConstraint(
            np.array([row for row, _ in limits]), ub=np.array([limit for _, limit in limits])
        ),
        options={"mip_rel_gap": 0},
    )
    assert found.success, found.message
    return round(-float(found.fun))


def _place(name: str, points: int, one: str, other: str) -> tuple[tuple[str, bool, int], ...]:
    """The bonus for different places: half of it, rounded up, if one of them is not known."""
    unknown = "" in (one, other)
    return (
        (name, not unknown and one != other, points),
        (f"{name}_half", unknown, _rounded(Fraction(points, 2))),
    )


def _rounded(points: Fraction) -> int:
    return (points + Fraction(1, 2)).__floor__()


def _unlike(one: str, other: str) -> bool:
    return "" not in (one, other) and one != other


def _steps_up(managers: dict[str, str] | object, start: str, goal: str) -> int | None:
    """How many steps up from `start` its chain meets `goal`, before it closes on itself."""
    assert isinstance(managers, dict)
    seen, person = {start}, start
    for steps in range(1, len(managers) + 2):
        person = managers.get(person, "")
        if not person or person in seen:
            return None
        if person == goal:
            return steps
        seen.add(person)
    return None
