"""Write where commands are listed outside the code: the README's tables, Teams' manifest.

All of it follows from the registrations and their words. A test says when it is to be run again.
"""

from __future__ import annotations

import re
from pathlib import Path

from bot.platforms.teams.package import APP_ID, HOST, as_text, file_of, localized, manifest, others
from handlers.conversation.catalogue import FALLBACK, Catalogue, Say
from handlers.conversation.commands import Command, does
from handlers.conversation.router import routes

PROJECT = Path(__file__).parents[1]
README = PROJECT / "README.md"
TEAMS = PROJECT / "teams"
TABLE = re.compile(r"(<!-- commands of (everyone|coordinators) -->\n).*?(<!-- end -->)", re.DOTALL)


def with_tables(readme: str) -> str:
    """The README with its tables of commands as they are now."""
    return TABLE.sub(lambda found: found[1] + _table(found[2] == "coordinators") + found[3], readme)


def _table(coordinators: bool) -> str:
    """One row for each command: its word in each complete language, and what it does."""
    catalogue = Catalogue()
    spoken = [catalogue.speaker(one) for one in catalogue.complete]
    named = [one for one in routes.commands.values() if one.coordinator is coordinators]
    head = [say.language_name(say.language) for say in spoken] + ["does"]
    lines = [head, ["---"] * len(head), *(_row(one, spoken) for one in named)]
    return "".join(f"| {' | '.join(cells)} |\n".replace(" --- ", "---") for cells in lines)


def _row(one: Command, spoken: list[Say]) -> list[str]:
    words = [f"`{say.command(one.name)}`" for say in spoken]
    return [*words, does(Catalogue().speaker(FALLBACK), one.name)]


def teams_files() -> dict[str, str]:
    """What the project's own copy of the Teams package says, by file."""
    texts = {file_of(one): as_text(localized(one)) for one in others(Catalogue())}
    return texts | {"manifest.json": as_text(manifest(APP_ID, HOST))}


if __name__ == "__main__":
    README.write_text(with_tables(README.read_text("utf-8")), "utf-8")
    for name, text in teams_files().items():
        (TEAMS / name).write_text(text, "utf-8")
