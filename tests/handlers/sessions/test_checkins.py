"""Check-ins: when they come, what an answer does, and when they stop."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlmodel import col, select

from handlers.conversation.chat import Form
from storage.tables import Enrolment, Pair, PairSession, Prompt
from storage.types import EnrolmentState, ProgrammeState, PromptState, SessionState
from tests.conversation import MONDAY, Company, Person
from tests.handlers.running_pairs import (
    end,
    introduced,
    programme_of,
    says_we_met,
    set_programme,
    shorten_programme,
)
from tests.kept import kept

Two = tuple[Company, Person, Person]
ASKS = "Have you and Klaus Berg met?"
REMINDS = "A quick reminder"


@kept
async def two(database_url: str) -> AsyncIterator[Two]:
    """Introduced on Monday, 23 November."""
    async with Company.founded(database_url) as company:
        lena = await company.person("Lena Vogt", level=2)
        klaus = await company.person("Klaus Berg", level=6)
        await introduced(company, lena, klaus)
        yield company, lena, klaus


async def sessions(company: Company) -> list[PairSession]:
    async with company.bot.database.begin() as session:
        return list((await session.exec(select(PairSession).order_by(col(PairSession.id)))).all())


async def check_ins(company: Company, person: Person, kind: str = "check_in") -> list[Prompt]:
    async with company.bot.database.begin() as session:
        member = await company.member(session, person)
        found = await session.exec(
            select(Prompt)
            .where(Prompt.kind == kind, Prompt.recipient_id == member.id)
            .order_by(col(Prompt.number))
        )
        return list(found.all())


@asynccontextmanager
async def introduced_and_living_until(url: str, moment: str) -> AsyncIterator[Two]:
    """Lena and Klaus, who leave everything unanswered."""
    async with Company.founded(url) as company:
        lena = await company.person("Lena Vogt", level=2)
        klaus = await company.person("Klaus Berg", level=6)
        await introduced(company, lena, klaus)
        await company.moves_to(moment)
        yield company, lena, klaus


@kept
async def asked(database_url: str) -> AsyncIterator[Two]:
    """The same, when their first check-in has come."""
    async with introduced_and_living_until(database_url, "2026-12-07 10:00") as two:
        yield two


# ---------------------------------------------------------------------------- when


async def test_the_first_check_in_comes_after_14_days_at_ten_to_both(two: Two) -> None:
    company, lena, klaus = two
    await company.moves_to("2026-12-07 09:59")
    assert not lena.seen
    await company.moves_to("2026-12-07 10:00")
    assert ASKS in lena.sees
    assert "Have you and Lena Vogt met?" in klaus.sees


async def test_every_check_in_plans_the_next_one_at_the_programmes_cadence(two: Two) -> None:
    company, lena, _klaus = two
    await shorten_programme(company, 26, sessions=4)
    days = ["2026-12-07", "2027-01-04", "2027-02-01", "2027-03-01"]
    for day in days:
        await company.moves_to(f"{day} 10:00")
        await lena.presses("Not yet")
    await company.moves_to("2027-03-30 10:00")
    asked = await check_ins(company, lena)
    assert [prompt.sent_at.date().isoformat() for prompt in asked if prompt.sent_at] == days
    assert len(asked) == 4, "as many as sessions"


async def test_a_check_in_moved_by_a_holiday_does_not_move_those_after_it(
    database_url: str,
) -> None:
    async with Company.founded(database_url, country="DE") as company:
        lena = await company.person("Lena Vogt")
        await company.moves_to("2026-12-18 10:00")
        await introduced(company, lena, await company.person("Klaus Berg"))
        await company.moves_to("2027-01-04 10:00")
        await lena.presses("Not yet")
        await company.moves_to("2027-02-01 10:00")
        asked = await check_ins(company, lena)
    days = [prompt.sent_at.date().isoformat() for prompt in asked if prompt.sent_at]
    assert days == ["2027-01-04", "2027-01-29"], "the first was due on New Year’s Day"


async def test_check_ins_end_with_the_programme(two: Two) -> None:
    company, lena, _klaus = two
    await shorten_programme(company, 8)
    await company.moves_to("2027-03-02 10:00")
    assert [prompt.number for prompt in await check_ins(company, lena)] == [1, 2]


async def test_a_pair_that_has_ended_is_not_asked(asked: Two) -> None:
    company, lena, _klaus = asked
    await end(company, (await check_ins(company, lena))[0].subject_id)
    await company.lets_pass(days=60)
    assert lena.has_seen.count(ASKS) == 1
    assert REMINDS not in lena.has_seen


async def test_a_closing_programme_asks_no_more(two: Two) -> None:
    company, lena, _klaus = two
    await set_programme(company, ProgrammeState.CLOSING)
    await company.lets_pass(days=60)
    assert not lena.seen


async def test_after_a_pause_the_two_are_asked_on_the_same_days_again(two: Two) -> None:
    company, lena, klaus = two
    async with company.bot.database.begin() as session:
        member = await company.member(session, lena)
        enrolment = (
            await session.exec(select(Enrolment).where(Enrolment.member_id == member.id))
        ).one()
        enrolment.state = EnrolmentState.PAUSED
        enrolment.paused_until = MONDAY.replace(year=2027, month=2, day=10)
    await company.moves_to("2027-03-01 10:00")
    lenas = [p.number for p in await check_ins(company, lena) if p.sent_at]
    klauses = [p.number for p in await check_ins(company, klaus) if p.sent_at]
    assert lenas == [1, 4]
    assert klauses == [1, 2, 3], "then silence, because he never answers"


async def test_one_reminder_comes_after_three_working_days_and_then_silence(two: Two) -> None:
    company, lena, _klaus = two
    await company.moves_to("2026-12-10 09:59")
    assert REMINDS not in lena.has_seen
    await company.moves_to("2026-12-10 10:00")
    assert REMINDS in lena.sees
    await company.moves_to("2027-01-04 09:00")
    assert lena.has_seen.count(REMINDS) == 1


async def test_who_has_answered_is_not_reminded(asked: Two) -> None:
    company, lena, _klaus = asked
    await lena.presses("Not yet")
    await company.moves_to("2026-12-20 10:00")
    assert REMINDS not in lena.has_seen


async def test_whose_partner_said_not_yet_is_not_asked_the_same_again(asked: Two) -> None:
    company, lena, klaus = asked
    await klaus.presses("Not yet")
    await company.moves_to("2026-12-20 10:00")
    assert REMINDS not in lena.has_seen + klaus.has_seen
    await lena.opens_home()
    assert "Not yet" in lena.sees, "it can still be answered"


# ---------------------------------------------------------------------------- with sessions


async def test_it_comes_the_working_day_after_a_session_in_the_calendar(two: Two) -> None:
    company, lena, klaus = two
    await klaus.says("session 2026-12-04 14:00")
    await company.moves_to("2026-12-07 10:00")
    assert "had planned to meet on" in lena.sees
    assert [prompt.number for prompt in await check_ins(company, lena)] == [1, 2]
    await klaus.says("session 2026-12-15 14:00")
    await company.moves_to("2026-12-16 09:59")
    assert lena.has_seen.count("had planned to meet on") == 1
    await company.moves_to("2026-12-16 10:00")
    assert lena.has_seen.count("had planned to meet on") == 2, "the second session's own"


async def test_a_session_that_moves_takes_its_check_in_along(two: Two) -> None:
    company, lena, klaus = two
    await klaus.says("session 2026-12-04 14:00")
    await klaus.says("session")
    await klaus.presses("Move")
    await klaus.submits(day="2026-12-16", time="14:00")
    await company.moves_to("2026-12-16 15:00")
    assert not [one for one in await check_ins(company, lena) if one.sent_at]
    await company.moves_to("2026-12-17 10:00")
    assert "had planned to meet on" in lena.sees
    assert "16 Dec" in lena.sees


async def test_two_check_ins_are_five_working_days_apart(two: Two) -> None:
    company, lena, klaus = two
    for day in ("2026-12-01", "2026-12-03"):
        await klaus.says(f"session {day} 14:00")
    await company.moves_to("2026-12-20 10:00")
    sent = [one.sent_at.date().isoformat() for one in await check_ins(company, lena) if one.sent_at]
    assert sent == ["2026-12-02", "2026-12-09"]


async def test_without_the_session_it_comes_on_the_fixed_day_again(two: Two) -> None:
    company, lena, klaus = two
    await klaus.says("session 2026-12-16 14:00")
    await klaus.says("session")
    await klaus.presses("Cancel")
    await company.moves_to("2026-12-07 10:00")
    assert ASKS in lena.sees


# ---------------------------------------------------------------------------- silence


@kept
async def silent(sqlite_url: str) -> AsyncIterator[Two]:
    """When both have been asked three times and have not answered."""
    async with introduced_and_living_until(sqlite_url, "2027-02-01 10:00") as two:
        yield two


async def test_the_third_without_an_answer_asks_something_else_and_then_it_is_quiet(
    silent: Two,
) -> None:
    company, lena, _klaus = silent
    assert lena.has_seen.count(ASKS) == 2
    assert lena.has_seen.count(REMINDS) == 2
    assert "So I’ll ask something else" in lena.sees
    assert "[We did meet] [Ask for help] [Pause] [End the pair, kindly]" in lena.sees
    await company.moves_to("2027-04-01 10:00")
    assert lena.has_seen.count(ASKS) == 2
    assert lena.has_seen.count(REMINDS) == 2
    assert lena.has_seen.count("So I’ll ask something else") == 1
    await company.moves_to("2027-04-02 12:00")
    assert "I’m still here for you and Klaus Berg" in lena.sees, "sixty days later"


async def test_whose_partner_logged_what_they_held_reads_that_no_answer_is_needed(
    two: Two,
) -> None:
    company, lena, klaus = two
    await company.moves_to("2026-12-09 10:00")
    await klaus.says("session 2026-12-08 14:00")
    await company.moves_to("2027-02-01 10:00")
    told = "No need to answer me: a session of yours with Klaus Berg is noted already."
    assert told in lena.sees
    assert "I have asked before" not in lena.has_seen, "it is known that they met"
    assert "Tue, 2 Feb" not in lena.sees, "no dates are offered as if they had not"
    ways = "[Say how it was] [We have met since] [Ask for help] [Pause] [End the pair, kindly]"
    assert ways in lena.sees
    assert "Lena Vogt have met, I have asked before" not in klaus.has_seen


async def test_who_says_how_it_was_has_broken_the_silence(two: Two) -> None:
    company, lena, klaus = two
    await company.moves_to("2026-12-09 10:00")
    await klaus.says("session 2026-12-08 14:00")
    await company.moves_to("2027-02-01 10:00")
    await lena.presses("Say how it was")
    await lena.submits(usefulness="4")
    asked = lena.has_seen.count(ASKS)
    await company.moves_to("2027-03-01 10:00")
    assert lena.has_seen.count(ASKS) == asked + 1


async def test_any_answer_ends_the_silence(silent: Two) -> None:
    company, lena, _klaus = silent
    await says_we_met(lena, yes="We did meet")
    await lena.submits(usefulness="4")
    await company.moves_to("2027-03-01 10:00")
    assert lena.has_seen.count(ASKS) == 3
    await company.moves_to("2027-04-12 10:00")
    assert "still here" not in lena.has_seen


async def test_after_the_last_session_nothing_more_is_asked(two: Two) -> None:
    company, lena, klaus = two
    async with company.bot.database.begin() as session:
        (await programme_of(company, session, "Spring")).sessions = 1
    await klaus.says("session 2026-12-04 14:00")
    await company.moves_to("2026-12-07 10:00")
    await lena.presses("Yes, we met")
    await lena.submits(usefulness="4")
    assert "done what you set out to do" in lena.sees
    await lena.says("")
    assert "held all the sessions" in lena.sees
    assert "no next" not in lena.sees
    await company.moves_to("2027-02-02 10:00")
    assert [one.number for one in await check_ins(company, lena)] == [1]


# ---------------------------------------------------------------------------- yes


async def test_yes_opens_the_reflection_and_notes_the_session_once_for_both(asked: Two) -> None:
    company, lena, klaus = asked
    await lena.presses("Yes, we met")
    assert "Which day was it?" in lena.sees
    assert not await sessions(company), "nothing is noted before the day is known"
    await lena.presses("Yesterday")
    assert isinstance(lena.seen[-1], Form)
    assert (await sessions(company))[0].starts_at.date().isoformat() == "2026-12-06"
    await klaus.presses("Yes, we met")
    assert isinstance(klaus.seen[-1], Form)
    held = await sessions(company)
    assert [item.state for item in held] == [SessionState.HELD]
    assert (await check_ins(company, lena))[0].answer == "met"
    assert (await check_ins(company, klaus))[0].state is PromptState.ANSWERED


async def test_whoever_says_yes_is_asked_on_which_day_and_that_day_is_noted(two: Two) -> None:
    company, lena, _klaus = two
    await company.moves_to("2026-12-08 10:00")
    await lena.presses("Yes, we met")
    assert "Good to hear. Which day was it?" in lena.sees
    days = ("Today", "Yesterday", "Sunday, 6 December", "Saturday, 5 December", "Another day")
    for label in days:
        assert lena.button(label)
    assert lena.sees.count("[") == 8, "the last seven days, or another one"
    assert await sessions(company) == [], "today is not taken for it"
    await lena.presses("Friday, 4 December")
    assert [one.starts_at.date().isoformat() for one in await sessions(company)] == ["2026-12-04"]


async def test_yes_twice_opens_the_form_again_and_after_the_reflection_says_so(asked: Two) -> None:
    company, lena, _klaus = asked
    yes = lena.button("Yes, we met")
    await says_we_met(lena)
    await lena.sends_action(yes.name, yes.argument)
    await lena.submits(usefulness="4")
    assert "Saved" in lena.sees
    await lena.sends_action(yes.name, yes.argument)
    assert "your reflection is saved" in lena.sees
    assert len(await sessions(company)) == 1


async def test_an_old_check_in_can_be_answered_later(asked: Two) -> None:
    company, lena, _klaus = asked
    yes = lena.button("Yes, we met")
    await company.moves_to("2027-01-04 10:00")
    await lena.sends_action(yes.name, yes.argument)
    await lena.presses("Today")
    await lena.submits(usefulness="5")
    assert "Saved" in lena.sees
    assert [p.answer for p in await check_ins(company, lena)][:2] == ["met", ""]


async def test_a_session_that_is_known_is_not_asked_for_but_its_reflection_is(asked: Two) -> None:
    company, lena, klaus = asked
    await says_we_met(lena)
    await lena.submits(usefulness="4")
    async with company.bot.database.begin() as session:
        member = await company.member(session, klaus)
        prompt = (
            await session.exec(
                select(Prompt).where(Prompt.kind == "check_in", Prompt.recipient_id == member.id)
            )
        ).first()
        assert prompt is not None
        prompt.state, prompt.sent_at, prompt.message_id = PromptState.WAITING, None, ""
    klaus.seen.clear()
    company.marks.clear()
    await company.delivers()
    assert "You and Lena Vogt met on" in klaus.sees
    await klaus.presses("Reflect on it")
    assert isinstance(klaus.seen[-1], Form)
    assert len(await sessions(company)) == 1


async def test_who_has_logged_and_reflected_is_left_alone_until_the_next_check_in(
    two: Two,
) -> None:
    company, lena, _klaus = two
    pair_id = (await check_ins(company, lena))[0].subject_id
    await company.moves_to("2026-12-01 12:00")
    await log_session(company, pair_id)
    await lena.says("reflect")
    await lena.submits(usefulness="3")
    await company.moves_to("2026-12-08 10:00")
    assert "met" not in lena.sees
    await company.moves_to("2027-01-04 10:00")
    assert ASKS in lena.sees


async def log_session(company: Company, pair_id: int) -> None:
    """A session that was held just now."""
    async with company.bot.database.begin() as session:
        pair = await session.get_one(Pair, pair_id)
        session.add(
            PairSession(
                workspace_id=pair.workspace_id,
                programme_id=pair.programme_id,
                pair_id=pair.id,
                state=SessionState.HELD,
                starts_at=company.clock(),
                closed_at=company.clock(),
                created_at=company.clock(),
            )
        )


# ---------------------------------------------------------------------------- not yet


async def test_not_yet_offers_a_date_help_or_a_pause(asked: Two) -> None:
    _company, lena, _klaus = asked
    reply = await lena.presses("Not yet")
    assert getattr(reply, "replaces", False)
    for label in ("Plan a session", "Ask for help", "Pause"):
        assert lena.button(label)
    await lena.presses("Plan a session")
    assert isinstance(lena.seen[-1], Form)


async def test_not_yet_can_become_yes(asked: Two) -> None:
    company, lena, _klaus = asked
    await lena.presses("Not yet")
    await says_we_met(lena, yes="We did meet")
    await lena.submits(usefulness="4")
    assert (await check_ins(company, lena))[0].answer == "met"


async def test_not_yet_after_the_partners_yes_tells_what_is_noted(asked: Two) -> None:
    company, lena, klaus = asked
    await says_we_met(lena)
    await klaus.presses("Not yet")
    assert "Your session with Lena Vogt on Monday, 7 December is noted already" in klaus.sees
    assert len(await sessions(company)) == 1


async def test_help_tells_every_coordinator_once_and_nothing_but_the_pair(asked: Two) -> None:
    company, lena, klaus = asked
    petra = await company.person("Petra Koch", coordinator=True)
    await lena.presses("Not yet")
    assert lena.button("Ask for help").confirm is not None
    await lena.presses("Ask for help")
    assert "will get in touch" in lena.sees
    await company.delivers()
    assert "Klaus Berg and Lena Vogt would like support" in petra.sees
    help_button = lena.button("Ask for help")
    await klaus.sends_action(help_button.name, help_button.argument)
    assert "have known since" in klaus.sees
    await company.delivers()
    assert petra.has_seen.count("would like support") == 1
    await petra.presses("Taken care of")
    async with company.bot.database.begin() as session:
        pair = (await session.exec(select(Pair))).one()
        assert pair.help_asked_at is None


async def test_only_coordinators_take_care_of_a_request_for_help(asked: Two) -> None:
    _company, lena, _klaus = asked
    await lena.presses("Not yet")
    await lena.presses("Ask for help")
    await lena.sends_action("support.done", lena.button("Ask for help").argument)
    assert "Only coordinators" in lena.sees


# ---------------------------------------------------------------------------- whose


@pytest.mark.parametrize("name", ["check_in.met", "check_in.not_yet", "support.ask"])
async def test_nobody_answers_for_another_pair(asked: Two, name: str) -> None:
    company, lena, _klaus = asked
    mara = await company.person("Mara Lind")
    argument = lena.button("Yes, we met").argument
    await mara.sends_action(name, argument.partition(":")[0] if "support" in name else argument)
    assert "another pair" in mara.sees
    assert not await sessions(company)


async def test_a_check_in_that_was_never_asked_cannot_be_answered(asked: Two) -> None:
    company, lena, _klaus = asked
    pair_id = lena.button("Yes, we met").argument.partition(":")[0]
    for argument in (f"{pair_id}:9", "nonsense", f"{pair_id}:", ":1"):
        await lena.sends_action("check_in.met", argument)
        assert "Something went wrong" not in lena.sees
    assert not await sessions(company)


async def test_german_asks_in_du_and_in_sie(database_url: str) -> None:
    async with Company.founded(database_url, language="de", formal=True) as company:
        lena = await company.person("Lena Vogt")
        await introduced(company, lena, await company.person("Klaus Berg"))
        await company.lets_pass(days=14)
        assert "Haben Klaus Berg und Sie sich getroffen?" in lena.sees
        await lena.presses("Noch nicht")
        assert "Was würde Klaus Berg und Ihnen jetzt helfen?" in lena.sees
