"""What stands on a mentor's certificate: what they did, and that they were thanked."""

from __future__ import annotations

import pytest

from tests.conversation import Company
from tests.handlers.running_pairs import introduced


@pytest.mark.parametrize(("thanks", "row"), [(0, ""), (1, "1"), (3, "3")])
async def test_thank_yous_are_counted_on_it(sqlite_url: str, thanks: int, row: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await company.moves_to("2026-12-02 12:00")
        await klaus.says("session yesterday 14:00")
        await klaus.presses("Reflect")
        await klaus.submits(usefulness="1")
        for number in range(thanks):
            await klaus.says(f"thanks For answer {number}")
            await klaus.submits()
        await lena.says("thanks For your trust")
        await lena.submits()
        await petra.says("programme")
        await petra.presses("Close")
        await company.delivers()
        assert "Since: Monday, 23 November 2026" in lena.sees
        assert "Sessions held: 1" in lena.sees
        counted = [line for line in lena.sees.split("\n") if "Thank-yous" in line]
        assert counted == ([f"Thank-yous received: {row}"] if row else [])
        assert "Certificate" not in klaus.sees
