"""Announcements: found in their own workspace, and how many people one goes to."""

from __future__ import annotations

from storage import announcements, prompts
from storage.tables import Announcement
from storage.types import AnnouncementState, ProgrammeState, Role
from tests.storage.house import NOON, House, prompt


async def written(house: House, role: Role | None = None) -> Announcement:
    """A draft of Carla's."""
    carla = await house.member("Carla")
    spring = await house.programme("Spring", ProgrammeState.RUNNING)
    one = Announcement(
        workspace_id=house.here.id,
        programme_id=spring.id,
        author_id=carla.id,
        role=role,
        text="Hello",
        created_at=NOON,
    )
    await house.keep(one)
    return one


async def test_it_is_found_as_it_was_written_and_in_its_own_workspace_alone(
    database_url: str,
) -> None:
    async with House.of(database_url) as house:
        draft = await written(house, Role.MENTEE)
        number, here, there = draft.id, house.here.id, house.there.id
        house.session.expunge_all()
        for lock in (False, True):
            found = await announcements.announcement_by_id(house.session, here, number, lock=lock)
            assert found is not None
            assert (found.text, found.role) == ("Hello", Role.MENTEE)
            assert (found.state, found.revision) == (AnnouncementState.DRAFT, 0)
            assert not await announcements.announcement_by_id(
                house.session, there, number, lock=lock
            )


async def test_who_is_told_is_counted_by_the_prompts_about_it(database_url: str) -> None:
    async with House.of(database_url) as house:
        one = await written(house)
        assert await announcements.reached(house.session, one) == 0
        lena, klaus = await house.member("Lena"), await house.member("Klaus")
        for recipient, kind, about in (
            (lena, announcements.KIND, one.id),
            (klaus, announcements.KIND, one.id),
            (klaus, announcements.KIND, one.id + 1),
            (klaus, "thanks", one.id),
        ):
            await prompts.plan(house.session, prompt(recipient, kind, subject_id=about))
        assert await announcements.reached(house.session, one) == 2
