"""Programmes and who takes part in them, on both databases."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError

from storage import programmes
from storage.tables import Enrolment, Programme
from storage.types import UNDER_WAY, EnrolmentState, ProgrammeState, Role
from tests.storage.house import NOON, House


async def test_a_programme_is_found_by_its_name_whatever_the_capitals(database_url: str) -> None:
    async with House.of(database_url) as house:
        autumn = await house.programme("Übergang Straße", ProgrammeState.DRAFT)
        await house.programme("Spring", ProgrammeState.OPEN, house.there)
        for name in ("übergang straße", "  ÜBERGANG STRASSE ", "Übergang Straße"):
            found = await programmes.programme_named(house.session, house.here.id, name)
            assert found == autumn, name
        for name in ("Spring", "Übergang", ""):
            assert await programmes.programme_named(house.session, house.here.id, name) is None


async def test_programmes_come_newest_first_and_only_in_the_states_asked_for(
    database_url: str,
) -> None:
    async with House.of(database_url) as house:
        for state in ProgrammeState:
            await house.programme(f"In {state}", state)
        await house.programme("Theirs", ProgrammeState.OPEN, house.there)
        session, place = house.session, house.here.id
        every = await programmes.programmes_in(session, place, tuple(ProgrammeState))
        assert [one.state for one in every] == list(reversed(ProgrammeState))
        current = await programmes.programmes_in(session, place, UNDER_WAY)
        assert {one.state for one in current} == set(UNDER_WAY)
        assert await programmes.programmes_in(session, place, ()) == []


async def test_a_programme_is_created_once_under_its_name(database_url: str) -> None:
    async with House.of(database_url) as house:
        twice = [
            await programmes.create(
                house.session,
                Programme(
                    workspace_id=house.here.id,
                    name="Spring",
                    starts_on=NOON.date(),
                    topics=["a1"],
                    created_at=NOON,
                ),
            )
            for _ in range(2)
        ]
        assert twice == [True, False]
        stored = await programmes.programme_named(house.session, house.here.id, "Spring")
        assert stored is not None
        assert (stored.topics, stored.weeks, stored.state) == (["a1"], 26, ProgrammeState.DRAFT)


async def test_a_programme_of_another_workspace_is_not_found_by_its_id(database_url: str) -> None:
    async with House.of(database_url) as house:
        theirs = await house.programme("Spring", ProgrammeState.OPEN, house.there)
        for lock in (False, True):
            get = programmes.programme_by_id
            assert await get(house.session, house.here.id, theirs.id, lock=lock) is None
            assert await get(house.session, house.there.id, theirs.id, lock=lock) == theirs


async def test_a_part_is_kept_once_also_when_it_was_left(database_url: str) -> None:
    async with House.of(database_url) as house:
        spring = await house.programme("Spring", ProgrammeState.OPEN)
        lena = await house.member("Lena")
        known = await house.enrolled(spring, lena, Role.MENTOR, EnrolmentState.LEFT)
        again = Enrolment(
            workspace_id=house.here.id,
            programme_id=spring.id,
            member_id=lena.id,
            role=Role.MENTEE,
            joined_at=NOON,
        )
        assert not await programmes.enrol(house.session, again)
        assert await programmes.enrolment_of(house.session, spring.id, lena.id) == known
        get = programmes.enrolment_by_id
        assert await get(house.session, house.here.id, known.id) == known
        assert await get(house.session, house.there.id, known.id) is None


async def test_current_parts_are_those_not_left_in_programmes_under_way(database_url: str) -> None:
    async with House.of(database_url) as house:
        lena = await house.member("Lena")
        for state in ProgrammeState:
            one = await house.programme(f"In {state}", state)
            await house.enrolled(one, lena, Role.MENTOR)
        left = await house.programme("Left", ProgrammeState.OPEN)
        await house.enrolled(left, lena, Role.MENTOR, EnrolmentState.LEFT)
        paused = await house.programme("Paused", ProgrammeState.RUNNING)
        await house.enrolled(paused, lena, Role.MENTEE, EnrolmentState.PAUSED)
        found = await programmes.current_enrolments(house.session, house.here.id, lena.id)
        assert [programme.name for _enrolment, programme in found] == [
            "Paused",
            "In closing",
            "In running",
            "In open",
        ]
        assert await programmes.current_enrolments(house.session, house.there.id, lena.id) == []


async def test_participants_come_by_name_and_by_role_and_their_topics_are_counted(
    database_url: str,
) -> None:
    async with House.of(database_url) as house:
        spring = await house.programme("Spring", ProgrammeState.OPEN)
        parts = (
            ("Zoe", Role.MENTOR, EnrolmentState.ACTIVE, ("b1", "c1")),
            ("Ada", Role.MENTOR, EnrolmentState.PAUSED, ("b1",)),
            ("Max", Role.MENTOR, EnrolmentState.LEFT, ("b1",)),
            ("Kim", Role.MENTEE, EnrolmentState.ACTIVE, ("a1", "b1")),
        )
        for name, role, state, topics in parts:
            await house.enrolled(spring, await house.member(name), role, state, topics)
        names = {
            role: [
                m.name for _e, m in await programmes.participants(house.session, spring.id, role)
            ]
            for role in (None, *Role)
        }
        assert names == {
            None: ["Ada", "Kim", "Zoe"],
            Role.MENTOR: ["Ada", "Zoe"],
            Role.MENTEE: ["Kim"],
        }
        every = ("a1", "b1", "c1", "d1")
        counts = await programmes.topic_counts(house.session, spring.id, every)
        assert dict(counts.offered) == {"b1": 2, "c1": 1}
        assert dict(counts.wanted) == {"a1": 1, "b1": 1}
        joined = await programmes.count_by_role(house.session, spring.id)
        assert joined == {Role.MENTOR: 2, Role.MENTEE: 1}


async def test_two_programmes_of_a_workspace_never_have_the_same_name(database_url: str) -> None:
    async with House.of(database_url) as house:
        await house.programme("Spring", ProgrammeState.OPEN)
        await house.programme("Spring", ProgrammeState.OPEN, house.there)
        with pytest.raises(IntegrityError):
            await house.programme("Spring", ProgrammeState.DRAFT)
