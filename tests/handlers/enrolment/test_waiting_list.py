"""A programme has only so many places: whoever comes later waits, and is told in their turn."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

from handlers.enrolment import afterwards
from storage import programmes, waiting_list
from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import programme_in
from tests.kept import kept

NAME = "Spring 2027"


@kept
async def company(database_url: str) -> AsyncIterator[Company]:
    """Ada coordinates a programme with one place, and Lena has it; Klaus and Nora come later."""
    async with Company.founded(database_url) as company:
        await company.person("Ada Coordinator", coordinator=True)
        await company.person("Klaus Kern", level=7, department="Board")
        await company.person("Nora Neu", level=6, department="Sales", language="de")
        lena = await company.person("Lena Vogt", level=2, department="Sales")
        await programme_in(company, ProgrammeState.OPEN, NAME, ("a1", "b1", "b4"))
        await has_places(company, 1)
        await lena.says("join mentor")
        await lena.submits(topics_3=("a1",), level="2", department="Sales", questions="no")
        yield company


def called(company: Company, name: str) -> Person:
    """The person whose name begins so."""
    return next(one for one in company.people.values() if one.profile.name.startswith(name))


async def has_places(company: Company, places: int) -> None:
    """The programme takes only so many."""
    async with company.bot.database.begin() as session:
        workspace = await company.workspace(session)
        programme = await programmes.programme_named(session, workspace.id, NAME)
        assert programme is not None
        programme.places = places
        session.add(programme)


async def both_wait(company: Company) -> tuple[Person, Person]:
    """Klaus is on the list, then Nora."""
    klaus, nora = called(company, "Klaus"), called(company, "Nora")
    await klaus.says("join mentee")
    await klaus.presses("Put me on the waiting list")
    await nora.says("beitreten")
    await nora.presses("Warteliste, als Mentee")
    return klaus, nora


async def goes(company: Company) -> None:
    """Lena leaves, and those whom that concerns hear of it."""
    lena = called(company, "Lena")
    await lena.says("leave")
    await lena.presses(f"Leave {NAME}")
    await company.delivers()


async def test_whoever_finds_all_places_taken_can_wait_and_stop_waiting(company: Company) -> None:
    klaus, nora = await both_wait(company)
    assert f"You are on the waiting list of {NAME}" in klaus.sees
    assert f"Du stehst auf der Warteliste von {NAME}" in nora.sees
    for words in ("join mentee", "leave", ""):
        await klaus.says(words)
        assert "You have been on the waiting list" in klaus.sees
    await klaus.presses("Take me off the list")
    assert "no longer on the waiting list" in klaus.sees
    await goes(company)
    assert "ist ein Platz für dich frei" in nora.sees
    assert "place" not in klaus.sees.partition("no longer")[2]


async def test_the_first_in_line_hears_of_a_free_place_and_takes_it(company: Company) -> None:
    klaus, nora = await both_wait(company)
    await goes(company)
    assert f"A place in {NAME} is free for you" in klaus.sees
    assert "I’ll keep it for you until" in klaus.sees
    assert "Platz für dich" not in nora.has_seen
    lena = called(company, "Lena")
    await lena.says("join mentor")
    assert "All places" in lena.sees
    await nora.says("beitreten mentee")
    assert "Du stehst seit" in nora.sees
    await klaus.presses("Take the place")
    await klaus.submits(topics_3=("a1",), level="7", department="Board")
    assert f"Welcome to {NAME}" in klaus.sees
    await company.delivers()
    assert "Platz für dich" not in nora.has_seen


async def test_a_place_that_nobody_takes_goes_to_the_next_and_both_are_told(
    company: Company,
) -> None:
    klaus, nora = await both_wait(company)
    await goes(company)
    await company.moves_to("2026-12-01 12:00")
    await company.delivers()
    assert "has gone to the next person" in klaus.sees
    assert "ist ein Platz für dich frei" in nora.sees
    await klaus.presses("Join")
    assert "You can wait for one" in klaus.sees


async def test_more_places_let_the_first_ones_in(company: Company) -> None:
    klaus, nora = await both_wait(company)
    ada = called(company, "Ada")
    await ada.says("people")
    assert "2 people are on the waiting list" in ada.sees
    assert "Klaus" not in ada.sees
    await ada.says("invite")
    assert "On the waiting list: 2" in ada.sees
    await ada.says("programme")
    await ada.presses("Edit")
    await ada.submits(places="10")
    await company.delivers()
    assert "is free for you" in klaus.sees
    assert "Platz für dich frei" in nora.sees


async def test_whoever_waits_hears_when_the_programme_ends(company: Company) -> None:
    klaus, _nora = await both_wait(company)
    ada = called(company, "Ada")
    await ada.says("programme")
    await ada.presses("Start")
    await ada.presses("Close")
    await company.delivers()
    assert "and no place became free for you" in klaus.sees
    await klaus.says("")
    assert "waiting list" not in klaus.sees


async def test_whoever_says_no_or_deletes_everything_waits_for_nothing(company: Company) -> None:
    klaus, nora = await both_wait(company)
    await klaus.says("privacy")
    await klaus.presses("Delete everything")
    await nora.sends_action("invitation.no")
    async with company.bot.database.look() as session:
        workspace = await company.workspace(session)
        programme = await programmes.programme_named(session, workspace.id, NAME)
        assert programme is not None
        assert await waiting_list.count_waiting(session, programme.id) == 0


LIST = """Name;E-Mail;Rolle;Level;Themen;Sprachen
Klaus Kern;klaus@example.com;Mentee;7;a1;de
Nora Neu;nora@example.com;Mentee;6;a1;de
"""


async def test_a_list_with_consent_fills_the_places_and_the_others_wait(company: Company) -> None:
    await has_places(company, 2)
    ada, klaus, nora = (called(company, one) for one in ("Ada", "Klaus", "Nora"))
    klaus.profile = replace(klaus.profile, email="klaus@example.com")
    nora.profile = replace(nora.profile, email="nora@example.com")
    await ada.drops(LIST.encode())
    await afterwards.settled()
    await ada.presses("Enrol them")
    await ada.presses("They have agreed: enrol them")
    assert "1 person is enrolled" in ada.sees
    assert "1 person of the list found all places taken" in ada.sees
    await company.delivers()
    assert f"Die Koordination hat dich auf die Warteliste von {NAME} gesetzt" in nora.sees
    await ada.drops(LIST.encode())
    await afterwards.settled()
    assert "2 of them are not asked: invited before, taking part" in ada.sees
    assert "[Invite" not in ada.sees
