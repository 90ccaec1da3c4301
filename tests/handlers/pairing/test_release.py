"""Releasing a list: once, however often it is clicked, and truthfully whenever it is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from handlers.pairing import release, running
from storage import proposed
from storage.tables import Deadline, ListedPair, Pair
from storage.types import PairState, ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in, rows
from tests.kept import kept

Office = tuple[Company, Person, Person]

RELEASED = "Approved: I’m asking 2 leaders now. As soon as one says yes, I ask the mentor."
ITS_ENDS = ["proposal_half", "proposal_expiry"]
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


# ---------------------------------------------------------------------------- a long list


@pytest.fixture
def is_long(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """The list is released apart from the answer, one pair in each batch."""
    monkeypatch.setattr(running, "AT_ONCE", 0)
    monkeypatch.setattr(release, "RELEASED", 1)
    monkeypatch.setattr(release, "BATCH", 1)


@pytest.fixture
def dies(is_long: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process is killed at the end of the second batch, once."""
    begins, begun = proposed.begin_some, list[int]()

    async def until_killed(*given: Any) -> int:
        last = await begins(*given)
        begun.append(last)
        if len(begun) == 2:
            raise ConnectionError("the process is gone")
        return last

    monkeypatch.setattr(proposed, "begin_some", until_killed)


async def in_the_status(petra: Person) -> str:
    """How many pairs there are of each kind."""
    await petra.says("status")
    return next(line for line in petra.sees.splitlines() if " being asked, " in line)


@pytest.mark.usefixtures("is_long")
async def test_everybody_reads_that_a_long_list_is_released_before_anybody_is_asked(
    office: Office,
) -> None:
    company, petra, klaus = office
    await petra.presses("Approve 2 pairs")
    assert petra.sees.startswith(RELEASED)
    first, [listed, _other] = petra.sees, await rows(company, ListedPair)
    for name in ("match.approve", "match.discard"):
        await petra.sends_action(name, "1")
        assert petra.sees == first
    assert "0 running, 2 being asked, 0 proposed" in await in_the_status(petra)
    for act in ("match.again", "match.page"):
        await petra.sends_action(act, "1" if act == "match.again" else "1:0")
        assert petra.sees.startswith(f"{GONE} 2 pairs are being asked at the moment.")
    for act in ("look", "pin", "block"):
        await petra.sends_action(f"match.{act}", str(listed.id))
        assert "This pair is not on the list any more" in petra.sees
    await petra.says("match")
    assert petra.sees.startswith(f"{GONE} 2 pairs are being asked at the moment.")
    await petra.opens_home()
    assert "approv" not in petra.sees
    await company.delivers()
    assert klaus.has_seen.count("could be your mentor") == 1
    assert await rows(company, ListedPair) == []


@pytest.mark.usefixtures("dies")
async def test_after_a_kill_between_two_batches_nobody_is_left_out_or_asked_twice(
    office: Office,
) -> None:
    company, petra, klaus = office
    olga = company.people["U3"]
    await petra.presses("Approve 2 pairs")
    await company.delivers()
    assert (len(await rows(company, Pair)), len(await rows(company, ListedPair))) == (1, 1)
    assert "could be your mentor" not in klaus.has_seen + olga.has_seen
    assert "0 running, 2 being asked, 0 proposed" in await in_the_status(petra)
    await petra.sends_action("match.approve", "1")
    assert petra.sees.startswith(RELEASED)
    await company.lets_pass(minutes=5)
    for leader in (klaus, olga):
        assert leader.has_seen.count("could be your mentor") == 1
    pairs = await rows(company, Pair)
    assert [one.state for one in pairs] == [PairState.ASKING_MENTEE] * 2
    assert len({(one.asked_at, one.leader_until, one.expires_at) for one in pairs}) == 1
    planned = [one.kind for one in await rows(company, Deadline) if one.kind in ITS_ENDS]
    assert sorted(planned) == sorted(ITS_ENDS * 2)
    assert "0 running, 2 being asked, 0 proposed" in await in_the_status(petra)


@pytest.mark.usefixtures("dies")
async def test_whoever_leaves_between_two_batches_is_asked_nothing(office: Office) -> None:
    company, petra, klaus = office
    await petra.presses("Approve 2 pairs")
    await company.delivers()
    [left] = await rows(company, ListedPair)
    leader = company.people[f"U{left.mentee_id}"]
    other = next(one for one in (klaus, company.people["U3"]) if one is not leader)
    await leader.says("leave")
    await leader.presses("Leave Spring")
    assert "0 running, 1 being asked, 0 proposed" in await in_the_status(petra)
    await company.lets_pass(minutes=5)
    assert "could be your mentor" not in leader.has_seen
    assert other.has_seen.count("could be your mentor") == 1


@pytest.mark.usefixtures("dies")
async def test_a_programme_that_closes_between_two_batches_asks_nobody(office: Office) -> None:
    company, petra, klaus = office
    await petra.presses("Approve 2 pairs")
    await company.delivers()
    await petra.sends_action("programme.start", "1")
    await petra.sends_action("programme.close", "1")
    await company.lets_pass(hours=1)
    assert await rows(company, ListedPair) == []
    assert "could be your mentor" not in klaus.has_seen + company.people["U3"].has_seen
