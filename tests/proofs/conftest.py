"""What all proofs share. They come in two sizes: see tests/sizes.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from handlers.enrolment import afterwards

collect_ignore = ["new_things"]
"""Tests that are true of a copy of the project only."""


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
