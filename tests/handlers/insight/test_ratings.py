"""What status shows of ratings: only what a group has said, and nothing by subtraction."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from handlers.insight.ratings import band
from storage.tables import PairSession
from storage.types import SessionState
from tests.conversation import Company, Person
from tests.handlers.running_pairs import introduced, programme_of

NOTHING_YET = "Sessions are useful: no figure yet; it appears from 5 people in 3 pairs on"


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
            workspace = await self.company.workspace(session)
            for number in numbers:
                session.add(
                    PairSession(
                        workspace_id=workspace.id,
                        pair_id=self.pairs[number - 1][0],
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

    @property
    async def usefulness(self) -> str:
        """The line of the status."""
        await self.petra.says("status Spring")
        return next(line for line in self.petra.sees.split("\n") if "useful" in line)


@pytest_asyncio.fixture
async def cohort(database_url: str) -> AsyncIterator[Cohort]:
    """Five pairs that have met once."""
    async with Company.founded(database_url) as company:
        five = await Cohort(company, await company.person("Petra", coordinator=True)).grows(5)
        await five.meets(1, 2, 3, 4, 5)
        yield five


async def test_the_mean_appears_when_five_people_of_three_pairs_have_rated(cohort: Cohort) -> None:
    await cohort.rate(4, 3, 4, 3)
    assert NOTHING_YET in await cohort.usefulness, "four people"
    await cohort.rate(0, 0, 0, 0, 4)
    assert await cohort.usefulness == (
        "Sessions are useful: 3.5 of 5 (from 5–9 people, as of Monday, 23 November 2026)"
    )


async def test_many_ratings_of_few_people_are_not_shown(cohort: Cohort) -> None:
    for _ in range(3):
        await cohort.meets(1, 2)
        await cohort.rate(4, 4, 4, 4)
    assert NOTHING_YET in await cohort.usefulness


async def test_one_more_rating_changes_nothing_that_is_shown(cohort: Cohort) -> None:
    await cohort.rate(4, 3, 4, 3, 4)
    before = await cohort.usefulness
    await cohort.company.lets_pass(days=1)
    await cohort.rate(0, 0, 0, 0, 0, 1)
    assert await cohort.usefulness == before, "the difference would be this one's answer"
    await cohort.rate(0, 0, 0, 0, 0, 0, 1, 1, 1)
    assert await cohort.usefulness == before, "four are not five"
    await cohort.rate(0, 0, 0, 0, 0, 0, 0, 0, 0, 1)
    assert "2.5 of 5 (from 10–19 people, as of Tuesday" in await cohort.usefulness


async def test_a_changed_mind_does_not_show_before_those_of_four_others(cohort: Cohort) -> None:
    await cohort.rate(4, 3, 4, 3, 4)
    before = await cohort.usefulness
    await cohort.company.lets_pass(days=1)
    _pair, mentor, _mentee = cohort.pairs[0]
    await mentor.says("reflect")
    await mentor.presses("Change my reflection")
    await mentor.submits(usefulness="1")
    assert await cohort.usefulness == before
    await cohort.rate(0, 0, 0, 0, 0, 1, 1, 1, 1)
    assert "2 of 5" in await cohort.usefulness, "nine ratings: 1 3 4 3 4 1 1 1 1"


async def test_words_added_to_a_reflection_are_no_new_rating(cohort: Cohort) -> None:
    await cohort.rate(4, 3, 4, 3, 4)
    before = await cohort.usefulness
    await cohort.company.lets_pass(days=1)
    for person in [person for _id, *both in cohort.pairs for person in both][:5]:
        await person.says("reflect")
        await person.presses("Change my reflection")
        await person.submits(learned="Something that came to mind later")
    await cohort.rate(0, 0, 0, 0, 0, 1)
    assert await cohort.usefulness == before


@pytest.mark.parametrize(
    ("ratings", "shown"),
    [((5, 5, 5, 5, 5), "4.5 of 5 or better"), ((1, 1, 1, 1, 1), "1.5 of 5 or less")],
)
async def test_when_all_say_the_same_nobody_learns_that_they_do(
    cohort: Cohort, ratings: tuple[int, ...], shown: str
) -> None:
    await cohort.rate(*ratings)
    assert shown in await cohort.usefulness


async def test_a_programme_of_fewer_than_five_pairs_shows_no_ratings(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        four = await Cohort(company, await company.person("Petra", coordinator=True)).grows(4)
        await four.meets(1, 2, 3, 4)
        await four.rate(4, 4, 4, 4, 4, 4, 4, 4)
        assert NOTHING_YET in await four.usefulness
        assert "in a programme of at least 5 pairs" in await four.usefulness
        await four.grows(1)
        assert "4 of 5" in await four.usefulness


async def test_a_smaller_k_is_told_as_it_is(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        five = await Cohort(company, await company.person("Petra", coordinator=True)).grows(5)
        async with company.bot.database.begin() as session:
            (await programme_of(company, session, "Spring")).k = 3
        await five.meets(1, 2, 3)
        await five.rate(4, 0, 4, 0, 4)
        assert "4 of 5 (from 3–9 people" in await five.usefulness


@pytest.mark.parametrize(
    ("people", "k", "told"),
    [
        (3, 3, "3–9"),
        (9, 3, "3–9"),
        (5, 5, "5–9"),
        (10, 5, "10–19"),
        (19, 5, "10–19"),
        (20, 5, "20+"),
        (400, 5, "20+"),
        (10, 9, "9–19"),
        (12, 12, "12–19"),
        (19, 18, "18+"),
        (30, 30, "30+"),
    ],
)
def test_the_number_of_people_is_a_band_that_begins_with_k(people: int, k: int, told: str) -> None:
    assert band(people, k) == told
