"""`mentor serve`, at the moment that stands in a file: so that weeks pass while a test looks on."""

from __future__ import annotations

import functools
import sys
from datetime import datetime
from pathlib import Path

import bot.app
from bot.console.cli import main


def clock(path: Path) -> datetime:
    """What the file says."""
    return datetime.fromisoformat(path.read_text())


if __name__ == "__main__":
    moved = functools.partial(clock, Path(sys.argv.pop()))
    bot.app.assemble = functools.partial(bot.app.assemble, clock=moved)
    main()
