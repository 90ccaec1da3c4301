"""The best pairs of all: exact, the same whatever the order of the people, and with a proof.

Lexicographic: as many mentees as possible get a mentor; among those, the greatest total score. A
pair is worth `big_m + score`, with `big_m` above any total score, so that one assignment problem
gives both. The proof is a dual solution over all feasible pairs, checked in integers: its value is
an upper bound, and it equals the value found.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Sequence

from handlers.matching.rules import Participant, Rules, Ties, broken_rules
from handlers.matching.score import score
from handlers.matching.solver.solution import Match, NotOptimal, Progress, Solution, Value
from storage.types import Role


def solve(
    people: Collection[Participant],
    rules: Rules,
    ties: Ties,
    standing: Collection[tuple[str, str]] = (),
    progress: Progress | None = None,
) -> Solution:
    """The best pairs of `people` besides the `standing` ones (mentee id, mentor id).

    Standing pairs stay as they are, whatever the rules, and use up capacity. `progress` hears how
    many mentees of how many have been scored. Raises NotOptimal if the proof fails.
    """
    taken = Counter(person for pair in standing for person in pair)
    mentees = _with_room(people, Role.MENTEE, rules, taken)
    mentors = _with_room(people, Role.MENTOR, rules, taken)
    if not mentees or not mentors:
        waiting = frozenset(one.id for one in mentees if not taken[one.id])
        return Solution((), Value(0, 0), Value(0, 0), waiting)
    _compute_alone()
    from handlers.matching.solver import exact
    from handlers.matching.solver.blocks import Blocks

    blocks = Blocks(mentees, mentors, rules, ties.but(standing), progress)
    rooms = (
        [_room(one, rules, taken) for one in mentees],
        [_room(one, rules, taken) for one in mentors],
    )
    # Twice what all pairs together can have, so that who is scarce shows in the price alone.
    big_m = 2 * rules.weights.most * min(map(sum, rooms)) + 1
    answer = exact.solve(blocks, *rooms, [0 if taken[one.id] else big_m for one in mentees])
    matches = tuple(
        Match(mentees[row], mentors[column], score(mentees[row], mentors[column], rules))
        for row, column in answer.chosen
    )
    newly = {match.mentee.id for match in matches if taken[match.mentee.id] == 0}
    value = Value(len(newly), sum(match.score.total for match in matches))
    bound = Value(*divmod(answer.bound, big_m))
    if bound != value:
        raise NotOptimal(f"the bound {bound} differs from the value {value}")
    return Solution(matches, value, bound, frozenset(mentees[row].id for row in answer.scarce))


def _compute_alone() -> None:
    """One thread for each block: without effect once NumPy is there, and then only slower.

    The blocks are spread over the processors already; OpenBLAS would spread each of them again.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _with_room(
    people: Collection[Participant], role: Role, rules: Rules, taken: Counter[str]
) -> list[Participant]:
    """Who can still be in a pair, in the order of ids: so the order of rows makes no difference."""
    some = (one for one in people if one.role is role and _room(one, rules, taken) > 0)
    return sorted(some, key=lambda person: person.id)


def _room(person: Participant, rules: Rules, taken: Counter[str]) -> int:
    capacity = rules.mentee_capacity if person.role is Role.MENTEE else person.capacity
    return capacity - taken[person.id]


def suggestions(
    mentee: Participant,
    free: Collection[Participant],
    rules: Rules,
    ties: Ties,
    most: int = 3,
) -> tuple[Match, ...]:
    """The mentors among `free` who suit a mentee best, best first."""
    feasible = [
        Match(mentee, mentor, score(mentee, mentor, rules))
        for mentor in free
        if mentor.role is Role.MENTOR and not broken_rules(mentee, mentor, rules, ties)
    ]
    feasible.sort(key=lambda match: (-match.score.total, match.mentor.id))
    return tuple(feasible[:most])


def best_of_each(
    mentees: Sequence[Participant],
    free: Collection[Participant],
    rules: Rules,
    ties: Ties,
    most: int,
) -> list[tuple[Match, ...]]:
    """The same for many mentees: whoever of `free` suits each of them best, best first."""
    mentors = sorted(free, key=lambda one: one.id)
    if not mentees or not mentors:
        return [()] * len(mentees)
    _compute_alone()
    import numpy as np

    from handlers.matching.solver.blocks import ROWS, Blocks
    from handlers.matching.solver.topic_fit import FAR

    blocks = Blocks(mentees, mentors, rules, ties)
    found = []
    for start in range(0, len(mentees), ROWS):
        rows = np.arange(start, min(start + ROWS, len(mentees)))
        points = blocks.points(rows)
        order = np.argsort(-points, axis=1, kind="stable")[:, :most]
        for row, best in zip(rows, order, strict=True):
            fitting = [mentors[one] for one in best if points[row - start, one] > FAR / 2]
            mentee = mentees[int(row)]
            found.append(tuple(Match(mentee, one, score(mentee, one, rules)) for one in fitting))
    return found
