"""People to be matched: single ones for worked examples, and random populations for properties."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

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

_topics = st.dictionaries(st.sampled_from(TOPICS), st.integers(1, 3), min_size=1)
_languages = st.sampled_from(
    [frozenset(one) for one in (("de",), ("de", "en"), ("en",), ("de", "fr"), ("fr",))]
)
_zones = st.sampled_from(("Europe/Berlin", "Europe/Berlin", *ZONES))


def _people(role: Role, prefix: str, most: int) -> st.SearchStrategy[list[Participant]]:
    levels = st.sampled_from((7, 7, 6, 8, 4, 5) if role is Role.MENTEE else (2, 2, 1, 3, 4, 5))
    person = st.builds(
        Participant,
        id=st.just(""),
        role=st.just(role),
        level=levels,
        topics=_topics,
        languages=_languages,
        department=st.sampled_from(DEPARTMENTS),
        location=st.sampled_from(LOCATIONS),
        zone=_zones,
        capacity=st.integers(1, 3) if role is Role.MENTOR else st.just(1),
        style=st.sampled_from(("", "listener", "talker")),
    )
    sizes = st.sampled_from((min(3, most), most, 1, 0))
    some = sizes.flatmap(lambda size: st.lists(person, min_size=size, max_size=max(size, 2)))
    return some.map(
        lambda found: [_named(one, f"{prefix}{number}") for number, one in enumerate(found)]
    )


def _named(person: Participant, id_: str) -> Participant:
    fields = {name: getattr(person, name) for name in Participant.__slots__}
    return Participant(**(fields | {"id": id_}))


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
    managers = draw(
        st.dictionaries(st.sampled_from(everyone), st.sampled_from(everyone), max_size=len(ids))
    )
    two = st.tuples(st.sampled_from(everyone), st.sampled_from(everyone))
    apart = draw(st.lists(two, max_size=4))
    standing: list[tuple[str, str]] = []
    if juniors and leaders:
        pair = st.tuples(st.sampled_from(leaders), st.sampled_from(juniors))
        standing = draw(st.lists(pair, max_size=2, unique=True))
    return Population(
        tuple(draw(st.permutations(people))),
        draw(_rules),
        Ties(managers, apart_of(apart)),
        tuple(standing),
    )
