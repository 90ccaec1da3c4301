"""Proofs come in two sizes: a short form in every run of the tests, the whole with `--whole`."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest

from handlers.enrolment import afterwards

collect_ignore = ["new_things"]
"""Tests that are true of a copy of the project only."""


class Size(Protocol):
    """Chooses between what a quick run can afford and the whole of a proof."""

    def __call__(self, short: int, whole: int) -> int:
        """How many instances, years or people to take now."""
        ...


@pytest.fixture(scope="session")
def size(pytestconfig: pytest.Config) -> Size:
    """`size(short, whole)`: the number that this run is to take."""
    is_whole = bool(
        pytestconfig.getoption(
            "--whole",
        )
    )

    def chosen(short: int, whole: int) -> int:
        return whole if is_whole else short

    return chosen


@pytest.fixture
def empty_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Of a database of that kind, without any table."""
    if kind == "postgres":
        url: str = request.getfixturevalue("empty_postgres_url")
        return url
    return f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}"


@pytest.fixture(autouse=True)
def without_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes after an answer comes at once: nobody here reads the one before the other."""
    monkeypatch.setattr(afterwards, "BREATH", 0.01)
