"""The colours of the page's style sheet, where one stands on another: WCAG 2.2 AA, 1.4.3."""

from __future__ import annotations

import re

import pytest
from coloraide import Color

from bot.platforms.playground.server import STATIC

LEAST = 4.5
"""To one, for text of usual size."""
PLAIN = ("card", "page", "soft")
ON = {
    "text": (*PLAIN, "own"),
    "quiet": PLAIN,
    "accent": PLAIN,
    "danger": ("card", "page"),
    "done": PLAIN,
    "on-accent": ("accent",),
    "card": ("danger", "done"),
}
"""What is written on what, as the style sheet has it."""


def colours(scheme: int) -> dict[str, str]:
    """Those of the first (light) or second (dark) list of the style sheet."""
    lists = re.findall(r":root \{(.*?)\}", (STATIC / "style.css").read_text("utf-8"), re.S)
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+);", lists[scheme]))


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_whatever_is_written_can_be_read(scheme: int) -> None:
    known = colours(scheme)
    faint = {
        f"{text} on {ground}": round(contrast, 2)
        for text, grounds in ON.items()
        for ground in grounds
        if (contrast := Color(known[text]).contrast(known[ground])) < LEAST
    }
    assert faint == {}
