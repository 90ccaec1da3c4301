"""A date by one tap: offered when a pair has none, and when one was cancelled."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from handlers.conversation.chat import Message
from tests.conversation import Company, Person
from tests.handlers.running_pairs import become_a_pair, shorten_programme
from tests.kept import kept

Pair = tuple[Company, Person, Person]

PLAN = "Plan first session"
LEADER, BOTH = "2026-11-25 10:00", "2026-11-30 10:00"
"""When a pair that was introduced on Monday, 23 November, is asked for a date."""


@kept
async def pair(database_url: str) -> AsyncIterator[Pair]:
    """Lena and Klaus, introduced just now."""
    async with Company.founded(database_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await petra.says("programme new")
        await petra.submits(name="Spring", starts_on="2026-11-23")
        await petra.presses("Open for joining")
        for person, role, level in ((lena, "mentor", "2"), (klaus, "mentee", "6")):
            await person.says(f"join {role}")
            await person.submits(topics_3=("b1",), level=level, department=f"{role}s")
        await become_a_pair(petra, lena, klaus)
        await company.delivers()
        yield company, lena, klaus


def files_of(person: Person) -> list[bytes]:
    """What came with the newest message."""
    reply = person.seen[-1]
    assert isinstance(reply, Message)
    return [file.content for file in reply.files]


async def test_the_leader_is_asked_first_then_both_in_other_words(pair: Pair) -> None:
    company, lena, klaus = pair
    await company.moves_to(LEADER)
    assert "You and Lena Vogt have no session planned yet." in klaus.has_seen
    assert "a date yet" not in lena.has_seen
    await company.moves_to(BOTH)
    assert "Your first session with Lena Vogt is not in the calendar yet." in klaus.has_seen
    assert klaus.has_seen.count("have no session planned yet") == 1, "not the same words twice"
    assert "Your first session with Klaus Berg is not in the calendar yet." in lena.has_seen


async def test_one_tap_plans_the_first_session_and_the_partner_is_told(pair: Pair) -> None:
    company, lena, klaus = pair
    await company.moves_to(LEADER)
    await klaus.presses("Thu, 26 Nov, 09:00")
    assert "It is in the calendar: Thu, 26 Nov, 09:00." in klaus.sees
    assert b"STATUS:CONFIRMED" in files_of(klaus)[0]
    await company.delivers()
    assert "Klaus Berg has planned your next session" in lena.sees
    await company.moves_to("2026-11-30 12:00")
    assert "is not in the calendar yet" not in lena.has_seen + klaus.has_seen


async def test_the_second_tap_plans_nothing_more(pair: Pair) -> None:
    company, lena, klaus = pair
    await company.moves_to(BOTH)
    await lena.presses("Tue, 1 Dec, 09:00")
    await klaus.presses("Wed, 2 Dec, 11:00")
    assert "You have a session planned by now: Tue, 1 Dec, 09:00." in klaus.sees
    await klaus.presses("All sessions")
    assert "2 Dec" not in klaus.sees


async def test_a_tap_that_comes_too_late_asks_for_another_time(pair: Pair) -> None:
    company, _lena, klaus = pair
    await company.moves_to(LEADER)
    await company.moves_to("2026-11-26 12:00")
    await klaus.presses("Thu, 26 Nov, 09:00")
    assert "That time has passed" in klaus.sees


async def test_a_tampered_time_is_refused(pair: Pair) -> None:
    company, _lena, klaus = pair
    await company.moves_to(LEADER)
    number = klaus.button("Thu, 26 Nov").argument.partition(":")[0]
    for argument in (number, f"{number}:", f"{number}:soon", "1e9:5"):
        await klaus.sends_action("session.slot", argument)
        assert "no longer works" in klaus.sees, argument
    await klaus.sends_action("session.slot", f"{number}:99999999999999999")
    assert "too far away" in klaus.sees


async def test_two_who_never_work_at_the_same_time_get_the_form(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena = await company.person("Lena Vogt", timezone="Asia/Tokyo")
        klaus = await company.person("Klaus Berg", timezone="America/New_York")
        await petra.says("programme new")
        await petra.submits(name="Spring", starts_on="2026-11-23")
        await petra.presses("Open for joining")
        for person, role in ((lena, "mentor"), (klaus, "mentee")):
            await person.says(f"join {role}")
            await person.submits(topics_3=("b1",), level="4", department="Sales")
        await become_a_pair(petra, lena, klaus)
        await company.moves_to("2026-12-02 10:00")
        assert "is not in the calendar yet" in klaus.has_seen
        assert "suit both of you" not in klaus.has_seen
        await klaus.presses(PLAN)
        assert klaus.form.name == "session"


async def test_two_clicks_from_the_introduction_to_the_first_session(pair: Pair) -> None:
    _company, _lena, klaus = pair
    await klaus.presses(PLAN)
    assert "One tap plans the session, and Lena Vogt is told." in klaus.sees
    await klaus.presses("Wed, 25 Nov, 11:00")
    assert "It is in the calendar: Wed, 25 Nov, 11:00." in klaus.sees


async def test_none_of_these_opens_the_form_and_the_times_do_not_come_again(pair: Pair) -> None:
    _company, lena, klaus = pair
    await klaus.presses(PLAN)
    times = [klaus.button(day) for day in ("Tue, 24", "Wed, 25", "Thu, 26")]
    await klaus.presses("None of these")
    assert klaus.form.name == "session"
    for person in (klaus, lena):
        await person.presses(PLAN)
        for time in times:
            assert str(time.label) not in person.sees
    await klaus.submits(day="2026-12-01", time="14:00")
    assert "It is in the calendar" in klaus.sees


@pytest.mark.parametrize("argument", ["", "1", "1:", "1:soon", "x:5", "1:5,x"])
async def test_a_tampered_none_is_refused(pair: Pair, argument: str) -> None:
    _company, _lena, klaus = pair
    await klaus.sends_action("session.none", argument)
    assert "no longer works" in klaus.sees


async def test_each_time_says_what_the_others_clock_shows(pair: Pair) -> None:
    company, lena, klaus = pair
    async with company.bot.database.begin() as session:
        (await company.member(session, lena)).timezone = "Asia/Kolkata"
    await klaus.presses(PLAN)
    assert "24 Nov" not in klaus.sees, "Guru Nanak Jayanti, where Lena is"
    assert "[Wed, 25 Nov, 09:00 (13:30 for Lena)]" in klaus.sees
    await lena.presses(PLAN)
    assert "[Wed, 25 Nov, 13:30 (09:00 for Klaus)]" in lena.sees


# ---------------------------------------------------------------------------- named before


async def test_a_weekend_is_named_before_it_is_booked(pair: Pair) -> None:
    company, lena, klaus = pair
    await klaus.says("session 2026-12-05 14:00")
    assert "Nothing is booked yet." in klaus.sees
    assert "Saturday, 5 December is not a working day where you" in klaus.sees
    assert "not a working day where Lena Vogt is" in klaus.sees
    await company.delivers()
    assert "5 Dec" not in lena.has_seen
    await klaus.presses("Book it all the same")
    assert "It is in the calendar: Sat, 5 Dec, 14:00." in klaus.sees
    await company.delivers()
    assert "Sat, 5 Dec, 14:00" in lena.sees


async def test_a_holiday_is_named_before_it_is_booked_ones_own_and_the_others(pair: Pair) -> None:
    company, lena, klaus = pair
    async with company.bot.database.begin() as session:
        (await company.member(session, lena)).timezone = "Asia/Kolkata"
        (await company.workspace(session)).country = "DE"
    await klaus.says("session 2026-11-24 11:00")
    assert "Tuesday, 24 November is not a working day where Lena Vogt is" in klaus.sees
    assert "where you" not in klaus.sees, "Guru Nanak Jayanti is none in Berlin"
    await klaus.says("session 2027-01-01 11:00")
    assert "Friday, 1 January" in klaus.sees
    assert "is not a working day where you" in klaus.sees
    await company.delivers()
    assert "24 Nov" not in lena.has_seen
    assert "1 Jan" not in lena.has_seen


async def test_the_others_night_is_named_with_what_their_clock_shows(pair: Pair) -> None:
    company, lena, klaus = pair
    async with company.bot.database.begin() as session:
        (await company.member(session, lena)).timezone = "Asia/Tokyo"
    await klaus.says("session 2026-12-01 20:00")
    assert "It is 04:00 where Lena Vogt is, outside working hours." in klaus.sees
    await klaus.presses("Another time")
    await klaus.submits(day="2026-12-01", time="09:00")
    assert "It is in the calendar" in klaus.sees


async def test_what_was_typed_into_the_form_is_kept_when_it_is_booked_all_the_same(
    pair: Pair,
) -> None:
    company, lena, klaus = pair
    await klaus.says("session 2026-12-01 14:00")
    await klaus.says("session")
    await klaus.presses("Move")
    await klaus.submits(day="2026-12-06", minutes="90", place="Café: am Ufer")
    assert "Sunday, 6 December" in klaus.sees
    await klaus.presses("Book it all the same")
    await company.delivers()
    assert "Sun, 6 Dec, 14:00, 90 minutes, Café: am Ufer" in lena.sees


async def test_a_date_that_suits_both_is_booked_without_a_word(pair: Pair) -> None:
    _company, _lena, klaus = pair
    await klaus.says("session 2026-12-01 14:00")
    assert "It is in the calendar" in klaus.sees


@pytest.mark.parametrize("argument", ["", "1:", "1::5", "1::x:60:", "1::5:7:", "a::5:60:"])
async def test_a_tampered_all_the_same_is_refused(pair: Pair, argument: str) -> None:
    _company, _lena, klaus = pair
    await klaus.sends_action("session.sure", argument)
    assert "no longer works" in klaus.sees


# ---------------------------------------------------------------------------- cancelled


async def test_a_cancelled_date_leaves_both_calendars_and_offers_new_times(pair: Pair) -> None:
    company, lena, klaus = pair
    await klaus.says("session 2026-12-01 14:00")
    await company.delivers()
    await lena.presses("Cancel")
    await company.delivers()
    assert "The session on Tue, 1 Dec, 14:00 is cancelled." in lena.sees
    for person in (lena, klaus):
        (file,) = files_of(person)
        assert b"STATUS:CANCELLED" in file
        assert b"SEQUENCE:1" in file
    assert "cannot take place" in klaus.sees
    await klaus.presses("Wed, 2 Dec, 09:00")
    assert "It is in the calendar: Wed, 2 Dec, 09:00." in klaus.sees


async def test_a_far_date_is_no_reason_to_refuse_a_near_one(pair: Pair) -> None:
    """Of six dates the first is cancelled: the second is no replacement."""
    company, lena, klaus = pair
    for day in ("2026-12-01", "2026-12-29"):
        await klaus.says(f"session {day} 14:00")
    await company.lets_pass(hours=1)
    await lena.says("session")
    button = next(
        button
        for reply in lena.seen[::-1]
        if isinstance(reply, Message)
        for part in reply.parts
        for button in getattr(part, "buttons", ())
        if str(button.label) == "Cancel"
    )
    await lena.sends_action(button.name, button.argument)
    await company.delivers()
    await klaus.presses("Wed, 2 Dec, 09:00")
    assert "It is in the calendar" in klaus.sees


async def cancels(pair: Pair, *days: str) -> None:
    """Sessions are planned at two o'clock on these days; Lena cancels the last one."""
    company, lena, klaus = pair
    for day in days:
        await klaus.says(f"session {day} 14:00")
        await company.delivers()
    await company.lets_pass(hours=1)
    await lena.presses("Cancel")
    await company.delivers()


async def test_a_new_time_is_looked_for_after_the_day_that_does_not_suit(pair: Pair) -> None:
    """Two weeks ahead nobody is offered tomorrow morning, nor another hour of the same day."""
    _company, lena, klaus = pair
    await cancels(pair, "2026-12-08")
    assert "cannot take place" in klaus.sees
    for person in (klaus, lena):
        await person.sends_action("session.offer", "1")
        assert "Wed, 9 Dec, 09:00" in person.sees
        assert "Nov" not in person.sees
        assert "8 Dec" not in person.sees


async def test_the_form_for_a_new_time_opens_after_the_day_that_does_not_suit(pair: Pair) -> None:
    _company, lena, _klaus = pair
    await cancels(pair, "2026-12-08")
    await lena.submits()
    assert "It is in the calendar: Wed, 9 Dec, 09:00." in lena.sees


async def test_beyond_the_next_session_no_new_time_is_offered_but_before(pair: Pair) -> None:
    """Of the days between Tuesday and Thursday there is one; the others are from now on."""
    _company, _lena, klaus = pair
    await cancels(pair, "2026-12-10", "2026-12-08")
    assert "Wed, 9 Dec, 09:00" in klaus.sees
    assert klaus.sees.count("Nov, ") == 2
    assert "10 Dec" not in klaus.sees
    assert "11 Dec" not in klaus.sees
    assert "I found no more" not in klaus.sees


async def test_after_the_last_day_of_the_programme_no_new_time_is_offered(pair: Pair) -> None:
    company, _lena, klaus = pair
    await shorten_programme(company, 3, sessions=2)
    await cancels(pair, "2026-12-14")
    assert "cannot take place" in klaus.sees
    assert klaus.sees.count("Nov, ") == 3, "from tomorrow on, as where nothing was cancelled"
    assert "Dec, " not in klaus.sees.partition("cannot take place")[2]


async def test_a_new_time_is_taken_once_however_near_another_session_is(pair: Pair) -> None:
    """A session this week is no answer to the one of next week that was called off."""
    company, lena, klaus = pair
    await cancels(pair, "2026-11-26", "2026-12-08")
    await klaus.presses("Wed, 9 Dec, 09:00")
    assert "It is in the calendar: Wed, 9 Dec, 09:00." in klaus.sees
    await company.delivers()
    await lena.sends_action(
        "session.slot", f"1:{int(datetime(2026, 12, 10, 10, tzinfo=UTC).timestamp())}"
    )
    assert "You have a session planned by now" in lena.sees


async def test_where_there_is_a_new_date_no_more_are_offered(pair: Pair) -> None:
    company, lena, klaus = pair
    await klaus.says("session 2026-12-01 14:00")
    await company.delivers()
    await lena.presses("Cancel")
    await lena.submits(day="2026-12-03", time="14:00")
    await company.delivers()
    assert "cannot take place" in klaus.has_seen
    assert "suit both of you" not in klaus.has_seen


async def test_a_second_cancellation_is_asked_about_in_other_words_and_a_third_in_none(
    pair: Pair,
) -> None:
    company, _lena, klaus = pair
    for day in ("2026-12-01", "2026-12-02", "2026-12-03"):
        await klaus.says(f"session {day} 14:00")
        await company.delivers()
        await klaus.says("session")
        await klaus.presses("Cancel")
        await company.lets_pass(hours=1)
    await company.moves_to("2026-12-04 12:00")
    assert klaus.has_seen.count("was cancelled and there is no new one yet") <= 1
    assert klaus.has_seen.count("Another session with") <= 1
    assert "Another session with" in klaus.has_seen


ASKED_ANEW = "was cancelled and there is no new one yet"


@pytest.mark.parametrize(
    ("said_before", "said_after", "asked"),
    [
        (["2027-01-12"], [], True),
        ([], ["2026-12-08"], False),
        (["2027-01-12"], ["2026-12-08"], False),
    ],
)
async def test_at_one_moment_what_was_booked_before_replaces_nothing_and_what_comes_after_does(
    pair: Pair, said_before: list[str], said_after: list[str], asked: bool
) -> None:
    company, _lena, klaus = pair
    await klaus.says("session 2026-12-01 14:00")
    for day in said_before:
        await klaus.says(f"session {day} 14:00")
    await klaus.sends_action("session.cancel", "1")
    for day in said_after:
        await klaus.says(f"session {day} 14:00")
    await company.moves_to("2026-11-27 12:00")
    assert (ASKED_ANEW in klaus.has_seen) is asked
