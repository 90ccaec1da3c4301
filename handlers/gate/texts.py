"""Texts without an author: a batch of one text each, in an order that nobody knows.

Of a text nobody's authorship is likelier than one in (authors - 1): there are ten authors at least,
they answered in the same weeks, and neither order nor day nor pair goes with the text.
"""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass

from handlers.gate.answers import FEWEST_COUPLES, Couple

FEWEST_AUTHORS = 10
"""Or k, if that is more."""
FEWEST_ALIKE = 5
"""Authors of a batch who must share a topic or a role for it to stand beside their texts."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A text that its author released and may still take back; the oldest are given first."""

    key: Hashable
    author: int
    couple: Couple
    text: str
    topic: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Released:
    """A text as others may read it; topic and role only if enough authors of the batch share it."""

    key: Hashable
    text: str
    topic: str
    role: str


def batch(pool: Sequence[Waiting], coordinators: Collection[int], k: int) -> list[Released]:
    """The texts of one language that are released together; none if too few authors wait.

    Coordinators' texts go with the others, but do not make up the number.
    """
    oldest: dict[int, Waiting] = {}
    for one in pool:
        oldest.setdefault(one.author, one)
    counted = [one for one in oldest.values() if one.author not in coordinators]
    couples = {one.couple for one in counted}
    if len(counted) < max(FEWEST_AUTHORS, k) or len(couples) < FEWEST_COUPLES:
        return []
    known = {one.key for one in counted}
    texts = list(oldest.values())
    topics = _told([(one.key, one.topic) for one in texts], known)
    roles: dict[Hashable, str] = {}
    for topic in set(topics.values()):
        group = [(one.key, one.role) for one in texts if topics[one.key] == topic]
        roles |= _told(group, known)
    released = [Released(one.key, one.text, topics[one.key], roles[one.key]) for one in texts]
    secrets.SystemRandom().shuffle(released)
    return released


def _told(
    labels: Sequence[tuple[Hashable, str]], counted: Collection[Hashable]
) -> dict[Hashable, str]:
    """What stands beside each text: a label of enough authors, if those without it are enough too.

    A single text without a label would be told by what the others have.
    """
    authors = Counter(label for key, label in labels if key in counted)
    shown = {label for label, number in authors.items() if number >= FEWEST_ALIKE}
    rest = [key for key, label in labels if label not in shown]
    if rest and sum(key in counted for key in rest) < FEWEST_ALIKE:
        shown = set()
    return {key: label if label in shown else "" for key, label in labels}
