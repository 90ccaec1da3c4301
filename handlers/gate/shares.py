"""Yes or no: shares in halves, quarters or fifths, never none, never all, never a percentage.

A share is above the lower end of its class and at most the upper one, so that a single yes or no
stays open whoever else is known.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass

from handlers.gate.answers import FEWEST_COUPLES, Couple, fewest_people
from handlers.gate.scales import Band, band

FEWEST = 5
"""People behind a share, even where k is less."""
FEWEST_ACTING = 10
"""Couples behind a share of what the partner sees too: an accomplice may have three partners."""
QUARTERS_FROM = 10
"""People, for shares told in quarters (docs/gate.md)."""
FIFTHS_FROM = 20
"""People, for shares told in fifths (docs/gate.md)."""


@dataclass(frozen=True, slots=True)
class Share:
    """Above `number` and at most `number` + 1 of so many `parts` of a group."""

    band: Band
    parts: int
    number: int


@dataclass(frozen=True, slots=True)
class Signal:
    """A topic of which one person noted something, in the order in which they are given."""

    key: Hashable
    person: int
    couple: Couple
    topic: str


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics that many named, with their shares; `uses` are the keys that this uses up."""

    named: dict[str, Share]
    band: Band
    uses: tuple[Hashable, ...]


def fewest_people_of_share(k: int) -> int:
    """How many people at least are behind a share."""
    return max(fewest_people(k), FEWEST)


def share(yes: int, people: int, k: int) -> Share | None:
    """So many of the people; None if they are too few."""
    fewest = fewest_people_of_share(k)
    if people < fewest:
        return None
    parts = 2 if people < QUARTERS_FROM else 4 if people < FIFTHS_FROM else 5
    return Share(band(people, fewest), parts, class_of_share(yes, people, parts))


def class_of_share(yes: int, people: int, parts: int) -> int:
    """The class of a share, from 0; none at all belongs to the lowest."""
    return max(0, -(-yes * parts // people) - 1)


def acting(
    acted: Collection[Couple], met: Collection[Couple], coordinators: Collection[int]
) -> Share | None:
    """The couples in which something was done that the partner sees too, of all that met."""
    counted = {couple for couple in met if couple.isdisjoint(coordinators)}
    if len(counted) < FEWEST_ACTING:
        return None
    parts = 2 if len(counted) < FIFTHS_FROM else 4
    number = class_of_share(len(counted & set(acted)), len(counted), parts)
    return Share(band(len(counted), FEWEST_ACTING), parts, number)


def needs(pool: Sequence[Signal], coordinators: Collection[int]) -> Topics | None:
    """What a moment makes of what mentors need most, which their partner sees too.

    Each couple once, with what it said first; its further answers wait. The lowest class is not
    named, but used up.
    """
    counted = [one for one in pool if one.couple.isdisjoint(coordinators)]
    first: dict[Couple, str] = {}
    for one in counted:
        first.setdefault(one.couple, one.topic)
    if len(first) < FEWEST_ACTING:
        return None
    parts = 2 if len(first) < FIFTHS_FROM else 4
    about = band(len(first), FEWEST_ACTING)
    chosen = sorted(set(first.values()))
    counts = {need: sum(one == need for one in first.values()) for need in chosen}
    shares = {
        need: Share(about, parts, number)
        for need, count in counts.items()
        if (number := class_of_share(count, len(first), parts))
    }
    used = [one.key for one in counted if one.topic == first[one.couple]]
    return Topics(shares, about, tuple(used))


def signals(pool: Sequence[Signal], k: int) -> Topics | None:
    """What a moment makes of the topics that people noted: of each person the first topic.

    Their further topics wait. Topics in the lowest class are not named, but they are used up.
    """
    first: dict[int, str] = {}
    for one in pool:
        first.setdefault(one.person, one.topic)
    used = [one for one in pool if one.topic == first[one.person]]
    if len({one.couple for one in used}) < FEWEST_COUPLES:
        return None
    return named(first, (one.key for one in used), k)


def named(topic_of: dict[int, str], uses: Iterable[Hashable], k: int) -> Topics | None:
    """How many named each topic, one topic a person; None if they are too few."""
    people = len(topic_of)
    nobody = share(0, people, k)
    if nobody is None:
        return None
    counts: dict[str, int] = {}
    for topic in topic_of.values():
        counts[topic] = counts.get(topic, 0) + 1
    shares = {
        topic: found
        for topic, count in sorted(counts.items())
        if (found := share(count, people, k)) is not None and found.number > 0
    }
    return Topics(shares, nobody.band, tuple(uses))
