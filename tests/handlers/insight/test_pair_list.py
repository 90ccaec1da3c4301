"""A line for each pair, for coordinators: in whichever filter, on whichever page, to act upon."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from handlers.conversation.chat import Message
from handlers.insight import pair_list
from storage.tables import Pair, Prompt
from storage.types import PairState, ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in, rows
from tests.handlers.running_pairs import end, introduced, programme_of, says_we_met
from tests.kept import kept

Office = tuple[Company, Person]


@kept
async def office(database_url: str) -> AsyncIterator[Office]:
    async with Company.founded(database_url) as company:
        yield company, await company.person("Petra Koch", coordinator=True)


async def two(company: Company, mentor: str, leader: str) -> tuple[Person, Person, int]:
    """A pair of these two, introduced just now."""
    one = await company.person(mentor, level=2)
    other = await company.person(leader, level=6)
    return one, other, await introduced(company, one, other)


async def test_a_line_says_how_often_they_met_and_what_is_next(office: Office) -> None:
    company, petra = office
    lena, klaus, _pair = await two(company, "Lena Vogt", "Klaus Berg")
    await two(company, "Mia Moor", "Anna Abt")
    await klaus.says("session 2026-11-20 14:00")
    await klaus.says("session 2026-12-01 14:00")
    await petra.says("pairs")
    assert (
        "Klaus Berg and Lena Vogt: met 1 of 6; last on Friday, 20 November; "
        "next Tue, 1 Dec, 14:00" in petra.sees
    )
    assert "Anna Abt and Mia Moor: met 0 of 6; no session planned" in petra.sees
    assert petra.sees.index("Anna Abt") < petra.sees.index("Klaus Berg")
    await petra.presses("None planned (1)")
    assert "One pair has no session planned:" in petra.sees
    assert "Klaus Berg and" not in petra.sees
    await lena.says("pairs")
    assert "Only coordinators" in lena.sees


async def test_who_needs_somebody_is_helped_from_the_list(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    company, petra = office
    lena, _klaus, pair_id = await two(company, "Lena Vogt", "Klaus Berg")
    await two(company, "Mia Moor", "Anna Abt")
    await lena.sends_action("support.ask", str(pair_id))
    await petra.says("pairs")
    await petra.presses("Needs you (1)")
    assert "needs you: asked for help" in petra.sees
    await petra.chooses("Klaus Berg and Lena Vogt")
    assert "Needs you: asked for help" in petra.sees
    await petra.presses("Helped")
    await petra.says("pairs")
    assert "Needs you (0)" in petra.sees
    monkeypatch.setattr(pair_list, "MANY", 1)
    await petra.says("pairs")
    await petra.presses("Needs you")
    assert "No pair needs you" in petra.sees, "of many they are counted when they are asked for"


async def test_a_pair_is_ended_from_the_list_and_stays_findable(office: Office) -> None:
    company, petra = office
    await two(company, "Lena Vogt", "Klaus Berg")
    await petra.says("pairs")
    await petra.chooses("Klaus Berg and Lena Vogt")
    await petra.presses("End the pair")
    await petra.says("pairs")
    assert "Klaus Berg and Lena Vogt: met 0 of 6; ended on Monday, 23 November" in petra.sees
    assert "None planned (0)" in petra.sees


async def test_a_reminder_from_the_list_tells_nobody_who_has_not_answered(office: Office) -> None:
    company, petra = office
    lena, klaus, pair_id = await two(company, "Lena Vogt", "Klaus Berg")
    await company.moves_to("2026-12-07 11:00")
    await petra.sends_action("pairs.remind", str(pair_id))
    to_both = petra.sees
    nudged = [one.recipient_id for one in await rows(company, Prompt) if one.kind == "nudge"]
    assert len(nudged) == 2
    await says_we_met(klaus)
    await company.moves_to("2026-12-08 11:00")
    await petra.sends_action("pairs.remind", str(pair_id))
    assert petra.sees == to_both
    assert len([one for one in await rows(company, Prompt) if one.kind == "nudge"]) == 2
    assert lena.profile.name not in petra.sees


async def test_the_list_just_approved_is_found_by_its_leaders(office: Office) -> None:
    company, petra = office
    await programme_in(company, ProgrammeState.OPEN)
    await joins(await company.person("Lena Vogt"), "mentor")
    await joins(await company.person("Klaus Berg"), "mentee")
    await petra.says("pairs")
    assert "There are no pairs yet." in petra.sees
    await petra.says("match")
    await petra.presses("Approve 1 pair")
    await petra.presses("Show the pairs")
    assert "Klaus Berg: being asked about a mentor, until Thursday, 3 December" in petra.sees
    assert "New (1)" in petra.sees
    assert "Lena" not in petra.sees
    [pair] = await rows(company, Pair)
    assert pair.state is PairState.ASKING_MENTEE
    await petra.sends_action("pairs.look", str(pair.id))
    assert "Lena" not in petra.sees


async def test_ten_stand_on_a_page(office: Office) -> None:
    company, petra = office
    for number in range(10, 22):
        await two(company, f"Mentor {number}", f"Leader {number}")
    await petra.says("pairs")
    assert "All 12 pairs" in petra.sees
    assert "Leader 19" in petra.sees
    assert "Leader 20" not in petra.sees
    await petra.presses("More")
    assert "Leader 19" not in petra.sees
    assert "Leader 21" in petra.sees
    await petra.presses("Back")
    assert "Leader 10" in petra.sees


@pytest.mark.parametrize("wrong", ["", "1", "1:all", "1:all:x", "1:nobody:0", "9:all:0"])
async def test_a_button_that_is_none_of_ours_is_refused(office: Office, wrong: str) -> None:
    company, petra = office
    await two(company, "Lena Vogt", "Klaus Berg")
    await petra.sends_action("pairs.page", wrong)
    assert "Klaus" not in petra.sees


async def test_of_several_programmes_each_is_one_press_away(office: Office) -> None:
    company, petra = office
    await two(company, "Lena Vogt", "Klaus Berg")
    async with company.bot.database.begin() as session:
        await programme_of(company, session, "Autumn")
    for command in ("pairs", "status"):
        await petra.says(command)
        assert "Klaus" not in petra.sees
        await petra.presses("Spring")
        assert "Spring" in petra.sees
        assert "other programmes" not in petra.sees
    await petra.says("pairs Spring")
    assert "Klaus Berg and Lena Vogt" in petra.sees


async def test_a_pair_of_long_ago_that_ended_is_not_a_new_one(office: Office) -> None:
    company, petra = office
    _lena, _klaus, pair_id = await two(company, "Lena Vogt", "Klaus Berg")
    await petra.says("pairs")
    assert "New (1)" in petra.sees
    await company.moves_to("2026-12-09 10:00")
    await petra.says("pairs")
    assert "New (0)" in petra.sees
    await end(company, pair_id)
    reply = await petra.says("pairs")
    assert isinstance(reply, Message)
    assert "New (0)" in petra.sees
