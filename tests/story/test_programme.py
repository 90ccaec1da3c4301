"""A whole programme as a conversation, from its creation to the status, in both languages."""

from __future__ import annotations

import pytest
from sqlmodel import select

from storage.tables import Pair, PairSession, Prompt, Reflection
from storage.types import PairState, ProgrammeState, PromptState, SessionState
from tests.conversation import Company, Person

LANGUAGES = ["en", "de"]


class Words:
    """The wording of a language, to find buttons by what they say."""

    def __init__(self, company: Company, language: str) -> None:
        self._say = company.bot.catalogue.speaker(language)

    def __call__(self, key: str, **arguments: str | int) -> str:
        return str(self._say(key, **arguments))


async def joins(person: Person, role: str, topic: str, *, level: str, department: str) -> None:
    """Fills in the enrolment form."""
    await person.says(f"join {role}")
    await person.submits(topics_3=(topic,), level=level, department=department)


async def a_running_pair(company: Company, language: str) -> tuple[Person, Person, Person]:
    """The coordinator's programme with one leader and one mentor who have been introduced."""
    words = Words(company, language)
    carla = await company.person("Carla Coy", coordinator=True, language=language)
    klaus = await company.person("Klaus Kern", language=language)
    lena = await company.person("Lena Vogt", language=language)
    await carla.says("programme new")
    await carla.submits(name="Mentoring 2026", starts_on="2026-11-23")
    await carla.presses(words("programme-open"))
    await joins(klaus, "mentee", "b1", level="7", department="Finance")
    await joins(lena, "mentor", "b1", level="2", department="IT")
    await carla.says("match")
    assert "Klaus Kern" in carla.sees
    assert "Lena Vogt" in carla.sees
    await carla.presses(words("match-approve", count=1))
    await company.delivers()
    await klaus.presses(words("proposal-accept", name="Lena Vogt"))
    await company.delivers()
    await lena.presses(words("proposal-accept", name="Klaus Kern"))
    await company.delivers()
    return carla, klaus, lena


@pytest.mark.quick
@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_programme_runs_from_creation_to_status(database_url: str, language: str) -> None:
    async with Company.founded(database_url, language=language) as company:
        words = Words(company, language)
        carla, klaus, lena = await a_running_pair(company, language)
        introduction = words("introduction-heading", mentor="Lena Vogt", mentee="Klaus Kern")
        assert introduction in klaus.has_seen
        assert introduction in lena.has_seen

        await klaus.presses(words("introduction-contract"))
        await klaus.submits(goal="Use AI every week", day="2026-12-01", time="14:00")
        await company.delivers()
        await lena.presses(words("contract-confirm"))
        assert "14:00" in lena.sees

        await company.lets_pass(weeks=2, hours=1)
        await klaus.presses(words("check-in-yes"))
        await klaus.submits(usefulness="5", learned="Ask for counter-arguments")
        await lena.presses(words("check-in-yes"))
        await lena.submits(usefulness="4")

        await company.lets_pass(weeks=4)
        await carla.says("status Mentoring 2026")
        assert words("status-pairs-text", running=1, asked=0, proposed=0, ended=0) in carla.sees
        assert words("status-usefulness-few", k=5) in carla.sees
        assert "counter-arguments" not in carla.has_seen

        async with company.bot.database.begin() as session:
            pair = (await session.exec(select(Pair))).one()
            assert pair.state is PairState.RUNNING
            held = await session.exec(
                select(PairSession).where(PairSession.state == SessionState.HELD)
            )
            assert len(held.all()) == 1
            assert len((await session.exec(select(Reflection))).all()) == 2
            lost = await session.exec(
                select(Prompt).where(
                    Prompt.due_at <= company.clock(), Prompt.state == PromptState.WAITING
                )
            )
            assert lost.all() == []
        assert ProgrammeState.RUNNING
