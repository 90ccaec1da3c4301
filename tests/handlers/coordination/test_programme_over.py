"""A programme whose length is over: coordinators hear of it, and decide."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from tests.conversation import Company, Person, read
from tests.handlers.running_pairs import introduced, programme_of, shorten_programme
from tests.kept import kept

Spring = tuple[Company, Person, Person, Person]

OVER = "The last day of Spring was Monday, 21 December."
HEADING = "Spring has run its full length"


@asynccontextmanager
async def four_weeks_with_one_pair(url: str) -> AsyncIterator[Spring]:
    """On its first day."""
    async with Company.founded(url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await shorten_programme(company, 4)
        yield company, petra, lena, klaus


@kept
async def spring(database_url: str) -> AsyncIterator[Spring]:
    """A programme of four weeks with one pair."""
    async with four_weeks_with_one_pair(database_url) as spring:
        yield spring


@kept
async def over(database_url: str) -> AsyncIterator[Spring]:
    """The same on the day after its last one."""
    async with four_weeks_with_one_pair(database_url) as spring:
        await spring[0].moves_to("2026-12-22 12:00")
        yield spring


async def test_coordinators_are_told_once_and_nobody_else_is(spring: Spring) -> None:
    company, petra, lena, klaus = spring
    await company.moves_to("2026-12-21 18:00")
    assert HEADING not in petra.has_seen, "the last day is a day of the programme"
    await company.moves_to("2026-12-22 12:00")
    assert petra.has_seen.count(HEADING) == 1
    assert OVER in petra.has_seen
    assert "1 pair is still running." in petra.has_seen
    await company.moves_to("2027-01-12 12:00")
    assert petra.has_seen.count(HEADING) == 1
    assert HEADING not in lena.has_seen + klaus.has_seen


async def test_it_is_not_said_that_nobody_is_asked_while_somebody_is_asked_about_the_last_day(
    spring: Spring,
) -> None:
    company, petra, _lena, klaus = spring
    await klaus.says("session 2026-12-21 14:00")
    await company.moves_to("2026-12-22 12:00")
    assert "Did you" in klaus.sees
    assert HEADING in petra.has_seen
    assert "no more check-ins" not in petra.has_seen
    assert "I ask only about the time up to that day, and about sessions that are in" in petra.sees


async def test_its_button_closes_the_programme(over: Spring) -> None:
    company, petra, lena, klaus = over
    question = petra.button("Close").confirm
    assert question is not None
    assert str(question.question).startswith("Close “Spring”?")
    await petra.presses("Close")
    assert "Spring is closing" in petra.sees
    await company.delivers()
    for person in (lena, klaus):
        assert "Spring has ended" in person.sees


async def test_closed_elsewhere_it_is_not_to_be_closed_any_more(over: Spring) -> None:
    company, petra, _lena, _klaus = over
    await petra.says("programme")
    await petra.presses("Close")
    await company.delivers()
    assert HEADING in petra.has_seen
    assert "Spring has been closed by now." in petra.has_seen, "and by whatever it was"
    assert not any(HEADING in read(one) for one in petra.seen)


async def test_status_and_the_weekly_digest_say_so_until_it_is_closed(spring: Spring) -> None:
    company, petra, _lena, klaus = spring
    await klaus.says("session 2027-01-10 14:00")
    await company.moves_to("2026-12-21 12:00")
    await petra.says("status")
    assert "is up" not in petra.sees
    await company.moves_to("2026-12-22 12:00")
    await petra.says("status")
    assert OVER in petra.sees
    await company.moves_to("2026-12-28 12:00")
    assert "News of Spring since" in petra.sees
    assert OVER in petra.sees
    await petra.presses("Close")
    await petra.says("status")
    assert "is up" not in petra.sees


async def test_over_on_a_weekend_it_is_said_once_on_monday(spring: Spring) -> None:
    company, petra, _lena, _klaus = spring
    async with company.bot.database.begin() as session:
        programme = await programme_of(company, session, "Spring")
        programme.starts_on -= timedelta(days=2)
    await company.moves_to("2026-12-20 12:00")
    seen = len(petra.seen)
    await company.moves_to("2026-12-21 12:00")
    [one] = petra.seen[seen:]
    assert HEADING in read(one)
    await company.moves_to("2026-12-28 12:00")
    assert "News of Spring since" in petra.sees


async def test_once_it_is_closed_mondays_message_offers_no_close_any_more(spring: Spring) -> None:
    company, petra, _lena, klaus = spring
    await klaus.says("session 2027-01-10 14:00")
    await company.moves_to("2026-12-28 12:00")
    digest = len(petra.seen) - 1
    assert "[Close]" in read(petra.seen[digest])
    await petra.says("programme Spring")
    await petra.presses("Close")
    await company.delivers()
    assert "Spring has been closed by now." in read(petra.seen[digest])
    assert "[Close]" not in read(petra.seen[digest])


async def test_it_is_the_next_step_of_a_coordinator(over: Spring) -> None:
    _company, petra, lena, _klaus = over
    await petra.says("")
    assert OVER in petra.sees
    assert petra.button("Close").name == "programme.close"
    await lena.says("")
    assert "is up" not in lena.sees


async def test_with_more_time_it_goes_on_and_ends_anew(over: Spring) -> None:
    company, petra, _lena, _klaus = over
    await shorten_programme(company, 6)
    await petra.says("status")
    assert "is up" not in petra.sees
    await company.moves_to("2027-01-04 18:00")
    assert petra.has_seen.count(HEADING) == 1
    await company.moves_to("2027-01-05 12:00")
    assert petra.has_seen.count(HEADING) == 2


async def test_with_more_time_the_check_ins_go_on_for_both(over: Spring) -> None:
    company, petra, lena, klaus = over
    await petra.says("programme Spring")
    await petra.presses("Edit")
    await petra.submits(weeks="16", sessions="4", cadence_weeks="4")
    assert "Check-ins now go on until Monday, 15 March 2027." in petra.sees
    await company.moves_to("2027-03-02 12:00")
    for person, partner in ((lena, "Klaus Berg"), (klaus, "Lena Vogt")):
        asked = person.has_seen.count(f"Have you and {partner} met?")
        reminders = person.has_seen.count("A quick reminder: have you")
        otherwise = person.has_seen.count("So I’ll ask something else")
        assert (asked, reminders, otherwise) == (2, 2, 1), "7 December, 4 January, 1 February"


async def test_more_time_before_the_end_doubles_no_check_in(spring: Spring) -> None:
    company, petra, lena, _klaus = spring
    await petra.says("programme Spring")
    for weeks in ("12", "16"):
        await petra.presses("Edit")
        await petra.submits(weeks=weeks, sessions="4", cadence_weeks="4")
    await company.moves_to("2027-01-05 12:00")
    assert lena.has_seen.count("Have you and Klaus Berg met?") == 2


async def test_less_time_says_nothing_of_check_ins(spring: Spring) -> None:
    company, petra, _lena, _klaus = spring
    await shorten_programme(company, 26)
    await petra.says("programme Spring")
    await petra.presses("Edit")
    await petra.submits(weeks="20", sessions="4", cadence_weeks="4")
    assert "Check-ins now go on" not in petra.sees


async def test_who_becomes_coordinator_later_hears_of_it_too(over: Spring) -> None:
    company, petra, lena, _klaus = over
    await petra.says("coordinator add @Lena", lena)
    await company.moves_to("2026-12-28 12:00")
    assert lena.has_seen.count(HEADING) == 1
    assert petra.has_seen.count(HEADING) == 1


async def test_in_german_too(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url, language="de", formal=True) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus, programme="Frühling")
        await shorten_programme(company, 4, "Frühling")
        await company.moves_to("2026-12-22 12:00")
        assert "Die Laufzeit von Frühling ist zu Ende" in petra.has_seen
        assert "Wenn Sie es abschließen" in petra.has_seen
