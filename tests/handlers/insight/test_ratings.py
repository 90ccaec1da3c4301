"""What status shows of ratings: only what a group has said, and nothing by subtraction."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from storage.tables import Pair, PairSession, StoredFigure, UsedAnswer
from storage.types import PairState, ProgrammeState, SessionState
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced, programme_of
from tests.kept import kept

NOTHING_YET = "Usefulness of sessions: no figure yet; I look every fourth Monday, and it takes new"


class Cohort:
    """Pairs that meet, and the coordinator who looks at their figures."""

    def __init__(self, company: Company, petra: Person) -> None:
        self.company = company
        self.petra = petra
        self.pairs: list[tuple[int, Person, Person]] = []

    async def grows(self, pairs: int) -> Cohort:
        """So many pairs more."""
        for _ in range(pairs):
            number = len(self.pairs) + 1
            lena = await self.company.person(f"Mentor {number}", level=2)
            klaus = await self.company.person(f"Mentee {number}", level=6)
            self.pairs.append((await introduced(self.company, lena, klaus), lena, klaus))
        return self

    async def meets(self, *numbers: int) -> None:
        """These pairs, counted from 1, have met."""
        async with self.company.bot.database.begin() as session:
            for number in numbers:
                pair = await session.get_one(Pair, self.pairs[number - 1][0])
                session.add(
                    PairSession(
                        workspace_id=pair.workspace_id,
                        programme_id=pair.programme_id,
                        pair_id=pair.id,
                        state=SessionState.HELD,
                        starts_at=self.company.clock(),
                        closed_at=self.company.clock(),
                        created_at=self.company.clock(),
                    )
                )

    async def rate(self, *ratings: int) -> None:
        """Both of pair 1, then both of pair 2, … rate their latest session; 0 says nothing."""
        everyone = [person for _id, *both in self.pairs for person in both]
        for person, rating in zip(everyone, ratings, strict=False):
            if rating:
                await person.says("reflect")
                await person.submits(usefulness=str(rating))

    async def moment(self) -> None:
        """The next Monday on which figures are made."""
        self.company.clock.move_to(self.company.clock() + timedelta(days=28))
        await self.company.bot.hourly()

    @property
    async def usefulness(self) -> str:
        """The line of the status."""
        await self.petra.says("status Spring")
        return next(line for line in self.petra.sees.split("\n") if "Usefulness" in line)


@kept
async def cohort(database_url: str) -> AsyncIterator[Cohort]:
    """Five pairs that have met once."""
    async with Company.founded(database_url) as company:
        five = await Cohort(company, await company.person("Petra", coordinator=True)).grows(5)
        await five.meets(1, 2, 3, 4, 5)
        yield five


async def test_a_figure_is_made_at_its_moment_and_not_before(cohort: Cohort) -> None:
    await cohort.rate(4, 0, 3, 0, 4, 0, 3, 0, 4)
    assert NOTHING_YET in await cohort.usefulness, "nobody can make the moment come by looking"
    await cohort.moment()
    assert await cohort.usefulness == (
        "Usefulness of sessions: 3.5 to below 4 of 5, from 5–9 people (as of 21 December 2026)"
    )


async def test_what_too_few_have_said_waits_for_the_next_moment(cohort: Cohort) -> None:
    await cohort.rate(4, 4, 4, 4)
    await cohort.moment()
    assert NOTHING_YET in await cohort.usefulness, "four people"
    await cohort.rate(0, 0, 0, 0, 4)
    await cohort.moment()
    assert "4 of 5 or better, from 5–9 people" in await cohort.usefulness


async def test_many_ratings_of_few_people_are_not_shown(cohort: Cohort) -> None:
    for _ in range(3):
        await cohort.meets(1, 2)
        await cohort.rate(4, 4, 4, 4)
    await cohort.moment()
    assert NOTHING_YET in await cohort.usefulness


async def test_one_answer_is_in_one_figure_only(cohort: Cohort) -> None:
    await cohort.rate(5, 5, 5, 5, 5)
    await cohort.moment()
    before = await cohort.usefulness
    await cohort.rate(0, 0, 0, 0, 0, 1, 1, 1, 1)
    await cohort.moment()
    assert await cohort.usefulness == before, "four are not five"
    await cohort.rate(0, 0, 0, 0, 0, 0, 0, 0, 0, 1)
    await cohort.moment()
    assert "below 2.5 of 5" in await cohort.usefulness, "the first five are not in it again"


async def test_a_changed_mind_enters_no_second_figure(cohort: Cohort) -> None:
    await cohort.rate(5, 5, 5, 5, 5)
    await cohort.moment()
    before = await cohort.usefulness
    for _pair, mentor, _mentee in cohort.pairs[:2]:
        await mentor.says("reflect")
        await mentor.presses("Change my reflection")
        await mentor.submits(usefulness="1")
    await cohort.rate(0, 0, 0, 0, 0, 1, 1, 1, 1)
    await cohort.moment()
    assert await cohort.usefulness == before


async def test_both_roles_are_told_apart_where_each_has_enough(cohort: Cohort) -> None:
    await cohort.rate(5, 2, 5, 2, 5, 2, 5, 2, 5, 2)
    await cohort.moment()
    line = await cohort.usefulness
    assert "mentors: 4 of 5 or better, from 5–9 people; mentees: below 2.5 of 5" in line


@pytest.mark.parametrize(
    ("ratings", "shown"),
    [((5, 0, 5, 0, 5, 0, 5, 0, 5), "4 of 5 or better"), ((1, 0, 1, 0, 1, 0, 1, 0, 1), "below 2.5")],
)
async def test_when_all_say_the_same_nobody_learns_that_they_do(
    cohort: Cohort, ratings: tuple[int, ...], shown: str
) -> None:
    await cohort.rate(*ratings)
    await cohort.moment()
    assert shown in await cohort.usefulness


async def test_who_coordinates_or_did_so_does_not_count(cohort: Cohort) -> None:
    await cohort.rate(5, 5, 5, 5, 5)
    _pair, mentor, _mentee = cohort.pairs[0]
    await cohort.petra.says("coordinator add", mentor)
    await cohort.petra.says("coordinator remove", mentor)
    await cohort.moment()
    assert NOTHING_YET in await cohort.usefulness


async def test_a_figure_stays_as_it_is_whoever_leaves_or_deletes_everything(
    cohort: Cohort,
) -> None:
    await cohort.rate(5, 5, 5, 5, 5)
    await cohort.moment()
    before = await cohort.usefulness
    _pair, mentor, mentee = cohort.pairs[0]
    await mentor.says("leave")
    await mentor.presses("Leave Spring")
    await mentee.says("privacy")
    await mentee.presses("Delete everything")
    await mentee.presses("Delete everything")
    await cohort.petra.says("coordinator add", mentor)
    assert await cohort.usefulness == before
    await cohort.moment()
    assert await cohort.usefulness == before


async def test_pairing_the_same_two_again_makes_no_second_couple(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        four = await Cohort(company, await company.person("Petra", coordinator=True)).grows(4)
        await four.meets(1, 2, 3, 4)
        await four.rate(4, 4, 4, 4, 4, 4, 4, 4)
        pair_id, mentor, mentee = four.pairs[0]
        for _ in range(3):
            async with company.bot.database.begin() as session:
                pair = await session.get_one(Pair, pair_id)
                pair.state = PairState.ENDED
            pair_id = await introduced(company, mentor, mentee)
        await four.moment()
        assert NOTHING_YET in await four.usefulness
        await four.grows(1)
        await four.moment()
        assert "4 of 5 or better, from 5–9 people" in await four.usefulness


async def test_the_last_moment_comes_fourteen_days_after_the_closing(cohort: Cohort) -> None:
    await cohort.moment()
    async with cohort.company.bot.database.begin() as session:
        spring = await programme_of(cohort.company, session, "Spring")
        spring.state, spring.closed_at = ProgrammeState.CLOSING, cohort.company.clock()
    await cohort.rate(5, 5, 5, 5, 5)
    cohort.company.clock.move_to(cohort.company.clock() + timedelta(days=13))
    await cohort.company.bot.hourly()
    assert NOTHING_YET in await cohort.usefulness
    cohort.company.clock.move_to(cohort.company.clock() + timedelta(days=1))
    await cohort.company.bot.hourly()
    before = await cohort.usefulness
    assert "4 of 5 or better" in before
    await cohort.rate(0, 0, 0, 0, 0, 1, 1, 1, 1, 1)
    await cohort.moment()
    assert await cohort.usefulness == before, "that was the last one"


async def test_several_replicas_hold_a_moment_once(cohort: Cohort) -> None:
    await cohort.rate(5, 5, 5, 5, 5)
    cohort.company.clock.move_to(cohort.company.clock() + timedelta(days=28))
    await asyncio.gather(*(cohort.company.bot.hourly() for _ in range(3)))
    async with cohort.company.bot.database.begin() as session:
        for table, rows in ((StoredFigure, 1), (UsedAnswer, 5)):
            found = await session.exec(select(table).where(table.question == "usefulness"))
            assert len(found.all()) == rows


async def test_the_database_refuses_a_second_use_of_an_answer(cohort: Cohort) -> None:
    await cohort.rate(5, 5, 5, 5, 5)
    await cohort.moment()
    async with cohort.company.bot.database.begin() as session:
        used = (await session.exec(select(UsedAnswer))).first()
        assert used is not None
        session.add(UsedAnswer(**used.model_dump(exclude={"id"})))
        with pytest.raises(IntegrityError):
            await session.flush()
        await session.rollback()
