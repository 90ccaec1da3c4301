"""Why somebody is not matched: the one rule, or the shortage, that kept them out. Pure.

Rules are taken one after the other, in the order of Rule: the reason is the rule that leaves nobody
of those who pass the ones before. If somebody is left, all of them are taken.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from handlers.matching.rules import Participant, Rule, Rules, Ties, broken_rules
from storage.types import Role


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A person without a pair. `reason` is a wording key's suffix; `suitable` how many would do."""

    person: Participant
    reason: str
    suitable: int


NOBODY = "nobody"
"""There is nobody in the other role."""
TAKEN = "taken"
"""Everybody suitable is taken."""
UNSETTLED = "unsettled"
"""Their line of managers is not known, so that nobody may be matched with them."""


def why_unmatched(
    person: Participant, people: Collection[Participant], rules: Rules, ties: Ties
) -> Unmatched:
    """The reason for a person whom the best solution leaves without a pair."""
    others = [other for other in people if other.role is person.role.other]
    if not others:
        return Unmatched(person, NOBODY, 0)
    broken = [_broken(person, other, rules, ties) for other in others]
    for rule in Rule:
        broken = [rules_broken for rules_broken in broken if rule not in rules_broken]
        if not broken:
            return Unmatched(person, rule.value, 0)
    return Unmatched(person, TAKEN, len(broken))


def _broken(person: Participant, other: Participant, rules: Rules, ties: Ties) -> list[Rule]:
    if person.role is Role.MENTEE:
        return broken_rules(person, other, rules, ties)
    return broken_rules(other, person, rules, ties)
