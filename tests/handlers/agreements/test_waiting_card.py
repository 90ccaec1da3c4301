"""An agreement that waits for its answer: no other time is asked for beside the one on it."""

from __future__ import annotations

from collections.abc import AsyncIterator

from tests.conversation import Company, Person
from tests.handlers.running_pairs import put_together, shorten_programme
from tests.kept import kept

Pair = tuple[Company, Person, Person]

LEADER, BOTH = "2026-11-25 10:00", "2026-11-30 10:00"
"""When a pair that was introduced on Monday, 23 November, is asked for a first session."""
PROPOSES = "Lena Vogt proposes Fri, 4 Dec, 14:00 for your first session."


@kept
async def pair(database_url: str) -> AsyncIterator[Pair]:
    """Lena has filled the agreement in, with a first session; Klaus has yet to answer."""
    async with Company.founded(database_url) as company:
        _petra, lena, klaus = await put_together(company)
        await lena.says("agreement")
        await lena.presses("Fill in")
        await lena.submits(goal="Explain a model", day="2026-12-04", time="14:00")
        await company.delivers()
        yield company, lena, klaus


async def test_the_leader_is_asked_for_that_answer_and_for_no_other_time(pair: Pair) -> None:
    company, _lena, klaus = pair
    await company.moves_to(LEADER)
    assert PROPOSES in klaus.sees
    assert "have no session planned" not in klaus.has_seen
    await company.moves_to(BOTH)
    assert "Lena Vogt would like to meet you for the first time" in klaus.has_seen
    assert klaus.has_seen.count(PROPOSES) == 1, "not the same words twice"
    await klaus.presses("Confirm")
    assert "Fri, 4 Dec, 14:00" in klaus.sees


async def test_whoever_proposed_it_reads_that_it_waits(pair: Pair) -> None:
    company, lena, klaus = pair
    await company.moves_to(BOTH)
    assert "still waiting for an answer from Klaus Berg, and with it your first" in lena.has_seen
    await lena.opens_home()
    assert "You have proposed Fri, 4 Dec, 14:00" in lena.sees
    assert "have no session planned" not in lena.sees
    await klaus.opens_home()
    assert PROPOSES in klaus.sees


async def test_who_asks_for_times_is_shown_the_one_that_waits(pair: Pair) -> None:
    _company, _lena, klaus = pair
    await klaus.sends_action("session.offer", "1")
    assert PROPOSES in klaus.sees
    await klaus.presses("Another time")
    assert klaus.form.name == "session"


async def test_after_the_last_day_nothing_is_agreed_any_more(pair: Pair) -> None:
    company, _lena, klaus = pair
    await shorten_programme(company, 4)
    await company.moves_to("2026-12-22 12:00")
    await klaus.opens_home()
    assert "agreement" not in klaus.sees
    await klaus.says("agreement")
    assert (
        "The programme ended on Monday, 21 December; agreements do not change any more."
        in klaus.sees
    )
    assert "Confirm" not in klaus.sees
    assert "Change" not in klaus.sees
    for action, number in (("contract.confirm", "1"), ("contract.open", "1")):
        await klaus.sends_action(action, number)
        assert "agreements do not change any more" in klaus.sees


async def test_with_a_session_in_the_calendar_no_card_asks_for_three_times(pair: Pair) -> None:
    _company, _lena, klaus = pair
    await klaus.says("prepare")
    assert "Keep three possible times free" in klaus.sees
    await klaus.says("agreement")
    await klaus.presses("Confirm")
    await klaus.says("prepare")
    assert "is that time really free?" in klaus.sees
    assert "three possible times" not in klaus.sees
