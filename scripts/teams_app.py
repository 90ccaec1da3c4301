"""Draw the icons of the folder `teams`."""

from __future__ import annotations

from pathlib import Path

from matplotlib.figure import Figure
from matplotlib.patches import Circle, Rectangle, Wedge

from bot.platforms.teams.package import ACCENT, COLOR, OUTLINE

FOLDER = Path(__file__).parents[1] / "teams"
COLOR_PIXELS, OUTLINE_PIXELS = 192, 32
SHADE = "#a9c1ca"


def draw(path: Path, pixels: int, background: str | None) -> None:
    """Two people, the smaller one in front: white on a colour, or on nothing."""
    figure = Figure(figsize=(1, 1), dpi=pixels)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, 1), ylim=(0, 1))
    axes.axis("off")
    if background:
        axes.add_patch(Rectangle((0, 0), 1, 1, color=background))
    for middle, size, shade in ((0.64, 1.0, SHADE), (0.34, 0.8, "white")):
        colour = shade if background else "white"
        head, chest = 0.15 * size, 0.24 * size
        axes.add_patch(Circle((middle, 0.24 + chest + head * 1.2), head, color=colour, lw=0))
        axes.add_patch(Wedge((middle, 0.2), chest, 0, 180, color=colour, lw=0))
    figure.savefig(path, dpi=pixels, transparent=background is None)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    draw(FOLDER / COLOR, COLOR_PIXELS, ACCENT)
    draw(FOLDER / OUTLINE, OUTLINE_PIXELS, None)
