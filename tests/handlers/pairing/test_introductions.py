"""An introduction comes when it is decent for both, or to each at an hour of their own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import time

import pytest

from storage.tables import Pair, Prompt
from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in, rows
from tests.handlers.running_pairs import become_a_pair, programme_of
from tests.kept import kept

APART = "You two have no working hours in common"


@kept
async def company(database_url: str) -> AsyncIterator[Company]:
    async with Company.founded(database_url) as founded:
        await programme_in(founded, ProgrammeState.OPEN)
        yield founded


async def paired(company: Company, mentor_zone: str, at: str) -> tuple[Person, Person]:
    """Lena in that zone and Klaus in Berlin are put together at that time in Berlin."""
    carla = await company.person("Carla Coy", coordinator=True)
    lena = await company.person("Lena Vogt", timezone=mentor_zone)
    klaus = await company.person("Klaus Berg", language="de")
    await joins(lena, "mentor")
    await joins(klaus, "mentee")
    await company.moves_to(at)
    await become_a_pair(carla, lena, klaus)
    return lena, klaus


async def introductions(company: Company) -> list[tuple[str, bool]]:
    """When they came in UTC, and whether to both."""
    return [
        (f"{one.sent_at:%a %d %H:%M}", one.partner_id is not None)
        for one in await rows(company, Prompt)
        if one.kind == "introduction" and one.sent_at is not None
    ]


@pytest.mark.parametrize(
    ("zone", "at", "comes"),
    [
        ("Europe/Berlin", "2026-11-25 10:20", "Wed 25 09:20"),
        ("America/New_York", "2026-11-24 10:00", "Tue 24 15:00"),
        ("Asia/Tokyo", "2026-11-24 12:00", "Wed 25 07:00"),
        ("Asia/Riyadh", "2026-11-26 20:00", "Mon 30 07:00"),
        ("Europe/Berlin", "2026-11-28 04:00", "Mon 30 09:00"),
    ],
)
async def test_it_comes_to_both_in_the_working_hours_of_both(
    company: Company, zone: str, at: str, comes: str
) -> None:
    lena, klaus = await paired(company, zone, at)
    await company.lets_pass(days=6)
    assert await introductions(company) == [(comes, True)]
    for person in (lena, klaus):
        assert "you are a pair now" in person.has_seen
        assert APART not in person.has_seen


async def test_where_no_hour_is_decent_for_both_each_gets_it_at_their_own(company: Company) -> None:
    lena, klaus = await paired(company, "Pacific/Honolulu", "2026-11-25 10:00")
    await company.lets_pass(days=2)
    assert await introductions(company) == [("Wed 25 09:00", False), ("Wed 25 20:00", False)]
    assert APART in lena.has_seen
    assert "Ihr habt keine gemeinsamen Arbeitszeiten" in klaus.has_seen
    assert "you are a pair now" not in klaus.has_seen, "in their own language alone"
    (pair,) = await rows(company, Pair)
    assert f"{pair.introduced_at:%H:%M}" == "09:00", "it begins with the first"
    kinds = [one.kind for one in await rows(company, Prompt)]
    assert kinds.count("check_in") == 2


async def test_whoever_says_yes_last_hears_that_each_is_introduced_alone(company: Company) -> None:
    carla = await company.person("Carla Coy", coordinator=True)
    lena = await company.person("Lena Vogt", timezone="Pacific/Honolulu")
    klaus = await company.person("Klaus Berg")
    await joins(lena, "mentor")
    await joins(klaus, "mentee")
    async with company.bot.database.begin() as session:
        (await programme_of(company, session, "Spring")).min_overlap_hours = 0
    await carla.says("match")
    await carla.presses("Approve 1 pair")
    for person in (klaus, lena):
        await company.lets_pass(days=1)
        await person.presses("Yes, meet")
    assert "You two have no working hours in common: I’ll introduce each of you" in lena.sees
    await company.lets_pass(days=2)
    assert APART in klaus.has_seen
    assert APART in lena.has_seen


async def test_the_leader_hears_that_they_are_a_pair_if_the_introduction_takes_a_while(
    company: Company,
) -> None:
    """With their own yes they were promised to hear of it; an edited message tells nobody."""
    carla = await company.person("Carla Coy", coordinator=True)
    lena = await company.person("Lena Vogt", timezone="Asia/Riyadh")
    klaus = await company.person("Klaus Berg")
    await joins(lena, "mentor")
    await joins(klaus, "mentee")
    await carla.says("match")
    await carla.presses("Approve 1 pair")
    await company.moves_to("2026-11-25 10:00")
    await klaus.presses("Yes, meet")
    assert "As soon as you are a pair I’ll let you know" in klaus.sees
    await company.moves_to("2026-11-26 20:00")
    await lena.presses("Yes, meet")
    await company.moves_to("2026-11-27 12:00")
    assert "Lena Vogt has said yes as well: you are a pair." in klaus.has_seen
    assert "introduce you to each other on Monday" in klaus.has_seen


async def test_hours_that_part_before_it_is_sent_part_the_message(company: Company) -> None:
    lena, klaus = await paired(company, "America/New_York", "2026-11-24 10:00")
    async with company.bot.database.begin() as session:
        (await company.member(session, lena)).timezone = "Pacific/Honolulu"
    await company.lets_pass(days=2)
    assert await introductions(company) == [("Tue 24 15:00", False), ("Tue 24 20:00", False)]
    assert APART in lena.has_seen
    assert "Ihr habt keine gemeinsamen Arbeitszeiten" in klaus.has_seen


async def test_quiet_hours_that_change_move_it_for_both(company: Company) -> None:
    await paired(company, "America/New_York", "2026-11-24 10:00")
    async with company.bot.database.begin() as session:
        workspace = await company.workspace(session)
        workspace.quiet_from, workspace.check_in_time = time(17), time(9)
    await company.lets_pass(days=2)
    assert await introductions(company) == [("Tue 24 15:00", True)]
