"""Time, memory and quality of matching: ours, dense SciPy, mentor-match, greedy, by lot.

Each run is a process of its own and counts from the population to the pairs, with all libraries
loaded before (match_file.py counts those too). A company is made by a generator with a fixed seed:
departments, levels, a tree of managers, 45 topics by Zipf's law, six time zones, languages. All
contestants maximise the same objective, as far as they can.

    python -m benchmarks.matching           # small sizes, within a few minutes
    python -m benchmarks.matching --full    # up to 50,000 by 50,000; writes the picture
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path

from handlers.matching.rules import Participant, Rules, Ties
from handlers.matching.solver.assign import solve
from storage.types import Role

SMALL = {
    "ours": (60, 200, 500, 1000, 2000),
    "dense SciPy": (200, 500, 1000, 2000),
    "mentor-match": (60,),  # only if it is installed
    "greedy": (200, 1000, 2000),
    "by lot": (200, 1000, 2000),
}
FULL = {
    "ours": (30, 60, 100, 200, 300, 500, 1000, 2000, 3000, 5000, 10_000, 20_000, 50_000),
    "dense SciPy": (100, 200, 500, 1000, 2000, 5000, 10_000),
    "mentor-match": (30, 60, 100, 200, 300, 500, 1000, 2000, 3000),
    "greedy": (100, 1000, 5000, 10_000),
    "by lot": (100, 1000, 5000, 10_000),
}
PATIENCE = 300
"""Seconds after which a run is given up, and all larger ones with it."""
PICTURE = Path(__file__).parents[1] / "docs" / "images" / "matching-time.png"
PLACES = {
    "Europe/Berlin": (40, "de", ("Berlin", "Graz", "Zürich")),
    "Europe/London": (12, "en", ("London", "Dublin")),
    "America/New_York": (20, "en", ("New York", "Toronto")),
    "America/Sao_Paulo": (6, "pt", ("São Paulo",)),
    "Asia/Kolkata": (14, "hi", ("Pune", "Bengaluru")),
    "Asia/Singapore": (8, "zh", ("Singapore",)),
}
FROM = 5000
"""From this size on growth is told; below, fixed costs hide it."""
Pairs = list[tuple[str, str]]
Results = dict[str, dict[int, dict[str, float]]]


# ---------------------------------------------------------------------------- the company


def company(size: int, seed: int = 1) -> tuple[list[Participant], Rules, Ties]:
    """So many leaders and so many juniors."""
    chance = random.Random(seed)
    people = [_person(chance, number, Role.MENTEE) for number in range(size)]
    people += [_person(chance, number, Role.MENTOR) for number in range(size, 2 * size)]
    ranked = sorted(people, key=lambda one: -one.level)
    managers = {one.id: ranked[(n - 1) // 8].id for n, one in enumerate(ranked) if n}
    apart = (
        frozenset((chance.choice(people).id, chance.choice(people).id)) for _ in range(size // 10)
    )
    return people, Rules(on=date(2026, 12, 1)), Ties(managers, frozenset(apart))


def _person(chance: random.Random, number: int, role: Role) -> Participant:
    zone = chance.choices(list(PLACES), [share for share, _, _ in PLACES.values()])[0]
    _, home, cities = PLACES[zone]
    spoken = {home} if chance.random() < 0.8 else {"en"}
    if chance.random() < 0.85:
        spoken.add("en")
    levels = {4: 35, 5: 30, 6: 20, 7: 10, 8: 5} if role is Role.MENTEE else {1: 35, 2: 30, 3: 35}
    topics: dict[str, int] = {}
    many = chance.randint(1, 4)
    while len(topics) < many:
        rank = chance.choices(range(45), [1 / (1 + rank) for rank in range(45)])[0]
        topics[f"topic_{rank}"] = chance.randint(1, 3)
    return Participant(
        id=f"p{number:06}",
        role=role,
        level=chance.choices(list(levels), list(levels.values()))[0],
        topics=topics,
        languages=frozenset(spoken),
        department=f"department_{chance.randrange(12)}" if chance.random() > 0.03 else "",
        location=chance.choice(cities),
        zone=zone,
        style=chance.choice(("", "listener", "talker")),
    )


# ---------------------------------------------------------------------------- the contestants


def ours(people: list[Participant], rules: Rules, ties: Ties) -> Pairs:
    """The engine."""
    return [(one.mentee.id, one.mentor.id) for one in solve(people, rules, ties).matches]


def dense(people: list[Participant], rules: Rules, ties: Ties) -> Pairs:
    """All pairs in one matrix, SciPy's assignment on it."""
    from scipy.optimize import linear_sum_assignment

    mentees, mentors, points = _matrix(people, rules, ties)
    first = 100 * len(mentees) + 1
    feasible = points >= 0
    points += first
    points[~feasible] = 0
    rows, columns = linear_sum_assignment(points, maximize=True)
    return [
        (mentees[row].id, mentors[column].id)
        for row, column in zip(rows, columns, strict=True)
        if feasible[row, column]
    ]


def mentor_match(people: list[Participant], rules: Rules, ties: Ties) -> Pairs:
    """The package of that name, with one rule of its own kind that gives our points."""
    from matching.mentee import Mentee
    from matching.mentor import Mentor
    from matching.process import process_data

    mentees, mentors, points = _matrix(people, rules, ties)
    row_of = {one.id: row for row, one in enumerate(mentees)}
    column_of = {one.id: column for column, one in enumerate(mentors)}
    first = 100 * len(mentees) + 1

    class OurPoints:
        """Forbids a pair or gives it its points."""

        def apply(self, match: object) -> int:
            value = int(points[row_of[match.mentee.email], column_of[match.mentor.email]])
            match.disallowed = value < 0
            return value + first if value >= 0 else 0

    juniors = [Mentor(email=one.id, grade=one.level) for one in mentors]
    leaders = [Mentee(email=one.id, grade=one.level) for one in mentees]
    process_data(juniors, leaders, [[OurPoints()]])
    return [(leader.email, junior.email) for leader in leaders for junior in leader.mentors]


def greedy(people: list[Participant], rules: Rules, ties: Ties) -> Pairs:
    """The best pair of all, then the best of those left, and so on."""
    import numpy as np

    mentees, mentors, points = _matrix(people, rules, ties)
    points = points.astype(np.int8)
    free = np.ones(len(mentors), dtype=bool)
    pairs: Pairs = []
    waiting = list(range(len(mentees)))
    for value in range(100, -1, -1):
        still = []
        for row in waiting:
            suitable = np.flatnonzero(free & (points[row] == value))
            if len(suitable):
                free[suitable[0]] = False
                pairs.append((mentees[row].id, mentors[suitable[0]].id))
            else:
                still.append(row)
        waiting = still
    return pairs


def by_lot(people: list[Participant], rules: Rules, ties: Ties) -> Pairs:
    """Every leader in turn gets any free mentor who is allowed."""
    import numpy as np

    mentees, mentors, points = _matrix(people, rules, ties)
    chance = np.random.default_rng(1)
    free = np.ones(len(mentors), dtype=bool)
    pairs: Pairs = []
    for row in chance.permutation(len(mentees)):
        suitable = np.flatnonzero(free & (points[row] >= 0))
        if len(suitable):
            column = chance.choice(suitable)
            free[column] = False
            pairs.append((mentees[row].id, mentors[column].id))
    return pairs


CONTESTANTS: dict[str, Callable[[list[Participant], Rules, Ties], Pairs]] = {
    "ours": ours,
    "dense SciPy": dense,
    "mentor-match": mentor_match,
    "greedy": greedy,
    "by lot": by_lot,
}


def _matrix(people: list[Participant], rules: Rules, ties: Ties):
    """Every pair's points in one matrix, -1 where it may not be."""
    import numpy as np

    from handlers.matching.solver.blocks import Blocks

    mentees = [one for one in people if one.role is Role.MENTEE]
    mentors = [one for one in people if one.role is Role.MENTOR]
    blocks = Blocks(mentees, mentors, rules, ties)
    points = np.empty((len(mentees), len(mentors)))
    for first in range(0, len(mentees), 128):
        rows = np.arange(first, min(first + 128, len(mentees)))
        points[rows] = np.maximum(blocks.points(rows), -1)
    return mentees, mentors, points


# ---------------------------------------------------------------------------- measuring


def run(name: str, size: int) -> None:
    """One run in this process; prints what it measured."""
    from handlers.matching.score import score

    people, rules, ties = company(size)
    _load(name)
    began, used = time.perf_counter(), time.process_time()
    pairs = CONTESTANTS[name](people, rules, ties)
    seconds, processor = time.perf_counter() - began, time.process_time() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    by_id = {one.id: one for one in people}
    total = sum(score(by_id[one], by_id[other], rules).total for one, other in pairs)
    print(
        json.dumps(
            {
                "seconds": seconds,
                "processor": processor,
                "megabytes": peak,
                "matched": len({mentee for mentee, _ in pairs}),
                "total_score": total,
            }
        )
    )


def _load(name: str) -> None:
    """Whatever a contestant needs, so that its loading is not counted."""
    needed = ["numpy", "scipy.optimize", "scipy.sparse.csgraph", "handlers.matching.solver.exact"]
    for module in (*needed, *(["matching.process"] if name == "mentor-match" else [])):
        import_module(module)


def measured(name: str, size: int) -> dict[str, float] | None:
    """One run in a process of its own; None if it failed or took too long."""
    command = [sys.executable, "-m", "benchmarks.matching", "--run", name, str(size)]
    alone = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=PATIENCE, env=alone, check=True
        )
    except subprocess.TimeoutExpired:
        return None
    except subprocess.CalledProcessError as error:
        print(error.stderr.strip().splitlines()[-1], file=sys.stderr)
        return None
    found: dict[str, float] = json.loads(done.stdout)
    return found


def compare(results: Results) -> None:
    """How often faster we are than each exact peer at its largest size, and how our time grows."""
    for name in ("dense SciPy", "mentor-match"):
        sizes = sorted(results[name].keys() & results["ours"].keys())
        if sizes:
            theirs, own = results[name][sizes[-1]], results["ours"][sizes[-1]]
            gain = [own[part] - theirs[part] for part in ("matched", "total_score")]
            print(
                f"at {sizes[-1]}, {name} takes {theirs['seconds'] / own['seconds']:.1f} times as "
                f"long (processor: {theirs['processor'] / own['processor']:.1f} times) and "
                f"{theirs['megabytes'] / own['megabytes']:.1f} times the memory; we match "
                f"{gain[0]:+.0f} with {gain[1]:+.0f} points"
            )
    sizes = [size for size in sorted(results["ours"]) if size >= FROM]
    if len(sizes) > 1:
        first, last = results["ours"][sizes[0]], results["ours"][sizes[-1]]
        for part in ("seconds", "processor"):
            power = math.log(last[part] / first[part]) / math.log(sizes[-1] / sizes[0])
            print(f"our {part} grow like n^{power:.2f} from {sizes[0]} to {sizes[-1]}")


def draw(results: Results) -> None:
    """Time over size, both logarithmic."""
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(figsize=(7, 4.5), layout="constrained")
    for name, runs in results.items():
        if runs:
            seconds = [one["seconds"] for one in runs.values()]
            axes.loglog(list(runs), seconds, marker="o", label=name)
    axes.set_xlabel("leaders, and as many juniors")
    axes.set_ylabel("seconds")
    axes.set_title("Time to match")
    axes.grid(visible=True, which="both", alpha=0.3)
    axes.legend()
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(PICTURE, dpi=130)
    print(f"wrote {PICTURE}")


def main() -> None:
    """Every contestant at every size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--only", choices=CONTESTANTS)
    parser.add_argument("--run", nargs=2, metavar=("CONTESTANT", "SIZE"))
    chosen = parser.parse_args()
    if chosen.run:
        run(chosen.run[0], int(chosen.run[1]))
        return
    sizes = FULL if chosen.full else SMALL
    results: Results = {name: {} for name in sizes}
    gone: set[str] = set()
    print(f"{'':14}{'size':>7}{'seconds':>10}{'cpu':>9}{'MB':>8}{'matched':>9}{'score':>10}")
    for size in sorted({one for every in sizes.values() for one in every}):
        for name in (one for one in sizes if size in sizes[one]):
            if chosen.only not in (None, name) or name in gone:
                continue
            found = measured(name, size)
            if found is None:
                print(f"{name:14}{size:7}   gave up or failed", flush=True)
                gone.add(name)
                continue
            results[name][size] = found
            print(
                f"{name:14}{size:7}{found['seconds']:10.2f}{found['processor']:9.2f}"
                f"{found['megabytes']:8.0f}{found['matched']:9.0f}{found['total_score']:10.0f}",
                flush=True,
            )
    compare(results)
    if chosen.full and chosen.only is None:
        draw(results)


if __name__ == "__main__":
    main()
