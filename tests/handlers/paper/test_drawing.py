"""Pictures: everything on them can be read, by everybody, on a phone and on a large screen."""

from __future__ import annotations

import json
from io import BytesIO
from itertools import combinations

import pytest
import typst
from coloraide import Color
from matplotlib.image import imread

from handlers.conversation.catalogue import Catalogue
from handlers.insight.standing import ByPlan, Month, Standing
from handlers.insight.status_picture import status_picture
from handlers.paper.drawing import (
    COLOURS,
    PIXELS,
    TEMPLATE,
    WIDTH,
    Bar,
    Panel,
    Picture,
    Range,
    Row,
    described,
    fonts,
    inputs,
    png,
)
from storage.journey import Journey
from storage.status import PeopleCounts
from tests.conversation import MONDAY

BLINDNESSES = ("protan", "deutan", "tritan")
NEIGHBOURS = (
    *(("solid", other) for other in ("pale", "ground", "line", "quiet")),
    *(("ground", other) for other in ("ink", "line", "quiet", "pale")),
)
"""Colours that touch: the plan's line has an edge of the ground, what is ahead one of solid."""
WIDE, NARROW = 1200, 360
TOPIC = "Wie man Betriebsvereinbarungen für künstliche Intelligenz x"


def boxes(picture: Picture) -> list[dict[str, float]]:
    """Where each piece of text lies, in points."""
    found = typst.query(
        str(TEMPLATE),
        "<said>",
        field="value",
        font_paths=fonts(),
        sys_inputs=inputs(picture),
    )
    every: list[dict[str, float]] = json.loads(found)
    return every


def lie_upon_each_other(one: dict[str, float], other: dict[str, float]) -> bool:
    return all(
        one[at] < other[at] + other[size] - 0.01 and other[at] < one[at] + one[size] - 0.01
        for at, size in (("x", "width"), ("y", "height"))
    )


def has_its_own_ground(picture: Picture) -> None:
    """At both widths the card is opaque, up to its corners."""
    for pixels in (WIDE, NARROW):
        drawn = imread(BytesIO(png(picture, pixels=pixels)))
        assert drawn.shape[1] == pixels
        assert (drawn.shape[2] == 3) or (drawn[..., 3] == 1).all(), "a ground of its own"
        ground = [round(255 * one) for one in drawn[1, 1, :3]]
        assert Color("srgb", [one / 255 for one in ground]).to_string(hex=True) == COLOURS["ground"]


def standing(pairs: int) -> Standing:
    """Of a programme with so many pairs."""
    half = pairs // 2
    return Standing(
        PeopleCounts(pairs, pairs, pairs // 10, 0, 3 * pairs),
        Journey(
            1, 2, pairs - half, half, pairs - 1, 1, half, half, 2 * pairs, pairs, MONDAY, MONDAY
        )
        if pairs
        else Journey(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, None, None),
        held=3 * pairs,
        ahead=pairs,
        by_plan=ByPlan(pairs, pairs, half, 4 * pairs) if pairs else None,
        months=[Month(MONDAY, pairs * number, half, pairs) for number in range(min(pairs, 18))],
    )


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("pairs", [0, 1, 11, 40, 10_000])
def test_the_status_of_any_programme_is_readable_at_both_widths(language: str, pairs: int) -> None:
    say = Catalogue().speaker(language, formal=False)
    picture = status_picture(say, standing(pairs), "A sentence that it proves.")
    every = boxes(picture)
    assert [two for two in combinations(every, 2) if lie_upon_each_other(*two)] == []
    assert all(one["x"] + one["width"] <= WIDTH - 13 for one in every), "inside of the card"
    texts = [row.text for panel in picture.panels for row in panel.rows]
    assert len(every) == 2 + len(picture.panels) + 2 * len(texts), "every text has its box"
    assert all(text in described(picture) for text in texts)
    has_its_own_ground(picture)


def test_forty_topics_with_sixty_letters_lie_upon_nothing() -> None:
    names = [f"{TOPIC}{number:02}"[-60:] for number in range(40)]
    bars = tuple(Row(name, f"{n} people", (Bar(n),), n) for n, name in enumerate(names))
    ranges = tuple(Range(name, "3.5 to below 4 of 5", 0.5, 0.75) for name in names)
    every = boxes(Picture(TOPIC, (Panel("Bars", bars), Panel("Ranges", ranges)), TOPIC))
    assert len(every) == 2 + 2 + 4 * len(names)
    assert [two for two in combinations(every, 2) if lie_upon_each_other(*two)] == []


def test_text_stands_out_from_its_ground_and_neighbours_from_each_other() -> None:
    ground = Color(COLOURS["ground"])
    for name in ("ink", "quiet"):
        assert Color(COLOURS[name]).contrast(ground, method="wcag21") >= 4.5
    for one, other in NEIGHBOURS:
        colours = Color(COLOURS[one]), Color(COLOURS[other])
        seen = [colours, *([it.filter(kind) for it in colours] for kind in BLINDNESSES)]
        assert min(two[0].delta_e(two[1], method="2000") for two in seen) >= 10, (one, other)


def test_a_name_is_no_markup_and_the_picture_is_sharp() -> None:
    odd = '#panic("no") *_$ <b> \\ 名前 😀'
    drawn = png(Picture(odd, (Panel(odd, (Row(odd, odd, (Bar(1),), 1),)),), odd))
    assert imread(BytesIO(drawn)).shape[1] == PIXELS
