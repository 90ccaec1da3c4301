"""A second opinion: what the bot sends is taken, kept and found again by a Slack of others."""

from __future__ import annotations

from pathlib import Path

from tests.peers.slack.client.emulator import SecondOpinion, bot_in_the_emulator
from tests.peers.slack.person import Person
from tests.peers.slack.town import Town
from tests.story.records import sends_each_prompt_once, slack_refused_nothing
from tests.story.slack_people import Cast, users
from tests.story.test_whole_story import whole_story


async def test_a_whole_programme_runs_in_the_emulator(sqlite_url: str, tmp_path: Path) -> None:
    async with bot_in_the_emulator(sqlite_url, users("en"), tmp_path) as town:
        slack = await _installed(town)
        await whole_story(Cast[Person](town, "en"))
        await town.delivers()
        assert await sends_each_prompt_once(town) > 12
        slack_refused_nothing(town)
        called = {call.method for call in slack.calls}
        assert called >= {"oauth.v2.access", "conversations.open", "views.open", "views.publish"}
        assert called >= {"chat.update", "files.completeUploadExternal", "users.info"}
        await _the_emulator_holds_what_was_shown(slack)


async def test_a_message_is_found_again_in_the_emulator(sqlite_url: str, tmp_path: Path) -> None:
    async with bot_in_the_emulator(sqlite_url, users("en"), tmp_path) as town:
        slack, cast = await _installed(town), Cast[Person](town, "en")
        await cast.both_join()
        await cast.carla.commands("/mentor match")
        await cast.carla.presses(cast.words("match-approve", count=1))
        slack.breaks_off("chat.postMessage", after=True)
        await town.delivers()
        await town.lets_pass(minutes=5)
        said = cast.words("proposal-to-mentee", name="Lena Vogt")
        assert cast.klaus.sees().count(said) == 1
        assert "conversations.history" in {call.method for call in slack.calls}
        await sends_each_prompt_once(town)


async def _installed(town: Town) -> SecondOpinion:
    slack = town.slack
    assert isinstance(slack, SecondOpinion)
    page = await slack.installed(town.browser().visits)
    assert page.status == 200
    assert "Example" in page.text
    return slack


async def _the_emulator_holds_what_was_shown(slack: SecondOpinion) -> None:
    """Read back from the emulator: every conversation, with blocks and marks."""
    marked = 0
    for conversation in slack.workspaces[0].conversations.values():
        held = await slack.history(conversation.id)
        bots = [one for one in conversation.messages if one.user == slack.workspaces[0].bot.id]
        assert len(held) == len(bots)
        assert {one["ts"] for one in held if not one.get("files")} == {
            one.ts for one in bots if not one.files
        }
        marked += sum("metadata" in one for one in held)
    assert marked > 12
