"""Print the arrows between the rooms of the code, its floors and circles, and draw them.

Measured from the imports at each call; `make house` runs it. Ends with 1 if there is a circle, or
an arrow upwards through the layers that pyproject.toml names.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp

PROJECT = Path(__file__).parents[1]
PICTURE = PROJECT / "docs" / "images" / "house.svg"
PACKAGES = ("bot", "handlers", "storage")
BOX, GAP, FLOOR = 120, 24, 78
"""Width of a room, the distance to its neighbour, and the height of a floor, in pixels."""

Arrows = Counter[tuple[str, str]]
"""How many modules of the first room import how many of the second."""


def room_of(module: str) -> str:
    """The room of a module: a wing of handlers, a folder of bot, or all of storage."""
    package, *inside = module.split(".")
    return package if package == "storage" or not inside else f"{package}.{inside[0]}"


def arrows_between_rooms() -> Arrows:
    """Imports between different rooms, counted."""
    graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    arrows: Arrows = Counter()
    for importer in sorted(graph.modules):
        for imported in sorted(graph.find_modules_directly_imported_by(importer)):
            pair = room_of(importer), room_of(imported)
            if pair[0] != pair[1]:
                arrows[pair] += 1
    return arrows


def floors(arrows: Arrows) -> list[list[str]]:
    """The rooms by floor, lowest first; raises CycleError with the rooms of a circle."""
    below: dict[str, set[str]] = {}
    for above, under in arrows:
        below.setdefault(above, set()).add(under)
        below.setdefault(under, set())
    level: dict[str, int] = {}
    for room in TopologicalSorter(below).static_order():
        level[room] = 1 + max((level[one] for one in below[room]), default=-1)
    return [
        sorted(room for room, at in level.items() if at == floor)
        for floor in range(1 + max(level.values()))
    ]


def layers() -> dict[str, int]:
    """The height of each wing of handlers, as pyproject.toml names them; the highest is 0."""
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    named = next(one["layers"] for one in contracts if one.get("containers") == ["handlers"])
    return {
        f"handlers.{wing.strip()}": height
        for height, line in enumerate(named)
        for wing in line.split("|")
    }


def upwards(arrows: Arrows) -> list[tuple[str, str]]:
    """Arrows that lead to a higher room, or to one beside."""
    height = layers()
    return [
        (above, under)
        for above, under in arrows
        if above in height and under in height and height[under] <= height[above]
    ]


def drawn(stories: list[list[str]], arrows: Arrows) -> str:
    """The rooms by floor as SVG, with an arrow wherever one imports another."""
    widest = max(len(story) for story in stories)
    width = widest * (BOX + GAP) + GAP
    height = len(stories) * FLOOR + GAP
    place: dict[str, tuple[float, float]] = {}
    for floor, story in enumerate(stories):
        left = (width - len(story) * (BOX + GAP) + GAP) / 2
        for index, room in enumerate(story):
            place[room] = left + index * (BOX + GAP), height - (floor + 1) * FLOOR
    lines = [
        _line(place[above], place[under], count)
        for (above, under), count in sorted(arrows.items(), key=lambda one: one[1])
    ]
    boxes = [_box(room, x, y) for room, (x, y) in sorted(place.items())]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'aria-label="Rooms of the code by floor; every arrow leads downwards">'
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>'
    )
    return "\n".join([head, *lines, *boxes, "</svg>", ""])


def _line(start: tuple[float, float], end: tuple[float, float], count: int) -> str:
    thickness = min(4.0, 0.5 + count / 12)
    return (
        f'<line x1="{start[0] + BOX / 2:.0f}" y1="{start[1] + 34:.0f}" '
        f'x2="{end[0] + BOX / 2:.0f}" y2="{end[1]:.0f}" '
        f'stroke="#5b6b7f" stroke-opacity="0.55" stroke-width="{thickness:.1f}"/>'
    )


def _box(room: str, x: float, y: float) -> str:
    fill = {"bot": "#dbe9f6", "handlers": "#e6f2e0", "storage": "#fbeed8"}[room.split(".")[0]]
    return (
        f'<rect x="{x:.0f}" y="{y:.0f}" width="{BOX}" height="34" rx="5" fill="{fill}" '
        f'stroke="#33404f"/><text x="{x + BOX / 2:.0f}" y="{y + 21:.0f}" text-anchor="middle" '
        f'font-family="DejaVu Sans, sans-serif" font-size="10.5" fill="#1d2733">{room}</text>'
    )


def main() -> int:
    """Print and draw; the exit code."""
    arrows = arrows_between_rooms()
    try:
        stories = floors(arrows)
    except CycleError as circle:
        print("circle:", " → ".join(circle.args[1]))
        return 1
    for (above, under), count in sorted(arrows.items()):
        print(f"{above:26} → {under:26} {count:4}")
    for floor, story in reversed(list(enumerate(stories))):
        print(f"floor {floor:2}: {', '.join(story)}")
    wrong = upwards(arrows)
    for above, under in wrong:
        print(f"upwards: {above} → {under}")
    handlers = [one for one in arrows if all(room.startswith("handlers.") for room in one)]
    print(f"{len(arrows)} arrows, {len(handlers)} between wings of handlers; {len(stories)} floors")
    print(f"no circle; upwards: {len(wrong)}")
    PICTURE.write_text(drawn(stories, arrows), encoding="utf-8")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
