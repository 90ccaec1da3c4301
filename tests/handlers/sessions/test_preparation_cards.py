"""The preparation cards come in their order and before the first session, or wait to be asked."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

from tests.conversation import Company, Person
from tests.handlers.running_pairs import put_together
from tests.kept import kept

NEXT = "If there is time before your first session, the next one comes by itself."
Spring = tuple[Company, Person, Person]


@kept
async def spring(database_url: str) -> AsyncIterator[Spring]:
    """Lena and Klaus have just become a pair, on Monday, 23 November."""
    async with Company.founded(database_url) as company:
        _petra, lena, klaus = await put_together(company)
        yield company, lena, klaus


def cards_of(person: Person) -> list[str]:
    """The numbers of the cards that came, in the order in which they came."""
    return re.findall(r"Preparation card (\d) of \d", person.has_seen)


async def test_the_cards_come_in_order_though_there_is_much_else(spring: Spring) -> None:
    company, lena, klaus = spring
    await klaus.says("session 2027-01-12 14:00")
    for words in ("goal One", "goal Two", "session 2027-01-13 14:00", "session 2027-01-14 14:00"):
        await klaus.says(words)
        if words.startswith("goal"):
            await klaus.submits()
        await company.lets_pass(days=1)
    await company.moves_to("2026-12-20 12:00")
    assert cards_of(lena) == ["1", "2", "3"]
    assert cards_of(klaus) == ["1", "2"]
    for person, followed in ((lena, 2), (klaus, 1)):
        assert person.has_seen.count(NEXT) == followed, "the last one announces none"


async def test_a_pair_that_books_at_once_still_gets_cards_before_it_meets(spring: Spring) -> None:
    """What will never be sent keeps no place: no nudge for a first session, no card of a move."""
    company, lena, klaus = spring
    for day in ("2026-12-02", "2026-12-03", "2026-12-04"):
        if day == "2026-12-02":
            await klaus.says(f"session {day} 16:00")
        else:
            await klaus.says("session")
            await klaus.presses("Move")
            await klaus.submits(day=day)
    await company.moves_to("2026-11-29 12:00")
    assert cards_of(lena) == ["1", "2"]
    assert cards_of(klaus) == ["1", "2"]


async def test_no_card_comes_once_the_two_have_met(spring: Spring) -> None:
    company, lena, klaus = spring
    await klaus.says("session 2026-11-26 16:00")
    await company.moves_to("2026-12-20 12:00")
    assert cards_of(lena) == [], "the plan and the check-in of that week matter more"
    await lena.says("prepare")
    assert "Preparation card 1 of 3" in lena.sees, "what did not come waits there"


async def test_a_card_that_is_done_makes_room_for_the_next_one(spring: Spring) -> None:
    company, lena, _klaus = spring
    await lena.says("prepare")
    await lena.presses("Done")
    seen = len(cards_of(lena))
    await company.moves_to("2026-11-24 23:00")
    assert len(cards_of(lena)) == seen, "the first is done, the second follows a day later"
    await company.moves_to("2026-12-20 12:00")
    assert cards_of(lena)[seen:] == ["2", "3"]
