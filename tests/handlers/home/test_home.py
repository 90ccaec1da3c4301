"""A person's own page: the one thing that helps most now, then their pairs and goals.

What a coordinator does best next: test_coordinators_step.py.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from handlers.conversation.router import routes
from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in
from tests.handlers.running_pairs import introduced, says_we_met, set_programme
from tests.kept import kept

Two = tuple[Company, Person, Person]


@kept
async def two(database_url: str) -> AsyncIterator[Two]:
    """Introduced on Monday, 23 November."""
    async with Company.founded(database_url) as company:
        lena = await company.person("Lena Vogt", level=2)
        klaus = await company.person("Klaus Berg", level=6)
        await introduced(company, lena, klaus)
        yield company, lena, klaus


# ---------------------------------------------------------------------------- before a pair


async def test_the_page_and_the_command_alone_are_the_same(two: Two) -> None:
    _company, lena, _klaus = two
    assert await lena.opens_home() == await lena.says("") == await lena.says("   ")


async def test_whoever_is_in_nothing_is_led_to_the_newest_open_programme(
    database_url: str,
) -> None:
    async with Company.founded(database_url) as company:
        lena = await company.person("Lena Vogt")
        await programme_in(company, ProgrammeState.DRAFT, name="Secret")
        await lena.opens_home()
        assert "There is no programme to join at the moment" in lena.sees
        assert "Secret" not in lena.sees
        await programme_in(company, ProgrammeState.OPEN, name="Spring")
        await lena.opens_home()
        assert "Hello Lena Vogt" in lena.sees
        assert "Spring is open for joining. Would you like to take part?" in lena.sees
        await lena.presses("Join")
        assert "Spring: which role is yours?" in lena.sees


async def test_whoever_has_joined_waits_and_may_prepare(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        lena = await company.person("Lena Vogt")
        await joins(lena, "mentor")
        await lena.opens_home()
        assert "You are part of Spring. I’ll send you a suggestion" in lena.sees
        await lena.presses("Prepare")
        assert "Preparation card 1 of" in lena.sees
        await lena.opens_home()
        await lena.presses("Topics")
        assert "Topics in Spring" in lena.sees
        await set_programme(company, ProgrammeState.CLOSING)
        await lena.opens_home()
        assert "Spring is coming to an end. Thank you for taking part." in lena.sees
        assert lena.button("Answer briefly")
        await set_programme(company, ProgrammeState.ARCHIVED)
        await lena.opens_home()
        assert "There is no programme to join at the moment" in lena.sees


async def test_a_suggestion_can_be_answered_on_the_page_first_by_the_leader(
    database_url: str,
) -> None:
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        carla = await company.person("Carla Coy", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await joins(lena, "mentor")
        await joins(klaus, "mentee")
        await carla.says("match")
        await klaus.opens_home()
        assert "Lena Vogt" not in klaus.sees, "nothing has been released"
        await carla.presses("Approve 1 pair")
        await company.delivers()

        await lena.opens_home()
        assert "Klaus Berg" not in lena.sees, "who is not asked yet learns of nobody"
        assert "I’ll send you a suggestion as soon as" in lena.sees, "like anybody who waits"
        await klaus.opens_home()
        assert "Lena Vogt could be your mentor" in klaus.sees
        await klaus.presses("Yes, meet Lena Vogt")
        await klaus.opens_home()
        assert "Your suggestion in Spring is with the other side now" in klaus.sees
        await lena.opens_home()
        assert "Klaus Berg would like to learn from you" in lena.sees
        await lena.presses("No, thank you")
        await lena.submits(reason="time")
        await klaus.opens_home()
        assert "No" not in klaus.sees.split()
        assert "is with the other side" in klaus.sees, "until the end of the round"
        await company.moves_to("2026-12-03 12:00")
        await klaus.opens_home()
        assert "I’ll send you a suggestion as soon as the pairs are matched" in klaus.sees


# ---------------------------------------------------------------------------- in a pair


async def test_without_a_date_the_page_offers_to_plan_one(two: Two) -> None:
    _company, lena, klaus = two
    await lena.opens_home()
    assert "You and Klaus Berg have no session planned. Shall we find a time?" in lena.sees
    assert "Your pair with Klaus Berg\nNext session: none planned yet" in lena.sees
    await lena.presses("Plan a session")
    await lena.submits(day="2026-12-01", time="14:00")
    for person, partner in ((lena, "Klaus Berg"), (klaus, "Lena Vogt")):
        await person.opens_home()
        assert "You are all set for your next session" in person.sees
        assert f"Your pair with {partner}\nNext session: Tue, 1 Dec, 14:00" in person.sees


async def test_the_nearest_of_several_dates_is_the_next(two: Two) -> None:
    _company, lena, _klaus = two
    for day in ("2026-12-21", "2026-12-01", "2027-01-11"):
        await lena.says(f"session {day} 14:00")
    await lena.opens_home()
    assert "Next session: Tue, 1 Dec, 14:00" in lena.sees
    await lena.says("session")
    await lena.presses("Cancel")
    await lena.opens_home()
    assert "Next session: Mon, 21 Dec, 14:00" in lena.sees


async def test_dates_are_told_in_the_time_of_whoever_reads(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        lena = await company.person("Lena Vogt")
        priya = await company.person("Priya Nair", timezone="Asia/Kolkata")
        await introduced(company, lena, priya)
        await lena.says("session 2026-12-01 11:00")
        await priya.opens_home()
        assert "Next session: Tue, 1 Dec, 15:30" in priya.sees


async def test_a_session_that_was_held_waits_for_a_reflection_of_each(two: Two) -> None:
    _company, lena, klaus = two
    await lena.says("session 2026-11-20 14:00")
    for person in (lena, klaus):
        await person.opens_home()
        assert "Your session on Friday, 20 November is waiting" in person.sees
        await person.presses("Reflect")
        await person.submits(usefulness="4")
        await person.opens_home()
        assert "is waiting for a short reflection" not in person.sees
        assert "have no session planned" in person.sees


async def test_a_contract_card_that_the_partner_filled_in_waits_on_the_page(two: Two) -> None:
    _company, lena, klaus = two
    await lena.says("contract")
    await lena.presses("Fill in")
    await lena.submits(goal="One board meeting")
    await lena.opens_home()
    assert "Klaus Berg has not confirmed the agreement yet" in lena.sees
    await klaus.opens_home()
    assert "Lena Vogt proposes Mon, 30 Nov, 10:00 for your first session." in klaus.sees
    await klaus.presses("Look at the agreement")
    assert "One board meeting" in klaus.sees
    await klaus.presses("Confirm")
    await klaus.opens_home()
    assert "You are all set for your next session" in klaus.sees


async def test_a_check_in_waits_on_the_page_until_it_is_answered(two: Two) -> None:
    company, lena, klaus = two
    await company.moves_to("2026-12-07 10:00")
    for person, partner in ((lena, "Klaus Berg"), (klaus, "Lena Vogt")):
        await person.opens_home()
        assert f"Have you and {partner} met?" in person.sees
    await lena.presses("Not yet")
    await lena.opens_home()
    assert "Have you and Klaus Berg met?" not in lena.sees
    assert "Shall we find a time?" in lena.sees
    await says_we_met(klaus)
    await klaus.submits(usefulness="4")
    await klaus.opens_home()
    assert "Have you and Lena Vogt met?" not in klaus.sees
    await lena.opens_home()
    assert "is waiting for a short reflection" in lena.sees, "the partner said that they met"


async def test_a_reminder_by_the_coordination_brings_the_check_in_along(two: Two) -> None:
    company, lena, _klaus = two
    carla = await company.person("Carla Coy", coordinator=True)
    await company.moves_to("2026-12-07 10:00")
    await carla.says("nudge")
    await carla.presses("Send reminder")
    await company.delivers()
    assert "this is still waiting for your answer" in lena.sees
    assert "Have you and Klaus Berg met?" in lena.sees
    assert lena.button("Yes, we met")


async def test_in_a_closing_programme_a_check_in_waits_no_more(two: Two) -> None:
    company, lena, _klaus = two
    await company.moves_to("2026-12-07 10:00")
    await set_programme(company, ProgrammeState.CLOSING)
    await lena.opens_home()
    assert "Have you and Klaus Berg met?" not in lena.sees


async def test_a_proposed_goal_waits_for_the_partner(two: Two) -> None:
    _company, lena, klaus = two
    await lena.says("session 2026-12-01 14:00")
    await lena.says("goal Know the board")
    await lena.submits()
    await lena.opens_home()
    assert "You are all set" in lena.sees
    await klaus.opens_home()
    assert "Lena Vogt proposes a goal for the two of you:\nKnow the board" in klaus.sees
    await klaus.presses("Agree")
    await klaus.opens_home()
    assert "You are all set" in klaus.sees
    assert "Goal (0 of 10): Know the board" in klaus.sees


async def test_goals_that_both_agreed_to_are_shown_with_their_progress(two: Two) -> None:
    company, lena, klaus = two
    await lena.says("goal Know the *board*")
    await lena.submits()
    await lena.says("goal Only an idea so far")
    await lena.submits()
    await company.delivers()
    await klaus.says("goal")
    await klaus.sends_action("goal.agree", "1")
    await klaus.sends_action("goal.progress", "1")
    await klaus.submits(progress="4")
    for person in (lena, klaus):
        await person.opens_home()
        assert "Goal (4 of 10): Know the *board*" in person.sees
    assert "Only an idea so far" not in lena.sees


async def test_whoever_pauses_is_reminded_of_nothing_but_the_way_back(two: Two) -> None:
    _company, lena, _klaus = two
    await lena.says("pause")
    await lena.opens_home()
    assert "You are pausing" in lena.sees
    assert "Shall we find a time?" not in lena.sees
    await lena.presses("Resume")
    await lena.opens_home()
    assert "You and Klaus Berg have no session planned" in lena.sees


async def test_a_pause_from_one_of_two_programmes_leaves_the_others_next_step(two: Two) -> None:
    """A pause is from everything under way; who joins something new after it takes part in that."""
    company, lena, _klaus = two
    await lena.says("pause")
    await programme_in(company, ProgrammeState.OPEN, name="Autumn")
    await joins(lena, "mentee", "c1")
    await lena.opens_home()
    assert "You are pausing" not in lena.sees


async def test_in_a_closing_programme_nobody_is_asked_to_plan(two: Two) -> None:
    company, lena, _klaus = two
    await set_programme(company, ProgrammeState.CLOSING)
    await lena.opens_home()
    assert "Shall we find a time?" not in lena.sees
    assert "Spring is coming to an end" in lena.sees
    assert "Your pair with Klaus Berg" in lena.sees
    await lena.presses("Answer briefly")
    await lena.submits(again="9")
    assert "That helps the next programme" in lena.sees


async def test_beside_a_closing_programme_the_running_one_has_its_next_step(two: Two) -> None:
    company, lena, klaus = two
    await introduced(company, lena, await company.person("Ida Iser"), programme="Autumn")
    await set_programme(company, ProgrammeState.CLOSING)
    await lena.opens_home()
    assert "You and Ida Iser have no session planned" in lena.sees
    await klaus.opens_home()
    assert "Spring is coming to an end" in klaus.sees


async def test_every_button_of_the_page_answers(two: Two) -> None:
    company, lena, _klaus = two
    await lena.says("session 2026-12-01 14:00")
    for label in ("Help", "My profile", "Privacy", "Pair", "Sessions", "Goals", "Prepare"):
        await lena.opens_home()
        await lena.presses(label)
        assert "older message" not in lena.sees
        assert "Did you mean" not in lena.sees
    carla = await company.person("Carla Coy", coordinator=True)
    for command in routes.commands.values():
        await carla.opens_home()
        await carla.chooses(command.name.capitalize())
        assert "older message" not in carla.sees
        assert "Only coordinators" not in carla.sees
        assert "Did you mean" not in carla.sees


async def test_only_coordinators_see_what_there_is_to_coordinate(two: Two) -> None:
    company, lena, _klaus = two
    await lena.opens_home()
    assert "Coordination" not in lena.sees
    carla = await company.person("Carla Coy", coordinator=True)
    await programme_in(company, ProgrammeState.DRAFT, name="Autumn")
    await carla.opens_home()
    assert "Autumn: Draft\nSpring: Running, 1 mentor, 1 mentee, 1 pair, 0 sessions" in carla.sees
    await set_programme(company, ProgrammeState.ARCHIVED, "Autumn")
    await carla.opens_home()
    assert "Autumn" not in carla.sees


# ---------------------------------------------------------------------------- in German


@pytest.mark.parametrize(
    ("formal", "greeting", "step"),
    [
        (False, "Hallo Lena Vogt", "Klaus Berg und du habt kein nächstes Treffen geplant"),
        (True, "Guten Tag, Lena Vogt", "Klaus Berg und Sie haben kein nächstes Treffen geplant"),
    ],
)
async def test_german_in_du_and_in_sie(
    sqlite_url: str, formal: bool, greeting: str, step: str
) -> None:
    async with Company.founded(sqlite_url, language="de", formal=formal) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await lena.opens_home()
        assert greeting in lena.sees
        assert step in lena.sees
        assert "Nächstes Treffen: noch keines geplant" in lena.sees
        await lena.presses("Mein Profil")
        assert ("Ihr Profil" in lena.sees) is formal
