"""Classes of the gate in words: what a figure may say, and about how many people."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from handlers.contents import CATEGORIES
from handlers.conversation.catalogue import Say
from handlers.gate.cells import OTHERS, TOTAL
from handlers.gate.figures import WOULD_AGAIN
from handlers.gate.scales import AGAIN, CHANGE, RATING, Scale, class_between, stored_band
from handlers.reflection.measured import COMPASS, MEASURED, SIGNALS
from handlers.reflection.radar import radar_in_words, radar_of
from storage.tables import StoredFigure
from storage.types import Role

SCALES = {one.name: one.scale for one in MEASURED}
UNITS = {RATING: "rating", CHANGE: "change", AGAIN: WOULD_AGAIN.name}
"""How the words of a scale's classes are called."""
TOPICS = (*CATEGORIES, OTHERS)
"""Cells that are categories of topics."""
CELLS = (TOTAL, *Role, *CATEGORIES, OTHERS)
"""In the order in which they are told."""


def in_words(say: Say, shown: Sequence[StoredFigure]) -> str:
    """The figures of one question and moment, cell by cell; topics that say the same together."""
    alike = _alike(say, shown)
    return "; ".join([alike] if alike else told_apart(say, shown))


def _alike(say: Say, shown: Sequence[StoredFigure]) -> str:
    """What several topics say, if it is the same of all; else nothing."""
    cells = in_their_order([one for one in shown if one.cell in TOPICS])
    texts = {figure_in_words(say, one) for one in cells}
    if len(cells) < 2 or len(cells) < len(shown) or len(texts) > 1:
        return ""
    names = " · ".join(cell_name(say, one) for one in cells)
    return str(say("insights-cells-alike", cells=names, text=texts.pop()))


def told_apart(say: Say, shown: Sequence[StoredFigure]) -> list[str]:
    """The same, each of them by itself; a radar is told as a whole."""
    if shown and shown[0].question == SIGNALS:
        return [_radar(say, shown)]
    if shown and shown[0].question == COMPASS:
        return [_needs(say, shown)]
    return [_cell(say, one) for one in in_their_order(shown)]


def in_their_order(shown: Sequence[StoredFigure]) -> list[StoredFigure]:
    """The cells of one question and moment as they are told."""
    return sorted(shown, key=_place)


def figure_in_words(say: Say, figure: StoredFigure) -> str:
    """One figure, without the name of its cell."""
    return _share(say, figure) if figure.parts else _class(say, figure)


def cell_name(say: Say, figure: StoredFigure) -> str:
    """Of whom a figure is; empty if of all."""
    return "" if figure.cell == TOTAL else _name(say, figure.cell)


def reach(figure: StoredFigure) -> tuple[float, float]:
    """From where to where a figure lies, from 0 to 1; an open end is that of its scale."""
    if figure.parts:
        return figure.number / figure.parts, (figure.number + 1) / figure.parts
    scale = SCALES[figure.question]
    told = class_between(scale, figure.least, figure.number)
    low = scale.low if told.low is None else told.low
    high = scale.high if told.high is None else told.high
    return float((low - scale.low) / scale.length), float((high - scale.low) / scale.length)


def _radar(say: Say, shown: Sequence[StoredFigure]) -> str:
    radar = radar_of(shown)
    return radar_in_words(say, radar) if radar else ""


def needs_in_order(shown: Sequence[StoredFigure]) -> list[StoredFigure]:
    """Those that many named, the most first."""
    return sorted(
        (one for one in shown if one.cell), key=lambda one: (-one.number / one.parts, one.cell)
    )


def need_in_words(say: Say, figure: StoredFigure) -> tuple[str, str]:
    """A need of the compass, and how many named it."""
    share = str(say(f"share-{figure.number}-{figure.parts}"))
    return str(say(f"compass-{figure.cell}")), str(say("insights-compass-share", share=share))


def _needs(say: Say, shown: Sequence[StoredFigure]) -> str:
    told = "; ".join(": ".join(need_in_words(say, one)) for one in needs_in_order(shown))
    band = str(stored_band(shown[0].least))
    return str(
        say("insights-compass-line" if told else "insights-compass-none", told=told, band=band)
    )


def _place(figure: StoredFigure) -> int:
    return CELLS.index(figure.cell)


def _cell(say: Say, figure: StoredFigure) -> str:
    text, name = figure_in_words(say, figure), cell_name(say, figure)
    key = "insights-cell" if figure.cell in tuple(Role) else "insights-cell-topic"
    return str(say(key, cell=name, text=text)) if name else text


def _name(say: Say, cell: str) -> str:
    if cell in tuple(Role):
        return str(say(f"insights-cell-{cell}"))
    return str(say("insights-cell-others" if cell == OTHERS else f"category-{cell}"))


def _share(say: Say, figure: StoredFigure) -> str:
    """A share of couples: the band is theirs."""
    band = str(stored_band(figure.least))
    return str(say(f"insights-share-{figure.parts}-{figure.number}", band=band))


def _class(say: Say, figure: StoredFigure) -> str:
    scale = SCALES[figure.question]
    told = class_between(scale, figure.least, figure.number)
    ends = {name: _end(say, scale, end) for name, end in told.ends.items()}
    text = str(say(f"insights-{UNITS[scale]}-{told.kind}", **ends))
    return str(say("insights-from", text=text, band=str(stored_band(figure.least))))


def _end(say: Say, scale: Scale, end: Fraction) -> str:
    """A change has its sign."""
    number = say.number(float(end))
    return f"+{number}" if scale is CHANGE and end > 0 else number
