"""While a programme closes, everything on the page leads somewhere."""

from __future__ import annotations

import pytest

from handlers.conversation.chat import Button, Buttons, Menu, Message
from handlers.conversation.router import RUN
from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced, set_programme

CANNOT = "Spring is neither open nor running, so pairs cannot be made in it"
NO_PROGRAMME = {
    "en": "There is no programme under way",
    "de": "Im Moment gibt es kein Programm, das läuft",
}


async def everything_on_the_page(person: Person) -> list[tuple[str, str]]:
    """Each button, and each entry of the list of commands, as what it does."""
    page = await person.opens_home()
    assert isinstance(page, Message)
    found = []
    for part in page.parts:
        if isinstance(part, Buttons):
            buttons = (one for one in part.buttons if isinstance(one, Button))
            found += [(one.name, one.argument) for one in buttons]
        if isinstance(part, Menu):
            found += [(part.name, option.value) for option in part.options]
    return found


@pytest.mark.parametrize("language", ["en", "de"])
async def test_no_button_leads_to_there_being_no_programme_under_way(
    database_url: str, language: str
) -> None:
    async with Company.founded(database_url, language=language) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await set_programme(company, ProgrammeState.CLOSING)
        pressed = 0
        for person in (petra, lena, klaus):
            for name, argument in await everything_on_the_page(person):
                await person.sends_action(name, argument)
                assert NO_PROGRAMME[language] not in person.sees, (name, argument)
                pressed += 1
        assert pressed > 40


async def test_what_is_not_done_any_more_says_so_and_two_are_not_offered_to_become_a_pair(
    sqlite_url: str,
) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        assert ("pair.choose", "") in await everything_on_the_page(petra)
        await set_programme(company, ProgrammeState.CLOSING)
        page = await everything_on_the_page(petra)
        assert (RUN, "match") in page
        assert ("pair.choose", "") not in page
        for act in (("pair.choose", ""), (RUN, "match")):
            await petra.sends_action(*act)
            assert CANNOT in petra.sees.replace("*", "")
        await petra.says("pair", lena, klaus)
        assert CANNOT in petra.sees.replace("*", "")


async def test_a_pair_of_a_closing_programme_can_still_be_ended_by_a_coordinator(
    sqlite_url: str,
) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        pair_id = await introduced(company, lena, klaus)
        await set_programme(company, ProgrammeState.CLOSING)
        await petra.says("unpair")
        await petra.submits(pair=str(pair_id))
        await petra.presses("End the pair")
        assert "The pair has ended" in petra.sees


async def test_what_does_not_happen_any_more_is_not_offered(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        otto = await company.person("Otto Orth")
        await petra.says("invite", otto)
        await petra.presses("Invite 1 person")
        await petra.says("nudge Spring")
        assert "1 invitation" in petra.sees
        await set_programme(company, ProgrammeState.CLOSING)
        await petra.says("nudge")
        assert "Spring is over" in petra.sees
        assert "[Send reminder]" not in petra.sees
        await petra.says("status")
        assert "[Remind]" not in petra.sees
        assert "[Matching]" not in petra.sees
        await petra.says("people")
        for told in (
            "People of Spring",
            "Klaus Berg",
            "Lena Vogt",
            "2 joined",
            "Spring is closing",
        ):
            assert told in petra.sees
        await petra.says("match Spring")
        assert "Invite first whoever wants to go on" in petra.sees
