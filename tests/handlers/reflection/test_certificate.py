"""What stands on a mentor's certificate: what they did, on which days, and no word of how well."""

from __future__ import annotations

from tests.conversation import Company
from tests.handlers.running_pairs import introduced


async def test_it_names_days_as_on_paper_and_nothing_that_could_be_compared(
    sqlite_url: str,
) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await company.moves_to("2026-12-02 12:00")
        await klaus.says("session yesterday 14:00")
        await klaus.says("thanks For every answer")
        await klaus.submits()
        await petra.says("programme")
        await petra.presses("Close")
        await company.delivers()
        assert "Since: 23 November 2026" in lena.sees
        assert "Issued on: 2 December 2026" in lena.sees
        assert "You and Klaus Berg met once." in lena.sees
        assert "Sessions held" not in lena.sees
        assert "Thank" not in lena.sees.partition("Certificate")[2]
        assert "Certificate" not in klaus.sees
