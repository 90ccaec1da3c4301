"""What goes from leader to junior is asked apart, decides no match, and is named where it meets."""

from __future__ import annotations

from handlers.conversation.chat import FormErrors
from storage.tables import Enrolment
from storage.types import ProgrammeState
from tests.conversation import Company
from tests.handlers.open_programmes import joins, programme_in, rows

TOPICS = ("b1", "c1", "w1", "w2")


async def test_a_door_is_asked_in_its_own_direction_and_named_where_it_meets(
    database_url: str,
) -> None:
    async with Company.founded(database_url) as company:
        await programme_in(company, ProgrammeState.OPEN, topics=TOPICS)
        petra = await company.person("Petra Koch", coordinator=True)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await lena.says("join mentor")
        assert "What I would like to see in return" in lena.sees
        offered = next(one for one in lena.form.fields if one.key == "topics_3")
        assert [one.value for one in offered.options] == ["b1", "c1"]  # type: ignore[union-attr]
        reply = await lena.submits(topics_3=(), doors=("w1",), level="2", department="IT")
        assert isinstance(reply, FormErrors), "a door alone makes no pair"
        await lena.submits(topics_3=("b1",), doors=("w1", "w2"), level="2", department="IT")
        assert "What I would like to see in return: " in lena.sees
        await klaus.says("join mentee")
        assert "A door that I can open" in klaus.sees
        await klaus.submits(topics_3=("b1",), doors=("w1",), level="7", department="Sales")
        assert [one.topics for one in await rows(company, Enrolment)] == [
            {"b1": 3, "w1": 1, "w2": 1},
            {"b1": 3, "w1": 1},
        ]
        await petra.says("topics")
        assert "1 offer" in petra.sees or "offered" in petra.sees
        await petra.says("match")
        assert "(" in petra.sees
        await petra.presses("Approve 1 pair")
        await company.delivers()
        assert "A door that opens in return: " in klaus.sees
        assert klaus.sees.count("How a strategic decision") <= 1


async def test_nobody_is_asked_about_doors_where_a_programme_has_none(sqlite_url: str) -> None:
    async with Company.founded(sqlite_url) as company:
        await programme_in(company, ProgrammeState.OPEN)
        lena = await company.person("Lena Vogt")
        await lena.says("join mentor")
        assert "doors" not in {one.key for one in lena.form.fields}


async def test_who_chose_a_door_as_a_main_topic_is_told_once_where_it_stands_now(
    sqlite_url: str,
) -> None:
    async with Company.founded(sqlite_url) as company:
        await programme_in(company, ProgrammeState.OPEN, topics=TOPICS)
        lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
        await joins(lena, "mentor", "b1")
        await joins(klaus, "mentee", "b1", doors=("w2",))
        async with company.bot.database.begin() as session:
            (await session.get_one(Enrolment, 1)).topics = {"b1": 3, "w1": 3}
        await company.bot.hourly()
        await company.moves_to("2026-11-24 12:00")
        assert "it stands under “What I would like to see in return” in your profile" in lena.sees
        assert [one.topics for one in await rows(company, Enrolment)] == [
            {"b1": 3, "w1": 1},
            {"b1": 3, "w2": 1},
        ]
        before = len(lena.ever_seen)
        await company.lets_pass(days=14)
        assert len(lena.ever_seen) == before, "asked once"
        assert "main topics" not in klaus.has_seen, "who chose rightly is not asked"
