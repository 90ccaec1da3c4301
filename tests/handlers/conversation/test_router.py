"""From what somebody types or presses to who answers it."""

from __future__ import annotations

import pytest

from handlers.conversation.catalogue import Catalogue
from handlers.conversation.chat import Buttons, FormErrors, Message, Reply, Request, Said
from handlers.conversation.router import routes
from storage.types import ProgrammeState
from tests.conversation import Company, Person, read
from tests.handlers.open_programmes import SPOKEN, programme_in

UNKNOWN = {"en": "I don’t know", "de": "kenne ich nicht"}
HELP = "What I can do for you"


def offered(reply: Reply) -> list[str]:
    """The words on the buttons of an answer."""
    assert isinstance(reply, Message)
    rows = [part for part in reply.parts if isinstance(part, Buttons)]
    return [str(button.label) for row in rows for button in row.buttons]


async def a_person(company: Company) -> Person:
    return await company.person("Lena Vogt")


# ---------------------------------------------------------------------------- words


def test_no_word_stands_for_two_commands() -> None:
    """`pause` and `status` and the like are the same word in both languages."""
    words = [word for one in routes.commands.values() for word in one.names(Catalogue())]
    assert len(words) == len(set(words))
    assert all(word == word.casefold().strip() and " " not in word for word in words)


@pytest.mark.parametrize("language", ["en", "de"])
async def test_both_languages_words_work_whatever_ones_own(sqlite_url: str, language: str) -> None:
    async with Company.founded(sqlite_url, language=language) as company:
        lena = await a_person(company)
        for one in routes.commands.values():
            words = one.names(company.bot.catalogue)
            answers = {read(await lena.says(word)) for word in words}
            assert len(answers) == 1, words
            assert UNKNOWN[language] not in answers.pop()


@pytest.mark.parametrize(
    "words",
    [
        "help",
        "HELP",
        "Hilfe",
        "hILFE",
        "  help",
        "help  ",
        "\thelp\n",
        "help me please",
        "help\nme",
        "help\tme",
        "help\u00a0me",
    ],
)
async def test_capitals_blanks_and_what_follows_make_no_difference(
    sqlite_url: str, words: str
) -> None:
    async with Company.founded(sqlite_url) as company:
        lena = await a_person(company)
        await lena.says(words)
        assert HELP in lena.sees


async def test_what_follows_the_word_arrives_as_it_was_typed(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena = await a_person(company)
        await programme_in(company, ProgrammeState.OPEN)
        await lena.says("topics   Künstliche  Intelligenz ")
        assert "“Künstliche  Intelligenz”" in lena.sees


# ---------------------------------------------------------------------------- did you mean


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("en", "hepl", "help"),
        ("en", "JION", "join"),
        ("en", "langauge", "language"),
        ("en", "hlife", "hilfe"),
        ("en", "beitretten", "beitreten"),
        ("de", "beitretten", "beitreten"),
        ("de", "hifle", "hilfe"),
        ("de", "themne", "themen"),
        ("de", "verlasen", "verlassen"),
        ("de", "sprahce", "sprache"),
        ("de", "datenshutz", "datenschutz"),
        ("de", "jion", "join"),
        ("de", "refelxion", "reflexion"),
        ("de", "tremin", "treffen"),
        ("en", "contineu", "resume"),
    ],
)
async def test_a_misspelt_word_gets_the_nearest_suggestion_that_one_tap_takes(
    sqlite_url: str, language: str, typed: str, meant: str
) -> None:
    async with Company.founded(sqlite_url, language=language) as company:
        lena = await a_person(company)
        said = read(await lena.says(meant))
        reply = await lena.says(typed)
        assert f"{typed}”" in lena.sees.replace("“", "”")
        assert offered(reply)[0] == meant
        await lena.presses(meant)
        assert lena.sees == said


@pytest.mark.parametrize("typed", ["Hallo", "hello!", "Guten Morgen", "hi there", "?"])
async def test_whoever_says_hello_sees_where_they_stand(sqlite_url: str, typed: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena = await a_person(company)
        assert read(await lena.says(typed)) == read(await lena.says(""))


async def test_a_word_may_end_like_a_sentence(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena = await a_person(company)
        assert read(await lena.says("Hilfe!")) == read(await lena.says("help"))


async def test_no_command_is_suggested_under_two_names(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena = await a_person(company)
        assert offered(await lena.says("sesion")) == ["session", "help"]


@pytest.mark.parametrize(("language", "formal"), SPOKEN)
async def test_suggestions_are_few_and_different_and_help_is_among_them(
    sqlite_url: str, language: str, formal: bool
) -> None:
    async with Company.founded(sqlite_url, language=language, formal=formal) as company:
        lena = await a_person(company)
        for typed in ("hepl", "hlife", "pare", "profl", "sesion", "xyzzy", "trefen", "¿?", "1"):
            labels = offered(await lena.says(typed))
            assert ("hilfe" if language == "de" else "help") in labels
            assert len(labels) == len(set(labels)), typed
            assert 1 <= len(labels) <= 4


@pytest.mark.parametrize(
    ("language", "formal", "asked", "told"),
    [
        ("en", False, "Did you mean one of these?", "Everything I can do:"),
        ("de", False, "Meintest du eines davon?", "Alles, was ich kann:"),
        ("de", True, "Meinten Sie eines davon?", "Alles, was ich kann:"),
    ],
)
async def test_it_asks_back_only_where_something_is_alike(
    sqlite_url: str, language: str, formal: bool, asked: str, told: str
) -> None:
    async with Company.founded(sqlite_url, language=language, formal=formal) as company:
        lena = await a_person(company)
        await lena.says("beitretn")
        assert asked in lena.sees
        await lena.says("xyzzy")
        assert asked not in lena.sees
        assert told in lena.sees


async def test_what_only_coordinators_may_is_suggested_to_them_alone(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena = await a_person(company)
        carla = await company.person("Carla Coy", coordinator=True)
        for typed, meant in (("settinsg", "settings"), ("koordinatoin", "koordination")):
            assert meant in offered(await carla.says(typed))
            assert meant not in offered(await lena.says(typed))


async def test_a_long_word_is_repeated_shortened(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena = await a_person(company)
        await lena.says("x" * 3000)
        assert "x" * 40 in lena.sees
        assert "x" * 41 not in lena.sees


# ---------------------------------------------------------------------------- buttons and forms


async def test_a_button_or_form_that_nobody_answers_any_more_says_so(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena = await a_person(company)
        await lena.sends_action("gone", "1")
        assert "no longer works" in lena.sees
        await lena.sends_form("gone", "", {"text": "kept?"})
        assert "no longer works" in lena.sees


async def test_the_same_delivery_is_answered_once(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        lena = await a_person(company)
        again = Request(company.key, lena.id, Said("help"), key="delivery-1")
        answers = [await company.bot.router.answer(again, company.chat) for _ in range(2)]
        assert [answer is None for answer in answers] == [False, True]
        mia = await company.person("Mia Moor")
        unkeyed = Request(company.key, mia.id, Said("help"), key="")
        answers = [await company.bot.router.answer(unkeyed, company.chat) for _ in range(2)]
        assert None not in answers


async def test_a_problem_takes_back_what_the_turn_changed(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        carla = await company.person("Carla Coy", coordinator=True)
        mia = await company.person("Mia Moor")
        await carla.says("coordinator add @Mia @Nobody", mia, company.stranger("Nobody"))
        await mia.says("coordinator")
        assert "• Mia Moor" in mia.sees, "somebody new is remembered"
        gone = Person(company, company.stranger("Gone").profile)
        del company.people[gone.id]
        await carla.says("coordinator remove @Mia @Gone", mia, gone)
        assert "I don’t know anybody called" in carla.sees
        await mia.says("coordinator")
        assert "• Mia Moor" in mia.sees


# ---------------------------------------------------------------------------- faults


@pytest.mark.parametrize(
    ("language", "formal", "words"),
    [
        ("en", False, "Something went wrong on my side"),
        ("de", False, "Versuch es"),
        ("de", True, "Versuchen Sie es"),
    ],
)
async def test_a_fault_of_the_bots_becomes_an_apology_without_a_traceback(
    sqlite_url: str,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    formal: bool,
    words: str,
) -> None:
    async def fails(_turn: object) -> Reply:
        raise RuntimeError("the secret of the house")

    async with Company.founded(sqlite_url, language=language, formal=formal) as company:
        lena = await a_person(company)
        monkeypatch.setattr(routes, "home", fails)
        await lena.says("")
        assert words in lena.sees
        assert "secret" not in lena.sees
        assert "Error" not in lena.sees
        monkeypatch.setitem(routes.forms, "language", type(routes.forms["trend"])(fails, False))
        reply = await lena.sends_form("language", "", {"text": "What I typed"})
        assert isinstance(reply, FormErrors), "the form stays open, and nothing typed is lost"
        assert set(reply.errors) == {"text"}
        assert words in lena.sees
