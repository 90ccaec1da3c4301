"""The help begins with what helps where the person is, in the order in which people need it."""

from __future__ import annotations

from handlers.conversation.router import routes
from storage.types import ProgrammeState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import joins, programme_in
from tests.handlers.running_pairs import introduced


async def helps_now(person: Person) -> list[str]:
    """The words under the first heading of the help."""
    await person.says("help")
    first = person.sees.partition("What helps you now\n")[2].partition("\nAlso")[0]
    return [line.removeprefix("• ").partition(" – ")[0] for line in first.split("\n")]


async def test_it_begins_with_what_helps_now(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.RUNNING)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        assert await helps_now(lena) == ["join", "topics", "who", "learnings"]
        await joins(lena, "mentor")
        assert await helps_now(lena) == [
            "prepare",
            "profile",
            "topics",
            "who",
            "learnings",
            "trends",
        ]
        await introduced(company, lena, klaus)
        assert (await helps_now(lena))[:3] == ["session", "prepare", "reflect"]
        await lena.says("pause 2")
        assert (await helps_now(lena))[0] == "resume"
        await lena.says("leave")
        await lena.presses("Leave Spring")
        assert await helps_now(lena) == ["join", "topics", "who", "learnings"]


def words_in(person: Person) -> list[str]:
    """The commands that are on the screen."""
    lines = [line for line in person.sees.split("\n") if line.startswith("• ")]
    return [line.removeprefix("• ").partition(" – ")[0] for line in lines]


async def test_everything_else_follows_in_the_order_of_a_programmes_life(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        petra = await company.person("Petra Koch", coordinator=True)
        await petra.says("help")
        first = words_in(petra)
        await petra.presses("Everything else")
        words = [*words_in(petra), *first]
        assert words.index("profile") < words.index("session") < words.index("leave")
        begin = words.index("programme")
        assert words[begin : begin + 8] == [
            "programme",
            "invite",
            "match",
            "pairs",
            "status",
            "insights",
            "report",
            "export",
        ]
        assert words[-1] == "settings"
        assert sorted(words) == sorted(routes.commands)


async def test_a_topic_that_nobody_names_stands_alone_in_the_catalogue(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url, language="de") as company:
        await programme_in(company, ProgrammeState.OPEN)
        lena = await company.person("Lena Vogt", coordinator=True)
        await lena.says("themen")
        assert "0 ×" not in lena.sees
        await joins(lena, "mentor", "b1")
        await lena.says("themen")
        assert lena.sees.count("(1 × angeboten, 0 × gewünscht)") == 1


async def test_nobody_is_told_to_join_once_that_is_over(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        await programme_in(company, ProgrammeState.CLOSING)
        lena = await company.person("Lena Vogt")
        assert await helps_now(lena) == ["topics", "who", "learnings"]
        petra = await company.person("Petra Koch", coordinator=True)
        await petra.says("help")
        assert "story" in words_in(petra), "coordinators read the stories that both have signed"
