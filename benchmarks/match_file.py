"""`mentor match` on 1,000 by 1,000 people, from start to end, beside the libraries alone.

The floor imports NumPy and SciPy and parses the same file; ours also matches and writes the pairs.
"""

from __future__ import annotations

import csv
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.matching import company
from benchmarks.sides import alternately, compiled, told
from handlers.people.people_file import COLUMNS

SIZE, ROUNDS = 1000, 5
FLOOR = (
    "import sys, csv, numpy, scipy.sparse.csgraph, scipy.optimize;"
    "list(csv.reader(open(sys.argv[1], encoding='utf-8')))"
)


def write(path: Path) -> None:
    """A company as a file."""
    people, _, ties = company(SIZE)
    apart: dict[str, list[str]] = {}
    for one, other in (sorted(pair) for pair in ties.apart if len(pair) == 2):
        apart.setdefault(one, []).append(other)
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS, restval="")
        table.writeheader()
        for one in people:
            table.writerow(
                {
                    "id": one.id,
                    "name": one.id,
                    "role": one.role.value,
                    "level": one.level,
                    "department": one.department,
                    "location": one.location,
                    "timezone": one.zone,
                    "languages": ";".join(sorted(one.languages)),
                    "manager_id": ties.managers.get(one.id, ""),
                    "topics": ";".join(f"{key}:{weight}" for key, weight in one.topics.items()),
                    "style": one.style,
                    "blocked": ";".join(apart.get(one.id, ())),
                }
            )


def seconds(command: list[str]) -> float:
    """How long a command takes."""
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


def main() -> None:
    """The floor and ours in turn."""
    compiled()
    with tempfile.TemporaryDirectory() as folder:
        people, pairs = Path(folder) / "people.csv", Path(folder) / "pairs.csv"
        write(people)
        bare = [sys.executable, "-c", FLOOR, str(people)]
        whole = [sys.executable, "-m", "bot", "match", str(people), "--out", str(pairs)]
        floor, own = alternately(lambda: seconds(bare), lambda: seconds(whole), ROUNDS)
        print(told(f"file of {SIZE} by {SIZE}", "s", floor, own))


if __name__ == "__main__":
    main()
