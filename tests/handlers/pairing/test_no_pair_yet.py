"""Whoever takes part and has no pair: told why, kept on the list, not left alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from storage.tables import Enrolment, Prompt
from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in, rows
from tests.handlers.running_pairs import set_programme, shorten_programme
from tests.kept import kept
from tests.sizes import Size

LAST = {3: ("Who answers short questions?", "short questions"), 6: ("See all topics", "topics")}
"""What the third and the sixth message offers, and a word of what that brings."""


async def told(company: Company, kind: str = "no_pair_yet") -> int:
    sent = [one for one in await rows(company, Prompt) if one.kind == kind]
    return sum(one.sent_at is not None for one in sent)


async def left_over(company: Company, role: str = "mentee") -> tuple[Person, Person]:
    """Petra releases a list on which Tom does not stand: nobody offers what he wants."""
    await programme_in(company, ProgrammeState.OPEN)
    petra = await company.person("Petra Koch", coordinator=True)
    lena, klaus, tom = [await company.person(one) for one in ("Lena", "Klaus", "Tom")]
    await joins(lena, "mentor")
    await joins(klaus, "mentee")
    await joins(tom, role, "c1")
    await petra.says("match")
    await petra.presses("Approve 1 pair")
    await company.delivers()
    await klaus.presses("Yes")
    await company.delivers()
    await lena.presses("Yes")
    await company.delivers()
    return petra, tom


Left = tuple[Company, Person, Person]
"""Petra, who coordinates, and Tom, who has no pair."""


@kept
async def in_the_round(sqlite_url: str) -> AsyncIterator[Left]:
    """Tom is left over, and the others have just been asked."""
    async with Company.founded(sqlite_url) as company:
        yield company, *await left_over(company)


@kept
async def told_once(sqlite_url: str) -> AsyncIterator[Left]:
    """The same after the round, when Tom has heard why."""
    async with Company.founded(sqlite_url) as company:
        petra, tom = await left_over(company)
        await company.moves_to("2026-12-07 12:00")
        yield company, petra, tom


async def test_they_hear_why_after_the_round_and_something_else_every_four_weeks(
    database_url: str, size: Size
) -> None:
    async with Company.founded(database_url) as company:
        _petra, tom = await left_over(company)
        assert "You have no pair" not in tom.has_seen, "the round goes on"
        await company.moves_to("2026-12-07 12:00")
        assert "You have no pair in Spring at the moment" in tom.sees
        assert "Why: nobody has your topics on the other side" in tom.sees
        assert (
            "You stay on the waiting list: as soon as somebody new could fit, and after" in tom.sees
        )
        texts = [tom.sees]
        for _ in range(size(2, 5)):
            day = company.clock().date() + timedelta(days=28)
            await company.moves_to(f"{day} 12:00")
            texts.append(tom.sees)
            assert "Why: nobody has your topics on the other side" in tom.sees
            assert "[Add topics or a language]" in tom.sees, "each time"
            assert len(texts) != 2 or "[Preparation cards]" in tom.sees, "after six weeks"
        assert len(set(texts)) == size(3, 6), "another one each time, and never five weeks without"
        label, word = LAST[len(texts)]
        await tom.presses(label)
        assert word in tom.sees.lower()


async def test_whom_nobody_matches_hears_after_four_weeks(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        tom = await company.person("Tom")
        await petra.says("programme new")
        await petra.submits(name="Spring", starts_on="2026-11-23")
        await petra.presses("Open for joining")
        await joins(tom, "mentor")
        await company.moves_to("2026-12-14 12:00")
        assert "You have no pair" not in tom.has_seen
        await company.moves_to("2026-12-21 12:00")
        assert "You have no pair in Spring at the moment" in tom.sees
        assert "No pairs have been made in this programme yet" in tom.sees
        assert await told(company) == 1
        await company.moves_to("2027-01-18 12:00")
        assert "The preparation cards take five minutes each" in tom.sees


async def test_who_is_kept_apart_is_told_no_more_than_that_nobody_was_there(
    in_the_round: Left,
) -> None:
    company, _petra, tom = in_the_round
    own = (await rows(company, Enrolment))[-1]
    async with company.bot.database.begin() as session:
        (await session.get_one(Enrolment, own.id)).unmatched = "apart"
    await company.moves_to("2026-12-07 12:00")
    assert "Why:" not in tom.sees
    assert "this time no pair has come about for you" in tom.sees


async def test_a_mentor_hears_why_by_what_everybody_may_know(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        _petra, tom = await left_over(company, "mentor")
        await company.moves_to("2026-12-07 12:00")
        assert "Why: more mentors than leaders take part" in tom.sees
        assert "Add topics or a language" in tom.sees
        for name in ("Rita", "Sven"):
            await joins(await company.person(name), "mentee", "a1")
        await company.moves_to("2027-01-04 12:00")
        assert "Why: for a pair there has to be a leader who is free, wants one of" in tom.sees


@pytest.mark.parametrize(
    ("formal", "said"),
    [
        (False, "Warum: Auf der anderen Seite hat niemand deine Themen."),
        (True, "Warum: Auf der anderen Seite hat niemand Ihre Themen."),
    ],
)
async def test_each_message_says_why_and_has_the_way_to_more_topics_in_german(
    sqlite_url: str, formal: bool, said: str
) -> None:
    async with Company.founded(sqlite_url, language="de", formal=formal) as company:
        await programme_in(company, ProgrammeState.OPEN)
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus, tom = [await company.person(one) for one in ("Lena", "Klaus", "Tom")]
        await joins(lena, "mentor")
        await joins(klaus, "mentee")
        await joins(tom, "mentee", "c1")
        await petra.says("matching")
        await petra.presses("1 Tandem freigeben")
        for day in ("2026-12-07", "2027-01-04"):
            await company.moves_to(f"{day} 12:00")
            assert said in tom.sees
            assert "[Themen oder Sprache ergänzen]" in tom.sees


async def test_a_leader_of_whose_suggestion_no_pair_came_is_consoled_once(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena"), await company.person("Klaus")
        await joins(lena, "mentor")
        await joins(klaus, "mentee")
        await petra.says("match")
        await petra.presses("Approve 1 pair")
        await company.delivers()
        await klaus.presses("Yes")
        await company.moves_to("2026-12-14 12:00")
        assert "No pair has come of the suggestion this time." in klaus.sees
        assert "[Add topics or a language]" in klaus.sees
        assert "You have no pair" not in klaus.has_seen
        assert "You have no pair in Spring" in lena.has_seen, "who has not read it elsewhere"
        await company.moves_to("2027-01-04 12:00")
        assert "You have no pair in Spring at the moment." in klaus.sees


async def test_the_coordinators_are_asked_to_look_again_as_those_who_wait_are_told(
    sqlite_url: str,
) -> None:
    async with Company.founded(sqlite_url) as company:
        petra, tom = await left_over(company)
        await company.people["U3"].says("session 2027-05-20 14:00")
        await company.moves_to("2026-12-07 12:00")
        assert "after four weeks at the latest, I’ll ask the coordinators" in tom.has_seen
        asked = petra.has_seen.count("Tom: no mentor offers any of the wanted topics")
        assert asked == 2, "on the list, and on the first Monday"
        await company.moves_to("2026-12-28 12:00")
        assert "Spring: nothing new to decide since Monday, 30 November" in petra.sees
        heard = petra.has_seen.count("Find pairs")
        await joins(await company.person("Nina"), "mentor", "c1")
        await company.moves_to("2027-01-04 12:00")
        assert petra.has_seen.count("Find pairs") == heard + 1, "somebody new could fit"
        await petra.presses("Find pairs")
        assert "Tom learns from Nina" in petra.sees


async def test_shortly_before_the_end_nobody_is_told_that_it_goes_on(told_once: Left) -> None:
    company, _petra, tom = told_once
    await shorten_programme(company, 11)
    await company.moves_to("2027-01-04 12:00")
    assert "you are still on the list of Spring" in tom.sees
    await company.moves_to("2027-02-01 12:00")
    assert "Spring lasts until 8 February 2027" in tom.sees
    assert "A pair before then is unlikely by now" in tom.sees
    heard = len(tom.seen)
    await company.moves_to("2027-03-01 12:00")
    assert len(tom.seen) == heard, "the programme is over"


async def test_on_the_very_last_days_nobody_is_told_that_it_still_lasts(told_once: Left) -> None:
    company, _petra, tom = told_once
    await shorten_programme(company, 10)
    await company.moves_to("2027-01-04 12:00")
    heard = len(tom.seen)
    await company.moves_to("2027-02-01 12:00")
    assert len(tom.seen) == heard


async def test_who_waited_to_the_end_may_say_that_they_would_take_part_again(
    in_the_round: Left,
) -> None:
    company, petra, tom = in_the_round
    await set_programme(company, ProgrammeState.RUNNING)
    await petra.says("programme Spring")
    await petra.presses("Close")
    await company.moves_to("2026-12-08 12:00")
    await tom.presses("Take part again")
    assert "Noted: you would like to take part again" in tom.sees
    await petra.says("programme Spring")
    await petra.presses("What people want next")
    assert "One would take part again:\n• Tom" in petra.sees
    await tom.presses("Take it back")
    assert "Taken back: I have forgotten it." in tom.sees
    await petra.says("programme Spring")
    await petra.presses("What people want next")
    assert "Tom" not in petra.sees


async def test_who_has_a_pair_or_has_left_hears_nothing_of_it_and_the_end_is_told(
    told_once: Left,
) -> None:
    company, petra, tom = told_once
    assert await told(company) == 1, "only Tom has none"
    await set_programme(company, ProgrammeState.RUNNING)
    await tom.opens_home()
    assert "You are on the waiting list" in tom.sees
    await petra.says("programme Spring")
    await petra.presses("Close")
    await company.moves_to("2026-12-08 12:00")
    assert "no pair has come about for you" in tom.sees
    assert await told(company, "no_pair_at_the_end") >= 1
    await company.moves_to("2027-01-12 12:00")
    assert await told(company) == 1, "nothing of it after the close"
