"""The pictures of docs/images: which there are, who draws each, and where they are kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Locator, Page

FOLDER = Path(__file__).parents[1] / "docs" / "images"
LANGUAGES = ("en", "de")
PAGE = (
    *("list", "list-columns", "list-managers", "invite", "demo", "join", "match"),
    *("introduction", "contract", "check-in", "reflection", "status"),
)
"""The demo's own page."""
SLACK = ("invitation", "list", "join", "home", "introduction", "reflection")
TEAMS = ("proposal", "join", "status")
BY_OTHERS = {"house.svg": "scripts/house.py", "matching-time.png": "benchmarks/matching.py"}
"""What is measured, and the program that draws it: `make house`, `make bench-matching`."""
BY_HAND = {"data-flow-en.svg", "data-flow-de.svg"}
"""What no program can show."""
EVERY = (*PAGE, *(f"slack-{one}" for one in SLACK), *(f"teams-{one}" for one in TEAMS))


def drawn_from_the_program() -> set[str]:
    """The names of the files that `make pictures` draws."""
    return {f"{name}-{language}.png" for name in EVERY for language in LANGUAGES}


@dataclass
class Album:
    """Keeps pictures, and knows which are still to be drawn."""

    missing: set[str] = field(default_factory=drawn_from_the_program)

    async def keep(self, view: Page | Locator, name: str, language: str) -> None:
        """A picture of what is shown; raises KeyError if the album has no place for it."""
        file = f"{name}-{language}.png"
        self.missing.remove(file)
        await view.screenshot(path=FOLDER / file)
        print(file)
