"""A new question of the reflection is asked, shared, exported, deleted and kept no longer."""

from __future__ import annotations

import json
from datetime import timedelta

from handlers.conversation.chat import Message
from storage.tables import Pair, PairSession, Programme, ReflectionAnswer
from storage.types import ProgrammeState, SessionState
from tests.conversation import Company, Person
from tests.handlers.open_programmes import rows
from tests.handlers.running_pairs import introduced

SAID = "How much I did not know"


async def two_who_met(company: Company) -> tuple[Person, Person]:
    """Lena is the mentor, Klaus the leader, whom the question is for; he has answered it."""
    lena, klaus = await company.person("Lena Vogt"), await company.person("Klaus Berg")
    pair_id = await introduced(company, lena, klaus)
    async with company.bot.database.begin() as session:
        pair = await session.get_one(Pair, pair_id)
        session.add(
            PairSession(
                workspace_id=pair.workspace_id,
                programme_id=pair.programme_id,
                pair_id=pair.id,
                state=SessionState.HELD,
                starts_at=company.clock() - timedelta(hours=2),
                created_at=company.clock() - timedelta(days=1),
            )
        )
    await klaus.says("reflect")
    await klaus.submits(usefulness="5", surprise=SAID, surprise_for="partner")
    return lena, klaus


async def test_it_is_asked_of_those_it_is_for_and_shared_as_its_author_says(
    database_url: str,
) -> None:
    async with Company.founded(database_url) as company:
        lena, klaus = await two_who_met(company)
        assert "What surprised you: Lena Vogt will read it" in klaus.sees
        await company.delivers()
        assert "What surprised Klaus Berg" in lena.has_seen
        assert SAID in lena.has_seen
        await lena.says("reflect")
        assert "surprise" not in [one.key for one in lena.form.fields]


async def test_it_is_exported_and_deleted(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        _lena, klaus = await two_who_met(company)
        await klaus.says("privacy")
        reply = await klaus.presses("Export everything")
        assert isinstance(reply, Message)
        found = json.loads(reply.files[0].content)["answer"]
        assert SAID in {one["text"] for one in found if one["question"] == "surprise"}
        await klaus.presses("Delete everything")
        assert SAID not in {one.text for one in await rows(company, ReflectionAnswer)}


async def test_it_goes_when_its_time_is_over(database_url: str) -> None:
    async with Company.founded(database_url) as company:
        await two_who_met(company)
        async with company.bot.database.begin() as session:
            programme = await session.get_one(Programme, 1)
            programme.state, programme.closed_at = ProgrammeState.CLOSING, company.clock()
        company.clock.move_to(company.clock() + timedelta(days=91))
        await company.bot.hourly()
        await company.bot.deadlines.run_due()
        assert {one.text for one in await rows(company, ReflectionAnswer)} == {""}
