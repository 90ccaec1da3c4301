"""Which pairs a coordinator is asked to look at, from when on, and what takes them off the list."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from handlers.conversation.chat import Style
from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins
from tests.handlers.running_pairs import end, introduced, set_programme
from tests.kept import kept

Three = tuple[Company, Person, Person, Person, int]

ALL_WELL = "No pair needs your attention"
TWO_CHECK_INS = "Klaus Berg and Lena Vogt: at least two check-ins without a session"
FIRST, SECOND, THIRD, FOURTH = (
    "2026-12-07 10:00",
    "2027-01-04 10:00",
    "2027-02-01 10:00",
    "2027-03-01 10:00",
)
"""Check-ins of a pair that is introduced on Monday, 23 November."""


async def begun(database_url: str) -> AsyncIterator[Three]:
    """A coordinator, and a pair that has put a date before each check-in, and one far ahead."""
    async with Company.founded(database_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena = await company.person("Lena Vogt", level=2)
        klaus = await company.person("Klaus Berg", level=6)
        pair_id = await introduced(company, lena, klaus)
        for day in ("2026-12-04", "2027-01-01", "2027-01-29", "2027-02-26", "2027-06-01"):
            await klaus.says(f"session {day} 14:00")
        yield company, petra, lena, klaus, pair_id


three = kept(begun)


@kept
async def at_the_second(database_url: str) -> AsyncIterator[Three]:
    """The same, when they have been asked twice and have not answered."""
    async for three in begun(database_url):
        await three[0].moves_to(SECOND)
        yield three


async def status_of(petra: Person) -> str:
    await petra.says("status Spring")
    return petra.sees


# ---------------------------------------------------------------------------- check-ins


async def test_two_check_ins_without_a_session_put_a_pair_on_the_list(three: Three) -> None:
    company, petra, _lena, _klaus, _pair = three
    await company.moves_to(FIRST)
    assert ALL_WELL in await status_of(petra), "the same check-in to both counts once"
    await company.moves_to("2027-01-04 09:59")
    assert ALL_WELL in await status_of(petra)
    await company.moves_to(SECOND)
    status = await status_of(petra)
    assert "1 pair needs your attention" in status
    assert TWO_CHECK_INS in status


@pytest.mark.parametrize("words", ["yes, to the check-in", "log", "a date that had been booked"])
async def test_a_session_takes_the_pair_off_the_list(at_the_second: Three, words: str) -> None:
    company, petra, lena, klaus, _pair = at_the_second
    if words == "log":
        await lena.says("session yesterday 15:00")
    elif words == "yes, to the check-in":
        await klaus.presses("Yes, we met")
    else:
        await klaus.says("session tomorrow 9:00")
        await company.moves_to("2027-01-05 10:00")
        assert TWO_CHECK_INS in await status_of(petra), "booked is not held"
        await klaus.says("session")
        await klaus.presses("We met")
    assert ALL_WELL in await status_of(petra)


@pytest.mark.parametrize("words", ["not yet", "a new date", "a pause", "a thank-you"])
async def test_nothing_but_a_session_takes_it_off(at_the_second: Three, words: str) -> None:
    _company, petra, lena, klaus, _pair = at_the_second
    if words == "not yet":
        await lena.presses("Not yet")
        await klaus.presses("Not yet")
    elif words == "a new date":
        await klaus.says("session tomorrow 14:00")
    elif words == "a pause":
        await lena.says("pause 2")
    else:
        await klaus.says("thanks Good questions")
    assert TWO_CHECK_INS in await status_of(petra)


async def test_after_a_session_it_takes_two_check_ins_again(at_the_second: Three) -> None:
    company, petra, _lena, klaus, _pair = at_the_second
    await klaus.presses("Yes, we met")
    await company.moves_to(THIRD)
    assert ALL_WELL in await status_of(petra)
    await klaus.presses("Not yet")
    await company.moves_to(FOURTH)
    assert "at least two check-ins without a session" in await status_of(petra)


async def test_a_late_yes_to_an_old_check_in_is_a_session_too(three: Three) -> None:
    company, petra, lena, _klaus, _pair = three
    await company.moves_to(FIRST)
    yes = lena.button("Yes, we met")
    await company.moves_to(SECOND)
    assert TWO_CHECK_INS in await status_of(petra)
    await lena.sends_action(yes.name, yes.argument)
    assert ALL_WELL in await status_of(petra)


async def test_a_pair_that_has_ended_is_on_no_list(at_the_second: Three) -> None:
    company, petra, _lena, _klaus, pair_id = at_the_second
    await end(company, pair_id)
    assert ALL_WELL in await status_of(petra)


async def test_a_bad_rating_is_no_reason(three: Three) -> None:
    """Opinions are seen by nobody, and so raise no flag."""
    company, petra, lena, klaus, _pair = three
    await company.moves_to(FIRST)
    for person in (lena, klaus):
        await person.presses("Yes, we met")
        await person.submits(usefulness="1", learned="Nothing at all")
    status = await status_of(petra)
    assert ALL_WELL in status
    assert "Nothing at all" not in status


# ---------------------------------------------------------------------------- dates


async def test_no_date_ten_days_after_the_introduction_and_urgent_after_21(
    database_url: str,
) -> None:
    async with Company.founded(database_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        await company.moves_to("2026-12-03 09:59")
        assert ALL_WELL in await status_of(petra)
        await company.moves_to("2026-12-03 10:00")
        assert "no session planned, 10 days after the introduction" in await status_of(petra)
        assert "Urgent" not in petra.sees
        await company.moves_to("2026-12-14 10:00")
        late = "Urgent: Klaus Berg and Lena Vogt: no session planned, "
        assert f"{late}21 days" in await status_of(petra)
        await klaus.says("session tomorrow 14:00")
        for moment in ("2026-12-14 10:01", "2026-12-15 14:00", "2026-12-22 14:00"):
            await company.moves_to(moment)
            assert ALL_WELL in await status_of(petra), "it may have been held: nobody has said"
        await company.moves_to("2026-12-22 14:01")
        assert late in await status_of(petra)


async def test_two_cancellations_in_a_row_until_a_session_is_held(three: Three) -> None:
    company, petra, _lena, klaus, _pair = three
    await klaus.says("session")
    await klaus.presses("Cancel")
    await klaus.submits(day="2026-12-04", time="14:00")
    assert ALL_WELL in await status_of(petra)
    await klaus.says("session")
    await klaus.presses("Cancel")
    await klaus.submits(day="2026-12-03", time="14:00")
    assert "Klaus Berg and Lena Vogt: two sessions cancelled in a row" in await status_of(petra)
    await company.moves_to("2026-12-03 16:00")
    assert "two sessions cancelled" in await status_of(petra)
    await klaus.says("session")
    await klaus.presses("We met")
    assert ALL_WELL in await status_of(petra)


async def meet_twice_and_plan_nothing(company: Company, lena: Person, klaus: Person) -> None:
    """On 24 November and 4 December; what was planned after that is called off."""
    for day in ("2026-11-24", "2026-12-04"):
        await company.moves_to(f"{day} 15:00")
        await lena.says("session today 14:00")
    for _ in range(4):
        await klaus.says("session")
        await klaus.presses("Cancel")


async def test_45_days_without_a_session_and_urgent_after_60(three: Three) -> None:
    company, petra, lena, klaus, _pair = three
    await meet_twice_and_plan_nothing(company, lena, klaus)
    await company.moves_to("2027-01-18 13:59")
    assert "no session for" not in await status_of(petra)
    await company.moves_to("2027-01-18 14:00")
    assert "no session for 45 days" in await status_of(petra)
    assert "Urgent" not in petra.sees
    await company.moves_to("2027-02-02 14:00")
    assert "Urgent: Klaus Berg and Lena Vogt: " in await status_of(petra)
    assert "no session for 60 days" in petra.sees
    await klaus.says("session yesterday")
    assert ALL_WELL in await status_of(petra)


async def test_a_session_in_the_calendar_answers_the_alarm_that_there_was_none_for_so_long(
    three: Three,
) -> None:
    company, petra, lena, klaus, _pair = three
    await meet_twice_and_plan_nothing(company, lena, klaus)
    await klaus.says("session 2027-01-22 14:00")
    for moment in ("2027-01-21 10:00", "2027-01-22 16:00", "2027-01-29 14:00"):
        await company.moves_to(moment)
        assert "no session for" not in await status_of(petra), "it is booked, or may be reported"
    await company.moves_to("2027-01-29 14:01")
    assert "no session for 56 days" in await status_of(petra)
    await company.moves_to("2027-02-10 10:00")
    assert "Urgent" in await status_of(petra)
    await klaus.says("session 2027-02-11 14:00")
    assert "Urgent" not in await status_of(petra)
    assert "no session for" not in petra.sees


async def test_who_has_had_all_sessions_is_on_no_list(three: Three) -> None:
    company, petra, lena, _klaus, _pair = three
    for number in range(24, 30):
        await company.moves_to(f"2026-11-{number} 15:00")
        await lena.says("session today 14:00")
    for day in ("2027-01-18", "2027-02-17"):
        await company.moves_to(f"{day} 10:00")
        assert ALL_WELL in await status_of(petra)
        assert "no session for" not in petra.has_seen


async def test_a_request_for_help_until_a_coordinator_has_helped(three: Three) -> None:
    company, petra, lena, _klaus, _pair = three
    await company.moves_to(FIRST)
    await lena.presses("Not yet")
    await lena.presses("Ask for help")
    assert "Urgent: Klaus Berg and Lena Vogt: asked for help" in await status_of(petra)
    await petra.presses("Helped: Klaus Berg")
    assert ALL_WELL in await status_of(petra)


# ---------------------------------------------------------------------------- the list


async def test_the_most_urgent_pairs_come_first(three: Three) -> None:
    company, petra, _lena, _klaus, _pair = three
    mara, timo = await company.person("Mara Lind"), await company.person("Timo Roth")
    await introduced(company, mara, timo)
    await company.moves_to(SECOND)
    status = await status_of(petra)
    assert "2 pairs need your attention" in status
    urgent = status.index("Urgent: Timo Roth and Mara Lind")
    assert urgent < status.index("Klaus Berg and Lena Vogt: at least two check-ins")


async def test_coordinators_hear_on_mondays_of_what_has_changed_and_nobody_else_does(
    three: Three,
) -> None:
    company, petra, lena, klaus, _pair = three
    digest = "News of Spring since Mon"
    await company.moves_to("2027-01-03 12:00")
    assert digest not in petra.has_seen, "all was well"
    await company.moves_to("2027-01-11 10:00")
    assert digest in petra.sees
    assert TWO_CHECK_INS in petra.sees
    assert "[Write to both]" in petra.sees, "there is a session far ahead: no times are offered"
    assert "[Done for now]" in petra.sees
    assert "What went well" not in petra.sees, "there was no session"
    heard = petra.has_seen.count(digest)
    await company.moves_to("2027-01-18 10:00")
    assert petra.has_seen.count(digest) == heard, "the same list once more"
    await klaus.says("session today 9:00")
    await klaus.says("session 2027-01-07 9:00")
    await company.moves_to("2027-01-25 10:00")
    assert petra.has_seen.count(digest) == heard + 1
    assert "What went well: 2 sessions reported since Monday, 11 January." in petra.sees, "one late"
    assert "No pair needs you at the moment." in petra.sees
    await klaus.says("session today 9:00")
    await company.moves_to("2027-02-01 10:00")
    assert petra.has_seen.count(digest) == heard + 1, "still nobody"
    assert digest not in lena.has_seen + klaus.has_seen


async def test_who_fits_nobody_stands_in_mondays_message_once_and_again_when_it_changes(
    three: Three,
) -> None:
    company, petra, _lena, _klaus, _pair = three
    zoe = await company.person("Zoe Zimmer")
    await joins(zoe, "mentor", "c1")
    await company.moves_to("2026-11-30 12:00")
    assert "1 person has no pair.\nWhat helps most now: win leaders whom I do not know yet." in (
        petra.sees
    )
    assert "[Texts, link and QR code]\n• Zoe Zimmer: " in petra.sees, "first what, then for whom"
    assert "Waiting for a pair since Monday, 23 November." in petra.sees
    assert petra.button("Texts, link and QR code").style is Style.PRIMARY
    assert "[Find pairs]" not in petra.sees, "there is nobody for her"
    assert "No pair needs you at the moment." in petra.sees
    heard = petra.has_seen.count("News of Spring")
    await company.moves_to("2026-12-07 12:00")
    assert petra.has_seen.count("News of Spring") == heard, "she is the only one still"
    await joins(await company.person("Nina Noll"), "mentor", "c1")
    await company.moves_to("2026-12-14 12:00")
    assert petra.has_seen.count("News of Spring") == heard + 1
    assert "2 people have no pair.\nWhat helps most now" in petra.sees
    assert "\n• Nina Noll: " in petra.sees
    assert "The longest wait for a pair has lasted since Monday, 23 November." in petra.sees
    assert "Waiting: 2 mentors, no leader." in petra.sees
    await petra.presses("Texts, link and QR code")
    assert "For mail, the intranet and the canteen wall." in petra.sees


async def test_of_many_who_wait_mondays_message_names_three(three: Three) -> None:
    company, petra, _lena, _klaus, _pair = three
    for name in ("Ada", "Bea", "Cleo", "Dora", "Edda"):
        await joins(await company.person(name), "mentor", "c1")
    await company.moves_to("2026-11-30 12:00")
    assert "5 people have no pair.\n" in petra.sees
    assert "\n• Ada: " in petra.sees
    assert "Cleo: " in petra.sees
    assert "Dora" not in petra.sees
    assert "The longest wait for a pair has lasted since Monday, 23 November." in petra.sees


async def test_open_invitations_are_told_with_how_many_are_for_leaders(three: Three) -> None:
    company, petra, _lena, _klaus, _pair = three
    await joins(await company.person("Karl Kern"), "mentee", "c1")
    for name, level in (("Ida Frei", 2), ("Lars Lau", 6), ("Udo Ulm", None)):
        await petra.says("invite", await company.person(name, level=level))
        await petra.presses("Invite 1 person")
    await petra.says("nudge")
    assert petra.sees.startswith(
        "In “Spring” 3 invitations are open, one of them to a leader. Remind them?"
    )
    await petra.says("")
    await petra.presses("Who has no pair?")
    assert (
        "What helps most now: remind the mentors who are invited. No two of those who are free "
        "fit, and 3 invitations are open, one of them to a leader.\n[Remind]"
    ) in petra.sees
    assert petra.button("Remind").style is Style.PRIMARY
    assert petra.sees.count("Remind") == petra.sees.count("3 invitations are open") == 1
    await joins(await company.person("Zoe Zimmer"), "mentor", "c1")
    await petra.says("")
    await petra.presses("Who has no pair?")
    assert "What helps most now: find pairs." in petra.sees
    assert petra.sees.count("[Remind]") == petra.sees.count("3 invitations are open") == 1


async def changes_profile(mentor: Person, topic: str, capacity: str = "1") -> None:
    """What a mentor teaches, and how many leaders they take."""
    await mentor.says("profile")
    await mentor.presses("Change")
    answers = {"level": "2", "department": "IT", "capacity": capacity}
    await mentor.submits(topics_3=(topic,), languages=("en",), **answers)


async def test_what_helps_those_who_wait_is_what_can_lead_on(three: Three) -> None:
    company, petra, _lena, _klaus, _pair = three
    await joins(await company.person("Karl Kern"), "mentee", "c1")
    await petra.says("")
    await petra.presses("Who has no pair?")
    assert "Waiting: no mentor, 1 leader." in petra.sees
    assert "What helps most now: win mentors whom I do not know yet." in petra.sees
    assert petra.button("Texts, link and QR code").style is Style.PRIMARY
    await company.person("Ida Frei")
    await petra.says("status")
    await petra.presses("What helps?")
    assert "What helps most now: invite mentors." in petra.sees
    assert petra.button("Invite more people").style is Style.PRIMARY
    assert "Find pairs" not in petra.sees
    await petra.presses("Invite more people")
    assert "Not invited yet: 1" in petra.sees
    zoe = await company.person("Zoe Zimmer")
    await joins(zoe, "mentor", "a1")
    await petra.says("")
    await petra.presses("Who has no pair?")
    assert "What helps most now: invite more people." in petra.sees
    assert "Waiting: 1 mentor, 1 leader." in petra.sees
    assert petra.button("Pair two people").name == "pair.choose"
    await petra.says("")
    assert petra.sees.count("[Pair two people]") == 1, "beside what one does most"
    await changes_profile(zoe, "c1")
    await petra.says("")
    assert "What helps most now: find pairs. Of those who are free, two fit" in petra.sees
    assert petra.button("Find pairs").style is Style.PRIMARY
    assert petra.button("Invite more people").style is Style.PLAIN
    await petra.presses("Find pairs")
    assert "Karl Kern" in petra.sees, "on the list, with Zoe"
    await petra.presses("Discard")
    await set_programme(company, ProgrammeState.CLOSING)
    await petra.says("")
    await petra.presses("Who has no pair?")
    assert "When the next programme opens, invite these people first." in petra.sees
    assert "What helps" not in petra.sees


async def test_in_german_it_is_said_too(database_url: str) -> None:
    async with Company.founded(database_url, language="de") as company:
        petra = await company.person("Petra Koch", coordinator=True)
        await introduced(company, await company.person("Lena"), await company.person("Klaus"))
        await joins(await company.person("Zoe Zimmer"), "mentor", "c1")
        await petra.says("status")
        await petra.presses("Was hilft?")
        assert "Es warten: 1 Person als Mentor:in, keine Führungskraft." in petra.sees
        assert "Am meisten hilft jetzt: Führungskräfte gewinnen, die ich noch" in petra.sees


async def test_two_with_a_pair_each_but_room_for_another_may_be_found(three: Three) -> None:
    company, petra, lena, _klaus, _pair = three
    await joins(await company.person("Karl Kern"), "mentee", "b1")
    await petra.says("")
    await petra.presses("Who has no pair?")
    assert "win mentors" in petra.sees, "Lena has her pair"
    await changes_profile(lena, "b1", capacity="2")
    await petra.says("")
    await petra.presses("Who has no pair?")
    assert petra.button("Find pairs").style is Style.PRIMARY


async def test_why_somebody_has_no_pair_goes_with_a_change_of_their_profile(three: Three) -> None:
    company, petra, _lena, _klaus, _pair = three
    karl, zoe = await company.person("Karl Kern"), await company.person("Zoe Zimmer")
    await joins(karl, "mentee", "c1")
    await joins(zoe, "mentor", "a1")
    await petra.says("match")
    assert "Zoe Zimmer: no mentee wants any of the offered topics" in petra.sees
    assert petra.sees.endswith("[What helps?]"), "no list, but a way on"
    await changes_profile(zoe, "c1")
    await petra.says("status")
    assert "Zoe Zimmer: joined, became free or changed their profile; there has" in petra.sees
    assert "Karl Kern: no mentor offers any of the wanted topics" in petra.sees


async def test_what_needs_you_and_the_next_step_name_who_waits(three: Three) -> None:
    company, petra, _lena, _klaus, _pair = three
    await company.person("Ida Frei")
    await joins(await company.person("Zoe Zimmer"), "mentor", "c1")
    await petra.says("")
    assert "1 person in Spring waits for a pair." in petra.sees
    assert petra.button("Invite more people").style is Style.PRIMARY
    await petra.presses("Who needs help?")
    assert "No pair needs you at the moment." in petra.sees
    assert "1 person has no pair.\nWhat helps most now: invite leaders." in petra.sees
    assert "[Invite more people]\n• Zoe Zimmer: " in petra.sees
    await petra.presses("Invite more people")
    assert "Spring" in petra.sees


async def test_what_is_urgent_and_unchanged_is_said_again_after_four_weeks(three: Three) -> None:
    company, petra, _lena, _klaus, _pair = three
    mara, timo = await company.person("Mara Lind"), await company.person("Timo Roth")
    await introduced(company, mara, timo)
    await company.moves_to("2027-01-11 12:00")
    [*_others, last] = [one for one in petra.has_seen.split("\n") if "News of Spring" in one]
    heard = petra.has_seen.count("Spring")
    assert "Urgent: Timo Roth and Mara Lind" in petra.sees
    await company.moves_to("2027-02-01 12:00")
    assert petra.has_seen.count("Spring") == heard, last
    await company.moves_to("2027-02-08 12:00")
    assert "Spring: nothing new to decide since Monday, 11 January" in petra.sees
    assert "Still waiting for an answer:\n2 pairs need your attention\nUrgent: Timo" in petra.sees
    assert "What went well" not in petra.sees
    await company.moves_to("2027-02-22 12:00")
    assert petra.has_seen.count("nothing new to decide since") == 1


async def test_unchanged_beside_sessions_that_were_held_contradicts_nothing(three: Three) -> None:
    """Nobody needs a coordinator but one who waits without a pair."""
    company, petra, _lena, klaus, _pair = three
    await joins(await company.person("Zoe Zimmer"), "mentor", "c1")
    await company.moves_to("2026-11-30 12:00")
    assert "News of Spring since" in petra.sees
    assert "What went well" not in petra.sees
    assert "No pair needs you at the moment.\n1 person has no pair.\nWhat helps" in petra.sees
    assert "Still waiting" not in petra.sees
    await company.moves_to("2026-12-14 12:00")
    await klaus.says("session today 9:00")
    await company.moves_to("2026-12-28 12:00")
    assert (
        "Spring: nothing new to decide since Monday, 30 November\n"
        "What went well: 1 session reported since Monday, 30 November.\n"
        "Still waiting for an answer:\n"
        "1 person has no pair.\nWhat helps most now: "
    ) in petra.sees
    assert "No pair needs you" not in petra.sees


async def test_in_german_too(database_url: str) -> None:
    async with Company.founded(database_url, language="de") as company:
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        for day in ("4.12.2026", "30.12.2026", "1.6.2027"):
            await klaus.says(f"treffen {day} 14:00")
        await company.moves_to(SECOND)
        await petra.says("status Spring")
        assert "1 Tandem braucht Aufmerksamkeit" in petra.sees
        assert "Klaus Berg und Lena Vogt: mindestens zwei Check-ins ohne Treffen" in petra.sees
