"""More people than a menu of Slack's holds: they are found by typing."""

from __future__ import annotations

import pytest

from tests.peers.slack.inputs import CannotFill
from tests.peers.slack.town import bot_in_slack
from tests.story.crowd import a_crowd_of_mentors
from tests.story.records import slack_refused_nothing
from tests.story.slack_people import PROGRAMME, Cast, users


@pytest.mark.parametrize(
    ("language", "socket_mode"),
    [
        ("en", True),
        ("de", False),
        pytest.param("en", False, marks=pytest.mark.whole_only),
        pytest.param("de", True, marks=pytest.mark.whole_only),
    ],
)
async def test_a_mentor_among_many_is_found_by_typing(
    sqlite_url: str, language: str, socket_mode: bool
) -> None:
    async with bot_in_slack(sqlite_url, users(language), socket_mode=socket_mode) as town:
        cast = Cast(town, language)
        await cast.both_join()
        await a_crowd_of_mentors(town.bot)
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
        names = {"mentor": "Özgür Yılmaz", "mentee": "Klaus Kern"}
        assert words("by-hand-against", **names, programme=PROGRAMME) in said
        slack_refused_nothing(town)
