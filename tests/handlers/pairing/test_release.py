"""Releasing a list: once, however often it is clicked, and truthfully whenever it is."""

from __future__ import annotations

from collections.abc import AsyncIterator

from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in
from tests.kept import kept

Office = tuple[Company, Person, Person]

RELEASED = "Approved: I’m asking 2 leaders now. As soon as one says yes, I ask the mentor."
GONE = "This list is not waiting for approval any more."


@kept
async def office(database_url: str) -> AsyncIterator[Office]:
    """Two pairs are on the list; Klaus is one of the leaders."""
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        petra = await company.person("Petra Koch", coordinator=True)
        klaus = await company.person("Klaus Berg")
        await joins(klaus, "mentee")
        await joins(await company.person("Olga Orth"), "mentee")
        for name in ("Lena Vogt", "Tom Thal"):
            await joins(await company.person(name), "mentor")
        await petra.says("match")
        yield company, petra, klaus


async def test_a_second_click_says_what_the_first_one_said(office: Office) -> None:
    company, petra, klaus = office
    await petra.presses("Approve 2 pairs")
    assert petra.sees.startswith(RELEASED)
    first = petra.sees
    await petra.presses("Approve 2 pairs")
    assert petra.sees == first, "it takes the place of the first"
    await company.delivers()
    assert klaus.has_seen.count("could be your mentor") == 1


async def test_an_old_release_button_says_how_things_stand(office: Office) -> None:
    company, petra, klaus = office
    old = petra.button("Approve 2 pairs")
    await petra.presses("Approve 2 pairs")
    await company.lets_pass(hours=2)
    await klaus.presses("Yes, meet")
    await petra.sends_action(old.name, old.argument)
    assert petra.sees.startswith(f"{GONE} 2 pairs are being asked at the moment.")
    await petra.presses("Matching")
    assert "no new pairs to propose" in petra.sees


async def test_a_list_that_was_discarded_was_not_released(office: Office) -> None:
    company, petra, klaus = office
    release, discard = petra.button("Approve"), petra.button("Discard")
    await petra.presses("Discard")
    assert "The list is gone. Nobody was asked." in petra.sees
    await petra.sends_action(release.name, release.argument)
    assert petra.sees.startswith(f"{GONE} Nobody is being asked at the moment.")
    await petra.sends_action(discard.name, discard.argument)
    assert petra.sees.startswith(GONE)
    await company.delivers()
    assert "could be your mentor" not in klaus.has_seen


async def test_a_list_that_was_released_is_not_discarded_any_more(office: Office) -> None:
    company, petra, klaus = office
    discard = petra.button("Discard")
    await petra.presses("Approve 2 pairs")
    await company.lets_pass(hours=1)
    await petra.sends_action(discard.name, discard.argument)
    assert petra.sees.startswith(f"{GONE} 2 pairs are being asked at the moment.")
    assert "could be your mentor" in klaus.has_seen
