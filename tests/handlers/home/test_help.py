"""What a person can do now, in their own language."""

from __future__ import annotations

import pytest

from handlers.conversation.chat import Bullets, Button, Buttons, Message, Reply
from handlers.conversation.router import RUN, routes
from tests.conversation import Company
from tests.handlers.open_programmes import SPOKEN
from tests.handlers.running_pairs import introduced


def commands_in(reply: Reply) -> list[str]:
    """The words that a help text names, one for each of its lines."""
    assert isinstance(reply, Message)
    lines = [str(line) for part in reply.parts if isinstance(part, Bullets) for line in part.items]
    return [line.partition(" – ")[0] for line in lines]


@pytest.mark.parametrize(("language", "formal"), SPOKEN)
async def test_it_names_every_command_of_ones_own_once_in_ones_own_language(
    sqlite_url: str, language: str, formal: bool
) -> None:
    async with Company.founded(sqlite_url, language=language, formal=formal) as company:
        lena = await company.person("Lena Vogt")
        carla = await company.person("Carla Coy", coordinator=True)
        word = company.bot.catalogue.speaker(language, formal).command
        for_everyone = {word(c.name) for c in routes.commands.values() if not c.coordinator}
        for_coordinators = {word(c.name) for c in routes.commands.values() if c.coordinator}
        named = commands_in(await lena.says("help"))
        assert set(named) == for_everyone
        assert len(named) == len(for_everyone)
        assert "Für die Koordination" not in lena.sees
        named = commands_in(await carla.says("hilfe"))
        assert for_coordinators <= set(named), "theirs come first"
        more = company.bot.catalogue.speaker(language, formal)("help-more")
        named += commands_in(await carla.presses(str(more)))
        assert set(named) == for_everyone | for_coordinators
        assert len(named) == len(for_everyone) + len(for_coordinators)


@pytest.mark.parametrize(("language", "formal"), SPOKEN)
async def test_every_word_of_it_is_understood(sqlite_url: str, language: str, formal: bool) -> None:
    async with Company.founded(sqlite_url, language=language, formal=formal) as company:
        say = company.bot.catalogue.speaker(language, formal)
        unknown = str(say("problem-unknown-word", word="x", count=1)).partition("x")[0]
        lena = await company.person("Lena Vogt")
        carla = await company.person("Carla Coy", coordinator=True)
        await introduced(company, lena, carla)
        for person in (lena, carla):
            for word in commands_in(await person.says("help")):
                await person.says(word)
                assert not person.sees.startswith(unknown)
                assert str(say("problem-coordinators-only")) not in person.sees


async def test_ones_own_language_counts_before_that_of_the_workspace(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url, language="de") as company:
        nina = await company.person("Nina Novak", language="en")
        otto = await company.person("Otto Orth", language="fr")
        assert "join" in commands_in(await nina.says("hilfe"))
        assert "What I can do for you" in nina.sees
        await otto.says("sprache de")
        assert "beitreten" in commands_in(await otto.says("help"))


async def test_it_ends_with_the_way_to_ones_next_step(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena = await company.person("Lena Vogt")
        reply = await lena.says("help")
        assert isinstance(reply, Message)
        (row,) = [part for part in reply.parts if isinstance(part, Buttons)]
        (button,) = row.buttons
        assert isinstance(button, Button)
        assert (button.name, button.argument) == (RUN, "")
        await lena.presses("My next step")
        assert "Hello Lena Vogt" in lena.sees
