"""What people would like when their programme is over: who learns of it, and what comes of it."""

from __future__ import annotations

from collections.abc import AsyncIterator

from storage.tables import EarlierPair, ListedPair, LookBack, NextWish
from tests.conversation import Company, Person
from tests.handlers.coordination.test_closing import closes
from tests.handlers.open_programmes import joins, rows
from tests.handlers.running_pairs import introduced
from tests.kept import kept

Four = tuple[Company, Person, Person, Person, Person, Person]


@kept
async def closing(database_url: str) -> AsyncIterator[Four]:
    """Lena and Klaus, and Ida and Tom, are asked for a last word; Carla coordinates."""
    async with Company.founded(database_url) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        lena, ida = [await company.person(one, level=2) for one in ("Lena Vogt", "Ida Iser")]
        klaus, tom = [await company.person(one, level=6) for one in ("Klaus Berg", "Tom Thal")]
        await introduced(company, lena, klaus)
        await introduced(company, ida, tom)
        await closes(company, carla)
        yield company, carla, lena, klaus, ida, tom


async def looks(carla: Person) -> str:
    await carla.says("programme Spring")
    await carla.presses("What people want next")
    return carla.sees


async def test_what_concerns_both_is_told_once_both_have_said_so(closing: Four) -> None:
    company, carla, lena, klaus, _ida, _tom = closing
    before = klaus.has_seen
    await lena.presses("Go on together")
    assert "Until then nobody learns of it" in lena.sees
    await company.lets_pass(days=3)
    assert klaus.has_seen == before
    assert "There is no pair yet in which both want to go on" in await looks(carla)
    await klaus.presses("Go on together")
    assert "Lena Vogt and you both want to go on" in klaus.sees
    await company.delivers()
    assert "Klaus Berg and you both want to go on" in lena.sees
    assert "One pair wants to go on together:\n• Klaus Berg and Lena Vogt" in await looks(carla)
    await klaus.presses("Mentor in return")
    assert "you would like to mentor Lena Vogt in return" in klaus.sees
    await lena.presses("Be mentored in return")
    assert "Klaus Berg mentors you now" in lena.sees
    await company.delivers()
    assert "you mentor Lena Vogt now" in klaus.sees
    assert "One pair wants to turn it round" in await looks(carla)


async def test_two_different_wishes_tell_neither_side_nor_coordinators_anything(
    closing: Four,
) -> None:
    company, carla, lena, klaus, ida, _tom = closing
    before = (await looks(carla), klaus.has_seen)
    await lena.presses("Go on together")
    await ida.presses("Be mentored in return")
    await company.lets_pass(days=1)
    assert (await looks(carla), klaus.has_seen) == before


async def test_who_would_take_part_again_is_named_until_they_take_it_back(closing: Four) -> None:
    company, carla, lena, _klaus, ida, tom = closing
    for person in (lena, ida, tom):
        await person.presses("Take part again")
        assert "the coordinators see your name" in person.sees
    assert "3 would take part again:\n• Ida Iser\n• Lena Vogt\n• Tom Thal" in await looks(carla)
    await ida.presses("Take it back")
    await tom.says("privacy")
    await tom.presses("Delete everything")
    await company.delivers()
    assert "One would take part again:\n• Lena Vogt" in await looks(carla)
    assert [one.member_id for one in await rows(company, NextWish)] == [2]


async def test_after_both_have_said_it_nothing_is_taken_back(closing: Four) -> None:
    _company, _carla, lena, klaus, ida, _tom = closing
    await lena.presses("Go on together")
    await klaus.presses("Go on together")
    await lena.presses("Take it back")
    assert "Both of you know of it already" in lena.sees
    await ida.sends_action("closing.next", "1:go_on")
    assert "belongs to another pair" in ida.sees
    await ida.sends_action("closing.next", "2:marry")
    assert "older message" in ida.sees


async def test_those_who_both_want_to_go_on_come_first_in_the_next_programme(
    closing: Four,
) -> None:
    """The other couple, of which one wants it, is not repeated."""
    company, carla, lena, klaus, ida, tom = closing
    for person in (lena, klaus, ida):
        await person.presses("Go on together")
    await carla.says("programme Spring")
    await carla.presses("Archive")
    assert [(one.mentor_id, one.mentee_id) for one in await rows(company, EarlierPair)] == [(3, 5)]
    await lena.presses("Go on together")
    assert "not being closed at the moment" in lena.sees
    await carla.says("programme new")
    await carla.submits(name="Autumn")
    await carla.presses("Open for joining")
    for person, role in ((lena, "mentor"), (ida, "mentor"), (klaus, "mentee"), (tom, "mentee")):
        await joins(person, role)
    await carla.says("match")
    pairs = await rows(company, ListedPair)
    assert [(one.mentor_id, one.mentee_id, one.pinned) for one in pairs] == [(2, 4, True)]
    assert "Both wished at the close to go on together" in carla.sees


async def test_the_last_reflection_is_its_authors_alone_and_goes_with_them(closing: Four) -> None:
    company, carla, lena, klaus, _ida, _tom = closing
    await lena.sends_action("closing.look_back", "1")
    await lena.submits(changed="I ask before I answer")
    for person in (carla, klaus):
        for words in ("", "pair", "insights", "learnings", "privacy"):
            await person.says(words)
        assert "before I answer" not in person.has_seen
    await klaus.sends_action("closing.look_back", "2")
    assert "belongs to another pair" in klaus.sees
    await lena.says("privacy")
    await lena.presses("Delete everything")
    assert await rows(company, LookBack) == []
