"""A list becomes pairs that are being asked, whatever the two of one have become meanwhile."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import col, select

from storage import proposed
from storage.tables import Deadline, ListedPair, Member, Pair, Programme
from storage.types import PairState, ProgrammeState
from tests.storage.house import NOON, House

TIMES = NOON, NOON + timedelta(days=4), NOON + timedelta(days=8)
KINDS = "half", "end"


async def listed(house: House, programme: Programme, mentor: Member, mentee: Member) -> None:
    """They stand on the list."""
    await house.keep(
        ListedPair(
            workspace_id=programme.workspace_id,
            programme_id=programme.id,
            mentor_id=mentor.id,
            mentee_id=mentee.id,
            score=71,
            topics=["b1"],
            bonuses=["hours"],
            created_at=NOON,
        )
    )


async def test_they_become_pairs_with_their_reasons_and_deadlines(database_url: str) -> None:
    async with House.of(database_url) as house:
        spring = await house.programme("Spring", ProgrammeState.RUNNING)
        autumn = await house.programme("Autumn", ProgrammeState.RUNNING)
        klaus, *mentors = [await house.member(name) for name in ("Klaus", "Ada", "Bo", "Cem")]
        for mentor in mentors:
            await listed(house, spring, mentor, klaus)
        await listed(house, autumn, mentors[0], klaus)
        session = house.session
        last = await proposed.begin_some(session, spring.id, TIMES, KINDS, 2)
        assert last
        assert await proposed.count(session, spring.id) == 1
        assert await proposed.begin_some(session, spring.id, TIMES, KINDS, 2) > last
        assert await proposed.begin_some(session, spring.id, TIMES, KINDS, 2) == 0
        assert await proposed.count(session, autumn.id) == 1
        pairs = (await session.exec(select(Pair).order_by(col(Pair.id)))).all()
        assert [one.mentor_id for one in pairs] == [one.id for one in mentors]
        for one in pairs:
            assert (one.score, one.topics, one.bonuses, one.rank) == (71, ["b1"], ["hours"], 1)
            assert (one.asked_at, one.leader_until, one.expires_at) == TIMES
        ends = (await session.exec(select(Deadline).order_by(col(Deadline.due_at)))).all()
        assert [one.kind for one in ends] == ["half"] * 3 + ["end"] * 3
        assert {one.subject_id for one in ends} == {one.id for one in pairs}


@pytest.mark.parametrize(
    ("state", "becomes"),
    [
        (PairState.SUGGESTED, [PairState.ASKING_MENTEE]),
        (PairState.RUNNING, [PairState.RUNNING]),
        (PairState.DECLINED, [PairState.DECLINED, PairState.ASKING_MENTEE]),
    ],
)
async def test_two_are_asked_once_whatever_they_have_become_meanwhile(
    database_url: str, state: PairState, becomes: list[PairState]
) -> None:
    async with House.of(database_url) as house:
        spring = await house.programme("Spring", ProgrammeState.RUNNING)
        lena, klaus = await house.member("Lena"), await house.member("Klaus")
        await house.pair(spring, lena, klaus, state)
        await listed(house, spring, lena, klaus)
        house.session.expunge_all()
        await proposed.begin_some(house.session, spring.id, TIMES, KINDS, 9)
        pairs = (await house.session.exec(select(Pair).order_by(col(Pair.id)))).all()
        assert [one.state for one in pairs] == becomes
        assert await proposed.count(house.session, spring.id) == 0
