"""The heavy packages wait until they are needed: a start must be quick."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"numpy", "scipy", "matplotlib", "holidays"}


def loaded_by(code: str) -> set[str]:
    """The top-level packages that a fresh interpreter has loaded after `code`."""
    listing = "import sys; print(*{name.partition('.')[0] for name in sys.modules})"
    run = subprocess.run(
        [sys.executable, "-c", f"{code}\n{listing}"], capture_output=True, text=True, check=True
    )
    return set(run.stdout.split())


@pytest.mark.parametrize(
    "code", ["import bot.app, bot.slack_setup", "import bot.serving", "import bot.cli"]
)
def test_a_start_loads_nothing_heavy(code: str) -> None:
    assert loaded_by(code) & HEAVY == set()


def test_the_command_line_loads_no_platform() -> None:
    loaded = loaded_by("import bot.cli")
    assert loaded & {"slack_bolt", "slack_sdk", "aiohttp", "botbuilder"} == set()


def test_matching_does_load_them() -> None:
    assert loaded_by("import handlers.matching.exact") >= {"numpy", "scipy"}
