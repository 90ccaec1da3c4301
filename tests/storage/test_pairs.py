"""Who is with whom, who was, and who must not be, on both databases."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from storage import matchable, pairs
from storage.rows import in_parts
from storage.tables import Member
from storage.types import OVER, STANDING, PairState, ProgrammeState
from tests.storage.house import NOON, House

LIVING = [state for state in PairState if state not in OVER]


async def test_a_members_pairs_are_those_of_either_role_in_programmes_not_archived(
    database_url: str,
) -> None:
    async with House.of(database_url) as house:
        lena, klaus, ida = [await house.member(name) for name in ("Lena", "Klaus", "Ida")]
        spring = await house.programme("Spring", ProgrammeState.CLOSING)
        autumn = await house.programme("Autumn", ProgrammeState.RUNNING)
        old = await house.programme("Old", ProgrammeState.ARCHIVED)
        one = await house.pair(spring, lena, klaus, PairState.RUNNING)
        other = await house.pair(autumn, ida, lena, PairState.RUNNING)
        await house.pair(old, lena, klaus, PairState.RUNNING)
        asked = await house.pair(autumn, lena, klaus, PairState.ASKING_MENTOR)
        session, place = house.session, house.here.id
        assert list(await pairs.pairs_of(session, place, lena.id)) == [one, other]
        assert list(await pairs.pairs_of(session, place, klaus.id, STANDING)) == [one, asked]
        assert list(await pairs.pairs_of(session, place, klaus.id, ())) == []
        assert list(await pairs.pairs_of(session, house.there.id, lena.id)) == []


async def test_a_programmes_pairs_come_oldest_first_in_the_states_asked_for(
    database_url: str,
) -> None:
    async with House.of(database_url) as house:
        spring = await house.programme("Spring", ProgrammeState.RUNNING)
        lena = await house.member("Lena")
        for state in PairState:
            await house.pair(spring, lena, await house.member(f"For {state}"), state)
        every = await pairs.pairs_in(house.session, spring.id, tuple(PairState))
        assert [one.state for one in every] == list(PairState)
        standing = await pairs.pairs_in(house.session, spring.id, STANDING)
        assert {one.state for one in standing} == set(STANDING)


@pytest.mark.parametrize("state", LIVING)
async def test_two_people_are_at_most_once_on_the_way_to_being_a_pair(
    database_url: str, state: PairState
) -> None:
    async with House.of(database_url) as house:
        spring = await house.programme("Spring", ProgrammeState.RUNNING)
        lena, klaus = await house.member("Lena"), await house.member("Klaus")
        for over in OVER:
            await house.pair(spring, lena, klaus, over)
        between = pairs.pair_between
        assert await between(house.session, spring.id, lena.id, klaus.id) is None
        living = await house.pair(spring, lena, klaus, state)
        assert await between(house.session, spring.id, lena.id, klaus.id) == living
        assert await between(house.session, spring.id, klaus.id, lena.id) is None
        with pytest.raises(IntegrityError):
            await house.pair(spring, lena, klaus, PairState.SUGGESTED)


async def test_a_pair_of_another_workspace_is_not_found_by_its_id(database_url: str) -> None:
    async with House.of(database_url) as house:
        spring = await house.programme("Spring", ProgrammeState.RUNNING)
        lena, klaus = await house.member("Lena"), await house.member("Klaus")
        pair = await house.pair(spring, lena, klaus, PairState.RUNNING)
        for lock in (False, True):
            get = pairs.pair_by_id
            assert await get(house.session, house.here.id, pair.id, lock=lock) == pair
            assert await get(house.session, house.there.id, pair.id, lock=lock) is None


async def test_blocks_and_earlier_pairs_are_kept_once(database_url: str) -> None:
    async with House.of(database_url) as house:
        lena, klaus = await house.member("Lena"), await house.member("Klaus")
        session, place = house.session, house.here.id
        assert await pairs.block(session, place, klaus.id, lena.id, NOON)
        assert not await pairs.block(session, place, lena.id, klaus.id, NOON)
        both = tuple(sorted((lena.id, klaus.id)))
        assert await _apart(house, place) == [both]
        assert await _apart(house, house.there.id) == []
        for _ in range(2):
            await pairs.remember_earlier_pair(session, place, lena.id, klaus.id)
        await pairs.remember_earlier_pair(session, place, klaus.id, lena.id)
        earlier = [(lena.id, klaus.id), (klaus.id, lena.id)]
        assert sorted(await _apart(house, place)) == sorted([both, *earlier]), (
            "with the roles turned round they are another pair"
        )


async def _apart(house: House, workspace_id: int) -> list[tuple[int, ...]]:
    """Who is blocked, then who was a pair in an earlier cycle."""
    everybody = select(col(Member.id)).where(col(Member.workspace_id) == workspace_id)
    queries = matchable.apart(workspace_id, everybody)
    found = [part for query in queries async for part in in_parts(house.session, query)]
    return [tuple(row) for part in found for row in part]
