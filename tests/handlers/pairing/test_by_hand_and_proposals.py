"""Two people paired by hand while something else is going on for them."""

from __future__ import annotations

from collections.abc import AsyncIterator

from tests.conversation import Company, Person
from tests.kept import kept


class Office:
    """An open programme and its coordinator."""

    def __init__(self, company: Company, petra: Person) -> None:
        self.company = company
        self.petra = petra

    async def joins(self, name: str, role: str, *, skill: int = 3, capacity: str = "1") -> Person:
        """Somebody who offers or wants the one topic."""
        person = await self.company.person(name)
        await person.says(f"join {role}")
        if role == "mentor":
            person.fills(capacity=capacity)
        level = "7" if role == "mentee" else "2"
        person.fills(**{f"topics_{skill}": ("b1",)})
        await person.submits(level=level, department=f"Department of {name}")
        return person

    async def pairs(self, mentor: Person, mentee: Person) -> None:
        """By hand."""
        await self.petra.says("pair @mentor @mentee", mentor, mentee)
        await self.company.delivers()

    async def releases(self, count: int) -> None:
        """The coordinator matches and releases so many pairs."""
        await self.petra.says("match")
        await self.petra.presses(f"Approve {count} pair")
        await self.company.delivers()


@kept
async def office(database_url: str) -> AsyncIterator[Office]:
    """Open, with nobody in it but the coordinator."""
    async with Company.founded(database_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        await petra.says("programme new")
        await petra.submits(name="Spring", starts_on="2026-11-23")
        await petra.presses("Open for joining")
        yield Office(company, petra)


async def test_an_open_round_goes_on_to_its_end(office: Office) -> None:
    """Klaus has said no, which nobody can tell: until the end of the round he is being asked."""
    await office.joins("Lena Vogt", "mentor")
    tom = await office.joins("Tom Thal", "mentor", skill=1)
    klaus = await office.joins("Klaus Berg", "mentee")
    await office.releases(1)
    await klaus.presses("No, thank you")
    await klaus.submits(reason="private")
    await office.pairs(tom, klaus)
    assert "Klaus Berg is being asked about another pair until" in office.petra.sees
    assert "Tom Thal could be your mentor" not in klaus.has_seen
    await office.company.lets_pass(days=11)
    await office.pairs(tom, klaus)
    assert "Tom Thal could be your mentor" in klaus.sees


async def test_a_mentor_who_has_said_yes_is_not_given_to_somebody_else_meanwhile(
    office: Office,
) -> None:
    lena = await office.joins("Lena Vogt", "mentor")
    klaus = await office.joins("Klaus Berg", "mentee")
    await office.releases(1)
    await klaus.presses("Yes, meet Lena Vogt")
    await office.company.delivers()
    paul = await office.joins("Paul Pohl", "mentee")
    await office.pairs(lena, paul)
    assert "Lena Vogt is being asked about another pair until" in office.petra.sees
    await lena.presses("Yes, meet Klaus Berg")
    await office.petra.says("status")
    assert "1 running, 0 being asked" in office.petra.sees


async def test_a_mentor_with_room_is_asked_about_two(office: Office) -> None:
    lena = await office.joins("Lena Vogt", "mentor", capacity="2")
    klaus = await office.joins("Klaus Berg", "mentee")
    await office.releases(1)
    paul = await office.joins("Paul Pohl", "mentee")
    await office.pairs(lena, paul)
    for person in (klaus, paul):
        await person.presses("Yes, meet Lena Vogt")
        await office.company.delivers()
        await lena.presses(f"Yes, meet {person.profile.name}")
    await office.petra.says("status")
    assert "2 running, 0 being asked" in office.petra.sees


async def test_what_the_coordinator_has_on_the_list_for_them_goes(office: Office) -> None:
    await office.joins("Lena Vogt", "mentor")
    klaus = await office.joins("Klaus Berg", "mentee")
    tom = await office.joins("Tom Thal", "mentor", skill=1)
    await office.petra.says("match")
    assert "Klaus Berg learns from Lena Vogt" in office.petra.sees
    await office.pairs(tom, klaus)
    await office.petra.says("match")
    assert "no new pairs to propose" in office.petra.sees


async def test_they_are_paired_in_the_programme_in_which_both_take_part(office: Office) -> None:
    lena = await office.joins("Lena Vogt", "mentor")
    klaus = await office.joins("Klaus Berg", "mentee")
    await office.petra.says("programme new")
    await office.petra.submits(name="Autumn", starts_on="2026-11-23")
    await office.petra.presses("Open for joining")
    await office.pairs(lena, klaus)
    await office.petra.says("status Spring")
    assert "1 being asked" in office.petra.sees


async def test_nobody_is_paired_in_a_programme_that_is_closing(office: Office) -> None:
    lena = await office.joins("Lena Vogt", "mentor")
    klaus = await office.joins("Klaus Berg", "mentee")
    await office.petra.says("programme")
    await office.petra.presses("Start")
    await office.petra.presses("Close")
    await office.pairs(lena, klaus)
    assert "Spring is neither open nor running" in office.petra.sees
    assert "you are a pair now" not in lena.has_seen
