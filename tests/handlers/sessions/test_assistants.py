"""Somebody who sees to a leader's dates, and sees nothing else, whatever they try."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio

from handlers.conversation.router import routes
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced

DATES = {
    "session.plan",
    "session.move",
    "session.cancel",
    "session.offer",
    "session.none",
    "session.slot",
    "session.sure",
}
"""What an assistant may press for their leader."""


@dataclass
class Cast:
    company: Company
    lena: Person
    klaus: Person
    alma: Person
    """Klaus's assistant, once she has said yes."""
    pair_id: int

    async def alma_agrees(self) -> None:
        await self.klaus.says("assistant @Alma", self.alma)
        await self.company.delivers()
        await self.alma.presses("Yes, gladly")
        await self.company.delivers()


@pytest_asyncio.fixture
async def cast(database_url: str) -> AsyncIterator[Cast]:
    async with Company.founded(database_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        alma = await company.person("Alma Reich")
        yield Cast(company, lena, klaus, alma, await introduced(company, lena, klaus))


async def test_the_assistant_says_yes_and_both_sides_are_told(cast: Cast) -> None:
    await cast.klaus.says("assistant @Alma", cast.alma)
    assert "I’m asking Alma Reich." in cast.klaus.sees
    await cast.company.delivers()
    assert "Klaus Berg asks whether you will see to their mentoring sessions" in cast.alma.sees
    assert not cast.lena.seen
    await cast.alma.presses("Yes, gladly")
    await cast.company.delivers()
    assert "Alma Reich sees to your sessions from now on." in cast.klaus.has_seen
    assert "Alma Reich sees to the sessions of Klaus Berg from now on" in cast.lena.has_seen


async def test_without_a_yes_nothing_is_allowed(cast: Cast) -> None:
    await cast.klaus.says("assistant @Alma", cast.alma)
    await cast.alma.sends_action("session.offer", str(cast.pair_id))
    assert "That belongs to another pair" in cast.alma.sees
    await cast.company.delivers()
    await cast.alma.presses("Rather not")
    await cast.alma.sends_action("session.plan", str(cast.pair_id))
    assert "That belongs to another pair" in cast.alma.sees


async def test_dates_are_found_booked_moved_and_cancelled_for_the_leader(cast: Cast) -> None:
    company, lena, klaus, alma = cast.company, cast.lena, cast.klaus, cast.alma
    await cast.alma_agrees()
    await alma.says("session")
    assert "Sessions of Klaus Berg with Lena Vogt" in alma.sees
    await alma.presses("Find a time")
    await alma.presses("Tue, 24 Nov, 09:00")
    assert "It is in the calendar" in alma.sees
    await company.delivers()
    assert "Your assistant has planned a session with Lena Vogt: Tue, 24 Nov, 09:00." in klaus.sees
    assert "24 Nov, 09:00" in lena.sees
    await alma.says("session")
    await alma.presses("Move")
    await alma.submits(day="2026-11-25")
    assert "Moved to Wed, 25 Nov, 09:00" in alma.sees
    await company.delivers()
    await alma.says("session")
    await alma.presses("Cancel")
    await company.delivers()
    assert "Your assistant has cancelled the session with Lena Vogt" in klaus.has_seen


async def test_the_assistant_hears_of_what_the_two_change(cast: Cast) -> None:
    await cast.alma_agrees()
    await cast.lena.says("session 2026-12-01 14:00")
    await cast.company.delivers()
    assert "A session of Klaus Berg with Lena Vogt:" in cast.alma.sees
    await cast.lena.says("session")
    await cast.lena.presses("Cancel")
    await cast.company.delivers()
    assert "Shall we find a new one?" in cast.alma.sees
    await cast.alma.presses("Find a time")
    assert "One tap plans the session" in cast.alma.sees


async def test_what_has_been_is_noted_by_the_two_themselves(cast: Cast) -> None:
    await cast.alma_agrees()
    await cast.alma.sends_action("session.plan", str(cast.pair_id))
    await cast.alma.submits(day="2026-11-20", time="10:00")
    assert "What has been is noted by the two themselves." in cast.alma.sees


@pytest.mark.parametrize("who", ["klaus", "alma"])
async def test_one_word_ends_it(cast: Cast, who: str) -> None:
    await cast.alma_agrees()
    person: Person = getattr(cast, who)
    await person.says("assistant stop")
    assert "That has ended." in person.sees
    await cast.alma.sends_action("session.offer", str(cast.pair_id))
    assert "One tap" not in cast.alma.sees


async def test_neither_oneself_nor_the_mentor_nor_a_coordinator(cast: Cast) -> None:
    petra = await cast.company.person("Petra Koch", coordinator=True)
    for person, words in (
        (cast.klaus, "You see to your own sessions already."),
        (cast.lena, "Lena Vogt is your mentor"),
        (petra, "Petra Koch coordinates programmes"),
    ):
        await cast.klaus.says("assistant @name", person)
        assert words in cast.klaus.sees
    await cast.lena.says("assistant @Alma", cast.alma)
    assert "You have no such pair just now." in cast.lena.sees


async def test_forged_presses_and_forms_give_dates_and_nothing_else(cast: Cast) -> None:
    """Every button and every form of the bot, with every id that the leader's own could have."""
    await cast.alma_agrees()
    await cast.klaus.says("goal Learn to prompt")
    await cast.lena.says("session 2026-12-01 14:00")
    await cast.company.delivers()
    harmless = DATES | {"assistant.yes", "assistant.no", "assistant.end", "run"}
    pair, secret = str(cast.pair_id), ("Learn to prompt", "Generative AI", "matched")
    for name in sorted(set(routes.actions) - harmless):
        for argument in (pair, f"{pair}:1", f"{pair}:1:1", "1", "1:1"):
            before = len(cast.alma.seen)
            await cast.alma.sends_action(name, argument)
            said = "\n".join(map(str, cast.alma.seen[before:]))
            assert not any(word in said for word in secret), (name, argument)
            assert "Lena Vogt" not in said or "Your profile" in said, (name, argument)
    for name in sorted(set(routes.forms) - {"session"}):
        for subject in (pair, f"{pair}:1", "1"):
            await cast.alma.sends_form(
                name, subject, {"text": "x", "goal": "x", "day": "2026-12-01"}
            )
            assert not any(word in cast.alma.sees for word in secret), (name, subject)
    async with cast.company.bot.database.begin() as session:
        assert not (await cast.company.member(session, cast.alma)).is_coordinator
