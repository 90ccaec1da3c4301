"""Whoever takes part and has no pair: told why, kept on the list, not left alone."""

from __future__ import annotations

from datetime import timedelta

from storage.tables import Enrolment, Prompt
from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in, rows
from tests.handlers.running_pairs import set_programme
from tests.sizes import Size

LAST = {3: ("Read what others learned", "learn"), 6: ("See all topics", "topics")}
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


async def test_they_hear_why_after_the_round_and_something_else_every_four_weeks(
    database_url: str, size: Size
) -> None:
    async with Company.founded(database_url) as company:
        _petra, tom = await left_over(company)
        assert "You have no pair" not in tom.has_seen, "the round goes on"
        await company.moves_to("2026-12-07 12:00")
        assert "You have no pair in Spring at the moment" in tom.sees
        assert "Why: nobody has your topics on the other side" in tom.sees
        assert "You stay on the waiting list" in tom.sees
        texts = [tom.sees]
        for _ in range(size(2, 5)):
            day = company.clock().date() + timedelta(days=28)
            await company.moves_to(f"{day} 12:00")
            texts.append(tom.sees)
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
        assert "A short question to somebody who knows a topic needs no pair" in tom.sees


async def test_who_is_kept_apart_is_told_no_more_than_that_nobody_was_there(
    sqlite_url: str,
) -> None:
    async with Company.founded(sqlite_url) as company:
        _petra, tom = await left_over(company)
        own = (await rows(company, Enrolment))[-1]
        async with company.bot.database.begin() as session:
            (await session.get_one(Enrolment, own.id)).unmatched = "apart"
        await company.moves_to("2026-12-07 12:00")
        assert "Why:" not in tom.sees
        assert "this time no pair has come about for you" in tom.sees


async def test_a_mentor_hears_no_reason_whether_or_not_somebody_said_no(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        _petra, tom = await left_over(company, "mentor")
        await company.moves_to("2026-12-07 12:00")
        assert "this time no pair has come about for you" in tom.sees


async def test_who_has_a_pair_or_has_left_hears_nothing_of_it_and_the_end_is_told(
    sqlite_url: str,
) -> None:
    async with Company.founded(sqlite_url) as company:
        petra, tom = await left_over(company)
        await company.moves_to("2026-12-07 12:00")
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
