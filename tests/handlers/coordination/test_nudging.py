"""Whoever is reminded owes an answer now, and the reminder names what is asked."""

from __future__ import annotations

from collections.abc import AsyncIterator

from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in
from tests.handlers.running_pairs import introduced
from tests.kept import kept

Office = tuple[Company, Person, Person, Person]
NOBODY = "Nothing in Spring is waiting for an answer"


@kept
async def office(database_url: str) -> AsyncIterator[Office]:
    """Lena and Klaus were introduced on a Monday; a week later both have a check-in."""
    async with Company.founded(database_url) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await company.moves_to("2026-12-07 10:00")
        yield company, carla, lena, klaus


async def reminded(company: Company, carla: Person) -> None:
    await carla.says("nudge")
    await carla.presses("Send reminder")
    await company.delivers()


async def test_a_reminder_of_a_check_in_asks_it_again_with_its_buttons(office: Office) -> None:
    company, carla, lena, klaus = office
    await lena.presses("Not yet")
    await reminded(company, carla)
    assert "A small reminder: this is still waiting for your answer" in klaus.sees
    assert "Lena Vogt" in klaus.sees
    await klaus.presses("Yes, we met")
    assert "Which day was it?" in klaus.sees


async def test_nobody_is_reminded_of_a_pair_that_has_ended(office: Office) -> None:
    _company, carla, lena, klaus = office
    await carla.says("unpair", lena, klaus)
    await carla.presses("End the pair")
    await carla.says("nudge")
    assert NOBODY in carla.sees


async def test_who_answered_the_newer_check_in_owes_none(office: Office) -> None:
    company, carla, lena, klaus = office
    await lena.presses("Not yet")
    await company.lets_pass(days=21)
    for person in (lena, klaus):
        await person.presses("Not yet")
    await carla.says("nudge")
    assert NOBODY in carla.sees


async def test_who_is_known_to_have_met_owes_no_answer(office: Office) -> None:
    _company, carla, lena, klaus = office
    await lena.presses("Yes, we met")
    await lena.presses("Today")
    await lena.submits(usefulness="5")
    await carla.says("nudge")
    assert NOBODY in carla.sees
    assert "A small reminder" not in klaus.has_seen


async def test_a_mentor_of_two_is_asked_about_each_leader(office: Office) -> None:
    company, carla, lena, _klaus = office
    anna = await company.person("Anna Ast")
    await introduced(company, lena, anna)
    await company.lets_pass(days=14)
    await reminded(company, carla)
    assert "2 things are still waiting for your answer" in lena.sees
    assert "Klaus Berg" in lena.sees
    assert "Anna Ast" in lena.sees


async def test_nobody_is_reminded_of_a_suggestion_that_lapsed(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        carla = await company.person("Carla Coy", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await joins(lena, "mentor")
        await joins(klaus, "mentee")
        await carla.says("match")
        await carla.presses("Approve 1 pair")
        await company.delivers()
        await reminded(company, carla)
        assert "A small reminder: this is still waiting for your answer" in klaus.sees
        assert "Yes, meet Lena Vogt" in klaus.sees
        await company.lets_pass(days=14)
        seen = len(klaus.seen)
        await carla.says("nudge")
        assert NOBODY in carla.sees
        assert len(klaus.seen) == seen
