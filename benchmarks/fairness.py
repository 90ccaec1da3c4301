"""Who finds nobody: sixty companies in which facts are missing and wishes differ in number.

Of each company the same people are matched; what is compared are the shares of those who find
somebody, among leaders with and without a department or location, with one to five wishes, and
by time zone.

    python -m benchmarks.fairness               # prints the table of docs/matching.md
    python -m benchmarks.fairness --companies 6
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from benchmarks.matching import company
from handlers.matching.rules import Participant
from handlers.matching.solver.assign import solve
from storage.types import Role

COMPANIES = 60
LEADERS = 60
SCARCE = 0.7
"""So many mentors a leader: somebody has to find nobody."""
NO_DEPARTMENT, NO_LOCATION = 0.2, 0.2
MOST_WISHES = 5


def uneven(number: int) -> tuple[list[Participant], Iterator[tuple[str, Participant]]]:
    """A company with too few mentors, and everybody's groups."""
    chance = random.Random(number)
    people, _rules, _ties = company(LEADERS, seed=number)
    leaders = [_changed(chance, one) for one in people if one.role is Role.MENTEE]
    mentors = [one for one in people if one.role is Role.MENTOR]
    mentors = [_changed(chance, one) for one in mentors[: round(SCARCE * len(mentors))]]
    return [*leaders, *mentors], ((group, one) for one in leaders for group in groups(one))


def _changed(chance: random.Random, one: Participant) -> Participant:
    """With some facts missing and one to five topics: the same for whoever is compared."""
    wished = one.topics
    if one.role is Role.MENTEE:
        wished, wishes = {}, chance.randint(1, MOST_WISHES)
        while len(wished) < wishes:
            rank = chance.choices(range(45), [1 / (1 + rank) for rank in range(45)])[0]
            wished[f"topic_{rank}"] = chance.randint(1, 3)
    return replace(
        one,
        topics=wished,
        department="" if chance.random() < NO_DEPARTMENT else one.department,
        location="" if chance.random() < NO_LOCATION else one.location,
    )


def groups(one: Participant) -> tuple[str, ...]:
    """What a leader is compared by."""
    wishes = len(one.topics)
    return (
        "everybody",
        "department known" if one.department else "department not known",
        "location known" if one.location else "location not known",
        f"{wishes} wish{'es' if wishes > 1 else ''}",
        one.zone,
    )


def measure(companies: int) -> tuple[Counter[str], Counter[str]]:
    """How many leaders of each group there are, and how many of them find somebody."""
    there: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for number in range(companies):
        people, compared = uneven(number)
        _people, rules, ties = company(LEADERS, seed=number)
        matched = {match.mentee.id for match in solve(people, rules, ties).matches}
        for group, one in compared:
            there[group] += 1
            found[group] += one.id in matched
    return there, found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--companies", type=int, default=COMPANIES)
    there, found = measure(parser.parse_args().companies)
    print("| leaders | how many | find somebody |\n|---|---|---|")
    for group in sorted(there, key=lambda group: (group != "everybody", group)):
        print(f"| {group} | {there[group]:,} | {100 * found[group] / there[group]:.0f} % |")


if __name__ == "__main__":
    main()
