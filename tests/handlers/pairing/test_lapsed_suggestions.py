"""Whoever was suggested, and no pair came of it, stands in the status until something is done."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in
from tests.handlers.running_pairs import become_a_pair, set_programme
from tests.kept import kept

Office = tuple[Company, Person, Person, Person]

KLAUS = "Klaus Berg: was suggested, and no pair came of it (Thursday, 3 December)"
LENA = "Lena Vogt: was suggested, and no pair came of it (Thursday, 3 December)"


@kept
async def office(database_url: str) -> AsyncIterator[Office]:
    """Klaus was asked about Lena on Monday, 23 November 2026, and said nothing."""
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await joins(lena, "mentor")
        await joins(klaus, "mentee")
        await petra.says("match")
        await petra.presses("Approve 1 pair")
        await company.moves_to("2026-12-03 12:00")
        yield company, petra, lena, klaus


async def test_the_status_names_both_whoever_it_was(office: Office) -> None:
    _company, petra, _lena, _klaus = office
    await petra.says("status")
    assert "2 people have no pair." in petra.sees
    assert KLAUS in petra.sees
    assert LENA in petra.sees


@pytest.mark.parametrize("how", ["a new suggestion", "a pair", "a pause", "leaving"])
async def test_until_something_is_done(office: Office, how: str) -> None:
    company, petra, _lena, klaus = office
    tom = await company.person("Tom Thal")
    await joins(tom, "mentor")
    if how == "a new suggestion":
        await petra.says("match")
    elif how == "a pair":
        await become_a_pair(petra, tom, klaus)
    elif how == "a pause":
        await klaus.says("pause 2")
    else:
        await klaus.says("leave")
        await klaus.presses("Leave Spring")
    await petra.says("status")
    assert KLAUS not in petra.sees


async def test_in_german_too(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url, language="de") as company:
        await programme_in(company, ProgrammeState.OPEN)
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await joins(lena, "mentor")
        await joins(klaus, "mentee")
        await petra.says("matching")
        await petra.presses("1 Tandem freigeben")
        await company.moves_to("2026-12-03 12:00")
        await petra.says("status")
        assert "2 Personen sind ohne Tandem." in petra.sees
        assert (
            "Klaus Berg: war vorgeschlagen, und es wurde kein Tandem daraus "
            "(Donnerstag, 3. Dezember)" in petra.sees
        )


async def test_on_mondays_each_is_named_once_and_in_the_status_always(office: Office) -> None:
    company, petra, _lena, _klaus = office
    await set_programme(company, ProgrammeState.RUNNING)
    petra.ever_seen.clear()
    await company.moves_to("2026-12-22 12:00")
    assert "2 people have no pair." in petra.has_seen
    assert "The longest wait for a pair has lasted since Thursday, 3 December." in petra.has_seen
    assert petra.has_seen.count(KLAUS) == 1, petra.has_seen
    assert petra.has_seen.count(LENA) == 1
    await petra.says("status")
    assert KLAUS in petra.sees


async def test_what_privacy_says_that_coordinators_see_is_what_they_see(office: Office) -> None:
    _company, petra, _lena, klaus = office
    await klaus.says("privacy")
    assert (
        "who was suggested without a pair coming of it (never whose answer that was)" in klaus.sees
    )
    assert "ran out" not in klaus.sees
    await petra.says("status")
    said = petra.sees.partition("2 people have no pair")[2]
    assert KLAUS in said
    for word in ("declined", "no answer", "ran out", "said no", "let "):
        assert word not in said


async def test_of_who_is_asked_anew_nobody_is_told_that_no_pair_came_of_it(
    sqlite_url: str,
) -> None:
    async with Company.founded(sqlite_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await joins(lena, "mentor")
        await joins(klaus, "mentee")
        await petra.says("match")
        await petra.presses("Approve 1 pair")
        await company.moves_to("2026-12-03 10:15")
        await joins(await company.person("Tom Thal"), "mentor")
        await petra.says("match")
        await petra.presses("Approve 1 pair")
        await company.moves_to("2026-12-03 15:00")
        told = petra.has_seen.replace("*", "")
        assert "now. Lena Vogt was suggested, and no pair came of it." in told
        assert "Klaus Berg and Lena Vogt were suggested" not in told
