"""Figures as a picture: a light card with bars or ranges, each labelled. Pure.

Typst draws them; its package is loaded at the first picture. Whoever gives the figures gives every
text as well, and the alternative text is made of the same texts.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from handlers.paper.typeset import FOLDER, FONTS

if TYPE_CHECKING:
    from typst import Fonts

TEMPLATE = FOLDER / "picture.typ"
WIDTH = 360
"""Of the card in points, so that a phone shows it as it is."""
PIXELS = 1200
"""Of the picture: as sharp on a large screen."""
LONG_LABEL = 16
"""Characters that fit into the narrow column of labels."""
COLOURS = {
    "ground": "#fbfbf8",
    "ink": "#1d2733",
    "quiet": "#55606d",
    "solid": "#17457a",
    "pale": "#cfe0f2",
    "line": "#c9cfd6",
}
"""One hue, dark and pale: told apart without seeing colours."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A number of things; what is not `solid` is still ahead."""

    value: int
    solid: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """What is counted, its bars one after the other, where the plan stands, and all in words."""

    label: str
    text: str
    bars: tuple[Bar, ...] = ()
    mark: int | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """From where to where a figure lies, as fractions (0 to 1) of its scale, and in words."""

    label: str
    text: str
    low: float
    high: float
    zero: float | None = None
    """Where nothing has changed, on a scale of changes."""


@dataclass(frozen=True, slots=True)
class Panel:
    """Rows that are compared with one another: their bars have one measure."""

    title: str
    rows: tuple[Row | Range, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The sentence that it proves, its panels, and how they are to be read."""

    title: str
    panels: tuple[Panel, ...]
    note: str = ""
    language: str = "en"


def described(picture: Picture) -> str:
    """The alternative text: everything that the picture says, with its numbers."""
    panels = [
        f"{one.title}: {_rows(one.rows)}" if one.title else _rows(one.rows)
        for one in picture.panels
    ]
    return " ".join([_sentence(picture.title), *(_sentence(one) for one in panels)])


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _rows(rows: Sequence[Row | Range]) -> str:
    return "; ".join(f"{one.label}: {one.text}" if one.label else one.text for one in rows)


def png(picture: Picture, width: int = WIDTH, pixels: int = PIXELS) -> bytes:
    """The picture as PNG, `pixels` wide."""
    from typst import compile as typeset

    made = typeset(
        str(TEMPLATE),
        format="png",
        ppi=72 * pixels / width,
        font_paths=fonts(),
        sys_inputs=inputs(picture, width),
    )
    if not isinstance(made, bytes):
        raise TypeError("a picture is one page")
    return made


@cache
def fonts() -> Fonts:
    """Ours, and those of the system for letters that ours lack: looked for once."""
    from typst import Fonts

    return Fonts(font_paths=[str(FONTS)])


def inputs(picture: Picture, width: int = WIDTH) -> dict[str, str]:
    """What the template reads."""
    data = {
        "width": width,
        "colours": COLOURS,
        "language": picture.language,
        "title": picture.title,
        "note": picture.note,
        "panels": [
            _columns(one.rows)
            | {"title": one.title, "most": _most(one.rows), "rows": [_row(row) for row in one.rows]}
            for one in picture.panels
        ],
    }
    return {"data": json.dumps(data)}


def _columns(rows: Sequence[Row | Range]) -> dict[str, int]:
    """How wide labels and texts are, in percent: the bars have what is left."""
    is_long = any(len(one.label) > LONG_LABEL for one in rows)
    return {"label": 38, "text": 30} if is_long else {"label": 24, "text": 38}


def _most(rows: Sequence[Row | Range]) -> int:
    """The length of the longest row, so that all have one measure."""
    counted = [one for one in rows if isinstance(one, Row)]
    sums = [sum(bar.value for bar in one.bars) for one in counted]
    return max([*sums, *(one.mark or 0 for one in counted)], default=0)


def _row(row: Row | Range) -> dict[str, Any]:
    if isinstance(row, Range):
        return asdict(row) | {"kind": "range"}
    bars = [{"value": one.value, "kind": "solid" if one.solid else "ahead"} for one in row.bars]
    kind = "bars" if row.bars else "text"
    return {"kind": kind, "label": row.label, "text": row.text, "bars": bars, "mark": row.mark}
