"""Somebody would like to have a coffee with their partner."""

from __future__ import annotations

import pytest

from tests.conversation import Company
from tests.handlers.running_pairs import introduced


@pytest.mark.parametrize(
    ("language", "formal", "word", "button", "question"),
    [
        ("en", False, "coffee", "Ask", "have a coffee with you"),
        ("de", False, "Kaffee", "Fragen", "mit dir trinken"),
        ("de", True, "tea", "Fragen", "mit Ihnen trinken"),
    ],
)
async def test_one_asks_and_the_other_hears(
    sqlite_url: str, language: str, formal: bool, word: str, button: str, question: str
) -> None:
    async with Company.founded(sqlite_url, language=language, formal=formal) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await lena.says(word)
        await lena.presses(button)
        await company.delivers()
        assert "Lena Vogt" in klaus.sees
        assert question in klaus.sees


async def test_it_is_named_where_it_helps_and_a_misspelt_word_leads_to_it(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await lena.says("help")
        now, _also, _rest = lena.sees.partition("Also")
        assert "coffee – have a coffee with your partner" in now
        await lena.says("coffe")
        await lena.presses("coffee")
        assert "without an agenda" in lena.sees
