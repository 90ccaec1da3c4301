"""What happens when a time is over happens whoever can be reached; who is back hears of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date

import pytest
from sqlmodel import update

from storage.tables import Enrolment, Pair, Programme
from storage.types import EnrolmentState, PairState, ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in, rows
from tests.handlers.running_pairs import become_a_pair
from tests.kept import kept
from tests.unreliable import UnreliableChat

pytestmark = pytest.mark.on_both_databases

CLOSED = "The suggestion is closed because the time to answer is over"
BACK = "Welcome back, your pause is over"
Three = tuple[Person, Person, Person]
"""Who coordinates, a mentor, a leader."""


@dataclass
class Office:
    """A programme with one mentor and one leader, of whom anybody may block the bot."""

    company: Company
    chat: UnreliableChat
    petra: Person
    lena: Person
    klaus: Person

    def blocks(self, person: Person) -> None:
        """From now on no message reaches them."""
        self.chat.blocked_by.add(person.id)

    async def lets_it_in(self, person: Person) -> None:
        """They speak to the bot again."""
        self.chat.blocked_by.discard(person.id)
        await person.says("help")
        await self.company.delivers()

    async def pair_states(self) -> list[PairState]:
        """Of all pairs, oldest first."""
        return [pair.state for pair in await rows(self.company, Pair)]

    async def programme_state(self) -> ProgrammeState:
        """Of the one programme."""
        return (await rows(self.company, Programme))[0].state


@kept
async def three(database_url: str) -> AsyncIterator[Three]:
    """On Monday, 23 November, at ten."""
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await joins(lena, "mentor")
        await joins(klaus, "mentee")
        yield petra, lena, klaus


@pytest.fixture
def office(three: Three) -> Office:
    """The same, and a platform that can be blocked."""
    petra, lena, klaus = three
    company = petra.company
    return Office(company, UnreliableChat.of(company), petra, lena, klaus)


async def test_a_leader_who_blocks_the_bot_lets_the_suggestion_lapse_and_the_mentor_is_free(
    office: Office,
) -> None:
    company = office.company
    office.blocks(office.klaus)
    await office.petra.says("match")
    await office.petra.presses("Approve 1 pair")
    await company.moves_to("2026-12-03 09:59")
    assert await office.pair_states() == [PairState.ASKING_MENTEE]
    await company.moves_to("2026-12-03 10:00")
    assert await office.pair_states() == [PairState.EXPIRED]

    paul = await company.person("Paul Pohl")
    await joins(paul, "mentee")
    await office.petra.says("match")
    await office.petra.presses("Approve 1 pair")
    await company.delivers()
    assert "Lena Vogt" in paul.sees
    assert "Klaus" not in office.lena.has_seen, "she was never asked about him"


async def test_who_is_back_reads_that_the_suggestion_is_not_open_any_more_and_can_say_so(
    office: Office,
) -> None:
    company = office.company
    office.blocks(office.klaus)
    await office.petra.says("match")
    await office.petra.presses("Approve 1 pair")
    await company.moves_to("2026-12-02 10:00")
    await office.lets_it_in(office.klaus)
    assert CLOSED in office.klaus.has_seen
    assert "Yes, meet" not in office.klaus.has_seen


async def test_the_coordinator_hears_of_an_unreachable_leader_like_of_any_who_did_not_answer(
    office: Office,
) -> None:
    office.blocks(office.klaus)
    await office.petra.says("match")
    await office.petra.presses("Approve 1 pair")
    await office.company.moves_to("2026-12-03 12:00")
    assert (
        "Klaus Berg and Lena Vogt were suggested, and no pair came of it"
        in office.petra.has_seen.replace("*", "")
    )


async def test_a_mentor_who_blocks_the_bot_lets_it_lapse_too(office: Office) -> None:
    company = office.company
    await office.petra.says("match")
    await office.petra.presses("Approve 1 pair")
    await company.delivers()
    await office.klaus.presses("Yes, meet Lena Vogt")
    office.blocks(office.lena)
    await company.moves_to("2026-12-03 12:00")
    assert await office.pair_states() == [PairState.EXPIRED]


async def test_an_answer_on_the_last_day_counts_and_nothing_lapses_after_it(
    office: Office,
) -> None:
    company = office.company
    await office.petra.says("match")
    await office.petra.presses("Approve 1 pair")
    await company.moves_to("2026-11-27 09:59")
    await office.klaus.presses("Yes, meet Lena Vogt")
    await company.moves_to("2026-12-03 09:59")
    assert await office.pair_states() == [PairState.ASKING_MENTOR]
    await office.lena.presses("Yes, meet Klaus Berg")
    await company.moves_to("2026-12-10 12:00")
    assert await office.pair_states() == [PairState.RUNNING]
    assert CLOSED not in office.klaus.has_seen + office.lena.has_seen


async def test_the_pause_of_somebody_who_blocks_the_bot_ends_on_its_day(office: Office) -> None:
    company = office.company
    await office.lena.says("pause 2")
    office.blocks(office.lena)
    await company.moves_to("2026-12-07 09:59")
    lena, _klaus = await rows(company, Enrolment)
    assert lena.state is EnrolmentState.PAUSED
    await company.moves_to("2026-12-07 10:00")
    lena, _klaus = await rows(company, Enrolment)
    assert (lena.state, lena.paused_until) == (EnrolmentState.ACTIVE, None)
    await office.petra.says("match")
    assert "Lena Vogt" in office.petra.sees, "she is matched again"

    await company.moves_to("2026-12-10 10:00")
    assert BACK not in office.lena.has_seen
    await office.lets_it_in(office.lena)
    assert office.lena.has_seen.count(BACK) == 1


async def test_the_end_of_a_pause_is_told_once_and_not_if_the_next_has_begun(
    office: Office,
) -> None:
    company = office.company
    await office.lena.says("pause 1")
    office.blocks(office.lena)
    await company.moves_to("2026-11-30 12:00")
    office.chat.blocked_by.clear()
    await office.lena.says("pause 1")
    await company.delivers()
    assert BACK not in office.lena.has_seen
    await company.moves_to("2026-12-07 13:00")
    assert office.lena.has_seen.count(BACK) == 1


async def test_a_programme_starts_with_the_first_introduction_that_is_due(
    office: Office,
) -> None:
    """Nobody could close it otherwise, and no coordinator would get the weekly message."""
    company = office.company
    await become_a_pair(office.petra, office.lena, office.klaus)
    office.blocks(office.klaus)
    await company.delivers()
    assert "you are a pair now" not in office.lena.has_seen, "the introduction is for both"
    assert await office.programme_state() is ProgrammeState.RUNNING
    await office.petra.says("programme")
    office.petra.button("Close")


async def test_a_programme_does_not_start_before_its_first_day_nor_by_a_pair_that_has_ended(
    office: Office,
) -> None:
    company = office.company
    async with company.bot.database.begin() as session:
        await session.exec(update(Programme).values(starts_on=date(2026, 12, 1)))
    await become_a_pair(office.petra, office.lena, office.klaus)
    await company.moves_to("2026-11-30 18:00")
    assert await office.programme_state() is ProgrammeState.OPEN
    await office.petra.says("unpair", office.lena, office.klaus)
    await office.petra.presses("End the pair")
    await company.moves_to("2026-12-02 12:00")
    assert await office.programme_state() is ProgrammeState.OPEN
