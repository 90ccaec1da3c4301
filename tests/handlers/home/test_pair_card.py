"""The pair's card, and the way out of a pair without reasons."""

from __future__ import annotations

from collections.abc import AsyncIterator

from storage.tables import Pair
from storage.types import PairState
from tests.conversation import Company, Person
from tests.handlers.reflection.test_reflections import meet
from tests.handlers.running_pairs import introduced
from tests.kept import kept

Two = tuple[Company, Person, Person, int]

REFUSALS = ("another pair", "older message", "Only coordinators")
ACTIONS = {
    "goal.list": "1",
    "goal.agree": "1",
    "goal.reword": "1",
    "check_in.met": "1:1",
    "check_in.not_yet": "1:1",
    "support.ask": "1",
    "support.done": "1",
    "reflection.open": "1",
    "reflection.latest": "1",
    "thanks.open": "1",
    "thanks.release": "1:yes",
    "trend.topic": "1:a1",
    "pair.rematch": "1",
}


@kept
async def two(database_url: str) -> AsyncIterator[Two]:
    async with Company.founded(database_url) as company:
        lena = await company.person("Lena Vogt", level=2, department="Logistics", location="Kiel")
        klaus = await company.person("Klaus Berg", level=6, department="Sales", location="Ulm")
        yield company, lena, klaus, await introduced(company, lena, klaus)


async def state_of(company: Company, pair_id: int) -> PairState:
    async with company.bot.database.begin() as session:
        return (await session.get_one(Pair, pair_id)).state


async def test_the_card_says_who_why_and_what_comes_next(two: Two) -> None:
    _company, lena, _klaus, _pair = two
    await lena.says("pair")
    for words in (
        "Your pair with Klaus Berg (you are the mentor)",
        "Department: Sales",
        "Location: Ulm",
        "Next session: None planned yet",
        "Sessions held: 0 of 6",
        "Agreement: Not filled in yet",
        "Why you two were matched",
        "not agreed on a goal",
    ):
        assert words in lena.sees
    for label in ("Plan a session", "Agreement", "Goals", "Reflect", "Say thanks"):
        assert lena.button(label)
    assert "level" not in lena.sees.casefold()


async def test_the_card_shows_agreed_goals(two: Two) -> None:
    company, lena, klaus, _pair = two
    await lena.says("goal Know the board")
    await lena.submits()
    await company.delivers()
    await klaus.presses("Agree")
    await lena.says("pair")
    assert "Know the board (0 of 10)" in lena.sees


async def test_more_sessions_than_the_programme_has_are_a_plain_number(two: Two) -> None:
    _company, lena, _klaus, _pair = two
    for day in range(1, 8):
        await lena.says(f"session 2026-11-{day:02} 10:00")
    await lena.says("pair")
    assert "Sessions held: 7\n" in lena.sees


async def test_every_button_of_the_card_answers(two: Two) -> None:
    company, lena, _klaus, pair_id = two
    await meet(company, pair_id)
    await lena.says("pair")
    card = lena.seen[-1]
    for label in ("Plan a session", "Agreement", "Goals", "Reflect", "Say thanks"):
        lena.seen.append(card)
        await lena.presses(label)
        assert "older message" not in lena.sees
        assert "Something went wrong" not in lena.sees


async def test_a_mentor_of_two_sees_both_cards(two: Two) -> None:
    company, lena, _klaus, _pair = two
    await introduced(company, lena, await company.person("Mara Lind"), programme="Autumn")
    await lena.says("tandem")
    assert "Klaus Berg" in lena.sees
    assert "Mara Lind" in lena.sees


async def test_a_pair_can_be_ended_without_reasons_before_the_second_session(two: Two) -> None:
    company, lena, klaus, pair_id = two
    await meet(company, pair_id)
    await lena.says("pair")
    assert lena.button("Find another partner").confirm is not None
    await lena.presses("Find another partner")
    assert "has ended" in lena.sees
    assert await state_of(company, pair_id) is PairState.ENDED
    await company.delivers()
    assert klaus.seen
    await lena.presses("Find another partner")
    assert "ended" in lena.sees


async def test_after_the_second_session_the_coordination_helps(two: Two) -> None:
    company, lena, _klaus, pair_id = two
    await lena.says("pair")
    await meet(company, pair_id)
    await meet(company, pair_id)
    await lena.presses("Find another partner")
    assert "until your second session" in lena.sees
    assert await state_of(company, pair_id) is PairState.RUNNING
    await lena.says("pair")
    assert "Find another partner" not in lena.sees


async def test_after_60_days_the_button_is_gone(two: Two) -> None:
    company, lena, _klaus, _pair = two
    await company.lets_pass(days=59)
    await lena.says("pair")
    assert "Find another partner" in lena.sees
    await company.lets_pass(days=1)
    await lena.says("pair")
    assert "Find another partner" not in lena.sees


async def test_nobody_ends_anothers_pair(two: Two) -> None:
    company, _lena, _klaus, pair_id = two
    mara = await company.person("Mara Lind")
    await mara.sends_action("pair.rematch", str(pair_id))
    assert "another pair" in mara.sees
    assert await state_of(company, pair_id) is PairState.RUNNING


async def test_another_workspace_with_the_same_ids_reaches_nothing(
    two: Two, database_url: str
) -> None:
    company, lena, klaus, pair_id = two
    await meet(company, pair_id)
    await lena.says("goal Secret goal")
    await lena.submits()
    await klaus.says("thanks")
    await klaus.submits(text="Secret thanks", shared="shared")
    await lena.says("trend Secret trend")
    await company.lets_pass(days=14)
    async with Company.founded(database_url, external_id="T2") as other:
        for person in (await other.person("Lena"), await other.person("Klaus", coordinator=True)):
            for name, argument in ACTIONS.items():
                await person.sends_action(name, argument)
                assert any(words in person.sees for words in REFUSALS), (name, person.sees)


async def test_only_coordinators_put_people_together_by_hand(two: Two) -> None:
    company, lena, klaus, _pair = two
    mara = await company.person("Mara Lind")
    await lena.says("pair", klaus, mara)
    assert "Only coordinators" in lena.sees
