"""A language of five keys: those are said in it, everything else in English, in every command."""

from __future__ import annotations

import shutil
from pathlib import Path

from handlers.conversation.catalogue import Catalogue
from handlers.conversation.router import routes
from tests.conversation import Company, Person, read
from tests.handlers.running_pairs import introduced

SAID = {
    "Ce que je peux faire pour vous": "What I can do for you",
    "participer au programme": "join the programme as mentor or mentee",
    "participer": "join",
    "Participer": "Join",
    "Vos données": "Your data",
}


async def what_is_read(url: str, language: str) -> list[str]:
    """Everything that two people and their coordinator see when they try every command."""
    async with Company.founded(url) as company:
        lena = await company.person("Lena Vogt", language=language)
        klaus = await company.person("Klaus Berg", language=language)
        carla = await company.person("Carla Coy", language=language, coordinator=True)
        await introduced(company, lena, klaus)
        seen = [await _sees(one, words) for one in (lena, klaus, carla) for words in _everything()]
        await company.lets_pass(weeks=5)
        return [*seen, *(one.has_seen for one in (lena, klaus, carla))]


def _everything() -> list[str]:
    return ["", *(name for name in routes.commands if name not in ("leave", "language"))]


async def _sees(person: Person, words: str) -> str:
    return read(await person.says(words))


def in_english(text: str) -> str:
    for said, english in SAID.items():
        text = text.replace(said, english)
    return text


async def test_those_keys_are_french_and_all_else_is_english_in_every_command(
    sqlite_template: Path, tmp_path: Path
) -> None:
    seen = {}
    for language in ("fr", "en"):
        shutil.copy(sqlite_template, tmp_path / f"{language}.db")
        seen[language] = await what_is_read(
            f"sqlite+aiosqlite:///{tmp_path / language}.db", language
        )
    assert any("Vos données" in one for one in seen["fr"])
    assert any("participer – participer au programme" in one for one in seen["fr"])
    assert [in_english(one) for one in seen["fr"]] == seen["en"]


async def test_french_is_offered_understood_and_chosen(sqlite_url: str) -> None:
    assert Catalogue().languages == ("en", "de", "fr")
    assert Catalogue().complete == ("en", "de")
    async with Company.founded(sqlite_url) as company:
        lena = await company.person("Lena Vogt")
        await lena.says("language")
        assert "[English] [German] [French]" in lena.sees.replace("Deutsch", "German")
        await lena.says("sprache französisch")
        assert lena.sees.startswith("Désormais, je vous parle")
        home = read(await lena.says(""))
        assert read(await lena.says("Bonjour !")) == home
        assert read(await lena.says("participer")) == read(await lena.says("beitreten"))
