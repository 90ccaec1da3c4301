"""Learnings: what somebody writes for others reaches them without a name, or not at all."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

from sqlmodel import select

from storage.tables import ReflectionAnswer, ReleasedText, ReleasedWord, UsedAnswer
from tests.conversation import Company, Person
from tests.handlers.insight.test_ratings import Cohort
from tests.kept import kept


async def reflects(person: Person, text: str, whom: str = "anonymous", **more: str) -> None:
    await person.says("reflect")
    await person.submits(usefulness="4", learned=text, learned_for=whom, **more)


async def monday_comes(company: Company) -> None:
    company.clock.move_to(company.clock() + timedelta(days=7))
    await company.bot.hourly()


async def released(company: Company) -> list[str]:
    async with company.bot.database.begin() as session:
        return sorted(one.text for one in await session.exec(select(ReleasedText)))


@kept
async def cohort(database_url: str) -> AsyncIterator[Cohort]:
    """Six pairs that have met once; the week's release has been."""
    async with Company.founded(database_url) as company:
        six = await Cohort(company, await company.person("Petra", coordinator=True)).grows(6)
        await company.bot.hourly()
        await six.meets(1, 2, 3, 4, 5, 6)
        yield six


async def test_ten_authors_make_a_batch_and_nine_do_not(cohort: Cohort) -> None:
    company, everyone = cohort.company, [one for _id, *both in cohort.pairs for one in both]
    for number, person in enumerate(everyone[:9]):
        await reflects(person, f"Prompts need examples {number}", topic="b1")
    await reflects(everyone[10], "Between us", "partner")
    await reflects(everyone[11], "A secret", "me")
    assert "Until then it is stored as yours, and you can take it back." in everyone[0].has_seen
    await monday_comes(company)
    reader = await company.person("Rita Reader")
    await reader.says("learnings")
    assert "Nothing has been released yet" in reader.sees
    assert "at least 10 people" in reader.sees
    await reflects(everyone[9], "Presenting to the board", topic="b1")
    await reader.says("learnings")
    assert "Nothing has been released yet" in reader.sees, "looking makes no Monday come"
    await monday_comes(company)
    assert len(await released(company)) == 10
    await reader.says("learnings presentations")
    assert "Presenting to the board" in reader.sees
    assert "Prompts need" not in reader.sees
    await reader.presses("This helps")
    assert "you are the first" in reader.sees
    await reader.says("learnings presentations")
    assert "helps 1 person" in reader.sees
    await reader.says("learnings")
    assert reader.sees.count("Prompts need") + reader.sees.count("Presenting") == 5
    await reader.presses("More")
    assert reader.sees.count("Prompts need") + reader.sees.count("Presenting") == 5
    gerda = await company.person("Gerda", language="de")
    await gerda.says("erkenntnisse")
    assert "Auf Deutsch gibt es noch keine; diese sind in anderen Sprachen:" in gerda.sees
    assert "Prompts need" in gerda.sees, "at once"
    shown = reader.has_seen
    assert not any(one.profile.name in shown for one in everyone)
    assert "Between us" not in shown
    assert "A secret" not in shown
    await everyone[0].says("reflect")
    await everyone[0].presses("Change my reflection")
    await everyone[0].submits(learned="Something else altogether")
    assert "a copy of what you had written has been released" in everyone[0].sees
    await monday_comes(company)
    assert "Something else altogether" not in await released(company), "one answer, once"


async def test_until_its_batch_a_text_can_be_taken_back_and_then_no_more(cohort: Cohort) -> None:
    company, everyone = cohort.company, [one for _id, *both in cohort.pairs for one in both]
    for number, person in enumerate(everyone):
        await reflects(person, f"Text {number}")
    first, second, third = everyone[:3]
    await first.says("learnings")
    await first.presses("My waiting texts")
    assert "Text 0" in first.sees
    assert "Text 1" not in first.sees
    await first.presses("Take back")
    assert "only you can read this text now" in first.sees
    await second.says("learnings")
    await second.presses("My waiting texts")
    async with company.bot.database.begin() as session:
        theirs = (await session.exec(select(ReflectionAnswer.id))).all()
    for answer in theirs:
        await third.sends_action("learnings.take_back", str(answer))
    await monday_comes(company)
    assert await released(company) == sorted(f"Text {n}" for n in (1, *range(3, 12))), (
        "a stranger takes back nothing but their own"
    )
    await second.presses("Take back")
    assert "released in the meantime" in second.sees
    await everyone[4].says("privacy")
    await everyone[4].presses("What would stay?")
    assert "Copies of texts that you had released" in everyone[4].sees
    await everyone[4].says("privacy")
    await everyone[4].presses("Delete everything")
    await everyone[4].presses("Delete everything")
    assert len(await released(company)) == 10, "a released text stays whoever leaves"
    async with company.bot.database.begin() as session:
        kept = (await session.exec(select(ReflectionAnswer.id))).all()
        used = await session.exec(
            select(UsedAnswer.answer_id).where(UsedAnswer.question == "learning")
        )
        assert set(used) <= set(kept), "an id may be given again, to an answer that is new"


async def test_coordinators_texts_make_up_no_number_and_they_hide_what_should_not_be_there(
    cohort: Cohort,
) -> None:
    company, everyone = cohort.company, [one for _id, *both in cohort.pairs for one in both]
    for number, person in enumerate(everyone[:10]):
        await reflects(person, f"Insight {number}")
    await cohort.petra.says("coordinator add", everyone[0])
    await cohort.petra.says("coordinator remove", everyone[0])
    await monday_comes(company)
    assert await released(company) == []
    await reflects(everyone[10], "Insight 10")
    await asyncio.gather(*(monday_comes(company) for _ in range(2)))
    assert len(await released(company)) == 11
    await everyone[1].says("learnings insight")
    assert "[Hide]" not in everyone[1].sees
    await everyone[1].sends_action("released.hide", "1")
    assert len(await released(company)) == 11
    await cohort.petra.says("learnings insight")
    await cohort.petra.presses("Hide")
    assert len(await released(company)) == 10
    async with company.bot.database.begin() as session:
        texts = set((await session.exec(select(ReleasedWord.text_id))).all())
    assert len(texts) == 10


async def test_each_language_waits_for_authors_of_its_own(cohort: Cohort) -> None:
    company, everyone = cohort.company, [one for _id, *both in cohort.pairs for one in both]
    await everyone[0].says("language de")
    for number, person in enumerate(everyone):
        await reflects(person, f"Erkenntnis {number}")
    await monday_comes(company)
    assert "Erkenntnis 0" not in await released(company)
    assert len(await released(company)) == 11
    await everyone[0].says("erkenntnisse")
    assert "Auf Deutsch gibt es noch keine" in everyone[0].sees
    assert everyone[0].sees.count("Erkenntnis ") == 5
    await everyone[0].sends_action("released.page", "learning:de:b1:1:")
    assert "nichts gefunden" in everyone[0].sees
    for argument in ("x", "", "learning:de:b1:-1:", "love:de:b1:1:"):
        await everyone[0].sends_action("released.page", argument)
        assert "ältere" in everyone[0].sees
