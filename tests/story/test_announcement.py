"""A coordinator writes to everyone, in Slack and in Teams, and both of the pair read the same."""

from __future__ import annotations

import pytest

from tests.peers.slack.person import Person
from tests.peers.slack.town import bot_in_slack
from tests.peers.teams.person import Person as TeamsPerson
from tests.peers.teams.town import bot_in_teams
from tests.story.records import sends_each_prompt_once, slack_refused_nothing
from tests.story.slack_people import PROGRAMME, Cast, PersonT, teams_users, users

TEXT = "The kick-off is on 1 December.\nBring *one* question, <!channel> & all."
BETTER = "The kick-off is on 2 December."


@pytest.mark.parametrize("language", ["en", "de"])
async def test_in_slack(database_url: str, language: str) -> None:
    async with bot_in_slack(database_url, users(language)) as town:
        await _announces(Cast[Person](town, language))
        await sends_each_prompt_once(town)
        slack_refused_nothing(town)


@pytest.mark.parametrize("language", ["en", "de"])
async def test_in_teams(database_url: str, language: str) -> None:
    async with bot_in_teams(database_url, teams_users(language), coordinators="UCARLA") as town:
        for person in ("UKLAUS", "ULENA", "UCARLA"):
            await town.person(person).installs()
        await _announces(Cast[TeamsPerson](town, language))


async def _announces(cast: Cast[PersonT]) -> None:
    """Looks, changes her mind, sends; the preview's place is taken by what has become of it."""
    words, carla = cast.words, cast.carla
    await cast.both_join()
    await cast.town.delivers()
    await carla.commands(cast.command("announce", "The kick-off"))
    carla.fills({words("announce-form-text"): TEXT})
    preview = await carla.submits()
    letter = f"{_opening(cast)}\n{TEXT}\n{words('announce-answer', name='Carla Coy')}"
    assert words("announce-preview", count=2, programme=PROGRAMME) in preview
    assert letter in _even(preview)
    await carla.presses(words("announce-change"))
    carla.fills({words("announce-form-text"): BETTER})
    assert BETTER in await carla.submits()
    assert TEXT not in carla.sees(), "there is one preview, the newest"
    send = carla.button(words("announce-send"))
    await carla.presses(send)
    assert words("announce-sent", count=2, programme=PROGRAMME) in carla.sees()
    await carla.presses(send)
    assert words("announce-sent-already", count=2, at="").removesuffix(".") in carla.sees()
    assert BETTER in carla.sees()
    await cast.town.delivers()
    assert words("announce-send") not in carla.buttons()
    for person in (cast.klaus, cast.lena):
        assert person.sees().count(BETTER) == 1
        read = person.reads(person.last_message())
        assert _even(read) == letter.replace(TEXT, BETTER)


def _opening(cast: Cast[PersonT]) -> str:
    return cast.words(
        "announce-letter-everyone", name=cast.mention("Carla Coy"), programme=PROGRAMME
    )


def _even(seen: str) -> str:
    """Without the marks of quoted lines."""
    return "\n".join(line.removeprefix("> ") for line in seen.splitlines())
