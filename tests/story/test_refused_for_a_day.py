"""A permission is missing in Slack: nobody's introduction stalls unseen."""

from __future__ import annotations

from tests.peers.slack.town import bot_in_slack
from tests.story.records import sends_each_prompt_once
from tests.story.slack_people import Cast, users


async def test_after_a_day_each_of_two_is_introduced_alone_and_coordinators_hear_why(
    database_url: str,
) -> None:
    async with bot_in_slack(database_url, users("en")) as town:
        cast = Cast(town, "en")
        await cast.both_join()
        await cast.release_the_pairs()
        town.slack.take_scope(town.slack.workspaces[0], "mpim:write")
        await cast.klaus_accepts()
        await cast.lena_accepts()
        alone = cast.words("introduction-no-room", name="Lena Vogt")
        await town.lets_pass(hours=20)
        assert alone not in cast.klaus.sees(), "a permission may be given within a day"

        await town.lets_pass(hours=28)
        assert alone in cast.klaus.sees()
        assert cast.words("introduction-no-room", name="Klaus Kern") in cast.lena.sees()
        assert cast.words("refused-told", count=1, platform="Slack") in cast.carla.sees()
        await sends_each_prompt_once(town)
        await town.moves_to("2026-12-10 12:00")
        assert cast.words("check-in-question", name="Lena Vogt") in cast.klaus.sees()
