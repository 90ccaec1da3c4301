"""Who answers short questions: whoever teaches the topic and said yes, each once."""

from __future__ import annotations

from storage.types import ProgrammeState
from tests.conversation import Company
from tests.handlers.open_programmes import joins, programme_in


async def test_who_is_in_two_programmes_is_listed_once_with_all_topics(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await programme_in(company, ProgrammeState.RUNNING, "Spring")
        await joins(lena, "mentor", "b1", questions="yes")
        await programme_in(company, ProgrammeState.OPEN, "Autumn")
        await lena.says("join mentor Autumn")
        await lena.submits(
            topics_3=("c1",), level="2", department="IT", languages=("en",), questions="yes"
        )
        await klaus.says("who")
        assert "One person is happy to answer a short question" in klaus.sees
        assert klaus.sees.count("[Ask Lena Vogt]") == 1
        say = company.bot.catalogue.speaker("en")
        for topic in ("b1", "c1"):
            assert str(say(f"topic-{topic}.short")) in klaus.sees


async def test_a_leader_is_not_asked_for_what_nobody_would_read(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        klaus = await company.person("Klaus Berg")
        await programme_in(company, ProgrammeState.OPEN)
        await klaus.says("join mentee")
        assert "short questions" not in klaus.sees
        await klaus.says("join mentor")
        assert "Can others ask you short questions on your topics?" in klaus.sees


async def test_a_mentor_who_learns_elsewhere_keeps_their_yes(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await programme_in(company, ProgrammeState.RUNNING, "Spring")
        await joins(lena, "mentor", "b1", questions="yes")
        await programme_in(company, ProgrammeState.OPEN, "Autumn")
        await lena.says("join mentee Autumn")
        await lena.submits(topics_3=("c1",), level="2", department="IT", languages=("en",))
        await klaus.says("who")
        assert "Ask Lena Vogt" in klaus.sees
