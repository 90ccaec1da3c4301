"""With whom: a choice among one's own pairs, whatever a form is made to say."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

import pytest

from tests.conversation import Company, Person
from tests.handlers.running_pairs import end, introduced
from tests.kept import kept
from tests.story.records import everything_stored

FORMS: Mapping[str, Mapping[str, str]] = {
    "goal": {"text": "Learn the board"},
    "session": {"day": "2026-12-01", "time": "14:00", "minutes": "60", "place": ""},
    "thanks": {"text": "Thank you", "shared": "no"},
}
Pairs = tuple[Company, Person, dict[str, int]]


@kept
async def pairs(database_url: str) -> AsyncIterator[Pairs]:
    """Lena is in two pairs and was in a third; Otto and Mia are another pair."""
    async with Company.founded(database_url) as company:
        names = ("Lena Vogt", "Klaus Berg", "Mara Lind", "Rolf Roth", "Otto Ohm", "Mia Moor")
        lena, klaus, mara, rolf, otto, mia = [await company.person(name) for name in names]
        ids = {
            "own": await introduced(company, lena, klaus),
            "ended": await introduced(company, lena, rolf, programme="Autumn"),
            "other": await introduced(company, lena, mara, programme="Winter"),
            "foreign": await introduced(company, otto, mia),
        }
        await end(company, ids["ended"])
        yield company, lena, ids


@pytest.mark.parametrize("name", FORMS)
async def test_ones_own_pair_can_be_chosen(pairs: Pairs, name: str) -> None:
    company, lena, ids = pairs
    before = await everything_stored(company.bot)
    await lena.sends_form(name, "", {**FORMS[name], "pair": str(ids["own"])})
    assert await everything_stored(company.bot) != before


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ("foreign", "belongs to another pair"),
        ("ended", "has ended"),
        ("nobodys", "belongs to another pair"),
        ("nonsense", "button"),
    ],
)
@pytest.mark.parametrize("name", FORMS)
async def test_nobody_elses_pair_can_be_chosen(
    pairs: Pairs, name: str, chosen: str, told: str
) -> None:
    company, lena, ids = pairs
    wanted = {"nobodys": "9999", "nonsense": "1 or 2"}.get(chosen) or str(ids[chosen])
    before = await everything_stored(company.bot)
    await lena.sends_form(name, "", {**FORMS[name], "pair": wanted})
    assert told in lena.sees
    assert await everything_stored(company.bot) == before
