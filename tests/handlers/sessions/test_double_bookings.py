"""Somebody in two pairs is never in two sessions at once, unless people want it so and know it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from storage.tables import PairSession
from tests.conversation import Company, Person
from tests.handlers.open_programmes import SPOKEN, rows
from tests.handlers.running_pairs import introduced, programme_of

INDIA, JAPAN = "Asia/Kolkata", "Asia/Tokyo"


class Nele:
    """She teaches two leaders: Vikram in Pune, and Anjali in Pune or in Tokyo."""

    def __init__(self, company: Company, people: tuple[Person, Person, Person]) -> None:
        self.company = company
        self.nele, self.vikram, self.anjali = people
        self.pair_of: dict[str, int] = {}

    @classmethod
    @asynccontextmanager
    async def founded(
        cls,
        database_url: str,
        *,
        minutes: int = 60,
        language: str = "en",
        formal: bool = False,
        where: str = INDIA,
    ) -> AsyncIterator[Nele]:
        async with Company.founded(database_url, language=language, formal=formal) as company:
            people = (
                await company.person("Nele Brandt"),
                await company.person("Vikram Deshpande", timezone=INDIA),
                await company.person("Anjali Menon", timezone=where),
            )
            self = cls(company, people)
            async with company.bot.database.begin() as session:
                (await programme_of(company, session, "Spring")).session_minutes = minutes
            for leader in (self.vikram, self.anjali):
                self.pair_of[leader.id] = await introduced(company, self.nele, leader)
            yield self

    async def fills_in(self, filler: Person, leader: Person, **first: str) -> None:
        """The agreement of that pair, with the first session as the form has it, or `first`."""
        await filler.sends_action("contract.open", str(self.pair_of[leader.id]))
        await filler.submits(goal="Prompting", **first)

    async def agrees(self, number: int, confirmer: Person) -> None:
        await confirmer.sends_action("contract.confirm", str(number))
        await self.company.delivers()

    async def times(self) -> list[tuple[datetime, datetime]]:
        """Of every session, in order."""
        every = await rows(self.company, PairSession)
        return sorted(
            (one.starts_at, one.starts_at + timedelta(minutes=one.minutes)) for one in every
        )

    async def never_in_two_at_once(self) -> bool:
        times = await self.times()
        return all(one[1] <= other[0] for one, other in pairwise(times))


async def test_clocks_that_change_in_one_place_let_no_two_sessions_meet(database_url: str) -> None:
    """Ten in Hamburg and half past one in Pune are an hour apart until the end of March."""
    async with Nele.founded(database_url) as two:
        nele, vikram, anjali = two.nele, two.vikram, two.anjali
        await two.fills_in(nele, vikram, day="2026-11-30", time="10:00")
        await two.agrees(1, vikram)
        await two.fills_in(anjali, anjali, day="2026-11-30", time="13:30")
        await two.company.delivers()
        assert "1 of 6 sessions clashes with something else that one of you has then" in nele.sees
        assert "Mon, 12 Apr 2027, 09:00, instead of Mon, 12 Apr 2027, 10:00" in nele.sees
        await two.agrees(2, nele)
        assert "Mon, 12 Apr 2027, 12:30" in anjali.sees, (
            "a quarter of the year later, as all the rest"
        )
        assert "Vikram" not in anjali.has_seen
        assert len(await two.times()) == 12
        assert await two.never_in_two_at_once()


async def test_ninety_minutes_are_no_reason_to_overlap_from_the_start(database_url: str) -> None:
    """Nobody has confirmed either card yet when the other one proposes its first session."""
    async with Nele.founded(database_url, minutes=90) as two:
        await two.fills_in(two.nele, two.vikram)
        await two.fills_in(two.anjali, two.anjali)
        await two.agrees(1, two.vikram)
        await two.agrees(2, two.nele)
        assert len(await two.times()) == 12
        assert await two.never_in_two_at_once()


@pytest.mark.parametrize(("language", "formal"), SPOKEN)
async def test_a_first_session_at_the_time_of_another_is_named_before_it_is_confirmed(
    database_url: str, language: str, formal: bool
) -> None:
    async with Nele.founded(database_url, language=language, formal=formal) as two:
        nele, vikram, anjali = two.nele, two.vikram, two.anjali
        await two.fills_in(nele, vikram, day="2026-11-30", time="10:00")
        await two.agrees(1, vikram)
        await two.fills_in(anjali, anjali, day="2026-11-30", time="14:30")
        _own, partner = _mind(language, formal)
        assert partner in anjali.sees
        await two.company.delivers()
        assert _mind(language, formal)[0] in nele.sees
        await two.agrees(2, nele)
        assert _mind(language, formal)[0] in nele.sees, "it is theirs to know better"
        assert partner in anjali.sees
        assert "Vikram" not in anjali.has_seen


async def test_where_no_other_time_suits_both_a_session_is_left_out_and_said(
    database_url: str,
) -> None:
    async with Nele.founded(database_url, where=JAPAN) as two:
        nele, vikram, anjali = two.nele, two.vikram, two.anjali
        await two.fills_in(nele, vikram, day="2026-11-30", time="10:00")
        await two.agrees(1, vikram)
        await two.fills_in(anjali, anjali, day="2026-11-30", time="18:00")
        await two.company.delivers()
        assert "Mon, 21 Dec, 10:00 is left out: I found no other time near it" in nele.sees
        await two.agrees(2, nele)
        assert "Mon, 12 Apr 2027, 11:00" in nele.sees, "by then clocks have changed in Hamburg"
        await two.company.lets_pass(hours=20)
        for person in (nele, anjali):
            assert "These are your 2 sessions:" in person.sees
            assert "For 4 sessions I found no time that suits both of you" in person.sees
        assert len(await two.times()) == 8, "none of the four"


@pytest.mark.parametrize(("language", "formal"), SPOKEN)
async def test_a_time_that_somebody_types_is_taken_and_each_reads_what_is_theirs(
    database_url: str, language: str, formal: bool
) -> None:
    async with Nele.founded(database_url, language=language, formal=formal) as two:
        nele, vikram, anjali = two.nele, two.vikram, two.anjali
        own, partner = _mind(language, formal)
        await vikram.says("session 2026-12-01 14:30")
        await two.company.delivers()
        await anjali.says("session 2026-12-01 15:00")
        assert partner in anjali.sees
        assert len(await two.times()) == 2
        await two.company.delivers()
        assert own in nele.sees
        assert "Vikram" not in anjali.has_seen
        assert partner not in vikram.has_seen, "theirs was there first"


async def test_the_end_of_one_is_no_clash_with_the_next(database_url: str) -> None:
    async with Nele.founded(database_url) as two:
        await two.vikram.says("session 2026-12-01 14:30")
        await two.anjali.says("session 2026-12-01 15:30")
        assert "Mind" not in two.anjali.sees
        await two.company.delivers()
        assert "Mind" not in two.nele.has_seen


async def test_times_at_which_one_is_in_another_session_are_not_offered(database_url: str) -> None:
    async with Nele.founded(database_url) as two:
        nele, vikram, anjali = two.nele, two.vikram, two.anjali
        await anjali.sends_action("session.offer", str(two.pair_of[anjali.id]))
        first = str(anjali.button("Wed, 25 Nov").label)
        late = anjali.button("Wed, 25 Nov")
        await nele.sends_action("session.offer", str(two.pair_of[vikram.id]))
        await nele.presses("Wed, 25 Nov")
        assert len(await two.times()) == 1, "the same hour as the first that Anjali was offered"
        await anjali.sends_action(late.name, late.argument)
        assert "one of you has another session at that time, so nothing is booked" in anjali.sees
        assert f"[{first}]" not in anjali.sees
        assert len(await two.times()) == 1
        await anjali.presses("Wed, 25 Nov")
        assert len(await two.times()) == 2
        assert await two.never_in_two_at_once()


async def test_the_form_opens_with_a_time_at_which_neither_is_in_another_session(
    database_url: str,
) -> None:
    async with Nele.founded(database_url) as two:
        nele, vikram, anjali = two.nele, two.vikram, two.anjali
        await nele.sends_action("session.offer", str(two.pair_of[vikram.id]))
        await nele.presses("Wed, 25 Nov")
        await anjali.sends_action("session.plan", str(two.pair_of[anjali.id]))
        await anjali.submits()
        assert "Mind" not in anjali.sees
        assert await two.never_in_two_at_once()


def _mind(language: str, formal: bool) -> tuple[str, str]:
    """To whom it is their own other session, and to their partner."""
    if language == "en":
        return "you are already meeting Vikram Deshpande.", "one of you already has another session"
    if formal:
        return (
            "sind Sie schon mit Vikram Deshpande verabredet.",
            "Eine Seite hat dann schon ein anderes Treffen.",
        )
    return (
        "bist du schon mit Vikram Deshpande verabredet.",
        "Eine:r von euch hat dann schon ein anderes Treffen.",
    )
