"""The demo company lives its programme through, and nothing is lost on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.demo import company
from bot.demo.autoplay import play
from bot.demo.staging import Staging
from bot.settings import Settings
from tests.proofs.test_insights_recomputed import company_of
from tests.sizes import Size

WEEKLY, MONTHLY = 4, 6
"""Sessions."""
FEW = 5
"""Mentors, and as many leaders."""


@pytest.mark.timeout(600)
async def test_a_programme_plays_the_same_on_both_databases_and_every_time(
    sqlite_url: str,
    postgres_url: str,
    size: Size,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In the short form with a third as many people."""
    if size(1, 0):
        monkeypatch.setattr(company, "FILE", company_of(FEW, tmp_path))
    weeks, few = size(3, 26), size(1, 8)
    staging = Staging(sessions=size(WEEKLY, MONTHLY))
    once = await play(_settings(sqlite_url), weeks, staging)
    assert once["pairs"] >= size(FEW // 2, 10)
    assert once["sessions"] >= size(1, 4) * once["pairs"]
    assert once["reflections"] >= once["sessions"]
    assert once["prompts_sent"] > once["reflections"]
    assert (once["prompts_lost"], once["prompts_doubled"]) == (0, 0)
    again = [await play(_settings(url), few, staging) for url in (postgres_url, sqlite_url)]
    assert again[0] == again[1], "where it has played before, it begins anew"
    assert 0 < again[0]["prompts_sent"] < once["prompts_sent"]


def _settings(database_url: str) -> Settings:
    return Settings(database_url=database_url, _env_file=None)
