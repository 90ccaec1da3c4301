"""Where the blips of the trend radar stand when it is drawn: a sector for each category. Pure.

The more people noted a topic, the nearer it stands to the middle; within a sector and ring they
stand side by side.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

from handlers.reflection.measured import category_of
from handlers.reflection.radar import Blip, Radar

RINGS = (0.34, 0.62, 0.88)
"""How far from the middle a blip stands, as a part of the radius: most noted first."""
SPREAD = 0.8
"""Of a sector's angle, over which its blips are spread: none stands on its edge."""


def sectors_of(radar: Radar) -> list[str]:
    """The categories of which something is named, in the order of the alphabet."""
    return sorted({category_of(one.topic) for one in radar.blips})


def places_of(radar: Radar) -> Iterator[tuple[float, float]]:
    """Of each blip, in its order: right and down from the middle, as parts of the radius."""
    sectors = sectors_of(radar)
    angle = 2 * math.pi / len(sectors)
    size = Counter(category_of(one.topic) for one in radar.blips)
    placed: Counter[str] = Counter()
    for one in radar.blips:
        sector = category_of(one.topic)
        placed[sector] += 1
        within = placed[sector] / (size[sector] + 1) - 0.5
        at = angle * (sectors.index(sector) + 0.5 + SPREAD * within) - math.pi / 2
        yield round(_ring(one) * math.cos(at), 3), round(_ring(one) * math.sin(at), 3)


def _ring(one: Blip) -> float:
    """Of a half or more of the people, of a quarter or more, of fewer."""
    share = one.number / one.parts
    return RINGS[0] if share >= 0.5 else RINGS[1] if share >= 0.25 else RINGS[2]
