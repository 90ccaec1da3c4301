"""People to be matched: single ones for worked examples, and random populations for properties."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from math import prod
from operator import itemgetter
from typing import Any

from hypothesis import strategies as st

from handlers.matching.rules import Participant, Rules, Ties, Weights, apart_of
from storage.types import Role

WINTER = date(2026, 12, 1)
SUMMER = date(2026, 7, 1)
NONE = Ties()


def mentee(id_: str = "klaus", **changes: object) -> Participant:
    """A leader of level 7 in Berlin who wants to learn about `ai`."""
    return _person(id_, Role.MENTEE, 7, changes)


def mentor(id_: str = "lena", **changes: object) -> Participant:
    """A junior of level 2 in Berlin who offers `ai`."""
    return _person(id_, Role.MENTOR, 2, changes)


def _person(id_: str, role: Role, level: int, changes: dict[str, object]) -> Participant:
    usual: dict[str, object] = {
        "level": level,
        "topics": {"ai": 2},
        "languages": frozenset({"de"}),
        "zone": "Europe/Berlin",
    }
    return Participant(id=id_, role=role, **(usual | changes))  # type: ignore[arg-type]


@dataclass(frozen=True)
class Population:
    """A whole matching problem."""

    people: tuple[Participant, ...]
    rules: Rules
    ties: Ties
    standing: tuple[tuple[str, str], ...] = field(default=())

    def of(self, role: Role) -> list[Participant]:
        """Everybody in one role."""
        return [person for person in self.people if person.role is role]


ZONES = ("UTC", "Europe/Berlin", "Asia/Kolkata", "Asia/Kathmandu", "America/New_York", "Asia/Tokyo")
DEPARTMENTS = ("", "IT", "Finance")
LOCATIONS = ("", "Berlin", "Graz")
TOPICS = ("ai", "data", "feedback")
BOSSES = ("boss", "top")
"""People of the house who do not take part."""

_SKILLS = [dict(zip(TOPICS, weights, strict=True)) for weights in product(range(4), repeat=3)]
_OF_ONE_TOPIC = [{topic: weight} for topic in TOPICS for weight in (1, 2, 3)]
_TOPICS = [
    *({topic: weight for topic, weight in one.items() if weight} for one in _SKILLS[1:]),
    *(_OF_ONE_TOPIC * 2),
]
"""Each choice of topics and weights; those of one topic three times."""
_LANGUAGES = [frozenset(one) for one in (("de",), ("de", "en"), ("en",), ("de", "fr"), ("fr",))]
_TRAITS: dict[str, Sequence[object]] = {
    "topics": _TOPICS,
    "languages": _LANGUAGES,
    "department": DEPARTMENTS,
    "location": LOCATIONS,
    "zone": ("Europe/Berlin", "Europe/Berlin", *ZONES),
    "style": ("", "listener", "talker"),
}
_MENTEE = _TRAITS | {"level": (7, 7, 6, 8, 4, 5)}
_MENTOR = _TRAITS | {"level": (2, 2, 1, 3, 4, 5), "capacity": (1, 2, 3)}


def _people(role: Role, prefix: str, most: int) -> st.SearchStrategy[list[Participant]]:
    traits = _MENTEE if role is Role.MENTEE else _MENTOR
    person = st.integers(0, prod(map(len, traits.values())) - 1)
    sizes = st.sampled_from((min(3, most), most, 1, 0))
    some = sizes.flatmap(lambda size: st.lists(person, min_size=size, max_size=max(size, 2)))
    return some.map(
        lambda found: [
            Participant(id=f"{prefix}{index}", role=role, **_chosen(traits, number))
            for index, number in enumerate(found)
        ]
    )


def _chosen(traits: Mapping[str, Sequence[object]], number: int) -> dict[str, Any]:
    """One of each: a choice of its own for each number. To draw one number is ten times faster."""
    chosen: dict[str, Any] = {}
    for name, values in traits.items():
        number, place = divmod(number, len(values))
        chosen[name] = values[place]
    return chosen


_rules = st.builds(
    Rules,
    on=st.sampled_from((WINTER, SUMMER)),
    min_level_gap=st.integers(0, 3),
    top_min_distance=st.integers(1, 4),
    require_cross_department=st.sampled_from((False, False, True)),
    min_overlap_hours=st.sampled_from((2, 0, 1.5, 4.5)),
    mentee_capacity=st.integers(1, 3),
    weights=st.one_of(
        st.just(Weights()),
        st.builds(Weights, topics=st.integers(0, 75), department=st.integers(0, 15)),
        st.just(Weights(*[0] * 6)),
    ),
)


@st.composite
def populations(draw: st.DrawFn, mentees: int = 8, mentors: int = 8) -> Population:
    """Up to so many of each, in which every rule keeps some apart; some pairs stand already."""
    people = [
        *draw(_people(Role.MENTEE, "k", mentees)),
        *draw(_people(Role.MENTOR, "l", mentors)),
    ]
    ids = [person.id for person in people]
    juniors = [person.id for person in people if person.role is Role.MENTOR]
    leaders = [person.id for person in people if person.role is Role.MENTEE]
    everyone = [*ids, *BOSSES]
    two = st.sampled_from([*product(everyone, everyone)])
    managers = dict(draw(st.lists(two, max_size=len(ids), unique_by=itemgetter(0))))
    apart = draw(st.lists(two, max_size=4))
    standing: list[tuple[str, str]] = []
    if juniors and leaders:
        pair = st.sampled_from([*product(leaders, juniors)])
        standing = draw(st.lists(pair, max_size=2, unique=True))
    random.Random(draw(st.integers(0, 2**16))).shuffle(people)
    return Population(
        tuple(people),
        draw(_rules),
        Ties(managers, apart_of(apart)),
        tuple(standing),
    )
