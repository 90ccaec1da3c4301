"""More people than a menu of Slack's holds: they are found by typing."""

from __future__ import annotations

import pytest

from storage import programmes
from storage.people import remember_member, workspace_of
from storage.tables import Enrolment, Member
from storage.types import ProgrammeState, Role
from tests.peers.slack.inputs import CannotFill
from tests.peers.slack.town import Town, bot_in_slack
from tests.story.records import slack_refused_nothing
from tests.story.slack_people import Cast, users

CROWD = 120


@pytest.mark.parametrize("socket_mode", [False, True], ids=["http", "socket"])
@pytest.mark.parametrize("language", ["en", "de"])
async def test_a_mentor_among_many_is_found_by_typing(
    sqlite_url: str, language: str, socket_mode: bool
) -> None:
    async with bot_in_slack(sqlite_url, users(language), socket_mode=socket_mode) as town:
        cast = Cast(town, language)
        await cast.both_join()
        await _a_crowd_of_mentors(town)
        words, carla = cast.words, cast.carla
        await carla.opens_home()
        await carla.presses(words("choose-pair-title"))
        assert carla.field("mentor")["element"]["type"] == "external_select"
        assert carla.field("mentee")["element"]["type"] == "static_select"
        assert len(await carla.searches("mentor", "")) == 100
        for typed in ("ozgur", "ÖZGÜR", "oezguer yil", "Yilmaz entwicklung"):
            assert await carla.searches("mentor", typed) == ["Özgür Yılmaz"], typed
        assert await carla.searches("mentor", "nobody") == []
        with pytest.raises(CannotFill):
            carla.fills({"mentor": "Özgür Yılmaz"})
        await carla.searches("mentor", "özg")
        carla.fills({"mentor": "Özgür Yılmaz", "mentee": "Klaus Kern"})
        said = await carla.submits()
        assert words("by-hand-paired", mentor="Özgür Yılmaz", mentee="Klaus Kern") in said
        slack_refused_nothing(town)


async def _a_crowd_of_mentors(town: Town) -> None:
    async with town.bot.database.begin() as session:
        workspace = await workspace_of(session, "slack", "T1")
        assert workspace is not None
        [programme] = await programmes.programmes_in(session, workspace.id, tuple(ProgrammeState))
        for number in range(CROWD):
            name = "Özgür Yılmaz" if number == CROWD - 1 else f"Mentor {number:03}"
            member = await remember_member(
                session,
                Member(
                    workspace_id=workspace.id,
                    external_id=f"UCROWD{number}",
                    name=name,
                    department="Entwicklung",
                    created_at=town.clock(),
                ),
            )
            session.add(
                Enrolment(
                    workspace_id=workspace.id,
                    programme_id=programme.id,
                    member_id=member.id,
                    role=Role.MENTOR,
                    joined_at=town.clock(),
                )
            )
