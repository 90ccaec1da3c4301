"""Claims on prompts: whoever's claim has gone over to somebody else changes nothing any more."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from sqlmodel import select

from storage import deliveries
from storage.database import Session
from storage.deliveries import LEASE
from storage.tables import Prompt
from storage.types import PromptState
from tests.storage.house import NOON, House, prompt

TAKEN_OVER = NOON + LEASE + timedelta(seconds=1)
Act = Callable[[Session, Prompt], Awaitable[bool]]
ACTS: dict[str, Act] = {
    "prolongs": lambda session, claim: deliveries.prolong(session, claim, NOON + 9 * LEASE),
    "gives back": lambda session, claim: deliveries.give_back(session, claim, reason="busy"),
    "tries again": lambda session, claim: deliveries.try_again(session, claim, NOON, "outage"),
    "ends": lambda session, claim: deliveries.finish(session, claim, PromptState.SKIPPED),
}


async def claimed(house: House, number_of_claims: int) -> list[Prompt]:
    """One prompt, claimed so many times: each claim as its holder knows it."""
    await house.keep(prompt(await house.member("Lena")))
    claims = []
    for number in range(number_of_claims):
        now = NOON if number == 0 else TAKEN_OVER
        (claim,) = await deliveries.claim_due(house.session, now, ("test",), 9)
        house.session.expunge(claim)
        claims.append(claim)
    return claims


async def stored(house: House) -> dict[str, object]:
    """The prompt as it stands in the table."""
    query = select(Prompt).execution_options(populate_existing=True)
    return (await house.session.exec(query)).one().model_dump()


@pytest.mark.parametrize("act", ACTS)
async def test_whoever_holds_the_claim_may_change_it(database_url: str, act: str) -> None:
    async with House.of(database_url) as house:
        (mine,) = await claimed(house, 1)
        before = await stored(house)
        assert await ACTS[act](house.session, mine)
        assert await stored(house) != before


@pytest.mark.parametrize("act", ACTS)
async def test_whose_claim_was_taken_over_changes_nothing(database_url: str, act: str) -> None:
    async with House.of(database_url) as house:
        lost, theirs = await claimed(house, 2)
        before = await stored(house)
        assert not await ACTS[act](house.session, lost)
        assert await stored(house) == before
        assert await ACTS[act](house.session, theirs)


@pytest.mark.parametrize("act", ACTS)
async def test_what_is_settled_stays_settled(database_url: str, act: str) -> None:
    async with House.of(database_url) as house:
        (mine,) = await claimed(house, 1)
        assert await deliveries.record_sent(house.session, mine, NOON)
        before = await stored(house)
        assert not await ACTS[act](house.session, mine)
        assert await stored(house) == before


async def test_a_message_that_is_there_is_recorded_once_whoever_sent_it(database_url: str) -> None:
    async with House.of(database_url) as house:
        lost, theirs = await claimed(house, 2)
        assert await deliveries.record_sent(house.session, lost, TAKEN_OVER)
        before = await stored(house)
        assert before["state"] is PromptState.SENT
        assert not await deliveries.record_sent(house.session, theirs, TAKEN_OVER + LEASE)
        assert await stored(house) == before
