"""Why somebody says no counts in what comes next, and nobody else learns of it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.conversation import Company, Person

NAME = "Tandems 2026"


class Office:
    """An open programme that grows with each person who joins."""

    def __init__(self, company: Company, petra: Person) -> None:
        self.company = company
        self.petra = petra

    async def joins(self, name: str, role: str, **topics: tuple[str, ...]) -> Person:
        """`topics_3=(…)` and so on are what they offer or want."""
        person = await self.company.person(name)
        await person.says(f"join {role}")
        person.fills(**topics)
        level = "7" if role == "mentee" else "2"
        await person.submits(level=level, department=f"Department of {name}")
        return person

    async def releases(self, count: int = 1) -> None:
        """The coordinator matches and releases so many pairs."""
        await self.petra.says("match")
        await self.petra.presses(f"Approve {count} pair")
        await self.company.delivers()

    async def declines(self, person: Person, reason: str) -> None:
        """No, and why."""
        await person.presses("No, thank you")
        await person.submits(reason=reason)
        await self.company.delivers()


@pytest_asyncio.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    """Open, with nobody in it but the coordinator."""
    async with Company.founded(database_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        await petra.says("programme new")
        await petra.submits(name=NAME, starts_on="2026-11-23")
        await petra.presses("Open for joining")
        yield Office(company, petra)


# ---------------------------------------------------------------------------- topics


async def test_after_a_no_to_the_topics_a_mentor_with_others_comes_first(office: Office) -> None:
    """Tom has more points, Ida has something else to offer."""
    await office.joins("Lena Vogt", "mentor", topics_3=("b1",))
    klaus = await office.joins("Klaus Berg", "mentee", topics_3=("b1",), topics_1=("c1",))
    await office.releases()
    assert "Lena Vogt could be your mentor" in klaus.sees
    await office.joins("Tom Thal", "mentor", topics_3=("b1",))
    await office.joins("Ida Iser", "mentor", topics_1=("c1",))
    await office.declines(klaus, "topics")
    assert "with other topics if I can" in klaus.has_seen
    assert "Ida Iser could be your mentor" in klaus.sees


async def test_so_it_is_among_the_further_suggestions(office: Office) -> None:
    await office.joins("Lena Vogt", "mentor", topics_3=("b1",))
    await office.joins("Tom Thal", "mentor", topics_2=("b1",))
    await office.joins("Ida Iser", "mentor", topics_1=("c1",))
    klaus = await office.joins("Klaus Berg", "mentee", topics_3=("b1",), topics_1=("c1",))
    await office.releases()
    assert "Tom Thal and Ida Iser" in klaus.sees, "Tom is the second"
    await office.declines(klaus, "topics")
    assert "Ida Iser could be your mentor" in klaus.sees


async def test_if_there_are_no_others_the_next_best_is_asked_all_the_same(office: Office) -> None:
    await office.joins("Lena Vogt", "mentor", topics_3=("b1",))
    klaus = await office.joins("Klaus Berg", "mentee", topics_3=("b1",))
    await office.releases()
    await office.joins("Tom Thal", "mentor", topics_3=("b1",))
    await office.declines(klaus, "topics")
    assert "Tom Thal could be your mentor" in klaus.sees


async def test_nobody_else_loses_a_mentor_by_it(office: Office) -> None:
    """If Klaus got Ida, Paul would have nobody: as many leaders as possible come first."""
    await office.joins("Lena Vogt", "mentor", topics_3=("b1",))
    klaus = await office.joins("Klaus Berg", "mentee", topics_3=("b1",), topics_1=("c1",))
    await office.releases()
    await office.joins("Ida Iser", "mentor", topics_3=("c1",))
    await office.joins("Tom Thal", "mentor", topics_3=("b1",))
    paul = await office.joins("Paul Pohl", "mentee", topics_3=("c1",))
    await office.declines(klaus, "topics")
    assert "Ida Iser could be your mentor" in paul.sees
    assert "Tom Thal could be your mentor" in klaus.sees


async def test_a_mentors_no_to_the_topics_counts_for_the_mentor(office: Office) -> None:
    lena = await office.joins("Lena Vogt", "mentor", topics_3=("b1", "c1"))
    klaus = await office.joins("Klaus Berg", "mentee", topics_3=("b1",))
    await office.releases()
    await klaus.presses("Yes, meet Lena Vogt")
    await office.company.delivers()
    paul = await office.joins("Paul Pohl", "mentee", topics_3=("b1",))
    olga = await office.joins("Olga Orth", "mentee", topics_1=("c1",))
    await office.declines(lena, "topics")
    assert "Lena Vogt could be your mentor" in olga.sees
    assert "Lena" not in paul.has_seen
    assert "other topics" not in klaus.has_seen, "why she said no stays with her"


async def test_the_profile_is_one_tap_away(office: Office) -> None:
    await office.joins("Lena Vogt", "mentor", topics_3=("b1",))
    klaus = await office.joins("Klaus Berg", "mentee", topics_3=("b1",))
    await office.releases()
    await office.declines(klaus, "topics")
    await klaus.presses("My profile")
    assert f"Your profile in {NAME}" in klaus.sees


# ---------------------------------------------------------------------------- time


@pytest.fixture
def nobody() -> str:
    """What coordinators hear of a leader for whom there is nobody."""
    return "no further suggestion for"


async def test_who_has_no_time_is_left_in_peace_until_they_have(
    office: Office, nobody: str
) -> None:
    await office.joins("Lena Vogt", "mentor", topics_3=("b1",))
    await office.joins("Tom Thal", "mentor", topics_2=("b1",))
    klaus = await office.joins("Klaus Berg", "mentee", topics_3=("b1",))
    await office.releases()
    await office.declines(klaus, "time")
    assert "leave you in peace" in klaus.sees
    await office.joins("Ida Iser", "mentor", topics_3=("b1",))
    paul = await office.joins("Paul Pohl", "mentee", topics_3=("c1",))
    await paul.says("leave")
    await paul.presses("Leave")
    await office.company.lets_pass(days=3)
    assert "leave you in peace" in klaus.sees, "whatever happens meanwhile"
    assert nobody not in office.petra.has_seen, "nobody is to be looked for"

    again = klaus.button("I have time again")
    await klaus.presses("I have time again")
    await office.company.delivers()
    assert "could be your mentor" in klaus.sees
    before = klaus.has_seen.count("could be your mentor")
    await klaus.sends_action(again.name, again.argument)
    await office.company.delivers()
    assert klaus.has_seen.count("could be your mentor") == before


async def test_a_mentor_without_time_makes_room_for_the_next(office: Office) -> None:
    lena = await office.joins("Lena Vogt", "mentor", topics_3=("b1",))
    klaus = await office.joins("Klaus Berg", "mentee", topics_3=("b1",))
    await office.releases()
    await klaus.presses("Yes, meet Lena Vogt")
    await office.company.delivers()
    await office.joins("Tom Thal", "mentor", topics_1=("b1",))
    paul = await office.joins("Paul Pohl", "mentee", topics_3=("b1",))
    await office.declines(lena, "time")
    assert "Tom Thal could be your mentor" in klaus.has_seen + paul.has_seen
    assert "Lena Vogt could be your mentor" not in paul.has_seen
    await lena.presses("Rather pause")
    assert "You are pausing until" in lena.sees


async def test_somebody_elses_button_wakes_nobody(office: Office) -> None:
    await office.joins("Lena Vogt", "mentor", topics_3=("b1",))
    klaus = await office.joins("Klaus Berg", "mentee", topics_3=("b1",))
    await office.joins("Tom Thal", "mentor", topics_2=("b1",))
    await office.releases()
    await office.declines(klaus, "time")
    again = klaus.button("I have time again")
    stranger = await office.company.person("Otto Orth")
    await stranger.sends_action(again.name, again.argument)
    await office.company.delivers()
    assert "leave you in peace" in klaus.sees


# ---------------------------------------------------------------------------- known, private


async def test_two_who_know_each_other_are_not_suggested_in_the_next_programme_either(
    office: Office,
) -> None:
    lena = await office.joins("Lena Vogt", "mentor", topics_3=("b1",))
    klaus = await office.joins("Klaus Berg", "mentee", topics_3=("b1",))
    await office.releases()
    await office.declines(klaus, "known")
    assert "I won’t suggest Lena Vogt to you again" in klaus.sees
    await office.petra.says("programme new")
    await office.petra.submits(name="Tandems 2027", starts_on="2026-11-30")
    await office.petra.presses("Open for joining")
    for person, role in ((lena, "mentor"), (klaus, "mentee")):
        await person.says(f"join {role}")
        await person.submits(topics_3=("b1",))
    await office.petra.says("match Tandems 2027")
    assert "no new pairs to propose" in office.petra.sees
    assert "know each other" not in office.petra.has_seen


async def test_without_a_reason_the_next_best_is_asked(office: Office) -> None:
    await office.joins("Lena Vogt", "mentor", topics_3=("b1",))
    await office.joins("Tom Thal", "mentor", topics_2=("b1",))
    klaus = await office.joins("Klaus Berg", "mentee", topics_3=("b1",))
    await office.releases()
    await office.declines(klaus, "private")
    assert "Tom Thal could be your mentor" in klaus.sees
