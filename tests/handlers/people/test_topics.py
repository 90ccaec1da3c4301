"""The catalogue of topics with supply and demand."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import select

from handlers.contents import TOPICS
from handlers.conversation.chat import FormErrors, Found
from handlers.conversation.lengths import LONGEST_ASKED
from storage.tables import Enrolment
from storage.types import ProgrammeState
from tests.conversation import Company, initial_of
from tests.handlers.open_programmes import joins, programme_in
from tests.handlers.running_pairs import introduced, programme_of


async def test_offers_and_wishes_are_counted_by_topic(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        for name in ("Lena", "Mia"):
            await joins(await company.person(name), "mentor", "b1")
        tim, klaus = await company.person("Tim"), await company.person("Klaus")
        await joins(tim, "mentor", "a1", topics_1=("b1",))
        await joins(klaus, "mentee", "b1", "c1")
        carla = await company.person("Carla Coy", coordinator=True)
        await carla.says("topics")
        assert "Topics in Spring" in carla.sees
        assert "(offered by 3, wanted by 1)" in carla.sees
        await tim.says("leave")
        await tim.presses("Leave Spring")
        await carla.says("topics")
        assert "(offered by 2, wanted by 1)" in carla.sees
        assert "(offered by 0, wanted by 1)" in carla.sees


async def test_the_whole_catalogue_comes_in_pages_and_words_narrow_each(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url, language="de") as company:
        every = tuple(topic.key for topic in TOPICS)
        await programme_in(company, ProgrammeState.OPEN, topics=every)
        carla = await company.person("Carla Coy", coordinator=True)
        for words, topics in (("themen", len(TOPICS)), ("themen und", 20)):
            await carla.says(words)
            pages = [carla.sees]
            while "[Weitere Themen]" in carla.sees:
                await carla.presses("Weitere Themen")
                pages.append(carla.sees)
            assert max(len(page) for page in pages) <= LONGEST_ASKED
            lines = [line for page in pages for line in page.split("\n") if line[0] == "•"]
            assert len(lines) == len(set(lines)) >= topics
        await carla.says("themen 99")
        assert carla.sees.startswith("Themen in Spring"), "the last page"


async def mondays_later(company: Company, weeks: int) -> None:
    company.clock.move_to(company.clock() + timedelta(weeks=weeks))
    await company.bot.hourly()


async def test_nobody_learns_what_the_only_leader_would_like_to_learn(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        lena = await company.person("Lena")
        await joins(lena, "mentor", "b1")
        for number in range(4):
            klaus = await company.person(f"Leader {number}")
            await joins(klaus, "mentee", "c1")
        await mondays_later(company, 4)
        await lena.says("topics")
        assert "offered by" not in lena.sees
        assert "wished for" not in lena.sees
        assert "Wishes appear once 5 mentees have joined" in lena.sees


async def test_between_two_moments_the_page_stands_still(sqlite_url: str) -> None:
    """Looked at before and after somebody joins, it would show exactly what they wish."""
    async with Company.founded(sqlite_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        lena = await company.person("Lena")
        await joins(lena, "mentor", "b1")
        for number in range(5):
            await joins(await company.person(f"Leader {number}"), "mentee", "c1")
        await lena.says("topics")
        before = lena.sees
        assert "wished" not in before
        await mondays_later(company, 4)
        await lena.says("topics")
        after = lena.sees
        assert "(wished for by more than half)" in after
        assert "Wishes: of 5–9 mentees who had joined by 21 December 2026" in after
        await joins(await company.person("Leader 5"), "mentee", "a1")
        await lena.says("topics")
        assert lena.sees == after
        await mondays_later(company, 4)
        await lena.says("topics")
        assert lena.sees == after, "one who joined later is no batch"
        for number in range(6, 11):
            await joins(await company.person(f"Leader {number}"), "mentee", "a1")
        await mondays_later(company, 4)
        await lena.says("topics")
        assert "as of" not in lena.sees
        assert "by 15 February 2027" in lena.sees, "six who joined later are one"


async def test_what_somebody_changes_in_their_profile_enters_nothing(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        leaders = [await company.person(f"Leader {number}") for number in range(5)]
        for leader in leaders:
            await joins(leader, "mentee", "c1")
        await mondays_later(company, 4)
        await leaders[0].says("topics")
        before = leaders[0].sees
        async with company.bot.database.begin() as session:
            for enrolment in (await session.exec(select(Enrolment))).all():
                enrolment.topics = {"a1": 3}
        await mondays_later(company, 4)
        await leaders[0].says("topics")
        assert leaders[0].sees == before


async def test_ones_own_programme_comes_before_a_newer_one(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        lena, mia = await company.person("Lena"), await company.person("Mia")
        await joins(lena, "mentor")
        await programme_in(company, ProgrammeState.OPEN, name="Autumn")
        await programme_in(company, ProgrammeState.DRAFT, name="Secret")
        for person, name in ((lena, "Spring"), (mia, "Autumn")):
            await person.says("topics")
            assert f"Topics in {name}" in person.sees


@pytest.mark.parametrize(
    ("language", "words", "found"),
    [
        ("en", "topics AI", "Generative AI"),
        ("en", "topics everyday GENERATIVE", "Generative AI"),
        ("en", "topics b1", "Generative AI"),
        ("de", "themen KI", "KI"),
    ],
)
async def test_words_narrow_it_down(sqlite_url: str, language: str, words: str, found: str) -> None:
    async with Company.founded(sqlite_url, language=language) as company:
        await programme_in(company, ProgrammeState.OPEN)
        lena = await company.person("Lena")
        await lena.says("topics")
        everything = lena.sees.count("•")
        await lena.says(words)
        assert found in lena.sees
        assert 1 <= lena.sees.count("•") < everything


async def test_what_is_not_found_is_said_and_so_is_that_there_is_nothing(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena = await company.person("Lena")
        await lena.says("topics")
        assert "There is no programme under way at the moment" in lena.sees
        await programme_in(company, ProgrammeState.CLOSING)
        await lena.says("topics gardening")
        assert "I found no topic for “gardening”" in lena.sees
        await lena.presses("Who can show me")
        assert "Nobody answers short questions yet" in lena.sees


@pytest.mark.parametrize("language", ["en", "de"])
async def test_a_form_finds_topics_by_the_words_of_either_language(
    sqlite_url: str, language: str
) -> None:
    async with Company.founded(sqlite_url, language=language) as company:
        await programme_in(company, ProgrammeState.OPEN)
        lena = await company.person("Lena")
        await lena.says("join mentor")
        for typed in ("generative everyday", "GENERATIVE arbeitsalltag", "prufen generative"):
            found = await lena.searches("topics_3", typed)
            assert isinstance(found, Found)
            assert [option.value for option in found.options] == ["b1"], typed
        assert "Generative" in lena.sees
        await lena.sends_search("topics", "", subject="2:mentor")
        assert "b1" not in lena.sees
        found = await lena.sends_search("catalogue", "")
        assert isinstance(found, Found)
        assert len(found.options) == len(TOPICS)


async def test_topics_are_found_by_typing_and_no_more_are_taken_than_the_form_says(
    sqlite_url: str,
) -> None:
    async with Company.founded(sqlite_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await introduced(company, lena, klaus)
        async with company.bot.database.begin() as session:
            programme = await programme_of(company, session, "Spring")
            programme.topics = [topic.key for topic in TOPICS]
        await lena.says("profile")
        await lena.presses("Change")
        fields = [one for one in lena.form.fields if one.key.startswith("topics_")]
        assert {(one.search, one.most) for one in fields} == {("topics", 10)}  # type: ignore[union-attr]
        await klaus.says("agreement")
        await klaus.presses("Fill in")
        [field] = [one for one in klaus.form.fields if one.key == "topics"]
        assert field.most == 3  # type: ignore[union-attr]
        values = {one.key: initial_of(one) for one in klaus.form.fields}
        values |= {"goal": "Learn", "topics": ("a1", "a2", "a3", "b1")}
        reply = await klaus.sends_form("contract", klaus.form.subject, values)
        assert isinstance(reply, FormErrors)
        assert "Please choose one to three topics." in klaus.sees


GENERATIVE_AI = "Generative AI in everyday work"


async def six_leaders_who_want(company: Company, topic: str) -> None:
    await programme_in(company, ProgrammeState.OPEN)
    for number in range(6):
        await joins(await company.person(f"Leader {number}"), "mentee", topic)


async def test_whoever_offers_what_no_leader_seeks_reads_what_many_do(sqlite_url: str) -> None:
    """On joining, and once more in the form: never that a topic is wanted by nobody."""
    async with Company.founded(sqlite_url) as company:
        await six_leaders_who_want(company, "b1")
        await mondays_later(company, 4)
        lena = await company.person("Lena Vogt")
        await lena.says("join mentor")
        assert f"Many leaders look for: {GENERATIVE_AI}." in lena.sees
        await joins(lena, "mentor", "c1")
        assert f"Many look for {GENERATIVE_AI}: if you know one of these too" in lena.sees
        assert "nobody" not in lena.sees.casefold()
        await lena.presses("Change")
        await lena.submits(topics_3=("c1", "b1"))
        assert f"Many leaders look for {GENERATIVE_AI}: good that you are here." in lena.sees


async def test_as_long_as_the_gate_is_shut_one_topic_alone_is_warned_of(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        await six_leaders_who_want(company, "b1")
        for name, topics, warned in (
            ("Lena Vogt", ("c1",), "Two or three topics make a pair likelier than one"),
            ("Mia Sommer", ("b1",), "Two or three topics make a pair likelier than one"),
            ("Tim Otte", ("b1", "c1"), "A third topic makes a pair likelier"),
            ("Ida Roth", ("a1", "b1", "c1"), ""),
        ):
            person = await company.person(name)
            await joins(person, "mentor", *topics)
            assert ("A pair needs a topic in common" in person.sees) is bool(warned)
            assert warned in person.sees
            assert "look for" not in person.sees.replace(
                "Which topics many leaders look for stands", ""
            )


async def test_what_is_said_on_joining_stands_still_between_two_moments(sqlite_url: str) -> None:
    """Whoever joined before and after a leader did would otherwise learn what that one wants."""
    async with Company.founded(sqlite_url) as company:
        await six_leaders_who_want(company, "b1")
        await mondays_later(company, 4)
        told = []
        for name in ("Lena Vogt", "Mia Sommer"):
            person = await company.person(name)
            await joins(person, "mentor", "c1")
            told.append(person.sees.split("\n")[1])
            await joins(await company.person(f"{name}’s leader"), "mentee", "c1")
        assert told[0] == told[1]
