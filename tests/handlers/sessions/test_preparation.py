"""The plan of a session comes in time to prepare for it, whatever the day of the week."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced, programme_of, shorten_programme
from tests.kept import kept

Pair = tuple[Company, Person, Person]

PLAN = "Plan: "
FAREWELL = "Looking back & goodbye"


@kept
async def pair(database_url: str) -> AsyncIterator[Pair]:
    """Introduced on Monday, 23 November."""
    async with Company.founded(database_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        yield company, lena, klaus


@pytest.mark.parametrize(
    ("session", "plan"),
    [
        ("2026-12-03 14:00", "2026-12-01 14:00"),  # Thursday: on Tuesday
        ("2026-12-01 14:00", "2026-11-27 10:00"),  # Tuesday: on Friday
        ("2026-11-30 14:00", "2026-11-27 10:00"),  # Monday: on Friday
        ("2026-11-30 09:00", "2026-11-27 10:00"),  # also when it begins before ten
    ],
)
async def test_two_days_before_but_not_on_a_weekend(pair: Pair, session: str, plan: str) -> None:
    company, lena, klaus = pair
    await klaus.says(f"session {session}")
    await company.moves_to(plan.replace("14:00", "13:59").replace("10:00", "09:59"))
    assert PLAN not in lena.has_seen + klaus.has_seen
    await company.moves_to(plan)
    for person in (lena, klaus):
        assert person.has_seen.count(PLAN) == 1
    await company.moves_to("2026-12-04 12:00")
    assert lena.has_seen.count(PLAN) == 1


async def test_a_near_date_is_prepared_for_at_once(pair: Pair) -> None:
    company, lena, klaus = pair
    await klaus.says("session tomorrow 14:00")
    await company.delivers()
    for person in (lena, klaus):
        assert person.has_seen.count(PLAN) == 1


async def test_a_date_that_moves_is_prepared_for_anew(pair: Pair) -> None:
    company, lena, klaus = pair
    await klaus.says("session 2026-12-03 14:00")
    await company.moves_to("2026-12-01 15:00")
    await klaus.says("session")
    await klaus.presses("Move")
    await klaus.submits(day="2026-12-10", time="14:00")
    await company.moves_to("2026-12-08 13:59")
    assert lena.has_seen.count(PLAN) == 1
    await company.moves_to("2026-12-08 14:00")
    assert lena.has_seen.count(PLAN) == 2


async def test_a_cancelled_date_is_not_prepared_for(pair: Pair) -> None:
    company, lena, klaus = pair
    await klaus.says("session 2026-12-03 14:00")
    await company.delivers()
    await lena.presses("Cancel")
    await company.moves_to("2026-12-03 15:00")
    assert PLAN not in lena.has_seen + klaus.has_seen


async def test_it_says_what_stands_at_the_end(pair: Pair) -> None:
    company, lena, klaus = pair
    await klaus.says("session tomorrow 14:00")
    await company.delivers()
    assert (
        "In the end: a confirmed agreement, one goal, all sessions in the calendar" in lena.has_seen
    )


async def prepares(company: Company, person: Person) -> str:
    """What somebody reads before their next session."""
    await person.says("prepare")
    assert "Preparation card 1 of" in person.sees, "one thing at a time"
    await person.presses("Plan of the next session")
    return person.sees


async def test_both_get_an_idea_and_each_session_another_one_and_another_question(
    pair: Pair,
) -> None:
    company, lena, klaus = pair
    await klaus.says("session 2026-12-03 14:00")
    await company.delivers()
    first = [await prepares(company, person) for person in (lena, klaus)]
    assert all("To try out together: " in text for text in first)
    assert ideas_in(first[0]) == ideas_in(first[1])
    assert "To begin with" not in first[0], "the first question stands in the introduction"
    await company.moves_to("2026-12-03 16:00")
    await klaus.says("session 2026-12-21 14:00")
    second = [await prepares(company, person) for person in (lena, klaus)]
    assert all("To begin with: " in text for text in second)
    assert ideas_in(second[0]) != ideas_in(first[0])


def ideas_in(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("To try out together: ")]


async def test_the_plan_is_as_long_as_the_session(pair: Pair) -> None:
    company, lena, klaus = pair
    async with company.bot.database.begin() as session:
        (await programme_of(company, session, "Spring")).session_minutes = 30
    await klaus.says("session 2026-12-03 14:00")
    text = await prepares(company, lena)
    assert "28–30 min: " in text
    assert "–60 min" not in text


async def test_what_stands_in_the_agreement_is_not_planned_again(pair: Pair) -> None:
    company, lena, klaus = pair
    await klaus.says("session 2026-12-03 14:00")
    assert "fill" in (await prepares(company, lena)).casefold()
    await klaus.says("contract")
    await klaus.presses("Fill")
    await klaus.submits(goal="Run a prompt workshop")
    await company.delivers()
    await lena.presses("Confirm")
    text = await prepares(company, lena)
    assert "Your agreement is in place already" in text
    assert "fill" not in text.casefold()
    assert "In the end: an agreement that still fits, and a first topic" in text
    assert "a confirmed agreement" not in text
    assert "–60 min: " in text


async def test_the_needs_of_the_compass_are_there_when_its_session_is_prepared(pair: Pair) -> None:
    _company, lena, klaus = pair
    for day in ("2026-11-18", "2026-11-19"):
        await klaus.says(f"session {day} 14:00")
    await klaus.says("session 2026-12-03 14:00")
    await klaus.says("prepare plan")
    assert "Leadership compass: the mentor picks" in klaus.sees
    await klaus.presses("The eight needs of the compass")
    assert klaus.sees.count("• ") == 8
    assert "There are no wrong answers" in klaus.sees
    await lena.says("vorbereiten kompass")
    assert "• frequent, honest feedback" in lena.sees


async def test_the_last_session_that_fits_in_is_the_farewell_however_few_came_before(
    pair: Pair,
) -> None:
    company, _lena, klaus = pair
    await shorten_programme(company, weeks=8)
    await klaus.says("session 2026-12-03 14:00")
    await klaus.says("prepare plan")
    assert FAREWELL not in klaus.sees, "they have not even met"
    await company.moves_to("2026-12-04 12:00")
    await klaus.says("session 2027-01-07 14:00")
    await klaus.says("prepare plan")
    assert FAREWELL in klaus.sees
    await klaus.says("session 2027-01-14 14:00")
    await klaus.says("prepare plan")
    assert FAREWELL not in klaus.sees, "there is one more"
    await company.moves_to("2027-01-07 15:00")
    await klaus.says("prepare plan")
    assert FAREWELL in klaus.sees
