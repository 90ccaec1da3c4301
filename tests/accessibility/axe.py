"""What axe-core has against what is on a page now, in light and dark, wide and narrow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.async_api import Page

from tests.machine import lacking

AXE = Path(__file__).parent / "client" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
Scheme = Literal["light", "dark"]
LOOKS: tuple[tuple[Scheme, int], ...] = (
    ("light", 1360),
    ("dark", 390),
    ("dark", 1360),
    ("light", 390),
)
"""Colours and width in pixels; the first two show each colour and each width once."""
HEIGHT = 860
RUN = """async rules => {
    const told = found => found.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => [id, target.join(" ")]));
    const resultTypes = ["violations", "incomplete"];
    const found = await axe.run(document, { runOnly: rules, resultTypes });
    return { violations: told(found.violations), incomplete: told(found.incomplete) };
}"""


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule, what it is about, and where that was seen."""

    rule: str
    target: str
    screen: str
    look: str


def source() -> str:
    """The library; a run without it says what is lacking."""
    return AXE.read_text(encoding="utf-8") if AXE.exists() else lacking("axe-core: make clients")


class Auditor:
    """Keeps what was found, screen by screen."""

    def __init__(self, page: Page, looks: int = len(LOOKS)) -> None:
        self._page = page
        self._looks = LOOKS[:looks]
        self.violations: list[Finding] = []
        self.incomplete: list[Finding] = []
        self.screens: list[str] = []

    async def audits(self, screen: str) -> None:
        """Everything that is on the page now, in every look; it looks as before afterwards."""
        self.screens.append(screen)
        if not await self._page.evaluate("() => 'axe' in window"):
            await self._page.evaluate(source())
        for scheme, width in self._looks:
            await self._page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            await self._page.set_viewport_size({"width": width, "height": HEIGHT})
            found = await self._page.evaluate(RUN, list(RULES))
            look = f"{scheme} {width}"
            self.violations += _findings(found["violations"], screen, look)
            self.incomplete += _findings(found["incomplete"], screen, look)
        await self._page.emulate_media(color_scheme="light")
        await self._page.set_viewport_size({"width": LOOKS[0][1], "height": HEIGHT})

    def told(self) -> str:
        """All of it, a line for each rule and target."""
        first = {(one.rule, one.target): one for one in (*self.violations, *self.incomplete)}
        return "\n".join(
            f"{one.rule}: {one.target} ({one.screen}, {one.look})" for one in first.values()
        )


def _findings(rows: list[list[str]], screen: str, look: str) -> Iterator[Finding]:
    return (Finding(rule, target, screen, look) for rule, target in rows)
