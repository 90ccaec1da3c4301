"""The heavy packages wait until they are needed: a start must be quick."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.people_csv import content, mentee, mentor

DATABASE = {"sqlalchemy", "sqlmodel", "alembic", "psycopg", "aiosqlite", "cryptography"}
HEAVY = {"numpy", "scipy", "typst", "holidays", "icalendar", "alembic"}


def loaded_by(code: str) -> set[str]:
    """The top-level packages that a fresh interpreter has loaded after `code`."""
    listing = "import sys; print(*{name.partition('.')[0] for name in sys.modules})"
    run = subprocess.run(
        [sys.executable, "-c", f"{code}\n{listing}"], capture_output=True, text=True, check=True
    )
    return set(run.stdout.split())


def test_a_start_loads_nothing_heavy() -> None:
    starts = "import bot.app, bot.platforms.slack.setup, bot.server.serving, bot.console.cli"
    assert loaded_by(starts) & HEAVY == set()


def test_the_command_line_loads_no_platform() -> None:
    loaded = loaded_by("import bot.console.cli")
    assert loaded & {"slack_bolt", "slack_sdk", "aiohttp", "botbuilder"} == set()


def test_only_a_schema_that_is_not_up_to_date_loads_what_migrates_it(tmp_path: Path) -> None:
    code = f"from storage.database import upgrade; upgrade('sqlite:///{tmp_path / 'new.db'}')"
    assert "alembic" in loaded_by(code)
    assert "alembic" not in loaded_by(code)


def test_matching_a_file_loads_them_and_no_database_and_no_server(tmp_path: Path) -> None:
    people, pairs = tmp_path / "people.csv", tmp_path / "pairs.csv"
    people.write_bytes(content(mentee("klaus"), mentor("lena")))
    command = ["match", str(people), "--out", str(pairs)]
    loaded = loaded_by(f"from bot.console.cli import app; app({command!r}, standalone_mode=False)")
    assert pairs.read_text(encoding="utf-8").splitlines()[1].startswith("klaus,lena,")
    assert loaded >= {"numpy", "scipy"}
    assert loaded & {*DATABASE, "structlog", "slack_bolt", "aiohttp", "botbuilder"} == set()
