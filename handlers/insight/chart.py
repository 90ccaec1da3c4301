"""Small charts as PNG pictures. Matplotlib is slow to import: import this module on use only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO

from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

COLOURS = ("#2f5d8a", "#b9cde0")
"""Dark and light of one hue: distinguishable without seeing colours."""


def bars(labels: Sequence[str], series: Mapping[str, Sequence[int]], title: str) -> bytes:
    """Stacked bars, one for each label, as a PNG of 1,280 × 640 pixels."""
    figure = Figure(figsize=(8, 4), dpi=160, layout="constrained")
    axes = figure.add_subplot()
    bottoms = [0] * len(labels)
    for (name, values), colour in zip(series.items(), COLOURS, strict=False):
        axes.bar(labels, values, bottom=bottoms, label=name, color=colour, width=0.6)
        bottoms = [bottom + value for bottom, value in zip(bottoms, values, strict=True)]
    axes.set_title(title, loc="left", fontweight="bold")
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False, ncols=len(series), loc="upper left", bbox_to_anchor=(0, -0.08))
    picture = BytesIO()
    figure.savefig(picture, format="png")
    return picture.getvalue()
